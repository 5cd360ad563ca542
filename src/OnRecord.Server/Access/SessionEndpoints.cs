using OnRecord.Server.Answers;
using OnRecord.Server.Api;

namespace OnRecord.Server.Access;

/// <summary><c>/api/session</c>: who is signed in, and how a browser does it.</summary>
internal static class SessionEndpoints
{
    public static void Map(RouteGroupBuilder api, AccessOptions options, Sessions sessions)
    {
        api.MapMethods("/session", Routes.Reading, (HttpContext context) => Answer(context.Who, options)).Open();
        api.MapPost("/session", async (HttpContext context) =>
        {
            if (options.Tokens is not { } tokens)
            {
                throw ProblemException.BadRequest(options.IsOpen ? "Nobody needs to sign in here." : "The proxy in front of this server signs in.");
            }

            var body = await Body.ReadAsync(context.Request);
            var token = body.Needed("token");
            body.Finish();
            if (tokens.Find(token) is not { } who)
            {
                return Problem.Of(StatusCodes.Status401Unauthorized, "wrong-token", "Nobody has this token", "It may be cut off, or taken back; ask whoever runs the server.");
            }

            var encrypted = Asker.IsEncrypted(context, options);
            context.Response.Cookies.Append(Door.CookieName(encrypted), sessions.Begin(TokenFile.Hash(token)), Cookie(encrypted));
            return (IResult)Answer(who, options);
        }).WithMetadata(new Needs(Role: null, IsWrite: true));
        api.MapDelete("/session", (HttpContext context) =>
        {
            var encrypted = Asker.IsEncrypted(context, options);
            if (context.Request.Cookies[Door.CookieName(encrypted)] is { } id)
            {
                sessions.End(id);
                context.Response.Cookies.Delete(Door.CookieName(encrypted), Cookie(encrypted));
            }

            return TypedResults.NoContent();
        }).WithMetadata(new Needs(Role: null, IsWrite: true));
    }

    private static CookieOptions Cookie(bool encrypted) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = encrypted,
        Path = "/",
        MaxAge = Sessions.Life,
        IsEssential = true,
    };

    private static JsonAnswer Answer(SignedIn? who, AccessOptions options) => JsonAnswer.Of(json => json.WriteObject(() =>
    {
        json.WriteString("name", who?.Name);
        json.WriteString("role", who is null ? null : JsonText.Name(who.Role));
        json.WriteString("signIn", options.IsOpen ? "none" : options.Tokens is null ? "proxy" : "token");
    }));
}
