using OnRecord.Reading.Layout;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Layout;

public sealed class HeadingStageTests
{
    [Theory]
    [InlineData("A warning to outsiders The chairman did not name any country in his speech.", "A warning to outsiders")]
    [InlineData("“Bread, Peace and Laughter” The tone of the reply was warm.", "“Bread, Peace and Laughter”")]
    public void AHeadingRunIntoASentenceIsFound(string text, string heading) => Assert.Equal(heading, RunIn(text));

    [Theory]
    [InlineData("Varro did not name any country in his speech.")]
    [InlineData("In the speech the chairman did not name any country.")]
    [InlineData("He said The Red Lantern had printed it.")]
    [InlineData("“We agree.” The council was silent for a while.")]
    public void AnOrdinarySentenceHasNone(string text) => Assert.Null(RunIn(text));

    [Fact]
    public void AHeadingBeforeANameIsBelievedOnAFlattenedPageAlone()
    {
        const string page = "The chairman Besk wrote a letter.\n\nMutual trust in hard times Besk spoke of the bridge and the harvest.";

        Assert.Null(RunIn(page, block: 1));
        Assert.Equal("Mutual trust in hard times", RunIn("date 2031-12-19 " + page, block: 1));
    }

    [Fact]
    public void ARunInHeadingIsAHeadingOfTheRecord() =>
        Assert.Equal(["A warning to outsiders"], Sample.Record("A warning to outsiders The chairman did not name any country in his speech.").Article.Headings.Select(static heading => heading.Text));

    private static string? RunIn(string text, int block = 0)
    {
        var document = Sample.Read(text);
        var tokens = document.Get<TokenLayer>();
        var after = document.Get<HeadingLayer>().AfterRunIn(block);
        return after < 0 ? null : Sample.Words(text, tokens.Span(tokens.OfBlock(block).First, after));
    }
}
