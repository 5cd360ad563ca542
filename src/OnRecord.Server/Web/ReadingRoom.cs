using OnRecord.Server.Access;
using OnRecord.Server.Api;

namespace OnRecord.Server.Web;

/// <summary>The web app: its files, and its one page at the address of every screen.</summary>
internal static class ReadingRoom
{
    private const string Shell = "/index.html";

    private const string NotBuilt =
        "The web pages are not part of this build: they need Node when the program is built. The API answers at /api, and the command line does all they do.\n";

    /// <summary>As <c>app/screens.ts</c> of the web app lists them.</summary>
    private static readonly string[] Screens =
    [
        "/", "/search", "/articles/{key}", "/s/{id}", "/compare/{id}", "/actors/{id}", "/dyad/{first}/{second}", "/phrase", "/findings", "/map", "/network",
        "/corrections", "/add", "/check", "/reference",
    ];

    extension(WebApplication app)
    {
        public void MapReadingRoom()
        {
            var files = WebFile.All();
            foreach (var (address, file) in files.Where(static file => file.Key != Shell))
            {
                app.MapMethods(address, Routes.Reading, (RequestDelegate)(context => file.WriteAsync(context))).Open();
            }

            var page = files.GetValueOrDefault(Shell);
            foreach (var screen in Screens)
            {
                app.MapMethods(screen, Routes.Reading, page is null ? SayNotBuilt : context => page.WriteAsync(context)).Open();
            }

            app.MapFallback(page is null ? SayNotBuilt : context => page.WriteAsync(context, StatusCodes.Status404NotFound)).Open();
        }
    }

    private static Task SayNotBuilt(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(NotBuilt, context.RequestAborted);
    }
}
