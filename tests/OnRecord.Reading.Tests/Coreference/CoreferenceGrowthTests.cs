using System.Diagnostics;
using OnRecord.Learning;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Mentions;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Coreference;

/// <summary>A text eight times as long takes about eight times the work to link; see <see cref="GrowthTests"/>.</summary>
[Collection(typeof(AloneCollection))]
public sealed class CoreferenceGrowthTests
{
    [Theory]
    [InlineData("Varro/NNP/nsubj left/VBD/root .\n")]
    [InlineData("he/PRP/nsubj left/VBD/root .\n")]
    [InlineData("the/DT/det/bridge old/JJ/amod/bridge bridge/NN/nsubj fell/VBD/root .\n")]
    [InlineData("Tors#/NNP/nsubj left/VBD/root .\n")]
    [InlineData("Tors#/NNP/nsubj Varro/NNP/flat/Tors# left/VBD/root .\n")]
    [InlineData("Varro/NNP/nsubj left/VBD/root .\nhe/PRP/nsubj left/VBD/root .\n")]
    [InlineData("Varro/NNP/dep , ")]               // all in one sentence
    [InlineData("the/DT bridge# of/IN ")]
    [InlineData("he/PRP/dep said/VBD/dep ")]
    public void WorkGrowsWithTheTextWhetherAllIsNewOrTheSame(string piece)
    {
        const int Short = 1500;
        const int Times = 8;
        var (one, other) = (Document(piece, Short), Document(piece, Short * Times));
        foreach (var stage in Stages())
        {
            Time(Document(piece, Short / 8), stage);
            var least = double.MaxValue;
            for (var i = 0; i < 3 && least > 3 * Times; i++)
            {
                least = Math.Min(least, Time(other, stage) / Time(one, stage));
            }

            Assert.InRange(least, 0, 3 * Times);
        }
    }

    // By which all are new, and by which names and nouns are not.
    private static CoreferenceStage[] Stages()
    {
        return [Linking(), Linking(Linked.Form(ReferenceForm.Name), Linked.Form(ReferenceForm.Nominal), Linked.Form(ReferenceForm.Nominal, 1))];

        static CoreferenceStage Linking(params uint[] forms) => new(Linked.File(HandWeights.Table(forms.Select(static form => (FeatureHash.Of(1, form), -1f)))));
    }

    private static double Time(Document document, CoreferenceStage stage)
    {
        var watch = Stopwatch.StartNew();
        stage.Read(document);
        return watch.Elapsed.TotalMilliseconds;
    }

    // The piece over and over, a new number in the place of each #.
    private static Document Document(string piece, int references) => new ParsedText(string
        .Concat(Enumerable.Range(0, references).Select(i => piece.Replace("#", $"{i}", StringComparison.Ordinal))).TrimEnd()).Document.With(new NameLayer([]));
}
