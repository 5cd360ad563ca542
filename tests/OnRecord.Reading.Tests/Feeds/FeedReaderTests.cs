using System.Text;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Tests.Feeds;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("<title>Arden &lt;b&gt;News&lt;/b&gt;\n Agency</title><language>en-us</language><ttl>60</ttl>", "Arden News Agency", "en", 60)]
    [InlineData("<title>First</title><title>Second</title><language>en_GB</language><language>fr</language><ttl>0</ttl>", "First", "en", null)]
    [InlineData("<title> </title><language>English</language><ttl>-5</ttl>", null, null, null)]
    [InlineData("<language> KO </language><ttl>soon</ttl>", null, "ko", null)]
    [InlineData("<language>e</language>", null, null, null)]
    [InlineData("<language>1-2</language>", null, null, null)]
    [InlineData("<language>12</language>", null, null, null)]
    [InlineData("<language>^_</language>", null, null, null)]
    [InlineData("<m:title xmlns:m='http://search.yahoo.com/mrss/'>Picture</m:title>", null, null, null)]
    [InlineData("<image><title>Logo</title></image>", null, null, null)]
    public void AFeedSaysWhoPrintsItInWhichLanguageAndHowOftenToAsk(string said, string? title, string? language, int? minutes)
    {
        using var feed = Of($"<rss><channel>{said}<item/></channel></rss>");

        Assert.NotNull(feed.Next());
        Assert.Equal(new FeedHead(title, language, minutes), feed.Head);
    }

    [Theory]
    [InlineData("<title>One</title><title>Two</title>", "One", null)]
    [InlineData("<title>A &amp;amp; B</title><x:title xmlns:x='urn:other'>C</x:title>", "A & B", null)]
    [InlineData("<title>a</title><source url='https://ktb.example/'>Korvian &lt;i&gt;Bureau&lt;/i&gt;</source>", "a", "Korvian Bureau")]
    [InlineData("<group><title>Inner</title></group>", null, null)]
    public void AnItemHasATitleAndWhoPrintedItFirst(string item, string? title, string? outlet)
    {
        var entry = Item(item);

        Assert.Equal((title, outlet), (entry.Title, entry.Outlet));
    }

    [Theory]
    [InlineData("<link>https://ana.example/1</link><link>https://ana.example/2</link>", "https://ana.example/1", null)]
    [InlineData("<link>/news/1</link>", "https://ana.example/news/1", null)]
    [InlineData("<link> </link>", null, null)]
    [InlineData("<guid>https://ana.example/1</guid>", "https://ana.example/1", "https://ana.example/1")]
    [InlineData("<guid isPermaLink='true'>https://ana.example/1</guid>", "https://ana.example/1", "https://ana.example/1")]
    [InlineData("<guid isPermaLink='false'>https://ana.example/1</guid>", null, "https://ana.example/1")]
    [InlineData("<guid>ana-1</guid>", null, "ana-1")]
    [InlineData("<link>https://ana.example/2</link><guid>https://ana.example/1</guid>", "https://ana.example/2", "https://ana.example/1")]
    public void AnItemHasALinkAndAnId(string item, string? link, string? id)
    {
        var entry = Item(item, "https://ana.example/feed");

        Assert.Equal((link, id), (entry.Link, entry.Id));
    }

    [Fact]
    public void ALinkStaysAsItIsWhereTheFeedsOwnAddressIsNotKnown() => Assert.Equal("/news/1", Item("<link>/news/1</link>").Link);

    [Theory]
    [InlineData("<pubDate>Fri, 19 Dec 2031</pubDate><pubDate>Sat, 20 Dec 2031</pubDate>", "Fri, 19 Dec 2031")]
    [InlineData("<d:date xmlns:d='http://purl.org/dc/elements/1.1/'> 2031-12-19 </d:date><pubDate>Sat, 20 Dec 2031</pubDate>", "2031-12-19")]
    [InlineData("<pubDate> </pubDate>", null)]
    public void TheFirstDateOfAnItemCounts(string item, string? date) => Assert.Equal(date, Item(item).Date);

    [Theory]
    [InlineData(1499, false)]
    [InlineData(1500, true)]
    public void ADescriptionAsLongAsNoSummaryIsTheWholeText(int length, bool whole)
    {
        var entry = Item($"<description>  {new string('a', length)}</description><description>second</description>");

        Assert.Equal((length, whole), (entry.Content!.Length, entry.IsWhole));
    }

    [Fact]
    public void ATextCountsBeforeASummaryAndTheFirstOfEach()
    {
        const string Encoded = "xmlns:c='http://purl.org/rss/1.0/modules/content/'";
        var entry = Item($"<description>Short.</description><c:encoded {Encoded}> </c:encoded><c:encoded {Encoded}>Whole.</c:encoded><c:encoded {Encoded}>More.</c:encoded>");

        Assert.Equal(("Whole.", true), (entry.Content, entry.IsWhole));
        Assert.Equal((null, false), (Item("<title>Varro</title>").Content, Item("<title>Varro</title>").IsWhole));
    }

    [Theory]
    [InlineData("<link rel='enclosure' href='/a.mp3'/><link rel='alternate' href='/a'/><link href='/b'/>", "https://ana.example/a")]
    [InlineData("<link href='/b'/><link rel='alternate' href='/a'/>", "https://ana.example/b")]
    [InlineData("<link rel='self' href='/a'/>", null)]
    [InlineData("<link/>", null)]
    public void AnEntrysLinkIsThatToItself(string entry, string? link) => Assert.Equal(link, Entry(entry).Link);

    [Fact]
    public void AnEntryOfAtomHasItsFirstOfEverything()
    {
        var entry = Entry("""
            <id> a-1 </id><id>a-2</id><title>One &lt; two</title><title>Other</title><updated>2031-12-20</updated><updated>2031-12-21</updated>
            <summary type="html">&lt;p&gt;Varro spoke.&lt;/p&gt;</summary><summary>Other.</summary><source><id>x</id><title>Korvian Bureau</title><title>Other</title></source>
            """);

        Assert.Equal(("a-1", "One < two", "2031-12-20", "<p>Varro spoke.</p>", "Korvian Bureau"), (entry.Id, entry.Title, entry.Date, entry.Content, entry.Outlet));
        Assert.False(entry.IsWhole);
    }

    [Theory]
    [InlineData("<content>1 &lt; 2 &amp;amp; 3</content>", "1 &lt; 2 &amp;amp; 3")]
    [InlineData("<content type='text'>1 &lt; 2</content>", "1 &lt; 2")]
    [InlineData("<content type='html'>&lt;p&gt;1&lt;/p&gt;</content>", "<p>1</p>")]
    [InlineData("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>1</p></div></content>", "<p>1</p>")]
    public void TextAndMarkupAreToldApart(string entry, string content) => Assert.Contains(content, Entry(entry).Content);

    [Fact]
    public void WhenItWasPublishedCountsBeforeWhenItWasChanged() =>
        Assert.Equal("2031-12-19", Entry("<updated>2031-12-20</updated><published>2031-12-19</published><published>2031-12-18</published>").Date);

    [Fact]
    public void EntriesAreCountedAndMayBeInOtherLanguages()
    {
        using var feed = Of("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en-GB'><entry xml:lang='fr'/><entry><source/><title>Besk</title></entry></feed>");
        var (first, second) = (feed.Next()!, feed.Next()!);

        Assert.Equal((1, "fr"), (first.Number, first.Language));
        Assert.Equal((2, null, "Besk", null), (second.Number, second.Language, second.Title, second.Outlet));
        Assert.Equal("en", feed.Head.Language);
        Assert.Null(feed.Next());
    }

    [Theory]
    [InlineData("urlset", "it is a sitemap, a list of addresses without texts; add it by its own address to fetch them")]
    [InlineData("sitemapindex", "it is a sitemap, a list of addresses without texts; add it by its own address to fetch them")]
    [InlineData("catalogue", "it is no feed: its first element is catalogue")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghij", "it is no feed: its first element is abcdefghijabcdefghijabcdefghijabcdefghij")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk", "it is no feed: its first element is abcdefghijabcdefghijabcdefghijabcdefghij")]
    public void WhatIsNoFeedIsRefusedWithWhatItIs(string root, string says)
    {
        using var feed = Of($"<{root}/>");
        var problem = Assert.Throws<XmlProblem>(feed.Next);

        Assert.Equal(RefusalKind.NoArticle, problem.Kind);
        Assert.EndsWith(says, problem.Message, StringComparison.Ordinal);
    }

    private static FeedReader Of(string xml, string? url = null) => new(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new IntakeOptions(), url);

    private static FeedEntry Item(string item, string? url = null)
    {
        using var feed = Of($"<rss><channel><item>{item}</item></channel></rss>", url);
        return feed.Next()!;
    }

    private static FeedEntry Entry(string entry)
    {
        using var feed = Of($"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{entry}</entry></feed>", "https://ana.example/feed");
        return feed.Next()!;
    }
}
