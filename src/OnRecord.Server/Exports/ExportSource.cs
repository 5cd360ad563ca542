using OnRecord.Findings;
using OnRecord.Server.Search;
using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Exports;

/// <summary>An entry with the record that it stands in.</summary>
internal sealed record InRecord<THit, TItem>(THit Hit, TItem Item, Record Record);

/// <summary>What goes out, row by row, from one moment of the archive.</summary>
internal sealed class ExportSource(ArchiveSnapshot snapshot, SearchFilter filter, ExportProgress progress, CancellationToken cancel)
{
    // Entries of one article mostly follow each other, as most are of one day; a few days may take turns.
    private const int MostHeld = 8;

    private readonly Queue<long> order = new();
    private readonly Dictionary<long, Record> held = [];

    public ArchiveSnapshot Snapshot => snapshot;

    public SearchFilter Filter => filter;

    public IEnumerable<ArticleSummary> Articles() => Counted(snapshot.Articles(filter.Articles, filter.From, filter.Until));

    public IEnumerable<InRecord<StatementHit, Statement>> Statements() =>
        Counted(filter.Id is { } id ? snapshot.Statements(id) : snapshot.Statements(filter.Statements)).Select(hit =>
        {
            var record = RecordOf(hit.Article);
            return new InRecord<StatementHit, Statement>(hit, record.Statements[hit.Ordinal], record);
        });

    public IEnumerable<InRecord<MessageHit, Message>> Messages() => Counted(snapshot.Messages(filter.Messages)).Select(hit =>
    {
        var record = RecordOf(hit.Article);
        return new InRecord<MessageHit, Message>(hit, record.Messages[hit.Ordinal], record);
    });

    public IEnumerable<InRecord<EventHit, DiplomaticEvent>> Events() => Counted(snapshot.Events(filter.Events)).Select(hit =>
    {
        var record = RecordOf(hit.Article);
        return new InRecord<EventHit, DiplomaticEvent>(hit, record.Events[hit.Ordinal], record);
    });

    public IEnumerable<InRecord<FindingHit, Finding>> Findings() => Counted(snapshot.Findings(filter.Findings)).Select(hit =>
    {
        var record = RecordOf(hit.Article);
        return new InRecord<FindingHit, Finding>(hit, record.Findings[hit.Ordinal], record);
    });

    public IEnumerable<KnownParty> Parties() => Counted(snapshot.Parties());

    public Record RecordOf(ArticleSummary article)
    {
        if (!held.TryGetValue(article.Key, out var record))
        {
            if (order.Count == MostHeld)
            {
                held.Remove(order.Dequeue());
            }

            record = snapshot.Record(article);
            held.Add(article.Key, record);
            order.Enqueue(article.Key);
        }

        return record;
    }

    private IEnumerable<TRow> Counted<TRow>(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
            progress.Tick();
        }
    }
}
