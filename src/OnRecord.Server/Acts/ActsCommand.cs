using System.CommandLine;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Acts;

namespace OnRecord.Server.Acts;

/// <summary><c>onrecord acts</c>: what two parties did to each other, each act once.</summary>
internal static class ActsCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("FIRST") { Description = "A person, body or state: a name, or an id." };
        var second = new Argument<string?>("SECOND")
        {
            Description = "The other. Without it, all that FIRST did and had done to it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var archive = ArchiveOption.Create();
        var from = DayOption.From("Done on this day or later (published, where it is not known when it was done).");
        var until = DayOption.Until("Done on this day or earlier.");
        var format = FormatOption.Rows();
        var command = new ExampleCommand(
            "acts", "Lists what two parties did to each other, each act once, with who tells of it.", "onrecord acts Arvania Korvia")
        {
            first, second, archive, from, until, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var acts = opened.Acts(new ActQuery(
                NamedParty.Find(opened, parsed.GetRequiredValue(first)).Id,
                parsed.GetValue(second) is { } other ? NamedParty.Find(opened, other).Id : null)
            {
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
            });
            Write(Screen.Of(parsed.InvocationConfiguration.Output), parsed.GetValue(format), acts);
        });
        return command;
    }

    private static void Write(Screen screen, Format format, ActList acts)
    {
        switch (format)
        {
            case Format.Json:
                screen.WriteLine(SafeText.Json(ActJson.Of(acts)));
                break;
            case Format.Jsonl:
                foreach (var line in ActJson.Rows(acts))
                {
                    screen.WriteLine(SafeText.Json(line));
                }

                break;
            case Format.Csv:
                screen.WriteLine(Csv.Row(ActCsv.Header));
                for (var i = 0; i < acts.Rows.Count; i++)
                {
                    screen.WriteLine(Csv.Row(ActCsv.Cells(i, acts.Rows[i])));
                }

                break;
            default:
                ActText.Write(new Sheet(screen), acts);
                break;
        }
    }
}
