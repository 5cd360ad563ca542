using Spectre.Console;

namespace OnRecord.Server.Terminal;

/// <summary>Paragraphs on their way to a screen: set into lines for a terminal, each one line elsewhere, so that programs can cut them.</summary>
internal sealed class Sheet(Screen screen)
{
    private readonly List<IReadOnlyList<Run>> lines = [];

    public bool IsTerminal => screen.Terminal is not null;

    public int Width => screen.Width;

    /// <summary>Whether words can be told apart by their colour; under NO_COLOR they cannot.</summary>
    private bool HasColours => screen.Terminal is { } terminal && terminal.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    /// <summary>Between who turns to somebody and to whom.</summary>
    public string Arrow => IsTerminal ? " → " : " -> ";

    /// <param name="indent">In cells.</param>
    public void Add(int indent, params Run[] runs) => Hang(new Run(new string(' ', indent)), runs);

    public void Add(params Run[] runs) => Add(indent: 0, runs);

    public void Add(string text, Ink ink = Ink.Plain) => Add(new Run(text, ink));

    public void Blank() => lines.Add([]);

    /// <summary>A paragraph behind a mark; its further lines begin where the first does.</summary>
    public void Hang(Run mark, params Run[] runs)
    {
        mark = mark with { Text = SafeText.Clean(mark.Text) };
        var indent = CellWidth.Of(mark.Text);
        var blanks = new Run(new string(' ', indent));
        var set = Lines.Wrap(runs, IsTerminal ? Math.Max(20, Width - indent) : int.MaxValue);
        lines.AddRange(set.Select((line, i) => (IReadOnlyList<Run>)[i == 0 ? mark : blanks, .. line]));
    }

    /// <summary>What was looked for: underlined, or between asterisks where nothing can be.</summary>
    public Run Mark(string text) => HasColours ? new Run(text, Ink.Mark) : new Run($"**{text}**");

    /// <summary>Words that are new: coloured, or as <c>[+new+]</c>.</summary>
    public Run Added(string text) => HasColours ? new Run(text, Ink.Added) : new Run($"[+{text}+]");

    /// <summary>Words that are gone: coloured, or as <c>[-gone-]</c>.</summary>
    public Run Dropped(string text) => HasColours ? new Run(text, Ink.Dropped) : new Run($"[-{text}-]");

    /// <summary>Shows it all in the place of what was shown before.</summary>
    public void Show(LiveScreen live)
    {
        live.Show(lines);
        lines.Clear();
    }

    /// <summary>Sends it all to the screen.</summary>
    public void Write()
    {
        screen.Write(lines);
        lines.Clear();
    }
}
