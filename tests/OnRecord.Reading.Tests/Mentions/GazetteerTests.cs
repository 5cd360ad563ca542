using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class GazetteerTests
{
    private const int Untouched = 77;

    [Fact]
    public void TheLongestNameIsMarked()
    {
        (string, NameClasses)[] known = [("Port Varro", NameClasses.Place), ("Port Varro Bridge Head", NameClasses.Place), ("Varro", NameClasses.Place)];

        Assert.Equal(["Port:place-1", "Varro:place-2", "Bridge:place-2", "Head:place-2"], Marked(known, "Port Varro Bridge Head"));
        Assert.Equal(["Port:place-1", "Varro:place-2", "Bridge:", "was:"], Marked(known, "Port Varro Bridge was"));
        Assert.Equal(["Port:place-1", "Varro:place-2"], Marked(known, "Port Varro"));
        Assert.Equal(["Varro:place", "Port:"], Marked(known, "Varro Port"));
    }

    [Fact]
    public void OfNamesThatOverlapTheOneFurtherLeftIsMarked() => Assert.Equal(
        ["Ilen:body-1", "Tomo:body-2", "Besk:"], Marked([("Ilen Tomo", NameClasses.Body), ("Tomo Besk", NameClasses.Body)], "Ilen Tomo Besk"));

    [Fact]
    public void EveryClassIsMarkedByItself() => Assert.Equal(
        ["Ilen:given,person-1", "Varro:family,person-2,place-1", "Council:place-2"],
        Marked(
            [("Ilen", NameClasses.Given), ("Varro", NameClasses.Family), ("Ilen Varro", NameClasses.Person), ("Varro Council", NameClasses.Place)],
            "Ilen Varro Council"));

    [Fact]
    public void ANameThatBeginsWithASmallLetterIsMarkedApart()
    {
        (string, NameClasses)[] known = [("Sand", NameClasses.Family), ("Lira Sand", NameClasses.Person)];

        Assert.Equal(["on:", "sand:family-3"], Marked(known, "on sand"));
        Assert.Equal(["lira:person-3", "Sand:family,person-3"], Marked(known, "lira Sand"));
    }

    [Fact]
    public void OtherwiseCaseDoesNotCount()
    {
        (string, NameClasses)[] known = [("Lira Sand", NameClasses.Person), ("KTB", NameClasses.Body)];

        Assert.Equal(["LIRA:person-5", "SAND:person-5", "Ktb:body"], Marked(known, "LIRA SAND Ktb"));
        Assert.Equal(["KTB:body-4"], Marked(known, "KTB"));
        Assert.Equal(["Lira:person-1", "sand:person-2"], Marked(known, "Lira sand"));
    }

    [Fact]
    public void ACurlyApostropheIsAPlainOne() =>
        Assert.Equal(["O’Besk:family", "O'Besk:family"], Marked([("O'Besk", NameClasses.Family)], "O’Besk O'Besk"));

    [Fact]
    public void ANameIsMarkedAgainWhereItComesAgain() =>
        Assert.Equal(["Korvia:state", "and:", "Korvia:state", "Korvia:state"], Marked([("Korvia", NameClasses.State)], "Korvia and Korvia Korvia"));

    [Fact]
    public void ANameThatTheSentenceCutsOffIsNone() => Assert.Equal(["Port:"], Marked([("Port Varro", NameClasses.Place)], "Port"));

    [Fact]
    public void ANameOfTheMostWordsIsFound()
    {
        var name = string.Join(' ', Enumerable.Repeat("Sella", Gazetteer.LongestName));

        Assert.All(Marked([(name, NameClasses.Body)], name), static word => Assert.StartsWith("Sella:body", word, StringComparison.Ordinal));
    }

    [Fact]
    public void AnEmptySentenceHasNoName() => TinyModels.KnownNames().Mark([], [], [], MentionFeatures.Slots);

    [Fact]
    public void MarkingAllocatesNothing()
    {
        var gazetteer = TinyModels.KnownNames(("Lira Sand", NameClasses.Person));
        ulong[] hashes = [Gazetteer.Hash("Lira"), Gazetteer.Hash("Sand")];
        var (letters, rows) = (new[] { LetterCase.Capital, LetterCase.Capital }, new int[2 * MentionFeatures.Slots]);
        gazetteer.Mark(hashes, letters, rows, MentionFeatures.Slots);

        var before = GC.GetAllocatedBytesForCurrentThread();
        gazetteer.Mark(hashes, letters, rows, MentionFeatures.Slots);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("Port Varro Bridge", 3)]
    [InlineData("Port Varro was", 2)]
    [InlineData("Varro Port", 0)]
    public void TheLongestNameOfAClassIsMeasured(string words, int longest)
    {
        var known = TinyModels.KnownNames(("Port Varro", NameClasses.Place), ("Port Varro Bridge", NameClasses.Place), ("Varro", NameClasses.Family));

        Assert.Equal(longest, known.Longest([.. words.Split(' ').Select(static word => Gazetteer.Hash(word))], NameClasses.Place | NameClasses.State));
    }

    [Fact]
    public void ANameIsAllItsClassesAndTheBeginningOfOneIsNone()
    {
        var known = TinyModels.KnownNames(("Varro", NameClasses.Family | NameClasses.Place), ("Port Varro", NameClasses.Body));

        Assert.Equal(NameClasses.Family | NameClasses.Place, known.Of(Gazetteer.Join(0, Gazetteer.Hash("VARRO"))));
        Assert.Equal(NameClasses.None, known.Of(Gazetteer.Join(0, Gazetteer.Hash("Port"))));
        Assert.Equal(NameClasses.None, known.Of(Gazetteer.Join(0, Gazetteer.Hash("Besk"))));
    }

    // Each word with its marks: "-1" where it begins a name of several words, "-2" where it goes on with one, "-3" where the name begins small;
    // "-4" where it is one word in capitals, "-5" where it is several.
    private static string[] Marked((string, NameClasses)[] known, string sentence)
    {
        var (words, stride) = (sentence.Split(' '), MentionFeatures.Slots);
        var rows = Enumerable.Repeat(Untouched, words.Length * stride).ToArray();
        TinyModels.KnownNames(known).Mark([.. words.Select(static word => Gazetteer.Hash(word))], [.. words.Select(static word => MentionFeatures.Letters(word))], rows, stride);
        return
        [
            .. words.Select((word, i) =>
            {
                var marks = rows.AsSpan(i * stride, stride);
                Assert.All(marks[..^Gazetteer.Slots].ToArray(), static row => Assert.Equal(Untouched, row));
                return $"{word}:" + string.Join(',', marks[^Gazetteer.Slots..].ToArray().Where(static row => row >= 0).Select(static row =>
                    $"{(NameClasses)(1 << (row / 6))}".ToLowerInvariant() + (row % 6 is 0 ? "" : $"-{row % 6}")));
            }),
        ];
    }
}
