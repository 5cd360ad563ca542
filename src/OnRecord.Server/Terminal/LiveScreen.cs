using System.Text;

namespace OnRecord.Server.Terminal;

/// <summary>A terminal that shows one thing after another in the same place, and is as it was before when it is left.</summary>
/// <remarks>In the terminal's other buffer and without its cursor. Each is drawn over the one before, so that nothing flickers.</remarks>
internal sealed class LiveScreen : IDisposable
{
    private const string Enter = "\e[?1049h\e[?25l";
    private const string Leave = "\e[?25h\e[?1049l";
    private const string Home = "\e[H";
    private const string ClearLine = "\e[K";
    private const string ClearBelow = "\e[J";

    private readonly Screen screen;
    private readonly TextWriter output;
    private readonly Lock drawing = new();
    private bool isLeft;

    private LiveScreen(Screen screen, TextWriter output)
    {
        (this.screen, this.output) = (screen, output);
        output.Write(Enter);
    }

    /// <returns>Null where nobody looks, or where the terminal can only go on from line to line.</returns>
    public static LiveScreen? Of(Screen screen, TextWriter output) => screen.Terminal is { Profile.Capabilities.Ansi: true } ? new LiveScreen(screen, output) : null;

    /// <summary>How many lines there is room for, at least 5.</summary>
    public int Height => Math.Max(screen.Terminal!.Profile.Height, 5);

    /// <summary>Shows lines that are set and clean already, as far as there is room.</summary>
    public void Show(IEnumerable<IReadOnlyList<Run>> lines)
    {
        var text = new StringBuilder(Home);
        foreach (var (i, line) in lines.Take(Height).Index())
        {
            text.Append(i == 0 ? "" : "\r\n").Append(ClearLine).Append(screen.Drawn(line));    // cleared first: behind a full line it would take its last letter
        }

        text.Append(ClearBelow);
        lock (drawing)
        {
            if (!isLeft)
            {
                output.Write(text);
                output.Flush();
            }
        }
    }

    public void Dispose()
    {
        lock (drawing)
        {
            if (!isLeft)
            {
                isLeft = true;
                output.Write(Leave);
                output.Flush();
            }
        }
    }
}
