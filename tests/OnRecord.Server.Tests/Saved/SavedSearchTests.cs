using System.Net;
using System.Xml.Linq;
using OnRecord.Server.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Saved;

public sealed class SavedSearchTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task ASearchIsSavedMadeAgainListedAndRemoved()
    {
        file.With(Dispatch.Record()).Dispose();

        Assert.Equal(ExitCode.Success, (await Run("search", "rope", "--speaker", "Varro", "--save", "ropes")).Code);

        Assert.Contains("1 statement found", (await Run("search", "--saved", "ropes")).Output, StringComparison.Ordinal);
        Assert.StartsWith("No statement", (await Run("search", "--saved", "ropes", "--speaker", "Besk")).Output, StringComparison.Ordinal);
        Assert.Equal("ropes: /search?q=rope&speaker=Varro\n1 search.\n", (await Run("searches", "list")).Output);
        Assert.Contains("\"words\":\"rope\"", (await Run("searches", "list", "--format", "json")).Output, StringComparison.Ordinal);
        Assert.Equal("Removed ropes.\n", (await Run("searches", "remove", "ropes")).Output);
        Assert.Equal(ExitCode.NoSuchSearch, (await Run("searches", "remove", "ropes")).Code);
        Assert.Equal(ExitCode.NoSuchSearch, (await Run("search", "--saved", "ropes")).Code);
        Assert.Equal(ExitCode.Usage, (await Run("search", "--save", "a/b")).Code);
        Assert.Equal(ExitCode.Usage, (await Run("search", "--format", "atom")).Code);
    }

    [Fact]
    public async Task AFeedHasWhatAtomAsksForAndChangesWithCorrections()
    {
        file.With(Dispatch.Record(), Dispatch.Record(outlet: "KTB")).Dispose();
        await Run("search", "--save", "all");

        var feed = await Feed("--saved", "all", "--site", "http://news.example:8080/");
        var corrected = Sample.Today.AddDays(40);
        using (var archive = file.Open())
        {
            archive.Corrections.Edit(new By("vesna", corrected, "x"), 1, "s1", "act", ["attitude"]);
            archive.Corrections.Reject(new By("vesna", corrected, "x"), 1, "s2");
        }

        var later = await Feed("--saved", "all", "--site", "http://news.example:8080/");

        AssertIsAtom(feed);
        AssertIsAtom(later);
        Assert.Equal(feed.Element(Atom + "id")!.Value, later.Element(Atom + "id")!.Value);
        Assert.Equal((6, 5), (Ids(feed).Length, Ids(later).Length));
        Assert.Empty(Ids(later).Except(Ids(feed)));
        Assert.Equal(["2026-01-05T08:30:00Z", "2026-02-14T08:30:00Z"], later.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "updated")!.Value).Distinct().Order());
        Assert.Equal("Ilen Varro to Tomo Besk: “One rope holds us.”", Titles(feed).First(static title => title.Contains("rope", StringComparison.Ordinal)));
        Assert.All(feed.Descendants(Atom + "link"), static link => Assert.StartsWith("http://news.example:8080/", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhateverAnArticleHoldsTheFeedIsSoundXml()
    {
        const string Words = "\u0000\u001b]0;x\u0007 <script>&amp; ]]> \uD83D \uFFFE \U0001F91D";
        file.With(Sample.Record("Varro spoke.", "<&\u0001>", "2025", Sample.Says(Words, "\"<a>'"))).Dispose();
        await Run("search", "--save", "odd ones");

        var feed = await Feed("--saved", "odd ones");

        AssertIsAtom(feed);
        Assert.Contains("<script>&amp; ]]>", feed.Descendants(Atom + "content").Single().Value, StringComparison.Ordinal);
        Assert.Empty(feed.Elements(Atom + "link"));
    }

    [Fact]
    public async Task TheSiteGivesFeedsInPagesThatLeadToEachOther()
    {
        using var archive = file.With([.. Enumerable.Range(0, 40).Select(static number => Dispatch.Record(Dispatch.Text + number))]);
        archive.SavedSearches.Save(new("ropes & öl 1", new StatementQuery { Limit = 3 }, Sample.Today));
        await using var site = Site.Build(archive, [ServeCommand.Local(0)]);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        var ids = new List<string>();
        var next = "/searches/ropes%20%26%20%C3%B6l%201.atom";
        for (var page = 1; next is not null; page++)
        {
            using var answer = await client.GetAsync(next, TestContext.Current.CancellationToken);
            Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
            AssertIsAtom(feed);
            ids.AddRange(Ids(feed));
            Assert.Equal(page > 1, Link(feed, "previous") is not null);
            Assert.Equal(new Uri(client.BaseAddress, next).AbsoluteUri, Link(feed, "self"));
            next = Link(feed, "next");
        }

        Assert.Equal(120, ids.Distinct().Count());
        Assert.Equal(120, ids.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/searches/none.atom", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/searches/ropes%20%26%20%C3%B6l%201.atom?page=0", TestContext.Current.CancellationToken)).StatusCode);
    }

    // RFC 4287, sections 4.1.1 and 4.1.2: what must stand there, and once.
    private static void AssertIsAtom(XElement feed)
    {
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "author"));
        foreach (var element in feed.Elements(Atom + "entry").Append(feed))
        {
            foreach (var name in new[] { "id", "title", "updated" })
            {
                Assert.NotEmpty(Assert.Single(element.Elements(Atom + name)).Value);
            }

            Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", element.Element(Atom + "id")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", element.Element(Atom + "updated")!.Value);
        }

        Assert.All(feed.Elements(Atom + "entry"), static entry => Assert.Single(entry.Elements(Atom + "content")));
        Assert.Distinct(Ids(feed));
    }

    private static string[] Ids(XElement feed) => [.. feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "id")!.Value)];

    private static IEnumerable<string> Titles(XElement feed) => feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "title")!.Value);

    private static string? Link(XElement feed, string relation) =>
        feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private async Task<XElement> Feed(params string[] args)
    {
        var (code, output, error) = await Run(["search", .. args, "--format", "atom"]);
        Assert.Equal((ExitCode.Success, ""), (code, error));
        return XDocument.Parse(output).Root!;
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run([.. args, "--archive", file.Path]);
}
