using System.CommandLine;

namespace OnRecord.Server;

/// <summary>The option that names the archive, the same for every command.</summary>
internal static class ArchiveOption
{
    public static Option<string> Create() => new("--archive")
    {
        Description = "The archive: a file, or a PostgreSQL database as postgresql://user@host/name.",
        HelpName = "FILE|URL",
        DefaultValueFactory = _ => "onrecord.db",
    };
}
