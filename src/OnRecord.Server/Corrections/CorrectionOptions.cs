using System.CommandLine;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

internal enum CorrectionFormat
{
    Text,
    Json,
}

/// <summary>What every correction is asked for: in which archive, by whom and why, and how to answer.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<string> archive = ArchiveOption.Create();

    private readonly Option<string> author = new("--author")
    {
        Description = "Who corrects.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => Environment.UserName,
    };

    private readonly Option<string?> reason;

    private readonly Option<CorrectionFormat> format = new("--format")
    {
        Description = "text for people, json for programs.",
        HelpName = "text|json",
        CustomParser = static result => Choice.Of<CorrectionFormat>(result) ?? CorrectionFormat.Text,
    };

    private readonly TimeProvider time;

    /// <param name="needsReason">Whether nothing is changed without one.</param>
    public CorrectionOptions(TimeProvider time, bool needsReason = true)
    {
        this.time = time;
        reason = new("--reason") { Description = "Why, in a line.", HelpName = "TEXT", Required = needsReason };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(archive);
        command.Options.Add(author);
        command.Options.Add(reason);
        command.Options.Add(format);
    }

    public string Archive(ParseResult parsed) => parsed.GetRequiredValue(archive);

    public CorrectionFormat Format(ParseResult parsed) => parsed.GetValue(format);

    /// <exception cref="CommandException">Nobody is named.</exception>
    public By By(ParseResult parsed) => parsed.GetValue(author) is { } name && !string.IsNullOrWhiteSpace(name)
        ? new By(name.Trim(), time.GetUtcNow(), parsed.GetValue(reason))
        : throw new CommandException(ExitCode.Usage, "nobody is known to correct; name somebody with --author");
}
