using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Server.Pages;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary>Articles one under the other, and <c>/articles</c>, the list of them all.</summary>
internal static class ArticleList
{
    private const int PageSize = 50;
    private const int MaximumLength = 1000;

    public static Html Of(IReadOnlyList<ArticleSummary> articles) =>
        Html.Of($"""<ul class="articles">{articles.Select(Item)}</ul>""");

    public static ContentHttpResult Page(HttpRequest request, Archive archive)
    {
        var words = request.Query["q"].ToString();
        if (PageNumber.Of(request.Query) is not { } page || words.Length > MaximumLength)
        {
            return Frame.Error(
                StatusCodes.Status400BadRequest,
                "This list cannot be read",
                $"“page” is a number from 1, and “q” takes at most {MaximumLength} characters.",
                "Mend the address.");
        }

        var query = new ArticleQuery { Words = words, Offset = (page - 1) * PageSize, Limit = PageSize };
        var found = archive.Articles(query);
        var about = string.IsNullOrWhiteSpace(words) ? default : Html.Of($" with “{words}”");
        string Address(int number) => "/articles" + QueryString.Create(
            new Dictionary<string, string?> { ["q"] = words.Length == 0 ? null : words, ["page"] = number.ToString() }
                .Where(part => part.Value is not null));
        return Frame.Page(
            "Articles",
            Html.Of(
                $"""
                <div class="measure">
                <h1>{InWords.Total(found, "article")}{about}</h1>
                <p class="fine">Searched {InWords.Searched(archive.Summary())}.</p>
                {Of(found.Items)}
                {Frame.Pager(page, PageSize, found.Total, found.IsLeast, Address)}
                </div>
                """));
    }

    private static Html Item(ArticleSummary article)
    {
        var date = article.Published is { } published ? ReadableDate.Of(published.Date) : "undated";
        return Html.Of(
            $"""
            <li><a href="/articles/{article.Key}">{article.Title ?? article.File ?? "untitled"}</a>
            <span class="fine">{article.Outlet ?? "outlet not known"} · {date} · {InWords.Count(article.Statements, "statement")}</span></li>

            """);
    }
}
