namespace OnRecord.Train.Evaluation;

/// <summary>Counts names that are right: the same span and the same label.</summary>
/// <param name="kinds">The labels that count; predictions of others are passed over.</param>
internal sealed class NameScorer(IReadOnlySet<string> kinds)
{
    private readonly Dictionary<(string Gold, string Predicted), int> confusions = [];
    private readonly SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private Tally spans;

    /// <summary>By label, in order.</summary>
    public IReadOnlyDictionary<string, Tally> ByLabel => tallies;

    /// <summary>All labels together.</summary>
    public Tally All => tallies.Values.Aggregate(default(Tally), static (sum, one) => sum + one);

    /// <summary>Spans that are right, whatever their label.</summary>
    public Tally Spans => spans;

    /// <summary>
    /// What went wrong: another label on the same span; <c>≈</c> before a label: the spans overlap; a dash: nothing there at all.
    /// </summary>
    public IEnumerable<(string Gold, string Predicted, int Count)> Confusions =>
        confusions.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key.Gold, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Key.Predicted, StringComparer.Ordinal)
            .Select(static pair => (pair.Key.Gold, pair.Key.Predicted, pair.Value));

    /// <summary>Scores documents of given words.</summary>
    public static NameScorer Of(IEnumerable<NamedDocument> gold, NamePredictor predict, LabelMap map)
    {
        var scorer = new NameScorer(map.Kinds);
        foreach (var pair in gold.SelectMany(document => NamePair.Of(document, map, predict)))
        {
            scorer.Add(pair.Gold, pair.Predicted);
        }

        return scorer;
    }

    /// <summary>Adds one sentence or text.</summary>
    /// <param name="gold">In our labels.</param>
    /// <returns>How many errors: gold names missed and predicted ones that are wrong.</returns>
    public int Add(IReadOnlyList<NameSpan> gold, IReadOnlyList<NameSpan> predicted)
    {
        NameSpan[] counted = [.. predicted.Where(name => kinds.Contains(name.Label)).Distinct()];
        var goldSet = gold.ToHashSet();
        var right = counted.Count(goldSet.Contains);
        foreach (var name in goldSet)
        {
            var found = counted.Contains(name);
            Tell(name.Label, new Tally(found ? 1 : 0, 1, 0));
            if (!found)
            {
                Confuse(name.Label, Instead(name, counted));
            }
        }

        foreach (var name in counted)
        {
            Tell(name.Label, new Tally(0, 0, 1));
            if (!gold.Any(one => one.Overlaps(name)))
            {
                Confuse("-", name.Label);
            }
        }

        var goldSpans = gold.Select(static name => (name.First, name.End)).ToHashSet();
        var systemSpans = counted.Select(static name => (name.First, name.End)).ToHashSet();
        spans += new Tally(goldSpans.Count(systemSpans.Contains), goldSpans.Count, systemSpans.Count);
        return goldSet.Count + counted.Length - (2 * right);
    }

    private static string Instead(NameSpan gold, NameSpan[] predicted)
    {
        foreach (var name in predicted.Where(name => (name.First, name.End) == (gold.First, gold.End)))
        {
            return name.Label;
        }

        var overlapping = predicted.Where(gold.Overlaps).Select(static name => "≈" + name.Label).FirstOrDefault();
        return overlapping ?? "-";
    }

    private void Tell(string label, Tally tally) => tallies[label] = tallies.GetValueOrDefault(label) + tally;

    private void Confuse(string gold, string predicted) =>
        confusions[(gold, predicted)] = confusions.GetValueOrDefault((gold, predicted)) + 1;
}
