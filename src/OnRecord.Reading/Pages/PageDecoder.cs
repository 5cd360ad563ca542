using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Pages;

/// <summary>Bytes of a page to text: a byte order mark, what the bytes themselves show, the header, the page's own word, then a guess.</summary>
/// <remarks>
/// The order of WHATWG, "Determining the character encoding", but for one thing: bytes that are well-formed UTF-8 with letters beyond
/// ASCII are UTF-8 whatever the page says, since text in any other encoding is that by accident hardly ever. A broken byte becomes U+FFFD,
/// as in browsers: one bad letter in a footer is no reason to lose the article.
/// </remarks>
internal static partial class PageDecoder
{
    private const int DeclarationBytes = 4096;    // WHATWG says 1,024; pages with long heads declare later

    /// <summary>The text and its encoding, or why there is none.</summary>
    /// <param name="contentType">As sent with the page; null where nothing was.</param>
    public static (string Text, TextEncoding Encoding)? Decode(
        ReadOnlySpan<byte> bytes, string? contentType, out RefusalKind kind, out string says)
    {
        (kind, says) = (default, "");
        if (ByteDecoder.IsMagic(bytes))
        {
            (kind, says) = (RefusalKind.Binary, "it is a binary file, not a page");
            return null;
        }

        if (!StartsWithMark(bytes) && !IsUtf8Beyond7Bits(bytes)
            && (Named(contentType) ?? Named(Latin(bytes[..Math.Min(bytes.Length, DeclarationBytes)]))) is { } encoding)
        {
            return (encoding.GetString(bytes), new TextEncoding(encoding.WebName, Guessed: false));
        }

        if (ByteDecoder.Decode(bytes, out kind, out says) is { } decoded)
        {
            return decoded;
        }

        if (kind is RefusalKind.InvalidEncoding or RefusalKind.NulCharacters or RefusalKind.BidiControls)
        {
            (kind, says) = (default, "");
            return (Encoding.UTF8.GetString(bytes), new TextEncoding("utf-8", Guessed: true));
        }

        return null;
    }

    private static bool StartsWithMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool IsUtf8Beyond7Bits(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && System.Text.Unicode.Utf8.IsValid(bytes);

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    private static Encoding? Named(string? declaration)
    {
        if (declaration is null || Charset.Match(declaration) is not { Success: true } match)
        {
            return null;
        }

        var label = match.Groups["label"].Value.ToLowerInvariant();
        return label switch
        {
            "utf-8" or "utf8" or "utf-7" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Encoding.UTF8,    // a page whose ASCII could be read is not UTF-16
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" or "cp1252" => CodePages("windows-1252"),
            "iso-8859-9" or "latin5" => CodePages("windows-1254"),
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => CodePages("gb18030"),
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" => CodePages("ks_c_5601-1987"),
            "sjis" or "x-sjis" or "windows-31j" => CodePages("shift_jis"),
            "tis-620" or "iso-8859-11" => CodePages("windows-874"),
            _ => CodePages(label),
        };
    }

    private static Encoding? CodePages(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name);

    [GeneratedRegex("""charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<label>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Charset { get; }
}
