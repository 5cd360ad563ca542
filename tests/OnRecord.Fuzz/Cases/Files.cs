using System.IO.Compression;
using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Languages;
using OnRecord.Reading.Payloads;
using OnRecord.Reading.Warc;
using OnRecord.Tests.Shared;
using ZstdSharp;

namespace OnRecord.Fuzz.Cases;

/// <summary>Files that hold articles.</summary>
internal static class Files
{
    private const string Name = "case";

    // What 200 times the packed size allow, and the megabyte that always is.
    private const long PerPackedByte = 4_000;

    private static readonly IntakeOptions Options = new();

    private static readonly string[] Markup =
    [
        "<p>", "</p>", "<div>", "</div>", "<article>", "<br>", "<table><tr><td>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<meta charset=\"utf-16\">", "<meta property=\"og:title\" content=\"",
        "<script type=\"application/ld+json\">", "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-12-19T08:00:00+09:00\",\"articleBody\":\"", "\"@graph\":[", "<time datetime=\"2031-12-19\">", "&amp;", "&#0;", "&#x10FFFF;", "&nbsp;",
        "<svg><", "<math><mi>", "<template>", "<select><option>", "<h1>", "<a href=\"", "<html lang=\"", "<title>", "<base href=\"", "<blockquote>", "<frameset>", "<b><i></b>", "<plaintext>", "\u0000", "style=\"display:none\"", "hidden",
    ];

    private static readonly string[] FeedWords =
    [
        "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<description>", "<content:encoded>", "<![CDATA[", "]]>", "<pubDate>Fri, 19 Dec 2031 08:00:00 GMT</pubDate>", "<updated>", "<link href=\"", "<guid>",
        "<dc:date>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "&lt;", "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"", "<?xml version=\"1.1\" encoding=\"utf-16\"?>", "type=\"xhtml\"", "<rdf:RDF", "xml:lang=\"", "<a>", "</a>", "<!--", "-->",
        "<loc>", "</loc>", "<lastmod>", "<url>", "</url>", "<sitemap>", "<news:publication_date>", "<news:title>",
    ];

