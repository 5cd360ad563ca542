using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Reading;

namespace OnRecord.Train.Actors;

/// <summary>A mention marked by hand with the actor it means.</summary>
/// <param name="File">The article's file.</param>
/// <param name="Start">Its first code point in <c>article.text</c>.</param>
/// <param name="End">The code point after its last.</param>
/// <param name="Actors">The ids that are right; empty where nobody of the table is meant.</param>
/// <param name="Kind">What is named: person, state, body, outlet, place, team or group.</param>
internal sealed record MarkedLink(string File, int Start, int End, ImmutableArray<string> Actors, string Kind)
{
    /// <exception cref="FormatException">A column is missing, or an offset is no number.</exception>
    public static IEnumerable<MarkedLink> Read(TextReader reader, string name) => Tsv.Read(reader, name, "file", "start", "end", "actor", "kind")
        .Select(row => new MarkedLink(row[0], Number(row, 1, name), Number(row, 2, name), row[3] is "-" ? [] : [.. Tsv.List(row[3])], row[4]));

    private static int Number(TsvRow row, int column, string name) => int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw new FormatException($"{name}, line {row.Line}: an offset is a number, not '{row[column]}'");
}
