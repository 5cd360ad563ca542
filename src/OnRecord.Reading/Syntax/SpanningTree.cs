namespace OnRecord.Reading.Syntax;

/// <summary>The best tree over the words of a sentence.</summary>
internal static class SpanningTree
{
    /// <summary>Finds the heads that together have the highest score and make one tree with one root.</summary>
    /// <param name="scores">
    /// Score of each head of each word. Shape [words × stride]: column 0 is no head (the word is the root), column j the word j - 1.
    /// The scores are changed.
    /// </param>
    /// <param name="words">How many words there are.</param>
    /// <param name="stride">Columns of a row, above <paramref name="words"/>.</param>
    /// <param name="heads">Receives the heads: 0 for the root, j for the word j - 1. Shape [words].</param>
    /// <remarks>
    /// Chu and Liu 1965, Edmonds 1967: mostly every word's best head is the answer; where these make a cycle it is contracted. The
    /// root's scores are lowered alike by more than they can matter, so that one word only is the root (Zmigrod, Vieira and Cotterell
    /// 2020, ACL Anthology 2020.emnlp-main.390, section 3). Time words² for each cycle.
    /// </remarks>
    public static void Best(Span<float> scores, int words, int stride, Span<int> heads)
    {
        var roots = 0;
        for (var word = 0; word < words; word++)
        {
            scores[(word * stride) + word + 1] = float.NegativeInfinity;
            heads[word] = IndexOfBest(scores.Slice(word * stride, words + 1));
            roots += heads[word] == 0 ? 1 : 0;
        }

        if (roots == 1 && IsTree(heads[..words]))
        {
            return;
        }

        var (low, high) = (float.MaxValue, float.MinValue);
        for (var word = 0; word < words; word++)
        {
            foreach (var score in scores.Slice(word * stride, words + 1))
            {
                low = score > float.NegativeInfinity ? Math.Min(low, score) : low;
                high = Math.Max(high, score);
            }
        }

        var penalty = (high - low + 1) * words;
        var nodes = words + 1;
        var weights = new double[nodes * nodes];    // [node × head]; node 0 is above the root
        for (var node = 1; node < nodes; node++)
        {
            for (var head = 0; head < nodes; head++)
            {
                weights[(node * nodes) + head] = scores[((node - 1) * stride) + head] - (head == 0 ? penalty : 0);
            }
        }

        Solve(weights, nodes).AsSpan(1).CopyTo(heads);
    }

    private static int IndexOfBest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = stackalloc int[heads.Length <= 512 ? heads.Length : 0];
        seen = heads.Length <= 512 ? seen : new int[heads.Length];
        seen.Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = word + 1;
                at = heads[at] - 1;
            }

            if (at >= 0 && seen[at] == word + 1)
            {
                return false;
            }
        }

        return true;
    }

    // Takes every node's best head; where these make a cycle, makes it one node, solves that, and opens the cycle where it is entered.
    // Each call has fewer nodes than the one before, so for a sentence of bounded length the depth is bounded.
    private static int[] Solve(double[] weights, int nodes)
    {
        var heads = new int[nodes];
        for (var node = 1; node < nodes; node++)
        {
            heads[node] = node == 1 ? 0 : 1;
            for (var head = 0; head < nodes; head++)
            {
                if (head != node && weights[(node * nodes) + head] > weights[(node * nodes) + heads[node]])
                {
                    heads[node] = head;
                }
            }
        }

        var cycle = Cycle(heads);
        if (cycle.Count == 0)
        {
            return heads;
        }

        int[] outside = [.. Enumerable.Range(0, nodes).Except(cycle)];    // in ascending order, so node 0 stays first
        var contracted = outside.Length;                                  // the number of the cycle's node
        var fewer = outside.Length + 1;
        var smaller = new double[fewer * fewer];
        var (enters, leaves) = (new int[outside.Length], new int[outside.Length]);    // the cycle's node that an arc enters, or leaves
        for (var i = 0; i < outside.Length; i++)
        {
            for (var j = 0; j < outside.Length; j++)
            {
                smaller[(i * fewer) + j] = weights[(outside[i] * nodes) + outside[j]];
            }

            var node = outside[i];
            enters[i] = cycle.MaxBy(member => weights[(member * nodes) + node] - weights[(member * nodes) + heads[member]]);
            leaves[i] = cycle.MaxBy(member => weights[(node * nodes) + member]);
            smaller[(contracted * fewer) + i] = weights[(enters[i] * nodes) + node] - weights[(enters[i] * nodes) + heads[enters[i]]];
            smaller[(i * fewer) + contracted] = weights[(node * nodes) + leaves[i]];
        }

        var solved = Solve(smaller, fewer);
        for (var i = 1; i < outside.Length; i++)
        {
            heads[outside[i]] = solved[i] == contracted ? leaves[i] : outside[solved[i]];
        }

        heads[enters[solved[contracted]]] = outside[solved[contracted]];
        return heads;
    }

    // The nodes of some cycle; none where the heads make a tree.
    private static List<int> Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = start;
                at = heads[at];
            }

            if (at != 0 && seen[at] == start)
            {
                var cycle = new List<int> { at };
                for (var next = heads[at]; next != at; next = heads[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return [];
    }
}
