using System.Text;
using OnRecord.Server.Api;
using OnRecord.Storage;

namespace OnRecord.Server.Saved;

/// <summary><c>/searches/{name}.atom</c>: what a saved search finds, for feed readers.</summary>
internal static class SavedSearchFeed
{
    private const int PageSize = 50;

    public static IResult Of(string name, HttpRequest request, Archive archive)
    {
        if (archive.SavedSearches.Find(name) is not { } search)
        {
            return Problem.NotFound("No search is saved under this name.");
        }

        if (PageNumber.Of(request.Query) is not { } page)
        {
            return Problem.BadRequest("“page” is a number from 1.");
        }

        var site = new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1).Uri;
        var found = archive.Search(search.Query with { Offset = (page - 1) * PageSize, Limit = PageSize });
        return TypedResults.Content(new AtomFeed(search, site, PageSize).Write(found, page), "application/atom+xml", Encoding.UTF8);
    }
}
