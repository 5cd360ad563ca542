using System.Globalization;
using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Articles;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Findings;

/// <summary>How found findings are shown: what is out of joint in articles.</summary>
internal static class FindingFace
{
    public static readonly Face<FindingHit> Of = new(
        "finding", Add, Write, ["published", "kind", "severity", "says", "evidence", "outlet", "title", "url", "article_id", "state"], Cells);

    public static void Write(Utf8JsonWriter json, FindingHit hit) => json.WriteObject(() =>
    {
        json.WriteString("id", Id(hit));
        json.WriteString("kind", Kind(hit));
        json.WriteString("severity", Severity(hit));
        json.WriteString("says", hit.Says);
        json.WriteStrings("evidence", hit.Evidence);
        json.WriteString("state", State(hit));
        if (hit.Corrected is { } at)
        {
            json.WriteString("corrected", at);
        }

        json.WriteArticle(hit.Article);
    });

    private static void Add(Sheet sheet, FindingHit hit)
    {
        sheet.Add(new Run(hit.Says, Ink.Strong), new Run($"  ({Kind(hit)}, {Severity(hit)}{(hit.State == FindingState.Open ? "" : $", {State(hit)}")})", Ink.Quiet));
        foreach (var words in hit.Evidence)
        {
            sheet.Add(indent: 2, new Run("in the text: ", Ink.Quiet), new Run(words, Ink.Cue));
        }

        sheet.Add(indent: 2, new Run(ArticleWords.Printed(hit.Article), Ink.Quiet));
        sheet.Blank();
    }

    private static IEnumerable<string?> Cells(FindingHit hit) =>
    [
        hit.Article.Published?.Date,
        Kind(hit),
        Severity(hit),
        hit.Says,
        string.Join(" … ", hit.Evidence),
        hit.Article.Outlet,
        hit.Article.Title,
        hit.Article.Url,
        hit.Article.Id,
        State(hit),
    ];

    // As the article's page calls it: f1, f2 … in the order of the record.
    private static string Id(FindingHit hit) => string.Create(CultureInfo.InvariantCulture, $"f{hit.Ordinal + 1}");

    // As the contract spells them.
    private static string Kind(FindingHit hit) => JsonNamingPolicy.KebabCaseLower.ConvertName(hit.Kind.ToString());

    private static string State(FindingHit hit) => hit.State.ToString().ToLowerInvariant();

    private static string Severity(FindingHit hit) => hit.Severity.ToString().ToLowerInvariant();
}
