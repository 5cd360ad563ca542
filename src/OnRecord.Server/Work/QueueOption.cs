using System.CommandLine;
using OnRecord.Engine.Jobs;

namespace OnRecord.Server.Work;

/// <summary>The option that names the queue of jobs, the same for every command.</summary>
internal static class QueueOption
{
    /// <summary>Names the queue where there is no option, so that a password need not stand in a list of processes.</summary>
    public const string Variable = "ONRECORD_QUEUE";

    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--queue") { Description = description, HelpName = "amqp://HOST[,HOST]" };
        option.Validators.Add(static result =>
        {
            try
            {
                if (result.Tokens is [.., { Value: var typed }])
                {
                    QueueAddress.Parse(typed);
                }
            }
            catch (FormatException error)
            {
                result.AddError($"{error.Message}.");
            }
        });
        return option;
    }

    /// <summary>The one that is named, of a command that cannot do without.</summary>
    /// <exception cref="CommandException">None is named, or the one that the environment names cannot be understood.</exception>
    public static JobQueue Needed(ParseResult parsed, Option<string?> option) => Of(parsed.GetValue(option))
        ?? throw new CommandException(ExitCode.Usage, $"where jobs wait is to be said with --queue or {Variable}");

    /// <returns>Null where none is named.</returns>
    /// <exception cref="CommandException">The one that the environment names cannot be understood.</exception>
    public static JobQueue? Of(string? given)
    {
        try
        {
            return (given ?? Environment.GetEnvironmentVariable(Variable)) is { Length: > 0 } typed ? new JobQueue(QueueAddress.Parse(typed)) : null;
        }
        catch (FormatException error)
        {
            throw new CommandException(ExitCode.Usage, $"{Variable}: {error.Message}", error);
        }
    }
}
