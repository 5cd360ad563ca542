using OnRecord.Findings;
using OnRecord.Server.Pages;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary>Statements one under the other, as the page of one of them shows the others.</summary>
internal static class StatementList
{
    private const int ExcerptLength = 420;

    public static Html Of(IReadOnlyList<StatementHit> hits) =>
        Html.Of($"""<ol class="statements">{hits.Select(Item)}</ol>""");

    /// <summary>The permanent address of a statement, told apart from the same words in another outlet.</summary>
    public static string Address(string id, long article) =>
        $"/statements/{Uri.EscapeDataString(id)}?article={article}";

    public static Html Names(IReadOnlyList<Party> parties) => Html.Of($"{string.Join(", ", parties.Select(party => party.Name))}");

    private static Html Item(StatementHit hit)
    {
        var words = Excerpt.Of(hit.Words, hit.Marks, ExcerptLength)
            .Select(run => run.Marked ? Html.Of($"<mark>{run.Text}</mark>") : Html.Of($"{run.Text}"));
        var quoted = hit.Form == StatementForm.Direct ? Html.Of($"“{words}”") : Html.Of($"{words}");
        var speaker = hit.Speaker is { } known
            ? Html.Of($"""<a class="speaker" href="{SearchAddress.OfSpeaker(known)}">{known.Name}</a>""")
            : Html.Of($"""<span class="speaker">Speaker not known</span>""");
        var to = hit.Addressees.Count == 0
            ? default
            : Html.Of($""" <span class="arrow"><span aria-hidden="true">→</span><span class="unseen">to</span></span> <span class="to">{Names(hit.Addressees)}</span>""");
        var via = hit.Via.Count == 0
            ? default
            : Html.Of($""" · <span class="via">via {string.Join(" → ", hit.Via.Select(party => party.Name))}</span>""");
        return Html.Of(
            $"""
            <li>
            <p class="by">{speaker}{to}</p>
            <blockquote><a href="{Address(hit.Id, hit.Article.Key)}">{quoted}</a></blockquote>
            <p class="fine">{When(hit)} · {StatementWords.Form(hit.Form, hit.Act)} · <span class="figure">{InWords.Percent(hit.Confidence)}</span>{via}
            · <a href="/articles/{hit.Article.Key}">{hit.Article.Outlet ?? "outlet not known"}: {hit.Article.Title ?? hit.Article.File ?? "untitled"}</a></p>
            </li>

            """);
    }

    private static string When(StatementHit hit) => (hit.Said, hit.Article.Published) switch
    {
        ({ } said, _) => "said " + ReadableDate.Of(said),
        (_, { } published) => "published " + ReadableDate.Of(published.Date),
        _ => "undated",
    };
}
