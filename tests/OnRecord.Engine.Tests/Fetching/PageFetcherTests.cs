using System.IO.Compression;
using System.Net;
using System.Text;
using OnRecord.Engine.Fetching;
using OnRecord.Reading.Payloads;

namespace OnRecord.Engine.Tests.Fetching;

public sealed class PageFetcherTests
{
    private static readonly FetchOptions Quick = new()
    {
        AllowPrivate = true,
        Pause = TimeSpan.FromMilliseconds(1),
        Backoff = TimeSpan.FromMilliseconds(10),
        HeaderTime = TimeSpan.FromSeconds(10),
        MaximumTries = 1,
    };

    [Fact]
    public async Task APageComesWithItsTypeAndItsValidators()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found")
            : LoopbackServer.Ok("<html>Varro</html>", "Content-Type: text/html; charset=\"utf-8\"\r\nETag: \"1\"\r\nLast-Modified: Fri, 19 Dec 2031 08:00:00 GMT"));
        var fetched = Assert.IsType<Fetch.Fetched>(await FetchAsync(server["/a"]));

        Assert.Equal(("<html>Varro</html>", PayloadKind.Page, "utf-8"), (Text(fetched), fetched.Payload.Kind, fetched.Payload.MediaType.Charset));
        Assert.Equal(new Validators("\"1\"", "Fri, 19 Dec 2031 08:00:00 GMT"), fetched.Validators);
        Assert.Equal(["/robots.txt", "/a"], server.Paths);
        Assert.All(server.Requests, static asked => Assert.StartsWith("OnRecord/", asked.Headers["User-Agent"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://ana.example/")]
    [InlineData("http://user:secret@ana.example/")]
    public async Task WhatIsNotOfThePublicWebIsNotAskedFor(string url)
    {
        using var server = new LoopbackServer(static _ => LoopbackServer.Ok("secret"));
        var failed = await FailedAsync(new Uri(string.Format(url, server.Port)), new FetchOptions { MaximumTries = 1 });

        Assert.Equal(FetchProblem.NotAllowed, failed.Problem);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.2:{0}/secret")]
    [InlineData("http://localhost:{0}/secret")]
    [InlineData("//[::ffff:127.0.0.3]:{0}/secret")]
    [InlineData("file:///etc/passwd")]
    public async Task ARedirectToAPrivateAddressIsNotFollowed(string target)
    {
        LoopbackServer? self = null;
        using var server = new LoopbackServer(asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found")
            : asked.Path == "/a" ? LoopbackServer.Status("302 Found", "Location: " + string.Format(target, self!.Port))
            : LoopbackServer.Ok("secret"));
        self = server;
        var asked = 0;

        // Only the first connection of the test is let through, as where a name led to a public address at first.
        var failed = await FailedAsync(server["/a"], Quick with { AllowPrivate = false, AlsoAllowed = host => host.Address.Equals(IPAddress.Loopback) && ++asked <= 2 });

        Assert.Equal(FetchProblem.NotAllowed, failed.Problem);
        Assert.DoesNotContain("/secret", server.Paths);
    }

    [Fact]
    public async Task ANameThatLeadsElsewhereTheSecondTimeIsNotFollowed()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : LoopbackServer.Ok("secret"));
        var connections = 0;

        var failed = await FailedAsync(server["/secret"], Quick with { AllowPrivate = false, AlsoAllowed = _ => ++connections == 1 });

        Assert.Equal((FetchProblem.NotAllowed, 2), (failed.Problem, connections));
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Fact]
    public async Task RedirectsAreFollowedToTheirEnd()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found")
            : asked.Path == "/4" ? LoopbackServer.Ok("there")
            : LoopbackServer.Status("301 Moved", $"Location: {int.Parse(asked.Path[1..]) + 1}"));
        var fetched = Assert.IsType<Fetch.Fetched>(await FetchAsync(server["/1"]));

        Assert.Equal(("there", "/4"), (Text(fetched), fetched.Url.AbsolutePath));
    }

    [Fact]
    public async Task ARedirectLoopEnds()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : LoopbackServer.Status("302 Found", "Location: /b"));
        var failed = await FailedAsync(server["/a"]);

        Assert.Equal((FetchProblem.Denied, "it redirects more than 5 times"), (failed.Problem, failed.Says));
        Assert.Equal(7, server.Requests.Count);    // robots.txt, the page, five redirects
    }

    [Fact]
    public async Task ABodyThatDripsEndsInTime()
    {
        using var server = new LoopbackServer(static async (asked, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
            for (var i = 0; i < 1000 && !IsRobots(asked); i++)
            {
                await stream.WriteAsync("x"u8.ToArray());
                await Task.Delay(20);
            }
        });
        var failed = await FailedAsync(server["/a"], Quick with { TotalTime = TimeSpan.FromSeconds(0.5) });

        Assert.Equal((FetchProblem.Unreachable, "its answer was not over within 0.5 seconds"), (failed.Problem, failed.Says));
    }

    [Fact]
    public async Task HeadersThatNeverComeEndInTime()
    {
        using var server = new LoopbackServer(static (asked, stream) => IsRobots(asked)
            ? stream.WriteAsync(Encoding.ASCII.GetBytes(LoopbackServer.Status("404 Not Found"))).AsTask()
            : Task.Delay(TimeSpan.FromSeconds(20)));
        var failed = await FailedAsync(server["/a"], Quick with { HeaderTime = TimeSpan.FromSeconds(0.3) });

        Assert.Equal((FetchProblem.Unreachable, "it did not answer within 0.3 seconds"), (failed.Problem, failed.Says));
    }

    [Fact]
    public async Task ABodyWithoutEndIsGivenUp()
    {
        using var server = new LoopbackServer(static async (asked, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            while (!IsRobots(asked))
            {
                await stream.WriteAsync(new byte[64 * 1024]);
            }
        });
        var failed = await FailedAsync(server["/a"], Quick with { MaximumBytes = 1024 * 1024 });

        Assert.Equal((FetchProblem.TooLong, "it is longer than 1024 KB"), (failed.Problem, failed.Says));
    }

    [Fact]
    public async Task HeadersWithoutEndAreGivenUp()
    {
        using var server = new LoopbackServer(static async (asked, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : "HTTP/1.1 200 OK\r\n"));
            for (var i = 0; i < 100_000 && !IsRobots(asked); i++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{i}: {new string('x', 1000)}\r\n"));
            }
        });

        Assert.Equal(FetchProblem.TooLong, (await FailedAsync(server["/a"])).Problem);
    }

    [Fact]
    public async Task AGzipBombIsNotUnpacked()
    {
        var bomb = WarcFile.Gzip(new byte[30_000_000], CompressionLevel.SmallestSize);
        using var server = new LoopbackServer(async (asked, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(IsRobots(asked) ? LoopbackServer.Status("404 Not Found")
                : $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n"));
            await stream.WriteAsync(IsRobots(asked) ? [] : bomb);
        });

        Assert.Equal(FetchProblem.BrokenPacking, (await FailedAsync(server["/a"])).Problem);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n")]
    [InlineData("HTTP/1.1 200 O")]
    [InlineData("")]
    public async Task ADroppedConnectionIsNoPage(string answer)
    {
        using var server = new LoopbackServer(asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : answer);
        var failed = await FailedAsync(server["/a"]);

        Assert.Equal((FetchProblem.Unreachable, "the connection was dropped before the end"), (failed.Problem, failed.Says));
    }

    [Fact]
    public async Task WhereNobodyListensItIsUnreachable()
    {
        int port;
        using (var server = new LoopbackServer(static _ => ""))
        {
            port = server.Port;
        }

        Assert.Equal(FetchProblem.Unreachable, (await FailedAsync(new Uri($"http://127.0.0.1:{port}/"))).Problem);
    }

    [Fact]
    public async Task WhatIsKnownIsAskedForOnlyIfItChanged()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found")
            : asked.Headers.GetValueOrDefault("If-None-Match") == "\"1\"" && asked.Headers.GetValueOrDefault("If-Modified-Since") == "Fri, 19 Dec 2031 08:00:00 GMT"
                ? LoopbackServer.Status("304 Not Modified") : LoopbackServer.Ok("new"));
        using var fetcher = new PageFetcher(Quick, TimeProvider.System);

        Assert.IsType<Fetch.Unchanged>(await fetcher.FetchAsync(server["/a"], new Validators("\"1\"", "Fri, 19 Dec 2031 08:00:00 GMT"), TestContext.Current.CancellationToken));
        Assert.IsType<Fetch.Fetched>(await fetcher.FetchAsync(server["/a"], new Validators("\"0\"", null), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AHostThatIsBusyIsAskedAgainWhenItSays()
    {
        var times = 0;
        using var server = new LoopbackServer(asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found")
            : ++times == 1 ? LoopbackServer.Status("429 Too Many Requests", "Retry-After: 1") : LoopbackServer.Ok("there"));

        Assert.Equal("there", Text(Assert.IsType<Fetch.Fetched>(await FetchAsync(server["/a"], Quick with { MaximumTries = 3 }))));
        var asked = server.Requests.ToArray();
        Assert.True(asked[2].At - asked[1].At >= TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task AHostThatWantsAnHourIsLeftAlone()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : LoopbackServer.Status("503 Busy", "Retry-After: 3600"));
        using var fetcher = new PageFetcher(Quick with { MaximumTries = 3 }, TimeProvider.System);
        var first = Assert.IsType<Fetch.Failed>(await fetcher.FetchAsync(server["/a"], null, TestContext.Current.CancellationToken));
        var second = Assert.IsType<Fetch.Failed>(await fetcher.FetchAsync(server["/b"], null, TestContext.Current.CancellationToken));

        Assert.Equal((FetchProblem.Unreachable, TimeSpan.FromHours(1)), (first.Problem, first.After));
        Assert.Contains("to be left alone until", second.Says, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/a"], server.Paths);
    }

    [Fact]
    public async Task AServerThatFailsIsTriedAgainAndThenGivenUp()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : LoopbackServer.Status("500 Oops"));
        var failed = await FailedAsync(server["/a"], Quick with { MaximumTries = 3 });

        Assert.Equal((FetchProblem.Unreachable, "the server answers 500 InternalServerError"), (failed.Problem, failed.Says));
        Assert.Equal(["/robots.txt", "/a", "/a", "/a"], server.Paths);
    }

    [Fact]
    public async Task WhatRobotsTxtForbidsIsNotAskedFor()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Ok("User-agent: OnRecord\nDisallow: /private", "Content-Type: text/plain") : LoopbackServer.Ok("page"));
        using var fetcher = new PageFetcher(Quick, TimeProvider.System);
        var failed = Assert.IsType<Fetch.Failed>(await fetcher.FetchAsync(server["/private/a"], null, TestContext.Current.CancellationToken));

        Assert.Equal((FetchProblem.NotAllowed, "the robots.txt of 127.0.0.1 does not allow it"), (failed.Problem, failed.Says));
        Assert.IsType<Fetch.Fetched>(await fetcher.FetchAsync(server["/a"], null, TestContext.Current.CancellationToken));
        Assert.IsType<Fetch.Fetched>(await fetcher.FetchAsync(server["/b"], null, TestContext.Current.CancellationToken));
        Assert.Equal(["/robots.txt", "/a", "/b"], server.Paths);
    }

    [Fact]
    public async Task WhereRobotsTxtCannotBeHadNothingIsAskedFor()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("503 Busy") : LoopbackServer.Ok("page"));

        Assert.Equal(FetchProblem.Unreachable, (await FailedAsync(server["/a"])).Problem);
        Assert.DoesNotContain("/a", server.Paths);
    }

    [Fact]
    public async Task ALongRobotsTxtIsReadAsFarAsItMustBe()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked)
            ? LoopbackServer.Ok("User-agent: *\nDisallow: /a\n" + new string('#', 2_000_000), "Content-Type: text/plain") : LoopbackServer.Ok("page"));

        Assert.Equal(FetchProblem.NotAllowed, (await FailedAsync(server["/a"])).Problem);
    }

    [Fact]
    public async Task AHostGetsOneRequestAtATimeWithAPauseBetween()
    {
        using var server = new LoopbackServer(static async (asked, stream) =>
        {
            await Task.Delay(30);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(IsRobots(asked) ? LoopbackServer.Ok("User-agent: *\nCrawl-delay: 0.2", "Content-Type: text/plain") : LoopbackServer.Ok("page")));
        });
        using var fetcher = new PageFetcher(Quick, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => fetcher.FetchAsync(server[$"/{i}"], null, TestContext.Current.CancellationToken)));

        Assert.Equal(1, server.MostAtOnce);
        var times = server.Requests.Select(static asked => asked.At).ToArray();
        Assert.All(times.Zip(times.Skip(1)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(0.19)));
    }

    [Fact]
    public async Task APictureIsNotTaken()
    {
        using var server = new LoopbackServer(static asked => IsRobots(asked) ? LoopbackServer.Status("404 Not Found") : LoopbackServer.Ok("x", "Content-Type: image/png"));
        var failed = await FailedAsync(server["/a.png"]);

        Assert.Equal((FetchProblem.NoText, "it is no page but image/png"), (failed.Problem, failed.Says));
    }

    [Fact]
    public async Task AMissingPageIsDenied()
    {
        using var server = new LoopbackServer(static _ => LoopbackServer.Status("404 Not Found"));
        var failed = await FailedAsync(server["/a"]);

        Assert.Equal((FetchProblem.Denied, "the server answers 404 NotFound"), (failed.Problem, failed.Says));
    }

    private static bool IsRobots(LoopbackServer.Asked asked) => asked.Path == "/robots.txt";

    private static async Task<Fetch> FetchAsync(Uri url, FetchOptions? options = null)
    {
        using var fetcher = new PageFetcher(options ?? Quick, TimeProvider.System);
        return await fetcher.FetchAsync(url, null, TestContext.Current.CancellationToken);
    }

    private static async Task<Fetch.Failed> FailedAsync(Uri url, FetchOptions? options = null) => Assert.IsType<Fetch.Failed>(await FetchAsync(url, options));

    private static string Text(Fetch.Fetched fetched) => Encoding.UTF8.GetString(fetched.Payload.Bytes.Span);
}
