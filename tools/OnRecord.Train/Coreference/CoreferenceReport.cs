using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Coreference;
using OnRecord.Train.Attributions;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Coreference;

/// <summary>Scores the model of coreference: chains against OntoGUM or LitBank, names against GAP.</summary>
internal static class CoreferenceReport
{
    /// <param name="trees">CoNLL-U with the sentences of the same texts; may be left out where the file parts them.</param>
    public static void Chains(string name, TextReader gold, IEnumerable<ConlluSentence> trees, DirectoryInfo models, Report report)
    {
        var (pipeline, model) = Open(models);
        var known = CoreferenceLesson.Trees(trees);
        var score = new ChainScore();
        foreach (var lesson in ChainFile.Read(gold, name).AsParallel().AsOrdered().Select(text => CoreferenceLesson.Of(pipeline, text, known)))
        {
            var linker = new Linker(lesson.Document);
            model.Read(linker);
            score.Add(lesson.Chains,
            [
                .. Enumerable.Range(0, linker.All.Count).Where(i => linker.Same(i)[0] == i).Select(i => linker.Same(i).Select(one => linker.All[one].Range).ToList()),
            ]);
        }

        report.Line($"{name}  {score}");
    }

    /// <summary>Precision, recall and F1 of names said to be meant; of men, of women, and how these compare, as GAP does.</summary>
    public static void Gap(string name, TextReader gold, DirectoryInfo models, Report report)
    {
        var (pipeline, model) = Open(models);
        var counts = new (int Right, int Found, int Gold)[2];
        foreach (var (item, answer) in GapItem.Read(gold, name).AsParallel().AsOrdered().Select(item => (item, item.Answer(model, pipeline.Read(item.Article)))))
        {
            ref var count = ref counts[item.IsFeminine ? 1 : 0];
            foreach (var (said, meant) in (ReadOnlySpan<(bool, bool)>)[(answer.First, item.First.IsMeant), (answer.Second, item.Second.IsMeant)])
            {
                count = (count.Right + (said && meant ? 1 : 0), count.Found + (said ? 1 : 0), count.Gold + (meant ? 1 : 0));
            }
        }

        var all = (counts[0].Right + counts[1].Right, counts[0].Found + counts[1].Found, counts[0].Gold + counts[1].Gold);
        report.Line(FormattableString.Invariant($"{name}  F1 {F1(all):0.0}  masculine {F1(counts[0]):0.0}  feminine {F1(counts[1]):0.0}  ratio {F1(counts[1]) / Math.Max(0.1, F1(counts[0])):0.00}"));

        static double F1((int Right, int Found, int Gold) count) => 200.0 * count.Right / Math.Max(1, count.Found + count.Gold);
    }

    private static (Pipeline Pipeline, CoreferenceModel Model) Open(DirectoryInfo models) => (
        AttributionTrainer.Pipeline(LanguageModels.Open(task => ModelFolders.Open(models, task))),
        CoreferenceModel.Of(ModelFolders.Open(models, ReadingModels.CoreferenceTask)));
}
