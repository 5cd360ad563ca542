using System.Runtime.InteropServices;

namespace OnRecord.Learning.Tests;

/// <summary>Arrays of random numbers, the same for the same seed.</summary>
internal static class Numbers
{
    /// <summary>Between -<paramref name="scale"/> and <paramref name="scale"/>.</summary>
    public static float[] Uniform(Random random, int count, float scale = 1)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = ((2 * random.NextSingle()) - 1) * scale;
        }

        return values;
    }

    /// <summary>Whether two arrays are the same to the last bit.</summary>
    public static bool SameBits(ReadOnlySpan<float> one, ReadOnlySpan<float> other) =>
        MemoryMarshal.Cast<float, int>(one).SequenceEqual(MemoryMarshal.Cast<float, int>(other));
}
