using OnRecord.Text;

namespace OnRecord.Wording.Tests;

public sealed class CopyJudgeTests
{
    private const string Letter = "“Our friendship was sealed in blood and will not be unsealed by ink; it has outlived three wars, two floods and a customs union, and it will outlive those who count its days.”";

    [Fact]
    public void ALongQuotationAloneMakesNoCopy()
    {
        var first = $"The letter reached the palace on Monday, carried by a courier who had come through the snow.\n\nIt reads: {Letter}\n\nThe king is said to have read it twice and to have asked for his pen, but no answer has left the palace yet, and none is expected before the holidays are over.";
        var second = $"Historians were quick to point out that the phrase is older than both republics.\n\n{Letter} was how a poet had put it, almost word for word, in a play that failed in its first season; whoever drafts the letters of the Council must have a good memory or a long shelf of books.";

        Assert.False(Judge(first, second).IsCopy);
        Assert.True(Judge(first, "A letter\n\nBy our staff\n\n" + first).IsCopy);
    }

    [Fact]
    public void QuotationsMayBeGiven()
    {
        const string First = "The message follows. We wish you well and hope that the new year will bring bread, work and quiet nights to all of you. It came by post, in a grey envelope without a stamp, and the porter signed for it at noon.";
        const string Second = "On the last day of the year the state radio read this out. We wish you well and hope that the new year will bring bread, work and quiet nights to all of you. Then came the weather, the price of coal and a waltz.";
        static CopyText Of(string text) => CopyText.Of(text, [new TextSpan(text.IndexOf("We wish"), text.IndexOf("of you.") + 7)]);

        Assert.InRange(CopyJudge.Compare(Of(First), Of(Second)).Shared, 0, 0.1);
    }

    [Fact]
    public void WhoSpeaksInTheSameWordsOfOtherThingsMakesNoCopy()
    {
        const string Said = "Foreign Minister Dasa Orlin said of the talks with Korvia at Sarn on Monday";
        const string Told = "the minister told reporters who had waited in the rain outside the hall";
        var first = $"“The ports stay open and the grain goes out, as it did in the winters of my mother and of hers,” {Said}. “Nobody asked us to count the ships twice, and nobody will, for the ice counts them all,” {Told}.";
        var second = $"“We have read the draft to the end and found in it a comma that was not ours when we left the table,” {Said}. “A treaty is not a railway; it may stop between stations, and its passengers may walk,” {Told}.";

        Assert.InRange(Judge(first, second).Shared, 0.9, 1);
        Assert.False(Judge(first, second).IsCopy);
        Assert.True(Judge(first, first + " It went on raining.").IsCopy);
    }

    [Fact]
    public void AStraightMarkLeftOpenEndsWithItsParagraph() =>
        Assert.Equal([false, true, false], CopyText.Of("One \"two\n\nthree").Quoted.ToArray());

    [Fact]
    public void ItDoesNotMatterWhichIsFirst() =>
        Assert.All(new NewsPairs(3).Write(20), static pair => Assert.Equal(Judge(pair.First, pair.Second), Judge(pair.Second, pair.First)));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "One word more.")]
    public void NothingIsNoCopy(string first, string second) => Assert.False(Judge(first, second).IsCopy);

    private static CopyVerdict Judge(string first, string second) => CopyJudge.Compare(CopyText.Of(first), CopyText.Of(second));
}
