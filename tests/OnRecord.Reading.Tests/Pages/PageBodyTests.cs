using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Tests.Pages;

public sealed class PageBodyTests
{
    private const string Teaser = "<p>Ministers of Arvania and Ostrel will meet again in June to talk about the price of salt and the width of the road.</p>";

    [Fact]
    public void ParagraphsArePartedByAnEmptyLine() => Assert.Equal(Page.Text, Page.Article(Page.With()).Text);

    [Theory]
    [InlineData("<nav><a href=/>Home</a><a href=/world>World</a></nav><div id=main>", "</div>")]
    [InlineData("<header><p>The Meridian Post has printed what others keep to themselves since it was founded in a cellar.</p></header><main>", "</main>")]
    [InlineData("<div class='site has-sidebar comments-open'><div class=text>", "</div></div>")]
    [InlineData("<form id=aspnetForm><table><tr><td>", "</td></tr></table></form>")]
    [InlineData("<amp-sidebar>Menu</amp-sidebar><div class=amp-article>", "</div>")]
    [InlineData("<div class=main-wrap-with-sidebar><h1>Korvia reopens strait</h1>", "</div>")]
    public void WhatStandsAroundTheArticleIsLeftOut(string before, string after) =>
        Assert.Equal(Page.Text, Page.Article($"<title>Korvia reopens strait</title><body>{before}{Page.Story}{after}<footer><p>© 2031 The Meridian Post, which belongs to its readers and to nobody else.</p></footer>").Text);

    [Theory]
    [InlineData("<div class=related><h3>More</h3>" + Teaser + "</div>")]
    [InlineData("<aside>" + Teaser + "</aside>")]
    [InlineData("<div class='newsletter-box'><p>Get the best of the Post every morning, before anybody else has read it, by giving us your address.</p></div>")]
    [InlineData("<figure><img src=x><figcaption>Boats in the harbour of Drosk, seen from the tower of the customs house on Monday.</figcaption></figure>")]
    [InlineData("<p><span class=newsCaption>Boats in the harbour of Drosk, seen from the tower of the customs house on Monday.</span></p>")]
    [InlineData("<p>Read more: Ministers meet in June</p>")]
    [InlineData("<ul><li><a href=1>Salt will cost more in June, says minister</a></li><li><a href=2>Road to Ostrel closed for a week</a></li></ul>")]
    [InlineData("<div><a href=3>Salt will cost more</a> The ministers of Arvania and Ostrel have agreed on a price that will hold until ...</div>")]
    [InlineData("<div style='color:red; display: none'>" + Teaser + "</div>")]
    [InlineData("<div hidden>" + Teaser + "</div>")]
    [InlineData("<div aria-hidden=true>" + Teaser + "</div>")]
    [InlineData("<script>document.write('<p>Scripts never run, and what they would have written is not part of the article.</p>')</script>")]
    [InlineData("<noscript><p>Please switch on the scripts of your browser, so that we may follow you from page to page.</p></noscript>")]
    public void WhatIsNotTheArticleIsLeftOutOfIt(string other)
    {
        var paragraphs = Page.Story.Split('\n', 3);

        Assert.Equal(Page.Text, Page.Article($"<body><article>{paragraphs[0]}{paragraphs[1]}{other}{paragraphs[2]}</article>").Text);
    }

    [Fact]
    public void CommentsDoNotOutweighTheArticle()
    {
        var comments = string.Concat(Enumerable.Range(0, 60).Select(static i => $"<div class=comment><p>I have seen this strait {i} times, and I can tell you that the minister is wrong about it.</p></div>"));

        Assert.Equal(Page.Text, Page.Article($"<body><h1>Strait</h1><div class=story>{Page.Story}</div><div id=comments class='comment-list'>{comments}</div>").Text);
    }

    [Fact]
    public void HeadingsListsAndQuotationsStay()
    {
        var text = Page.Article(Page.With().Replace("</article>", "<h2>What was agreed</h2><ul><li>Boats under nine metres.</li><li>No nets at night.</li></ul><blockquote>So be it, said the King.</blockquote></article>")).Text;

        Assert.Equal($"{Page.Text}\n\nWhat was agreed\n\nBoats under nine metres.\n\nNo nets at night.\n\nSo be it, said the King.", text);
    }

    [Fact]
    public void BreaksDivideParagraphsWhereThePageHasNone() =>
        Assert.Equal(Page.Text, Page.Article($"<body><div>{Page.Story.Replace("<p>", "").Replace("</p>", "<br><br/>")}</div>").Text);

    [Fact]
    public void OneBreakEndsALine() =>
        Assert.Contains("\n\nRed Lantern,\nThe Quay 4,\nKorvingrad", Page.Article(Page.With().Replace("</article>", "<p>Red Lantern,<br>The Quay 4,<br>Korvingrad 31</p></article>")).Text);

    [Fact]
    public void TheHeadlineIsNotRepeatedInTheText() =>
        Assert.Equal(Page.Text, Page.Article(Page.With("<title>Korvia reopens strait - The Meridian Post</title>", "<h1>Korvia reopens strait</h1>")).Text);

    [Theory]
    [InlineData("<p>By Ana Vell</p><p>Monday, June 5, 2031</p>")]
    [InlineData("<p>Published 14:05</p><p>3 min read</p>")]
    public void BylinesAboveTheTextAreLeftOut(string byline) => Assert.Equal(Page.Text, Page.Article(Page.With(above: byline)).Text);

    [Fact]
    public void AHeadingWithNothingAfterItIsLeftOut() =>
        Assert.Equal(Page.Text, Page.Article(Page.With().Replace("</article>", "<h3>You may like</h3></article>")).Text);

    [Fact]
    public void ShortCellsOfARowStandOnOneLine() =>
        Assert.Contains("\n\nKorvia | 12 boats | 9 May\n\nTesmar | 7 boats | 2 May", Page.Article(Page.With().Replace("</article>", """
            <table><tr><td>Korvia</td><td>12 boats</td><td>9 May</td></tr><tr><td>Tesmar</td><td>7 boats</td><td>2 May</td></tr></table><p>The figures are of the Concord.</p></article>
            """)).Text);

    [Fact]
    public void TextThatAScriptWouldFetchIsTakenFromJsonLd()
    {
        var words = Page.Text.Replace("\n\n", "\\n").Replace("\"", "\\\"");

        Assert.Equal(Page.Text, Page.Article($$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{words}}"}</script><body><div id=app>Loading the page</div>""").Text);
    }

    [Fact]
    public void ATeaserInJsonLdDoesNotReplaceTheText() =>
        Assert.Equal(Page.Text, Page.Article(Page.With("""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"Korvia will reopen the strait."}</script>""")).Text);

    [Theory]
    [InlineData("<body><ul><li><a href=1>World</a></li><li><a href=2>Sport</a></li></ul>")]
    [InlineData("<body><p>Page not found.</p>")]
    [InlineData("<html></html>")]
    [InlineData("<frameset><frame src=a></frameset>")]
    public void APageWithoutAnArticleIsRefused(string html) => Assert.Equal(RefusalKind.NoArticle, Page.Refused(html).Kind);

    [Fact]
    public void ReadingTwiceGivesTheSame()
    {
        var html = Page.With("<title>Strait</title>");

        Assert.Equal(Page.Article(html), Page.Article(html));
    }
}
