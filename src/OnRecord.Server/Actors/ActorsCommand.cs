using System.CommandLine;
using System.Globalization;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Actors;

/// <summary><c>onrecord actors find</c>: what the tables know of a name.</summary>
internal static class ActorsCommand
{
    private const int MostNear = 5;
    private const string Example = "onrecord actors find Medvedev --on 2009-05-09";

    /// <summary>The option of every command that knows actors.</summary>
    public static Option<string[]> Tables() => new("--actors")
    {
        Description = "A table of actors to know besides those built in, or a dictionary of PETRARCH (.actors.txt, .agents.txt); may be given again.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Description = "A name, as it is written or nearly so.", Arity = ArgumentArity.OneOrMore };
        var on = new Option<string?>("--on") { Description = "The date on which offices and codes count, instead of now.", HelpName = "YYYY-MM-DD" };
        on.Validators.Add(static result =>
        {
            if (result.Tokens is [.., { Value: var typed }] && !DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError($"--on takes a date such as 2025-12-01, 2025-12 or 2025, not '{typed}'.");
            }
        });
        var tables = Tables();
        var format = FormatOption.One();
        var find = new ExampleCommand("find", "Prints what the tables know of a name, on a date.", Example) { name, on, tables, format };
        find.SetAction(parsed =>
        {
            var configuration = parsed.InvocationConfiguration;
            var directory = new ActorDirectory(ActorTables.Of(parsed.GetValue(tables), configuration.Error));
            var typed = string.Join(' ', parsed.GetRequiredValue(name));
            var date = parsed.GetValue(on);
            var found = directory.Find(typed, date);
            var near = found.IsEmpty ? directory.Near(typed, MostNear) : [];
            if (parsed.GetValue(format) == Format.Json)
            {
                configuration.Output.WriteLine(SafeText.PrettyJson(
                    new ActorAnswer(typed, date, [.. found.Select(actor => ActorAnswer.One.Of(actor, directory.Code(actor, date), date))], [.. near]).Write()));
            }
            else
            {
                Write(Screen.Of(configuration.Output), found.Select(actor => (actor, directory.Code(actor, date))), date);
            }

            if (found.IsEmpty && parsed.GetValue(format) != Format.Json)
            {
                var like = near.IsEmpty ? "" : $"; names like it: {string.Join(", ", near)}";
                throw new CommandException(ExitCode.NoSuchActor, $"{typed}: no actor of this name is known{like}");
            }

            return found.IsEmpty ? ExitCode.NoSuchActor : ExitCode.Success;
        });
        return new ExampleCommand("actors", "Looks into the tables of actors, or at the actors of an archive.", Example) { find, ActorsListCommand.Create(), ActorsShowCommand.Create() };
    }

    private static void Write(Screen screen, IEnumerable<(KnownActor Actor, ActorCode Code)> found, string? date)
    {
        var first = true;
        foreach (var (actor, code) in found)
        {
            if (!first)
            {
                screen.WriteLine();
            }

            first = false;
            foreach (var (label, value) in Lines(actor, code, date))
            {
                screen.WriteLine(SafeText.Clean($"{label,-10}{value}"));
            }
        }
    }

    private static IEnumerable<(string Label, string Value)> Lines(KnownActor actor, ActorCode code, string? date)
    {
        yield return (actor.Kind.ToString().ToLowerInvariant(), $"{actor.Name} ({actor.Id})");
        if (actor.Names.Length > 0)
        {
            yield return ("also", string.Join(", ", actor.Names));
        }

        if (actor.Country is { } country)
        {
            yield return ("country", string.Join(", ", new[] { country, actor.Iso2, actor.Cow is { } cow ? $"COW {cow}" : null }.OfType<string>()));
        }

        yield return ("code", $"{code}{(date is null ? "" : $" on {date}")}");
        if (actor.Seats.Length > 0)
        {
            yield return ("seats", string.Join(", ", actor.Seats));
        }

        if (actor.Members.Length > 0)
        {
            yield return ("members", string.Join(' ', actor.Members));
        }

        if (actor.Wikidata is { } wikidata)
        {
            yield return ("wikidata", wikidata);
        }

        foreach (var office in date is null ? actor.Offices : [.. actor.OfficesOn(date)])
        {
            var title = office.Titles.FirstOrDefault() ?? office.Kind;
            var of = office.Country is { } state && state != actor.Country ? $", {state}" : "";
            yield return ("office", $"{title}{of}, {(office.From.Length > 0 ? office.From : "?")} to {(office.Until.Length > 0 ? office.Until : "now")}");
        }

        if (date is not null && actor.Offices.Length > 0 && !actor.OfficesOn(date).Any())
        {
            yield return ("office", $"none known on {date}");
        }
    }
}
