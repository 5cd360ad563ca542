using System.CommandLine;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Stats;

/// <summary><c>onrecord digest</c>: whether two archives hold the same, in whatever order it came in.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var archive = ArchiveOption.Create();
        var lines = new Option<bool>("--lines") { Description = "Writes what it is made of, a line each: two archives can be compared with diff." };
        var command = new ExampleCommand("digest", "Tells in one hash what the archive holds, to compare it with another.", "onrecord digest --lines") { archive, lines };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            var digest = opened.Digest(parsed.GetValue(lines) ? line => screen.WriteLine(SafeText.Clean(line)) : null);
            screen.WriteLine($"{digest.Hash}  {InWords.Count(digest.Articles, "article")}");
        });
        return command;
    }
}
