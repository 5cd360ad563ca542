using System.Text;
using OnRecord.Server.Pages;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary><c>/api/statements</c>: the search page's query, answered in JSON.</summary>
internal static class StatementEndpoints
{
    private const int PageSize = 100;

    public static IResult Search(HttpRequest request, Archive archive)
    {
        if (SearchAddress.Read(request.Query, out var problem) is not { } address)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, problem!);
        }

        var query = address.Query(PageSize);
        return TypedResults.Content(
            StatementFace.Of.JsonOf(archive.Search(query), query.Offset, archive.Summary()), "application/json", Encoding.UTF8);
    }
}
