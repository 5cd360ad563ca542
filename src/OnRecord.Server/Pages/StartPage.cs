using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Server.Articles;
using OnRecord.Server.Statements;
using OnRecord.Storage;

namespace OnRecord.Server.Pages;

/// <summary><c>/</c>: what the archive holds, and what came last.</summary>
internal static class StartPage
{
    private const int Latest = 8;

    public static ContentHttpResult Of(Archive archive)
    {
        var summary = archive.Summary();
        if (summary.Articles == 0)
        {
            return Frame.Page(
                "Start",
                Html.Of(
                    $"""
                    <div class="measure"><h1>This archive is empty.</h1>
                    <p>Read articles into it with <code>onrecord add FILE …</code>, then load this page again.</p>{Refused(summary)}</div>
                    """));
        }

        var statements = archive.Search(new StatementQuery { Limit = Latest });
        var articles = archive.Articles(new ArticleQuery { Limit = Latest });
        return Frame.Page(
            "Start",
            Html.Of(
                $"""
                <div class="measure">
                <h1 class="holds">On record: <a href="/search">{InWords.Count(summary.Statements, "statement")}</a> from
                <a href="/articles">{InWords.Count(summary.Articles, "article")}</a> of {InWords.Count(summary.Outlets, "outlet")}{Dates(summary)}.</h1>
                {Refused(summary)}
                <form class="find large" role="search" action="/search" method="get" aria-label="Search the statements">
                <label for="q">Who said what? Search for words, or <a href="/search">by speaker, addressee and date</a></label>
                <span><input id="q" name="q" type="search" maxlength="1000"><button>Search</button></span>
                </form>
                </div>
                <div class="two">
                <section aria-labelledby="latest-statements"><h2 id="latest-statements">Latest statements</h2>{StatementList.Of(statements.Items)}</section>
                <section aria-labelledby="latest-articles"><h2 id="latest-articles">Latest articles</h2>{ArticleList.Of(articles.Items)}</section>
                </div>
                """));
    }

    /// <summary><c>/refusals</c>: what could not be read, and why.</summary>
    public static ContentHttpResult Refusals(Archive archive)
    {
        var refusals = archive.Refusals();
        var items = refusals.Select(refusal =>
            Html.Of($"<li>{refusal.Name} <span class=\"fine\">{refusal.Reason} · {refusal.At.ToString("yyyy-MM-dd HH:mm")} UTC</span></li>"));
        return Frame.Page(
            "Refused",
            Html.Of($"""<div class="measure"><h1>{InWords.Count(refusals.Count, "input")} could not be read</h1><ul class="articles">{items}</ul></div>"""));
    }

    private static string Dates(ArchiveSummary summary) => (summary.First, summary.Last) switch
    {
        ({ } first, { } last) when first != last => $", {ReadableDate.Of(first)} to {ReadableDate.Of(last)}",
        ({ } first, _) => $", {ReadableDate.Of(first)}",
        _ => "",
    };

    private static Html Refused(ArchiveSummary summary) => summary.Refusals == 0
        ? default
        : Html.Of($"""<p class="fine"><a href="/refusals">{InWords.Count(summary.Refusals, "input")}</a> could not be read.</p>""");
}
