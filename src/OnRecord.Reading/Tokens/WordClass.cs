
namespace OnRecord.Reading.Tokens;

/// <summary>Closed classes of English words, as <c>resources/tokens/words.tsv</c> has them; a word may be in several.</summary>
[Flags]
public enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Subject = 1 << 1,
    Object = 1 << 2,
    Possessive = 1 << 3,
    Demonstrative = 1 << 4,
    Preposition = 1 << 5,
    Conjunction = 1 << 6,
    Subordinator = 1 << 7,
    Auxiliary = 1 << 8,
    Be = 1 << 9,
    Have = 1 << 10,
    Modal = 1 << 11,
    Negation = 1 << 12,
    Adverb = 1 << 13,
    Wh = 1 << 14,
    Weekday = 1 << 15,
    Month = 1 << 16,
    Time = 1 << 17,
    Quantity = 1 << 18,
}

/// <summary>The classes of a word, whatever its case.</summary>
internal static class WordClasses
{
    private const int LongestWord = 16;

    private static readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Table =
        Tsv.Embedded("tokens/words.tsv", "word", "classes")
            .ToDictionary(row => row[0], row => Tsv.List(row[1]).Aggregate(WordClass.None, (all, name) => all | Enum.Parse<WordClass>(name, ignoreCase: true)), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return WordClass.None;
        }

        if (word.Contains('’'))
        {
            Span<char> straight = stackalloc char[word.Length];
            word.Replace(straight, '’', '\'');
            return Table.TryGetValue(straight, out var found) ? found : WordClass.None;
        }

        return Table.TryGetValue(word, out var classes) ? classes : WordClass.None;
    }
}
