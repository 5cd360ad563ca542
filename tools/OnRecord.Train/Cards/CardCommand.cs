using System.CommandLine;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Events;
using OnRecord.Train.Attributions;
using OnRecord.Train.Coreference;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Events;

namespace OnRecord.Train.Cards;

/// <summary><c>card</c>: measures the models of a folder on development data and writes the card of each.</summary>
internal static class CardCommand
{
    private const int ErrorsShown = 12;

    private static readonly string[] Treebanks = ["ud/ewt/dev.conllu.gz", "ud/gum/dev.conllu.gz"];

    private static readonly (string Path, string Map)[] NameSets =
    [
        ("ner/uner-ewt/dev.tsv.gz", "uner"), ("ner/gum-named/dev.tsv.gz", "gum"), ("ner/crossner-politics/dev.tsv.gz", "crossner"),
        ("ner/worldwide/dev.tsv.gz", "worldwide"),
    ];

    public static Command Create(Func<DirectoryInfo, PipelinePredictor> predictor)
    {
        var models = EvaluateCommand.Models();
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of data sets; those that are missing are left out.", Required = true }.AcceptExistingOnly();
        var tasks = new Option<string[]>("--task") { Description = "Only the cards of these tasks; may be given again." };
        var command = new Command("card", "Measures the models on development data and writes card.md beside each.") { models, data, tasks };
        command.SetAction(result =>
        {
            var folder = result.GetRequiredValue(models);
            var predict = predictor(folder);
            var only = result.GetValue(tasks) ?? [];
            foreach (var model in ModelFolders.Latest(folder).Where(model => only.Length == 0 || only.Contains(model.Task)))
            {
                var (scores, errors) = (new StringWriter(), new StringWriter());
                if (model.Task == ReadingModels.CoreferenceTask.Name)
                {
                    Coreference(result.GetRequiredValue(data), folder, new Report(scores));
                }
                else if (model.Task == ReadingModels.EventsTask.Name)
                {
                    Events(result.GetRequiredValue(data), folder, scores);
                }
                else if (model.Task != ReadingModels.AttributionsTask.Name)
                {
                    Measure(model.Task, result.GetRequiredValue(data), predict, new Report(scores), new Report(errors));
                }
                else if (Found(result.GetRequiredValue(data), "polnear/dev.jsonl.gz") is { } gold)
                {
                    AttributionReport.Write(gold, folder, new Report(scores));
                }

                var place = Path.Combine(folder.FullName, model.ToString());
                var manifest = ModelManifest.Read(model.ToString(), File.ReadAllBytes(Path.Combine(place, ModelManifest.File)));
                File.WriteAllText(Path.Combine(place, "card.md"), Card.Of(manifest, scores.ToString(), errors.ToString()));
            }
        });
        return command;
    }

    private static void Coreference(DirectoryInfo data, DirectoryInfo models, Report report)
    {
        if (Found(data, "coref/ontogum/dev.tsv.gz") is { } chains && Found(data, "ud/gum/dev.conllu.gz") is { } trees)
        {
            using var reader = GoldFiles.Open(chains);
            CoreferenceReport.Chains("coref/ontogum/dev.tsv.gz", reader, GoldFiles.Conllu(trees), models, report);
        }

        if (Found(data, "coref/gap/dev.tsv.gz") is { } gap)
        {
            using var reader = GoldFiles.Open(gap);
            CoreferenceReport.Gap("coref/gap/dev.tsv.gz", reader, models, report);
        }
    }

    private static void Events(DirectoryInfo data, DirectoryInfo models, TextWriter scores)
    {
        if (Found(data, "events/gold_dev.jsonl") is { } file)
        {
            using var gold = GoldFiles.Open(file);
            var all = ReadingModels.Open(task => ModelFolders.Open(models, task));
            var report = new EventReport(new EventReader(all.Language, EventLexicon.English), EventModel.Of(all.Events, all.Language.Mentions), new SentenceReader(all));
            EventReport.Write("events/gold_dev.jsonl", report.Score([.. EventCase.Read(gold, file.Name)], 0, TextWriter.Null), scores);
        }
    }

    private static void Measure(string task, DirectoryInfo data, PipelinePredictor predict, Report scores, Report errors)
    {
        if (task == "mentions")
        {
            foreach (var (path, map) in NameSets)
            {
                if (Found(data, path) is { } file)
                {
                    Names(path, file, LabelMap.Of(map), predict, scores, errors);
                }
            }

            return;
        }

        foreach (var path in Treebanks)
        {
            if (Found(data, path) is { } file)
            {
                Trees(task, path, GoldFiles.Conllu(file), predict, scores, errors);
            }
        }
    }

    private static void Names(string path, FileInfo file, LabelMap map, PipelinePredictor predict, Report scores, Report errors)
    {
        using var reader = GoldFiles.Open(file);
        var scorer = NameScorer.Of(NameFiles.Read(reader, file.Name), predict.Names, map);
        scores.Names(path, scorer);
        errors.Confusions($"{path}, names (≈: overlapping)", scorer.Confusions, ErrorsShown);
    }

    private static void Trees(string task, string path, IReadOnlyList<ConlluSentence> gold, PipelinePredictor predict, Report scores, Report errors)
    {
        if (task == "words")
        {
            scores.Raw(path, ConlluSentence.Documents(gold).Aggregate(
                new RawScore(), (sum, document) => sum + RawScore.Of(document, predict.Sentences(ConlluText.Rebuild(document).Text))));
            return;
        }

        Prediction[] predictions = [.. Prediction.Of(gold, predict.Columns)];
        var confusions = new Confusions(predictions);
        EvaluateCommand.Gold(scores, path, predictions, genres: true, confusions: 0, worst: 0);
        if (task == "lemmas")
        {
            errors.Confusions($"{path}, lemmas", confusions.Lemmas, ErrorsShown);
            return;
        }

        errors.Confusions($"{path}, UPOS", confusions.Universal, ErrorsShown);
        errors.Confusions($"{path}, relations (↷: at another head)", confusions.Relations, ErrorsShown);
    }

    private static FileInfo? Found(DirectoryInfo data, string path) => new FileInfo(Path.Combine(data.FullName, path)) is { Exists: true } file ? file : null;
}
