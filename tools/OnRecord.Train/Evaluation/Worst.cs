namespace OnRecord.Train.Evaluation;

/// <summary>Sentences with the most errors, written out to be read.</summary>
internal static class Worst
{
    /// <summary>One line a word that is wrong: its number, form and gold columns, and what was predicted instead.</summary>
    public static IEnumerable<string> Sentences(IEnumerable<Prediction> predictions, int most) =>
        predictions.Select(static one => (one, Wrong: Words(one).ToArray()))
            .OrderByDescending(static pair => pair.Wrong.Length)
            .Take(most)
            .Where(static pair => pair.Wrong.Length > 0)
            .SelectMany(static pair => pair.Wrong
                .Select(word => Word(pair.one, word))
                .Prepend($"  {pair.one.Gold.Comment("sent_id")}: {pair.Wrong.Length} of {pair.one.Gold.Words.Count} words wrong")
                .Prepend("  " + string.Join(' ', pair.one.Gold.Words.Select(static word => word.Form)))
                .Prepend(""));

    /// <summary>A sentence with its gold names, and those that were predicted.</summary>
    public static string Names(IReadOnlyList<string> words, IReadOnlyList<NameSpan> gold, IReadOnlyList<NameSpan> predicted) =>
        $"  gold: {Marked(words, gold)}\n  ours: {Marked(words, predicted)}";

    private static IEnumerable<int> Words(Prediction one) =>
        Enumerable.Range(0, one.Gold.Words.Count).Where(word =>
            (one.Predicted.Universal is not null && !WordScore.IsUniversalRight(one, word))
            || (one.Predicted.Lemmas is not null && !WordScore.IsLemmaRight(one, word))
            || (one.Predicted is { Heads: not null, Relations: not null } && !WordScore.IsAttachmentRight(one, word)));

    private static string Word(Prediction one, int i)
    {
        var (gold, predicted) = (one.Gold.Words[i], one.Predicted);
        string[] ours =
        [
            predicted.Universal?[i] ?? "_",
            predicted.Penn?[i] ?? "_",
            predicted.Lemmas?[i] ?? "_",
            predicted.Heads is { } heads && predicted.Relations is { } relations ? $"{relations[i]} {Head(one, heads[i])}" : "_",
        ];
        return $"    {i + 1,3} {gold.Form,-16} {gold.Universal} {gold.Penn} {gold.Lemma} {gold.Relation} {Head(one, gold.Head)}  ->  {string.Join(' ', ours)}";
    }

    private static string Head(Prediction one, int head) => head <= 0 ? "0" : $"{head}/{one.Gold.Words[head - 1].Form}";

    private static string Marked(IReadOnlyList<string> words, IReadOnlyList<NameSpan> names) =>
        string.Join(' ', words.Select((word, i) =>
            string.Concat(names.Where(name => name.First == i).Select(static name => $"[{name.Label} "))
            + word
            + string.Concat(names.Where(name => name.End == i + 1).Select(static _ => "]"))));
}
