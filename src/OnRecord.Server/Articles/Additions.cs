using System.Collections.Concurrent;
using System.Threading.Channels;
using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Learning;
using OnRecord.Server.Intake;
using OnRecord.Server.Serving;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary>Adds what was sent, one addition after another, behind the answers.</summary>
/// <param name="added">Called after each that added something.</param>
internal sealed class Additions(Archive archive, OpenedReader reader, PageFetcher fetcher, TimeProvider time, ILogger log, Action added) : BackgroundService
{
    private const int MostWaiting = 32;
    private const int MostRemembered = 200;

    // So few that progress is seen; many more would be written faster.
    private const int BatchArticles = 10;

    private readonly Channel<Addition> waiting = Channel.CreateBounded<Addition>(MostWaiting);
    private readonly ConcurrentDictionary<string, Addition> known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <returns>False where too many wait already.</returns>
    public bool Add(Addition addition)
    {
        if (!waiting.Writer.TryWrite(addition))
        {
            return false;
        }

        known[addition.Id] = addition;
        order.Enqueue(addition.Id);
        while (order.Count > MostRemembered && order.TryDequeue(out var oldest))
        {
            known.TryRemove(oldest, out _);
        }

        return true;
    }

    /// <returns>Null where there is none, or it was long ago.</returns>
    public Addition? Find(string id) => known.GetValueOrDefault(id);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var addition in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                using (addition)
                {
                    addition.Start();
                    addition.End(await Task.Run(() => Run(addition, stoppingToken), CancellationToken.None));
                }
            }
        }
        finally
        {
            while (waiting.Reader.TryRead(out var left))
            {
                left.Dispose();
                left.End("the server was stopped");
            }
        }
    }

    // Gives what was wrong, in words for whoever sent it.
    private string? Run(Addition addition, CancellationToken stop)
    {
#pragma warning disable CA1031 // The edge of the worker: a mistake costs one addition, not all that come after it.
        try
        {
            Read(addition, stop);
            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return "the server was stopped; what was added stays";
        }
        catch (Exception error) when (error is ArchiveException)
        {
            log.ArchiveUnavailable(error.Message);
            return "the archive cannot be written to now; what was added stays";
        }
        catch (Exception error) when (error is ModelException or CommandException)
        {
            log.ReaderUnavailable(error.Message);
            return "what articles are read with cannot be opened";
        }
        catch (Exception error)
        {
            log.AnswerFailed(error);
            return "a mistake of OnRecord; the log of the server says more";
        }
#pragma warning restore CA1031
    }

    private void Read(Addition addition, CancellationToken stop)
    {
        var batch = new InputBatch(addition.Paths, reader.Value, addition.Published, new Troubles(TextWriter.Null, verbose: false), fetcher);
        var adding = new Adding(archive, batch.Troubles, time, BatchArticles, (record, isNew) => Tell(addition, record, isNew));
        var inputs = addition.Pasted is { } pasted ? [pasted] : batch.Inputs(archive.ContainsUrl).Read(batch.Paths, stop);
        try
        {
            foreach (var outcome in batch.Reader.Read(inputs, new ReadOptions { Published = batch.Published }, stop))
            {
                if (outcome is ReadOutcome.Failed failed)
                {
                    log.AnswerFailed(failed.Error);
                }

                var told = Withheld.From(outcome, addition.Folder);
                addition.Took();
                adding.Take(told);
                if (told is ReadOutcome.Known known)
                {
                    addition.Known(known.Name);
                }
                else if (Trouble.Of(told) is { } trouble)
                {
                    addition.Refused(trouble.Where, trouble.Says);
                }
            }
        }
        finally
        {
            adding.Settle();
            if (adding.Added > 0)
            {
                added();
            }
        }
    }

    private void Tell(Addition addition, OnRecord.Findings.Record record, bool isNew)
    {
        if (archive.KeyOf(record.Article.Id, record.Article.Outlet, record.Article.Url) is { } key && archive.Article(key) is { } article)
        {
            addition.Added(article.Summary, record.Statements.Count, isNew);
        }
    }
}
