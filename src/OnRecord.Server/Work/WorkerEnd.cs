namespace OnRecord.Server.Work;

/// <summary>How a worker ends: it takes no more, and where what is in hand takes too long, it leaves that.</summary>
internal sealed class WorkerEnd : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandoning = new();

    /// <summary>The exit code of the process.</summary>
    public int Code { get; private set; } = ExitCode.Success;

    /// <summary>Cancelled when nothing more is taken.</summary>
    public CancellationToken Stopped => stopping.Token;

    /// <summary>Cancelled when what is in hand is left.</summary>
    public CancellationToken Abandoned => abandoning.Token;

    /// <summary>Takes no more. Of several reasons the first counts.</summary>
    public void Stop(int code)
    {
        if (!stopping.IsCancellationRequested)
        {
            Code = code;
            stopping.Cancel();
        }
    }

    public Task AbandonAsync() => abandoning.CancelAsync();

    public void AbandonAfter(TimeSpan time) => abandoning.CancelAfter(time);

    public void Dispose()
    {
        stopping.Dispose();
        abandoning.Dispose();
    }
}
