using OnRecord.Engine;
using OnRecord.Server.Intake;
using OnRecord.Storage;
using OnRecord.Storage.Rereading;

namespace OnRecord.Server.Rereading;

/// <summary>Reads articles of an archive again, each put in its place in one transaction, and counts.</summary>
/// <param name="all">Every article; else those that something else read than what reads now.</param>
internal sealed class ArchiveRereading(Archive archive, Rereader rereader, Troubles troubles, bool all)
{
    private const string Task = "reread --all";
    private const int PageSize = 50;
    private const int BetweenSaves = 20;

    public Troubles Troubles => troubles;

    public RereadEffect Effect { get; private set; } = RereadEffect.None;

    /// <summary>How many are to be read, counted when it began.</summary>
    public int Due { get; private set; }

    public int Read { get; private set; }

    /// <summary>Those that stay as they were: they could not be read, or have come to the text of another.</summary>
    public int Left { get; private set; }

    /// <param name="fromStart">Whether to forget where it was stopped.</param>
    /// <param name="tick">Called after each article.</param>
    /// <exception cref="OperationCanceledException">It was stopped; what was read so far stands.</exception>
    public void Run(bool fromStart, Action tick, CancellationToken cancel)
    {
        var unless = all ? null : rereader.Made;
        var reached = all && !fromStart ? archive.Progress(Task) ?? 0 : 0;
        Due = archive.CountToReread(unless, reached);
        var after = reached;
        IEnumerable<ArticleToReread> Articles()
        {
            while (archive.ToReread(unless, after, PageSize) is { Count: > 0 } page)
            {
                foreach (var article in page)
                {
                    yield return article;
                }

                after = page[^1].Key;
            }
        }

        try
        {
            foreach (var (article, outcome) in rereader.Read(Articles(), cancel))
            {
                Take(article, outcome);
                reached = article.Key;
                if (all && (Read + Left) % BetweenSaves == 0)
                {
                    archive.SaveProgress(Task, reached);
                }

                tick();
            }
        }
        catch (OperationCanceledException) when (all)
        {
            archive.SaveProgress(Task, reached);
            throw;
        }

        if (all)
        {
            archive.SaveProgress(Task, reached: null);
        }
    }

    private void Take(ArticleToReread article, ReadOutcome outcome)
    {
        if (outcome is ReadOutcome.Read { Record: var record } && archive.Replace(article.Key, record, TimeProvider.System.GetUtcNow()) is { } effect)
        {
            Effect += effect;
            Read++;
            return;
        }

        Left++;
        if (Trouble.Of(outcome) is { } trouble)
        {
            troubles.Note(trouble);
        }
    }
}
