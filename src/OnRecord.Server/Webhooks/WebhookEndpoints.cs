using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using OnRecord.Server.Access;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Revisions;
using OnRecord.Storage.Webhooks;

namespace OnRecord.Server.Webhooks;

/// <summary><c>/api/webhooks</c>: who is told what is new in saved searches, and what came of it. For admins alone.</summary>
internal static class WebhookEndpoints
{
    private const int UsualPage = 50;
    private const int MostOfAPage = 100;
    private const int MostWebhooks = 200;
    private const int SecretBytes = 32;

    public static void Map(RouteGroupBuilder api, Archive archive, Deliveries deliveries, TimeProvider time)
    {
        api.MapMethods("/webhooks", Routes.Reading, () => JsonAnswer.Of(json => json.WriteObject(() =>
            json.WriteAll("webhooks", archive.Webhooks.All(), webhook => json.WriteObject(() => Write(json, webhook)))))).ReadsAs(Role.Admin);
        api.MapPost("/webhooks", async (HttpContext context) =>
        {
            var body = await Body.ReadAsync(context.Request);
            var (search, url) = (body.Needed("search"), body.Needed("url"));
            body.Finish();
            var webhook = Add(archive, search, url, time);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = $"/api/webhooks/{webhook.Key.ToString(CultureInfo.InvariantCulture)}/deliveries";
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                Write(json, webhook);
                json.WriteString("secret", webhook.Secret);
            }));
        }).WritesAs(Role.Admin);
        api.MapDelete("/webhooks/{id:long}", (long id) => archive.Webhooks.Remove(id) ? (IResult)TypedResults.NoContent() : throw Unknown(id)).WritesAs(Role.Admin);
        api.MapMethods("/webhooks/{id:long}/deliveries", Routes.Reading, (long id, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var limit = address.Number("limit", UsualPage, 1, MostOfAPage);
            var before = address.Text("before") is null ? (long?)null : address.Number("before", 0, 1, int.MaxValue);
            address.Finish();
            var log = archive.Webhooks.Find(id) is null ? throw Unknown(id) : archive.Webhooks.Log(id, limit, before);
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WriteAll("deliveries", log, delivery => json.WriteObject(() => Write(json, delivery)));
                json.WriteNumberOrNull("next", log.Count == limit ? log[^1].Key : null);
            }));
        }).ReadsAs(Role.Admin);
        api.MapPost("/webhooks/{id:long}/deliveries/{number:long}/again", (long id, long number) =>
        {
            if (!archive.Webhooks.Again(id, number, time.GetUtcNow()))
            {
                throw ProblemException.NotFound($"Webhook {id} has no delivery {number}.");
            }

            deliveries.Wake();
            return TypedResults.Accepted((string?)null);
        }).WritesAs(Role.Admin);
    }

    private static Webhook Add(Archive archive, string search, string url, TimeProvider time)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw ProblemException.BadRequest("“url” is an address that begins with http:// or https://, without a password in it.");
        }

        if (archive.Webhooks.All().Count >= MostWebhooks)
        {
            throw ProblemException.BadRequest($"There are {MostWebhooks} webhooks already, the most there may be; remove one first.");
        }

        var now = time.GetUtcNow();
        var reached = archive.Changes(new ChangeQuery { Since = now, Limit = 1 }).Position;    // what is there already is not told
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return archive.Webhooks.Add(search, address.AbsoluteUri, secret, now, reached)
            ?? throw ProblemException.NotFound("No search is saved under this name; PUT /api/searches/{name} saves one.");
    }

    private static ProblemException Unknown(long id) => ProblemException.NotFound($"There is no webhook {id}.");

    private static void Write(Utf8JsonWriter json, Webhook webhook)
    {
        json.WriteNumber("id", webhook.Key);
        json.WriteString("search", webhook.Search);
        json.WriteString("url", webhook.Url);
        json.WriteString("at", webhook.At);
    }

    private static void Write(Utf8JsonWriter json, Delivery delivery)
    {
        json.WriteNumber("number", delivery.Key);
        json.WriteNumber("statements", delivery.Statements);
        json.WriteString("at", delivery.At);
        json.WriteNumber("attempts", delivery.Attempts);
        Moment(json, "lastAt", delivery.LastAt);
        json.WriteNumberOrNull("status", delivery.Status);
        json.WriteString("problem", delivery.Problem);
        Moment(json, "nextAt", delivery.NextAt);
        json.WriteString("state", delivery.NextAt is not null ? "waiting" : delivery.Problem is null ? "delivered" : "failed");
    }

    private static void Moment(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } moment)
        {
            json.WriteString(name, moment);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
