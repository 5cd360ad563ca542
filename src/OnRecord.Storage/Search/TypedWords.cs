using System.Collections.Immutable;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Storage.Search;

/// <summary>What people type to find words: words, <c>"a phrase"</c>, <c>allianc*</c>. Nothing typed is an error.</summary>
internal sealed class TypedWords
{
    // More than this narrow nothing down, and cost the more.
    private const int MostPhrases = 200;

    private readonly ImmutableArray<(ImmutableArray<string> Words, bool Beginning)> phrases;

    private TypedWords(ImmutableArray<(ImmutableArray<string> Words, bool Beginning)> phrases) => this.phrases = phrases;

    /// <summary>Whether what was typed has no word in it, so that nothing can fit.</summary>
    public bool IsVoid => phrases.IsEmpty;

    /// <returns>Null where nothing was typed.</returns>
    public static TypedWords? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var found = ImmutableArray.CreateBuilder<(ImmutableArray<string> Words, bool Beginning)>();
        for (var at = 0; at < typed.Length && found.Count < MostPhrases;)
        {
            var (from, until) = Next(typed, ref at);
            var words = IndexWords.Of(typed[from..until]);
            if (words.IsEmpty)
            {
                continue;
            }

            var beginning = at < typed.Length && typed[at] == '*';
            at += beginning ? 1 : 0;
            found.Add((words, beginning));
        }

        return new TypedWords(found.ToImmutable());
    }

    /// <summary>The same with each word written otherwise.</summary>
    public TypedWords Written(Func<string, string> write) =>
        new([.. phrases.Select(phrase => (phrase.Words.Select(write).ToImmutableArray(), phrase.Beginning))]);

    /// <summary>All the phrases, each in any of the fields. Not for what is void.</summary>
    public Term In(params ReadOnlySpan<Field> fields)
    {
        var all = ImmutableArray.CreateBuilder<Term>(phrases.Length);
        foreach (var (words, beginning) in phrases)
        {
            var any = ImmutableArray.CreateBuilder<Term>(fields.Length);
            foreach (var field in fields)
            {
                any.Add(new Term.Phrase(field, words, beginning));
            }

            all.Add(any.Count == 1 ? any[0] : new Term.Any(any.ToImmutable()));
        }

        return all.Count == 1 ? all[0] : new Term.All(all.ToImmutable());
    }

    /// <summary>Whether all the phrases are among some words.</summary>
    public bool Fit(ImmutableArray<string> words) =>
        phrases.All(phrase => Enumerable.Range(0, Math.Max(0, words.Length - phrase.Words.Length + 1)).Any(start => Fits(words, start, phrase.Words, phrase.Beginning)));

    /// <summary>What of a text the phrases match, in order, never overlapping.</summary>
    public ImmutableArray<TextSpan> Marks(string text)
    {
        var list = WordList.Of(text);
        var words = IndexWords.Of(list);
        var marked = new bool[words.Length];
        var joined = new bool[words.Length];    // whether a mark goes on from the word before
        foreach (var (phrase, beginning) in phrases)
        {
            for (var start = 0; start + phrase.Length <= words.Length; start++)
            {
                if (Fits(words, start, phrase, beginning))
                {
                    for (var i = start; i < start + phrase.Length; i++)
                    {
                        joined[i] |= i > start;
                        marked[i] = true;
                    }
                }
            }
        }

        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i])
            {
                var from = i;
                while (i + 1 < marked.Length && marked[i + 1] && joined[i + 1])
                {
                    i++;
                }

                marks.Add(list.Span(new WordRange(from, i + 1)));
            }
        }

        return marks.ToImmutable();
    }

    private static bool Fits(ImmutableArray<string> words, int start, ImmutableArray<string> phrase, bool beginning)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            var (word, wanted) = (words[start + i], phrase[i]);
            if (beginning && i == phrase.Length - 1 ? !word.StartsWith(wanted, StringComparison.Ordinal) : word != wanted)
            {
                return false;
            }
        }

        return true;
    }

    // The next term: a phrase up to its closing quote, or what stands between blanks, quotes and asterisks.
    private static (int From, int Until) Next(string typed, ref int at)
    {
        var from = at;
        if (typed[at] == '"')
        {
            from++;
            var close = typed.IndexOf('"', from);
            var until = close < 0 ? typed.Length : close;
            at = close < 0 ? until : close + 1;
            return (from, until);
        }

        while (at < typed.Length && typed[at] is not ('"' or '*') && !char.IsWhiteSpace(typed[at]))
        {
            at++;
        }

        if (at > from)
        {
            return (from, at);
        }

        at++;
        return (from, from);
    }
}
