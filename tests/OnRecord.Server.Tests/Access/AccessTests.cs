using System.Net;
using System.Text;
using System.Text.Json;
using OnRecord.Server.Access;
using OnRecord.Server.Serving;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Access;

public sealed class AccessTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-");

    private string Tokens => Path.Combine(folder.FullName, "tokens.tsv");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:0")]
    public async Task NobodyUnknownIsServedWhereOthersCanReachIt(string urls)
    {
        var (code, output, error) = await Running.Run("serve", "--urls", urls, "--archive", Path.Combine(folder.FullName, "a.db"));

        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains("--tokens", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vesna\teditor\n")]
    [InlineData("vesna\towner\t0000000000000000000000000000000000000000000000000000000000000000\n")]
    [InlineData("vesna\teditor\tzz\n")]
    public async Task AFileThatIsNoneIsRefused(string text)
    {
        await File.WriteAllTextAsync(Tokens, text, TestContext.Current.CancellationToken);

        var (code, _, error) = await Running.Run("serve", "--tokens", Tokens);

        Assert.Equal(ExitCode.AccessUnusable, code);
        Assert.Contains("line 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATokenIsPrintedOnceAndKeptAsItsHashAlone()
    {
        var (code, output, _) = await Running.Run("tokens", "create", "--name", "vesna", "--role", "editor", "--tokens", Tokens);
        var token = output.Trim();
        var kept = await File.ReadAllTextAsync(Tokens, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, code);
        Assert.True(token.Length > 40);
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.Equal(new SignedIn("vesna", Role.Editor), TokenFile.Open(Tokens).Find(token));
        Assert.Null(TokenFile.Open(Tokens).Find(token + "x"));
    }

    [Fact]
    public async Task OnThisMachineAloneEverybodyIsWhoRunsIt()
    {
        await using var site = await ServedSite.Start();

        var session = await site.Json("/api/session");

        Assert.Equal((Environment.UserName, "admin", "none"), (session.GetProperty("name").GetString(), session.GetProperty("role").GetString(), session.GetProperty("signIn").GetString()));
    }

    [Fact]
    public async Task WhatAProxyPassesOnIsNotTakenForThisMachine()
    {
        await using var site = await ServedSite.Start();

        foreach (var header in new[] { "X-Forwarded-For", "X-Real-IP", "Forwarded" })
        {
            Assert.Equal("forwarded", await ServedSite.Problem(await site.Get("/api/articles", (header, "203.0.113.9"))));
        }
    }

    [Fact]
    public async Task WithoutATokenOnlyWhatShowsNothingIsServed()
    {
        await using var site = await Guarded();

        foreach (var address in new[] { "/api/archive", "/api/articles", "/api/articles/1", "/api/articles/1/original", "/searches/x.atom", "/api/nothing" })
        {
            using var answer = await site.Get(address);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.NotEmpty(answer.Headers.WwwAuthenticate);
            Assert.DoesNotContain("Varro", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await site.Get("/healthz")).StatusCode);
        Assert.Equal(JsonValueKind.Null, (await site.Json("/api/session")).GetProperty("role").ValueKind);
    }

    [Fact]
    public async Task ATokenOpensInEachWayItMayBeSent()
    {
        await using var site = await Guarded();
        var token = TokenFile.Create(Tokens, "vesna", Role.Reader);
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("vesna:" + token));

        Assert.Equal(HttpStatusCode.OK, (await site.Get("/api/articles", ("Authorization", "Bearer " + token))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/api/articles", ("Authorization", "Basic " + basic))).StatusCode);
        foreach (var wrong in new[] { "Bearer", "Bearer ", "Bearer " + token[1..], "Basic !!", "Basic " + basic[..8], "Bearer " + new string('a', 9000), token })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await site.Get("/api/articles", ("Authorization", wrong))).StatusCode);
        }
    }

    [Fact]
    public async Task ALineTakenOutEndsWhatItAllowed()
    {
        await using var site = await Guarded();
        var token = TokenFile.Create(Tokens, "vesna", Role.Reader);
        var cookie = await SignIn(site, token);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/api/articles", ("Cookie", cookie))).StatusCode);

        await File.WriteAllTextAsync(Tokens, TokenFile.Header + "\n", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Get("/api/articles", ("Authorization", "Bearer " + token))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Get("/api/articles", ("Cookie", cookie))).StatusCode);
    }

    [Fact]
    public async Task ABrowserSignsInAndOutByACookieThatNoScriptSees()
    {
        await using var site = await Guarded();
        var token = TokenFile.Create(Tokens, "vesna", Role.Editor);
        using var answer = await site.Write(HttpMethod.Post, "/api/session", new { token });
        var set = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        var cookie = set[..set.IndexOf(';', StringComparison.Ordinal)];

        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(token, set, StringComparison.Ordinal);
        Assert.Equal("vesna", (await ServedSite.Json(await site.Get("/api/session", ("Cookie", cookie)))).GetProperty("name").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await site.Write(HttpMethod.Delete, "/api/session", null, ("Cookie", cookie))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Get("/api/articles", ("Cookie", cookie))).StatusCode);
        Assert.Equal("wrong-token", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/session", new { token = token[1..] })));
    }

    [Fact]
    public async Task OverHttpsTheCookieIsSecure()
    {
        await using var site = await Guarded();
        var token = TokenFile.Create(Tokens, "vesna", Role.Editor);

        using var answer = await site.Write(HttpMethod.Post, "/api/session", new { token }, ("X-Forwarded-Proto", "https"));

        var set = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("secure", set, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("__Host-", set, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProxyThatIsTrustedSaysWhoAsks()
    {
        var options = new AccessOptions { Proxy = new ProxySignIn("Remote-User", "Remote-Role") };
        await using var site = await ServedSite.Start(new SiteOptions { Access = options });
        await using var other = await ServedSite.Start(new SiteOptions { Access = options with { TrustedProxies = [IPNetwork.Parse("10.0.0.0/8")] } });
        (string, string)[] headers = [("Remote-User", "vesna"), ("Remote-Role", "editor")];

        var session = await ServedSite.Json(await site.Get("/api/session", headers));

        Assert.Equal(("vesna", "editor"), (session.GetProperty("name").GetString(), session.GetProperty("role").GetString()));
        Assert.Equal("reader", (await ServedSite.Json(await site.Get("/api/session", ("Remote-User", "vesna"), ("Remote-Role", "root")))).GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Get("/api/articles")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Get("/api/articles", headers)).StatusCode);
    }

    [Fact]
    public async Task EachRoleMayDoWhatIsItsOwn()
    {
        await using var site = await Guarded();
        var (reader, editor) = (TokenFile.Create(Tokens, "ada", Role.Reader), TokenFile.Create(Tokens, "vesna", Role.Editor));

        Assert.Equal("role", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections", new { }, ("Authorization", "Bearer " + reader))));
        Assert.NotEqual("role", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections", new { }, ("Authorization", "Bearer " + editor))));
    }

    [Fact]
    public async Task WhatMayComeFromAnotherSiteChangesNothing()
    {
        await using var site = await ServedSite.Start();
        var own = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var form = new FormUrlEncodedContent([new("a", "b")]);

        Assert.Equal("forgery", await ServedSite.Problem(await site.Send(HttpMethod.Post, "/api/corrections", null)));
        Assert.Equal("forgery", await ServedSite.Problem(await site.Send(HttpMethod.Post, "/api/corrections", form, ("X-OnRecord", "1"))));
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "null"), ("Origin", "http://evil.example"), ("Origin", own + "1") })
        {
            Assert.Equal("forgery", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections", new { }, (name, value))));
        }

        Assert.NotEqual("forgery", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections", new { }, ("Sec-Fetch-Site", "same-origin"), ("Origin", own))));
    }

    private static async Task<string> SignIn(ServedSite site, string token)
    {
        using var answer = await site.Write(HttpMethod.Post, "/api/session", new { token });
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private Task<ServedSite> Guarded()
    {
        TokenFile.Create(Tokens, "someone", Role.Admin);
        return ServedSite.Start(new SiteOptions { Access = new AccessOptions { Tokens = TokenFile.Open(Tokens) } }, Sample.Record("Varro spoke."));
    }
}
