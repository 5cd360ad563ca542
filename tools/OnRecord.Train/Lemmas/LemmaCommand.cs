using System.CommandLine;
using OnRecord.Learning;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Lemmas;
using OnRecord.Train.Linear;
using OnRecord.Train.Words;

namespace OnRecord.Train.Lemmas;

/// <summary>Trains the model of lemmas, and says how many of the development texts' lemmas it gets right with their own tags.</summary>
internal static class LemmaCommand
{
    public static Command Command()
    {
        var data = new Argument<DirectoryInfo>("data") { Description = "The folder that holds ewt/ and gum/, each with train and dev .conllu.gz." };
        var model = new Option<FileInfo>("--model") { Description = "The model to write.", Required = true };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = static _ => 20 };
        var rate = new Option<float>("--rate") { DefaultValueFactory = static _ => 0.1f };
        var bonus = new Option<int>("--bonus") { DefaultValueFactory = static _ => 300 };
        var wrong = new Option<bool>("--wrong") { Description = "Lists the wrong lemmas." };
        var command = new Command("train-lemmas", "Learns English lemmas.") { data, model, epochs, rate, bonus, wrong };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(data).FullName;
            var options = new LinearOptions { Epochs = result.GetValue(epochs), Rate = result.GetValue(rate) };
            var sentences = ((string[])["ewt", "gum"]).SelectMany(name => WordCommand.Sentences(folder, name, "train")).ToList();
            var trained = LemmaTrainer.Train(sentences, options, result.GetValue(bonus), Console.Out);
            File.WriteAllBytes(result.GetRequiredValue(model).FullName, trained);
            Console.WriteLine($"{trained.Length} bytes");
            var lemmatizer = new Lemmatizer(ModelFile.Read("lemmas", trained, LemmaStage.Features));
            var seen = sentences.SelectMany(static sentence => sentence.Words).Select(static word => (word.Form, word.Universal, word.Penn)).ToHashSet();
            foreach (var name in (string[])["ewt", "gum"])
            {
                var words = WordCommand.Sentences(folder, name, "dev").SelectMany(static sentence => sentence.Words).ToList();
                Report($"{name} dev", words);
                Report($"{name} dev, not in training", [.. words.Where(word => !seen.Contains((word.Form, word.Universal, word.Penn)))]);
            }

            void Report(string name, IReadOnlyList<ConlluWord> words)
            {
                // As the CoNLL 2018 shared task counts, a lemma that the treebank leaves out is right.
                var bad = words.Where(word => word.Lemma != "_" && lemmatizer.Lemma(word.Form, word.Universal, word.Penn) != word.Lemma).ToList();
                Console.WriteLine($"{name}: {100.0 * (words.Count - bad.Count) / words.Count:F2} ({words.Count} words, {bad.Count} wrong)");
                if (result.GetValue(wrong))
                {
                    foreach (var (word, count) in bad.CountBy(static word => (word.Form, word.Universal, word.Penn, word.Lemma)).OrderByDescending(static pair => pair.Value))
                    {
                        Console.WriteLine($"  {count} {word.Form} {word.Universal} {word.Penn}: {lemmatizer.Lemma(word.Form, word.Universal, word.Penn)}, not {word.Lemma}");
                    }
                }
            }
        });
        return command;
    }
}
