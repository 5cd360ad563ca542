using System.Numerics.Tensors;

namespace OnRecord.Train.Clusters;

/// <summary>Parts vectors into clusters by their angles (spherical k-means: Dhillon and Modha 2001, Machine Learning 42, section 3).</summary>
internal static class SphericalKMeans
{
    private const int Rounds = 20;

    /// <summary>The cluster of each vector.</summary>
    /// <param name="vectors">Of length 1.</param>
    /// <param name="members">The vectors to part, by their numbers.</param>
    /// <param name="count">Clusters wanted.</param>
    /// <returns>From 0 up to <paramref name="count"/>; some may have no vector. Shape [members].</returns>
    public static int[] Of(WordVectors vectors, IReadOnlyList<int> members, int count, Random random)
    {
        var width = vectors.Width;
        var centres = new float[count * width];
        var order = members.ToArray();
        random.Shuffle(order);
        for (var cluster = 0; cluster < count && order.Length > 0; cluster++)
        {
            vectors[order[cluster % order.Length]].CopyTo(centres.AsSpan(cluster * width, width));
        }

        var clusters = new int[members.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, members.Count, i => clusters[i] = Nearest(vectors[members[i]], centres, width));
            var sums = new float[centres.Length];
            for (var i = 0; i < members.Count; i++)    // in one order, so that the sums are the same on any machine
            {
                var sum = sums.AsSpan(clusters[i] * width, width);
                TensorPrimitives.Add(sum, vectors[members[i]], sum);
            }

            for (var cluster = 0; cluster < count; cluster++)
            {
                var sum = sums.AsSpan(cluster * width, width);
                var length = TensorPrimitives.Norm<float>(sum);
                if (length > 0)    // an empty one stays where it was
                {
                    TensorPrimitives.Divide(sum, length, centres.AsSpan(cluster * width, width));
                }
            }
        }

        return clusters;
    }

    private static int Nearest(ReadOnlySpan<float> vector, ReadOnlySpan<float> centres, int width)
    {
        var (best, nearest) = (float.NegativeInfinity, 0);
        for (var cluster = 0; cluster * width < centres.Length; cluster++)
        {
            var cosine = TensorPrimitives.Dot(vector, centres.Slice(cluster * width, width));
            (best, nearest) = cosine > best ? (cosine, cluster) : (best, nearest);
        }

        return nearest;
    }
}
