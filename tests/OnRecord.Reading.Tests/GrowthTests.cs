using System.Text;
using OnRecord.Text;

namespace OnRecord.Reading.Tests;

/// <summary>A text eight times as long takes about eight times the work, whatever it is made of.</summary>
/// <remarks>
/// Processor time is compared within one run only, so that other programs do not count, and the least of a few ratios counts:
/// work that grows with the square of the length is 64 times as much, far above the bound.
/// </remarks>
[Collection(typeof(AloneCollection))]
public sealed class GrowthTests
{
    private const int Short = 8 * 1024;      // characters; models do some work for every word, which hides what rules do
    private const int Long = 128 * 1024;     // for rules alone

    private const int Times = 8;

    private const double Most = 3.0 * Times;

    private static readonly Pipeline Rules = English.Rules(Sample.Actors);

    public static TheoryData<string> Pieces { get; } =
    [
        "“a ",
        "a” ",
        "\"",
        "a\" ",
        "'a ",
        "«a » ",
        "the head of the ",
        "Varro, ",
        "(a ",
        "Ilen Varro ",
        "“We agree,” Varro said. ",
        "Varro said that Besk agreed and ",
        "according to Varro, ",
        "ANA quoted him as saying ",
        "“We agree to it.\n\n",
        "a\n",
        "👩\u200D🚀",
        "A.",
        "... ",
        "Ilen Varro said that he agreed. She said no. ",
        "Varro said, Besk said, ",
        "“we agree”, said Varro, ",
        "Varro: “we agree”, ",
        "“We agree” — Varro, ",
        "Varro said: “We agree.” “We agree.” ",
        "Varro said:\n\nWe agree.\n\n",
        "according to Varro (",
        "President Ilen Va# said that he agreed.\n\n",
        "Tripoli, Lebanon, ",
        "the city of Sumy in northern Paris, Texas, ",
        "Georgia. He flew to Georgia and to Georgia. ",
        "MR. VA#: We agree to it.\n\n",
        "Ilen Varro sent a letter to Tomo Besk. ",
        "messages to Varro and letters from Besk and ",
        "Varro met Besk, met Besk and ",
        "Ilen Va# wrote to Tomo Va#. Va# received a reply from Va#.\n\n",
        "The message said: I congratulate you on your birthday on Monday. ",
        "The minister Va#, head of the Body #, said that he agreed. ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void WorkOfTheRulesGrowsWithTheLengthOfTheText(string piece) => AssertGrows(piece, Long, static text => Rules.Read(new Article { Text = text }));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void WorkGrowsWithTheLengthOfTheText(string piece) => AssertGrows(piece, Short, static text => Sample.Record(text));

    private static void AssertGrows(string piece, int length, Action<string> read)
    {
        var (one, other) = (Text(piece, length), Text(piece, length * Times));
        Time(Text(piece, length / 8), read);    // compiled by now
        var least = double.MaxValue;
        for (var i = 0; i < 3 && least > Most; i++)
        {
            least = Math.Min(least, Time(other, read) / Time(one, read));
        }

        Assert.InRange(least, 0, Most);
    }

    private static double Time(string text, Action<string> read)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        read(text);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    // The piece over and over, a new word in the place of each #.
    internal static string Text(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(piece.Contains('#', StringComparison.Ordinal) ? piece.Replace("#", Word(i), StringComparison.Ordinal) : piece);
        }

        return text.ToString();
    }

    private static string Word(int number) => number < 26 ? $"{(char)('a' + number)}" : Word(number / 26) + (char)('a' + (number % 26));
}
