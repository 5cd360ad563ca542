using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OnRecord.Server.Api;
using OnRecord.Server.Serving;

namespace OnRecord.Server.Access;

/// <summary>Finds out who asks, and lets nobody do what is not theirs to do.</summary>
internal sealed class Door(AccessOptions options, Sessions sessions)
{
    public const string WriteHeader = "X-OnRecord";

    private static readonly string[] ForwardingHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded"];

    private readonly SignedIn runner = new(Environment.UserName, Role.Admin);

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var needs = Needs.Of(context);
        var who = Known(context);
        context.Features.Set(who);
        if (Refusal(context, needs, who) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    /// <summary>The cookie that holds a session.</summary>
    public static string CookieName(bool encrypted) => encrypted ? "__Host-onrecord" : "onrecord";

    private SignedIn? Known(HttpContext context)
    {
        if (options.IsOpen)
        {
            return runner;
        }

        if (Asker.ByProxy(context, options) is { } proxied)
        {
            return proxied;
        }

        if (options.Tokens is not { } tokens)
        {
            return null;
        }

        return Asker.Token(context.Request) is { } token
            ? tokens.Find(token)
            : context.Request.Cookies[CookieName(Asker.IsEncrypted(context, options))] is { } id && sessions.Find(id) is { } hash ? tokens.FindHash(hash) : null;
    }

    private ContentHttpResult? Refusal(HttpContext context, Needs needs, SignedIn? who)
    {
        if (options.IsOpen && ForwardingHeaders.FirstOrDefault(context.Request.Headers.ContainsKey) is { } header)
        {
            return Answer(context, StatusCodes.Status403Forbidden, "forwarded", "Nobody is signed in here",
                $"This request was passed on from elsewhere ({header}), but the server knows nobody apart. Start it with --tokens, or with --proxy-user where the proxy signs in.");
        }

        if (needs.Role is { } role && who is null)
        {
            var isFeed = context.Request.Path.Value?.EndsWith(".atom", StringComparison.Ordinal) == true;
            context.Response.Headers.WWWAuthenticate = isFeed ? "Basic realm=\"OnRecord\"" : "Bearer realm=\"OnRecord\"";
            return Answer(context, StatusCodes.Status401Unauthorized, "sign-in", "Sign in first", options.Tokens is null
                ? "The proxy in front of this server signs in; it has not said who you are."
                : $"Send “Authorization: Bearer” with a token of the role {Lower(role)} or more, or sign in on the page. Whoever runs the server makes one with “onrecord tokens create”.");
        }

        if (needs.IsWrite && ForgerySaid(context) is { } forgery)
        {
            return Answer(context, StatusCodes.Status403Forbidden, "forgery", "This may not come from a page of ours", forgery);
        }

        return needs.Role is { } least && who!.Role < least
            ? Answer(context, StatusCodes.Status403Forbidden, "role", "Your role does not allow this",
                $"It takes the role {Lower(least)}; {who.Name} has the role {Lower(who.Role)}. Whoever runs the server gives out roles.")
            : null;
    }

    // A form of another site can send neither the header nor JSON, and a script of another site is told apart by the browser.
    private static string? ForgerySaid(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers[WriteHeader].ToString() != "1")
        {
            return $"What changes something needs the header “{WriteHeader}: 1”.";
        }

        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            return "The browser says that another site asks for this.";
        }

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(Authority(request, from), StringComparison.OrdinalIgnoreCase)))
        {
            return "The header “Origin” names another site. A reverse proxy must pass the header “Host” on as it came.";
        }

        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        return request.ContentLength is null or 0 && request.ContentType is null && !request.Headers.ContainsKey(HeaderNames.TransferEncoding)
            || type is "application/json" or "multipart/form-data"
            ? null
            : "What is sent has to be application/json, or multipart/form-data for files.";
    }

    // The usual port may be left out on one side and not on the other.
    private static string Authority(HttpRequest request, Uri from)
    {
        var host = request.Host;
        return host.Port is { } port && port == (from.Scheme == Uri.UriSchemeHttps ? 443 : 80) ? host.Host : host.Value ?? "";
    }

    private static ContentHttpResult Answer(HttpContext context, int status, string name, string title, string says) =>
        context.Request.Path.StartsWithSegments("/api") ? Problem.Of(status, name, title, says) : Notice.Of(status, title, says, "Then load the page again.");

    private static string Lower(Role role) => role.ToString().ToLowerInvariant();
}
