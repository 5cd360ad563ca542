using System.CommandLine;
using OnRecord.Server.Answers;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Actors;

/// <summary><c>onrecord actors list</c>: the people, bodies and states of the archive, by whose names and ids ledgers and dyads are asked for.</summary>
internal static class ActorsListCommand
{
    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Description = "Only those of this name or with these words in their name or id.", Arity = ArgumentArity.ZeroOrMore };
        var archive = ArchiveOption.Create();
        var format = FormatOption.Rows();
        var command = new ExampleCommand("list", "Lists the people, bodies and states of the archive with their ids.", "onrecord actors list Korvia")
        {
            name, archive, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var typed = string.Join(' ', parsed.GetValue(name) ?? []);
            KnownParty[] parties =
            [
                .. (typed.Length == 0 ? opened.Parties() : opened.Parties(typed))
                    .Select(PartyNames.Named)
                    .OrderBy(static party => party.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static party => party.Id, StringComparer.Ordinal),
            ];
            Write(Screen.Of(parsed.InvocationConfiguration.Output), parsed.GetValue(format), parties, opened.Summary());
        });
        return command;
    }

    private static void Write(Screen screen, Format format, KnownParty[] parties, ArchiveSummary summary)
    {
        switch (format)
        {
            case Format.Json:
                screen.WriteLine(SafeText.Json(JsonText.Write(json => json.WriteObject(() =>
                {
                    json.WriteSearched(summary);
                    json.WriteAll("actors", parties, party => json.WriteParty(party));
                }))));
                break;
            case Format.Jsonl:
                foreach (var party in parties)
                {
                    screen.WriteLine(SafeText.Json(JsonText.Write(json => json.WriteParty(party))));
                }

                break;
            case Format.Csv:
                screen.WriteLine(Csv.Row("id", "name", "kind", "country"));
                foreach (var party in parties)
                {
                    screen.WriteLine(Csv.Row(party.Id, party.Name, PartyNames.Kind(party), party.Country));
                }

                break;
            default:
                var sheet = new Sheet(screen);
                Run[][] rows = [.. parties.Select(static party => (Run[])[new(party.Name), new(party.Id, Ink.Source), new(PartyNames.KindAndCountry(party), Ink.Quiet)])];
                foreach (var line in Table.Of(rows))
                {
                    sheet.Add(line);
                }

                sheet.Add(
                    new Run(parties.Length == 0 ? "Nobody found." : $"{InWords.Number(parties.Length)} found.", Ink.Strong),
                    new Run($" Searched {InWords.Searched(summary)}.", Ink.Quiet));
                sheet.Write();
                break;
        }
    }
}
