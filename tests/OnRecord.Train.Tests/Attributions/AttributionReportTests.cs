using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Train.Attributions;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Training;

namespace OnRecord.Train.Tests.Attributions;

public sealed class AttributionReportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-train-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void WhatIsFoundIsScoredAndItsProbabilitiesAgainstHowManyAreRight()
    {
        // The first is found with "that" before it, which is right; the second is found to be Besk's and not Varro's, and of the third there
        // is but one word in four. The third article's first is found in two halves, and counts once; the other is not Korvia's. What has no
        // content does not count.
        var gold = new FileInfo(Path.Combine(folder.FullName, "gold.jsonl"));
        File.WriteAllLines(gold.FullName,
        [
            Article("Varro said that the bridge was old.", ("Varro", "said", "the bridge was old"), ("bridge", "was", "")),
            Article("Besk said that Varro left early.", ("Varro", "said", "Varro left early"), ("Besk", "that", "early")),
            Article("Varro said that Korvia won. Besk said that Tesmar lost.", ("Varro|Besk", "said", "Korvia won|Tesmar lost"), ("Korvia", "that", "won")),
        ]);
        using var output = new StringWriter();

        AttributionReport.Write(gold, Models(), new Report(output));

        // 2 of 4, of 5. All four were said to be right with 0.8: 4 · 0.8 − 2, over 4.
        Assert.Equal(
            [
                "attributions  F1 44.4  precision 50.0  recall 40.0  gold 5, found 4, right 2",
                "expected calibration error 0.300; said, right, of",
                "  0.80  0.50      4",
            ],
            output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    private static string Article(string text, params IEnumerable<(string Source, string Cue, string Content)> attributions)
    {
        var marked = attributions.Select(one => $$"""{"source":{{Spans(one.Source)}},"cue":{{Spans(one.Cue)}},"content":{{Spans(one.Content)}}}""");
        return $$"""{"text":"{{text}}","title":null,"attributions":[{{string.Join(',', marked)}}]}""";

        string Spans(string words) => $"[{string.Join(',', words.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Span))}]";

        string Span(string words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return $"[{start},{start + words.Length}]";
        }
    }

    // The models of language there are, and one of attributions by which whoever "said" says all that follows, with a probability of 0.8.
    private DirectoryInfo Models()
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository.FullName, "OnRecord.slnx")))
        {
            repository = repository.Parent!;
        }

        var models = folder.CreateSubdirectory("models");
        foreach (var model in ModelFolders.Latest(new DirectoryInfo(Path.Combine(repository.FullName, "models"))).Select(static name => name.ToString()))
        {
            if (!model.StartsWith(ReadingModels.AttributionsTask.Name, StringComparison.Ordinal))
            {
                var copy = models.CreateSubdirectory(model);
                foreach (var file in (string[])[ModelManifest.File, ModelManifest.Weights])
                {
                    File.Copy(Path.Combine(repository.FullName, "models", model, file), Path.Combine(copy.FullName, file));
                }
            }
        }

        new TrainingRun(models, new TrainingData(folder, models), "1.0.0", Seed: 1, "none", Force: false)
            .Write(new ModelTrainer(ReadingModels.AttributionsTask, "MIT", static (_, model, _, _) => Attributions(model)), TextWriter.Null);
        return models;
    }

    private static byte[] Attributions(string name)
    {
        var model = new ModelWriter(name, AttributionModel.Features).Array<float>("typical", new float[ProposalNumbers.Count])
            .Number("rates", 1).Array<uint>("rateKeys", [0]).Array<float>("rateRight", [0]).Array<float>("rateAll", [0])
            .Number("trees", 1).Array<byte>("treeFeatures", new byte[BoostedTrees.Inner]).Array<float>("treeThresholds", new float[BoostedTrees.Inner])
            .Array<float>("treeLeaves", new float[BoostedTrees.Leaves]).Array<float>("treeStart", [MathF.Log(4)]);
        foreach (var (ranker, weights) in new (string, (uint, float)[])[]
        {
            ("cue", [(FeatureHash.Of(1, 0), -6), (FeatureHash.Of(2, WordGraph.Hash("say")), 8)]),
            ("before", []),
            ("after", []),
            ("content", [(FeatureHash.Of(61, 0, 1), 8), (FeatureHash.Of(63, 2, 1), 8)]),    // from the cue to the sentence's end
            ("source", [(FeatureHash.Of(33, WordGraph.Hash("Varro")), 4), (FeatureHash.Of(33, WordGraph.Hash("Besk")), 8)]),
        })
        {
            model.Number($"{ranker}Bits", HandWeights.Bits).Array<ushort>(ranker, HandWeights.Table(weights));
        }

        return model.ToBytes();
    }
}
