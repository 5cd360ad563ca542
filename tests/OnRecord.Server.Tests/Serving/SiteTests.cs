using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using OnRecord.Findings;
using OnRecord.Server.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Serving;

public sealed class SiteTests : IAsyncDisposable
{
    private readonly ArchiveFile file = new();
    private Archive? archive;
    private WebApplication? site;
    private HttpClient? client;

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        archive?.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task EveryAnswerForbidsWhatIsNotOurs()
    {
        await Serve(Sample.Record("Varro spoke."));

        using var answer = await Get("/healthz");

        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("ok\n", await Body(answer));
    }

    [Theory]
    [InlineData("/statements/s-1?article=3", "/s/s-1?article=3")]
    [InlineData("/statements/%5C%5Cevil.example", "/s/%5C%5Cevil.example")]
    [InlineData("/statements/s-1?x=%0D%0ALocation:%20elsewhere", "/s/s-1?x=%0D%0ALocation:%20elsewhere")]
    public async Task WhereStatementsStoodTheyAreStillFound(string address, string now)
    {
        await Serve(Sample.Record("Varro spoke."));

        using var answer = await Get(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task TheApiGivesTheRecordAsItIs()
    {
        var record = Sample.Record("Varro 🤝 spoke.", statements: Sample.Says("We agree"));
        await Serve(record);

        using var answer = await Get("/api/articles/1");

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            RecordJson.Write(record),
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("record").GetRawText());
    }

    [Theory]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/articles/99", HttpStatusCode.NotFound)]
    [InlineData("/api/statements?until=2025-13-01", HttpStatusCode.BadRequest)]
    public async Task AWrongAddressIsAnsweredWithWhatIsWrong(string address, HttpStatusCode expected)
    {
        await Serve(Sample.Record("Varro spoke."));

        using var answer = await Get(address);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(address.StartsWith("/api", StringComparison.Ordinal), answer.Content.Headers.ContentType?.MediaType == "application/problem+json");
        Assert.NotEmpty(await Body(answer));
    }

    [Fact]
    public async Task QueriesOfAnyLengthAreAnswered()
    {
        await Serve(Sample.Record("Varro spoke."));

        using var refused = await Get("/api/statements?q=" + new string('a', 1001));
        using var tooLong = await Get("/api/statements?q=" + new string('a', 60_000));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, tooLong.StatusCode);
        Assert.Equal("ok\n", await Text("/healthz"));
        Assert.Equal("ready\n", await Text("/readyz"));
    }

    [Fact]
    public async Task AnotherHostsNameIsRefused()
    {
        await Serve(Sample.Record("Varro spoke."));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles/1") { Headers = { Host = "evil.example" } };

        using var answer = await client!.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Varro", await Body(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArchiveTakenAwayIsSaid()
    {
        await Serve(Sample.Record("Varro spoke."));
        archive!.Dispose();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file.Path)!))
        {
            File.Delete(part);
        }

        using var page = await Get("/healthz");
        using var api = await Get("/api/statements");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (page.StatusCode, api.StatusCode));
        Assert.Contains("archive", await Body(page), StringComparison.Ordinal);
    }

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task Serve(params Record[] records)
    {
        archive = file.With(records);
        site = Site.Build(archive, [new Uri("http://127.0.0.1:0")]);
        await site.StartAsync(TestContext.Current.CancellationToken);
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Urls.First()) };
    }

    private Task<HttpResponseMessage> Get(string address) => client!.GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<string> Text(string address)
    {
        using var answer = await Get(address);
        return await Body(answer);
    }
}
