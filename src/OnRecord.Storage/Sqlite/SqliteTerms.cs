using OnRecord.Storage.Search;

namespace OnRecord.Storage.Sqlite;

/// <summary>Terms as FTS5 reads them.</summary>
/// <remarks>SQLite's own description: "FTS5 Extension", section 3, "Full-text Query Syntax".</remarks>
internal static class SqliteTerms
{
    public static string Write(Term term) => term.Write(
        static (query, phrase) => query
            .Append(Column(phrase.Field)).Append(" : \"").AppendJoin(' ', phrase.Words).Append('"').Append(phrase.Beginning ? " *" : ""),
        and: " AND ",
        or: " OR ");

    /// <summary>The name of the column of a field, in either table of words.</summary>
    public static string Column(Field field) => field switch
    {
        Field.Words => "words",
        Field.Stems => "stems",
        Field.Actor => "actor",
        Field.Recipient => "recipient",
        Field.Via => "via",
        Field.Outlet => "outlet",
        Field.Title => "title",
        _ => "tags",
    };
}
