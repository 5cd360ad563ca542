using System.Runtime.InteropServices;
using OnRecord.Learning;

namespace OnRecord.Train.Attributions;

/// <summary>Candidates with their features, in groups of which one is to be ranked first; flat lists, for there are many.</summary>
/// <param name="bits">Features are rows of a table of two to the power of this.</param>
internal sealed class Examples(int bits)
{
    private readonly List<int> rows = [];
    private readonly List<int> ends = [];       // of each candidate's rows
    private readonly List<float> targets = [];
    private readonly List<int> groups = [];     // where each group ends: the number of candidates up to there
    private readonly List<int> articles = [];   // of each group

    public int Bits => bits;

    public int Groups => groups.Count;

    public int Candidates => targets.Count;

    public int Article(int group) => articles[group];

    public (int First, int End) Group(int group) => (group == 0 ? 0 : groups[group - 1], groups[group]);

    public float Target(int candidate) => targets[candidate];

    public ReadOnlySpan<int> Rows(int candidate)
    {
        var first = candidate == 0 ? 0 : ends[candidate - 1];
        return CollectionsMarshal.AsSpan(rows).Slice(first, ends[candidate] - first);
    }

    public void Add(ReadOnlySpan<uint> features, float target)
    {
        foreach (var feature in features)
        {
            rows.Add(FeatureHash.Row(feature, bits));
        }

        ends.Add(rows.Count);
        targets.Add(target);
    }

    /// <summary>Ends a group; the candidates since the last one are its own.</summary>
    public void Close(int article)
    {
        groups.Add(targets.Count);
        articles.Add(article);
    }
}
