using System.Collections.Immutable;
using System.Text;

namespace OnRecord.Storage.Search;

/// <summary>What is looked for in the words of entries or articles; each database writes it in its own language.</summary>
internal abstract record Term
{
    /// <summary>Words that follow each other in a field.</summary>
    /// <param name="Words">Folded. At least one.</param>
    /// <param name="Beginning">Whether the last is only the beginning of a word.</param>
    public sealed record Phrase(Field Field, ImmutableArray<string> Words, bool Beginning = false) : Term
    {
        // PostgreSQL nests a query once for each word and refuses one that is nested too deep.
        private const int Longest = 500;

        /// <summary>The same without words that narrow nothing down any more, since so many that follow each other stand before them.</summary>
        internal Phrase Bounded() => Words.Length <= Longest ? this : new(Field, Words[..Longest]);
    }

    /// <param name="Terms">At least one.</param>
    public sealed record All(ImmutableArray<Term> Terms) : Term;

    /// <param name="Terms">At least one.</param>
    public sealed record Any(ImmutableArray<Term> Terms) : Term;

    public static Term Tag(string tag) => new Phrase(Field.Tags, [tag]);

    /// <summary>Writes a term as a query of some database.</summary>
    /// <param name="phrase">Writes a phrase.</param>
    /// <param name="and">What stands between terms all of which have to fit.</param>
    /// <param name="or">What stands between terms one of which has to fit.</param>
    public string Write(Action<StringBuilder, Phrase> phrase, string and, string or)
    {
        var query = new StringBuilder();
        Write(this);
        return query.ToString();

        void Write(Term term)
        {
            switch (term)
            {
                case Phrase one:
                    phrase(query, one.Bounded());
                    break;
                case All all:
                    Join(all.Terms, and);
                    break;
                case Any any:
                    Join(any.Terms, or);
                    break;
            }
        }

        void Join(ImmutableArray<Term> terms, string with)
        {
            query.Append('(');
            for (var i = 0; i < terms.Length; i++)
            {
                query.Append(i > 0 ? with : "");
                Write(terms[i]);
            }

            query.Append(')');
        }
    }
}
