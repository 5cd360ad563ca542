using System.CommandLine;
using ModelContextProtocol.Server;
using OnRecord.Server.Intake;
using OnRecord.Server.Serving;
using OnRecord.Storage;

namespace OnRecord.Server.Assistants;

/// <summary><c>onrecord mcp</c>: the archive as tools for an assistant that starts the program, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var archive = ArchiveOption.Create();
        var site = new Option<Uri>("--site")
        {
            Description = "Where onrecord serve shows this archive, for the permalinks.",
            HelpName = "URL",
            DefaultValueFactory = static _ => ServeCommand.Local(ServeCommand.UsualPort),
            CustomParser = static result =>
            {
                if (Uri.TryCreate(result.Tokens[^1].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                {
                    return address;
                }

                result.AddError($"--site takes an address such as http://127.0.0.1:5050, not '{result.Tokens[^1].Value}'.");
                return null;
            },
        };
        var inputs = new InputOptions();
        var command = new ExampleCommand(
            "mcp", "Gives an assistant the archive as tools, over standard input and output (MCP).", "onrecord mcp --site http://127.0.0.1:5050")
        {
            archive, site,
        };
        inputs.AddReaderTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var tools = new ArchiveTools(opened, parsed.GetValue(site)!, new OpenedReader(() => inputs.Reader(parsed)), TimeProvider.System);
            var options = AssistantServer.Options(tools);
            await using var transport = new StdioServerTransport(options);
            await using var server = McpServer.Create(transport, options);
            await server.RunAsync(cancel);
            return ExitCode.Success;
        });
        return command;
    }
}
