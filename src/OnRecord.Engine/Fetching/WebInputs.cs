using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;
using OnRecord.Text;

namespace OnRecord.Engine.Fetching;

/// <summary>Takes in what is at a web address: a page, the articles of a feed, those that a sitemap lists.</summary>
/// <remarks>An article's address is the one it was found by, so that it is known again before it is fetched.</remarks>
/// <param name="isKnown">Tells which pages need not be fetched. Asked on the thread that reads.</param>
public sealed class WebInputs(PageFetcher fetcher, IntakeOptions options, Func<string, bool> isKnown)
{
    // An index may name 50,000 sitemaps, and by the protocol none of them is an index again.
    private const int MostSitemaps = 50_000;
    private const int MostNesting = 3;

    public static bool IsUrl(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is at an address that somebody gave.</summary>
    public IEnumerable<Input> Read(string url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return [Problem(url, InputProblemKind.NotAllowed, "it is no address of the web")];
        }

        return isKnown(CleanAddress.Of(address)) ? [new Input(new Taken.Known(url), null)] : Read(url, Fetch(address, null, cancel), cancel);
    }

    /// <summary>What was fetched from an address.</summary>
    public IEnumerable<Input> Read(string url, Fetch fetch, CancellationToken cancel) => fetch switch
    {
        Fetch.Failed failed => [Failed(url, failed)],
        Fetch.Fetched { Payload: { Kind: PayloadKind.Feed } payload } => Feed(url, payload, cancel),
        Fetch.Fetched { Payload: { Kind: PayloadKind.Sitemap } payload } => Sitemap(url, payload, cancel),
        Fetch.Fetched { Payload: var payload } => Page(url, payload, new Found()),
        _ => [],
    };

    internal Fetch Fetch(Uri url, Validators? known, CancellationToken cancel) => fetcher.FetchAsync(url, known, cancel).GetAwaiter().GetResult();

    private IEnumerable<Input> Feed(string url, Payload payload, CancellationToken cancel)
    {
        using var stream = payload.Open();
        using var feed = new FeedReader(stream, options, payload.Url, payload.MediaType.Charset);
        while (true)
        {
            var (entry, refused) = Next(feed.Next, url);
            if (refused is { } problem)
            {
                yield return problem;
                yield break;
            }

            if (entry is null)
            {
                yield break;
            }

            foreach (var input in Entry(entry, feed.Head, url, cancel))
            {
                yield return input;
            }
        }
    }

    // A summary is read only where the page behind it may not be.
    private List<Input> Entry(FeedEntry entry, FeedHead head, string feed, CancellationToken cancel)
    {
        if (Link(entry.Link) is not { } link)
        {
            return [new Input(FeedIntake.Article(entry, head, feed), null)];
        }

        var address = CleanAddress.Of(link);
        if (isKnown(address))
        {
            return [new Input(new Taken.Known(address), null)];
        }

        var own = FeedIntake.Article(entry with { Link = address }, head, feed);
        if (entry.IsWhole)
        {
            return [new Input(own, null)];
        }

        var found = own is Taken.Accepted { Article: var article }
            ? new Found(article.Title, article.Outlet, article.Language, article.Published)
            : new Found(entry.Title, entry.Outlet ?? head.Title, entry.Language ?? head.Language, null);
        var page = Linked(address, found, cancel);
        return page is [{ Problem.Kind: InputProblemKind.NotAllowed }] && own is Taken.Accepted ? [new Input(own, null)] : page;
    }

    private IEnumerable<Input> Sitemap(string url, Payload first, CancellationToken cancel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { url };
        var open = new Queue<(string Url, int Nesting)>();
        foreach (var input in Addresses(url, first, 0, seen, open, cancel))
        {
            yield return input;
        }

        while (open.TryDequeue(out var next))
        {
            var fetch = Fetch(new Uri(next.Url), null, cancel);
            var inputs = fetch is Fetch.Fetched { Payload: { Kind: PayloadKind.Sitemap } payload }
                ? Addresses(next.Url, payload, next.Nesting, seen, open, cancel)
                : [fetch is Fetch.Failed failed ? Failed(next.Url, failed) : new Input(new Taken.Refused(next.Url, RefusalKind.NoArticle, "it is no sitemap"), null)];
            foreach (var input in inputs)
            {
                yield return input;
            }
        }
    }

