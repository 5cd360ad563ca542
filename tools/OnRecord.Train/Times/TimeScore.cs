using OnRecord.Reading.Times;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Times;

/// <summary>What was read wrongly: the gold words and value, and ours.</summary>
internal sealed record TimeError(string Group, string Gold, string Expected, string Ours, string Case);

/// <summary>Times found and valued as gold does.</summary>
internal sealed class TimeScore
{
    private readonly SortedDictionary<string, (Tally Found, Tally Valued)> groups = new(StringComparer.Ordinal);
    private readonly List<TimeError> errors = [];

    public IReadOnlyList<TimeError> Errors => errors;

    /// <summary>Of each group of gold: expressions found, and those with the right value.</summary>
    public IEnumerable<(string Group, Tally Found, Tally Valued)> Groups => groups.Select(static pair => (pair.Key, pair.Value.Found, pair.Value.Valued));

    public Tally Found { get; private set; }

    public Tally Valued { get; private set; }

    /// <summary>Cases, and those with every value right and none beside.</summary>
    public (int Right, int All) Cases { get; private set; }

    /// <summary>Reads a case and compares.</summary>
    public void Add(TimeCase one, Func<TimeCase, TimeLayer> read)
    {
        var layer = read(one);
        var used = new bool[layer.Times.Length];
        var whole = true;
        var (found, valued) = (0, 0);
        foreach (var gold in one.Gold)
        {
            var best = Best(gold, layer, used);
            var right = best is { } some && gold.Accepts(layer.Times[some.First], layer.Times[some.Last]);
            if (best is { } match)
            {
                found++;
                for (var i = match.First; i <= match.Last; i++)
                {
                    used[i] = true;
                }
            }

            valued += right ? 1 : 0;
            whole &= right;
            var sum = groups.GetValueOrDefault(gold.Group);
            groups[gold.Group] = (sum.Found + Tally.OfAll(best is null ? 0 : 1, 1), sum.Valued + Tally.OfAll(right ? 1 : 0, 1));
            if (!right)
            {
                var ours = best is { } pair ? string.Join(" / ", Enumerable.Range(pair.First, pair.Last - pair.First + 1).Select(i => $"{Words(one, layer.Times[i])} = {layer.Times[i].Value} ({layer.Times[i].Rule})")) : "nothing";
                errors.Add(new TimeError(gold.Group, one.Text[gold.Span.Start..gold.Span.End], gold.Written, ours, one.Name));
            }
        }

        var beside = Enumerable.Range(0, used.Length).Count(i => !used[i] && one.Scored.Contains(layer.Times[i].Span) && !one.Gold.Any(gold => gold.Span.Overlaps(layer.Times[i].Span)));
        foreach (var i in Enumerable.Range(0, used.Length).Where(i => !used[i] && one.Scored.Contains(layer.Times[i].Span) && !one.Gold.Any(gold => gold.Span.Overlaps(layer.Times[i].Span))))
        {
            errors.Add(new TimeError("beside", Words(one, layer.Times[i]), "nothing", $"{layer.Times[i].Value} ({layer.Times[i].Rule})", one.Name));
        }

        Found += new Tally(found, one.Gold.Length, found + beside);
        Valued += new Tally(valued, one.Gold.Length, found + beside);
        Cases = (Cases.Right + (whole && beside == 0 ? 1 : 0), Cases.All + 1);
    }

    // What overlaps the gold most; a range where gold spans both its ends.
    private static (int First, int Last)? Best(GoldTime gold, TimeLayer layer, bool[] used)
    {
        foreach (var range in layer.Ranges)
        {
            if (gold.Span.Overlaps(layer.Times[range.First].Span) && gold.Span.Overlaps(layer.Times[range.Last].Span))
            {
                return (range.First, range.Last);
            }
        }

        var best = -1;
        for (var i = 0; i < layer.Times.Length; i++)
        {
            if (!used[i] && layer.Times[i].Span.Overlaps(gold.Span) && (best < 0 || Overlap(gold, layer.Times[i]) > Overlap(gold, layer.Times[best])))
            {
                best = i;
            }
        }

        return best < 0 ? null : (best, best);
    }

    private static int Overlap(GoldTime gold, Timex ours) => Math.Min(gold.Span.End, ours.Span.End) - Math.Max(gold.Span.Start, ours.Span.Start);

    private static string Words(TimeCase one, Timex time) => one.Text[time.Span.Start..time.Span.End];
}
