using System.Text.Json;
using OnRecord.Server.Search;
using OnRecord.Storage;

namespace OnRecord.Server.Exports;

/// <summary>What was asked to go out, and where to.</summary>
/// <param name="Table">Null for all of them.</param>
/// <param name="Formats">Empty for the usual ones.</param>
/// <param name="To">A file or folder; null for standard output.</param>
/// <param name="Replace">Whether what is there may be overwritten.</param>
/// <param name="Accessed">The day that citations give as that of access.</param>
internal sealed record ExportRequest(
    ExportTable? Table, IReadOnlyList<ExportFormat> Formats, string? To, bool Replace, DateOnly Accessed, SearchFilter Filter)
{
    /// <exception cref="CommandException">It makes no sense.</exception>
    public void Check()
    {
        if (Filter.Set.FirstOrDefault(filter => !Applies(filter.Name)) is { Name: { } name })
        {
            var table = Table is { } one ? Lower(one) : "--all";
            throw Wrong(name == "words" ? $"words do not apply to {table}" : $"--{Option(name)} does not apply to {table}");
        }

        if (Filter.Id is not null && Filter.Set.Count() > 1)
        {
            throw Wrong("--id names one statement, so no other filter goes with it");
        }

        if (Table is null)
        {
            if (To is null)
            {
                throw Wrong("--all needs a folder, given with --to");
            }

            if (Formats.FirstOrDefault(static format => format > ExportFormat.Parquet) is var other && other > ExportFormat.Parquet)
            {
                throw Wrong($"--all writes csv, jsonl and parquet, not {Name(other)}");
            }
        }
        else if (Formats.Count > 1)
        {
            throw Wrong("one table goes out in one form at a time");
        }
        else if (Format == ExportFormat.Parquet && Table != ExportTable.Records)
        {
            if (To is null)
            {
                throw Wrong("parquet needs a folder, given with --to");
            }
        }
        else if (ExportForms.Text(Table.Value, Format, Accessed) is null)
        {
            throw Wrong($"{Lower(Table.Value)} do not go out as {Name(Format)}");
        }
    }

    public string TableName => Table is { } one ? Lower(one) : "all";

    /// <summary>Whether the table goes out in the form.</summary>
    public bool Goes => Table is { } one && (Format == ExportFormat.Parquet ? one != ExportTable.Records : ExportForms.Text(one, Format, Accessed) is not null);

    /// <summary>Writes one table as text, from one moment of the archive.</summary>
    public long WriteText(TextWriter output, Archive archive, TimeProvider time, CancellationToken cancel) =>
        From(archive, time, source => ExportForms.Text(Table!.Value, Format, Accessed)!.Write(output, source), cancel);

    /// <summary>Writes one table as one file of Parquet, from one moment of the archive.</summary>
    public void WriteParquet(Stream file, Archive archive, TimeProvider time, CancellationToken cancel) => From(archive, time, source =>
    {
        var table = ExportForms.Table(Table!.Value)!;
        var parquet = new ParquetFile(file, table.Columns);
        var rows = 0L;
        foreach (var row in table.Rows(source))
        {
            parquet.Add(row.Cells);
            rows++;
        }

        parquet.Finish();
        return rows;
    }, cancel);

    /// <summary>Writes it, from one moment of the archive.</summary>
    public void Write(Archive archive, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancel)
    {
        using var snapshot = archive.Snapshot();
        var progress = new ExportProgress(error, time);
        var source = new ExportSource(snapshot, Filter, progress, cancel);
        try
        {
            Write(source, progress, output, error, time);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && To is not null)
        {
            error.WriteLine($"Interrupted; nothing was written to {To}.");
            throw;
        }
    }

    private long From(Archive archive, TimeProvider time, Func<ExportSource, long> write, CancellationToken cancel)
    {
        using var snapshot = archive.Snapshot();
        return write(new ExportSource(snapshot, Filter, new ExportProgress(TextWriter.Null, time), cancel));
    }

    private void Write(ExportSource source, ExportProgress progress, TextWriter output, TextWriter error, TimeProvider time)
    {
        progress.Begin(Table is { } name ? Lower(name) : "");
        if (Table is null)
        {
            TableFormat[] formats = Formats.Count == 0 ? Enum.GetValues<TableFormat>() : [.. Formats.Select(static format => Enum.Parse<TableFormat>(format.ToString()))];
            var files = FullExport.Write(To!, Replace, formats, source, progress, time);
            error.WriteLine($"Wrote {InWords.Count(files.Count, "file")} to {To}.");
        }
        else if (Format == ExportFormat.Parquet)
        {
            using var folder = ExportFolder.Create(To!, Replace, ParquetTable.Stands);
            var files = ParquetTable.Write(folder, "", ExportForms.Table(Table.Value)!, source);
            folder.Finish();
            error.WriteLine($"Wrote {InWords.Count((int)files.Sum(static file => file.Rows), "row")} in {InWords.Count(files.Count, "file")} to {To}.");
        }
        else
        {
            var form = ExportForms.Text(Table.Value, Format, Accessed)!;
            if (To is null)
            {
                form.Write(output, source);
                output.Flush();
            }
            else
            {
                var rows = OutputFile.Write(To, Replace, file => form.Write(file, source));
                error.WriteLine($"Wrote {InWords.Count((int)rows, "row")} to {To}.");
            }
        }
    }

    /// <summary>The one form that a table goes out in.</summary>
    public ExportFormat Format => Formats.Count > 0 ? Formats[0] : Table == ExportTable.Records ? ExportFormat.Jsonl : ExportFormat.Csv;

    private bool Applies(string filter) => Table switch
    {
        ExportTable.Statements => true,
        ExportTable.Messages or ExportTable.Events => filter is not ("form" or "about" or "id"),
        ExportTable.Parties => false,
        null => filter is "outlet" or "from" or "until",
        _ => filter is "words" or "outlet" or "from" or "until",
    };

    private static string Option(string filter) => filter == "to" ? "addressee" : filter;

    private static string Lower(ExportTable table) => table.ToString().ToLowerInvariant();

    private static string Name(ExportFormat format) => JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString());

    private static CommandException Wrong(string message) => new(ExitCode.Usage, $"{message}. See: onrecord export --help");
}
