using System.Security.Cryptography;
using System.Text;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Server.Exports;

/// <summary>The text of an article, cut by code points.</summary>
internal sealed class ArticleText(string text)
{
    private const int Around = 32;

    private readonly CodePoints points = new(text);
    private readonly int length = new CodePoints(text).FromUtf16(text.Length);

    /// <summary>The name of the text by its hash: RFC 6920, of the UTF-8.</summary>
    public string Name { get; } = "ni:///sha-256;"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Whether the passage stands where it says: nothing is said of places that it does not have.</summary>
    public bool Holds(Passage passage) =>
        passage.Start >= 0 && passage.Start <= passage.End && passage.End <= length
        && text.AsSpan(points.ToUtf16(passage.Start)..points.ToUtf16(passage.End)).SequenceEqual(passage.Text);

    /// <summary>Up to 32 code points before the passage.</summary>
    public string Before(Passage passage) => Cut(Math.Max(0, passage.Start - Around), passage.Start);

    /// <summary>Up to 32 code points after the passage.</summary>
    public string After(Passage passage) => Cut(passage.End, Math.Min(length, passage.End + Around));

    private string Cut(int start, int end) => text[points.ToUtf16(start)..points.ToUtf16(end)];
}
