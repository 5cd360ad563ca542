using System.CommandLine;
using OnRecord.Engine;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Server.Events;
using OnRecord.Server.Intake;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Records;

/// <summary><c>onrecord read</c>: prints the record of each article, for people or for programs.</summary>
internal static class ReadCommand
{
    private enum Format
    {
        Text,
        Json,
        Jsonl,
        Plover,
        Polecat,
        Gdelt,
        GdeltMentions,
        Petrarch,
    }

    public static Command Create()
    {
        var inputs = new InputOptions();
        var format = new Option<Format>("--format")
        {
            Description = "text for people; json, or jsonl with one record a line, for programs; events alone as other programs have them: "
                + "plover (JSON Lines), polecat, gdelt and gdelt-mentions, petrarch (tab-separated).",
            HelpName = "text|json|jsonl|plover|polecat|gdelt|gdelt-mentions|petrarch",
            CustomParser = result => Choice.Of<Format>(result) ?? Format.Text,
        };

        var command = new ExampleCommand(
            "read",
            "Reads articles and prints who said what to whom.",
            "onrecord read samples/06-grain-corridor-chain.txt --actors samples/actors.tsv") { format };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(format) != Format.Text)
            {
                _ = Task.Run(RecordJson.Prepare);    // while the tables load
            }

            using var fetcher = inputs.Fetcher(parsed);
            var batch = inputs.Of(parsed, fetcher);
            switch (parsed.GetValue(format))
            {
                case Format.Json:
                    WriteJson(output, Records(batch));
                    break;
                case Format.Jsonl:
                    WriteLines(output, Records(batch));
                    break;
                case not Format.Text and var form:
                    WriteEvents(output, EventFormat(form), Records(batch));
                    break;
                default:
                    WriteText(Screen.Of(output), Records(batch), batch.Troubles);
                    break;
            }

            return batch.Troubles.ExitCode;
        });
        return command;
    }

    private static IEnumerable<Record> Records(InputBatch batch)
    {
        foreach (var outcome in batch.Reader.Read(batch.Inputs().Read(batch.Paths), new ReadOptions { Published = batch.Published }))
        {
            if (outcome is ReadOutcome.Read read)
            {
                yield return read.Record;
            }
            else if (Trouble.Of(outcome) is { } trouble)
            {
                batch.Troubles.Tell(trouble);
            }
        }
    }

    private static void WriteText(Screen screen, IEnumerable<Record> records, Troubles troubles)
    {
        var view = new RecordView(screen.Width);
        var (articles, unread, statements) = (0, 0, 0);
        foreach (var record in records)
        {
            screen.Write(view.Of(record));
            articles++;
            unread += record.IsUnread ? 1 : 0;
            statements += record.Statements.Count;
        }

        var notRead = unread == 0 ? "" : $" ({InWords.Number(unread)} in a language that is not read)";
        screen.WriteLine($"{InWords.Count(articles, "article")}{notRead}, {InWords.Count(statements, "statement")}, {InWords.Number(troubles.Count)} refused");
    }

    private static void WriteLines(TextWriter output, IEnumerable<Record> records)
    {
        foreach (var record in records)
        {
            output.WriteLine(SafeText.Json(RecordJson.Write(record)));
        }
    }

    private static IEventFormat EventFormat(Format format) => format switch
    {
        Format.Plover => new PloverLines(),
        Format.Polecat => new PolecatTable(ActorTable.BuiltIn),
        Format.Gdelt => new GdeltEvents(ActorTable.BuiltIn),
        Format.GdeltMentions => new GdeltMentions(),
        _ => new PetrarchTable(ActorTable.BuiltIn),
    };

    private static void WriteEvents(TextWriter output, IEventFormat format, IEnumerable<Record> records)
    {
        if (format.Header is { } header)
        {
            output.WriteLine(header);
        }

        foreach (var line in records.SelectMany(format.Lines))
        {
            output.WriteLine(line);
        }
    }

    // One record stands alone, several in an array: the first is held until it is known whether there is another.
    private static void WriteJson(TextWriter output, IEnumerable<Record> records)
    {
        string? held = null;
        var several = false;
        foreach (var record in records)
        {
            if (held is not null)
            {
                output.WriteLine((several ? "" : "[\n") + Indented(held) + ",");
                several = true;
            }

            held = SafeText.PrettyJson(RecordJson.Write(record, indented: true));
        }

        output.WriteLine(several ? Indented(held!) + "\n]" : held ?? "[]");
    }

    private static string Indented(string json) => "  " + json.Replace("\n", "\n  ");
}
