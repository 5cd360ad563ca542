using System.Globalization;
using System.Text;

namespace OnRecord.Fuzz;

/// <summary>Makes cases from others: bytes flipped, stretches copied, cut out, repeated, put in from other cases or from the words of the format.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> words, int longest)
{
    private const int MostChanges = 6;
    private const int MostRepeats = 200;

    private static readonly byte[] Bytes = [0, 1, 9, 10, 13, 32, 34, 38, 39, 45, 46, 47, 48, 58, 60, 62, 91, 92, 93, 123, 125, 127, 128, 192, 224, 237, 240, 254, 255];

    private static readonly string[] Numbers =
        ["0", "-1", "1", "9", "00", "127", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775807", "1e309", "99999999999999999999"];

    // Signs that readers of text trip over.
    private static readonly string[] Signs =
    [
        "\u0000", "\u00A0", "\u00AD", "\u0130", "\u0131", "\u017F", "\u0301", "\u0338\u0338\u0338", "\u061C", "\u0600", "\u1E9E", "\u200B", "\u200D", "\u200E", "\u2028", "\u2029", "\u202E",
        "\u2066", "\u212A", "\u3000", "\uD7FF", "\uE000", "\uFE0F", "\uFEFF", "\uFFFD", "\uFFFF", "\U0001D505", "\U0001F469\u200D\U0001F680", "\U000E0041", "\U0010FFFF", "“", "”", "’", "«", "—", "שלום", "Ω", "ß", "ﬁ",
    ];

    public byte[] Change(IReadOnlyList<byte[]> pool)
    {
        var bytes = new List<byte>(pool[random.Next(pool.Count)]);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            Once(bytes, pool);
        }

        if (bytes.Count > longest)
        {
            bytes.RemoveRange(longest, bytes.Count - longest);
        }

        return [.. bytes];
    }

    private void Once(List<byte> bytes, IReadOnlyList<byte[]> pool)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(2) == 0 ? 8 : 256));
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Bytes[random.Next(Bytes.Length)];
                break;
            case 2:
                bytes.Insert(at, Bytes[random.Next(Bytes.Length)]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                Repeat(bytes, at, length);
                break;
            case 6 when words.Count > 0:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[random.Next(words.Count)]));
                break;
            case 7:
                Splice(bytes, at, pool[random.Next(pool.Count)]);
                break;
            case 8:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Signs[random.Next(Signs.Length)]));
                break;
            case 9:
                Number(bytes, at);
                break;
            case 10 when random.Next(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    private void Repeat(List<byte> bytes, int at, int length)
    {
        var piece = bytes.GetRange(at, length);
        for (var times = random.Next(1, random.Next(2, MostRepeats)); times > 0 && bytes.Count < longest; times--)
        {
            bytes.InsertRange(at, piece);
        }
    }

    private void Splice(List<byte> bytes, int at, byte[] other)
    {
        var from = random.Next(other.Length + 1);
        var length = Math.Min(other.Length - from, 1 + random.Next(512));
        bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(length + 1)));
        bytes.InsertRange(at, other.AsSpan(from, length).ToArray());
    }

    // Another number in the place of the next one.
    private void Number(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(at, static one => char.IsAsciiDigit((char)one));
        if (start < 0)
        {
            return;
        }

        var end = start;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        var number = random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(1 << random.Next(1, 31)).ToString(CultureInfo.InvariantCulture);
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.ASCII.GetBytes(number));
    }
}
