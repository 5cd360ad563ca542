using System.Text;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Tests.Feeds;

public sealed class SitemapReaderTests
{
    [Fact]
    public void ANewsSitemapSaysWhatItsArticlesAre()
    {
        var entries = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc> https://ana.example/1 </loc>
                <lastmod>2031-12-20</lastmod>
                <image:image><image:loc>https://ana.example/1.png</image:loc></image:image>
                <n:news><n:publication><n:name>Arden News Agency</n:name><n:language>en</n:language></n:publication>
                  <n:publication_date>2031-12-19T08:00:00Z</n:publication_date><n:title>Varro speaks</n:title></n:news>
              </url>
              <url><loc>javascript:alert(1)</loc></url>
              <url/>
              <url><loc>https://ana.example/2</loc></url>
            </urlset>
            """);

        Assert.Equal(["https://ana.example/1", "https://ana.example/2"], entries.Select(static entry => entry.Url));
        Assert.Equal(("2031-12-20", "Varro speaks", "Arden News Agency", "en", "2031-12-19"), (entries[0].Modified, entries[0].Title, entries[0].Outlet, entries[0].Language, entries[0].Published?.Date));
        Assert.All(entries, static entry => Assert.False(entry.IsSitemap));
    }

    [Fact]
    public void AnIndexNamesFurtherSitemaps() =>
        Assert.True(Assert.Single(Read("<sitemapindex><sitemap><loc>https://ana.example/a.xml</loc></sitemap></sitemapindex>")).IsSitemap);

    [Fact]
    public void WhatIsNoneIsAProblem() => Assert.Throws<XmlProblem>(() => Read("<html/>"));

    private static List<SitemapEntry> Read(string xml)
    {
        using var reader = new SitemapReader(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new IntakeOptions());
        var entries = new List<SitemapEntry>();
        while (reader.Next() is { } entry)
        {
            entries.Add(entry);
        }

        return entries;
    }
}
