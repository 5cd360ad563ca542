using Spectre.Console;

namespace OnRecord.Server.Terminal;

/// <summary>Where a command writes for people: a terminal, or a file or pipe that gets plain text.</summary>
internal sealed class Screen
{
    private readonly TextWriter output;

    private Screen(TextWriter output, bool isTerminal)
    {
        this.output = output;
        Terminal = isTerminal
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) })
            : null;
    }

    /// <summary>Null where nobody looks: then no colours, and lines are not broken.</summary>
    /// <remarks>Colours follow the terminal and NO_COLOR.</remarks>
    public IAnsiConsole? Terminal { get; }

    /// <param name="output">The command's output; a terminal when it is the process's own and not redirected.</param>
    public static Screen Of(TextWriter output) => new(output, output == Console.Out && !Console.IsOutputRedirected);

    public void WriteLine(string text = "") => output.WriteLine(text);
}
