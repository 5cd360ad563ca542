namespace OnRecord.Train.Evaluation;

/// <summary>What is taken for what, most frequent first.</summary>
internal sealed class Confusions
{
    // The furthest distance of each class of attachments; the last has none.
    private static readonly (string Name, int Furthest)[] Classes =
        [("root", 0), ("1", 1), ("2", 2), ("3-5", 5), ("6-10", 10), ("over 10", int.MaxValue)];

    private readonly Dictionary<(string Gold, string Predicted), int> universal = [];
    private readonly Dictionary<(string Gold, string Predicted), int> penn = [];
    private readonly Dictionary<(string Gold, string Predicted), int> lemmas = [];
    private readonly Dictionary<(string Gold, string Predicted), int> relations = [];
    private readonly Tally[] distances = new Tally[Classes.Length];

    public Confusions(IEnumerable<Prediction> predictions)
    {
        foreach (var one in predictions)
        {
            for (var i = 0; i < one.Gold.Words.Count; i++)
            {
                Add(one, i);
            }
        }
    }

    public IEnumerable<(string Gold, string Predicted, int Count)> Universal => Sorted(universal);

    public IEnumerable<(string Gold, string Predicted, int Count)> Penn => Sorted(penn);

    /// <summary>Each side is lemma and, on the gold side, the form before it.</summary>
    public IEnumerable<(string Gold, string Predicted, int Count)> Lemmas => Sorted(lemmas);

    /// <summary>Relations where the relation or the head is wrong; a wrong head is marked by <c>↷</c> before the predicted relation.</summary>
    public IEnumerable<(string Gold, string Predicted, int Count)> Relations => Sorted(relations);

    /// <summary>Heads by how far away the gold head is (recall) or the predicted one (precision).</summary>
    public IEnumerable<(string Distance, Tally Heads)> Distances => Classes.Select((one, i) => (one.Name, distances[i]));

    private void Add(Prediction one, int i)
    {
        var (gold, predicted) = (one.Gold.Words[i], one.Predicted);
        if (predicted.Universal is not null && !WordScore.IsUniversalRight(one, i))
        {
            Count(universal, gold.Universal, predicted.Universal[i]);
        }

        if (predicted.Penn is not null && gold.Penn != predicted.Penn[i])
        {
            Count(penn, gold.Penn, predicted.Penn[i]);
        }

        if (predicted.Lemmas is not null && !WordScore.IsLemmaRight(one, i))
        {
            Count(lemmas, $"{gold.Form}/{gold.Universal} {gold.Lemma}", predicted.Lemmas[i]);
        }

        if (predicted.Heads is null)
        {
            return;
        }

        if (predicted.Relations is not null && !(WordScore.IsHeadRight(one, i) && gold.Relation == predicted.Relations[i]))
        {
            Count(relations, gold.Relation, (WordScore.IsHeadRight(one, i) ? "" : "↷ ") + predicted.Relations[i]);
        }

        var right = WordScore.IsHeadRight(one, i);
        distances[Class(i, gold.Head)] += new Tally(right ? 1 : 0, 1, 0);
        distances[Class(i, predicted.Heads[i])] += new Tally(0, 0, 1);
    }

    private static int Class(int word, int head) =>
        head <= 0 ? 0 : Array.FindIndex(Classes, one => Math.Abs(head - 1 - word) <= one.Furthest);

    private static void Count(Dictionary<(string, string), int> counts, string gold, string predicted) =>
        counts[(gold, predicted)] = counts.GetValueOrDefault((gold, predicted)) + 1;

    private static IEnumerable<(string Gold, string Predicted, int Count)> Sorted(Dictionary<(string Gold, string Predicted), int> counts) =>
        counts.OrderByDescending(static pair => pair.Value)
            .ThenBy(static pair => pair.Key.Gold, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Key.Predicted, StringComparer.Ordinal)
            .Select(static pair => (pair.Key.Gold, pair.Key.Predicted, pair.Value));
}
