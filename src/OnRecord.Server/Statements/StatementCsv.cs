using System.Globalization;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary>Found statements as cells of CSV, one a row.</summary>
internal static class StatementCsv
{
    public static readonly string[] Header =
    [
        "said", "published", "speaker_id", "speaker", "addressees", "via", "form", "act", "confidence", "words", "outlet", "title", "url",
        "article_id", "statement_id",
    ];

    public static IEnumerable<string?> Cells(StatementHit hit) =>
    [
        hit.Said,
        hit.Article.Published?.Date,
        hit.Speaker?.Id,
        hit.Speaker?.Name,
        Csv.Names(hit.Addressees),
        Csv.Names(hit.Via),
        hit.Form.ToString().ToLowerInvariant(),
        hit.Act.ToString().ToLowerInvariant(),
        hit.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
        hit.Words,
        hit.Article.Outlet,
        hit.Article.Title,
        hit.Article.Url,
        hit.Article.Id,
        hit.Id,
    ];
}
