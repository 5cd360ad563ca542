using OnRecord.Reading.Conllu;
using OnRecord.Reading.Words;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Syntax;

/// <summary>A sentence with tags and a tree to learn from.</summary>
/// <param name="Universal">UPOS. Shape [words].</param>
/// <param name="Penn">Penn tags. Shape [words].</param>
/// <param name="Heads">0 for the root, j for word j - 1. Shape [words].</param>
/// <param name="Relations">Relations, or -1 for that of the root, which needs no learning. Shape [words].</param>
internal sealed record SyntaxSentence(int[] Rows, float[] Kept, int[] Universal, int[] Penn, int[] Heads, int[] Relations)
    : TrainingSentence(Rows, Kept);

/// <summary>Turns annotated sentences into numbers.</summary>
internal sealed class SyntaxVocabulary
{
    /// <param name="sentences">All that will be learnt from.</param>
    public SyntaxVocabulary(IReadOnlyList<ConlluSentence> sentences)
    {
        Frequencies = new WordFrequencies(sentences.SelectMany(static sentence => sentence.Words).Select(static word => word.Form));
        Universal = Labels(sentences, static word => word.Universal);
        Penn = Labels(sentences, static word => word.Penn);
        Relations = Labels(sentences, static word => word.Relation);
        TagPairs = [.. sentences.SelectMany(static sentence => sentence.Words).GroupBy(static word => $"{word.Universal} {word.Penn}")
            .Where(static group => group.Count() > 2).Select(static group => group.Key).Order(StringComparer.Ordinal)];
    }

    public WordFrequencies Frequencies { get; }

    public IReadOnlyList<string> Universal { get; }

    public IReadOnlyList<string> Penn { get; }

    public IReadOnlyList<string> Relations { get; }

    /// <summary>UPOS and Penn tag, with a space between, as they occur together.</summary>
    public IReadOnlyList<string> TagPairs { get; }

    public SyntaxSentence Number(ConlluSentence sentence, int height)
    {
        var words = sentence.Words;
        var rows = new int[words.Count * WordFeatures.Slots];
        for (var i = 0; i < words.Count; i++)
        {
            WordFeatures.Extract(words[i].Form, height, rows.AsSpan(i * WordFeatures.Slots, WordFeatures.Slots));
        }

        return new SyntaxSentence(
            rows,
            [.. words.Select(word => Frequencies.Kept(word.Form))],
            [.. words.Select(word => Index(Universal, word.Universal))],
            [.. words.Select(word => Index(Penn, word.Penn))],
            [.. words.Select(static word => word.Head)],
            [.. words.Select(word => word.Head == 0 ? -1 : Index(Relations, word.Relation))]);
    }

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
