using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server;

/// <summary>Rows of CSV for spreadsheets (RFC 4180).</summary>
internal static class Csv
{
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>Names in one cell.</summary>
    public static string Names(IEnumerable<Party> parties) => string.Join("; ", parties.Select(static party => party.Name));

    private static string Cell(string? value)
    {
        var text = SafeText.Clean(value ?? "");

        // A spreadsheet would run such a cell as a formula; a number is none.
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }
}
