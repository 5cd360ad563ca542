using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;
using OnRecord.Text;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Events;

/// <summary><c>acts</c>: shows how each sentence of a text is read, for those who mend the lexicon.</summary>
internal static class ActsCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("texts") { Description = "Plain texts.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var models = EvaluateCommand.Models();
        var command = new Command("acts", "Shows the acts of each sentence with who takes part, before parties are told apart.") { files, models };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(models);
            var all = ReadingModels.Open(task => ModelFolders.Open(folder, task));
            var pipeline = English.Pipeline(ActorTable.BuiltIn, all);
            var model = EventModel.Of(all.Events, all.Language.Mentions);
            foreach (var file in result.GetRequiredValue(files))
            {
                Console.Out.WriteLine($"## {file.Name}");
                var document = pipeline.Read(new Article { Text = File.ReadAllText(file.FullName) });
                var words = document.Get<WordGraph>();
                var players = new Players(document, ActorCoder.BuiltIn);
                var options = new EventOptions { LeastShare = 0 };
                var reader = new ActReader(words, EventLexicon.English, model, players, new Circumstances(document, words), options);
                for (var sentence = 0; sentence < words.Sentence.Length; sentence++)
                {
                    Console.Out.WriteLine(document.Slice(words.Span(words.Sentence[sentence])).ToString());
                    var finder = new ActFinder(words, reader.Coder);
                    foreach (var act in finder.Find(sentence).Select(finder.Act))
                    {
                        Console.Out.WriteLine($"  . {act.Coding.Type} {act.Coding.Cameo} by {act.Coding.Reason}: {Parties(act.Agents)} -> {string.Join(" | ", act.Recipients.Select(group => Parties(group.Words)))}");
                    }

                    string Parties(ImmutableArray<int> heads) => string.Join(", ", heads.Select(head => $"{words.Text(head)}={Names(players.Of(head))}"));
                    foreach (var act in reader.Read(sentence))
                    {
                        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                            $"    {act.Coding.Type} {act.Share:0.00} {act.Coding.Cameo} {act.Coding.Status} by {act.Coding.Reason}: {Names(act.Actors)} -> {Names(act.Recipients)}"));
                    }
                }
            }
        });
        return command;
    }

    private static string Names(ImmutableArray<Participant> parties) => string.Join(", ", parties.Select(static one => one.Code + one.Sectors));
}
