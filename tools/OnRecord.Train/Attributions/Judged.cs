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
    private readonly float[][] numbers;
    private readonly Dictionary<uint, (float Right, float All)> counts = [];

    public Judged(IReadOnlyList<AttributionLesson> lessons, IReadOnlyList<List<CueProposal>> proposals)
    {
        (this.lessons, this.proposals) = (lessons, proposals);
        right = [.. proposals.Select((own, article) => own.Select(proposal => IsRight(lessons[article], proposal)).ToArray())];
        for (var article = 0; article < lessons.Count; article++)
        {
            Count(article, counts);
        }

        numbers = [.. Enumerable.Range(0, lessons.Count).Select(Numbers)];
    }

    public int Right => right.Sum(static one => one.Count(static right => right));

    /// <summary>The trees, on all articles.</summary>
    public TreesTrainer Trees() => Trees(static _ => true);

    /// <summary>Scores each part of the articles with trees that were learnt on the others, at each threshold.</summary>
    public IEnumerable<(float Threshold, CrossValidation Score)> CrossValidate(int folds, IReadOnlyList<float> thresholds)
    {
        CrossValidation[] scores = [.. thresholds.Select(static _ => new CrossValidation())];
        for (var fold = 0; fold < folds; fold++)
        {
            var trees = Trees(article => article % folds != fold).Trees;
            for (var article = fold; article < lessons.Count; article += folds)
            {
                float[] probabilities = [.. numbers[article].Chunk(ProposalNumbers.Count).Select(row => 1 / (1 + MathF.Exp(-trees.Score(row))))];
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i].Add(lessons[article], Decoder.Decode(lessons[article].Words, proposals[article], probabilities, thresholds[i]));
                }
            }
        }

        return thresholds.Zip(scores);
    }

    private TreesTrainer Trees(Func<int, bool> learnt)
    {
        int[] articles = [.. Enumerable.Range(0, lessons.Count).Where(learnt)];
        return TreesTrainer.Train(
            [.. articles.SelectMany(article => numbers[article])], [.. articles.SelectMany(article => right[article])], ProposalNumbers.Count, TreeCount, Rate);
    }

    // Of an article's proposals, with rates for which they themselves do not count. Shape [proposals × numbers].
    private float[] Numbers(int article)
    {
        var own = new Dictionary<uint, (float Right, float All)>();
        Count(article, own);
        var rates = new SuccessRates(key => counts[key] is var all && own[key] is var mine && all.All > mine.All ? (all.Right - mine.Right, all.All - mine.All) : null);
        var rows = new float[proposals[article].Count * ProposalNumbers.Count];
        for (var i = 0; i < proposals[article].Count; i++)
        {
            ProposalNumbers.Of(lessons[article].Words, proposals[article], i, rates, rows.AsSpan(i * ProposalNumbers.Count, ProposalNumbers.Count));
        }

        return rows;
    }

    public ModelWriter Write(ModelWriter model)
    {
        uint[] keys = [.. counts.Where(static one => one.Value.All >= FewestOfKey).Select(static one => one.Key).Order()];
        return model.Number("rates", keys.Length).Array<uint>("rateKeys", keys)
            .Array<float>("rateRight", [.. keys.Select(key => counts[key].Right)]).Array<float>("rateAll", [.. keys.Select(key => counts[key].All)]);
    }

    private static bool IsRight(AttributionLesson lesson, CueProposal proposal) => lesson.Gold.Any(gold =>
        gold.Content.Length > 0 && GoldAttribution.F1(proposal.Best.Content, gold.Content) >= 0.5 && gold.HasSource(lesson.Words, proposal.Best.Source));

    private void Count(int article, Dictionary<uint, (float Right, float All)> into)
    {
        Span<uint> keys = stackalloc uint[SuccessRates.Keys];
        for (var i = 0; i < proposals[article].Count; i++)
        {
            SuccessRates.KeysOf(lessons[article].Words, proposals[article][i], keys);
            foreach (var key in keys)
            {
                var (hits, all) = into.GetValueOrDefault(key);
                into[key] = (hits + (right[article][i] ? 1 : 0), all + 1);
            }
        }
    }
}
