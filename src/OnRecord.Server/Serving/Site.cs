using System.Net;
using Microsoft.Net.Http.Headers;
using OnRecord.Engine.Fetching;
using OnRecord.Server.Access;
using OnRecord.Server.Api;
using OnRecord.Server.Articles;
using OnRecord.Server.Assistants;
using OnRecord.Server.Corrections;
using OnRecord.Server.Intake;
using OnRecord.Server.Limits;
using OnRecord.Server.Operation;
using OnRecord.Server.Saved;
using OnRecord.Server.Web;
using OnRecord.Server.Webhooks;
using OnRecord.Storage;

namespace OnRecord.Server.Serving;

/// <summary>The pages and the HTTP API over one archive.</summary>
internal static class Site
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="urls">Where to listen, <c>http://127.0.0.1:5050</c>; port 0 takes a free one.</param>
    public static WebApplication Build(Archive archive, IReadOnlyList<Uri> urls, SiteOptions? given = null)
    {
        var options = given ?? new SiteOptions();

        // The empty builder reads no settings file or variable, so nothing lying in the folder changes what is served.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.AddServerHeader = false);
        builder.WebHost.UseUrls([.. urls.Select(url => url.GetLeftPart(UriPartial.Authority))]);
        builder.Services.AddRoutingCore();
        var reader = new OpenedReader(options.Reader);
        AssistantServer.AddTo(builder.Services, new ArchiveTools(archive, options.Site ?? urls[0], reader, options.Time));
        builder.AddLimits(options.Limits, options.Access);
        builder.Services.AddSingleton(services => new Settler(archive, Log(services)));
        builder.Services.AddHostedService(static services => services.GetRequiredService<Settler>());
        builder.Services.AddSingleton(reader);
        builder.Services.AddSingleton(_ => new PageFetcher(options.Fetching, options.Time));
        builder.Services.AddSingleton(_ => new JsonPosts(options.Fetching, options.Time));
        builder.Services.AddSingleton(services => new Deliveries(archive, services.GetRequiredService<JsonPosts>(), options.Time, Log(services)));
        builder.Services.AddHostedService(static services => services.GetRequiredService<Deliveries>());
        builder.Services.AddSingleton(services => new Additions(
            archive, services.GetRequiredService<OpenedReader>(), services.GetRequiredService<PageFetcher>(), options.Time, Log(services), services.GetRequiredService<Deliveries>().Wake));
        builder.Services.AddHostedService(static services => services.GetRequiredService<Additions>());
        builder.Logging.AddTo(options.Log).SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        var app = builder.Build();
        var log = Log(app.Services);
        app.Use((context, next) => Guard(context, next, options.Access.IsOpen, log));
        app.UseRouting();
        app.UseRateLimiter();
        var sessions = new Sessions(options.Time);
        var door = new Door(options.Access, sessions);
        app.Use((context, next) => door.PassAsync(context, next));
        Map(app, archive, options, sessions);
        return app;
    }

    private static void Map(WebApplication app, Archive archive, SiteOptions options, Sessions sessions)
    {
        // Where statements stood before they had short addresses.
        app.MapMethods("/statements/{id}", Routes.Reading, (string id, HttpRequest request) =>
            TypedResults.Redirect($"/s/{Uri.EscapeDataString(Uri.UnescapeDataString(id))}{request.QueryString}", permanent: true)).Open();
        app.MapMethods("/searches/{name}.atom", Routes.Reading, (string name, HttpRequest request) => SavedSearchFeed.Of(name, request, archive));
        app.MapMethods("/healthz", Routes.Reading, () =>
        {
            archive.Summary();
            return TypedResults.Text("ok\n");
        }).Open();
        app.MapMethods("/readyz", Routes.Reading, () =>
        {
            archive.Summary();
            return TypedResults.Text("ready\n");
        }).Open();
        app.MapReadingRoom();
        app.MapApi(archive, options, sessions);
        app.MapMcp("/mcp").OnlyReads();
    }

    public static ILogger Log(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger("OnRecord");

    private static async Task Guard(HttpContext context, RequestDelegate next, bool onlyHere, ILogger log)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";

        // A page from elsewhere may have its own name point at this machine, and would then read the archive.
        if (onlyHere && !IsLocal(context.Request.Host.Host))
        {
            await Notice
                .Of(StatusCodes.Status400BadRequest, "Wrong host", "This server answers on this machine only.", "Use localhost.")
                .ExecuteAsync(context);
            return;
        }

#pragma warning disable CA1031 // The edge: whatever went wrong is answered and logged, and tells nothing of this machine.
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be answered.
        }
        catch (Exception error) when (context.Response.HasStarted)
        {
            log.AnswerBrokenOff(error);
            context.Abort();
        }
        catch (Exception error)
        {
            headers.Remove(HeaderNames.ContentDisposition);    // of a file that does not come
            await Fault.Of(error, context.Request.Path, log).ExecuteAsync(context);
        }
#pragma warning restore CA1031
    }

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
