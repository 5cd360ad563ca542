using System.Buffers;

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
        var rentedWeights = ArrayPool<double>.Shared.Rent(nodes * nodes);
        var rentedHeads = ArrayPool<int>.Shared.Rent(nodes);
        var weights = rentedWeights.AsSpan(0, nodes * nodes);    // [node × head]; node 0 is above the root
        for (var node = 1; node < nodes; node++)
        {
            for (var head = 0; head < nodes; head++)
            {
                weights[(node * nodes) + head] = scores[((node - 1) * stride) + head] - (head == 0 ? penalty : 0);
            }
        }

        Solve(weights, rentedHeads.AsSpan(0, nodes));
        rentedHeads.AsSpan(1, words).CopyTo(heads);
        ArrayPool<int>.Shared.Return(rentedHeads);
        ArrayPool<double>.Shared.Return(rentedWeights);
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
    // Each call has fewer nodes than the one before, so for a sentence of bounded length the depth is bounded. Its memory is rented.
    private static void Solve(ReadOnlySpan<double> weights, Span<int> heads)
    {
        var nodes = heads.Length;
        heads[0] = 0;
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

        var rented = ArrayPool<int>.Shared.Rent(5 * (nodes + 1));
        var inCycle = rented.AsSpan(0, nodes);
        if (MarkCycle(heads, inCycle))
        {
            Contract(weights, heads, inCycle, rented.AsSpan(nodes));
        }

        ArrayPool<int>.Shared.Return(rented);
    }

    // Solves the graph in which the nodes of the cycle are one, and gives all nodes their heads.
    private static void Contract(ReadOnlySpan<double> weights, Span<int> heads, ReadOnlySpan<int> inCycle, Span<int> room)
    {
        var nodes = heads.Length;
        var outside = room[..nodes];    // the nodes that are not in the cycle; in ascending order, so node 0 stays first
        var contracted = 0;             // the number of the cycle's node
        for (var node = 0; node < nodes; node++)
        {
            if (inCycle[node] == 0)
            {
                outside[contracted++] = node;
            }
        }

        var fewer = contracted + 1;
        var enters = room.Slice(nodes, contracted);        // the cycle's node that an arc from each node enters
        var leaves = room.Slice(2 * nodes, contracted);    // the one that an arc to it leaves
        var solved = room.Slice(3 * nodes, fewer);
        var rented = ArrayPool<double>.Shared.Rent(fewer * fewer);
        var smaller = rented.AsSpan(0, fewer * fewer);
        for (var i = 0; i < contracted; i++)
        {
            var node = outside[i];
            for (var j = 0; j < contracted; j++)
            {
                smaller[(i * fewer) + j] = weights[(node * nodes) + outside[j]];
            }

            (enters[i], leaves[i]) = (-1, -1);
            for (var member = 0; member < nodes; member++)
            {
                if (inCycle[member] != 0)
                {
                    enters[i] = enters[i] < 0 || Entering(weights, heads, member, node) > Entering(weights, heads, enters[i], node) ? member : enters[i];
                    leaves[i] = leaves[i] < 0 || weights[(node * nodes) + member] > weights[(node * nodes) + leaves[i]] ? member : leaves[i];
                }
            }

            smaller[(contracted * fewer) + i] = Entering(weights, heads, enters[i], node);
            smaller[(i * fewer) + contracted] = weights[(node * nodes) + leaves[i]];
        }

        Solve(smaller, solved);
        ArrayPool<double>.Shared.Return(rented);
        for (var i = 1; i < contracted; i++)
        {
            heads[outside[i]] = solved[i] == contracted ? leaves[i] : outside[solved[i]];
        }

        heads[enters[solved[contracted]]] = outside[solved[contracted]];
    }

    // What is won when a node of the cycle takes this head in place of the one it has.
    private static double Entering(ReadOnlySpan<double> weights, ReadOnlySpan<int> heads, int member, int head) =>
        weights[(member * heads.Length) + head] - weights[(member * heads.Length) + heads[member]];

    // Marks the nodes of some cycle with 1 and all others with 0; false where the heads make a tree.
    private static bool MarkCycle(ReadOnlySpan<int> heads, Span<int> marks)
    {
        marks.Clear();
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at != 0 && marks[at] == 0)
            {
                marks[at] = start;
                at = heads[at];
            }

            if (at != 0 && marks[at] == start)
            {
                marks.Clear();
                for (; marks[at] == 0; at = heads[at])
                {
                    marks[at] = 1;
                }

                return true;
            }
        }

        return false;
    }
}
