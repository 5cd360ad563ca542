using System.CommandLine;
using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Reading.Events;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Events;

/// <summary><c>evaluate events</c>: scores the coding of events against other coders.</summary>
internal static class EventsCommand
{
    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("gold") { Description = "Cases as JSON lines; may be gzipped.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var errors = new Option<int>("--errors") { Description = "Also prints so many cases of each suite that are wrong." };
        var models = EvaluateCommand.Models();
        var dictionaries = new Option<DirectoryInfo?>("--dictionaries") { Description = "Scores these dictionaries of PETRARCH instead of the lexicon: verbs, actors, agents and discards." };
        var command = new Command("events", "Scores events: types between given parties, codes of whole sentences, and what is no event.") { files, json, errors, models, dictionaries };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(models);
            var all = ReadingModels.Open(task => ModelFolders.Open(folder, task));
            var reader = new EventReader(all.Language, EventLexicon.English);
            var log = result.GetValue(json) ? TextWriter.Null : Console.Out;
            var score = result.GetValue(dictionaries) is { } own
                ? new DictionaryReport(reader, own, log).Score
                : (Func<IReadOnlyList<EventCase>, int, TextWriter, List<EventFigure>>)new EventReport(reader, EventModel.Of(all.Events, all.Language.Mentions), new SentenceReader(all)).Score;
            foreach (var file in result.GetRequiredValue(files))
            {
                using var gold = GoldFiles.Open(file);
                var figures = score([.. EventCase.Read(gold, file.Name)], result.GetValue(errors), log);
                if (result.GetValue(json))
                {
                    Console.Out.WriteLine(JsonSerializer.Serialize(new { file = file.Name, figures }, Indented));
                    continue;
                }

                EventReport.Write(file.Name, figures, Console.Out);
            }
        });
        return command;
    }
}
