using OnRecord.Findings;

namespace OnRecord.Server.Exports;

/// <summary>How the words came to be printed, in sentences for notes of citations.</summary>
internal static class ChainInWords
{
    /// <summary><c>To Tomo Besk. Passed on by KTB, then ANA; printed by Meridian. Direct quotation.</c></summary>
    public static string Of(Record record, Statement statement)
    {
        var to = statement.Addressees.Count == 0 ? "" : $"To {Names(record, statement.Addressees, ", ")}. ";
        var via = statement.Via.Count == 0 ? "" : $"passed on by {Names(record, statement.Via, ", then ")}; ";
        var chain = $"{via}printed by {record.Article.Outlet ?? "an outlet not known"}. ";
        var form = statement.Form switch
        {
            StatementForm.Direct => "Quoted word for word.",
            StatementForm.Mixed => "Quoted in part, the rest in the words of who reports it.",
            _ => "In the words of who reports it.",
        };
        return $"{to}{char.ToUpperInvariant(chain[0])}{chain[1..]}{form}";
    }

    public static string? Name(Record record, string? id) => id is null ? null : record.Find(id)?.Name ?? id;

    private static string Names(Record record, IReadOnlyList<string> ids, string between) => string.Join(between, ids.Select(id => Name(record, id)));
}
