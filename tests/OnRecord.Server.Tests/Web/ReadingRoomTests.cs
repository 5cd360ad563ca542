using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OnRecord.Server.Tests.Serving;
using OnRecord.Server.Web;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Web;

public sealed partial class ReadingRoomTests
{
    public ReadingRoomTests() => Assert.SkipWhen(WebFile.All().Count == 0, "Built without Node.");

    [Fact]
    public async Task TheShellStandsAtTheAddressOfEveryScreen()
    {
        await using var serving = await ServedSite.Of(Sample.Record("Varro spoke."));
        string[] addresses =
        [
            "/", "/search?of=statements&q=bridge", "/s/s-1", "/s/s-1@2", "/compare/s-1", "/actors/ilen-varro", "/dyad/XAR/XKV?per=year", "/phrase?q=deeds", "/findings", "/map",
            "/network", "/corrections", "/add", "/check?q=deeds", "/reference",
        ];

        foreach (var address in addresses)
        {
            using var answer = await serving.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await Body(answer);

            Assert.Equal((address, HttpStatusCode.OK, "text/html"), (address, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains("<div id=\"app\">", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("<style| style=|<script>|(src|href)=\"(https?:)?//", page);
            Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ElsewhereTheShellSaysThatNothingIsThere()
    {
        await using var serving = await ServedSite.Of();

        using var answer = await serving.Client.GetAsync(new Uri("/nothing/here", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<div id=\"app\">", await Body(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("*", null)]
    public async Task AssetsComeCompressedAndStayForEver(string accepted, string? encoding)
    {
        await using var serving = await ServedSite.Of();
        var address = AssetAddress.Match(await serving.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).Value;

        using var answer = await Ask(serving, address, accepted);
        using var again = await Ask(serving, address, accepted, answer.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("/assets/[^\"]+\\.js")]
    private static partial Regex AssetAddress { get; }

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> Ask(ServedSite serving, string address, string accepted, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(accepted);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await serving.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
