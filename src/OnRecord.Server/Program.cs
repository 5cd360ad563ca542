using System.CommandLine;
using System.Text;
using OnRecord.Server;
using OnRecord.Server.Pages;
using OnRecord.Server.Statements;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Who said and did what to whom, on the record.")
{
    SearchCommand.Create(),
    ServeCommand.Create(),
};

return await Errors.RunAsync(root, args, new InvocationConfiguration());
