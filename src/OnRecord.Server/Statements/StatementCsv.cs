using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary>Found statements as CSV for spreadsheets (RFC 4180), one a row.</summary>
internal static class StatementCsv
{
    public const string Header =
        "said,published,speaker_id,speaker,addressees,via,form,act,confidence,words,outlet,title,url,article_id,statement_id";

    public static string Row(StatementHit hit) => string.Join(',', new[]
    {
        hit.Said,
        hit.Article.Published?.Date,
        hit.Speaker?.Id,
        hit.Speaker?.Name,
        Names(hit.Addressees),
        Names(hit.Via),
        hit.Form.ToString().ToLowerInvariant(),
        hit.Act.ToString().ToLowerInvariant(),
        hit.Confidence.ToString("0.###"),
        hit.Words,
        hit.Article.Outlet,
        hit.Article.Title,
        hit.Article.Url,
        hit.Article.Id,
        hit.Id,
    }.Select(Cell));

    private static string Names(IReadOnlyList<Party> parties) => string.Join("; ", parties.Select(party => party.Name));

    private static string Cell(string? value)
    {
        var text = SafeText.Clean(value ?? "");

        // A spreadsheet would run such a cell as a formula.
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }
}
