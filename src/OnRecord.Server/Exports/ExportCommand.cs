using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Server.Search;
using OnRecord.Storage;

namespace OnRecord.Server.Exports;

/// <summary><c>onrecord export</c>: what the archive holds, for other programs. All of it, however much that is.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var table = new Argument<ExportTable?>("TABLE")
        {
            HelpName = "TABLE",
            Description = "articles, statements, messages, events, findings or parties; or records, whole with the texts.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = static result => Choice.Of<ExportTable>(result),
        };
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words, all of which must occur, as in search.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            {
                result.AddError($"There is no option {unknown.Value}.");
            }
        });
        var archive = ArchiveOption.Create();
        var all = new Option<bool>("--all") { Description = "Every table, with a data dictionary and a manifest, into the folder given with --to." };
        var formats = new Option<ExportFormat[]>("--format")
        {
            Description = "csv (the default) and jsonl of any table; parquet, into a folder; statements as web-annotation, schema-org, csl-json, bibtex; "
                + "events, and what events and statements there are in records, as plover, polecat, gdelt, gdelt-mentions, petrarch. "
                + "With --all any of csv,jsonl,parquet, or all three.",
            HelpName = "FORM",
            CustomParser = Formats,
        };
        var target = Text("--to", "PATH", "The file, or the folder for parquet and --all. Without it, standard output.");
        var replace = new Option<bool>("--replace") { Description = "Overwrites a file or an earlier export of that name." };
        var speaker = Text("--speaker", "NAME", "Who said, sent or did it: a name, part of one, or an id.");
        var addressee = Text("--addressee", "NAME", "To whom.");
        var via = Text("--via", "NAME", "Who passed it on.");
        var about = Text("--about", "NAME", "Of statements: whom their words name, other than who says them.");
        var outlet = Text("--outlet", "NAME", "Who printed it.");
        var form = new Option<StatementForm?>("--form")
        {
            Description = "How much of a statement stands in quotation marks: all, some or nothing.",
            HelpName = "direct|mixed|indirect",
            CustomParser = static result => Choice.Of<StatementForm>(result),
        };
        var from = DayOption.Create("--from", "Of this day or later (published, where it is not known when it was said, sent or done).");
        var until = DayOption.Create("--until", "Of this day or earlier.");
        var id = Text("--id", "ID", "One statement, in all articles that print it.");
        var accessed = DayOption.Create("--accessed", "The day that citations give as that of access; today's without it.");

        var command = new ExampleCommand(
            "export", "Writes out what the archive holds, for other programs.", "onrecord export statements --via KTB --format csv")
        {
            table, words, archive, all, formats, target, replace, speaker, addressee, via, about, outlet, form, from, until, id, accessed,
        };

        // On a thread of its own, so that Ctrl+C is listened to while it works.
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var what = new ExportRequest(
                    parsed.GetValue(all) ? null : parsed.GetValue(table) ?? throw new CommandException(
                        ExitCode.Usage, "say which table is to go out, or --all. See: onrecord export --help"),
                    parsed.GetValue(formats) ?? [],
                    parsed.GetValue(target),
                    parsed.GetValue(replace),
                    parsed.GetValue(accessed) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
                    new SearchFilter
                    {
                        Words = TypedWordsArgument.Of(parsed.GetValue(words)),
                        Speaker = parsed.GetValue(speaker),
                        To = parsed.GetValue(addressee),
                        Via = parsed.GetValue(via),
                        About = parsed.GetValue(about),
                        Outlet = parsed.GetValue(outlet),
                        Form = parsed.GetValue(form),
                        From = parsed.GetValue(from),
                        Until = parsed.GetValue(until),
                        Id = parsed.GetValue(id),
                    });
                if (parsed.GetValue(all) && parsed.GetValue(table) is not null)
                {
                    throw new CommandException(ExitCode.Usage, "--all writes every table, so none is named. See: onrecord export --help");
                }

                what.Check();
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
                what.Write(opened, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, TimeProvider.System, cancel);
                return ExitCode.Success;
            },
            CancellationToken.None));
        return command;
    }

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };

    private static ExportFormat[]? Formats(ArgumentResult result)
    {
        var names = Enum.GetNames<ExportFormat>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList();
        var found = new List<ExportFormat>();
        foreach (var typed in result.Tokens.SelectMany(static token => token.Value.Split(',')))
        {
            var at = names.FindIndex(name => name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                result.AddError($"'{typed}' is none of {string.Join(", ", names)}.");
                return null;
            }

            found.Add(Enum.GetValues<ExportFormat>()[at]);
        }

        return [.. found.Distinct()];
    }
}
