using System.Globalization;
using System.Text;

namespace OnRecord.Storage.Writing;

/// <summary>Makes a text fit for a column: no control characters, nothing that is no character, not without end.</summary>
internal static class Clean
{
    /// <summary>How long a title, outlet or name may be, in UTF-16 units; the record keeps it whole.</summary>
    private const int MostOfAName = 600;

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

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