    private IEnumerable<Input> Addresses(
        string url, Payload payload, int nesting, HashSet<string> seen, Queue<(string Url, int Nesting)> open, CancellationToken cancel)
    {
        using var stream = payload.Open();
        using var sitemap = new SitemapReader(stream, options, payload.MediaType.Charset);
        while (true)
        {
            var (entry, refused) = Next(sitemap.Next, url);
            if (refused is { } problem)
            {
                yield return problem;
                yield break;
            }

            if (entry is null)
            {
                yield break;
            }

            if (entry.IsSitemap)
            {
                if (nesting < MostNesting && seen.Count < MostSitemaps && seen.Add(entry.Url))
                {
                    open.Enqueue((entry.Url, nesting + 1));
                }

                continue;
            }

            var address = CleanAddress.Of(new Uri(entry.Url));
            if (isKnown(address))
            {
                yield return new Input(new Taken.Known(address), null);
                continue;
            }

            foreach (var input in Linked(address, new Found(entry.Title, entry.Outlet, entry.Language, entry.Published), cancel))
            {
                yield return input;
            }
        }
    }

    private List<Input> Linked(string address, Found found, CancellationToken cancel) => Fetch(new Uri(address), null, cancel) switch
    {
        Fetch.Failed failed => [Failed(address, failed)],
        Fetch.Fetched { Payload: { Kind: PayloadKind.Page or PayloadKind.Text or PayloadKind.Other } payload } => [.. Page(address, payload, found)],
        _ => [new Input(new Taken.Refused(address, RefusalKind.NoArticle, "it is a list of addresses, not a page"), null)],
    };

    private IEnumerable<Input> Page(string url, Payload payload, Found found)
    {
        if (payload.Kind == PayloadKind.Other)
        {
            yield return new Input(new Taken.Refused(url, RefusalKind.NoArticle, $"it is no page but {payload.MediaType.Type}"), null);
        }

        foreach (var taken in payload.Articles(url, options))
        {
            yield return new Input(taken is Taken.Accepted { Article: var article } accepted
                ? accepted with
                {
                    Article = article with
                    {
                        Title = article.Title ?? found.Title,
                        Outlet = article.Outlet ?? found.Outlet,
                        Url = CleanAddress.Of(new Uri(url)),
                        Language = article.Language ?? found.Language,
                        Published = found.Published ?? article.Published,
                    },
                }
                : taken, null);
        }
    }

    private static (T? Value, Input? Refused) Next<T>(Func<T?> next, string url)
        where T : class
    {
        try
        {
            return (next(), null);
        }
        catch (XmlProblem problem)
        {
            return (null, new Input(new Taken.Refused(url, problem.Kind, problem.Message), null));
        }
    }

    private static Uri? Link(string? link) => link is not null && IsUrl(link) && Uri.TryCreate(link, UriKind.Absolute, out var url) ? url : null;

    private static Input Failed(string url, Fetch.Failed failed) => failed.Problem switch
    {
        FetchProblem.NotAllowed => Problem(url, InputProblemKind.NotAllowed, failed.Says),
        FetchProblem.TooLong => new Input(new Taken.Refused(url, RefusalKind.TooLong, failed.Says), null),
        FetchProblem.BrokenPacking => new Input(new Taken.Refused(url, RefusalKind.BrokenPacking, failed.Says), null),
        FetchProblem.NoText => new Input(new Taken.Refused(url, RefusalKind.NoArticle, failed.Says), null),
        FetchProblem.Denied => Problem(url, InputProblemKind.Denied, failed.Says),
        _ => Problem(url, InputProblemKind.Unreachable, failed.Says),
    };

    private static Input Problem(string url, InputProblemKind kind, string says) => new(null, new InputProblem(url, kind, says));

    // What is known of a page before it is fetched.
    private sealed record Found(string? Title = null, string? Outlet = null, string? Language = null, PublicationDate? Published = null);
}
