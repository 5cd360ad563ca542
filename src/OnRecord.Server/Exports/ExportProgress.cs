namespace OnRecord.Server.Exports;

/// <summary>Says now and then on standard error how far a long export has come.</summary>
internal sealed class ExportProgress(TextWriter error, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private string what = "";
    private long rows;
    private long start;
    private long told;

    public void Begin(string next) => (what, rows, start, told) = (next, 0, time.GetTimestamp(), time.GetTimestamp());

    public void Tick()
    {
        rows++;
        if (time.GetElapsedTime(told) >= Pause)
        {
            told = time.GetTimestamp();
            error.WriteLine($"{what}: {rows:N0} rows, {rows / time.GetElapsedTime(start).TotalSeconds:N0}/s");
        }
    }
}
