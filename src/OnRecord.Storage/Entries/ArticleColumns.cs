namespace OnRecord.Storage.Entries;

/// <summary>The columns of an article, in the order of its values.</summary>
internal static class ArticleColumns
{
    public static IReadOnlyList<string> All { get; } =
    [
        "key", "slot", "id", "file", "title", "outlet", "url", "language", "unread", "published", "basis", "earliest", "added_at", "statements",
        "added_outlet", "added_url",
    ];

    public static object?[] Values(ArticleRow row) =>
    [
        row.Key, row.Slot, row.Id, row.File, row.Title, row.Outlet, row.Url, row.Language, row.Unread ? 1L : 0L, row.Published, row.Basis,
        row.Earliest, row.AddedAt, (long)row.Statements, row.Outlet, row.Url,
    ];
}
