using System.Buffers;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Reading.Intake;

/// <summary>Bytes to text: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252 as a guess.</summary>
internal static class ByteDecoder
{
    // Windows-1252 0x80 to 0x9F (WHATWG Encoding, index windows-1252); 0 marks the five bytes that mean nothing.
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0" +
        "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private static readonly SearchValues<char> Controls =
        SearchValues.Create("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly SearchValues<char> BidiControls =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static readonly byte[][] Magic =
    [
        "%PDF-"u8.ToArray(), [0x50, 0x4B, 3, 4], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(),
        [0x7F, 0x45, 0x4C, 0x46], [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xD0, 0xCF, 0x11, 0xE0], "SQLite format 3\0"u8.ToArray(),
    ];

    /// <summary>The text and its encoding, or why there is none.</summary>
    public static (string Text, TextEncoding Encoding)? Decode(ReadOnlySpan<byte> bytes, out RefusalKind kind, out string says)
    {
        (kind, says) = (default, "");
        if (bytes.IsEmpty)
        {
            (kind, says) = (RefusalKind.Empty, "it is empty");
            return null;
        }

        if (IsMagic(bytes))
        {
            (kind, says) = (RefusalKind.Binary, "it is a binary file, not text");
            return null;
        }

        var decoded = Decoded(bytes, out var wrong);
        if (decoded is not var (text, encoding))
        {
            (kind, says) = IsBinary(bytes) ? (RefusalKind.Binary, "it is a binary file, not text") : (RefusalKind.InvalidEncoding, wrong);
            return null;
        }

        return Refuse(text, out kind, out says) ? null : (text, encoding);
    }

    /// <summary>Whether bytes begin as those of a picture, an archive or another known kind of file do.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> bytes)
    {
        foreach (var magic in Magic)
        {
            if (bytes.StartsWith(magic))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the characters of a text keep it from being read safely.</summary>
    public static bool Refuse(ReadOnlySpan<char> text, out RefusalKind kind, out string says)
    {
        (kind, says) = (default, "");
        if (text.IsWhiteSpace())
        {
            (kind, says) = (RefusalKind.Empty, "it holds no text, only white space");
            return true;
        }

        var nul = text.IndexOf('\0');
        var controls = 0;
        foreach (var letter in text)
        {
            controls += letter == '\0' || Controls.Contains(letter) ? 1 : 0;
        }

        if (AreMany(controls, text.Length))
        {
            (kind, says) = (RefusalKind.Binary, $"it is a binary file, not text: {controls} control characters");
            return true;
        }

        if (nul >= 0)
        {
            (kind, says) = (RefusalKind.NulCharacters, $"it holds a NUL character at {Place(text, nul)}");
            return true;
        }

        if (UnsafeBidi(text) is >= 0 and var at)
        {
            (kind, says) = (RefusalKind.BidiControls,
                $"it holds a bidirectional control character U+{(int)text[at]:X4} at {Place(text, at)} that makes the text look other than it is");
            return true;
        }

        return false;
    }

    private static bool AreMany(int controls, int length) => controls > 4 && controls * 50L > length;

    // Of bytes in no encoding: text with a broken letter has no control characters, a picture has.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value == 0 || Controls.Contains((char)value) ? 1 : 0;
        }

        return bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && AreMany(controls, bytes.Length);
    }

    private static (string Text, TextEncoding Encoding)? Decoded(ReadOnlySpan<byte> bytes, out string wrong)
    {
        wrong = "";
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Strict(new UTF8Encoding(false, true), bytes[3..], "utf-8", guessed: false, ref wrong);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var big = bytes[0] == 0xFE;
            return Strict(new UnicodeEncoding(big, false, true), bytes[2..], big ? "utf-16be" : "utf-16le", guessed: false, ref wrong);
        }

        if (Utf16WithoutMark(bytes) is { } bigEndian)
        {
            return Strict(new UnicodeEncoding(bigEndian, false, true), bytes, bigEndian ? "utf-16be"
                : "utf-16le", guessed: true, ref wrong);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), new TextEncoding("utf-8", Guessed: false));
        }

        var (sequences, broken) = Utf8Sequences(bytes);
        if (sequences > 0)
        {
            wrong = $"it is UTF-8 but for an invalid byte 0x{bytes[broken]:X2} at byte {broken}";
            return null;
        }

        return Latin(bytes, out wrong) is { } latin ? (latin, new TextEncoding("windows-1252", Guessed: true)) : null;
    }

    private static (string, TextEncoding)? Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string name, bool guessed, ref string wrong)
    {
        try
        {
            return (encoding.GetString(bytes), new TextEncoding(name, guessed));
        }
        catch (DecoderFallbackException error)
        {
            wrong = $"it says it is {name}, but byte {error.Index} is invalid in it";
            return null;
        }
    }

    // Plain English in UTF-16 has a zero in every other byte. True = big-endian.
    private static bool? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || bytes.Length < 4)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return odd * 10 > pairs * 6 && even == 0 ? false : even * 10 > pairs * 6 && odd == 0 ? true : null;
    }

    // Well-formed sequences of two bytes or more, and where the first ill-formed one begins.
    private static (int Sequences, int Broken) Utf8Sequences(ReadOnlySpan<byte> bytes)
    {
        var (sequences, broken, at) = (0, -1, 0);
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status != OperationStatus.Done)
            {
                broken = broken < 0 ? at : broken;
            }
            else if (length > 1)
            {
                sequences++;
            }

            at += Math.Max(length, 1);
        }

        return (sequences, broken);
    }

    private static string? Latin(ReadOnlySpan<byte> bytes, out string wrong)
    {
        wrong = "";
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var letter = bytes[i] is >= 0x80 and < 0xA0 ? Windows1252[bytes[i] - 0x80] : (char)bytes[i];
            if (letter == '\0' && bytes[i] != 0)
            {
                wrong = $"it is neither UTF-8 nor Windows-1252: byte 0x{bytes[i]:X2} at byte {i}";
                return null;
            }

            text.Append(letter);
        }

        return text.ToString();
    }

    // Embeddings and isolates that close are how Arabic and Hebrew names are set, and open ones from left to right do no
    // harm in English; overrides, and whatever turns the rest of a line round, disguise it.
    private static int UnsafeBidi(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(BidiControls);
        if (first < 0)
        {
            return -1;
        }

        var open = new Stack<int>();
        for (var i = first; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\u202D' or '\u202E':
                    return i;
                case '\u202A' or '\u202B' or '\u2066' or '\u2067' or '\u2068':
                    open.Push(i);
                    break;
                case '\u202C' or '\u2069' when open.Count > 0:
                    open.Pop();
                    break;
                case '\n' when Turning(text, open) is >= 0 and var turning:
                    return turning;
                case '\n':
                    open.Clear();
                    break;
            }
        }

        return Turning(text, open);
    }

    // The first open mark that turns what follows from right to left; -1 where none does.
    private static int Turning(ReadOnlySpan<char> text, Stack<int> open)
    {
        foreach (var at in open)
        {
            if (text[at] is '\u202B' or '\u2067')
            {
                return at;
            }
        }

        return -1;
    }

    private static string Place(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        return $"line {before.Count('\n') + 1}, column {at - before.LastIndexOf('\n')}";
    }
}
