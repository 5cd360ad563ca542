using System.CommandLine;
using OnRecord.Engine;
using OnRecord.Server.Intake;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Rereading;

/// <summary><c>onrecord reread</c>: reads articles of the archive again with the models of today; corrections stay.</summary>
internal static class RereadCommand
{
    public static Command Create()
    {
        var options = new InputOptions();
        var archive = ArchiveOption.Create();
        var all = new Option<bool>("--all") { Description = "Every article, whatever it was read with: after a change of the tables of actors, say." };
        var older = new Option<bool>("--older") { Description = "Only those that another version or other models read; so it is without --all, too." };
        var fromStart = new Option<bool>("--from-start") { Description = "With --all: begins anew where it was stopped before." };
        var command = new ExampleCommand(
            "reread",
            "Reads the archive again with the models of today, and keeps people's corrections.",
            "onrecord reread --older") { archive, all, older, fromStart };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetValue(older))
            {
                result.AddError("--all and --older cannot both be.");
            }
        });
        options.AddReaderTo(command);

        // On a thread of its own, so that Ctrl+C is listened to while it works.
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: false, ArchiveOptions.ForAdding);
                var rereading = new ArchiveRereading(opened, new Rereader(options.Reader(parsed)), options.Troubles(parsed), parsed.GetValue(all));
                return Run(rereading, parsed.GetValue(fromStart), Screen.Of(parsed.InvocationConfiguration.Output), cancel);
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Reads again, shows how far it has come, and says what changed.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ArchiveRereading rereading, bool fromStart, Screen screen, CancellationToken cancel)
    {
        var interrupted = false;
        try
        {
            RereadProgress.Show(screen, rereading, TimeProvider.System, tick =>
            {
                try
                {
                    rereading.Run(fromStart, tick, cancel);
                }
                catch (OperationCanceledException) when (cancel.IsCancellationRequested)
                {
                    interrupted = true;
                }
            });
        }
        finally
        {
            Tell(screen, rereading);
            rereading.Troubles.TellNoted();
        }

        if (interrupted)
        {
            screen.WriteLine("Interrupted. The same command goes on from here.");
            return ExitCode.Interrupted;
        }

        return rereading.Troubles.ExitCode;
    }

    private static void Tell(Screen screen, ArchiveRereading rereading)
    {
        var effect = rereading.Effect;
        var left = rereading.Left > 0 ? $"; {InWords.Count(rereading.Left, "article")} left as they were" : "";
        screen.WriteLine(
            $"Read {InWords.Count(rereading.Read, "article")} again: {InWords.Count(effect.Added, "entry", "entries")} added, "
            + $"{InWords.Number(effect.Dropped)} dropped, {InWords.Number(effect.Changed)} changed{left}.");
        if (effect.Lost + effect.Regained > 0)
        {
            screen.WriteLine(
                $"Corrections: {InWords.Number(effect.Lost)} lost, {InWords.Number(effect.Regained)} in force again; "
                + "'onrecord corrections list --lost' lists those that are lost.");
        }
    }
}
