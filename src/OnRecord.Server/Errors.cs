using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using OnRecord.Engine.Jobs;
using OnRecord.Learning;
using OnRecord.Reading.Actors;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server;

/// <summary>A command cannot go on. The message says what is wrong and where, in one line without a full stop.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>One of <see cref="Server.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}

/// <summary>The edge where errors become one line on standard error and an exit code.</summary>
internal static class Errors
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, InvocationConfiguration configuration)
    {
        configuration.EnableDefaultExceptionHandler = false;
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                var wrong = string.Join(' ', parsed.Errors.Select(error => error.Message));
                return Report(configuration, ExitCode.Usage, $"{wrong} See: onrecord {Named(parsed)}--help");
            }

            return await parsed.InvokeAsync(configuration);
        }
        catch (CommandException error)
        {
            return Report(configuration, error.ExitCode, error.Message);
        }
        catch (ArchiveException error)
        {
            return Report(configuration, Code(error.Problem), error.Message);
        }
        catch (CorrectionException error)
        {
            return Report(configuration, ExitCode.CorrectionRefused, error.Message);
        }
        catch (QueueException error)
        {
            return Report(configuration, ExitCode.QueueUnusable, error.Message);
        }
        catch (ModelException error)
        {
            return Report(configuration, ExitCode.ModelUnusable, error.Message.TrimEnd('.'));
        }
        catch (Exception error) when (error.GetBaseException() is ActorFileException damage)
        {
            return Report(configuration, ExitCode.ActorsUnusable, damage.Message.TrimEnd('.'));
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Code(ArchiveProblem problem) => problem switch
    {
        ArchiveProblem.Missing => ExitCode.ArchiveMissing,
        ArchiveProblem.NotAnArchive => ExitCode.NoArchive,
        ArchiveProblem.Locked => ExitCode.ArchiveLocked,
        ArchiveProblem.ReadOnly => ExitCode.ArchiveReadOnly,
        ArchiveProblem.DiskFull => ExitCode.DiskFull,
        ArchiveProblem.TooNew => ExitCode.ArchiveTooNew,
        ArchiveProblem.TooOld => ExitCode.ArchiveTooOld,
        ArchiveProblem.Unreachable => ExitCode.ArchiveUnreachable,
        ArchiveProblem.Forbidden => ExitCode.ArchiveForbidden,
        _ => ExitCode.ArchiveDamaged,
    };

    private static int Report(InvocationConfiguration configuration, int code, string message)
    {
        configuration.Error.WriteLine($"onrecord: {SafeText.Clean(message)}");
        return code;
    }

    private static string Named(ParseResult parsed)
    {
        var name = "";
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (CommandResult)result.Parent!)
        {
            name = $"{result.Command.Name} {name}";
        }

        return name;
    }
}
