namespace OnRecord.Wording;

/// <summary>Which content words of two texts answer each other, in whatever order, and what is left over.</summary>
/// <remarks>
/// First by form, then by stem, then by synonym, then by a long beginning in common (<c>symbol</c>, <c>symbolises</c>) or as one word that the other writes as
/// two (<c>ceasefire</c>, <c>cease-fire</c>). The last step looks at no more than <see cref="MostLeft"/> words a side.
/// </remarks>
internal sealed class SharedContent
{
    private const int MostLeft = 200;
    private const int ShortestBeginning = 5;    // letters in common

    private readonly double[] first;
    private readonly double[] second;

    private SharedContent(double[] first, double[] second) => (this.first, this.second) = (first, second);

    /// <summary>How far a word of the first text is found in the second: 0 not at all, 1 in the same form.</summary>
    public double First(int index) => first[index];

    public double Second(int index) => second[index];

    public static SharedContent Of(WordList first, WordList second)
    {
        var shared = new SharedContent(new double[first.Count], new double[second.Count]);
        shared.Match(first, second, static form => form.Hash, 1);
        shared.Match(first, second, static form => form.StemHash, 0.95);
        shared.Match(first, second, static form => form.Sense, 0.8);
        shared.MatchBeginnings(first, second);
        MatchCompounds(first, second, shared.first, shared.second);
        MatchCompounds(second, first, shared.second, shared.first);
        return shared;
    }

    private void Match(WordList left, WordList right, Func<WordForm, ulong> key, double share)
    {
        var places = new Dictionary<ulong, Queue<int>>();
        for (var i = 0; i < right.Count; i++)
        {
            if (second[i] == 0 && !right[i].IsFunctionWord)
            {
                var hash = key(right[i]);
                if (!places.TryGetValue(hash, out var queue))
                {
                    places.Add(hash, queue = new Queue<int>());
                }

                queue.Enqueue(i);
            }
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (first[i] == 0 && !left[i].IsFunctionWord && places.TryGetValue(key(left[i]), out var queue) && queue.TryDequeue(out var found))
            {
                (first[i], second[found]) = (share, share);
            }
        }
    }

    private void MatchBeginnings(WordList left, WordList right)
    {
        var open = Left(right, second).ToList();
        foreach (var i in Left(left, first))
        {
            var at = open.FindIndex(j => BeginAlike(left[i].Stem, right[j].Stem));
            if (at >= 0)
            {
                (first[i], second[open[at]]) = (0.8, 0.8);
                open.RemoveAt(at);
            }
        }
    }

    private static bool BeginAlike(string stem, string other)
    {
        var common = stem.AsSpan().CommonPrefixLength(other);
        return common >= ShortestBeginning && common * 10 >= Math.Max(stem.Length, other.Length) * 7 && !char.IsAsciiDigit(stem[0]);
    }

    private static void MatchCompounds(WordList whole, WordList parted, double[] wholeShares, double[] partShares)
    {
        foreach (var i in Left(whole, wholeShares))
        {
            var text = whole[i].Folded.AsSpan();
            for (var j = 0; j + 1 < parted.Count; j++)
            {
                if (partShares[j] == 0 && text.Length == parted[j].Folded.Length + parted[j + 1].Folded.Length && text.StartsWith(parted[j].Folded) && text.EndsWith(parted[j + 1].Folded))
                {
                    (wholeShares[i], partShares[j], partShares[j + 1]) = (1, 1, 1);
                    break;
                }
            }
        }
    }

    private static List<int> Left(WordList words, double[] shares) =>
        Enumerable.Range(0, words.Count).Where(i => shares[i] == 0 && !words[i].IsFunctionWord).Take(MostLeft).ToList();
}
