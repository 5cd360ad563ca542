using System.Net;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;

namespace OnRecord.Engine.Fetching;

/// <summary>Fetches pages, feeds and sitemaps from the web: politely, within bounds, and from public addresses alone.</summary>
/// <remarks>
/// Safe for use by many threads; a host still gets one request at a time. Redirects are followed here, one by one, so that each new
/// address passes what the first one passed.
/// </remarks>
public sealed class PageFetcher : IDisposable
{
    private const int LongestUrl = 8 * 1024;

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly Hosts hosts;
    private readonly Requests requests;
    private readonly Manners manners;

    public PageFetcher(FetchOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        hosts = new Hosts(time);
        requests = new Requests(options, time);
        manners = new Manners(requests, options, time);
    }

    /// <summary>Fetches what is at an address.</summary>
    /// <param name="known">Of the version that is there already; null where there is none.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<Fetch> FetchAsync(Uri url, Validators? known, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= options.MaximumRedirects; redirects++)
        {
            if (Unfit(url) is { } unfit)
            {
                return new Fetch.Failed(url, FetchProblem.NotAllowed, unfit);
            }

            var (answer, after) = await TurnAsync(url, known, cancel);
            if (answer is not Answer.Sent { IsRedirect: true, Head.Headers.Location: { } location })
            {
                return Result(url, answer, after);
            }

            if (!Uri.TryCreate(url, location, out var next))
            {
                return new Fetch.Failed(url, FetchProblem.Denied, "it redirects to what is no address");
            }

            url = next;
        }

        return new Fetch.Failed(url, FetchProblem.Denied, $"it redirects more than {options.MaximumRedirects} times");
    }

    public void Dispose() => requests.Dispose();

    private static string? Unfit(Uri url) =>
        !url.IsAbsoluteUri || url.Scheme is not ("http" or "https") ? "it is no address of the web"
        : url.UserInfo.Length > 0 ? "it has a password in it"
        : url.OriginalString.Length > LongestUrl ? $"it is an address of more than {LongestUrl} characters"
        : null;

    private async Task<(Answer Answer, TimeSpan? After)> TurnAsync(Uri url, Validators? known, CancellationToken cancel)
    {
        var host = hosts.Of(url);
        await host.Turn.WaitAsync(cancel);
        try
        {
            if (host.Robots is null || host.RobotsUntil <= time.GetUtcNow())
            {
                if (await AskRobotsAsync(host, url, cancel) is { } refused)
                {
                    return (refused, null);
                }
            }

            return host.Robots!.Allow(url)
                ? await manners.AskAsync(host, url, new Question(known, options.MaximumBytes), cancel)
                : (new Answer.Broken(FetchProblem.NotAllowed, $"the robots.txt of {url.Host} does not allow it"), null);
        }
        finally
        {
            host.Turn.Release();
        }
    }

    // RFC 9309, section 2.3.1: redirects are followed, to other hosts too; what is not there allows all; what cannot be asked, nothing.
    private async Task<Answer.Broken?> AskRobotsAsync(Host host, Uri url, CancellationToken cancel)
    {
        var robots = new Uri(url, "/robots.txt");
        Answer answer = new Answer.Broken(FetchProblem.Unreachable, "");
        for (var redirects = 0; redirects <= options.MaximumRedirects; redirects++)
        {
            (answer, _) = await manners.AskAsync(host, robots, new Question(null, RobotsRules.MostBytes, IsCut: true), cancel);
            if (answer is Answer.Sent { IsRedirect: true, Head.Headers.Location: { } location } && Uri.TryCreate(robots, location, out var next) && Unfit(next) is null)
            {
                robots = next;
                continue;
            }

            break;
        }

        var now = time.GetUtcNow();
        switch (answer)
        {
            case Answer.Broken { Problem: FetchProblem.Unreachable or FetchProblem.NotAllowed } broken:
                return broken;    // the page itself cannot be reached either, and says so better
            case Answer.Sent { Status: HttpStatusCode.OK } sent:
                host.Robots = Unpacked(sent, out _, out _) is { } body ? RobotsRules.Parse(body.Span, options.Product) : RobotsRules.DisallowAll;
                break;
            case Answer.Sent { IsForNow: true }:
                return new Answer.Broken(FetchProblem.Unreachable, $"the robots.txt of {url.Host} cannot be asked for now");
            default:
                host.Robots = RobotsRules.AllowAll;
                break;
        }

        host.RobotsUntil = now + options.RobotsLife;
        host.NextAt = host.Robots.Delay is { } delay && delay > options.Pause ? now + delay : host.NextAt;
        return null;
    }

    private Fetch Result(Uri url, Answer answer, TimeSpan? after)
    {
        switch (answer)
        {
            case Answer.Broken broken:
                return new Fetch.Failed(url, broken.Problem, broken.Says, after);
            case Answer.Sent { Status: HttpStatusCode.NotModified }:
                return new Fetch.Unchanged(url);
            case Answer.Sent { Status: HttpStatusCode.OK } sent when Unpacked(sent, out var kind, out var says) is { } body:
                var type = MediaType.Parse(sent.Head.Content.Headers.TryGetValues("Content-Type", out var values) ? values.First() : null);
                return new Fetch.Fetched(url, new Payload(body, type, url.AbsoluteUri), Seen(sent.Head));
            case Answer.Sent { Status: HttpStatusCode.OK } sent:
                Unpacked(sent, out var problem, out var why);
                return new Fetch.Failed(url, problem == RefusalKind.TooLong ? FetchProblem.TooLong : FetchProblem.BrokenPacking, why);
            case Answer.Sent sent:
                return new Fetch.Failed(
                    url, sent.IsForNow ? FetchProblem.Unreachable : FetchProblem.Denied, $"the server answers {(int)sent.Status} {sent.Status}", after);
            default:
                throw new InvalidOperationException($"There is no answer {answer.GetType().Name}.");
        }
    }

    // A body may be packed to be carried, and a sitemap may be a packed file besides.
    private ReadOnlyMemory<byte>? Unpacked(Answer.Sent sent, out RefusalKind kind, out string says)
    {
        var bounds = new IntakeOptions { MaximumBytes = options.MaximumBytes };
        return ContentCodings.Decode(sent.Body, string.Join(',', sent.Head.Content.Headers.ContentEncoding), bounds, out kind, out says) is { } body
            ? ContentCodings.DecodeFile(body, bounds, out kind, out says)
            : null;
    }

    private static Validators Seen(HttpResponseMessage head) => new(
        head.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
        head.Content.Headers.TryGetValues("Last-Modified", out var dates) ? dates.First() : null);
}
