using OnRecord.Engine;
using OnRecord.Reading.Intake;

namespace OnRecord.Server.Intake;

/// <summary>What went wrong with one input.</summary>
/// <param name="ExitCode">One of <see cref="Server.ExitCode"/>.</param>
/// <param name="Where">The path, with the line where it is one of many.</param>
/// <param name="Says">One line for people.</param>
/// <param name="Kept">Whether there was something to read, so that an archive remembers that it was refused.</param>
/// <param name="Details">Where in the program it happened; null where the input is at fault.</param>
internal sealed record Trouble(int ExitCode, string Where, string Says, bool Kept = true, string? Details = null)
{
    /// <returns>Null where nothing went wrong.</returns>
    public static Trouble? Of(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Refused refused => new(Code(refused.Kind), refused.Name, refused.Says),
        ReadOutcome.Problem problem => new(
            Code(problem.Kind), problem.Name, problem.Says, problem.Kind is not (InputProblemKind.Missing or InputProblemKind.NoArticles)),
        ReadOutcome.Failed failed => new(
            Server.ExitCode.ReadingFailed,
            failed.Name,
            $"reading it failed in {failed.Stage}, a mistake in OnRecord: {failed.Error.Message}",
            Details: failed.Error.ToString()),
        _ => null,
    };

    /// <returns>Null where there is an article.</returns>
    public static Trouble? Of(Input input) => input switch
    {
        { Problem: { } problem } => Of(new ReadOutcome.Problem(problem.Path, problem.Kind, problem.Says)),
        { Taken: Taken.Refused refused } => Of(new ReadOutcome.Refused(refused.Name, refused.Kind, refused.Says)),
        _ => null,
    };

    private static int Code(RefusalKind kind) => kind switch
    {
        RefusalKind.Empty => Server.ExitCode.Empty,
        RefusalKind.Binary => Server.ExitCode.Binary,
        RefusalKind.NulCharacters => Server.ExitCode.NulCharacters,
        RefusalKind.InvalidEncoding => Server.ExitCode.InvalidEncoding,
        RefusalKind.BidiControls => Server.ExitCode.BidiControls,
        RefusalKind.TooLong => Server.ExitCode.TooLong,
        RefusalKind.BrokenXml => Server.ExitCode.BrokenXml,
        RefusalKind.BrokenRecord => Server.ExitCode.BrokenRecord,
        RefusalKind.BrokenPacking => Server.ExitCode.BrokenPacking,
        RefusalKind.NoArticle => Server.ExitCode.NoArticle,
        _ => Server.ExitCode.BrokenLine,
    };

    private static int Code(InputProblemKind kind) => kind switch
    {
        InputProblemKind.Missing => Server.ExitCode.InputMissing,
        InputProblemKind.NoArticles => Server.ExitCode.NoArticles,
        InputProblemKind.Unreachable or InputProblemKind.Denied => Server.ExitCode.Unreachable,
        InputProblemKind.NotAllowed => Server.ExitCode.NotAllowed,
        _ => Server.ExitCode.Unreadable,
    };
}
