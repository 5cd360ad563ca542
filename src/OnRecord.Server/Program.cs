using System.CommandLine;
using System.Text;
using OnRecord.Server;

// All that is loaded at the start stays: while no more than this is allocated, nobody looks for what may go. Beyond it the collector works as ever.
const long LoadedAtStart = 96 << 20;    // bytes
GC.TryStartNoGCRegion(LoadedAtStart);

// A record goes out in one piece: the console's own writer would cut it into pieces of 256 characters.
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024)
{
    AutoFlush = true,
};
Console.OutputEncoding = output.Encoding;
Console.SetOut(output);

// Long enough to finish the batch in hand after Ctrl+C.
return await Errors.RunAsync(CommandLine.Create(), args, new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
