using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Intake;

public sealed class ByteDecoderTests
{
    private const string Words = "Rūta Hällen said: “강원 😀”";

    private const string Plain = "Ruta Hallen spoke plainly.";

    [Fact]
    public void Utf8NeedsNoMark()
    {
        Assert.Equal((Words, new TextEncoding("utf-8", Guessed: false)), Decoded(Encoding.UTF8.GetBytes(Words)));
        Assert.Equal((Words, new TextEncoding("utf-8", Guessed: false)), Decoded([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)]));
    }

    [Fact]
    public void Utf16WithAMarkIsCertain()
    {
        Assert.Equal((Words, new TextEncoding("utf-16le", Guessed: false)), Decoded([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)]));
        Assert.Equal((Words, new TextEncoding("utf-16be", Guessed: false)), Decoded([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)]));
    }

    [Fact]
    public void Utf16WithoutAMarkIsAGuess()
    {
        Assert.Equal((Plain, new TextEncoding("utf-16le", Guessed: true)), Decoded(Encoding.Unicode.GetBytes(Plain)));
        Assert.Equal((Plain, new TextEncoding("utf-16be", Guessed: true)), Decoded(Encoding.BigEndianUnicode.GetBytes(Plain)));
    }

    [Fact]
    public void Windows1252IsAGuess() =>
        Assert.Equal(
            ("“Hällen’s” – 5 €", new TextEncoding("windows-1252", Guessed: true)),
            Decoded([0x93, (byte)'H', 0xE4, .. "llen"u8, 0x92, (byte)'s', 0x94, (byte)' ', 0x96, .. " 5 "u8, 0x80]));

    [Fact]
    public void ABrokenByteOfUtf8IsNamed()
    {
        var (kind, says) = Refused([.. "Rūta said "u8, 0xFF, .. " no."u8]);

        Assert.Equal(RefusalKind.InvalidEncoding, kind);
        Assert.Contains("0xFF at byte 11", says);
    }

    [Fact]
    public void AByteThatIsNeitherUtf8NorWindows1252IsNamed()
    {
        var (kind, says) = Refused([.. "Varro said "u8, 0x81, .. " no."u8]);

        Assert.Equal(RefusalKind.InvalidEncoding, kind);
        Assert.Contains("0x81 at byte 11", says);
    }

    [Fact]
    public void Utf8ThatBreaksAfterItsMarkIsRefused() => Assert.Equal(RefusalKind.InvalidEncoding, Refused([0xEF, 0xBB, 0xBF, .. "Varro "u8, 0xC3]).Kind);

    [Fact]
    public void Utf16WithHalfAPairIsRefused() => Assert.Equal(RefusalKind.InvalidEncoding, Refused([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x41, 0x00]).Kind);

    [Fact]
    public void ASequenceThatTheEndCutsIsNamed() => Assert.Contains("at byte 6", Refused([.. "Rūta "u8, 0xE2, 0x80]).Says);

    [Theory]
    [InlineData("%PDF-1.7 Varro")]
    [InlineData("PK\u0003\u0004 Varro")]
    [InlineData("GIF89a Varro")]
    [InlineData("SQLite format 3\0 Varro")]
    public void KnownKindsOfBinaryFileAreRefused(string bytes) => Assert.Equal(RefusalKind.Binary, Refused(Encoding.Latin1.GetBytes(bytes)).Kind);

    [Fact]
    public void ManyControlCharactersAreABinaryFile() => Assert.Equal(RefusalKind.Binary, Refused([.. Enumerable.Range(0, 512).Select(static i => (byte)(i % 32))]).Kind);

    [Fact]
    public void ANulCharacterIsRefusedWithItsPlace()
    {
        var (kind, says) = Refused("Varro spoke.\nBesk\0 listened to all of it and wrote it down.");

        Assert.Equal(RefusalKind.NulCharacters, kind);
        Assert.Contains("line 2, column 5", says);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0")]
    [InlineData("\uFEFF")]
    public void NothingButWhiteSpaceIsRefused(string text) => Assert.Equal(RefusalKind.Empty, Refused(text).Kind);

    [Theory]
    [InlineData("Varro\u202E spoke.", "U+202E", "line 1, column 6")]
    [InlineData("Varro\u202Dspoke\u202C.", "U+202D", "line 1, column 6")]
    [InlineData("a\n\u202BVarro\nspoke.\u202C", "U+202B", "line 2, column 1")]
    [InlineData("Varro \u2067spoke.", "U+2067", "line 1, column 7")]
    public void ControlsThatDisguiseTheTextAreRefused(string text, string control, string place)
    {
        var (kind, says) = Refused(text);

        Assert.Equal(RefusalKind.BidiControls, kind);
        Assert.Contains(control, says);
        Assert.Contains(place, says);
    }

    [Theory]
    [InlineData("The name \u202Bשלום\u202C was read out.")]
    [InlineData("The name \u2067שלום\u2069 was \u2066\u202Aread\u202C\u2069 out.")]
    [InlineData("A mark\u200F alone.")]
    public void EmbeddingsThatCloseAreAccepted(string text) => Assert.Equal(text, Decoded(Encoding.UTF8.GetBytes(text)).Text);

    private static (string Text, TextEncoding Encoding) Decoded(byte[] bytes) => Assert.NotNull(ByteDecoder.Decode(bytes, out _, out _));

    private static (RefusalKind Kind, string Says) Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static (RefusalKind Kind, string Says) Refused(byte[] bytes)
    {
        Assert.Null(ByteDecoder.Decode(bytes, out var kind, out var says));
        return (kind, says);
    }
}
