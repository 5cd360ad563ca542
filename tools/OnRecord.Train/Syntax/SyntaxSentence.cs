using OnRecord.Reading.Conllu;
using OnRecord.Reading.Words;

namespace OnRecord.Train.Syntax;

/// <summary>A sentence to learn from, in numbers.</summary>
/// <param name="Rows">Rows of the features of each word. Shape [words × <see cref="WordFeatures.Slots"/>].</param>
/// <param name="Universal">UPOS. Shape [words].</param>
/// <param name="Penn">Penn tags. Shape [words].</param>
/// <param name="Heads">0 for the root, j for word j - 1. Shape [words].</param>
/// <param name="Relations">Relations, or -1 for one that is not to be learnt. Shape [words].</param>
/// <param name="Known">How likely the very word is kept, by how often it occurs. Shape [words].</param>
/// <param name="Weight">What its errors cost.</param>
internal sealed record SyntaxSentence(int[] Rows, int[] Universal, int[] Penn, int[] Heads, int[] Relations, float[] Known, float Weight)
{
    public int Length => Universal.Length;
}

/// <summary>Turns annotated sentences into numbers.</summary>
internal sealed class SyntaxVocabulary
{
    private readonly Dictionary<string, int> frequency = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="sentences">All that will be learnt from.</param>
    public SyntaxVocabulary(IReadOnlyList<ConlluSentence> sentences)
    {
        foreach (var word in sentences.SelectMany(static sentence => sentence.Words))
        {
            frequency[word.Form] = frequency.GetValueOrDefault(word.Form) + 1;
        }

        Universal = Labels(sentences, static word => word.Universal);
        Penn = Labels(sentences, static word => word.Penn);
        Relations = Labels(sentences, static word => word.Relation);
        TagPairs = [.. sentences.SelectMany(static sentence => sentence.Words).GroupBy(static word => $"{word.Universal} {word.Penn}")
            .Where(static group => group.Count() > 2).Select(static group => group.Key).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Universal { get; }

    public IReadOnlyList<string> Penn { get; }

    public IReadOnlyList<string> Relations { get; }

    /// <summary>UPOS and Penn tag, with a space between, as they occur together.</summary>
    public IReadOnlyList<string> TagPairs { get; }

    public SyntaxSentence Number(ConlluSentence sentence, int height, float weight)
    {
        var words = sentence.Words;
        var rows = new int[words.Count * WordFeatures.Slots];
        for (var i = 0; i < words.Count; i++)
        {
            WordFeatures.Extract(words[i].Form, height, rows.AsSpan(i * WordFeatures.Slots, WordFeatures.Slots));
        }

        return new SyntaxSentence(
            rows,
            [.. words.Select(word => Index(Universal, word.Universal))],
            [.. words.Select(word => Index(Penn, word.Penn))],
            [.. words.Select(static word => word.Head)],
            [.. words.Select(word => word.Head == 0 ? -1 : Index(Relations, word.Relation))],
            [.. words.Select(word => Keep(frequency.GetValueOrDefault(word.Form)))],
            weight);
    }

    // Kiperwasser and Goldberg 2016, TACL (ACL Anthology Q16-1023), section 4: rare words are dropped often.
    private static float Keep(int count) => count / (count + 0.25f);

    private static int Index(IReadOnlyList<string> labels, string label)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
            {
                return i;
            }
        }

        return -1;
    }

    private static string[] Labels(IEnumerable<ConlluSentence> sentences, Func<ConlluWord, string> label) =>
        [.. sentences.SelectMany(static sentence => sentence.Words).Select(label).Distinct().Order(StringComparer.Ordinal)];
}
