using System.CommandLine;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Ledgers;

namespace OnRecord.Server.Ledgers;

/// <summary><c>onrecord ledger</c>: the messages that two parties sent each other, each once.</summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("FIRST") { Description = "A person, body or state: a name, or an id. With --formulas, whose messages are compared." };
        var second = new Argument<string>("SECOND") { Description = "The other." };
        var archive = ArchiveOption.Create();
        var from = DayOption.From("Sent on this day or later (received or published, where it is not known when it was sent).");
        var until = DayOption.Until("Sent on this day or earlier.");
        var formulas = new Option<bool>("--formulas") { Description = "Shows what each message of FIRST to SECOND takes over from earlier ones, what is new and what is missing." };
        var format = FormatOption.Rows();
        var command = new ExampleCommand(
            "ledger", "Lists the messages between two parties, with what answers what and where outlets differ.", "onrecord ledger Varro Besk")
        {
            first, second, archive, from, until, formulas, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(formulas) && result.GetValue(format) is Format.Csv)
            {
                result.AddError("--formulas has no rows for csv; take text, json or jsonl.");
            }
        });
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var query = new LedgerQuery(
                NamedParty.Find(opened, parsed.GetRequiredValue(first)).Id, NamedParty.Find(opened, parsed.GetRequiredValue(second)).Id)
            {
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
            };
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(formulas))
            {
                Write(screen, parsed.GetValue(format), opened.Formulas(query));
            }
            else
            {
                Write(screen, parsed.GetValue(format), opened.Ledger(query));
            }
        });
        return command;
    }

    private static void Write(Screen screen, Format format, Ledger ledger)
    {
        switch (format)
        {
            case Format.Json:
                screen.WriteLine(SafeText.Json(LedgerJson.Of(ledger)));
                break;
            case Format.Jsonl:
                foreach (var line in LedgerJson.Rows(ledger))
                {
                    screen.WriteLine(SafeText.Json(line));
                }

                break;
            case Format.Csv:
                screen.WriteLine(Csv.Row(LedgerCsv.Header));
                for (var i = 0; i < ledger.Rows.Count; i++)
                {
                    screen.WriteLine(Csv.Row(LedgerCsv.Cells(i, ledger.Rows[i])));
                }

                break;
            default:
                LedgerText.Write(new Sheet(screen), ledger);
                break;
        }
    }

    private static void Write(Screen screen, Format format, Storage.Phrases.FormulaBook book)
    {
        switch (format)
        {
            case Format.Text:
                FormulaText.Write(new Sheet(screen), book);
                break;
            case Format.Jsonl:
                foreach (var line in FormulaJson.Rows(book))
                {
                    screen.WriteLine(SafeText.Json(line));
                }

                break;
            default:
                screen.WriteLine(SafeText.Json(FormulaJson.Of(book)));
                break;
        }
    }
}
