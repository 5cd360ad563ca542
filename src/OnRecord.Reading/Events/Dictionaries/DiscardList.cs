using System.Collections.Immutable;
using OnRecord.Reading.Actors;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Words of which a sentence, or a whole article, tells of no events: the discards of TABARI and PETRARCH (<c>*.discards.txt</c>).</summary>
public sealed class DiscardList
{
    private const int Longest = 200;         // characters of an entry
    private const int MostEntries = 100_000;

    private readonly List<(string Words, bool Whole)> sentences = [];
    private readonly List<(string Words, bool Whole)> articles = [];

    private DiscardList()
    {
    }

    public int Count => sentences.Count + articles.Count;

    /// <summary>Lines that were left out, in the order of the file.</summary>
    public ImmutableArray<UnreadLine> Unread { get; private set; } = [];

    /// <exception cref="FormatException">It is too long to be one.</exception>
    public static DiscardList Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (list, unread) = (new DiscardList(), ImmutableArray.CreateBuilder<UnreadLine>());
        var (number, comment) = (0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var entry = line.Length > 10 * Longest ? line.ToString() : Commentless.Of(line.ToString(), ref comment).Trim();
            var story = entry.StartsWith('+');
            var words = entry.TrimStart('+').Trim();
            if (words.Length > Longest || words.AsSpan().ContainsAny("[]{"))
            {
                unread.Add(new UnreadLine(number, words.Length > Longest ? $"more than {Longest} characters" : "no words to look for"));
            }
            else if (words.Trim('_', ' ') is { Length: > 0 } sought)
            {
                (story ? list.articles : list.sentences).Add((sought.Replace('_', ' '), words[^1] == '_'));
                if (list.Count > MostEntries)
                {
                    throw new FormatException($"{name}: more than {MostEntries:N0} entries");
                }
            }
        }

        list.Unread = unread.ToImmutable();
        return list;
    }

    /// <summary>The entry for which a sentence is left out; null where there is none.</summary>
    public string? OfSentence(ReadOnlySpan<char> sentence) => Find(sentences, sentence);

    /// <summary>The entry for which a whole article is left out; null where there is none.</summary>
    public string? OfArticle(ReadOnlySpan<char> article) => Find(articles, article);

    // At the beginning of a word, and up to the end of one where the entry asks for it.
    private static string? Find(List<(string Words, bool Whole)> entries, ReadOnlySpan<char> text)
    {
        foreach (var (words, whole) in entries)
        {
            for (var from = 0; text[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var next; from += next + 1)
            {
                var (start, end) = (from + next, from + next + words.Length);
                if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (!whole || end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return words;
                }
            }
        }

        return null;
    }
}
