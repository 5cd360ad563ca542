using System.CommandLine;

namespace OnRecord.Server.Access;

/// <summary><c>onrecord tokens</c>: makes the tokens by which <c>serve</c> knows people and programs.</summary>
internal static class TokensCommand
{
    public static Command Create() => new ExampleCommand(
        "tokens", "Makes the tokens by which serve knows people and programs.", "onrecord tokens create --name vesna --role editor") { One() };

    private static ExampleCommand One()
    {
        var name = new Option<string>("--name") { Description = "Whose it is; corrections are signed by it.", HelpName = "NAME", Required = true };
        var role = new Option<Role>("--role")
        {
            Description = "reader looks; editor also corrects, adds and saves searches; admin also sets up webhooks.",
            HelpName = "reader|editor|admin",
            CustomParser = static result => Choice.Of<Role>(result) ?? Role.Reader,
            DefaultValueFactory = static _ => Role.Reader,
        };
        var file = new Option<string>("--tokens")
        {
            Description = "The file of tokens, which gets a line; serve takes it with the same option.",
            HelpName = "FILE",
            DefaultValueFactory = static _ => "tokens.tsv",
        };
        var command = new ExampleCommand(
            "create", "Makes a token, prints it once and keeps only its hash.", "onrecord tokens create --name vesna --role editor") { name, role, file };
        command.SetAction(parsed =>
        {
            var token = TokenFile.Create(parsed.GetRequiredValue(file), parsed.GetRequiredValue(name), parsed.GetValue(role));
            parsed.InvocationConfiguration.Output.WriteLine(token);
            parsed.InvocationConfiguration.Error.WriteLine("It is shown this once. Its line in the file may be taken out at any time; then it counts no more.");
        });
        return command;
    }
}
