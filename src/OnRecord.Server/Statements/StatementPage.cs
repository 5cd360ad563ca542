using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Findings;
using OnRecord.Server.Pages;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary><c>/statements/{id}</c>: one statement, how it came here, and how to cite it.</summary>
internal static class StatementPage
{
    public static ContentHttpResult Of(string id, HttpRequest request, Archive archive)
    {
        var printed = archive.Statements(id);
        var wanted = request.Query["article"].ToString();
        var hit = printed.FirstOrDefault(one => wanted.Length == 0 || one.Article.Key.ToString() == wanted);
        if (hit is null)
        {
            return Frame.NotFound("The archive holds no statement at this address.");
        }

        var speaker = hit.Speaker?.Name ?? "Speaker not known";
        var quoted = hit.Form == StatementForm.Direct ? Html.Of($"“{hit.Words}”") : Html.Of($"{hit.Words}");
        return Frame.Page(
            speaker,
            Html.Of(
                $"""
                <article class="statement measure">
                <h1 class="by"><span class="unseen">Statement by </span><span class="speaker">{speaker}</span>{To(hit)}</h1>
                <blockquote class="epigraph{(hit.Words.Length > 600 ? " long" : "")}">{quoted}</blockquote>
                <p class="fine">{StatementWords.Form(hit.Form, hit.Act)} · right with <span class="figure">{InWords.Percent(hit.Confidence)}</span> probability
                · <a href="/articles/{hit.Article.Key}#t{hit.Ordinal + 1}">in its article</a></p>
                <h2>How it came here</h2>
                <ol class="chain">{Steps(hit)}</ol>
                {Others(hit, printed)}
                <h2>Citation</h2>
                <p class="cite">{Citation(hit)}</p>
                </article>
                """));
    }

    private static Html To(StatementHit hit) => hit.Addressees.Count == 0
        ? default
        : Html.Of($""" <span class="arrow"><span aria-hidden="true">→</span><span class="unseen">to</span></span> <span class="to">{StatementList.Names(hit.Addressees)}</span>""");

    private static IEnumerable<Html> Steps(StatementHit hit)
    {
        var said = hit.Said is null ? "day not told" : ReadableDate.Of(hit.Said);
        yield return Html.Of($"<li><b>{hit.Speaker?.Name ?? "Somebody the text does not name"}</b> said it <span class=\"fine\">{said}</span></li>");
        foreach (var via in hit.Via)
        {
            yield return Html.Of($"<li class=\"via\"><b>{via.Name}</b> passed it on</li>");
        }

        yield return Html.Of($"<li><b>{hit.Article.Outlet ?? "An outlet not known"}</b> printed it <span class=\"fine\">{Published(hit)}</span></li>");
    }

    private static Html Others(StatementHit hit, IReadOnlyList<StatementHit> printed)
    {
        var others = printed.Where(one => one.Article.Key != hit.Article.Key || one.Ordinal != hit.Ordinal).ToArray();
        return others.Length == 0
            ? default
            : Html.Of($"<h2>The same id in {InWords.Count(others.Length, "other article")}</h2>{StatementList.Of(others)}");
    }

    private static Html Citation(StatementHit hit)
    {
        var to = hit.Addressees.Count == 0 ? default : Html.Of($", to {StatementList.Names(hit.Addressees)}");
        var via = hit.Via.Count == 0 ? default : Html.Of($", as passed on by {string.Join(" and ", hit.Via.Select(party => party.Name))}");
        var title = hit.Article.Title is { } named ? Html.Of($", “{named}”") : default;
        var url = Html.WebAddress(hit.Article.Url) is { } address
            ? Html.Of($""", <a href="{address}" rel="noreferrer nofollow">{address}</a>""")
            : default;
        return Html.Of(
            $"{hit.Speaker?.Name ?? "Speaker not known"}{to}{via}. {hit.Article.Outlet ?? "Outlet not known"}{title}, {Published(hit)}{url}. OnRecord statement <code>{hit.Id}</code>.");
    }

    private static string Published(StatementHit hit) =>
        hit.Article.Published is { } published ? ReadableDate.Of(published.Date) : "undated";
}
