using System.Text;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Postgres;

/// <summary>Words as lexemes of one <c>tsvector</c>, told apart by a prefix, and terms as a <c>tsquery</c> over them.</summary>
/// <remarks>PostgreSQL's own description: chapter 8.11, "Text Search Types".</remarks>
internal static class PostgresTerms
{
    // What tsvector can hold: positions up to 16383, 256 of them for a lexeme; later ones are not found by phrases.
    private const int LastPosition = 16383;
    private const int MostPositions = 255;

    // Bytes of lexemes and positions; PostgreSQL refuses a vector of 1 MB.
    private const int MostBytes = 900_000;
    private const int BytesOfALexeme = 8;
    private const int BytesOfAPosition = 2;

    /// <summary>The words as PostgreSQL reads a vector: <c>'alliance':3,9 'a:varro':15</c>.</summary>
    public static string Vector(WordsRow row)
    {
        var lexemes = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var (position, bytes) = (0, 0);
        foreach (var field in row.Fields)
        {
            var prefix = Prefix(field.Field);
            foreach (var word in field.Words)
            {
                position++;
                var lexeme = prefix + word;
                if (!lexemes.TryGetValue(lexeme, out var positions))
                {
                    bytes += Encoding.UTF8.GetByteCount(lexeme) + BytesOfALexeme;
                    if (bytes > MostBytes)
                    {
                        break;
                    }

                    lexemes.Add(lexeme, positions = []);
                }

                if (positions.Count < MostPositions && position <= LastPosition)
                {
                    positions.Add(position);
                    bytes += BytesOfAPosition;
                }
            }

            position++;    // so that no phrase runs from one field into the next
        }

        var vector = new StringBuilder();
        foreach (var (lexeme, positions) in lexemes)
        {
            vector.Append(vector.Length > 0 ? " '" : "'").Append(Quoted(lexeme)).Append('\'');
            if (positions.Count > 0)
            {
                vector.Append(':').AppendJoin(',', positions);
            }
        }

        return vector.ToString();
    }

    public static string Write(Term term) => term.Write(Write, and: " & ", or: " | ");

    private static void Write(StringBuilder query, Term.Phrase phrase)
    {
        query.Append('(');
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            query.Append(i > 0 ? " <-> " : "").Append('\'').Append(Quoted(Prefix(phrase.Field) + phrase.Words[i])).Append('\'');
        }

        query.Append(phrase.Beginning ? ":*)" : ")");
    }

    private static string Quoted(string lexeme) =>
        lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);

    private static string Prefix(Field field) => field switch
    {
        Field.Words => "",
        Field.Stems => "~",
        Field.Actor => "a:",
        Field.Recipient => "r:",
        Field.Via => "v:",
        Field.Outlet => "o:",
        Field.Title => "t:",
        _ => "#",
    };
}
