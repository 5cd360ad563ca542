using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using OnRecord.Engine.Fetching;
using OnRecord.Server.Access;
using OnRecord.Server.Serving;
using OnRecord.Server.Tests.Serving;
using OnRecord.Server.Webhooks;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Webhooks;

public sealed class WebhookEndpointTests
{
    private const string Text = "SARN, 3 May 2031 (ANA) - “We will open the bridge,” President Ilen Varro said on Monday. Korvia's minister agreed.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsNewInASearchIsToldAndSigned()
    {
        await using var receiver = await Receiver.Start();
        await using var site = await Open(Sample.Record("Varro: “The bridge stands”.", statements: Sample.Says("The bridge stands")));
        await Save(site, "bridges", new { q = "bridge" });
        var made = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/webhooks", new { search = "bridges", url = receiver.Url }), HttpStatusCode.Created);

        await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/additions", new { text = Text, outlet = "Meridian" }), HttpStatusCode.Accepted);
        var got = await receiver.Next();
        var said = JsonDocument.Parse(got.Body).RootElement;

        Assert.Equal("bridges", said.GetProperty("search").GetString());
        Assert.Contains("open the bridge", Assert.Single(said.GetProperty("statements").EnumerateArray()).GetProperty("words").GetString(), StringComparison.Ordinal);
        var expected = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(made.GetProperty("secret").GetString()!), Encoding.UTF8.GetBytes($"{got.Headers[Deliveries.TimestampHeader]}.{got.Body}")));
        Assert.Equal(expected, got.Headers[Deliveries.SignatureHeader]);

        var log = await Log(site, made, static one => one.GetProperty("state").GetString() == "delivered");
        Assert.Equal((1, 1, 200), (log[0].GetProperty("statements").GetInt32(), log[0].GetProperty("attempts").GetInt32(), log[0].GetProperty("status").GetInt32()));
        Assert.DoesNotContain(made.GetProperty("secret").GetString()!, (await site.Json("/api/webhooks")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatFailsIsTriedAgainAndSentAgainWhenAskedTo()
    {
        await using var receiver = await Receiver.Start();
        receiver.Status = 503;
        await using var site = await Open();
        await Save(site, "all", new { });
        var made = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/webhooks", new { search = "all", url = receiver.Url }), HttpStatusCode.Created);
        await site.Write(HttpMethod.Post, "/api/additions", new { text = Text });
        await receiver.Next();
        var failed = (await Log(site, made, static one => one.GetProperty("attempts").GetInt32() == 1))[0];

        Assert.Equal(("waiting", 503, "the server answers 503 ServiceUnavailable"), (failed.GetProperty("state").GetString(), failed.GetProperty("status").GetInt32(), failed.GetProperty("problem").GetString()));

        receiver.Status = 204;
        var again = $"/api/webhooks/{made.GetProperty("id")}/deliveries/{failed.GetProperty("number")}/again";
        Assert.Equal(HttpStatusCode.Accepted, (await site.Write(HttpMethod.Post, again)).StatusCode);
        await receiver.Next();

        Assert.Equal(2, (await Log(site, made, static one => one.GetProperty("state").GetString() == "delivered"))[0].GetProperty("attempts").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Write(HttpMethod.Post, again.Replace("/again", "7/again", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task NothingIsSentIntoTheServersOwnNetwork()
    {
        await using var receiver = await Receiver.Start();
        await using var site = await ServedSite.Start();
        await Save(site, "all", new { });
        var made = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/webhooks", new { search = "all", url = receiver.Url }), HttpStatusCode.Created);

        await site.Write(HttpMethod.Post, "/api/additions", new { text = Text });
        var log = await Log(site, made, static one => one.GetProperty("attempts").GetInt32() == 1);

        Assert.Equal("it leads to no address of the public internet", log[0].GetProperty("problem").GetString());
        Assert.Equal(0, receiver.Count);
    }

    [Theory]
    [InlineData("all", "ftp://example.org/", HttpStatusCode.BadRequest)]
    [InlineData("all", "https://vesna:secret@example.org/", HttpStatusCode.BadRequest)]
    [InlineData("all", "/etc/passwd", HttpStatusCode.BadRequest)]
    [InlineData("none", "https://example.org/", HttpStatusCode.NotFound)]
    public async Task AWebhookThatCannotBeIsRefused(string search, string url, HttpStatusCode status)
    {
        await using var site = await ServedSite.Start();
        await Save(site, "all", new { });

        Assert.Equal(status, (await site.Write(HttpMethod.Post, "/api/webhooks", new { search, url })).StatusCode);
    }

    [Fact]
    public async Task OnlyAnAdminSeesOrMakesThem()
    {
        var access = new AccessOptions { Proxy = new ProxySignIn("Remote-User", "Remote-Role") };
        await using var site = await ServedSite.Start(new SiteOptions { Access = access });
        (string, string)[] editor = [("Remote-User", "vesna"), ("Remote-Role", "editor")];

        Assert.Equal("role", await ServedSite.Problem(await site.Get("/api/webhooks", editor)));
        Assert.Equal("role", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/webhooks", new { search = "all", url = "https://example.org/" }, editor)));
        Assert.Equal("role", await ServedSite.Problem(await site.Get("/api/webhooks/1/deliveries", editor)));
    }

    [Fact]
    public void AttemptsComeLessAndLessOftenAndEnd()
    {
        var pauses = Enumerable.Range(1, 7).Select(static attempts => Deliveries.Next(attempts, Sample.Today)!.Value - Sample.Today).ToList();

        Assert.Equal(pauses.Order(), pauses);
        Assert.Null(Deliveries.Next(8, Sample.Today));
    }

    [Fact]
    public async Task ASearchGetsANameAndLosesIt()
    {
        await using var site = await ServedSite.Start();

        var saved = await ServedSite.Json(await site.Write(HttpMethod.Put, "/api/searches/ropes%20%C3%A9", new { q = "one rope", to = "Besk", form = "direct", from = "2031-01-02" }));

        Assert.Equal("ropes é", saved.GetProperty("name").GetString());
        Assert.Contains("q=one%20rope", saved.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Single((await site.Json("/api/searches")).GetProperty("searches").EnumerateArray());
        foreach (var (name, body) in new (string, object)[] { ("a%2Fb", new { }), (".", new { }), (new string('a', 81), new { }), ("a", new { form = "loud" }), ("a", new { from = "May" }), ("a", new { colour = "red" }) })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await site.Write(HttpMethod.Put, "/api/searches/" + name, body)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await site.Write(HttpMethod.Delete, "/api/searches/ropes%20%C3%A9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Write(HttpMethod.Delete, "/api/searches/ropes%20%C3%A9")).StatusCode);
    }

    private static Task<ServedSite> Open(params Record[] records) =>
        ServedSite.Start(new SiteOptions { Fetching = new FetchOptions { AllowPrivate = true } }, records);

    private static async Task Save(ServedSite site, string name, object query) => await ServedSite.Json(await site.Write(HttpMethod.Put, "/api/searches/" + name, query));

    private static async Task<JsonElement[]> Log(ServedSite site, JsonElement webhook, Func<JsonElement, bool> isThere)
    {
        for (var tries = 0; ; tries++)
        {
            JsonElement[] log = [.. (await site.Json($"/api/webhooks/{webhook.GetProperty("id")}/deliveries")).GetProperty("deliveries").EnumerateArray()];
            if (log.Any(isThere) || tries == 300)
            {
                return log;
            }

            await Task.Delay(50, Cancel);
        }
    }

    /// <summary>A server of this machine that takes deliveries.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication site;
        private readonly BlockingCollection<(Dictionary<string, string> Headers, string Body)> got = [];

        private Receiver(WebApplication site) => this.site = site;

        public int Status { get; set; } = 200;

        public int Count => got.Count;

        public string Url => site.Urls.First() + "/hook";

        public static async Task<Receiver> Start()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var receiver = new Receiver(app);
            app.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                receiver.got.Add((context.Request.Headers.ToDictionary(static one => one.Key, static one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync(Cancel)));
                context.Response.StatusCode = receiver.Status;
            });
            await app.StartAsync(Cancel);
            return receiver;
        }

        public Task<(Dictionary<string, string> Headers, string Body)> Next() =>
            Task.Run(() => got.TryTake(out var one, TimeSpan.FromSeconds(30)) ? one : throw new TimeoutException("Nothing was delivered."), Cancel);

        public async ValueTask DisposeAsync()
        {
            await site.DisposeAsync();
            got.Dispose();
        }
    }
}
