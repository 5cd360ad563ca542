using System.Collections.Immutable;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Sqlite;

/// <summary>Words as FTS5 indexes them, and terms as it reads them.</summary>
/// <remarks>
/// Words of articles stand in a column for each field. Those of entries stand in one, told apart by a prefix: a list of rows is then read through for
/// the field that is asked for alone, which takes half as long. SQLite's own description: "FTS5 Extension", section 3, "Full-text Query Syntax".
/// </remarks>
internal static class SqliteTerms
{
    public static string Write(string table, Term term) => table == ArticleSearch.Table
        ? term.Write(
            static (query, phrase) => query
                .Append(Column(phrase.Field)).Append(" : \"").AppendJoin(' ', phrase.Words).Append('"').Append(phrase.Beginning ? " *" : ""),
            and: " AND ",
            or: " OR ")
        : term.Write(
            static (query, phrase) => query
                .Append('"').AppendJoin(' ', Marked(phrase.Field, phrase.Words)).Append('"').Append(phrase.Beginning ? " *" : ""),
            and: " AND ",
            or: " OR ");

    /// <summary>The columns that values are given for.</summary>
    public static IEnumerable<string> Columns(string table, ImmutableArray<FieldWords> fields) =>
        table == ArticleSearch.Table ? fields.Select(static field => Column(field.Field)) : ["terms"];

    /// <summary>The values of the columns.</summary>
    public static IEnumerable<string> Values(string table, ImmutableArray<FieldWords> fields) => table == ArticleSearch.Table
        ? fields.Select(static field => string.Join(' ', field.Words))
        : [string.Join(' ', fields.SelectMany(static field => Marked(field.Field, field.Words)))];

    private static IEnumerable<string> Marked(Field field, ImmutableArray<string> words)
    {
        var prefix = Prefix(field);
        return prefix.Length == 0 ? words : words.Select(word => prefix + word);
    }

    private static string Column(Field field) => field switch
    {
        Field.Words => "words",
        Field.Title => "title",
        Field.Outlet => "outlet",
        Field.Tags => "tags",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Articles have no such field."),
    };

    // No word has this sign, and the tokenizer takes all that is not ASCII for part of a word.
    private static string Prefix(Field field) => field switch
    {
        Field.Words => "",
        Field.Stems => "§s",
        Field.Actor => "§a",
        Field.Recipient => "§r",
        Field.Via => "§v",
        Field.Outlet => "§o",
        Field.Tags => "§k",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Entries have no such field."),
    };
}
