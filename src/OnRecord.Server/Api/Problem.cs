using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Server.Answers;

namespace OnRecord.Server.Api;

/// <summary>An error of the HTTP API, as RFC 9457 has it.</summary>
internal static class Problem
{
    public const string MediaType = "application/problem+json";

    /// <param name="name">What kind of problem it is, the same for ever: <c>no-such-party</c>.</param>
    /// <param name="title">The kind in words, the same for every problem of it.</param>
    /// <param name="detail">What is wrong this time and what to do, in sentences; null where the title says it.</param>
    /// <param name="more">Writes further members.</param>
    public static ContentHttpResult Of(int status, string name, string title, string? detail = null, Action<Utf8JsonWriter>? more = null) =>
        TypedResults.Content(
            JsonText.Write(json => json.WriteObject(() =>
            {
                json.WriteString("type", "/problems/" + name);
                json.WriteString("title", title);
                json.WriteNumber("status", status);
                if (detail is not null)
                {
                    json.WriteString("detail", detail);
                }

                more?.Invoke(json);
            })),
            MediaType,
            Encoding.UTF8,
            status);

    /// <summary>Something that is addressed is not there.</summary>
    public static ContentHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", "There is no such thing", detail);

    /// <summary>The request itself is wrong.</summary>
    public static ContentHttpResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "bad-request", "This request cannot be read", detail);
}

/// <summary>A request to the API that cannot be answered.</summary>
internal sealed class ProblemException(IResult problem) : Exception
{
    /// <summary>What is answered instead.</summary>
    public IResult Problem { get; } = problem;

    public static ProblemException BadRequest(string detail) => new(Api.Problem.BadRequest(detail));

    public static ProblemException NotFound(string detail) => new(Api.Problem.NotFound(detail));
}
