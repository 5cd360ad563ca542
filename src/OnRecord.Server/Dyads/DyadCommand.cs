using System.CommandLine;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Dyads;

namespace OnRecord.Server.Dyads;

/// <summary><c>onrecord dyad</c>: how much two parties said to, wrote to and did to each other over time.</summary>
internal static class DyadCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("FIRST") { Description = "A person, body or state: a name, or an id." };
        var second = new Argument<string>("SECOND") { Description = "The other." };
        var archive = ArchiveOption.Create();
        var per = new Option<Period>("--per")
        {
            Description = "How long the stretches are that are counted apart.",
            HelpName = string.Join('|', Choice.Words<Period>()),
            DefaultValueFactory = static _ => Period.Month,
            CustomParser = static result => Choice.Of<Period>(result) ?? Period.Month,
        };
        var from = DayOption.From();
        var until = DayOption.Until();
        var list = new Option<bool>("--list") { Description = "Lists the records behind the numbers." };
        var limit = NumberOption.Create("--limit", "With --list, how many of each kind and direction to show at most, the latest.", fallback: 100, least: 1);
        var format = FormatOption.Rows();
        var command = new ExampleCommand(
            "dyad", "Counts what two parties said to, wrote to and did to each other over time.", "onrecord dyad Arvania Korvia --per year")
        {
            first, second, archive, per, from, until, list, limit, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var query = new DyadQuery(
                NamedParty.Find(opened, parsed.GetRequiredValue(first)).Id, NamedParty.Find(opened, parsed.GetRequiredValue(second)).Id)
            {
                Per = parsed.GetValue(per),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
            };
            var records = parsed.GetValue(list) ? opened.Between(query, parsed.GetValue(limit)) : null;
            Write(Screen.Of(parsed.InvocationConfiguration.Output), parsed.GetValue(format), opened.Dyad(query), query.Per, records);
        });
        return command;
    }

    private static void Write(Screen screen, Format format, Dyad dyad, Period per, DyadRecords? records)
    {
        switch (format)
        {
            case Format.Json:
                screen.WriteLine(SafeText.Json(DyadJson.Of(dyad, records)));
                break;
            case Format.Jsonl:
                foreach (var line in records is null ? DyadJson.Rows(dyad) : DyadJson.Rows(records))
                {
                    screen.WriteLine(SafeText.Json(line));
                }

                break;
            case Format.Csv:
                screen.WriteLine(Csv.Row(records is null ? DyadCsv.Header : DyadCsv.RecordHeader));
                foreach (var cells in records is null ? DyadCsv.Rows(dyad) : DyadCsv.Rows(records))
                {
                    screen.WriteLine(Csv.Row(cells));
                }

                break;
            default:
                DyadText.Write(new Sheet(screen), dyad, per, records);
                break;
        }
    }
}
