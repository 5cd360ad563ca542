using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using OnRecord.Server.Pages;
using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Api;

/// <summary>An archive that is served on a free port of this machine.</summary>
internal sealed class Serving : IAsyncDisposable
{
    private readonly ArchiveFile file = new();
    private WebApplication site = null!;

    public Archive Archive { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<Serving> Of(params Record[] records)
    {
        var serving = new Serving();
        serving.Archive = serving.file.With(records);
        serving.site = Site.Build(serving.Archive, [ServeCommand.Local(0)]);
        await serving.site.StartAsync(TestContext.Current.CancellationToken);
        serving.Client = new HttpClient { BaseAddress = new Uri(serving.site.Urls.Single()) };
        return serving;
    }

    public async Task<JsonElement> Json(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        return JsonDocument.Parse(body).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await site.DisposeAsync();
        Archive.Dispose();
        file.Dispose();
    }
}
