using OnRecord.Server.Terminal;
using Spectre.Console;

namespace OnRecord.Server.Rereading;

/// <summary>Shows how far reading again has come: a bar in a terminal, now and then a line elsewhere.</summary>
internal static class RereadProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <param name="work">Calls what it is given after each article.</param>
    public static void Show(Screen screen, ArchiveRereading rereading, TimeProvider time, Action<Action> work)
    {
        if (screen.Terminal is not { } terminal)
        {
            var last = time.GetTimestamp();
            work(() =>
            {
                if (time.GetElapsedTime(last) >= BetweenLines)
                {
                    last = time.GetTimestamp();
                    screen.WriteLine($"{InWords.Number(Done(rereading))} of {InWords.Count(rereading.Due, "article")}");
                }
            });
            return;
        }

        var bar = terminal.Progress().AutoClear(true).Columns(
            new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn());
        bar.Start(context =>
        {
            var task = context.AddTask("reading again");
            work(() => (task.MaxValue, task.Value) = (Math.Max(rereading.Due, 1), Done(rereading)));
        });
    }

    private static int Done(ArchiveRereading rereading) => rereading.Read + rereading.Left;
}
