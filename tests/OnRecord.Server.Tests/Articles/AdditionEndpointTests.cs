using System.Net;
using System.Text;
using System.Text.Json;
using OnRecord.Engine.Fetching;
using OnRecord.Server.Serving;
using OnRecord.Server.Tests.Serving;

namespace OnRecord.Server.Tests.Articles;

public sealed class AdditionEndpointTests
{
    private const string Text = "SARN, 3 May 2031 (ANA) - “We will open the bridge,” President Ilen Varro said on Monday. Korvia's minister agreed.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATextIsAddedAndItsProgressIsTold()
    {
        await using var site = await ServedSite.Start();

        using var answer = await site.Write(HttpMethod.Post, "/api/additions", new { text = Text, title = "The bridge", outlet = "Meridian", published = "2031-05-04" });
        var given = await ServedSite.Json(answer, HttpStatusCode.Accepted);
        var events = await Events(site, given.GetProperty("events").GetString()!);

        Assert.Equal(given.GetProperty("progress").GetString(), answer.Headers.Location?.ToString());
        Assert.Equal(["started", "added", "done"], events.Select(static one => one.Name));
        Assert.Equal([1, 2, 3], events.Select(static one => one.Number));
        var article = events[1].Data.GetProperty("article");
        Assert.Equal(("The bridge", "Meridian", "2031-05-04"), (article.GetProperty("title").GetString(), article.GetProperty("outlet").GetString(), article.GetProperty("published").GetProperty("date").GetString()));
        Assert.Equal((1, 1, 0), (Number(events[2], "taken"), Number(events[2], "added"), Number(events[2], "refused")));
        Assert.Equal(Text, (await site.Json($"/api/articles/{article.GetProperty("key").GetInt64()}")).GetProperty("record").GetProperty("article").GetProperty("text").GetString());

        var state = await site.Json(given.GetProperty("progress").GetString()!);
        Assert.Equal(("done", 3), (state.GetProperty("state").GetString(), state.GetProperty("events").GetArrayLength()));
    }

    [Fact]
    public async Task WhoWasCutOffGoesOnBehindTheLastEvent()
    {
        await using var site = await ServedSite.Start();
        var address = await Add(site, new { text = Text });
        await Events(site, address);

        Assert.Equal(["added", "done"], (await Events(site, address, ("Last-Event-ID", "1"))).Select(static one => one.Name));
        Assert.Empty(await Events(site, address, ("Last-Event-ID", "3")));
    }

