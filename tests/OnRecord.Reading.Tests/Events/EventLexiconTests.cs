using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events;

public sealed class EventLexiconTests
{
    private static readonly EventType[] Acts = [.. Enum.GetValues<EventType>().Where(static type => type > EventType.Statement)];

    public static TheoryData<string> Operators { get; } =
        [.. Enum.GetValues<Operator>().Where(static one => one is not (Operator.None or Operator.Begin or Operator.Cause)).Select(static one => one.ToString())];

    [Fact]
    public void EveryRowIsAReadingOfItsPredicate() => Assert.All(Rows(), static row =>
    {
        var words = row[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var found = EventLexicon.English.Find(WordGraph.Hash(row[1] == "noun" ? words[^1] : words[0])).ToArray();

        Assert.Contains(found, entry => entry.Words == row[0] && entry.Cameo == row[5] && entry.Mode == row[4]);
    });

    [Fact]
    public void EveryCodeOfAPredicateIsACodeOfCameo() =>
        Assert.All(Rows().Where(static row => row[5].Length > 0), static row => Assert.True(CameoCode.Find(row[5]) is not null, $"line {row.Line}: {row[5]}"));

    [Fact]
    public void EveryCodeOfAFoldIsACodeOfCameo() =>
        Assert.All(Folds().Where(static row => row[4].Length > 0), static row => Assert.True(CameoCode.Find(row[4]) is not null, $"line {row.Line}: {row[4]}"));

    [Theory]
    [MemberData(nameof(Operators))]
    public void EveryOperatorSaysWhatBecomesOfEveryAct(string name)
    {
        var one = Enum.Parse<Operator>(name);

        Assert.All(Acts, type => Assert.True(EventLexicon.English.Find(one, type, CameoCode.RootOf(type)) is not null, $"{name} of {type}"));
    }

    [Fact]
    public void TheFoldOfTheNarrowestCodeIsTaken()
    {
        foreach (var row in Folds().Where(static row => row[1].Contains('/')))
        {
            var inner = row[1].Split('/');
            var fold = EventLexicon.English.Find(Enum.Parse<Operator>(row[0].Replace("-", "", StringComparison.Ordinal), true), Enum.Parse<EventType>(inner[0], true), inner[1]);

            Assert.Equal(inner[1], fold!.InnerCameo);
        }
    }

    [Fact]
    public void EveryClassThatAConditionNamesHasWords()
    {
        var classes = Tsv.Embedded("events/classes.tsv", "class", "word").Select(static row => row[0]).ToHashSet();
        string[] others = ["some", "none", "actor", "place", "time"];

        Assert.All(
            Rows().SelectMany(static row => row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(static condition => condition[(condition.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|')),
            value => Assert.True(value[0] is '\'' or (>= 'A' and <= 'Z') || others.Contains(value) || classes.Contains(value), value));
    }

    [Fact]
    public void NoTwoRowsAreAlike() =>
        Assert.Empty(Rows().GroupBy(static row => (row[0], row[1], row[2])).Where(static group => group.Count() > 1).Select(static group => group.Key));

    [Theory]
    [InlineData("aid", true)]
    [InlineData("nosuchclass", false)]
    public void AClassIsKnownOrRefused(string name, bool known)
    {
        if (known)
        {
            Assert.InRange(EventLexicon.English.Classes.Id(name), 0, EventLexicon.English.Classes.Count - 1);
        }
        else
        {
            Assert.Contains(name, Assert.Throws<FormatException>(() => EventLexicon.English.Classes.Id(name)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AnUnknownWordHasNoReading() => Assert.Empty(EventLexicon.English.Find(WordGraph.Hash("zyxwv")).ToArray());

    [Fact]
    public void ANounOfSeveralWordsIsOfAClassWithTheWordsBeforeIt()
    {
        var classes = new NounClasses([new TsvRow(1, ["abuse", "arbitrary detention"]), new TsvRow(2, ["food", "grain"])]);
        var text = new ParsedText("arbitrary/JJ/amod/detention detention/NN/root of/IN/case/grain grain/NN/nmod/detention");

        Assert.True(classes.Is(text.Words, text["detention"], classes.Id("abuse")));
        Assert.False(classes.Is(text.Words, text["detention"], classes.Id("food")));
        Assert.False(classes.Is(new ParsedText("detention/NN/root").Words, 0, classes.Id("abuse")));
    }

    [Theory]
    [InlineData("shell", "werb", "", "ASSAULT")]         // no form
    [InlineData("shell", "verb", "", "SHELL")]           // no type
    [InlineData("shell", "verb", "", "")]
    [InlineData("shell", "verb", "", "shelling")]        // no operator
    [InlineData("shell", "verb", "obj", "ASSAULT")]      // a condition without a colon
    [InlineData("shell", "verb", "comp:SHELL", "ASSAULT")]
    public void ABadRowOfPredicatesIsNamed(string predicate, string form, string when, string type) => Assert.Contains(
        "line 7:", Assert.Throws<FormatException>(() => EventLexicon.Of([], [new TsvRow(7, [predicate, form, when, type, "", ""])], [])).Message, StringComparison.Ordinal);

    [Fact]
    public void ARowOfAnUnknownClassIsRefused() =>
        Assert.Throws<FormatException>(() => EventLexicon.Of([], [new TsvRow(7, ["shell", "verb", "obj:nosuchclass", "ASSAULT", "", ""])], []));

    [Theory]
    [InlineData("promise", "SHELL", "AGREE")]
    [InlineData("promise", "ASSAULT", "SHELL")]
    public void ABadRowOfFoldsIsNamed(string name, string inner, string type) => Assert.Contains(
        "line 7:", Assert.Throws<FormatException>(() => EventLexicon.Of([], [], [new TsvRow(7, [name, inner, type, "", "", ""])])).Message, StringComparison.Ordinal);

    [Fact]
    public void ALexiconOfOneRowReadsItsPredicateOnly()
    {
        var lexicon = EventLexicon.Of(
            [new TsvRow(1, ["boat", "trawler"])],
            [new TsvRow(1, ["shell", "verb", "obj:boat", "ASSAULT", "", "190"])],
            [new TsvRow(1, ["future", "ASSAULT", "THREATEN", "", "138", "threatened"])]);
        var text = new ParsedText("Korvia/NNP/nsubj shelled=shell/VBD/root the/DT/det/trawler trawler/NN/obj\nKorvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj");
        var coder = new EventCoder(text.Words, lexicon);

        Assert.Equal(EventType.Assault, coder.Code(text["shelled"]).Type);
        Assert.True(coder.Code(text["Ostrel"] - 1).IsNone);
        Assert.Equal((EventType.Threaten, EventStatus.Threatened), (lexicon.Find(Operator.Future, EventType.Assault, "190")!.Type, lexicon.Find(Operator.Future, EventType.Assault, "190")!.Status));
        Assert.Null(lexicon.Find(Operator.Future, EventType.Aid, "070"));
    }

    private static IEnumerable<TsvRow> Rows() => Tsv.Embedded("events/predicates.tsv", "predicate", "form", "when", "type", "mode", "cameo");

    private static IEnumerable<TsvRow> Folds() => Tsv.Embedded("events/folds.tsv", "operator", "inner", "type", "mode", "cameo", "status");
}
