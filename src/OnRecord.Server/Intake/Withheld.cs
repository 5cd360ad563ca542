using OnRecord.Engine;

namespace OnRecord.Server.Intake;

/// <summary>What went wrong with an input, told to somebody elsewhere: nothing of where on which machine.</summary>
internal static class Withheld
{
    /// <param name="folder">Where files lie that were sent; null where there are none.</param>
    public static ReadOutcome From(ReadOutcome outcome, string? folder)
    {
        var name = folder is not null && outcome.Name.StartsWith(folder, StringComparison.Ordinal)
            ? Path.GetFileName(outcome.Name)
            : outcome.Name;
        return outcome switch
        {
            ReadOutcome.Problem { Kind: InputProblemKind.Unreadable or InputProblemKind.Missing or InputProblemKind.NoArticles } problem =>
                problem with { Name = name, Says = "it cannot be read" },
            ReadOutcome.Problem { Kind: InputProblemKind.NotAllowed } problem when problem.Says.Contains("which is no address of", StringComparison.Ordinal) =>
                problem with { Name = name, Says = "it leads to no address of the public internet" },
            ReadOutcome.Problem { Kind: InputProblemKind.Unreachable } problem when problem.Says.StartsWith("it cannot be reached", StringComparison.Ordinal) =>
                problem with { Name = name, Says = "it cannot be reached" },
            ReadOutcome.Failed failed => failed with { Name = name, Error = new InvalidOperationException("the log of the server says more") },
            _ => outcome with { Name = name },
        };
    }
}
