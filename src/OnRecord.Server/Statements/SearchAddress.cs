using System.Globalization;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary>Searches as the addresses of the page that shows what they find; their parts have the names that the API gives them.</summary>
internal static class SearchAddress
{
    public static string Of(StatementQuery query) => "/search" + QueryString.Create(
        new KeyValuePair<string, string?>[]
        {
            new("q", query.Words),
            new("speaker", query.Speaker),
            new("to", query.Addressee),
            new("via", query.Via),
            new("about", query.About),
            new("outlet", query.Outlet),
            new("form", query.Form?.ToString().ToLowerInvariant()),
            new("from", Day(query.From)),
            new("until", Day(query.Until)),
        }.Where(part => part.Value is not null));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
