using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Train.Attributions;

/// <summary>Proposals of all articles with whether each is right, and the rates and trees that are learnt from them.</summary>
internal sealed class Judged
{
    private const int TreeCount = 250;
    private const float Rate = 0.06f;
    private const int FewestOfKey = 2;

    private readonly IReadOnlyList<AttributionLesson> lessons;
    private readonly IReadOnlyList<List<CueProposal>> proposals;
    private readonly bool[][] right;
    private readonly Dictionary<uint, (float Right, float All)>[] byFold;    // counts of kinds

    /// <param name="folds">
    /// An article's proposals are numbered with the rates of the other folds: in rates that left out no more than themselves, their own
    /// answers would show through.
    /// </param>
    public Judged(IReadOnlyList<AttributionLesson> lessons, IReadOnlyList<List<CueProposal>> proposals, int folds)
    {
        (this.lessons, this.proposals) = (lessons, proposals);
        right = [.. proposals.Select((own, article) => own.Select(proposal => IsRight(lessons[article], proposal)).ToArray())];
        byFold = [.. Enumerable.Range(0, folds).Select(fold => Counts(article => article % folds == fold))];
    }

    public int Right => right.Sum(static one => one.Count(static right => right));

    /// <summary>The trees, on all articles.</summary>
    public TreesTrainer Trees() => Trees(static _ => false);

    /// <summary>Scores each part of the articles with rates and trees that were learnt on the others, at each threshold.</summary>
    /// <param name="parts">How many; divides the folds.</param>
    public IEnumerable<(float Threshold, CrossValidation Score)> CrossValidate(int parts, IReadOnlyList<float> thresholds)
    {
        CrossValidation[] scores = [.. thresholds.Select(static _ => new CrossValidation())];
        for (var part = 0; part < parts; part++)
        {
            bool IsLeft(int fold) => fold % parts == part;
            var (trees, rates) = (Trees(IsLeft).Trees, Rates(fold => !IsLeft(fold)));
            foreach (var article in Enumerable.Range(0, byFold.Length).Where(IsLeft).SelectMany(Articles))
            {
                float[] probabilities = [.. Numbers(article, rates).Chunk(ProposalNumbers.Count).Select(row => 1 / (1 + MathF.Exp(-trees.Score(row))))];
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i].Add(lessons[article], Decoder.Decode(lessons[article].Words, proposals[article], probabilities, thresholds[i]));
                }
            }
        }

        return thresholds.Zip(scores);
    }

    private TreesTrainer Trees(Func<int, bool> isLeft)
    {
        var (rows, answers) = (new List<float>(), new List<bool>());
        for (var fold = 0; fold < byFold.Length; fold++)
        {
            if (!isLeft(fold))
            {
                var own = fold;
                var rates = Rates(other => other != own && !isLeft(other));
                foreach (var article in Articles(fold))
                {
                    rows.AddRange(Numbers(article, rates));
                    answers.AddRange(right[article]);
                }
            }
        }

        return TreesTrainer.Train([.. rows], [.. answers], ProposalNumbers.Count, TreeCount, Rate);
    }

    private IEnumerable<int> Articles(int fold)
    {
        for (var article = fold; article < lessons.Count; article += byFold.Length)
        {
            yield return article;
        }
    }

    private SuccessRates Rates(Func<int, bool> counted) => new(key =>
    {
        var (hits, all) = (0f, 0f);
        for (var i = 0; i < byFold.Length; i++)
        {
            if (counted(i) && byFold[i].TryGetValue(key, out var count))
            {
                (hits, all) = (hits + count.Right, all + count.All);
            }
        }

        return all > 0 ? (hits, all) : null;
    });

    // Shape [proposals × numbers].
    private float[] Numbers(int article, SuccessRates rates)
    {
        var rows = new float[proposals[article].Count * ProposalNumbers.Count];
        for (var i = 0; i < proposals[article].Count; i++)
        {
            ProposalNumbers.Of(lessons[article].Words, proposals[article], i, rates, rows.AsSpan(i * ProposalNumbers.Count, ProposalNumbers.Count));
        }

        return rows;
    }

    public ModelWriter Write(ModelWriter model)
    {
        var counts = Counts(static _ => true);
        uint[] keys = [.. counts.Where(static one => one.Value.All >= FewestOfKey).Select(static one => one.Key).Order()];
        return model.Array<float>("typical", Typical()).Number("rates", keys.Length).Array<uint>("rateKeys", keys)
            .Array<float>("rateRight", [.. keys.Select(key => counts[key].Right)]).Array<float>("rateAll", [.. keys.Select(key => counts[key].All)]);
    }

    // The median of each number.
    private float[] Typical()
    {
        var rates = Rates(static _ => true);
        float[] all = [.. Enumerable.Range(0, lessons.Count).SelectMany(article => Numbers(article, rates))];
        return
        [
            .. Enumerable.Range(0, ProposalNumbers.Count).Select(number =>
            {
                float[] values = [.. Enumerable.Range(0, all.Length / ProposalNumbers.Count).Select(row => all[(row * ProposalNumbers.Count) + number]).Order()];
                return values[values.Length / 2];
            }),
        ];
    }

    private static bool IsRight(AttributionLesson lesson, CueProposal proposal) => lesson.Gold.Any(gold =>
        gold.Content.Length > 0 && GoldAttribution.F1(proposal.Best.Content, gold.Content) >= 0.5 && gold.HasSource(lesson.Words, proposal.Best.Source));

    private Dictionary<uint, (float Right, float All)> Counts(Func<int, bool> counted)
    {
        Span<uint> keys = stackalloc uint[SuccessRates.Keys];
        var counts = new Dictionary<uint, (float Right, float All)>();
        foreach (var article in Enumerable.Range(0, lessons.Count).Where(counted))
        {
            for (var i = 0; i < proposals[article].Count; i++)
            {
                SuccessRates.KeysOf(lessons[article].Words, proposals[article][i], keys);
                foreach (var key in keys)
                {
                    var (hits, all) = counts.GetValueOrDefault(key);
                    counts[key] = (hits + (right[article][i] ? 1 : 0), all + 1);
                }
            }
        }

        return counts;
    }
}