    private static readonly byte[] Rss = Seeds.Bytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Meridian</title><language>en</language><link>https://meridian.example/</link>
        <item><title>Varro writes to Besk</title><link>https://meridian.example/2031/12/19/a</link><guid>a1</guid><pubDate>Fri, 19 Dec 2031 08:00:00 GMT</pubDate><description>Short &amp; plain.</description>
        <content:encoded><![CDATA[<p>“We agree,” Ilen Varro said on <b>Friday</b>.</p><p>Tomo Besk said that he would answer.</p>]]></content:encoded></item>
        <item><title>No text</title><link>/b</link><dc:date>2031-12-18</dc:date></item></channel></rss>
        """);

    private static readonly byte[] Atom = Seeds.Bytes(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">KTB &lt;i&gt;news&lt;/i&gt;</title><id>urn:x</id><entry><title>Call</title><id>urn:y</id><link rel="alternate" href="https://ktb.example/c"/>
        <updated>2031-12-19T08:00:00+09:00</updated><summary>One.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Besk said: “No.”</p></div></content></entry></feed>
        """);

    public static Target Text() => new("text", static bytes =>
    {
        var taken = TextIntake.Read(bytes, Name);
        return taken is Taken.Accepted { Article: var article } ? $"{Kind(taken)} {article.Published?.Basis} {LanguageDetector.BuiltIn.Detect(article.Text)?.Code}" : Kind(taken);
    })
    {
        Seeds = [.. Seeds.Samples, [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("title: A\n\nB said so.")], [0xFE, 0xFF, 0, 0x41], [0x93, 0x41, 0x94, 0x20, 0x41, 0x92, 0x73]],
        Words = [.. Seeds.NewsWords, "outlet: ", "url: https://a.example/2031/12/19/b\n", "language: ko\n", "\uFEFF", "date 2031-12-19 ", "\u0093"],
        Made = Seeds.Texts,
    };

    public static Target Page() => new("page", static bytes => Kind(new Payload(bytes, new MediaType("text/html", null), "https://a.example/2031/12/19/b").Page(Name)))
    {
        Seeds =
        [
            Seeds.Bytes(WarcFile.Page("Varro writes to Besk", "“We agree,” Ilen Varro said on Friday in a letter to Tomo Besk, the chairman of the council.")),
            Seeds.Bytes(
                """
                <!doctype html><html lang=en><head><meta charset=utf-8><title>Talks | Meridian</title><link rel=canonical href="/2031/12/19/talks"><meta property="og:site_name" content="Meridian">
                <meta property="article:published_time" content="2031-12-19T08:00:00+09:00"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"Talks","datePublished":"2031-12-19","author":[{"name":"Lira Sand"}],"publisher":{"name":"Meridian"},"isPartOf":null}]}</script>
                <style>.a{display:none}</style></head><body><nav><ul><li><a href=/>Home</a></ul></nav><main><h1>Talks</h1><div class=byline>By Lira Sand <time datetime=2031-12-19>today</time></div>
                <p>The ministers of both states met at Harsk on Friday for the second time in a month, and the talks went on for three hours.<p>“We agree,” said Ilen Varro.<br><br>The agreement would be signed before the end of the year.<table><tr><td>a<td>b</table></main><footer>© 2031</footer>
                """),
        ],
        Words = Markup,
        Longest = 16 * 1024,
        PerByte = 4_000,
    };

    public static Target Feed() => new("feed", static bytes => Kinds(FeedIntake.Read(new MemoryStream(bytes), Name, Options, "https://a.example/feed")))
    {
        Seeds = [Rss, Atom],
        Words = FeedWords,
        PerByte = 4_000,
    };

    public static Target Sitemap() => new("sitemap", static bytes =>
    {
        using var map = new SitemapReader(new MemoryStream(bytes), Options);
        var count = 0;
        while (map.Next() is not null)
        {
            count++;
        }

        return $"{Seeds.Size(count)}";
    })
    {
        Seeds =
        [
            Seeds.Bytes(
                """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><lastmod>2031-12-19T08:00:00Z</lastmod>
                <news:news><news:publication_date>2031-12-19</news:publication_date><news:title>T</news:title></news:news></url><url><loc> https://a.example/2?x=1&amp;y=2 </loc></url></urlset>
                """),
            Seeds.Bytes("<sitemapindex><sitemap><loc>https://a.example/s.xml.gz</loc><lastmod>2031</lastmod></sitemap></sitemapindex>"),
        ],
        Words = FeedWords,
        Refusals = [typeof(XmlProblem)],
    };

    public static Target Robots() => new("robots", static bytes =>
    {
        var rules = RobotsRules.Parse(bytes, "OnRecord");
        var (first, second) = (rules.Allow(new Uri("https://a.example/a/b.html?c=d")), rules.Allow(new Uri("https://a.example/%7Ea/" + new string('a', 60))));
        return $"{first} {second} {rules.Delay is null}";
    })
    {
        Seeds = [Seeds.Bytes("User-agent: *\nDisallow: /private\nAllow: /private/open$\nCrawl-delay: 2\n\nUser-agent: onrecord\nDisallow: /*?x=*&\nDisallow: /a*b*c\nSitemap: https://a.example/s.xml\n")],
        Words = ["*", "$", "Disallow: ", "Allow: ", "User-agent: ", "OnRecord", "Crawl-delay: ", "/a", "%2F", "%", "\n", "\r", "#", "*a*a*a*a*a*a*a*a"],
    };

    public static Target Lines() => new("lines", static bytes => Kinds(JsonLinesIntake.Read(new MemoryStream(bytes), Name, Options)))
    {
        Seeds =
        [
            File.ReadAllBytes(Path.Join(Seeds.Folder, "wire.jsonl"))[..2000],
            Seeds.Bytes("""{"id":"1","title":"T","outlet":"ANA","url":"https://a.example/2031/12/19","date":"19 December 2031","language":"en","text":"“We agree,” Varro said."}""" + "\n"),
            Seeds.Bytes("""{"id":2,"html":"<p>The ministers of both states met at Harsk on Friday for the second time in a month, and the talks went on for three hours and more.</p>"}""" + "\n\n[1]\n"),
        ],
        Words = ["{\"text\":\"", "\"}", "\\ud800", "\\u0000", "\\n", "null", "true", "[[[[[[[[", "{\"a\":", "1e999", "\"html\":\"<p>", "\"date\":\"", "\n", ",", "\"text\":null"],
        PerByte = 4_000,
    };

    public static Target Warc() => new("warc", static bytes => Kinds(WarcIntake.Read(new MemoryStream(bytes), Name, Options)))
    {
        Seeds = [Plain(), WarcFile.Gzip(Plain()), [.. WarcFile.Gzip(Records()[0]), .. WarcFile.Gzip(Records()[1])]],
        Words =
        [
            "WARC/1.1\r\n", "WARC/1.0\n", "Content-Length: ", "WARC-Type: response\r\n", "WARC-Type: warcinfo\r\n", "WARC-Truncated: length\r\n", "WARC-Block-Digest: sha1:", "Content-Type: application/http\r\n", "HTTP/1.1 200 OK\r\n",
            "HTTP/1.1 301 \r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br, deflate\r\n", "5\r\nabcde\r\n0\r\n\r\n", "FFFFFFFF\r\n", "\r\n\r\n", "\u001f", "WARC-Target-URI: <http://a>\r\n",
        ],
        Longest = 16 * 1024,
        Fixed = 16 * 1024 * 1024,
        PerByte = PerPackedByte,
    };

    /// <summary>Compressed files, by way of a file on the disk: the first byte tells of which kind.</summary>
    public static Target Packed()
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-fuzz-");
        string[] kinds = [".txt.gz", ".txt.zst", ".warc.gz", ".warc.zst", ".jsonl.gz", ".xml.zst", ".html.gz"];
        return new Target("packed", bytes =>
        {
            var path = Path.Join(folder.FullName, "case" + kinds[bytes.Length == 0 ? 0 : bytes[0] % kinds.Length]);
            File.WriteAllBytes(path, bytes.Length == 0 ? [] : bytes[1..]);
            var said = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var input in new Inputs(Options, static () => Stream.Null).Read([path]))
            {
                said.Add(input.Taken is { } taken ? Kind(taken) : $"{input.Problem!.Kind}");
            }

            return string.Join(' ', said);
        })
        {
            Seeds =
            [
                [0, .. WarcFile.Gzip(Seeds.Samples[0])], [1, .. Zstd(Seeds.Samples[1])], [2, .. WarcFile.Gzip(Plain())], [3, .. Zstd(Plain())],
                [4, .. WarcFile.Gzip(Seeds.Bytes("{\"text\":\"Varro said so.\"}\n"))], [5, .. Zstd(Rss)], [6, .. WarcFile.Gzip(Seeds.Bytes(WarcFile.Page("A", "B")), CompressionLevel.SmallestSize)],
                [0, .. WarcFile.Gzip(new byte[100_000])], [1, .. Zstd(new byte[100_000])],
            ],
            Fixed = 64 * 1024 * 1024,    // Zstandard's window is up to 8 MB, and what unpacks to a megabyte is held as bytes and as text
            PerByte = PerPackedByte,
            Held = new Folder(folder),
        };
    }

    private static byte[] Plain() => [.. Records().SelectMany(static record => record)];

    private static byte[][] Records() =>
    [
        WarcFile.Response("https://a.example/1", WarcFile.Page("Varro writes to Besk", "“We agree,” Ilen Varro said on Friday.")),
        WarcFile.Response("https://a.example/2", WarcFile.Gzip(Seeds.Bytes(WarcFile.Page("Besk", "“No,” he said."))), "Content-Type: text/html\nContent-Encoding: gzip"),
        WarcFile.Response("https://a.example/3", Seeds.Bytes("5\r\n<rss>\r\n6\r\n</rss>\r\n0\r\n\r\n"), "Content-Type: application/rss+xml\nTransfer-Encoding: chunked"),
        WarcFile.Record("conversion", "text/plain", Seeds.Samples[0], "https://a.example/4"),
    ];

    private static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    private static string Kinds(IEnumerable<Taken> pieces)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var taken in pieces)
        {
            counts[Kind(taken)] = counts.GetValueOrDefault(Kind(taken)) + 1;
        }

        return string.Join(' ', counts.Select(static one => $"{one.Key} {Seeds.Size(one.Value)}"));
    }

    private static string Kind(Taken taken) => taken is Taken.Refused refused ? $"{refused.Kind}" : taken.GetType().Name;

    private sealed class Folder(DirectoryInfo folder) : IDisposable
    {
        public void Dispose() => folder.Delete(recursive: true);
    }
}
