using OnRecord.Reading.Actors;
using OnRecord.Server.Events;

namespace OnRecord.Server.Exports;

/// <summary>What can go out.</summary>
internal enum ExportTable
{
    Articles,
    Statements,
    Messages,
    Events,
    Findings,
    Parties,

    /// <summary>Whole, with the texts.</summary>
    Records,
}

/// <summary>The forms in which it can go out.</summary>
internal enum ExportFormat
{
    Csv,
    Jsonl,
    Parquet,
    WebAnnotation,
    SchemaOrg,
    CslJson,
    Bibtex,
    Plover,
    Polecat,
    Gdelt,
    GdeltMentions,
    Petrarch,
}

/// <summary>Which table goes out in which form.</summary>
internal static class ExportForms
{
    /// <returns>Null for records, which have no columns.</returns>
    public static Table? Table(ExportTable table) => Tables.All.FirstOrDefault(one => one.Name.Equals(table.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <param name="accessed">The day that citations give as that of access.</param>
    /// <returns>Null where the table does not go out in the form, or not as text.</returns>
    public static IExportForm? Text(ExportTable table, ExportFormat format, DateOnly accessed) => (table, format) switch
    {
        (ExportTable.Records, ExportFormat.Jsonl) => new RecordLines(),
        (not ExportTable.Records, ExportFormat.Csv) => new CsvRows(Table(table)!),
        (not ExportTable.Records, ExportFormat.Jsonl) => new JsonRows(Table(table)!),
        (ExportTable.Statements, ExportFormat.WebAnnotation) => new WebAnnotations(),
        (ExportTable.Statements, ExportFormat.SchemaOrg) => new SchemaOrgLines(),
        (ExportTable.Statements, ExportFormat.CslJson) => new CslItems(accessed),
        (ExportTable.Statements, ExportFormat.Bibtex) => new BibTexEntries(accessed),
        (ExportTable.Statements, ExportFormat.Gdelt or ExportFormat.GdeltMentions or ExportFormat.Petrarch) => new EventLines(Events(format)!, EventLines.Statements),
        (ExportTable.Events, _) when Events(format) is { } events => new EventLines(events, EventLines.Events),
        (ExportTable.Records, _) when Events(format) is { } events => new EventLines(events, EventLines.Whole),
        _ => null,
    };

    private static IEventFormat? Events(ExportFormat format) => format switch
    {
        ExportFormat.Plover => new PloverLines(),
        ExportFormat.Polecat => new PolecatTable(ActorTable.BuiltIn),
        ExportFormat.Gdelt => new GdeltEvents(ActorTable.BuiltIn),
        ExportFormat.GdeltMentions => new GdeltMentions(),
        ExportFormat.Petrarch => new PetrarchTable(ActorTable.BuiltIn),
        _ => null,
    };
}
