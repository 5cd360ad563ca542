using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Tests.Pages;

public sealed class PageBlockTests
{
    private static readonly PageElement Body = new(null, "body", Hints.None);

    [Theory]
    [InlineData("Varro spoke.", 10, 2)]
    [InlineData("Varro's well-known boat", 19, 3)]
    [InlineData("don’t", 4, 1)]
    [InlineData("a - b", 2, 2)]
    [InlineData("a,b", 2, 2)]
    [InlineData("7 boats", 6, 2)]
    [InlineData("e\u0301tat", 5, 1)]
    [InlineData("강원 사람", 4, 2)]
    [InlineData("ヴァロ発言", 5, 3)]
    [InlineData("ヴァロ発言す", 6, 3)]
    [InlineData("a発言b", 4, 3)]
    [InlineData("ไทย", 3, 2)]
    [InlineData("မြန်", 4, 2)]
    [InlineData("ខ្មែរ", 5, 3)]
    [InlineData("...", 0, 0)]
    [InlineData("", 0, 0)]
    public void LettersAndWordsAreCounted(string text, int letters, int words)
    {
        var block = PageBlock.Plain(Body, text);

        Assert.Equal((letters, words), (block.Letters, block.Words));
    }

    [Theory]
    [InlineData("Varro spoke.", true)]
    [InlineData("Varro spoke!", true)]
    [InlineData("Varro spoke?", true)]
    [InlineData("Varro spoke…", true)]
    [InlineData("Varro spoke:", true)]
    [InlineData("Varro spoke。", true)]
    [InlineData("Varro spoke！", true)]
    [InlineData("Varro spoke？", true)]
    [InlineData("Varro spoke।", true)]
    [InlineData("Varro spoke؟", true)]
    [InlineData("Varro spoke።", true)]
    [InlineData("“Varro spoke.” ", true)]
    [InlineData("(Varro spoke.)", true)]
    [InlineData("‘Varro spoke.’»]'\"", true)]
    [InlineData("Varro spoke", false)]
    [InlineData("Varro spoke,", false)]
    [InlineData("“”", false)]
    [InlineData("", false)]
    public void ASentenceEndsBeforeTheMarksThatCloseIt(string text, bool ends) => Assert.Equal(ends, PageBlock.Plain(Body, text).EndsAsSentence);

    [Theory]
    [InlineData("read more|read also|also read|read next|related:|related articles|related stories|related story|related coverage|see also|more:")]
    [InlineData("advertisement|sponsored|sign up|subscribe|click here|follow us|follow @|share this|watch:|listen:|most read|recommended|trending|don't miss|don’t miss")]
    [InlineData("more from|more on|story continues below|article continues below|continue reading|read the full|you may also like|you might also like|download the")]
    [InlineData("get the latest|like us on|join us on|posted in|filed under|tags:|tagged|topics:|share on|copyright|©|all rights reserved|photo:|image:|thank you for reading")]
    [InlineData("support our|comments|leave a comment|leave a reply|previous article|next article|popular|latest news|loading|scroll down|click to")]
    public void ALineThatSendsReadersElsewhereIsPromotion(string starts) => Assert.All(starts.Split('|'), static start =>
    {
        Assert.True(Promotion.Is(PageBlock.Plain(Body, $"{start} of it")));
        Assert.True(Promotion.Is(PageBlock.Plain(Body, $"{start.ToUpperInvariant()} of it")));
        Assert.False(Promotion.Is(PageBlock.Plain(Body, $"Varro {start} of it")));
        Assert.False(Promotion.Is(PageBlock.Plain(Body, $"{start} of it") with { Kind = PageBlockKind.Quote }));
    });

    [Theory]
    [InlineData(58, true)]
    [InlineData(59, false)]
    public void ALongParagraphIsNoPromotion(int more, bool isPromotion) =>
        Assert.Equal(isPromotion, Promotion.Is(PageBlock.Plain(Body, "Read more" + string.Concat(Enumerable.Repeat(" word", more)))));

    [Theory]
    [InlineData("By Ana Vell", true)]
    [InlineData("by  Ana Vell", true)]
    [InlineData("Posted by Ana Vell", true)]
    [InlineData("Published in Arvan", true)]
    [InlineData("Updated in Arvan", true)]
    [InlineData("Written by Ana Vell", true)]
    [InlineData("Last modified in May", true)]
    [InlineData("Last updated in May", true)]
    [InlineData("3 min", true)]
    [InlineData("3 comments", true)]
    [InlineData("1 comment", true)]
    [InlineData("12 shares", true)]
    [InlineData("300 views", true)]
    [InlineData("12:30 in Arvan", true)]
    [InlineData("12.30 in Arvan", true)]
    [InlineData("Reading time: short", true)]
    [InlineData("Time to read it", true)]
    [InlineData("A short 3 min read", true)]
    [InlineData("A 5 minutes read", true)]
    [InlineData("A 1 minute read", true)]
    [InlineData("Our read time", true)]
    [InlineData("In Arvan on June 5, 2031", true)]
    [InlineData("Besk posted a letter", false)]
    [InlineData("3 ministers", false)]
    [InlineData("1234 views", false)]
    [InlineData("Bygone times", false)]
    [InlineData("By Ana Vell, who has seen it all.", true)]         // eight words
    [InlineData("By Ana Vell, who has seen it all now.", false)]    // a sentence
    [InlineData("By Ana Vell, who has seen it all now", true)]
    [InlineData("By A b c d e f g h i j k l m n", true)]            // fifteen words
    [InlineData("By A b c d e f g h i j k l m n o", false)]
    public void LinesAboutTheWriterAreTakenOffTheBeginning(string line, bool taken) => Assert.Equal(taken ? 1 : 2, Trimmed(line, "Varro spoke to the council.").Count);

    [Theory]
    [InlineData("Ana Vell", nameof(PageBlockKind.Text), true)]
    [InlineData("One two three", nameof(PageBlockKind.Text), true)]
    [InlineData("One two three four", nameof(PageBlockKind.Text), false)]
    [InlineData("They left.", nameof(PageBlockKind.Text), false)]
    [InlineData("12 boats", nameof(PageBlockKind.Text), false)]
    [InlineData("Ana Vell", nameof(PageBlockKind.ListItem), false)]
    [InlineData("Ana Vell", nameof(PageBlockKind.Cell), false)]
    [InlineData("What the ministers agreed on.", nameof(PageBlockKind.Heading), true)]
    public void LabelsAndHeadingsAreTakenOffTheEnd(string line, string kind, bool taken)
    {
        List<PageBlock> blocks = [PageBlock.Plain(Body, "Varro spoke to the council."), PageBlock.Plain(Body, line) with { Kind = Enum.Parse<PageBlockKind>(kind) }];

        Assert.Equal(taken ? 1 : 2, Edges.Trimmed(blocks).Count);
    }

    [Fact]
    public void AllMayBeTakenOffAndNothingBetween()
    {
        Assert.Empty(Trimmed("By Ana Vell", "June 5, 2031", "Comment"));
        Assert.Empty(Edges.Trimmed([]));
        Assert.Equal(3, Trimmed("Varro spoke to the council.", "By Ana Vell", "Besk listened to it.").Count);
    }

    private static List<PageBlock> Trimmed(params IEnumerable<string> lines) => Edges.Trimmed([.. lines.Select(static line => PageBlock.Plain(Body, line))]);
}
