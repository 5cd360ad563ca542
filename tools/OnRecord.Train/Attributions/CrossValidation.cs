using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;

namespace OnRecord.Train.Attributions;

/// <summary>What decoded attributions score against those marked by hand, as the corpus scorer counts end to end; for choices that must not be fitted to development data.</summary>
internal sealed class CrossValidation
{
    private readonly int[] gold = new int[4];    // all, direct, mixed, indirect; so are the next three
    private readonly int[] found = new int[4];
    private readonly int[] rightFound = new int[4];
    private readonly int[] rightGold = new int[4];
    private int contents;
    private int sources;

    /// <summary>Counts an article's attributions; each marked by hand is met once, by the likeliest.</summary>
    public void Add(AttributionLesson lesson, List<Taken> taken)
    {
        var left = lesson.Gold.Where(static one => one.Content.Length > 0).ToList();
        foreach (var one in left)
        {
            gold[0]++;
            gold[Form(lesson.Words, one.Content)]++;
        }

        foreach (var one in taken.OrderByDescending(static one => one.Probability))
        {
            found[0]++;
            found[Form(lesson.Words, one.Choice.Content.Pieces)]++;
            var match = left.FindIndex(gold => GoldAttribution.F1(one.Choice.Content, gold.Content) >= 0.5 && gold.HasSource(lesson.Words, one.Choice.Source));
            if (match >= 0)
            {
                var met = left[match];
                rightFound[0]++;
                rightFound[Form(lesson.Words, one.Choice.Content.Pieces)]++;
                rightGold[0]++;
                rightGold[Form(lesson.Words, met.Content)]++;
                contents += GoldAttribution.F1(one.Choice.Content, met.Content) > 1 - 1e-9 ? 1 : 0;
                sources += one.Choice.Source.IsNone || (met.Source.Length == 1 && met.Source[0] == one.Choice.Source.Range) ? 1 : 0;
                left.RemoveAt(match);
            }
        }
    }

    public override string ToString() => string.Join(" / ", Enumerable.Range(0, gold.Length).Select(form => FormattableString.Invariant($"{100 * F1(form):0.0}")))
        + FormattableString.Invariant($"; of those right, contents exact {100.0 * contents / rightFound[0]:0.0}, sources exact {100.0 * sources / rightFound[0]:0.0}; all gold with exact content {100.0 * 2 * contents / (found[0] + gold[0]):0.0}, source {100.0 * 2 * sources / (found[0] + gold[0]):0.0}");

    private double F1(int form)
    {
        var (precision, recall) = ((double)rightFound[form] / found[form], (double)rightGold[form] / gold[form]);
        return 2 * precision * recall / (precision + recall);
    }

    private static int Form(WordGraph words, IReadOnlyList<WordRange> content)
    {
        var (inside, outside) = (0, 0);
        foreach (var piece in content)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (!words.IsMark(i))
                {
                    (inside, outside) = words.Quotes[i] >= 0 ? (inside + 1, outside) : (inside, outside + 1);
                }
            }
        }

        return inside == 0 ? 3 : outside == 0 ? 1 : 2;
    }
}
