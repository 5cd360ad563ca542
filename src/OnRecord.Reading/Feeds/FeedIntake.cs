using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Languages;
using OnRecord.Text;

namespace OnRecord.Reading.Feeds;

/// <summary>Feeds with texts: an article an entry.</summary>
public static class FeedIntake
{
    /// <summary>The articles in the order of the entries; of an entry without its whole text, the summary.</summary>
    /// <param name="url">Where the feed was found; null where that is not known.</param>
    /// <param name="charset">As the transport states it; null where it does not.</param>
    /// <remarks>Reads on demand and holds one entry at a time. Where the feed breaks off, what came before stands.</remarks>
    public static IEnumerable<Taken> Read(Stream stream, string name, IntakeOptions options, string? url = null, string? charset = null)
    {
        using var feed = new FeedReader(stream, options, url, charset);
        while (true)
        {
            var (entry, refused) = Next(feed, name);
            if (refused is not null)
            {
                yield return refused;
                yield break;
            }

            if (entry is null)
            {
                yield break;
            }

            yield return Article(entry, feed.Head, name);
        }
    }

    /// <summary>The article of an entry.</summary>
    /// <param name="name">The feed's name.</param>
    public static Taken Article(FeedEntry entry, FeedHead head, string name)
    {
        var place = $"{name}, entry {entry.Number}";
        if (entry.Content is not { } content)
        {
            return new Taken.Refused(place, RefusalKind.Empty, entry.Link is null ? "it has no text" : $"it has no text, only a link to {entry.Link}");
        }

        if (EntryText.Of(content) is not { } text)
        {
            return new Taken.Refused(place, RefusalKind.TooLong, "it has too many elements for one article");
        }

        if (ByteDecoder.Refuse(text, out var kind, out var says))
        {
            return new Taken.Refused(place, kind, says);
        }

        var article = new Article
        {
            Text = text,
            File = entry.Id ?? entry.Link ?? place,
            Title = entry.Title,
            Outlet = entry.Outlet ?? head.Title,
            Url = entry.Link,
            Language = StatedLanguage.Of(text, entry.Language ?? head.Language),
            Published = FeedDate.Parse(entry.Date) ?? UrlDate.Find(entry.Link),
        };
        return new Taken.Accepted(place, article, new Original(Encoding.UTF8.GetBytes(content), "text/html; charset=utf-8"));
    }

    private static (FeedEntry? Entry, Taken? Refused) Next(FeedReader feed, string name)
    {
        try
        {
            return (feed.Next(), null);
        }
        catch (XmlProblem problem)
        {
            return (null, new Taken.Refused(name, problem.Kind, problem.Message));
        }
    }
}
