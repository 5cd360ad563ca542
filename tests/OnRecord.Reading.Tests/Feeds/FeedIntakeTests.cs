using System.Text;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Feeds;

public sealed class FeedIntakeTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Arden News Agency</title>
            <language>en-us</language>
            <image><title>Logo</title></image>
            <item>
              <title>Varro &amp;amp; Besk agree</title>
              <link>https://ana.example/varro</link>
              <guid isPermaLink="false">ana-1</guid>
              <pubDate>Fri, 19 Dec 2031 23:30:00 EST</pubDate>
              <description>They agree.</description>
              <media:content><media:title>A picture</media:title></media:content>
              <content:encoded><![CDATA[<p>“We agree,” Varro said.</p><p>Besk nodded.</p>]]></content:encoded>
            </item>
            <item>
              <title>Tarl waits</title>
              <guid>https://ana.example/tarl</guid>
              <description>Tarl waits at Harsk.</description>
            </item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>Corvia Today</title>
          <entry>
            <title type="html">Besk &lt;b&gt;speaks&lt;/b&gt;</title>
            <link rel="self" href="/self"/>
            <link href="/besk"/>
            <id>tag:corvia.example,2031:besk</id>
            <updated>2031-12-20T01:00:00Z</updated>
            <published>2031-12-19T08:00:00+02:00</published>
            <summary>Besk speaks.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Besk spoke of <em>grain</em> &amp; trade.</p></div></content>
          </entry>
        </feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://hnb.example/"><title>Hallen Bulletin</title></channel>
          <item rdf:about="https://hnb.example/1">
            <title>Hallen speaks</title><link>https://hnb.example/1</link><dc:date>2031-12-19T10:00:00+01:00</dc:date>
            <description>Hallen spoke of peace.</description>
          </item>
        </rdf:RDF>
        """;

    [Fact]
    public void AnEntryOfRssIsAnArticleWithItsWholeText()
    {
        var taken = Read(Rss);
        var article = Article(taken[0]);

        Assert.Equal("“We agree,” Varro said.\n\nBesk nodded.", article.Text);
        Assert.Equal(("Varro & Besk agree", "Arden News Agency", "https://ana.example/varro", "en", "ana-1"), (article.Title, article.Outlet, article.Url, article.Language, article.File));
        Assert.Equal(new PublicationDate("2031-12-19", DateBasis.Feed), article.Published);
        var original = Assert.IsType<Taken.Accepted>(taken[0]).Original!;
        Assert.Equal(("<p>“We agree,” Varro said.</p><p>Besk nodded.</p>", "text/html; charset=utf-8"), (Encoding.UTF8.GetString(original.Bytes.Span), original.MediaType));
        Assert.Equal(("Tarl waits at Harsk.", "https://ana.example/tarl"), (Article(taken[1]).Text, Article(taken[1]).Url));
    }

    [Fact]
    public void AnEntryOfAtomIsAnArticle()
    {
        var article = Article(Assert.Single(Read(Atom, "https://corvia.example/feed.xml")));

        Assert.Equal("Besk spoke of grain & trade.", article.Text);
        Assert.Equal(("Besk speaks", "Corvia Today", "https://corvia.example/besk", "en"), (article.Title, article.Outlet, article.Url, article.Language));
        Assert.Equal(new PublicationDate("2031-12-19", DateBasis.Feed), article.Published);
    }

    [Fact]
    public void AnItemOfRdfIsAnArticle()
    {
        var article = Article(Assert.Single(Read(Rdf)));

        Assert.Equal(("Hallen spoke of peace.", "Hallen Bulletin", "2031-12-19"), (article.Text, article.Outlet, article.Published?.Date));
    }

    [Fact]
    public void ItIsKnownWhetherAnEntryHasItsWholeText()
    {
        using var feed = new FeedReader(Bytes(Rss), new IntakeOptions());

        Assert.True(feed.Next()!.IsWhole);
        Assert.False(feed.Next()!.IsWhole);
        Assert.Null(feed.Next());
    }

    [Fact]
    public void AnEntryWithoutTextIsRefusedAndTheRestIsRead()
    {
        var taken = Read("<rss><channel><item><link>https://ana.example/1</link></item><item/><item><description>Varro spoke.</description></item></channel></rss>");

        Assert.Equal("it has no text, only a link to https://ana.example/1", Refused(taken[0]).Says);
        Assert.Equal("it has no text", Refused(taken[1]).Says);
        Assert.Equal("Varro spoke.", Article(taken[2]).Text);
    }

    [Fact]
    public void AFeedThatBreaksOffGivesWhatCameBefore()
    {
        var taken = Read(Rss[..Rss.IndexOf("Tarl waits at", StringComparison.Ordinal)]);

        Assert.NotNull(Article(taken[0]));
        Assert.Equal(RefusalKind.BrokenXml, Refused(taken[1]).Kind);
        Assert.StartsWith("line 19: it is not well-formed XML", Refused(taken[1]).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void ABillionLaughsAreNotLaughed()
    {
        var bomb = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(static i =>
            $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat(i == 1 ? "&lol;" : $"&lol{i - 1};", 10))}\">"))
            + "]><rss><channel><item><description>&lol9;</description></item></channel></rss>";
        var refused = Refused(Assert.Single(Read(bomb)));

        Assert.Equal(RefusalKind.BrokenXml, refused.Kind);
        Assert.Contains("document type", refused.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void AForeignEntityIsNotFetched() =>
        Assert.Equal(RefusalKind.BrokenXml, Refused(Assert.Single(Read("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss/>"))).Kind);

    [Theory]
    [InlineData("<rss><channel>")]
    [InlineData("<rss><channel><item><description>")]
    public void ElementsNestedWithoutEndAreRefused(string start)
    {
        var refused = Refused(Assert.Single(Read(start + string.Concat(Enumerable.Repeat("<b>", 200_000)))));

        Assert.Equal((RefusalKind.BrokenXml, "its elements are nested more than 100 deep"), (refused.Kind, refused.Says));
    }

    [Theory]
    [InlineData("<rss><channel><item><description>", "x")]
    [InlineData("<rss><channel><item a=\"", "x")]
    [InlineData("<rss><channel><!--", "x")]
    [InlineData("<rss><channel><item><description><![CDATA[", "x")]
    [InlineData("<rss><channel><title>", " ")]
    [InlineData("<", "x")]
    public void AnEntryWithoutEndIsGivenUpAtTheBound(string start, string filling)
    {
        using var stream = MadeStream.Endless(start, filling[0]);
        var refused = Refused(Assert.Single(FeedIntake.Read(stream, "a.xml", new IntakeOptions { MaximumBytes = 1_000_000 })));

        Assert.Equal(RefusalKind.TooLong, refused.Kind);
        Assert.InRange(stream.Given, 1_000_000, 1_200_000);
    }

    [Theory]
    [InlineData("windows-1251", "Варро говорил.")]
    [InlineData("iso-8859-1", "“Señor Varro”")]
    [InlineData("euc-kr", "바로가 말했다.")]
    [InlineData("utf-16", "Varro spoke.")]
    public void TheEncodingOfTheDocumentCounts(string name, string text)
    {
        var encoding = name == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(name == "iso-8859-1" ? "windows-1252" : name)!;
        var xml = $"<?xml version=\"1.0\" encoding=\"{name}\"?><rss><channel><item><description>{text}</description></item></channel></rss>";

        Assert.Equal(text, Article(Assert.Single(FeedIntake.Read(new MemoryStream(encoding.GetBytes(xml)), "a.xml", new IntakeOptions()))).Text);
    }

    [Fact]
    public void ABrokenByteIsRefused() =>
        Assert.Equal(RefusalKind.InvalidEncoding, Refused(Assert.Single(FeedIntake.Read(
            new MemoryStream([.. "<rss><channel><item><description>Varro "u8, 0xFF, .. "</description></item></channel></rss>"u8]), "a.xml", new IntakeOptions()))).Kind);

    [Fact]
    public void WhatIsNoFeedSaysWhatItIs()
    {
        Assert.Contains("sitemap", Refused(Assert.Single(Read("<urlset><url><loc>https://ana.example/1</loc></url></urlset>"))).Says, StringComparison.Ordinal);
        Assert.Contains("its first element is catalogue", Refused(Assert.Single(Read("<catalogue/>"))).Says, StringComparison.Ordinal);
    }

    private static MemoryStream Bytes(string xml) => new(Encoding.UTF8.GetBytes(xml));

    private static List<Taken> Read(string xml, string? url = null) => [.. FeedIntake.Read(Bytes(xml), "a.xml", new IntakeOptions(), url)];

    private static Article Article(Taken taken) => Assert.IsType<Taken.Accepted>(taken).Article;

    private static Taken.Refused Refused(Taken taken) => Assert.IsType<Taken.Refused>(taken);
}
