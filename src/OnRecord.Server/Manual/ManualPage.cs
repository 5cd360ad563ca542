using System.CommandLine;
using System.Text;

namespace OnRecord.Server.Manual;

/// <summary>The man page of the program, in the macros of man(7): every command with its options and its example, made from the commands themselves.</summary>
internal static class ManualPage
{
    /// <param name="told">The commands that are told of.</param>
    public static string Of(RootCommand root, IEnumerable<Command> told)
    {
        var page = new StringBuilder();
        page.Append(".TH ONRECORD 1 \"\" \"OnRecord ").Append(ReleaseOf(typeof(ManualPage))).Append("\" \"User commands\"\n");
        page.Append(".SH NAME\nonrecord \\- ").Append(Text(root.Description!.TrimEnd('.'))).Append('\n');
        page.Append(".SH SYNOPSIS\n.B onrecord\n.I command\n.RI [ options ]\n");
        page.Append(".SH DESCRIPTION\nReads news articles and official statements and keeps a sourced record of diplomacy:\n");
        page.Append("who said, wrote and did what to whom, when, and according to whom.\n");
        page.Append(".SH COMMANDS\n");
        foreach (var command in told)
        {
            AddCommand(page, command, "");
        }

        page.Append(".SH FILES\n.TP\n.I onrecord.db\nThe archive, where none is named.\n");
        page.Append(".SH EXIT STATUS\n0 where all went well, 2 where the command line is wrong; the others tell what was wrong, and are listed in docs/exit\\-codes.md.\n");
        return page.ToString();
    }

    private static void AddCommand(StringBuilder page, Command command, string before)
    {
        var name = $"{before}{command.Name}";
        page.Append(".SS ").Append(Text(name));
        foreach (var argument in command.Arguments.Where(static argument => !argument.Hidden))
        {
            page.Append(" [").Append(Text(argument.Name)).Append(']');
        }

        page.Append('\n').Append(Text(command.Description!)).Append('\n');
        foreach (var argument in command.Arguments.Where(static argument => !argument.Hidden && argument.Description is not null))
        {
            page.Append(".TP\n.I ").Append(Text(argument.Name)).Append('\n').Append(Text(argument.Description!)).Append('\n');
        }

        foreach (var option in command.Options.Where(static option => !option.Hidden))
        {
            page.Append(".TP\n.B ").Append(Text(string.Join(", ", option.Aliases.Prepend(option.Name))));
            page.Append(option.HelpName is { } value ? $" \\fI{Text(value)}\\fR" : "").Append('\n').Append(Text(option.Description ?? "")).Append('\n');
        }

        if (command is ExampleCommand { Example: { } example })
        {
            page.Append(".PP\nExample:\n.PP\n.RS\n.EX\n").Append(Text(example)).Append("\n.EE\n.RE\n");
        }

        foreach (var sub in command.Subcommands.Where(static sub => !sub.Hidden))
        {
            AddCommand(page, sub, $"{name} ");
        }
    }

    /// <summary>The version without the commit that stands behind a plus.</summary>
    private static string ReleaseOf(Type type) => type.Assembly.GetName().Version!.ToString(3);

    /// <summary>Words as words: no backslash, hyphen or point at the head of a line that the formatter would take for its own.</summary>
    private static string Text(string words)
    {
        var text = words.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).ReplaceLineEndings(" ");
        return text.StartsWith('.') || text.StartsWith('\'') ? $"\\&{text}" : text;
    }
}
