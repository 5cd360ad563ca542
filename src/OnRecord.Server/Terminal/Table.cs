namespace OnRecord.Server.Terminal;

/// <summary>Cells in columns as wide as their widest.</summary>
internal static class Table
{
    private const string Gap = "  ";

    /// <param name="rows">Of equally many cells.</param>
    /// <param name="right">Which columns stand at their right edge, as numbers do.</param>
    public static IEnumerable<Run[]> Of(IReadOnlyList<Run[]> rows, params int[] right)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Length;
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        foreach (var row in rows)
        {
            var line = new List<Run>();
            for (var i = 0; i < columns; i++)
            {
                var blanks = new Run(new string(' ', widths[i] - Width(row[i])));
                line.AddRange(right.Contains(i) ? [blanks, row[i]] : i == columns - 1 ? [row[i]] : [row[i], blanks]);
                if (i < columns - 1)
                {
                    line.Add(new Run(Gap));
                }
            }

            yield return [.. line];
        }
    }

    private static int Width(Run cell) => CellWidth.Of(SafeText.Clean(cell.Text));
}
