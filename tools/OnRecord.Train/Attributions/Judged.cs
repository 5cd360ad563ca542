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
    private readonly Dictionary<uint, (float Right, float All)> counts = [];

    public Judged(IReadOnlyList<AttributionLesson> lessons, IReadOnlyList<List<CueProposal>> proposals)
    {
        (this.lessons, this.proposals) = (lessons, proposals);
        right = [.. proposals.Select((own, article) => own.Select(proposal => IsRight(lessons[article], proposal)).ToArray())];
        for (var article = 0; article < lessons.Count; article++)
        {
            Count(article, counts);
        }
    }

    /// <summary>The trees, on numbers for which an article's own proposals do not count.</summary>
    public TreesTrainer Trees(TextWriter log)
    {
        var (rows, answers) = (new List<float>(), new List<bool>());
        Span<float> numbers = stackalloc float[ProposalNumbers.Count];
        for (var article = 0; article < lessons.Count; article++)
        {
            var own = new Dictionary<uint, (float Right, float All)>();
            Count(article, own);
            var rates = new SuccessRates(key => counts[key] is var all && own[key] is var mine && all.All > mine.All ? (all.Right - mine.Right, all.All - mine.All) : null);
            for (var i = 0; i < proposals[article].Count; i++)
            {
                ProposalNumbers.Of(lessons[article].Words, proposals[article], i, rates, numbers);
                rows.AddRange(numbers);
                answers.Add(right[article][i]);
            }
        }

        log.WriteLine($"{answers.Count(static one => one)} of {answers.Count} proposals are right");
        return TreesTrainer.Train([.. rows], [.. answers], ProposalNumbers.Count, TreeCount, Rate);
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
