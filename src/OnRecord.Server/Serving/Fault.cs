using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Learning;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Serving;

/// <summary>What is answered where a request went wrong. It says what to do, and nothing of where on which machine.</summary>
internal static class Fault
{
    public static IResult Of(Exception error, PathString path, ILogger log)
    {
        switch (error)
        {
            case ProblemException known:
                return known.Problem;
            case CorrectionException refused:
                return Problem.Of(StatusCodes.Status422UnprocessableEntity, "correction-refused", "This cannot be corrected so", $"{char.ToUpperInvariant(refused.Message[0])}{refused.Message[1..]}.");
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Answer(path, StatusCodes.Status413PayloadTooLarge, "too-long", "This is too long", "Less is taken at once; send it in parts.");
            case BadHttpRequestException wrong:
                return Answer(path, wrong.StatusCode, "bad-request", "This request cannot be read", "Something of it is missing, or is not of the kind that is taken here.");
            case ArchiveException unavailable:
                log.ArchiveUnavailable(unavailable.Message);
                return Answer(
                    path,
                    unavailable.Problem == ArchiveProblem.DiskFull ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable,
                    "archive-unavailable",
                    "The archive cannot be used now",
                    Says(unavailable.Problem));
            case ModelException or CommandException:
                log.ReaderUnavailable(error.Message);
                return Answer(
                    path, StatusCodes.Status503ServiceUnavailable, "reader-unavailable", "No article can be read now", "What articles are read with cannot be opened; the log of the server says why.");
            default:
                log.AnswerFailed(error);
                return Answer(
                    path, StatusCodes.Status500InternalServerError, "mistake", "A mistake of OnRecord", "It could not answer this, and should have; the log of the server says more.");
        }
    }

    private static string Says(ArchiveProblem problem) => problem switch
    {
        ArchiveProblem.Locked => "Another program is writing to the archive; try again in a moment.",
        ArchiveProblem.ReadOnly => "The archive may be read, but not written to.",
        ArchiveProblem.DiskFull => "There is no room left for the archive.",
        ArchiveProblem.Unreachable or ArchiveProblem.Forbidden => "The database of the archive does not answer; try again in a moment.",
        _ => "The archive cannot be read; the log of the server says why.",
    };

    private static ContentHttpResult Answer(PathString path, int status, string name, string title, string says) =>
        path.StartsWithSegments("/api") ? Problem.Of(status, name, title, says) : Notice.Of(status, title, says, "Load the page again in a moment.");
}

/// <summary>What the server logs of faults, for whoever runs it.</summary>
internal static partial class FaultLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "An answer failed")]
    public static partial void AnswerFailed(this ILogger log, Exception error);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "An answer broke off")]
    public static partial void AnswerBrokenOff(this ILogger log, Exception error);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "The archive cannot be used: {Why}")]
    public static partial void ArchiveUnavailable(this ILogger log, string why);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Error, Message = "What reads articles cannot be opened: {Why}")]
    public static partial void ReaderUnavailable(this ILogger log, string why);
}
