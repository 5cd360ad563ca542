using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Storage.Writing;

/// <summary>Makes a text fit for a column: no control characters, nothing that is no character, not without end.</summary>
internal static class Clean
{
    /// <summary>How long a title, outlet or name may be, in UTF-16 units; the record keeps it whole.</summary>
    private const int MostOfAName = 600;

    /// <summary>How long an id may be, in UTF-16 units; PostgreSQL indexes no more than some 2,700 bytes of a row.</summary>
    public const int MostOfAnId = 200;

    private const int DigitsOfAHash = 16;

    /// <returns>The text with each control character turned into a space.</returns>
    public static string Text(string text)
    {
        var clean = true;
        foreach (var letter in text)
        {
            clean &= !char.IsControl(letter) && !char.IsSurrogate(letter);
        }

        if (clean)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return kept.ToString();
    }

    /// <inheritdoc cref="Text"/>
    public static string? Name(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var end = Math.Min(name.Length, MostOfAName);
        return Text(end < name.Length && char.IsHighSurrogate(name[end - 1]) ? name[..(end - 1)] : name[..end]);
    }

    /// <summary>An id as it is kept and looked for: itself, or where it is longer than any sensible one or has what is no character, one made of it.</summary>
    public static string Id(string id)
    {
        if (id.Length <= MostOfAnId && ReferenceEquals(Text(id), id))
        {
            return id;
        }

        var kept = Name(id[..Math.Min(id.Length, MostOfAnId - 1 - DigitsOfAHash)]);
        return $"{kept}~{Hash(id)}";
    }

    /// <summary>Hexadecimal digits that tell texts apart.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())))[..DigitsOfAHash];

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
