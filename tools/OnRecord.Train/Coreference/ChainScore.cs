using OnRecord.Reading.Learned;

namespace OnRecord.Train.Coreference;

/// <summary>Scores chains against gold, summed over texts: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF with φ4 over entities (Luo 2005), as the scorer of CoNLL-2012 defines them.</summary>
internal sealed class ChainScore
{
    private readonly double[] hits = new double[6];    // of MUC, B³, CEAF: for precision, then for recall
    private readonly double[] sums = new double[6];
    private int mentionHits;
    private int found;
    private int gold;

    public double Muc => F1(0);

    public double BCubed => F1(1);

    public double Ceaf => F1(2);

    /// <summary>The mean of the three F1.</summary>
    public double Conll => (Muc + BCubed + Ceaf) / 3;

    /// <summary>F1 of the spans that are in any chain.</summary>
    public double Mentions => found + gold == 0 ? 0 : 2.0 * mentionHits / (found + gold);

    /// <summary>Adds a text; chains of one span do not count.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<WordRange>> key, IReadOnlyList<IReadOnlyList<WordRange>> response)
    {
        key = [.. key.Where(static chain => chain.Count > 1)];
        response = [.. response.Where(static chain => chain.Count > 1)];
        var (inKey, inResponse) = (Index(key), Index(response));
        mentionHits += inKey.Keys.Count(inResponse.ContainsKey);
        found += inResponse.Count;
        gold += inKey.Count;
        Links(response, inKey, 0);
        Links(key, inResponse, 3);
        Cubes(key, response, inKey, inResponse);
        Aligned(key, response, inResponse);
    }

    public override string ToString() => FormattableString.Invariant(
        $"CoNLL {100 * Conll:0.0}  (MUC {100 * Muc:0.0}, B³ {100 * BCubed:0.0}, CEAF {100 * Ceaf:0.0}; spans {100 * Mentions:0.0})");

    private static Dictionary<WordRange, int> Index(IReadOnlyList<IReadOnlyList<WordRange>> chains)
    {
        var index = new Dictionary<WordRange, int>();
        for (var chain = 0; chain < chains.Count; chain++)
        {
            foreach (var span in chains[chain])
            {
                index.TryAdd(span, chain);
            }
        }

        return index;
    }

    // MUC: the links of a chain that the other side keeps.
    private void Links(IReadOnlyList<IReadOnlyList<WordRange>> chains, Dictionary<WordRange, int> other, int at)
    {
        foreach (var chain in chains)
        {
            var parts = chain.Where(other.ContainsKey).Select(span => other[span]).Distinct().Count() + chain.Count(span => !other.ContainsKey(span));
            hits[at] += chain.Count - parts;
            sums[at] += chain.Count - 1;
        }
    }

    private void Cubes(
        IReadOnlyList<IReadOnlyList<WordRange>> key, IReadOnlyList<IReadOnlyList<WordRange>> response, Dictionary<WordRange, int> inKey, Dictionary<WordRange, int> inResponse)
    {
        foreach (var span in inResponse.Keys.Where(inKey.ContainsKey))
        {
            var (its, mine) = (key[inKey[span]], response[inResponse[span]]);
            var shared = its.Intersect(mine).Count();
            hits[1] += (double)shared / mine.Count;
            hits[4] += (double)shared / its.Count;
        }

        sums[1] += inResponse.Count;
        sums[4] += inKey.Count;
    }

    // CEAF: the best one-to-one alignment of chains, by 2 |shared| / (|key| + |response|).
    private void Aligned(IReadOnlyList<IReadOnlyList<WordRange>> key, IReadOnlyList<IReadOnlyList<WordRange>> response, Dictionary<WordRange, int> inResponse)
    {
        var worth = new double[key.Count, response.Count];
        for (var k = 0; k < key.Count; k++)
        {
            foreach (var span in key[k].Distinct())
            {
                if (inResponse.TryGetValue(span, out var r))
                {
                    worth[k, r] += 2.0 / (key[k].Count + response[r].Count);
                }
            }
        }

        var best = Assignment.Most(worth);
        (hits[2], hits[5]) = (hits[2] + best, hits[5] + best);
        (sums[2], sums[5]) = (sums[2] + response.Count, sums[5] + key.Count);
    }

    private double F1(int metric)
    {
        var precision = sums[metric] == 0 ? 0 : hits[metric] / sums[metric];
        var recall = sums[metric + 3] == 0 ? 0 : hits[metric + 3] / sums[metric + 3];
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
