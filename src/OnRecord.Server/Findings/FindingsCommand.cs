using System.CommandLine;
using OnRecord.Findings;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Findings;

/// <summary><c>onrecord findings</c>: what is out of joint in the articles of the archive.</summary>
internal static class FindingsCommand
{
    public static Command Create()
    {
        var words = TypedWordsArgument.Create("Words of what the finding says, all of which must occur.");
        var archive = ArchiveOption.Create();
        var kind = new Option<FindingKind?>("--kind")
        {
            Description = "Only of this kind.",
            HelpName = string.Join('|', Choice.Words<FindingKind>()),
            CustomParser = static result => Choice.Of<FindingKind>(result),
        };
        var severity = new Option<FindingSeverity?>("--severity")
        {
            Description = "Only of this weight.",
            HelpName = string.Join('|', Choice.Words<FindingSeverity>()),
            CustomParser = static result => Choice.Of<FindingSeverity>(result),
        };
        var state = new Option<FindingState?>("--state")
        {
            Description = "Only those that people left so. Without it all that were not dismissed.",
            HelpName = string.Join('|', Choice.Words<FindingState>()),
            CustomParser = static result => Choice.Of<FindingState>(result),
        };
        var outlet = NameOption.Create("--outlet", "Who printed the article.");
        var from = DayOption.From("Published on this day or later.");
        var until = DayOption.Until("Published on this day or earlier.");
        var limit = NumberOption.Create("--limit", "How many to show at most.", fallback: 20, least: 1);
        var format = FormatOption.Rows();
        var command = new ExampleCommand(
            "findings", "Finds what is out of joint in the articles: dates, offices, quotation marks.", "onrecord findings --kind weekday-date-mismatch")
        {
            words, archive, kind, severity, state, outlet, from, until, limit, format,
        };
        command.SetAction(parsed =>
        {
            var query = new FindingQuery
            {
                Words = TypedWordsArgument.Of(parsed.GetValue(words)),
                Kind = parsed.GetValue(kind),
                Severity = parsed.GetValue(severity),
                State = parsed.GetValue(state),
                Outlet = parsed.GetValue(outlet),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
                Limit = parsed.GetValue(limit),
            };
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            FindingFace.Of.Write(
                Screen.Of(parsed.InvocationConfiguration.Output), parsed.GetValue(format), opened.Search(query), query.Offset, opened.Summary());
        });
        return command;
    }
}
