using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using OnRecord.Engine;
using OnRecord.Server.Answers;
using OnRecord.Storage;
using OnRecord.Text;

namespace OnRecord.Server.Articles;

/// <summary>What somebody wants added, and how far it has come.</summary>
/// <param name="paths">Files that were sent, or addresses.</param>
/// <param name="pasted">What was sent as such; null where there are paths.</param>
/// <param name="folder">Where the files lie, deleted in the end; null where there are none.</param>
internal sealed class Addition(string by, DateTimeOffset at, IReadOnlyList<string> paths, Input? pasted, DirectoryInfo? folder, PublicationDate? published) : IDisposable
{
    // A web archive may hold a hundred thousand articles; of these the first are named, and all are counted.
    private const int MostNamed = 10_000;

    private readonly Lock gate = new();
    private readonly List<AdditionEvent> events = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int last;
    private int taken;
    private int added;
    private int unchanged;
    private int refused;

    /// <summary>Not to be guessed.</summary>
    public string Id { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public string By => by;

    public DateTimeOffset At => at;

    public IReadOnlyList<string> Paths => paths;

    public Input? Pasted => pasted;

    public string? Folder => folder?.FullName;

    public PublicationDate? Published => published;

    public bool IsDone { get; private set; }

    public void Start() => Tell("started", static _ => { });

    public void Took() => Interlocked.Increment(ref taken);

    public void Added(ArticleSummary article, int statements, bool isNew)
    {
        _ = isNew ? added++ : unchanged++;
        Tell(isNew ? "added" : "unchanged", json =>
        {
            json.WriteNumber("statements", statements);
            json.WriteArticle(article);
        });
    }

    /// <summary>Something that was there already, by the name it came under.</summary>
    public void Known(string name)
    {
        unchanged++;
        Tell("unchanged", json => json.WriteString("name", name));
    }

    public void Refused(string name, string says)
    {
        refused++;
        Tell("refused", json =>
        {
            json.WriteString("name", name);
            json.WriteString("says", says);
        });
    }

    /// <param name="problem">Why it ended before its end; null where it did not.</param>
    public void End(string? problem)
    {
        IsDone = true;
        Tell("done", json => json.WriteString("problem", problem));
    }

    /// <summary>How far it has come, as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        lock (gate)
        {
            json.WriteString("id", Id);
            json.WriteString("by", by);
            json.WriteString("at", at);
            json.WriteString("state", IsDone ? "done" : last > 0 ? "reading" : "waiting");
            Counts(json);
            json.WriteAll("events", events, one => json.WriteRawValue(one.Json));
        }
    }

    /// <summary>What happened behind an event, as it happens; ends with the addition.</summary>
    /// <param name="after">The number of the last event that is known; 0 for none.</param>
    /// <param name="pause">How long to wait before a null is given, so that whoever waits is known to be there.</param>
    public async IAsyncEnumerable<AdditionEvent?> Follow(
        int after, TimeSpan pause, TimeProvider time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            AdditionEvent[] next;
            Task waiting;
            bool isDone;
            lock (gate)
            {
                next = [.. events.SkipWhile(one => one.Number <= after)];
                (waiting, isDone) = (more.Task, IsDone);
            }

            foreach (var one in next)
            {
                yield return one;
                after = one.Number;
            }

            if (isDone && next.Length == 0)
            {
                yield break;
            }

            if (next.Length == 0)
            {
                var woken = true;
                try
                {
                    await waiting.WaitAsync(pause, time, cancel);
                }
                catch (TimeoutException)
                {
                    woken = false;
                }

                if (!woken)
                {
                    yield return null;
                }
            }
        }
    }

    public void Dispose()
    {
        if (folder is { Exists: true })
        {
            folder.Delete(recursive: true);
        }
    }

    private void Tell(string name, Action<Utf8JsonWriter> write)
    {
        lock (gate)
        {
            last++;
            if (events.Count < MostNamed || name == "done")
            {
                events.Add(new AdditionEvent(last, name, JsonText.Write(json => json.WriteObject(() =>
                {
                    json.WriteString("event", name);
                    write(json);
                    Counts(json);
                }))));
            }

            var told = more;
            more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            told.SetResult();
        }
    }

    private void Counts(Utf8JsonWriter json)
    {
        json.WriteNumber("taken", taken);
        json.WriteNumber("added", added);
        json.WriteNumber("unchanged", unchanged);
        json.WriteNumber("refused", refused);
    }
}

/// <summary>Something that happened while articles were added.</summary>
/// <param name="Number">From 1, ascending.</param>
/// <param name="Name">started, added, unchanged, refused or done.</param>
internal sealed record AdditionEvent(int Number, string Name, string Json);
