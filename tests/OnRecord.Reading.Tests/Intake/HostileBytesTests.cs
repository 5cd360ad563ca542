using System.Text;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;
using OnRecord.Reading.Warc;

namespace OnRecord.Reading.Tests.Intake;

/// <summary>Whatever the bytes, they are read or refused.</summary>
public sealed class HostileBytesTests
{
    private static readonly byte[] Feed = Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>ANA</title><item><title>One</title>"
        + "<link>https://ana.example/1</link><pubDate>Fri, 19 Dec 2031 08:00:00 EST</pubDate><c:encoded><![CDATA[<p>Varro spoke.</p>]]></c:encoded></item></channel></rss>");

    private static readonly byte[] Sitemap =
        "<urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://ana.example/1</loc><n:news><n:publication_date>2031-12-19</n:publication_date></n:news></url></urlset>"u8.ToArray();

    private static readonly byte[] Plain =
        [.. WarcFile.Response("https://ana.example/1", WarcFile.Page("One", "Varro spoke.")), .. WarcFile.Response("https://ana.example/2", WarcFile.Gzip("<p>Besk</p>"u8.ToArray()), "Content-Type: text/html\nContent-Encoding: gzip\nTransfer-Encoding: chunked")];

    [Fact]
    public void FeedsAreReadOrRefused() => Changed(Feed, static bytes => FeedIntake.Read(new MemoryStream(bytes), "a.xml", new IntakeOptions()).Count());

    [Fact]
    public void ArchivesAreReadOrRefused()
    {
        Changed(Plain, static bytes => WarcIntake.Read(new MemoryStream(bytes), "a.warc", new IntakeOptions()).Count());
        Changed([.. WarcFile.Gzip(Plain), .. WarcFile.Gzip(Plain)], static bytes => WarcIntake.Read(new MemoryStream(bytes), "a.warc.gz", new IntakeOptions()).Count());
    }

    [Fact]
    public void PayloadsAreReadOrRefused()
    {
        Changed(Feed, static bytes => new Payload(bytes, MediaType.Parse("text/html"), "https://ana.example/feed").Articles("a", new IntakeOptions()).Count());
        Changed(Sitemap, static bytes =>
        {
            using var sitemap = new SitemapReader(new MemoryStream(bytes), new IntakeOptions());
            try
            {
                while (sitemap.Next() is not null)
                {
                }
            }
            catch (XmlProblem)
            {
                return 0;
            }

            return 1;
        });
    }

    // A few bytes changed, lost or doubled, a few hundred times.
    private static void Changed(byte[] bytes, Func<byte[], int> read)
    {
        var random = new Random(20311219);
        for (var i = 0; i < 400; i++)
        {
            var changed = bytes.ToList();
            for (var times = random.Next(1, 6); times > 0; times--)
            {
                var at = random.Next(changed.Count);
                switch (random.Next(3))
                {
                    case 0:
                        changed[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        changed.RemoveRange(at, Math.Min(changed.Count - at, random.Next(1, 20)));
                        break;
                    default:
                        changed.InsertRange(at, changed.GetRange(at, Math.Min(changed.Count - at, random.Next(1, 20))));
                        break;
                }
            }

            Assert.InRange(read([.. changed]), 0, 20);
        }
    }
}
