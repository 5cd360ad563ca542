using OnRecord.Findings;
using OnRecord.Server.Events;

namespace OnRecord.Server.Exports;

/// <summary>Archived records in a form of other programs for events.</summary>
/// <param name="format">The form.</param>
/// <param name="records">What of each record goes out.</param>
internal sealed class EventLines(IEventFormat format, Func<ExportSource, IEnumerable<Record>> records) : IExportForm
{
    /// <summary>Everything that the records hold.</summary>
    public static IEnumerable<Record> Whole(ExportSource source) => source.Articles().Select(source.RecordOf);

    /// <summary>The events that fit, and nothing else of their records.</summary>
    public static IEnumerable<Record> Events(ExportSource source) =>
        Together(source.Events(), static (record, items) => record with { Events = items, Statements = [] });

    /// <summary>The statements that fit, and nothing else of their records.</summary>
    public static IEnumerable<Record> Statements(ExportSource source) =>
        Together(source.Statements(), static (record, items) => record with { Events = [], Statements = items });

    public long Write(TextWriter output, ExportSource source)
    {
        if (format.Header is { } header)
        {
            output.Write(header + "\n");
        }

        var lines = 0L;
        foreach (var line in records(source).SelectMany(format.Lines))
        {
            output.Write(line + "\n");
            lines++;
        }

        return lines;
    }

    // Those that follow each other in one article at once: the forms cut its text into sentences each time.
    private static IEnumerable<Record> Together<THit, TItem>(
        IEnumerable<InRecord<THit, TItem>> all, Func<Record, IReadOnlyList<TItem>, Record> make)
    {
        var (record, items) = (default(Record), new List<TItem>());
        foreach (var one in all)
        {
            if (record is not null && !ReferenceEquals(one.Record, record))
            {
                yield return make(record, items);
                items = [];
            }

            record = one.Record;
            items.Add(one.Item);
        }

        if (record is not null)
        {
            yield return make(record, items);
        }
    }
}
