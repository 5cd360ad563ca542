using OnRecord.Findings;
using OnRecord.Train.Actors;
using Record = OnRecord.Findings.Record;

namespace OnRecord.Train.Tests.Actors;

public sealed class ScoredLinkTests
{
    private static readonly HashSet<string> Known = ["korvia", "ktb"];

    [Theory]
    [InlineData("a.txt\t0\t6\tkorvia\tstate", "Right")]
    [InlineData("a.txt\t3\t9\tkorvia\tstate", "Right")]
    [InlineData("a.txt\t0\t6\tktb|korvia\tstate", "Right")]
    [InlineData("a.txt\t0\t6\tktb\toutlet", "Other")]
    [InlineData("a.txt\t6\t9\tkorvia\tstate", "Missed")]
    [InlineData("a.txt\t0\t6\t-\tplace", "Spurious")]
    [InlineData("a.txt\t6\t9\t-\tplace", "Right")]
    [InlineData("a.txt\t6\t9\tof-another-table\tbody", "Right")]
    [InlineData("a.txt\t0\t6\tof-another-table\tbody", "Spurious")]
    public void AMentionIsRightWhereItsActorHasOneThere(string row, string outcome) => Assert.Equal(outcome, ScoredLink.Of(Link(row), Record, Known).Outcome.ToString());

    [Fact]
    public void UnknownActorsDoNotCount() => Assert.Equal("Right", ScoredLink.Of(Link("a.txt\t8\t12\t-\tperson"), Record, Known).Outcome.ToString());

    [Fact]
    public void AMentionOutsideTheTextNamesTheFile() =>
        Assert.Contains("a.txt", Assert.Throws<FormatException>(static () => ScoredLink.Of(Link("a.txt\t0\t99\t-\tplace"), Record, Known)).Message);

    [Fact]
    public void AnOffsetThatIsNoNumberNamesTheLine() => Assert.Contains("line 2", Assert.Throws<FormatException>(static () => Link("a.txt\tzero\t6\t-\tplace")).Message);

    private static MarkedLink Link(string row) => MarkedLink.Read(new StringReader("file\tstart\tend\tactor\tkind\n" + row), "links.tsv").Single();

    private static Record Record { get; } = new()
    {
        Article = new ArticleHead { Id = "x", Text = "Korvia, Dolk waits", Language = "en" },
        Actors =
        [
            new Actor { Id = "korvia", Name = "Korvia", Kind = ActorKind.State, Mentions = [new Passage(0, 6, "Korvia")] },
            new Actor { Id = "a1", Name = "Dolk", Kind = ActorKind.Person, Mentions = [new Passage(8, 12, "Dolk")] },
        ],
        Statements = [],
        Findings = [],
        Made = new Made("0", new Dictionary<string, string>()),
    };
}
