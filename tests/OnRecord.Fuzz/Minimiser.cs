using System.Diagnostics;

namespace OnRecord.Fuzz;

/// <summary>Makes a case shorter that went wrong, as long as it goes wrong in the same way.</summary>
/// <remarks>Zeller and Hildebrandt 2002, "Simplifying and Isolating Failure-Inducing Input": stretches are left out, each time of half the length.</remarks>
internal static class Minimiser
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    public static byte[] Shorten(byte[] bytes, Fault fault, Judge judge)
    {
        var watch = Stopwatch.StartNew();
        for (var length = bytes.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at < bytes.Length && watch.Elapsed < Most;)
            {
                byte[] less = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]];
                if (judge.Try(less).Fault?.Key == fault.Key)
                {
                    bytes = less;
                }
                else
                {
                    at += length;
                }
            }
        }

        return bytes;
    }
}
