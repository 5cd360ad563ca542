using System.Text;
using CsCheck;
using OnRecord.Reading.Tests;

namespace OnRecord.Fuzz.Cases;

/// <summary>What cases are made from: the samples, and small inputs of our own.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Path.Join(AppContext.BaseDirectory, "samples");

    /// <summary>The samples' texts, to the letter.</summary>
    public static IReadOnlyList<byte[]> Samples { get; } = [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>Words that the stages look for.</summary>
    public static IReadOnlyList<string> NewsWords { get; } =
    [
        "“", "”", "\"", "‘", "’", "«", "»", "''", "—", "...", "\n\n", "\r\n", "(", ")", ": ", " said", " said that ", "according to ", " told ", "he ", "she ", "they ", "his ", "which ", "who ",
        "Ilen Varro", "Varro", "Tomo Besk", "Korvia", "Arvanian", "President ", "Foreign Minister ", "the ministry", "U.S. ", "Mr. ", "ANA", "(KTB) -- ", "READ MORE", "title: ", "date: 2031-12-19\n",
        "Monday", "on Friday", "yesterday", "last year", "December 19, 2031", "two weeks ago", "2031", "Paris, Texas", "Tripoli", "northern ", "sent a letter to ", "received a reply from ",
        "met ", "praised ", "accused ", "bombed ", "agreed to ", "will not ", "denied that ", "congratulate you on ", "MR. VARRO: ", "Q: ", "A: ", "- ", "• ", "By Lira Sand\n", "# ", "and ", ", and ",
    ];

    public static Gen<byte[]> Texts { get; } = NastyTexts.Any.Select(static text => Encoding.UTF8.GetBytes(text));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>A number in words that are the same for numbers of about the size.</summary>
    public static int Size(int count) => count == 0 ? 0 : 1 + int.Log2(count);
}
