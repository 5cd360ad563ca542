using System.Collections.Immutable;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Entries;

// Rows as both databases take them: one record for each table that articles are added to.

internal sealed record ArticleRow(
    long Key,
    long Slot,
    string Id,
    string? File,
    string? Title,
    string? Outlet,
    string? Url,
    string? Language,
    bool Unread,
    string? Published,
    string? Basis,
    string? Earliest,
    string AddedAt,
    int Statements);

/// <param name="Current">With the corrections that hold for the whole archive; null where none concerns it.</param>
internal sealed record RecordRow(long Article, byte[] Machine, byte[]? Current, string Made);

internal sealed record OriginalRow(long Article, string MediaType, byte[] Bytes);

internal sealed record EntryRow(long Key, long Article, string Kind, int Ordinal, string Id, string? Latest, string Detail);

/// <param name="Key">The slot of the entry or article.</param>
internal sealed record WordsRow(long Key, ImmutableArray<FieldWords> Fields);

internal sealed record TieRow(long Giver, long Receiver, string Kind, long Entry, string Type, double? Value, long Wording);

/// <summary>Rows that go into the archive together.</summary>
internal sealed class BatchRows
{
    public List<RecordRow> Records { get; } = [];

    public List<OriginalRow> Originals { get; } = [];

    public List<EntryRow> Entries { get; } = [];

    /// <summary>By the name of the table.</summary>
    public Dictionary<string, List<WordsRow>> Words { get; } = new(StringComparer.Ordinal);

    public List<TieRow> Ties { get; } = [];

    /// <param name="table">Name of a table of words.</param>
    public void AddWords(string table, WordsRow row)
    {
        if (!Words.TryGetValue(table, out var rows))
        {
            Words.Add(table, rows = []);
        }

        rows.Add(row);
    }
}
