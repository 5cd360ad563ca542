using System.Text;
using Spectre.Console;

namespace OnRecord.Server.Terminal;

/// <summary>Where a command writes for people: a terminal, or a file or pipe that gets plain text.</summary>
internal sealed class Screen
{
    private const int PlainWidth = 80;

    private readonly TextWriter output;

    private Screen(TextWriter output, bool isTerminal)
    {
        this.output = output;
        Terminal = isTerminal
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) })
            : null;
    }

    /// <summary>Null where nobody looks: then no colours, and what is not set into lines beforehand is not broken.</summary>
    /// <remarks>Colours follow the terminal and NO_COLOR.</remarks>
    public IAnsiConsole? Terminal { get; }

    /// <summary>The width to set lines to: the terminal's within 40 to 200 cells, 80 for a file or pipe.</summary>
    public int Width => Terminal is { } terminal ? Math.Clamp(terminal.Profile.Width, 40, 200) : PlainWidth;

    /// <param name="output">The command's output; a terminal when it is the process's own and not redirected.</param>
    public static Screen Of(TextWriter output) => new(output, output == Console.Out && !Console.IsOutputRedirected);

    public void WriteLine(string text = "") => output.WriteLine(text);

    /// <summary>Writes lines that are set and clean already, all at once.</summary>
    public void Write(IEnumerable<IReadOnlyList<Run>> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(Marked(line)).Append('\n');
        }

        if (Terminal is { } terminal)
        {
            terminal.Markup(text.ToString());
        }
        else
        {
            output.Write(text);
        }
    }

    /// <summary>A line that is set and clean already, as the terminal takes it.</summary>
    public string Drawn(IReadOnlyList<Run> line) => Terminal!.ToAnsi(new Markup(Marked(line)));

    private string Marked(IReadOnlyList<Run> line) =>
        string.Concat(line.Select(run => Terminal is null || run.Ink == Ink.Plain ? Escaped(run.Text) : $"[{Style(run.Ink)}]{Escaped(run.Text)}[/]"));

    private string Escaped(string text) => Terminal is null ? text : text.EscapeMarkup();

    private static string Style(Ink ink) => ink switch
    {
        Ink.Strong => "bold",
        Ink.Source => "green",
        Ink.Cue => "olive",
        Ink.Chain => "purple",
        Ink.Finding => "red",
        Ink.Mark => "bold underline",
        Ink.Added => "green underline",
        Ink.Dropped => "red strikethrough",
        _ => "dim",
    };
}
