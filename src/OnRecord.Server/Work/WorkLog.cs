using OnRecord.Engine.Jobs;

namespace OnRecord.Server.Work;

/// <summary>What a worker logs.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Takes jobs from {Queue} for {Archive}")]
    public static partial void Started(this ILogger log, QueueAddress queue, string archive);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "Ends after {Jobs} jobs")]
    public static partial void Ended(this ILogger log, long jobs);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Warning, Message = "The queue is lost, and tried again: {Why}")]
    public static partial void QueueLost(this ILogger log, string why);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Error, Message = "{Article} was put aside: {Why}")]
    public static partial void PutAside(this ILogger log, string article, string why);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Error, Message = "{Article} failed in {Stage}")]
    public static partial void ReadingFailed(this ILogger log, string article, string stage, Exception error);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Error, Message = "A job asks for OnRecord {Needs} and this is {Own}: it was given back, and this worker ends; start the newer one instead")]
    public static partial void TooOld(this ILogger log, string needs, string own);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "{Jobs} jobs could not be finished in time and go back into the queue")]
    public static partial void LeftBehind(this ILogger log, int jobs);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Warning, Message = "The archive cannot be written to, and is tried again: {Why}")]
    public static partial void ArchiveUnavailable(this ILogger log, string why);
}