    [Fact]
    public async Task FilesAreAddedUnderTheirNamesAndRefusedWithReasons()
    {
        await using var site = await ServedSite.Start();
        using var form = new MultipartFormDataContent
        {
            { File(Text), "files", "../../etc/bridge.txt" },
            { File("""{"text":"“We will open the bridge,” Varro said.","title":"Lines"}""" + "\n{"), "files", "lines.jsonl" },
            { new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 255, 0]), "files", "scan.pdf" },
            { File(Text), "files", "again.txt" },
        };

        var events = await Events(site, await Add(site, form));

        Assert.Equal(4, Number(events[^1], "taken") - 1);
        Assert.Equal((2, 1, 2), (Number(events[^1], "added"), Number(events[^1], "unchanged"), Number(events[^1], "refused")));
        Assert.Equal(["bridge.txt"], events.Where(static one => one.Name == "added" && one.Data.GetProperty("article").GetProperty("title").GetString() != "Lines").Select(static one => one.Data.GetProperty("article").GetProperty("file").GetString()));
        Assert.Equal(["lines.jsonl, line 2", "scan.pdf"], events.Where(static one => one.Name == "refused").Select(static one => one.Data.GetProperty("name").GetString()).Order());
        Assert.DoesNotContain(events, static one => one.Data.GetRawText().Contains("onrecord-sent", StringComparison.Ordinal));
        Assert.All((await site.Json("/api/refusals")).GetProperty("refusals").EnumerateArray(), static one => Assert.DoesNotContain("/", one.GetProperty("name").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task APageIsFetchedOnlyFromWherePagesMayBe()
    {
        using var server = new LoopbackServer(static asked => asked.Path == "/robots.txt"
            ? LoopbackServer.Status("404 Not Found")
            : LoopbackServer.Ok($"<!doctype html><html><head><title>The bridge</title></head><body><article><h1>The bridge</h1><p>{Text}</p><p>{Text}</p></article></body></html>"));
        await using var closed = await ServedSite.Start();
        await using var open = await ServedSite.Start(new SiteOptions { Fetching = new FetchOptions { AllowPrivate = true, Pause = TimeSpan.Zero } });

        var refused = await Events(closed, await Add(closed, new { url = server["/bridge"].AbsoluteUri }));
        var added = await Events(open, await Add(open, new { url = server["/bridge"].AbsoluteUri }));

        Assert.Equal("it leads to no address of the public internet", refused[1].Data.GetProperty("says").GetString());
        Assert.Equal("The bridge", added[1].Data.GetProperty("article").GetProperty("title").GetString());
        Assert.Equal("unchanged", (await Events(open, await Add(open, new { url = server["/bridge"].AbsoluteUri })))[1].Name);
    }

    [Theory]
    [InlineData("""{"text":""}""", 400)]
    [InlineData("""{"text":"a","html":"b"}""", 400)]
    [InlineData("""{"url":"file:///etc/passwd"}""", 400)]
    [InlineData("""{"url":"/etc/passwd"}""", 400)]
    [InlineData("""{"text":"a","published":"yesterday"}""", 400)]
    [InlineData("""{"text":"a","path":"/etc/passwd"}""", 400)]
    public async Task WhatIsNoArticleIsNotTaken(string body, int status)
    {
        await using var site = await ServedSite.Start();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal((HttpStatusCode)status, (await site.Write(HttpMethod.Post, "/api/additions", content)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/api/additions/none")).StatusCode);
    }

    [Fact]
    public async Task HostileFormsAreRefused()
    {
        await using var site = await ServedSite.Start();
        foreach (var (body, type) in new[]
        {
            ("--x\r\n", "multipart/form-data"),
            ("--x--\r\n", "multipart/form-data; boundary=x"),
            ("nothing", "multipart/form-data; boundary=x"),
            ("--x\r\nContent-Disposition: form-data; name=\"path\"\r\n\r\n/etc/passwd\r\n--x--\r\n", "multipart/form-data; boundary=x"),
            ("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nhalf", "multipart/form-data; boundary=x"),
            ("--x\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 50)) + "\r\n\r\n--x--\r\n", "multipart/form-data; boundary=x"),
        })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);

            Assert.Equal("bad-request", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/additions", content)));
        }
    }

    [Fact]
    public async Task MoreThanIsTakenIsRefused()
    {
        await using var site = await ServedSite.Start();
        using var json = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        json.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[65 * 1024 * 1024]), "files", "a.txt" } };

        Assert.Equal("too-long", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/additions", json, ("Expect", "100-continue"))));
        Assert.Equal("too-long", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/additions", form, ("Expect", "100-continue"))));
    }

    [Fact]
    public async Task AReadingGivesTheRecordAndKeepsNothing()
    {
        await using var site = await ServedSite.Start();

        var record = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/readings", new { text = Text, published = "2031-05-04" }));
        var page = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/readings", new { html = $"<html><body><article><p>{Text}</p><p>{Text}</p></article></body></html>", url = "https://example.org/a" }));

        Assert.Contains("open the bridge", record.GetProperty("statements")[0].GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("2031-05-04", record.GetProperty("article").GetProperty("published").GetProperty("date").GetString());
        Assert.Equal("https://example.org/a", page.GetProperty("article").GetProperty("url").GetString());
        Assert.Equal(0, (await site.Json("/api/articles")).GetProperty("total").GetInt32());
        Assert.Equal("no-article", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/readings", new { text = "a\0b" })));
        Assert.Equal("no-article", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/readings", new { url = "http://127.0.0.1:9/" })));
    }

    [Fact]
    public async Task WithoutModelsItIsSaidThatNothingCanBeRead()
    {
        await using var site = await ServedSite.Start(new SiteOptions { Reader = static () => throw new CommandException(ExitCode.ModelUnusable, "/secret/models") });

        var problem = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/readings", new { text = Text }), HttpStatusCode.ServiceUnavailable);
        var events = await Events(site, await Add(site, new { text = Text }));

        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("what articles are read with cannot be opened", events[^1].Data.GetProperty("problem").GetString());
    }

    private static ByteArrayContent File(string text) => new(Encoding.UTF8.GetBytes(text));

    private static int Number((int Number, string Name, JsonElement Data) one, string name) => one.Data.GetProperty(name).GetInt32();

    private static async Task<string> Add(ServedSite site, object body) =>
        (await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/additions", body), HttpStatusCode.Accepted)).GetProperty("events").GetString()!;

    // To the end of the stream, which comes with the end of the addition.
    private static async Task<List<(int Number, string Name, JsonElement Data)>> Events(ServedSite site, string address, params (string, string)[] headers)
    {
        using var answer = await site.Get(address, headers);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var said = await answer.Content.ReadAsStringAsync(Cancel);
        return
        [
            .. said.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(static one => one != ":").Select(static one => one.Split('\n')).Select(static lines =>
                (int.Parse(lines[0]["id: ".Length..]), lines[1]["event: ".Length..], JsonDocument.Parse(lines[2]["data: ".Length..]).RootElement)),
        ];
    }
}
