using OnRecord.Engine;
using OnRecord.Server.Intake;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary>Puts what was read into an archive, a batch in one transaction, and counts.</summary>
/// <param name="batchArticles">How many are written at once. A hundred are written fast, hold other writers up for well under a second, and bound what is held and what a kill costs. Null where only <see cref="Flush"/> writes.</param>
/// <param name="told">Told of each when it is in the archive, and whether it is new there; null where nobody asks.</param>
internal sealed class Adding(
    Archive archive, Troubles troubles, TimeProvider time, int? batchArticles = 100, Action<OnRecord.Findings.Record, bool>? told = null)
{
    private const int BatchCharacters = 8 * 1024 * 1024;
    private const int LinkedAtOnce = 100;

    private readonly List<NewArticle> batch = [];
    private readonly List<Trouble> refused = [];
    private int characters;

    public int Added { get; private set; }

    /// <summary>How many were in the archive already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many statements the added ones have.</summary>
    public int Statements { get; private set; }

    /// <summary>Articles so far, whatever became of them.</summary>
    public int Taken { get; private set; }

    public void Take(ReadOutcome outcome)
    {
        Taken++;
        switch (outcome)
        {
            case ReadOutcome.Read { Record: var record, Original: var original }:
                batch.Add(new NewArticle(record, original is null ? null : new OriginalBytes(original.Bytes, original.MediaType)));
                characters += record.Article.Text.Length;
                break;
            case ReadOutcome.Known:
                Unchanged++;
                break;
            default:
                var trouble = Trouble.Of(outcome)!;
                troubles.Note(trouble);
                refused.Add(trouble);
                break;
        }

        if (batchArticles is { } most && (batch.Count + refused.Count >= most || characters >= BatchCharacters))
        {
            Flush();
        }
    }

    /// <summary>Writes the batch in hand, and leaves nothing for later.</summary>
    public void Settle()
    {
        Flush();
        while (archive.LinkCopies(LinkedAtOnce) > 0)
        {
            // What an interrupted run had left uncompared.
        }

        if (Added > 0)
        {
            archive.Settle();
        }
    }

    /// <summary>Writes the batch in hand. Where the archive cannot be used, it stays in hand and may be written later.</summary>
    public void Flush()
    {
        var at = time.GetUtcNow();
        if (batch.Count > 0)
        {
            var seen = new HashSet<(string Id, string? Outlet, string? Url)>();
            var isNew = told is null ? [] : batch.ConvertAll(one =>
                one.Record.Article is var head && archive.KeyOf(head.Id, head.Outlet, head.Url) is null && seen.Add((head.Id, head.Outlet, head.Url)));
            var (added, unchanged, statements) = archive.Add(batch, at);
            (Added, Unchanged, Statements) = (Added + added, Unchanged + unchanged, Statements + statements);
            NewArticle[] written = [.. batch];
            batch.Clear();
            characters = 0;
            archive.LinkCopies(LinkedAtOnce);
            for (var i = 0; i < isNew.Count; i++)
            {
                told!(written[i].Record, isNew[i]);
            }
        }

        foreach (var trouble in refused.Where(static trouble => trouble.Kept))
        {
            archive.AddRefusal(trouble.Where, trouble.Says, at);
        }

        refused.Clear();
    }
}
