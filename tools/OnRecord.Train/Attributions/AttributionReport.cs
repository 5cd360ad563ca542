using OnRecord.Reading;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Attributions;

/// <summary>Scores the model of attributions by itself, and its confidence against how often it is right.</summary>
/// <remarks>An attribution is right where half of its content (F1) and a word of its source are those of one marked by hand, each counted once.</remarks>
internal static class AttributionReport
{
    private const int Bins = 10;

    public static void Write(FileInfo gold, DirectoryInfo models, Report report)
    {
        var pipeline = AttributionTrainer.Pipeline(LanguageModels.Open(task => ModelFolders.Open(models, task)));
        var model = new AttributionModel(ModelFolders.Open(models, ReadingModels.AttributionsTask));
        var (found, all, right) = (0, 0, 0);
        var (sums, hits, counts) = (new double[Bins], new int[Bins], new int[Bins]);
        foreach (var article in AnnotatedArticle.Read(gold))
        {
            var lesson = AttributionLesson.Of(pipeline.Read(article.Article), article);
            var left = lesson.Gold.Where(static one => one.Content.Length > 0).ToList();
            all += left.Count;
            foreach (var taken in model.Decode(lesson.Words, model.Propose(lesson.Words, lesson.Hints), AttributionStage.LeastProbability, static _ => null).OrderByDescending(static one => one.Probability))
            {
                var match = left.FindIndex(one => GoldAttribution.F1(taken.Choice.Content, one.Content) >= 0.5 && one.HasSource(lesson.Words, taken.Choice.Source));
                var bin = Math.Min(Bins - 1, (int)(taken.Probability * Bins));
                found++;
                counts[bin]++;
                sums[bin] += taken.Probability;
                if (match >= 0)
                {
                    right++;
                    hits[bin]++;
                    left.RemoveAt(match);
                }
            }
        }

        var (precision, recall) = ((double)right / found, (double)right / all);
        report.Line($"attributions  F1 {200 * precision * recall / (precision + recall):0.0}  precision {100 * precision:0.0}  recall {100 * recall:0.0}  gold {all}, found {found}, right {right}");
        var error = Enumerable.Range(0, Bins).Where(bin => counts[bin] > 0).Sum(bin => Math.Abs(sums[bin] - hits[bin])) / found;
        report.Line($"expected calibration error {error:0.000}; said, right, of");
        for (var bin = 0; bin < Bins; bin++)
        {
            if (counts[bin] > 0)
            {
                report.Line($"  {sums[bin] / counts[bin]:0.00}  {(double)hits[bin] / counts[bin]:0.00}  {counts[bin],5}");
            }
        }
    }
}
