using System.Net;
using System.Net.Sockets;
using System.Text;
using OnRecord.Server.Access;
using OnRecord.Server.Limits;
using OnRecord.Server.Serving;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task AClientThatAsksTooOftenIsToldToWait()
    {
        await using var site = await ServedSite.Start(new SiteOptions { Limits = new LimitOptions { Rate = 2 } });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 12; i++)
        {
            answers.Add(await site.Get("/api/session"));
        }

        var refused = answers.Find(static answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.NotNull(refused);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("default-src 'none'", refused.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("too-many-requests", await ServedSite.Problem(refused));
    }

    [Fact]
    public async Task ClientsBehindAProxyAreToldApart()
    {
        var options = new SiteOptions { Limits = new LimitOptions { Rate = 1 }, Access = new AccessOptions { Proxy = new ProxySignIn("Remote-User", null) } };
        await using var site = await ServedSite.Start(options);
        for (var i = 0; i < 4; i++)
        {
            await site.Get("/api/session", ("X-Forwarded-For", "203.0.113.9"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.Get("/api/session", ("X-Forwarded-For", "198.51.100.1, 203.0.113.9"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/api/session", ("X-Forwarded-For", "203.0.113.10"))).StatusCode);
    }

    [Fact]
    public async Task ABodyThatIsTooLongIsRefused()
    {
        await using var site = await ServedSite.Start();

        Assert.Equal("too-long", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections", new { action = new string('a', 2 * 1024 * 1024) })));
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/healthz")).StatusCode);
    }

    [Fact]
    public async Task AHeadThatNeverEndsEndsTheConnection()
    {
        await using var site = await ServedSite.Start(new SiteOptions { Limits = new LimitOptions { HeadTime = TimeSpan.FromSeconds(0.5) } });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);

        var said = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 408", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatTakesTooLongIsNotWaitedFor()
    {
        await using var site = await ServedSite.Start(new SiteOptions { Limits = new LimitOptions { AnswerTime = TimeSpan.FromTicks(1) } }, Sample.Record("Varro spoke."));

        Assert.Equal("too-slow", await ServedSite.Problem(await site.Get("/api/archive")));
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/healthz")).StatusCode);
    }

    [Fact]
    public async Task WhatTheArchiveWasAskedForEndsWithTheAnswer()
    {
        await using var site = await ServedSite.Start(new SiteOptions { Limits = new LimitOptions { AnswerTime = TimeSpan.FromMilliseconds(500) } }, Sample.Record("Varro spoke."));
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={site.Archive.Name};Pooling=False");
        other.Open();
        Assert.Equal(0L, Asked("DROP TABLE refusal; CREATE VIEW refusal AS WITH RECURSIVE n (key) AS (SELECT 1 UNION ALL SELECT key % 9 + 1 FROM n) SELECT key FROM n; PRAGMA wal_checkpoint(TRUNCATE)"));

        Assert.Equal("too-slow", await ServedSite.Problem(await site.Get("/api/archive")));

        // The file beside the archive's is taken back as a whole only when nobody reads any more.
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (Asked("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        long Asked(string sql)
        {
            using var command = other.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
            command.CommandText = sql;
#pragma warning restore CA2100
            return (long)command.ExecuteScalar()!;
        }
    }

    [Fact]
    public async Task AFaultTellsNothingOfThisMachine()
    {
        await using var site = await ServedSite.Start(null, Sample.Record("Varro spoke."));
        site.Archive.Dispose();
        foreach (var part in Directory.GetFiles(site.Folder))
        {
            File.Delete(part);
        }

        foreach (var address in new[] { "/api/archive", "/api/articles/1", "/healthz" })
        {
            using var answer = await site.Get(address);
            var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.DoesNotContain(site.Folder, said, StringComparison.Ordinal);
            Assert.DoesNotContain(".db", said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AMistakeIsAnsweredWithoutAWordOfIt()
    {
        var log = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        var answer = (Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult)Fault.Of(new InvalidOperationException("/secret/place"), "/api/articles", log);

        Assert.Equal(500, answer.StatusCode);
        Assert.DoesNotContain("secret", answer.ResponseContent, StringComparison.Ordinal);
    }
}
