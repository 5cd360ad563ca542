using System.Reflection;

namespace OnRecord.Reading;

/// <summary>A row of a table.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Cells">The cells of the columns asked for.</param>
internal sealed record TsvRow(int Line, string[] Cells)
{
    public string this[int column] => Cells[column];
}

/// <summary>Reads the tab-separated tables of <c>resources/</c>, and the user's own in the same form.</summary>
/// <remarks>Lines that begin with <c>#</c> are comments; the first other line is the header.</remarks>
internal static class Tsv
{
    /// <summary>The rows of a table that is built into this assembly.</summary>
    /// <param name="name">Path under <c>resources/</c>, such as <c>actors/states.tsv</c>.</param>
    public static IEnumerable<TsvRow> Embedded(string name, params string[] columns) => Embedded(Assembly.GetExecutingAssembly(), name, columns);

    /// <summary>The rows of a table that is built into another assembly.</summary>
    /// <inheritdoc cref="Embedded(string, string[])"/>
    public static IEnumerable<TsvRow> Embedded(Assembly assembly, string name, params string[] columns)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No table {name} is built in.");
        using var reader = new StreamReader(stream);
        foreach (var row in Read(reader, name, columns))
        {
            yield return row;
        }
    }

    /// <summary>The cells of the named columns, row by row, in the order asked for; a cell that a row lacks is empty.</summary>
    /// <param name="name">For the message of an error.</param>
    /// <param name="columns">Names of columns; one that ends with <c>?</c> may be lacking, its cells are empty then.</param>
    /// <exception cref="FormatException">A column is missing, or a row has more cells than the header.</exception>
    public static IEnumerable<TsvRow> Read(TextReader reader, string name, params string[] columns)
    {
        int[]? places = null;
        var (width, number) = (0, 0);
        var ends = new List<int>();    // of the cells of a line
        var last = Array.Empty<string>();
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (places is null)
            {
                var header = line.Split('\t');
                width = header.Length;
                places = [.. columns.Select(column => Array.IndexOf(header, column.TrimEnd('?')))];
                var missing = columns.Where((column, i) => places[i] < 0 && !column.EndsWith('?')).ToArray();
                if (missing.Length > 0)
                {
                    throw new FormatException($"{name}, line {number}: the header lacks {string.Join(", ", missing)}");
                }

                continue;
            }

            ends.Clear();
            foreach (var cell in line.AsSpan().Split('\t'))
            {
                ends.Add(cell.End.Value);
            }

            if (ends.Count > width)
            {
                throw new FormatException($"{name}, line {number}: {ends.Count} cells, but the header has {width}");
            }

            var asked = new string[places.Length];
            for (var i = 0; i < asked.Length; i++)
            {
                var place = places[i];
                var cell = place >= 0 && place < ends.Count ? line.AsSpan((place == 0 ? 0 : ends[place - 1] + 1)..ends[place]).Trim() : [];
                asked[i] = last.Length > 0 && cell.SequenceEqual(last[i]) ? last[i] : cell.ToString();    // tables are sorted
            }

            last = asked;
            yield return new TsvRow(number, asked);
        }
    }

    public static string[] List(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
