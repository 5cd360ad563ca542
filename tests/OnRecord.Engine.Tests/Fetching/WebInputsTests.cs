using OnRecord.Engine.Fetching;
using OnRecord.Reading.Intake;
using OnRecord.Storage;
using OnRecord.Text;

namespace OnRecord.Engine.Tests.Fetching;

public sealed class WebInputsTests : IDisposable
{
    private const string Xml = "Content-Type: application/xml\r\nETag: \"7\"";

    private static readonly FetchOptions Quick = new() { AllowPrivate = true, Pause = TimeSpan.FromMilliseconds(1), Backoff = TimeSpan.FromMilliseconds(10), MaximumTries = 1 };

    private readonly PageFetcher fetcher = new(Quick, TimeProvider.System);

    private LoopbackServer? server;

    public void Dispose() => fetcher.Dispose();

    [Fact]
    public void APageIsOneArticleUnderItsAddress()
    {
        using var site = Serve(path => path == "/2031/12/19/one?utm_source=feed&id=7" ? LoopbackServer.Ok(WarcFile.Page("One", "Varro spoke.")) : null);
        var taken = Assert.IsType<Taken.Accepted>(Assert.Single(Read("/2031/12/19/one?utm_source=feed&id=7#top", site)).Taken);

        Assert.Equal((site["/2031/12/19/one?id=7"].AbsoluteUri, "2031-12-19"), (taken.Article.Url, taken.Article.Published?.Date));
        Assert.Contains("Varro spoke.", taken.Article.Text, StringComparison.Ordinal);
        Assert.NotNull(taken.Original);
    }

    [Fact]
    public void APageBehindASummaryIsFetchedAndKeepsWhatTheFeedSays()
    {
        using var site = Serve(path => path switch
        {
            "/feed" => LoopbackServer.Ok(Feed(Item("/one", "<description>In short.</description><pubDate>Fri, 19 Dec 2031 08:00:00 GMT</pubDate>")), Xml),
            "/one" => LoopbackServer.Ok(WarcFile.Page("One", "Varro spoke at length.")),
            _ => null,
        });
        var article = Article(Assert.Single(Read("/feed", site)));

        Assert.Contains("Varro spoke at length.", article.Text, StringComparison.Ordinal);
        Assert.Equal((site["/one"].AbsoluteUri, "Arden News Agency", new PublicationDate("2031-12-19", DateBasis.Feed)), (article.Url, article.Outlet, article.Published));
    }

    [Fact]
    public void AnEntryWithItsWholeTextNeedsNoPage()
    {
        using var site = Serve(path => path == "/feed"
            ? LoopbackServer.Ok(Feed(Item("/one", "<c:encoded xmlns:c=\"http://purl.org/rss/1.0/modules/content/\">Varro spoke at length.</c:encoded>")), Xml) : null);

        Assert.Equal("Varro spoke at length.", Article(Assert.Single(Read("/feed", site))).Text);
        Assert.Equal(["/robots.txt", "/feed"], site.Paths);
    }

    [Fact]
    public void WhereThePageMayNotBeFetchedTheSummaryIsTheText()
    {
        using var site = Serve(path => path switch
        {
            "/robots.txt" => LoopbackServer.Ok("User-agent: *\nDisallow: /one", "Content-Type: text/plain"),
            "/feed" => LoopbackServer.Ok(Feed(Item("/one", "<description>Varro spoke, in short.</description>")), Xml),
            _ => null,
        });

        Assert.Equal("Varro spoke, in short.", Article(Assert.Single(Read("/feed", site))).Text);
    }

    [Fact]
    public void WhatIsKnownIsNotFetched()
    {
        using var site = Serve(path => path == "/feed" ? LoopbackServer.Ok(Feed(Item("/one?utm_medium=rss", "<description>In short.</description>")), Xml) : null);

        Assert.IsType<Taken.Known>(Assert.Single(Read("/feed", site, url => url.EndsWith("/one", StringComparison.Ordinal))).Taken);
        Assert.Equal(["/robots.txt", "/feed"], site.Paths);
    }

    [Fact]
    public void AMissingPageIsAProblemAndTheRestIsRead()
    {
        using var site = Serve(path => path switch
        {
            "/feed" => LoopbackServer.Ok(Feed(Item("/gone", "") + Item("/one", "") + Item("/picture", "")), Xml),
            "/one" => LoopbackServer.Ok(WarcFile.Page("One", "Varro spoke.")),
            "/picture" => LoopbackServer.Ok("x", "Content-Type: image/png"),
            _ => null,
        });
        var inputs = Read("/feed", site);

        Assert.Equal((InputProblemKind.Denied, site["/gone"].AbsoluteUri), (inputs[0].Problem!.Kind, inputs[0].Problem!.Path));
        Assert.NotNull(Article(inputs[1]));
        Assert.Equal(RefusalKind.NoArticle, Assert.IsType<Taken.Refused>(inputs[2].Taken).Kind);
    }

    [Fact]
    public void SitemapsThatNameEachOtherAreReadOnceEach()
    {
        using var site = Serve(path => path switch
        {
            "/a.xml" => LoopbackServer.Ok(Index("/b.xml", "/a.xml"), Xml),
            "/b.xml" => LoopbackServer.Ok(Index("/a.xml", "/b.xml", "/c.xml"), Xml),
            "/c.xml" => LoopbackServer.Ok($"<urlset><url><loc>{server!["/one"]}</loc><lastmod>2031-12-19</lastmod></url></urlset>", Xml),
            "/one" => LoopbackServer.Ok(WarcFile.Page("One", "Varro spoke.")),
            _ => null,
        });

        Assert.NotNull(Article(Assert.Single(Read("/a.xml", site))));
        Assert.Equal(["/robots.txt", "/a.xml", "/b.xml", "/c.xml", "/one"], site.Paths);
    }

