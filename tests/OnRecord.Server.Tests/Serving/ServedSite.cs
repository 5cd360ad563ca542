using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OnRecord.Server.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Serving;

/// <summary>A site over an archive of its own, in this process.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly ArchiveFile file;
    private readonly WebApplication site;

    private ServedSite(ArchiveFile file, Archive archive, WebApplication site) =>
        (this.file, Archive, this.site, Client) = (file, archive, site, new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(site.Urls.First()) });

    public Archive Archive { get; }

    /// <summary>Everything that answers.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)site).DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>();

    public HttpClient Client { get; }

    public string Folder => Path.GetDirectoryName(file.Path)!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<ServedSite> Start(SiteOptions? options = null, params Record[] records)
    {
        var place = new ArchiveFile();
        return Start(place, place.With(records), options);
    }

    /// <summary>Serves an archive that is there already.</summary>
    /// <param name="place">Deleted at the end.</param>
    public static async Task<ServedSite> Start(ArchiveFile place, Archive archive, SiteOptions? options = null)
    {
        var built = Site.Build(archive, [new Uri("http://127.0.0.1:0")], options);
        await built.StartAsync(Cancel);
        return new ServedSite(place, archive, built);
    }

    public static Task<ServedSite> Of(params Record[] records) => Start(options: null, records);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await site.DisposeAsync();
        Archive.Dispose();
        file.Dispose();
    }

    public Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, null, headers);

    /// <summary>Sends what changes something, as a page of ours would.</summary>
    public Task<HttpResponseMessage> Write(HttpMethod method, string address, object? body = null, params (string Name, string Value)[] headers) =>
        Send(method, address, body is null ? null : body as HttpContent ?? JsonContent.Create(body), [("X-OnRecord", "1"), .. headers]);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancel);
    }

    /// <summary>The answer, which must have the status.</summary>
    public static async Task<JsonElement> Json(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }

    public async Task<JsonElement> Json(string address, HttpStatusCode status = HttpStatusCode.OK) => await Json(await Get(address), status);

    /// <summary>What a problem is called; null where the answer is none.</summary>
    public static async Task<string?> Problem(HttpResponseMessage answer)
    {
        using (answer)
        {
            return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("type").GetString()!["/problems/".Length..]
                : null;
        }
    }
}
