using System.CommandLine;

namespace OnRecord.Server.Manual;

/// <summary><c>onrecord man</c>: the man page, to be read with man(1) or put where it looks.</summary>
internal static class ManualCommand
{
    public static Command Create()
    {
        var only = new Argument<string?>("COMMAND") { Description = "The command to be told of; all of them where none is named.", DefaultValueFactory = static _ => null };
        var command = new ExampleCommand("man", "Prints the manual as a man page, for man(1) to show.", "onrecord man search") { only };
        command.SetAction(parsed =>
        {
            var root = (RootCommand)parsed.RootCommandResult.Command;
            var all = root.Subcommands.Where(static command => !command.Hidden);
            var name = parsed.GetValue(only);
            var told = all.Where(command => name is null || command.Name == name).ToList();
            parsed.InvocationConfiguration.Output.Write(
                told.Count > 0 ? ManualPage.Of(root, told) : throw new CommandException(ExitCode.Usage, $"There is no command {name}"));
        });
        return command;
    }
}
