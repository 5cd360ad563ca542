using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary>An article in words.</summary>
internal static class ArticleWords
{
    /// <summary><c>Meridian, 1 Dec 2025: On the bridge</c>.</summary>
    public static string Printed(ArticleSummary article) => $"{Outlet(article)}, {Date(article)}: {article.Title ?? article.File ?? article.Id}";

    public static string Outlet(ArticleSummary article) => article.Outlet ?? "outlet not known";

    public static string Date(ArticleSummary article) => article.Published is { } published ? ReadableDate.Of(published.Date) : "undated";

    /// <summary>Who carried something, each once, in order: the outlets or, where one is not known, the articles.</summary>
    public static string[] Carriers(IEnumerable<ArticleSummary> articles) =>
        [.. articles.Select(static article => article.Outlet ?? article.Title ?? article.File ?? article.Id).Distinct(StringComparer.Ordinal)];
}
