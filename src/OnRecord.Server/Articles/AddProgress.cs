using OnRecord.Engine;
using OnRecord.Server.Terminal;
using Spectre.Console;

namespace OnRecord.Server.Articles;

/// <summary>Shows how far adding has come: a bar in a terminal, now and then a line elsewhere.</summary>
internal static class AddProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromSeconds(0.1);

    /// <param name="bytes">How many there are to read; null where nobody knows.</param>
    /// <param name="work">Calls what it is given after each article.</param>
    public static void Show(Screen screen, Inputs inputs, long? bytes, Adding adding, TimeProvider time, Action<Action> work)
    {
        if (screen.Terminal is not { } terminal)
        {
            work(Every(BetweenLines, time, seconds => screen.WriteLine(HowFar(adding, seconds))));
            return;
        }

        var bar = terminal.Progress().AutoClear(true).Columns(
            new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn());
        bar.Start(context =>
        {
            var task = context.AddTask("reading", maxValue: Math.Max(bytes ?? 1, 1));
            task.IsIndeterminate = bytes is null;
            work(Every(BetweenFrames, time, seconds =>
            {
                task.Value = bytes is null ? 0 : inputs.BytesRead;
                task.Description = HowFar(adding, seconds);
            }));
        });
    }

    private static string HowFar(Adding adding, double seconds) =>
        $"{InWords.Count(adding.Taken, "article")}, {InWords.Number((int)(adding.Taken / seconds))}/s";

    // Calls back at most once in a while, with the seconds since the start.
    private static Action Every(TimeSpan pause, TimeProvider time, Action<double> act)
    {
        var start = time.GetTimestamp();
        var last = start;
        return () =>
        {
            if (time.GetElapsedTime(last) >= pause)
            {
                last = time.GetTimestamp();
                act(time.GetElapsedTime(start).TotalSeconds);
            }
        };
    }
}
