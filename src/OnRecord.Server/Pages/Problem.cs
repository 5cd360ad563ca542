using Microsoft.AspNetCore.Http.HttpResults;
using System.Text;
using System.Text.Json.Nodes;

namespace OnRecord.Server.Pages;

/// <summary>An error of the HTTP API, as RFC 9457 has it.</summary>
internal static class Problem
{
    public static ContentHttpResult Of(int status, string title) => TypedResults.Content(
        new JsonObject { ["title"] = title, ["status"] = status }.ToJsonString(), "application/problem+json", Encoding.UTF8, status);

    public static ContentHttpResult NotFound(string title) => Of(StatusCodes.Status404NotFound, title);
}
