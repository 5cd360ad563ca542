using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;
using Spectre.Console;

namespace OnRecord.Server.Corrections;

/// <summary>Makes the articles anew that a correction concerns, and shows how far it has come where they are many.</summary>
internal static class Settling
{
    private const int Few = 20;
    private const int BetweenLines = 1000;

    /// <exception cref="CommandException">It was interrupted.</exception>
    public static CorrectionEffect Run(Archive archive, Screen screen, bool quiet, CancellationToken cancel)
    {
        var all = archive.Corrections.Unsettled();
        try
        {
            if (all <= Few || quiet)
            {
                return archive.Corrections.Settle(progress: null, cancel);
            }

            if (screen.Terminal is not { } terminal)
            {
                return archive.Corrections.Settle(
                    done =>
                    {
                        if (done % BetweenLines == 0)
                        {
                            screen.WriteLine($"{InWords.Number(done)} of {InWords.Count(all, "article")}");
                        }
                    },
                    cancel);
            }

            return terminal
                .Progress()
                .AutoClear(true)
                .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var task = context.AddTask("articles", maxValue: all);
                    return archive.Corrections.Settle(done => task.Value = done, cancel);
                });
        }
        catch (OperationCanceledException error)
        {
            var left = archive.Corrections.Unsettled();
            throw new CommandException(
                ExitCode.Interrupted, $"{InWords.Count(left, "article")} left to make anew; 'onrecord corrections resume' goes on from here", error);
        }
    }
}
