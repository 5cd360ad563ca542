using System.Globalization;

namespace OnRecord.Server.Exports;

/// <summary>A table as Parquet in a folder of its own: a file for each month, in the manner of Hive.</summary>
internal static class ParquetTable
{
    public const string Format = "parquet";

    // What Hive, Spark, Trino and DuckDB take for null.
    private const string Undated = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>Whether the folder holds files of Parquet and nothing else.</summary>
    public static bool Stands(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).All(static file => file.EndsWith(".parquet", StringComparison.Ordinal));

    /// <summary>Writes all rows; a table without any gets one file, so that it can be read.</summary>
    /// <param name="under">The folder within the export; empty for its top.</param>
    public static IReadOnlyList<WrittenFile> Write(ExportFolder folder, string under, Table table, ExportSource source)
    {
        var (files, parts) = (new List<WrittenFile>(), new Dictionary<string, int>());
        using var rows = table.Rows(source).GetEnumerator();
        var more = rows.MoveNext();
        do
        {
            var month = more ? Month(table, rows.Current.Day) : table.IsByMonth ? Undated : null;
            var place = month is null ? under : $"{under}month={month}/";
            var part = parts[place] = parts.GetValueOrDefault(place, -1) + 1;
            files.Add(folder.Write(string.Create(CultureInfo.InvariantCulture, $"{place}part-{part}.parquet"), table.Name, Format, stream =>
            {
                var file = new ParquetFile(stream, table.Columns);
                var written = 0L;
                for (; more && Month(table, rows.Current.Day) == month; more = rows.MoveNext())
                {
                    file.Add(rows.Current.Cells);
                    written++;
                }

                file.Finish();
                return written;
            }));
        }
        while (more);

        return files;
    }

    private static string? Month(Table table, DateOnly? day) =>
        !table.IsByMonth ? null : day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? Undated;
}
