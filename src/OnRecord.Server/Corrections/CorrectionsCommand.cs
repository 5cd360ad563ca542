using System.CommandLine;
using OnRecord.Server.Answers;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary><c>onrecord corrections</c>: what people say of what the machine found, and the log of it.</summary>
internal static class CorrectionsCommand
{
    private const string ActorForm = "an id or a name";

    public static Command Create(TimeProvider time) => new ExampleCommand(
        "corrections",
        "Accepts, rejects and edits what was found; everything can be taken back.",
        "onrecord corrections edit 35/s-06c456190529 speaker mira-castan --reason \"her office speaks for her\"")
    {
        List(),
        Accept(time),
        Reject(time),
        Edit(time),
        Merge(time),
        Split(time),
        Note(time),
        Undo(time),
        Resume(),
    };

    private static ExampleCommand List()
    {
        var archive = ArchiveOption.Create();
        var article = new Option<long?>("--article") { Description = "Only those of this article, by the archive's number.", HelpName = "N" };
        var author = new Option<string?>("--author") { Description = "Only those by this person.", HelpName = "NAME" };
        var lost = new Option<bool>("--lost") { Description = "Only those whose words are no longer read so." };
        var inForce = new Option<bool>("--in-force") { Description = "Only those that were not taken back." };
        var limit = NumberOption.Create("--limit", "How many to show at most, the last first.", fallback: 100, least: 1);
        var format = new Option<CorrectionFormat>("--format")
        {
            Description = "text for people; json, one a line, for programs.",
            HelpName = "text|json",
            CustomParser = static result => Choice.Of<CorrectionFormat>(result) ?? CorrectionFormat.Text,
        };
        var command = new ExampleCommand("list", "Lists corrections, the last first.", "onrecord corrections list")
        {
            archive, article, author, lost, inForce, limit, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var found = opened.Corrections.List(new CorrectionQuery
            {
                Article = parsed.GetValue(article),
                Author = parsed.GetValue(author),
                Lost = parsed.GetValue(lost),
                InForce = parsed.GetValue(inForce),
                Limit = parsed.GetValue(limit),
            });
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == CorrectionFormat.Json)
            {
                foreach (var one in found.Items)
                {
                    screen.WriteLine(SafeText.Json(CorrectionJson.Write(one)));
                }

                return;
            }

            foreach (var one in found.Items)
            {
                CorrectionText.Write(screen, one);
                CorrectionText.WriteEffect(screen, one.Effect);
            }

            var shown = found.Items.Count < found.Total ? $", {InWords.Number(found.Items.Count)} shown; --limit shows more" : "";
            screen.WriteLine($"{InWords.Count(found.Total, "correction")}{shown}.");
            if (opened.Corrections.Unsettled() is > 0 and var left)
            {
                screen.WriteLine($"{InWords.Count(left, "article")} left to make anew; 'onrecord corrections resume' does it.");
            }
        });
        return command;
    }

    private static ExampleCommand Accept(TimeProvider time)
    {
        var targets = CorrectionTarget.Several("What is right as it stands", withEntry: true);
        return Making(
            new("accept", "Says that entries are right as they stand.", "onrecord corrections accept 35/s-ac4815d72f08") { targets },
            new CorrectionOptions(time, needsReason: false),
            parsed => parsed.GetRequiredValue(targets).Select(static target => new CorrectionRequest.Accept(target.Article, target.Entry!)));
    }

    private static ExampleCommand Reject(TimeProvider time)
    {
        var targets = CorrectionTarget.Several("What the article does not say", withEntry: true);
        return Making(
            new("reject", "Says that entries are not what the article says.", "onrecord corrections reject 35/s-60ad51dd606c --reason \"an invitation is no words\"") { targets },
            new CorrectionOptions(time),
            parsed => parsed.GetRequiredValue(targets).Select(static target => new CorrectionRequest.Reject(target.Article, target.Entry!)));
    }

    private static ExampleCommand Edit(TimeProvider time)
    {
        var target = CorrectionTarget.One("What is otherwise");
        var field = new Argument<string>("FIELD")
        {
            Description = "speaker, addressees, via, said, form, act of a statement; sender, addressees, kind, channel, occasion, sent, received, replyTo "
                + "of a message; plover, mode, cameo, actors, recipients, date, place, status of an event; title, outlet, published, url of an article.",
        };
        var values = new Argument<string[]>("VALUE") { Description = "What it becomes; several where it is a list.", Arity = ArgumentArity.ZeroOrMore };
        var clear = new Option<bool>("--clear") { Description = "Empties the field." };
        var name = Name();
        var command = new ExampleCommand(
            "edit", "Gives a field another value.", "onrecord corrections edit 35/s-06c456190529 said 2032-06-16 --reason \"the day before it was printed\"")
        {
            target, field, values, clear, name,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(clear) == result.GetValue(values) is { Length: > 0 })
            {
                result.AddError("Give the values of the field, or --clear to empty it.");
            }
        });
        return Making(
            command,
            new CorrectionOptions(time),
            parsed => parsed.GetRequiredValue(target) is var (article, entry)
                ? [new CorrectionRequest.Edit(article, entry, parsed.GetRequiredValue(field), parsed.GetValue(values) ?? [], parsed.GetValue(name))]
                : []);
    }

    private static ExampleCommand Merge(TimeProvider time)
    {
        var from = new Argument<string>("FROM") { Description = $"Who is somebody else: {ActorForm}." };
        var into = new Argument<string>("INTO") { Description = $"Who it is: {ActorForm}." };
        var name = Name();
        return Making(
            new(
                "merge",
                "Says that an actor is another, in the whole archive and in what is added later.",
                "onrecord corrections merge tesmar-government tesmar --reason \"it speaks for the state\"") { from, into, name },
            new CorrectionOptions(time),
            parsed => [new CorrectionRequest.Merge(parsed.GetRequiredValue(from), parsed.GetRequiredValue(into), parsed.GetValue(name))]);
    }

    private static ExampleCommand Split(TimeProvider time)
    {
        var from = new Argument<string>("FROM") { Description = $"Who is somebody else: {ActorForm}." };
        var into = new Argument<string>("INTO") { Description = $"Who it is: {ActorForm}." };
        var targets = CorrectionTarget.Several("Where it is so", withEntry: false);
        var name = Name();
        return Making(
            new(
                "split",
                "Says that in some articles, or some of their entries, an actor is another.",
                "onrecord corrections split mira-castan castan-office 35/s-ac4815d72f08 --name \"Castan's office\" --reason \"it was sent to her office\"")
            {
                from, into, targets, name,
            },
            new CorrectionOptions(time),
            parsed => parsed.GetRequiredValue(targets).GroupBy(static target => target.Article).Select(article => new CorrectionRequest.Split(
                article.Key,
                article.Any(static target => target.Entry is null) ? null : [.. article.Select(static target => target.Entry!)],
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(into),
                parsed.GetValue(name))));
    }

    private static ExampleCommand Note(TimeProvider time)
    {
        var target = CorrectionTarget.One("What it is about");
        var text = new Argument<string[]>("TEXT") { Description = "The remark.", Arity = ArgumentArity.OneOrMore };
        return Making(
            new("note", "Leaves a remark that changes nothing.", "onrecord corrections note 35/s-bcc64baee4e1 \"compare the print edition\"") { target, text },
            new CorrectionOptions(time, needsReason: false),
            parsed => parsed.GetRequiredValue(target) is var (article, entry)
                ? [new CorrectionRequest.Note(article, entry, string.Join(' ', parsed.GetRequiredValue(text)))]
                : []);
    }

    private static ExampleCommand Undo(TimeProvider time)
    {
        var keys = new Argument<long[]>("NUMBER") { Description = "Numbers of corrections, as list shows them.", Arity = ArgumentArity.OneOrMore };
        return Making(
            new("undo", "Takes corrections back, as if they had never been made.", "onrecord corrections undo 1 --reason \"the wrong Castan\"") { keys },
            new CorrectionOptions(time),
            parsed => [new CorrectionRequest.Undo(parsed.GetRequiredValue(keys))]);
    }

    private static ExampleCommand Resume()
    {
        var archive = ArchiveOption.Create();
        var command = new ExampleCommand("resume", "Goes on where a correction of many articles was stopped.", "onrecord corrections resume") { archive };
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
                var screen = Screen.Of(parsed.InvocationConfiguration.Output);
                screen.WriteLine(CorrectionText.Says(Settling.Run(opened, screen, quiet: false, cancel)));
            },
            CancellationToken.None));
        return command;
    }

    private static Option<string?> Name() => new("--name")
    {
        Description = "What to call somebody whom the archive does not know yet; the id is new then.",
        HelpName = "NAME",
    };

    // On a thread of its own, so that Ctrl+C is listened to while it works.
    private static ExampleCommand Making(
        ExampleCommand command, CorrectionOptions options, Func<ParseResult, IEnumerable<CorrectionRequest>> requests)
    {
        options.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                using var archive = Archive.Open(options.Archive(parsed), create: false);
                var screen = Screen.Of(parsed.InvocationConfiguration.Output);
                var asJson = options.Format(parsed) == CorrectionFormat.Json;
                var effect = CorrectionEffect.None;
                foreach (var request in requests(parsed))
                {
                    var made = request.Make(archive.Corrections, options.By(parsed));
                    effect += made.Effect;
                    foreach (var key in made.Keys)
                    {
                        Write(screen, archive.Corrections.Find(key)!, asJson);
                    }
                }

                effect += Settling.Run(archive, screen, quiet: asJson, cancel);
                screen.WriteLine(asJson ? JsonText.Write(json => json.WriteObject(() => json.WriteEffect(effect))) : CorrectionText.Says(effect));
            },
            CancellationToken.None));
        return command;
    }

    private static void Write(Screen screen, Correction correction, bool asJson)
    {
        if (asJson)
        {
            screen.WriteLine(SafeText.Json(CorrectionJson.Write(correction)));
        }
        else
        {
            CorrectionText.Write(screen, correction);
        }
    }
}
