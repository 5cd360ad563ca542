using OnRecord.Reading.Conllu;
using OnRecord.Reading.Words;
using OnRecord.Text;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Tests.Networks;

/// <summary>A few sentences about invented people, to be learnt by heart.</summary>
internal static class Lessons
{
    /// <summary>As small as an encoder can be.</summary>
    public static readonly EncoderOptions Options = new() { Width = 32, Layers = 1, Rows = 1 << 10 };

    /// <summary>Each three times: a pair of tags counts from its third occurrence.</summary>
    public static IReadOnlyList<ConlluSentence> Trees { get; } = [.. Enumerable.Repeat(Evaluation.Sample.Read("""
        1 Varro varro PROPN NNP _ 2 nsubj _ _
        2 met meet VERB VBD _ 0 root _ _
        3 old old ADJ JJ _ 4 amod _ _
        4 ministers minister NOUN NNS _ 2 obj _ _
        5 in in ADP IN _ 6 case _ _
        6 Korvia korvia PROPN NNP _ 2 obl _ _

        1 Besk besk PROPN NNP _ 2 nsubj _ _
        2 left leave VERB VBD _ 0 root _ _
        3 — — PUNCT , _ 5 punct _ _
        4 ministers minister NOUN NNS _ 5 nsubj _ _
        5 agreed agree VERB VBD _ 2 parataxis _ _

        1 In in ADP IN _ 3 case _ _
        2 old old ADJ JJ _ 3 amod _ _
        3 Sella sella PROPN NNP _ 5 obl _ _
        4 Varro varro PROPN NNP _ 5 nsubj _ _
        5 agreed agree VERB VBD _ 0 root _ _
        """), 3).SelectMany(static sentences => sentences)];

    public static IReadOnlyList<NamedSentence> Names { get; } =
    [
        Named("Ilen Varro met Besk in Korvia", new(0, 2, "PER"), new(3, 4, "PER"), new(5, 6, "LOC")),
        Named("The Bank of Old Sella agreed", new NameSpan(1, 5, "ORG")),
        Named("Korvian ministers left Sella", new(0, 1, "NORP"), new(3, 4, "LOC")),
        Named("nobody met ministers there"),
    ];

    /// <summary>The text of a sentence with a layer of its words.</summary>
    public static Document Document(IReadOnlyList<string> words)
    {
        var (starts, ends, at) = (new int[words.Count], new int[words.Count], 0);
        for (var i = 0; i < words.Count; i++)
        {
            (starts[i], ends[i]) = (at, at + words[i].Length);
            at = ends[i] + 1;
        }

        return OnRecord.Text.Document.Of(new Article { Text = string.Join(' ', words) }).With(new WordLayer(starts, ends, new bool[words.Count], [0, words.Count]));
    }

    private static NamedSentence Named(string sentence, params NameSpan[] names) => new(sentence.Split(' '), names);
}
