using OnRecord.Reading.Actors;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class ActorPhrasesTests
{
    private const string Actors =
        """
        KORVIA_ [XKV]
        +KORVIAN
        GREATER_KORVIA [XGK]
        KV [XKB]
        ARV [XAR]
        OST1 [XOS]
        U.S. [XUS]
        BARAD-DUR [XBD]
        GUARD [XGU]
        TEN_OLD_MEN [XTO]
        """;

    private const string Agents =
        """
        POLICE {} [~COP]
        GUARD {} [~MIL]
        RELIEF_LEAGUE {} [NGO~]
        """;

    [Theory]
    [InlineData("Korvia", "Korvia=XKV")]
    [InlineData("korvia", "korvia=XKV")]
    [InlineData("KORVIA", "KORVIA=XKV")]
    [InlineData("Korvian", "Korvian=XKV")]
    [InlineData("Korvians", "")]
    [InlineData("the Korvia plan", "Korvia=XKV")]
    [InlineData("Greater Korvia", "Greater Korvia=XGK")]
    [InlineData("Greater boats", "")]
    [InlineData("Greater", "")]
    [InlineData("Great Korvia", "Korvia=XKV")]
    [InlineData("Greater old Korvia", "Korvia=XKV")]
    [InlineData("Korvia Greater Korvia", "Korvia=XKV, Greater Korvia=XGK")]
    [InlineData("Korvia Korvia", "Korvia=XKV, Korvia=XKV")]
    [InlineData("KV", "KV=XKB")]
    [InlineData("Kv", "Kv=XKB")]
    [InlineData("kv", "")]
    [InlineData("arv", "")]
    [InlineData("Arv", "Arv=XAR")]
    [InlineData("ost1", "ost1=XOS")]
    [InlineData("Korvia 's", "Korvia=XKV")]
    [InlineData("Korvia's", "")]
    [InlineData("Korvia-based", "")]
    [InlineData("pro-Korvia", "")]
    [InlineData("U.S.", "U.S.=XUS")]
    [InlineData("U S", "U S=XUS")]
    [InlineData("US", "")]
    [InlineData("Barad-dur", "Barad-dur=XBD")]
    [InlineData("Barad - dur", "Barad - dur=XBD")]
    [InlineData("Barad dur", "Barad dur=XBD")]
    [InlineData("Barad dur-based", "")]
    [InlineData("Baraddur", "")]
    [InlineData("police", "police=COP")]
    [InlineData("Korvia police", "Korvia=XKV, police=COP")]
    [InlineData("guard", "guard=XGU")]
    [InlineData("relief league", "relief league=NGO")]
    [InlineData("relief", "")]
    [InlineData("ten old men", "ten old men=XTO")]
    [InlineData("ten old", "")]
    [InlineData("ten men old", "")]
    public void NamesAreFoundByTheirPieces(string words, string found) => Assert.Equal(found, Found(Actors, words));

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void ANameHasABound(int pieces, bool isFound)
    {
        var name = string.Join(' ', Enumerable.Range(0, pieces).Select(static i => $"word{i}"));

        Assert.Equal(isFound, Found($"{name.Replace(' ', '_')} [XKV]", name).Length > 0);
    }

    [Fact]
    public void NamesAreFoundWithinTheWordsThatAreAsked()
    {
        var text = new ParsedText("Korvia met Greater Korvia");

        Assert.Equal([(0, 1), (2, 4)], Phrases(Actors).Find(text.Words, text.Range("Korvia met Greater Korvia")).Select(static one => (one.First, one.End)));
        Assert.Empty(Phrases(Actors).Find(text.Words, text.Range("met Greater")));
    }

    private static string Found(string actors, string words)
    {
        var text = new ParsedText(words);
        return string.Join(", ", Phrases(actors).Find(text.Words, text.Words.Sentence[0]).Select(one =>
            $"{text.Show(new WordRange(one.First, one.End))}={one.Actor?.DatedCodes[0].Code}{string.Concat(one.Agent?.Sectors ?? [])}"));
    }

    private static ActorPhrases Phrases(string actors) => new([ActorDictionary.Read("own.agents.txt", Agents), ActorDictionary.Read("own.actors.txt", actors)]);
}
