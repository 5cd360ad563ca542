using System.CommandLine;
using System.IO.Compression;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Words;
using OnRecord.Text;
using OnRecord.Train.Linear;

namespace OnRecord.Train.Words;

/// <summary>Trains the model of words and sentences, and says how well it reads the development texts.</summary>
internal static class WordCommand
{
    public static Command Command()
    {
        var data = new Argument<DirectoryInfo>("data") { Description = "The folder that holds ewt/ and gum/, each with train and dev .conllu.gz." };
        var model = new Option<FileInfo>("--model") { Description = "The model to write, or, with --epochs 0, to read.", Required = true };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = static _ => 10 };
        var sentenceEpochs = new Option<int>("--sentence-epochs") { DefaultValueFactory = static _ => 30 };
        var sentenceRate = new Option<float>("--sentence-rate") { DefaultValueFactory = static _ => 0.05f };
        var rate = new Option<float>("--rate") { DefaultValueFactory = static _ => 0.3f };
        var perceptron = new Option<bool>("--perceptron");
        var wrong = new Option<bool>("--wrong") { Description = "Lists what is cut otherwise than in the treebanks." };
        var command = new Command("train-words", "Learns to cut English words and sentences.") { data, model, epochs, sentenceEpochs, rate, sentenceRate, perceptron, wrong };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(data).FullName;
            var file = result.GetRequiredValue(model);
            if (result.GetValue(epochs) > 0)
            {
                var options = new LinearOptions { Epochs = result.GetValue(epochs), Rate = result.GetValue(rate), Perceptron = result.GetValue(perceptron) };
                var texts = ((string[])["ewt", "gum"]).SelectMany(name => UdText.Of(Sentences(folder, name, "train"))).ToList();
                var trained = WordTrainer.Train(texts, options, options with { Epochs = result.GetValue(sentenceEpochs), Rate = result.GetValue(sentenceRate) }, Console.Out);
                File.WriteAllBytes(file.FullName, trained);
                Console.WriteLine($"{trained.Length} bytes");
            }

            var stage = new WordStage(ModelFile.Read(file.Name, File.ReadAllBytes(file.FullName), WordStage.Features));
            var ewt = UdText.Of(Sentences(folder, "ewt", "dev"));
            var gum = UdText.Of(Sentences(folder, "gum", "dev"));
            Report("EWT dev", ewt);
            Report("GUM dev", gum);
            Report("GUM dev news", [.. gum.Where(static text => text.Id.StartsWith("GUM_news"))]);
            Report("GUM dev speech, court, interview", [.. gum.Where(static text => text.Id.Split('_')[1] is "speech" or "court" or "interview")]);
            Report("GUM dev, printed", [.. gum.Select(static text => text.Printed())]);

            void Report(string name, IReadOnlyList<UdText> golds)
            {
                var pipeline = new Pipeline(new BlockStage(), stage);
                var pairs = golds.Select(gold => (Gold: gold, Found: UdText.Of(gold.Id, gold.Text, pipeline.Read(new Article { Text = gold.Text }).Get<WordLayer>()))).ToList();
                var score = WordScore.Of(pairs);
                Console.WriteLine($"{name}: words {100 * score.Words.F1:F2}, tokens {100 * score.Tokens.F1:F2}, sentences {100 * score.Sentences.F1:F2} ({score.Words.Gold} words, {score.Sentences.Gold} sentences)");
                if (result.GetValue(wrong))
                {
                    foreach (var (gold, found) in pairs)
                    {
                        List(gold, found);
                    }
                }
            }
        });
        return command;
    }

    public static IEnumerable<ConlluSentence> Sentences(string folder, string treebank, string part)
    {
        using var packed = File.OpenRead(Path.Combine(folder, treebank, $"{part}.conllu.gz"));
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        foreach (var sentence in ConlluSentence.Read(reader))
        {
            yield return sentence;
        }
    }

    // Each place that is a boundary on one side alone, with its surroundings.
    private static void List(UdText gold, UdText found)
    {
        var (right, read) = (Marks(gold), Marks(found));
        foreach (var place in right.Keys.Union(read.Keys).Order())
        {
            var (one, other) = (right.GetValueOrDefault(place, ' '), read.GetValueOrDefault(place, ' '));
            if (one != other)
            {
                var text = gold.Text;
                Console.WriteLine($"  {one}{other} {text[Math.Max(0, place - 40)..place]}¦{text[place..Math.Min(text.Length, place + 30)]}".Replace('\n', '¶'));
            }
        }
    }

    private static Dictionary<int, char> Marks(UdText text)
    {
        var marks = text.Words.ToDictionary(static word => word.Start, static word => word.Joined ? '+' : '|');
        foreach (var first in text.Sentences)
        {
            marks[text.Words[first].Start] = 'S';
        }

        return marks;
    }
}
