using System.CommandLine;
using OnRecord.Findings;
using OnRecord.Server.Events;
using OnRecord.Server.Messages;
using OnRecord.Server.Saved;
using OnRecord.Server.Search;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary><c>onrecord search</c>: statements, messages or events in the archive, for people or for programs.</summary>
internal static class SearchCommand
{
    private enum Kind
    {
        Statement,
        Message,
        Event,
    }

    public static Command Create()
    {
        var words = TypedWordsArgument.Create(
            "Words of the statement, all of which must occur; \"a phrase\" in quotes, allianc* for a beginning.");
        var archive = ArchiveOption.Create();
        var kind = new Option<Kind>("--kind")
        {
            Description = "What to find.",
            HelpName = "statement|message|event",
            CustomParser = static result => Choice.Of<Kind>(result) ?? Kind.Statement,
        };
        var speaker = NameOption.Create("--speaker", "Who said, sent or did it: a name, part of one, an actor id, or a state's code.");
        var to = NameOption.Create("--to", "To whom it was said, sent or done.");
        var via = NameOption.Create("--via", "Who passed it on.");
        var about = NameOption.Create("--about", "Of a statement: whom its words name, other than who says it.");
        var outlet = NameOption.Create("--outlet", "Who printed it.");
        var form = new Option<StatementForm?>("--form")
        {
            Description = "Of a statement: how much of it stands in quotation marks, all, some or nothing.",
            HelpName = "direct|mixed|indirect",
            CustomParser = static result => Choice.Of<StatementForm>(result),
        };
        var type = new Option<string?>("--type")
        {
            Description = "Of a message its kind, greeting, letter and so on; of an event its type in PLOVER.",
            HelpName = "TYPE",
        };
        var status = new Option<string?>("--status") { Description = "Of an event: actual, planned, denied and so on.", HelpName = "STATUS" };
        var from = DayOption.From("Said on this day or later (published, where it is not known when it was said).");
        var until = DayOption.Until("Said on this day or earlier.");
        var limit = NumberOption.Create("--limit", "How many to show at most.", fallback: 20, least: 1);
        var format = FormatOption.RowsOrFeed();
        var saving = new SavedSearchOptions();

        var command = new ExampleCommand(
            "search", "Finds who said, sent or did what in the archive, in the words that were printed.", "onrecord search \"the bridge\" --speaker Varro")
        {
            words, archive, kind, speaker, to, via, about, outlet, form, type, status, from, until, limit, format,
        };
        saving.AddTo(command);
        command.Validators.Add(result =>
        {
            var wanted = result.GetValue(kind);
            if (wanted != Kind.Statement && result.GetResult(form) is not null)
            {
                result.AddError("--form is of statements only.");
            }

            if (wanted != Kind.Statement && result.GetResult(about) is not null)
            {
                result.AddError("--about is of statements only.");
            }

            if (wanted == Kind.Statement && result.GetResult(type) is not null)
            {
                result.AddError("--type is of messages and events; add --kind message or --kind event.");
            }

            if (wanted != Kind.Event && result.GetResult(status) is not null)
            {
                result.AddError("--status is of events only; add --kind event.");
            }

            if (wanted != Kind.Statement && (saving.IsAsked(result) || result.GetValue(format) == Format.Atom))
            {
                result.AddError("Only searches for statements are saved.");
            }
        });
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var filter = new SearchFilter
            {
                Words = TypedWordsArgument.Of(parsed.GetValue(words)),
                Speaker = parsed.GetValue(speaker),
                To = parsed.GetValue(to),
                Via = parsed.GetValue(via),
                About = parsed.GetValue(about),
                Outlet = parsed.GetValue(outlet),
                Form = parsed.GetValue(form),
                Type = parsed.GetValue(type),
                Status = parsed.GetValue(status),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
            };
            var most = parsed.GetValue(limit);
            var query = saving.Query(parsed, opened, filter.Statements with { Limit = most });
            if (parsed.GetValue(format) == Format.Atom)
            {
                saving.WriteFeed(parsed, opened, query, parsed.InvocationConfiguration.Output);
                return;
            }

            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            var shape = parsed.GetValue(format);
            switch (parsed.GetValue(kind))
            {
                case Kind.Message:
                    MessageFace.Of.Write(screen, shape, opened.Search(filter.Messages with { Limit = most }), offset: 0, opened.Summary());
                    break;
                case Kind.Event:
                    EventFace.Of.Write(screen, shape, opened.Search(filter.Events with { Limit = most }), offset: 0, opened.Summary());
                    break;
                default:
                    StatementFace.Of.Write(screen, shape, opened.Search(query), query.Offset, opened.Summary());
                    break;
            }
        });
        return command;
    }
}
