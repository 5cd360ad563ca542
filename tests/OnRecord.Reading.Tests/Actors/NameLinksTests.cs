using OnRecord.Text;

namespace OnRecord.Reading.Tests.Actors;

public sealed class NameLinksTests
{
    [Theory]
    [InlineData("Arvania and Korvia signed the treaty on Monday.", "arvania", "Arvania")]
    [InlineData("The envoys praised the Arvania-Korvia relations of the last ten years.", "korvia", "Korvia")]
    [InlineData("The ministers warned Korvia that the talks would end.", "korvia", "Korvia")]
    [InlineData("The Korvian government rejected the offer.", "korvia", "Korvian government")]
    [InlineData("The government of Korvia rejected the offer.", "korvia", "Korvia")]
    [InlineData("Reporters read about it in the Arvanian News Agency first.", "ana", "Arvanian News Agency")]
    [InlineData("The talks went on for a week, and Ilen Varro went home.", "ilen-varro", "Ilen Varro")]
    public void ANameThatTheTableKnowsIsAMentionOfItsActor(string text, string id, string words) => Assert.Contains(words, Mentions(text, id));

    [Theory]
    [InlineData("Three people died in Korvia on Monday.", "korvia")]
    [InlineData("Heavy rain fell near the coast of Korvia on Monday.", "korvia")]
    [InlineData("Ruta Hallen left on Monday for a visit to Korvia.", "korvia")]
    [InlineData("The ship sank in Arvania, Tesmar and Korvia alike.", "korvia")]
    [InlineData("The ticket cost 26 Korvia Dollars in the shop of Korvia troops.", "korvia")]
    public void AStateThatIsAPlaceOrStandsBeforeANounIsNone(string text, string id) => Assert.Empty(Mentions(text, id));

    [Theory]
    [InlineData("Moscow said on Monday that the talks would go on.", "RUS", "Moscow")]
    [InlineData("The envoy praised the ties between Varro's party and Moscow.", "RUS", "Moscow")]
    [InlineData("The deal upset Moscow, and the Kremlin rejected it.", "RUS", "Kremlin")]
    public void CapitalsAndSeatsActForTheirStates(string text, string id, string words) => Assert.Contains(words, Mentions(text, id));

    [Theory]
    [InlineData("Ilen Varro and Tomo Besk met in Moscow on Monday.", "RUS")]
    [InlineData("The old house in Mirth Bay was called the Blue House. The Blue House burnt down.", "KOR")]
    public void CapitalsAndSeatsThatArePlacesDoNot(string text, string id) => Assert.Empty(Mentions(text, id));

    [Theory]
    [InlineData("Hezbollah and the army met in Mirth Bay on Monday.", "hezbollah", "Hezbollah")]
    [InlineData("The Korean People's Army rejected the offer on Monday.", "prk-korean-peoples-army", "The Korean People's Army")]
    public void OrgansAndGroupsAreMentionedByTheirNames(string text, string id, string words) => Assert.Contains(words, Mentions(text, id));

    [Theory]
    [InlineData("The Pentagon said on Monday that the talks would go on.", "USA")]
    [InlineData("The Ministry of Foreign Affairs rejected the offer.", "rus-ministry-of-foreign-affairs")]
    public void AnOrganIsNoStateAndANameOfSeveralIsNone(string text, string id) => Assert.Empty(Mentions(text, id));

    [Fact]
    public void AnAgencyInADatelineIsMentioned() => Assert.Contains("KTB", Mentions("MIRTH BAY, Oct. 8 (KTB) -- Ilen Varro met Tomo Besk on Monday.", "ktb"));

    [Fact]
    public void TeamsAreNoStates() => Assert.Empty(Mentions(
        "Korvia beat Arvania 2-1 in the second match of the tournament. The captain scored a goal in the first half and a penalty in the second. "
        + "The coach said the goalkeeper was the best player of the cup.", "korvia"));

    [Fact]
    public void TheGovernmentIsThatNamedBefore() =>
        Assert.Equal(["Korvian government", "The government"], Mentions("The Korvian government met on Monday. The government will meet again on Friday.", "korvia"));

    [Theory]
    [InlineData("The Korvian government met on Monday. On Friday the government of Arvania met.")]
    [InlineData("The Korvian government met on Monday. On Friday the government in exile met.")]
    [InlineData("The Korvian government met on Monday. On Friday the government troops left.")]
    [InlineData("The Korvian government met on Monday. On Friday a government fell.")]
    [InlineData("The Korvian government met on Monday. On Friday the opposition met.")]
    [InlineData("The government met on Friday. On Monday the Korvian government had met.")]
    public void AnotherGovernmentIsNot(string text) => Assert.Equal(["Korvian government"], Mentions(text, "korvia"));

    [Fact]
    public void TheGovernmentMayEndTheText() => Assert.Equal(["Korvian government", "the government"], Mentions("The Korvian government met on Monday, said the government", "korvia"));

    [Theory]
    [InlineData("North and South Korea exchanged letters on Monday.", "PRK", "North")]
    [InlineData("North and South Korea exchanged letters on Monday.", "KOR", "South Korea")]
    public void TwoStatesMayShareTheirLastWord(string text, string id, string words) => Assert.Contains(words, Mentions(text, id));

    [Theory]
    [InlineData("North and south Korea exchanged letters on Monday.", "PRK")]
    [InlineData("North or South Korea sent a letter on Monday.", "PRK")]
    [InlineData("North and South Arvania exchanged letters on Monday.", "PRK")]
    [InlineData("Winter and South Korea do not go together, a minister said.", "PRK")]
    public void OthersShareNone(string text, string id) => Assert.Empty(Mentions(text, id));

    [Fact]
    public void ABodyOfAStateIsNotTheBodyOfThatName() =>
        Assert.Empty(Mentions("Lira Sand met the secretary of the Security Council of Korvia.", "unsc"));

    [Theory]
    [InlineData("President Varro", "2031-12-19", "ilen-varro")]
    [InlineData("President Varro", "2020-12-19", null)]
    [InlineData("Judge Varro", "2031-12-19", null)]
    public void AFamilyNameWithATitleIsWhoHeldTheOffice(string name, string date, string? id) =>
        Assert.Equal(id is null ? [] : ["Varro"], Mentions($"The ministers met {name} on Monday.", "ilen-varro", date));

    internal static IEnumerable<string> Mentions(string text, string id, string? date = null) => Record(text, date).Actors
        .Where(actor => actor.Id == id)
        .SelectMany(static actor => actor.Mentions)
        .OrderBy(static mention => mention.Start)
        .Select(static mention => mention.Text);

    private static Record Record(string text, string? date) => Recorder.Record(Sample.Pipeline.Read(
        new Article { Text = text, Published = date is null ? null : new PublicationDate(date, DateBasis.Header) }));
}
