using System.CommandLine;
using OnRecord.Findings;
using OnRecord.Server.Saved;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary><c>onrecord search</c>: statements in the archive, for people or for programs.</summary>
internal static class SearchCommand
{
    private enum Format
    {
        Text,
        Json,
        Jsonl,
        Csv,
        Atom,
    }

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words of the statement, all of which must occur; \"a phrase\" in quotes, allianc* for a beginning.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            {
                result.AddError($"There is no option {unknown.Value}.");
            }
        });
        var archive = ArchiveOption.Create();
        var speaker = Text("--speaker", "NAME", "Who said it: a name, part of one, or an actor id.");
        var to = Text("--to", "NAME", "To whom it was said.");
        var via = Text("--via", "NAME", "Who passed it on.");
        var outlet = Text("--outlet", "NAME", "Who printed it.");
        var form = new Option<StatementForm?>("--form")
        {
            Description = "How much of it stands in quotation marks: all, some or nothing.",
            HelpName = "direct|mixed|indirect",
            CustomParser = result => Choice.Of<StatementForm>(result),
        };
        var from = DayOption.Create("--from", "Said on this day or later (published, where it is not known when it was said).");
        var until = DayOption.Create("--until", "Said on this day or earlier.");
        var limit = NumberOption.Create("--limit", "How many to show at most.", fallback: 20, least: 1);
        var format = new Option<Format>("--format")
        {
            Description = "text for people; json, jsonl and csv for programs; atom, of a saved search, for feed readers. "
                + "In csv a cell that a spreadsheet would run as a formula begins with an apostrophe.",
            HelpName = "text|json|jsonl|csv|atom",
            CustomParser = result => Choice.Of<Format>(result) ?? Format.Text,
        };
        var saving = new SavedSearchOptions();
        var ids = new Option<bool>("--ids") { Description = "Also shows by which number and id each statement can be corrected." };

        var command = new ExampleCommand(
            "search", "Finds who said what in the archive, in the words that were printed.", "onrecord search \"the bridge\" --speaker Varro")
        {
            words, archive, speaker, to, via, outlet, form, from, until, limit, format, ids,
        };
        saving.AddTo(command);
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var query = saving.Query(parsed, opened, new StatementQuery
            {
                Words = Typed(parsed.GetValue(words)),
                Speaker = parsed.GetValue(speaker),
                Addressee = parsed.GetValue(to),
                Via = parsed.GetValue(via),
                Outlet = parsed.GetValue(outlet),
                Form = parsed.GetValue(form),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
                Limit = parsed.GetValue(limit),
            });
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(format) == Format.Atom)
            {
                saving.WriteFeed(parsed, opened, query, output);
                return;
            }

            Write(Screen.Of(output), parsed.GetValue(format), query, opened, parsed.GetValue(ids));
        });
        return command;
    }

    private static void Write(Screen screen, Format format, StatementQuery query, Archive archive, bool ids)
    {
        var found = archive.Search(query);
        switch (format)
        {
            case Format.Json:
                screen.WriteLine(SafeText.Json(StatementJson.Write(found, query, archive.Summary())));
                break;
            case Format.Jsonl:
                foreach (var hit in found.Items)
                {
                    screen.WriteLine(SafeText.Json(StatementJson.Write(hit)));
                }

                break;
            case Format.Csv:
                screen.WriteLine(StatementCsv.Header);
                foreach (var hit in found.Items)
                {
                    screen.WriteLine(StatementCsv.Row(hit));
                }

                break;
            default:
                StatementText.Write(screen, found, archive.Summary(), ids);
                break;
        }
    }

    /// <summary>A shell takes the quotes off, so an argument with a blank in it was meant as a phrase.</summary>
    internal static string? Typed(string[]? words) =>
        words is null or [] ? null : string.Join(' ', words.Select(word => word.Contains(' ') && !word.Contains('"') ? $"\"{word}\"" : word));

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description };
}
