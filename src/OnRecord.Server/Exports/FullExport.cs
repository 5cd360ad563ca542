namespace OnRecord.Server.Exports;

/// <summary>The forms in which every table can go out at once.</summary>
internal enum TableFormat
{
    Csv,
    Jsonl,
    Parquet,
}

/// <summary>Every table of an archive in one folder, with what they mean and a manifest.</summary>
internal static class FullExport
{
    private const string Dictionary = "README.md";

    /// <exception cref="CommandException">The folder is there already or cannot be written.</exception>
    /// <returns>The files, the manifest not among them.</returns>
    public static IReadOnlyList<WrittenFile> Write(
        string path, bool replace, IReadOnlyList<TableFormat> formats, ExportSource source, ExportProgress progress, TimeProvider time)
    {
        using var folder = ExportFolder.Create(path, replace, Manifest.Stands);
        var (files, made) = (new List<WrittenFile>(), new MadeCounts());
        foreach (var table in Tables.All)
        {
            foreach (var format in formats)
            {
                progress.Begin($"{table.Name} ({format.ToString().ToLowerInvariant()})");
                files.AddRange(Write(folder, table == Tables.Articles && format == formats[0] ? made.Counting(table) : table, format, source));
            }
        }

        files.Add(folder.Write(Dictionary, "", "markdown", static stream => Text(stream, DataDictionary.File)));
        var manifest = Manifest.Write(source.Filter, source.Snapshot.Bounds, made, files, time.GetUtcNow());
        folder.Write(Manifest.FileName, "", "json", stream =>
        {
            stream.Write(manifest);
            return 0;
        });
        folder.Finish();
        return files;
    }

    private static IReadOnlyList<WrittenFile> Write(ExportFolder folder, Table table, TableFormat format, ExportSource source) => format switch
    {
        TableFormat.Csv => [folder.Write($"{table.Name}.csv", table.Name, "csv", stream => Text(stream, new CsvRows(table), source))],
        TableFormat.Jsonl => [folder.Write($"{table.Name}.jsonl", table.Name, "jsonl", stream => Text(stream, new JsonRows(table), source))],
        _ => ParquetTable.Write(folder, table.Name + "/", table, source),
    };

    private static long Text(Stream stream, IExportForm form, ExportSource source) => OutputFile.Text(stream, writer => form.Write(writer, source));

    private static long Text(Stream stream, string text) => OutputFile.Text(stream, writer =>
    {
        writer.Write(text);
        return 0;
    });
}
