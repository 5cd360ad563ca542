using System.CommandLine;
using OnRecord.Reading.Conllu;
using OnRecord.Train.Actors;
using OnRecord.Train.Coreference;

namespace OnRecord.Train.Evaluation;

/// <summary><c>evaluate raw | gold | names | coreference | times | actors | links | events | pages</c>: scores what the models read against gold.</summary>
internal static class EvaluateCommand
{
    /// <param name="predictor">Loads the models of a folder.</param>
    public static Command Create(Func<DirectoryInfo, PipelinePredictor> predictor) => new("evaluate", "Scores the models against gold.")
    {
        Raw(predictor),
        Gold(predictor),
        Names(predictor),
        Coreference(),
        Times.TimesCommand.Create(),
        EvaluateActors.Create(),
        EvaluateLinks.Create(),
        Events.EventsCommand.Create(),
        Pages.PagesCommand.Create(),
    };

    private static Command Raw(Func<DirectoryInfo, PipelinePredictor> predictor)
    {
        var (files, models) = (Files("Gold in CoNLL-U, may be gzipped."), Models());
        var system = new Option<FileInfo?>("--system") { Description = "Scores this CoNLL-U file over the same text, instead of the models." };
        var whole = new Option<bool>("--whole") { Description = "Reads each file as one text, not a text for each # newdoc." };
        var command = new Command("raw", "Puts the raw text together and scores words, sentences, tags, lemmas and trees on it.") { files, models, system, whole };
        command.SetAction(result =>
        {
            var report = new Report(Console.Out);
            foreach (var file in result.GetRequiredValue(files))
            {
                var gold = GoldFiles.Conllu(file);
                if (result.GetValue(system) is { } other)
                {
                    report.Raw(file.Name, RawScore.Of(gold, GoldFiles.Conllu(other)));
                    continue;
                }

                var predict = predictor(result.GetRequiredValue(models));
                IEnumerable<IReadOnlyList<ConlluSentence>> documents = result.GetValue(whole) ? [gold] : ConlluSentence.Documents(gold);
                report.Raw(file.Name, documents.Aggregate(
                    new RawScore(), (sum, document) => sum + RawScore.Of(document, predict.Sentences(ConlluText.Rebuild(document).Text))));
            }
        });
        return command;
    }

    private static Command Gold(Func<DirectoryInfo, PipelinePredictor> predictor)
    {
        var (files, models, confusions, worst) = (Files("Gold in CoNLL-U, may be gzipped."), Models(), Confused(), Worst());
        var genres = new Option<bool>("--genres") { Description = "Also scores each genre, as the ids of sentences name it." };
        var command = new Command("gold", "Keeps the words of gold and scores tags, lemmas and trees.") { files, models, genres, confusions, worst };
        command.SetAction(result =>
        {
            var predict = predictor(result.GetRequiredValue(models));
            foreach (var file in result.GetRequiredValue(files))
            {
                Gold(
                    new Report(Console.Out), file.Name, [.. Prediction.Of(GoldFiles.Conllu(file), predict.Columns)],
                    result.GetValue(genres), result.GetValue(confusions), result.GetValue(worst));
            }
        });
        return command;
    }

    /// <summary>Reports one set: its score, those of its genres, confusions and worst sentences, each where it is asked for.</summary>
    internal static void Gold(Report report, string name, IReadOnlyList<Prediction> predictions, bool genres, int confusions, int worst)
    {
        report.Words(name, WordScore.Of(predictions));
        if (genres)
        {
            foreach (var genre in predictions.GroupBy(static one => Genre.Of(one.Gold)).OrderBy(static group => group.Key, StringComparer.Ordinal))
            {
                report.Words("  " + genre.Key, WordScore.Of([.. genre]));
            }
        }

        if (confusions > 0)
        {
            var found = new Confusions(predictions);
            report.Confusions("UPOS", found.Universal, confusions);
            report.Confusions("XPOS", found.Penn, confusions);
            report.Confusions("lemmas", found.Lemmas, confusions);
            report.Confusions("relations (↷: at another head)", found.Relations, confusions);
            report.Distances(found);
        }

        foreach (var line in Evaluation.Worst.Sentences(predictions, worst))
        {
            report.Line(line);
        }
    }

