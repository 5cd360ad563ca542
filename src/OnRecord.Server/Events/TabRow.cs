using System.Globalization;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Events;

/// <summary>Cells parted by tabs: a tab or the end of a line within a cell is a blank, as none of the forms has a way to write them.</summary>
internal static class TabRow
{
    public static string Of(params IEnumerable<string?> cells) => string.Join('\t', cells.Select(static cell => SafeText.Clean(cell ?? "")));

    public static string? Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);
}
