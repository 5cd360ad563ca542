namespace OnRecord.Train.Evaluation;

/// <summary>How much of what is said of given words is right. Null where nothing was predicted.</summary>
/// <remarks>
/// Counted as the CoNLL 2018 shared task counts: all words, punctuation among them; subtypes of relations are ignored, but for
/// <see cref="LabelledFull"/>; a gold lemma of <c>_</c> takes any.
/// </remarks>
internal sealed record WordScore(
    int Words, Tally? Universal, Tally? Penn, Tally? Lemmas, Tally? Unlabelled, Tally? Labelled, Tally? LabelledFull)
{
    public static WordScore Of(IEnumerable<Prediction> predictions)
    {
        var all = predictions as IReadOnlyCollection<Prediction> ?? [.. predictions];
        return new WordScore(
            all.Sum(static one => one.Gold.Words.Count),
            Count(all, static one => one.Universal, IsUniversalRight),
            Count(all, static one => one.Penn, static (one, i) => one.Gold.Words[i].Penn == one.Predicted.Penn![i]),
            Count(all, static one => one.Lemmas, IsLemmaRight),
            Count(all, static one => one.Heads, IsHeadRight),
            Count(all, static one => one.Heads is null ? null : one.Relations, IsAttachmentRight),
            Count(all, static one => one.Heads is null ? null : one.Relations, static (one, i) =>
                IsHeadRight(one, i) && one.Gold.Words[i].Relation == one.Predicted.Relations![i]));
    }

    public static bool IsUniversalRight(Prediction one, int word) => one.Gold.Words[word].Universal == one.Predicted.Universal![word];

    public static bool IsLemmaRight(Prediction one, int word) =>
        one.Gold.Words[word].Lemma is "_" || one.Gold.Words[word].Lemma == one.Predicted.Lemmas![word];

    public static bool IsHeadRight(Prediction one, int word) => one.Gold.Words[word].Head == one.Predicted.Heads![word];

    /// <summary>Head and relation, without subtype.</summary>
    public static bool IsAttachmentRight(Prediction one, int word) =>
        IsHeadRight(one, word) && WordColumns.Base(one.Gold.Words[word].Relation).SequenceEqual(WordColumns.Base(one.Predicted.Relations![word]));

    private static Tally? Count(
        IReadOnlyCollection<Prediction> all, Func<WordColumns, object?> column, Func<Prediction, int, bool> isRight)
    {
        var (right, words) = (0, 0);
        foreach (var one in all.Where(one => column(one.Predicted) is not null))
        {
            words += one.Gold.Words.Count;
            right += Enumerable.Range(0, one.Gold.Words.Count).Count(word => isRight(one, word));
        }

        return words == 0 ? null : Tally.OfAll(right, words);
    }
}
