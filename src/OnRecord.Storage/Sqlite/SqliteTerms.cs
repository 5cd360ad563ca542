using System.Text;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Sqlite;

/// <summary>Terms as FTS5 reads them.</summary>
/// <remarks>SQLite's own description: "FTS5 Extension", section 3, "Full-text Query Syntax".</remarks>
internal static class SqliteTerms
{
    public static string Write(Term term)
    {
        var query = new StringBuilder();
        Write(term, query);
        return query.ToString();
    }

    private static void Write(Term term, StringBuilder query)
    {
        switch (term)
        {
            case Term.Phrase phrase:
                query.Append(Column(phrase.Field)).Append(" : \"").AppendJoin(' ', phrase.Words).Append('"').Append(phrase.Beginning ? " *" : "");
                break;
            case Term.All all:
                Join(all.Terms, " AND ", query);
                break;
            case Term.Any any:
                Join(any.Terms, " OR ", query);
                break;
        }
    }

    private static void Join(IEnumerable<Term> terms, string with, StringBuilder query)
    {
        var first = true;
        query.Append('(');
        foreach (var term in terms)
        {
            query.Append(first ? "" : with);
            Write(term, query);
            first = false;
        }

        query.Append(')');
    }

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
