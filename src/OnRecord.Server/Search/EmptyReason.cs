using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Storage;

namespace OnRecord.Server.Search;

/// <summary>Says why a search finds nothing: the members of a problem of RFC 9457, inside an answer that is none.</summary>
internal static class EmptyReason
{
    /// <param name="fits">Whether anything fits a filter.</param>
    public static void Write(Utf8JsonWriter json, Archive archive, SearchFilter filter, Func<SearchFilter, bool> fits) => json.WriteObject("empty", () =>
    {
        var alone = filter.Alone.ToList();
        var unknown = alone.Where(one => !fits(one.Filter)).ToList();
        var (title, detail) = (alone, unknown) switch
        {
            ([], _) when archive.Summary().Articles == 0 => ("The archive is empty", "“onrecord add” reads articles into it, or the page /add."),
            ([], _) => ("The archive holds none", "None was found in the articles that it holds."),
            (_, []) => ("Nothing fits all of it at once", $"Each filter fits something, but not together: {Names(alone)}. Take one away."),
            _ => ("Nothing fits one of the filters", $"Nothing at all fits {Names(unknown)}."),
        };
        json.WriteString("type", "/problems/nothing-found");
        json.WriteString("title", title);
        json.WriteString("detail", detail);
        json.WriteStrings("filters", (unknown.Count > 0 ? unknown : alone).Select(static one => one.Name));
    });

    private static string Names(IEnumerable<(string Name, string Value, SearchFilter Filter)> filters) =>
        string.Join(", ", filters.Select(static one => $"{one.Name} “{one.Value}”"));
}