    private static Command Names(Func<DirectoryInfo, PipelinePredictor> predictor)
    {
        var (files, models, confusions, worst) = (Files("Gold: BIO in .tsv, or .jsonl of MEANTIME or re3d; may be gzipped."), Models(), Confused(), Worst());
        var map = new Option<string>("--map")
        {
            Description = $"How its labels are to be taken: {string.Join(", ", LabelMap.All.Select(static one => one.Name))}.",
            Required = true,
        };
        map.AcceptOnlyFromAmong([.. LabelMap.All.Select(static one => one.Name)]);
        var without = new Option<string[]>("--without") { Description = "Sources of re3d to leave out: \"BBC Online\", CENTCOM." };
        var command = new Command("names", "Scores names, by span and label.") { files, models, map, without, confusions, worst };
        command.SetAction(result =>
        {
            var predict = predictor(result.GetRequiredValue(models));
            foreach (var file in result.GetRequiredValue(files))
            {
                using var reader = GoldFiles.Open(file);
                var labels = LabelMap.Of(result.GetRequiredValue(map));
                var left = result.GetValue(without) ?? [];
                Names(
                    new Report(Console.Out), file.Name, Pairs(reader, file.Name, labels, left, predict), labels,
                    result.GetValue(confusions), result.GetValue(worst));
            }
        });
        return command;
    }

    private static Command Coreference()
    {
        var (files, models) = (Files("Gold: chains in brackets, or GAP; .tsv, may be gzipped."), Models());
        var trees = new Option<FileInfo?>("--trees") { Description = "CoNLL-U with the sentences of the same texts, where gold does not part them." };
        var gap = new Option<bool>("--gap") { Description = "The files are of GAP." };
        var command = new Command("coreference", "Scores chains as CoNLL-2012 does, or the names that pronouns mean, as GAP does.") { files, models, trees, gap };
        command.SetAction(result =>
        {
            foreach (var file in result.GetRequiredValue(files))
            {
                using var reader = GoldFiles.Open(file);
                var (report, folder) = (new Report(Console.Out), result.GetRequiredValue(models));
                if (result.GetValue(gap))
                {
                    CoreferenceReport.Gap(file.Name, reader, folder, report);
                }
                else
                {
                    CoreferenceReport.Chains(file.Name, reader, result.GetValue(trees) is { } given ? GoldFiles.Conllu(given) : [], folder, report);
                }
            }
        });
        return command;
    }

    private static IEnumerable<NamePair> Pairs(TextReader reader, string file, LabelMap map, string[] without, PipelinePredictor predict) => map.Name switch
    {
        "re3d" => EntityFiles.Re3d(reader, file, source => !without.Contains(source)).Select(text => NamePair.Of(text, map, predict.Names)),
        "meantime" => EntityFiles.Meantime(reader, file).SelectMany(document => NamePair.Of(document, map, predict.Names)),
        _ => NameFiles.Read(reader, file).SelectMany(document => NamePair.Of(document, map, predict.Names)),
    };

    /// <summary>Reports one set: its score, confusions and worst sentences, each where it is asked for.</summary>
    internal static void Names(Report report, string name, IEnumerable<NamePair> pairs, LabelMap map, int confusions, int worst)
    {
        var scorer = new NameScorer(map.Kinds);
        var errors = new List<(NamePair Pair, int Errors)>();
        foreach (var pair in pairs)
        {
            errors.Add((pair, scorer.Add(pair.Gold, pair.Predicted)));
        }

        report.Names(name, scorer);
        if (confusions > 0)
        {
            report.Confusions("names (≈: overlapping)", scorer.Confusions, confusions);
        }

        foreach (var (pair, _) in errors.Where(static one => one.Errors > 0).OrderByDescending(static one => one.Errors).Take(worst))
        {
            report.Line();
            report.Line(pair.Written);
        }
    }

    private static Argument<FileInfo[]> Files(string description) =>
        new Argument<FileInfo[]>("gold") { Description = description, Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();

    internal static Option<DirectoryInfo> Models() => new("--models")
    {
        Description = "The folder of the models.",
        DefaultValueFactory = static _ => new DirectoryInfo("models"),
    };

    private static Option<int> Confused() => new("--confusions") { Description = "Also counts so many of the most frequent confusions." };

    private static Option<int> Worst() => new("--worst") { Description = "Also prints so many sentences, those with the most errors first." };
}
