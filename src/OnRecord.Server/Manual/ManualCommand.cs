using System.CommandLine;

namespace OnRecord.Server.Manual;

/// <summary><c>onrecord man</c>: the man page, to be read with man(1) or put where it looks.</summary>
internal static class ManualCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand("man", "Prints the manual of all commands as a man page: onrecord man | man -l -", "onrecord man");
        command.SetAction(static parsed => parsed.InvocationConfiguration.Output.Write(ManualPage.Of((RootCommand)parsed.RootCommandResult.Command)));
        return command;
    }
}
