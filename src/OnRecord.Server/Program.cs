using System.CommandLine;
using System.Text;
using OnRecord.Server;

// A record goes out in one piece: the console's own writer would cut it into pieces of 256 characters.
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024)
{
    AutoFlush = true,
};
Console.OutputEncoding = output.Encoding;
Console.SetOut(output);

// Long enough to finish the batch in hand after Ctrl+C.
return await Errors.RunAsync(CommandLine.Create(), args, new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
