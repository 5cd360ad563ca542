using System.CommandLine;

namespace OnRecord.Server;

/// <summary>An option that takes a name, or a part of one.</summary>
internal static class NameOption
{
    public static Option<string?> Create(string name, string description) => new(name) { HelpName = "NAME", Description = description };
}
