using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary>Makes the articles anew that a correction concerns: few at once, many behind the answer.</summary>
/// <remarks>What is left when the server ends is noted in the archive, and gone on with when it starts.</remarks>
internal sealed class Settler(Archive archive, ILogger log) : BackgroundService
{
    private const int Few = 20;

    private readonly SemaphoreSlim wanted = new(1);    // once at the start, for what was left

    /// <returns>What was changed so far, and how many articles are still to be made anew.</returns>
    public (CorrectionEffect Effect, int Left) Settle()
    {
        if (archive.Corrections.Unsettled() is var left and > Few)
        {
            wanted.Release();
            return (CorrectionEffect.None, left);
        }

        return (archive.Corrections.Settle(progress: null, CancellationToken.None), 0);
    }

    public override void Dispose()
    {
        base.Dispose();
        wanted.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await wanted.WaitAsync(stoppingToken);
            try
            {
                await Task.Run(() => archive.Corrections.Settle(progress: null, stoppingToken), stoppingToken);
            }
            catch (ArchiveException error)
            {
                log.NotSettled(error.Message);
            }
        }
    }
}

/// <summary>What the server logs of corrections.</summary>
internal static partial class CorrectionLog
{
    [LoggerMessage(EventId = 3010, Level = LogLevel.Error, Message = "Articles could not be made anew after a correction: {Why}")]
    public static partial void NotSettled(this ILogger log, string why);
}
