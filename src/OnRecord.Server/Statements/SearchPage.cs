using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Findings;
using OnRecord.Server.Articles;
using OnRecord.Server.Pages;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary><c>/search</c></summary>
internal static class SearchPage
{
    private const int PageSize = 20;
    private const int ArticlesShown = 5;

    public static ContentHttpResult Of(HttpRequest request, Archive archive)
    {
        if (SearchAddress.Read(request.Query, out var problem) is not { } address)
        {
            return Frame.Error(
                StatusCodes.Status400BadRequest, "This search cannot be read", problem!, "Mend the address, or start a new search above.");
        }

        var found = archive.Search(address.Query(PageSize));
        var summary = archive.Summary();
        var heading = found.Total == 0 ? "No statement found" : InWords.Total(found, "statement");
        var results = found.Items.Count == 0
            ? Html.Of($"""<p>{Advice(address, found.Total)}</p>""")
            : StatementList.Of(found.Items);
        return Frame.Page(
            address.Words ?? "Statements",
            Html.Of(
                $"""
                <div class="search">
                {Form(address)}
                <div class="results">
                <h1>{heading}</h1>
                <p class="fine">Searched {InWords.Searched(summary)}. Newest first.</p>
                {results}
                {Frame.Pager(address.Page, PageSize, found.Total, found.IsLeast, address.Address)}
                {Articles(address, archive)}
                </div>
                </div>
                """),
            search: address.Words);
    }

    private static string Advice(SearchAddress address, int total) => (total, address.HasFilters, address.Words) switch
    {
        ( > 0, _, _) => "This page lies behind the last one.",
        (_, true, _) => "Take a filter away, or write a part of a name only.",
        (_, _, not null) => "Try fewer words, or the beginning of one with an asterisk: allianc*.",
        _ => "The archive holds no statements yet. “onrecord add” reads articles into it.",
    };

    private static Html Articles(SearchAddress address, Archive archive)
    {
        if (address.Words is null || address.HasFilters || address.Page > 1)
        {
            return default;
        }

        var found = archive.Articles(new ArticleQuery { Words = address.Words, Limit = ArticlesShown });
        var all = "/articles" + QueryString.Create("q", address.Words);
        return found.Total == 0
            ? default
            : Html.Of(
                $"""
                <section aria-labelledby="in-articles">
                <h2 id="in-articles"><a href="{all}">{InWords.Total(found, "article has", "articles have")}</a> these words in the text</h2>
                {ArticleList.Of(found.Items)}
                </section>
                """);
    }

    private static Html Form(SearchAddress address)
    {
        static Html Field(string name, string label, string? value, string type = "text") => Html.Of(
            $"""<p><label for="{name}">{label}</label><input id="{name}" name="{name}" type="{type}" value="{value}" maxlength="1000"></p>""");

        static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Html Choice(StatementForm? form, string label) => address.Form == form
            ? Html.Of($"""<option value="{form?.ToString().ToLowerInvariant()}" selected>{label}</option>""")
            : Html.Of($"""<option value="{form?.ToString().ToLowerInvariant()}">{label}</option>""");

        return Html.Of(
            $"""
            <form class="filters" action="/search" method="get" aria-label="Search with filters">
            {Field("q", "Words", address.Words, "search")}
            {Field("speaker", "Who said it", address.Speaker)}
            {Field("to", "To whom", address.To)}
            {Field("via", "Passed on by", address.Via)}
            {Field("outlet", "Printed by", address.Outlet)}
            <p><label for="form">Form</label><select id="form" name="form">
            {Choice(null, "any")}{Choice(StatementForm.Direct, "direct")}{Choice(StatementForm.Mixed, "mixed")}{Choice(StatementForm.Indirect, "indirect")}
            </select></p>
            {Field("from", "From", Day(address.From), "date")}
            {Field("until", "Until", Day(address.Until), "date")}
            <p><button>Search</button> <a href="/search">Clear</a></p>
            </form>
            """);
    }
}