    [Fact]
    public void SitemapsNestedWithoutEndEnd()
    {
        using var site = Serve(path => path.StartsWith("/s", StringComparison.Ordinal) ? LoopbackServer.Ok(Index($"/s{int.Parse(path[2..]) + 1}"), Xml) : null);

        Assert.Empty(Read("/s1", site));
        Assert.Equal(["/robots.txt", "/s1", "/s2", "/s3", "/s4"], site.Paths);
    }

    [Fact]
    public void ANewsSitemapDatesItsArticles()
    {
        using var site = Serve(path => path switch
        {
            "/news.xml" => LoopbackServer.Ok(
                $"<urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>{server!["/one"]}</loc><n:news><n:publication><n:name>ANA</n:name></n:publication><n:publication_date>2031-12-19</n:publication_date></n:news></url></urlset>", Xml),
            "/one" => LoopbackServer.Ok(WarcFile.Page("One", "Varro spoke.")),
            _ => null,
        });
        var article = Article(Assert.Single(Read("/news.xml", site)));

        Assert.Equal(("ANA", "2031-12-19"), (article.Outlet, article.Published?.Date));
    }

    [Fact]
    public void AnAddressThatCannotBeReachedIsAProblem()
    {
        using var site = Serve(path => path == "/a" ? LoopbackServer.Status("500 Oops") : null);

        Assert.Equal(InputProblemKind.Unreachable, Assert.Single(Read("/a", site)).Problem?.Kind);
    }

    [Fact]
    public void AVisitRemembersTheVersionOfTheFeedAndComesBackLater()
    {
        var time = DateTimeOffset.UtcNow;
        using var site = Serve((path, headers) => path != "/feed" ? null
            : headers.GetValueOrDefault("If-None-Match") == "\"7\"" ? LoopbackServer.Status("304 Not Modified")
            : LoopbackServer.Ok(Feed("<ttl>60</ttl>" + Item("/one", "<c:encoded xmlns:c=\"http://purl.org/rss/1.0/modules/content/\">Varro spoke.</c:encoded>")), Xml));
        var first = Visit(new FeedState(site["/feed"].AbsoluteUri, null, null, default, 3, "it was down"));

        Assert.Single(first.Inputs());
        Assert.Equal(("\"7\"", 0, null), (first.After().ETag, first.After().Failures, first.After().Problem));
        Assert.InRange(first.After().NextAt - time, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(61));

        var second = Visit(first.After());
        Assert.Empty(second.Inputs());
        Assert.True(second.IsUnchanged);
        Assert.Equal("\"7\"", second.After().ETag);
    }

    [Fact]
    public void AFeedThatFailsIsVisitedLessAndLessOften()
    {
        using var site = Serve(path => path == "/feed" ? LoopbackServer.Status("500 Oops") : null);
        var state = new FeedState(site["/feed"].AbsoluteUri, "\"7\"", null, default, 0, null);
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var now = DateTimeOffset.UtcNow;
            var visit = Visit(state);
            Assert.Equal(InputProblemKind.Unreachable, Assert.Single(visit.Inputs()).Problem?.Kind);
            state = visit.After();
            waits.Add((state.NextAt - now).TotalMinutes);
        }

        Assert.Equal((9, "\"7\"", "the server answers 500 InternalServerError"), (state.Failures, state.ETag, state.Problem));
        Assert.InRange(waits[0], 11, 19);
        Assert.InRange(waits[2], 44, 76);
        Assert.InRange(waits[^1], 24 * 60, (24 * 60) + 1);
    }

    [Fact]
    public void AFeedOneOfWhosePagesCouldNotBeReachedComesWholeAgain()
    {
        using var site = Serve(path => path switch
        {
            "/feed" => LoopbackServer.Ok(Feed(Item("/one", "<description>In short.</description>")), Xml),
            "/one" => LoopbackServer.Status("503 Busy"),
            _ => null,
        });
        var visit = Visit(new FeedState(site["/feed"].AbsoluteUri, null, null, default, 0, null));

        Assert.Equal(InputProblemKind.Unreachable, Assert.Single(visit.Inputs()).Problem?.Kind);
        Assert.Null(visit.After().ETag);
    }

    private string Feed(string items) => $"<rss><channel><title>Arden News Agency</title>{items}</channel></rss>".Replace("[site]", server!["/"].AbsoluteUri.TrimEnd('/'));

    private static string Item(string path, string more) => $"<item><link>[site]{path}</link>{more}</item>";

    private string Index(params string[] paths) =>
        $"<sitemapindex>{string.Concat(paths.Select(path => $"<sitemap><loc>{server![path]}</loc></sitemap>"))}</sitemapindex>";

    private LoopbackServer Serve(Func<string, string?> answer) => Serve((path, _) => answer(path));

    private LoopbackServer Serve(Func<string, IReadOnlyDictionary<string, string>, string?> answer) =>
        server = new LoopbackServer(asked => answer(asked.Path, asked.Headers) ?? LoopbackServer.Status("404 Not Found"));

    private List<Input> Read(string path, LoopbackServer site, Func<string, bool>? isKnown = null)
    {
        return [.. new WebInputs(fetcher, new IntakeOptions(), isKnown ?? (static _ => false)).Read(site[path].AbsoluteUri, TestContext.Current.CancellationToken)];
    }

    private FeedVisit Visit(FeedState state)
    {
        var web = new WebInputs(fetcher, new IntakeOptions(), static _ => false);
        return new FeedVisitor(fetcher, web, new WatchOptions(), TimeProvider.System).Visit(state, TestContext.Current.CancellationToken);
    }

    private static Article Article(Input input) => Assert.IsType<Taken.Accepted>(input.Taken).Article;
}
