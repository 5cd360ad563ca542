using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Articles;

public sealed class WatchCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();
    private readonly TextFolder texts = new();
    private readonly LoopbackServer site;
    private string items = "";

    public WatchCommandTests() => site = new LoopbackServer(Answer);

    public void Dispose()
    {
        site.Dispose();
        texts.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task WhatIsNewIsAddedOnceAndPagesAreFetchedOnce()
    {
        items = Item("/one");
        var first = await Watch(Feed);
        var again = await Watch(Feed);
        items = Item("/two") + Item("/one");
        var later = await Watch(Feed);

        Assert.Equal((ExitCode.Success, $"{Feed}: 1 added, 0 there already, 0 refused"), (first.Code, first.Output.TrimEnd()));
        Assert.Equal($"{Feed}: nothing new", again.Output.TrimEnd());
        Assert.Equal($"{Feed}: 1 added, 1 there already, 0 refused", later.Output.TrimEnd());
        Assert.Single(site.Paths, "/one");
        using var archive = Archive.Open(file.Path, create: false);
        var articles = archive.Articles(new ArticleQuery()).Items;
        Assert.Equal([site["/one"].AbsoluteUri, site["/two"].AbsoluteUri], articles.Select(static article => article.Url).Order());
        Assert.All(articles, static article => Assert.Equal(("ANA", "2031-12-19"), (article.Outlet, article.Published?.Date)));
    }

    [Fact]
    public async Task AFeedThatFailsIsLeftAloneForAWhileAndTheOthersAreVisited()
    {
        items = Item("/one");
        var list = texts.Write("feeds.txt", $"# feeds\n{site["/down"]}\n\n{Feed}\n");
        var first = await Watch(list);
        var second = await Watch(list);

        Assert.Equal(ExitCode.Unreachable, first.Code);
        Assert.Contains($"{Feed}: 1 added", first.Output, StringComparison.Ordinal);
        Assert.Contains($"{site["/down"]}: the server answers 404 NotFound", first.Error, StringComparison.Ordinal);
        Assert.Contains($"{site["/down"]}: to be left alone until", second.Output, StringComparison.Ordinal);
        using var archive = Archive.Open(file.Path, create: false);
        Assert.Equal(1, Assert.Single(archive.Feeds(), feed => feed.Url == site["/down"].AbsoluteUri).Failures);
        Assert.Equal(site["/down"].AbsoluteUri, Assert.Single(archive.Refusals()).Name);
    }

    [Fact]
    public async Task AddressesOfThisMachineAreRefusedUnlessAllowed()
    {
        var run = await Running.Run("watch", Feed, "--once", "--archive", file.Path);

        Assert.Equal(ExitCode.NotAllowed, run.Code);
        Assert.Contains("no address of the public internet", run.Error, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Theory]
    [InlineData("--every", "soon")]
    [InlineData("--every", "5s")]
    public async Task AWrongTimeIsRefused(string option, string value) =>
        Assert.Equal(ExitCode.Usage, (await Running.Run("watch", Feed, option, value, "--archive", file.Path)).Code);

    [Fact]
    public async Task AListThatIsMissingOrWrongIsRefused()
    {
        Assert.Equal(ExitCode.InputMissing, (await Watch(texts["nowhere.txt"])).Code);
        var wrong = await Watch(texts.Write("feeds.txt", $"{Feed}\nana.example/feed\n"));
        Assert.Equal((ExitCode.Usage, $"onrecord: {texts["feeds.txt"]}, line 2: it is no address of the web"), (wrong.Code, wrong.Error.TrimEnd()));
    }

    [Fact]
    public async Task AddTakesAPageAFeedAndASitemapByTheirAddresses()
    {
        items = Item("/one");
        var run = await Running.Run("add", site["/two"].AbsoluteUri, Feed, site["/sitemap.xml"].AbsoluteUri, site["/gone"].AbsoluteUri, "--allow-private", "--archive", file.Path);
        var again = await Running.Run("add", site["/two"].AbsoluteUri, Feed, site["/sitemap.xml"].AbsoluteUri, "--allow-private", "--archive", file.Path);

        Assert.Equal((ExitCode.Unreachable, ExitCode.Success), (run.Code, again.Code));
        Assert.EndsWith($"Added 3 articles with 3 statements to {file.Path}; 0 there already, 1 refused.", run.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith($"Added 0 articles with 0 statements to {file.Path}; 3 there already, 0 refused.", again.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.All((string[])["/one", "/two", "/three"], page => Assert.Single(site.Paths, page));
    }

    private string Feed => site["/feed"].AbsoluteUri;

    private Task<(int Code, string Output, string Error)> Watch(string feed) => Running.Run("watch", feed, "--once", "--allow-private", "--archive", file.Path);

    private string Item(string path) => $"<item><link>{site[path]}</link><description>In short.</description><pubDate>Fri, 19 Dec 2031 08:00:00 GMT</pubDate></item>";

    private string Answer(LoopbackServer.Asked asked)
    {
        var tag = $"\"{items.Length}\"";
        return asked.Path switch
        {
            "/feed" when asked.Headers.GetValueOrDefault("If-None-Match") == tag => LoopbackServer.Status("304 Not Modified"),
            "/feed" => LoopbackServer.Ok($"<rss><channel><title>ANA</title>{items}</channel></rss>", $"Content-Type: application/rss+xml\r\nETag: {tag}"),
            "/sitemap.xml" => LoopbackServer.Ok($"<urlset><url><loc>{site["/three"]}</loc></url></urlset>", "Content-Type: application/xml"),
            "/one" or "/two" or "/three" => LoopbackServer.Ok(Page(asked.Path)),
            _ => LoopbackServer.Status("404 Not Found"),
        };
    }

    private static string Page(string path) =>
        $"<!doctype html><title>Talks {path}</title><article><p>“We agree {path},” President Ilen Varro said.</p>"
        + string.Concat(Enumerable.Repeat($"<p>The talks at Harsk went on for three hours, and {path} was the place.</p>", 5)) + "</article>";
}
