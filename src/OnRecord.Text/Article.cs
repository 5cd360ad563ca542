using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Text;

/// <summary>One article as it was taken in: its text, unchanged, and what is known about it from outside the text.</summary>
public sealed record Article
{
    private string? id;    // of the text; made when first asked for

    /// <summary>The text as given. Every span of every layer counts in it.</summary>
    public required string Text
    {
        get;
        init
        {
            field = value;
            id = null;
        }
    }

    /// <summary>The name of the file, archive entry or JSON line that it was read from.</summary>
    public string? File { get; init; }

    public string? Title { get; init; }

    /// <summary>The publisher: the outlet that printed it.</summary>
    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 639-1, as the input states it, else as its text shows; null where neither tells.</summary>
    public string? Language { get; init; }

    public PublicationDate? Published { get; init; }

    /// <summary>How the bytes were decoded, where the text came as bytes.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary><c>sha256:</c> and 64 hex digits of the text, normalised: white space folded to single spaces and trimmed.</summary>
    public string Id => id ??= Hash(Text);

    private static string Hash(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                folded.Append(letter);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var length = folded.Length > 0 && folded[^1] == ' ' ? folded.Length - 1 : folded.Length;
        var hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folded.ToString(0, length)));
        return "sha256:" + Convert.ToHexStringLower(hash);
    }
}

/// <summary>When an article says it was published, and how that is known.</summary>
/// <param name="Date">ISO 8601, as precise as known: <c>2025-12-01</c>, <c>2025-12</c> or <c>2025</c>.</param>
public sealed record PublicationDate(string Date, DateBasis Basis);

/// <summary>What a publication date was taken from.</summary>
public enum DateBasis
{
    Metadata,
    Header,
    Dateline,
    Feed,
    Url,
    Option,
}

/// <summary>The encoding of the bytes an article came in.</summary>
/// <param name="Name">IANA name in lower case, such as <c>utf-8</c> or <c>windows-1252</c>.</param>
/// <param name="Guessed">False where a byte order mark or the bytes themselves leave no doubt.</param>
public sealed record TextEncoding(string Name, bool Guessed);
