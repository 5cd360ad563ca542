using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>How far a cue reaches to either side of its main word: <c>has repeatedly made clear</c>.</summary>
internal static class CueSpans
{
    /// <summary>Words before the main one at most.</summary>
    public const int MostBefore = 5;

    /// <summary>Words after it at most.</summary>
    public const int MostAfter = 7;

    /// <param name="more">Words taken besides the main one.</param>
    /// <param name="direction">−1 for the side before it, 1 for that after it.</param>
    public static void Extract(WordGraph words, int head, int more, int direction, ref FeatureSet to)
    {
        var sentence = words.Near(head);
        var (edge, outside) = (head + (direction * more), head + (direction * (more + 1)));
        var (lemma, tag, count) = (words.Lemmas[head], words.Tags[head], (uint)more);
        to.Add(1, count);
        to.Add(2, count, tag);
        to.Add(3, count, lemma);
        to.Add(4, count, words.Relations[head]);
        to.Add(5, CueFeatures.Tag(words, edge, sentence), Hangs(words, edge, head), Math.Min(count, 1));
        to.Add(6, CueFeatures.Tag(words, outside, sentence), Hangs(words, outside, head));
        to.Add(7, CueFeatures.Form(words, edge, sentence), Math.Min(count, 1));
        to.Add(8, CueFeatures.Form(words, outside, sentence));
        to.Add(9, CueFeatures.Form(words, edge, sentence), lemma, Math.Min(count, 1));
        to.Add(10, CueFeatures.Form(words, outside, sentence), lemma);
        to.Add(11, CueFeatures.Tag(words, edge, sentence), CueFeatures.Tag(words, outside, sentence), Math.Min(count, 1));
        to.Add(12, count, CueFeatures.Tag(words, head + direction, sentence), CueFeatures.Tag(words, head + (2 * direction), sentence));
        to.Add(13, count, CueFeatures.Form(words, head + direction, sentence), lemma);
        to.Add(14, count, words.Quotes[head] >= 0 ? 1u : 0);
        to.Add(15, edge >= sentence.First && edge < sentence.End ? words.Relations[edge] : 0, outside >= sentence.First && outside < sentence.End ? words.Relations[outside] : 0, Math.Min(count, 1));
    }

    /// <summary>How many words a side can have.</summary>
    public static int Room(WordGraph words, int head, int direction)
    {
        var sentence = words.Near(head);
        return direction < 0 ? Math.Min(MostBefore, head - sentence.First) : Math.Min(MostAfter, sentence.End - 1 - head);
    }

    private static uint Hangs(WordGraph words, int word, int head) => word < 0 || word >= words.Count ? 0u
        : word == head ? 1u : words.Heads[word] == head ? 2u : words.Heads[word] >= 0 && words.Heads[words.Heads[word]] == head ? 3u : words.Heads[head] == word ? 4u : 5u;
}
