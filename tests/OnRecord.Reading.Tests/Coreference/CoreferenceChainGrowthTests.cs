using System.Diagnostics;
using OnRecord.Learning;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Coreference;

/// <summary>Chains of many references take no more than their share of work and memory.</summary>
[Collection(typeof(AloneCollection))]
public sealed class CoreferenceChainGrowthTests
{
    [Theory]
    [InlineData("Varro/NNP/nsubj left/VBD/root .\nhe/PRP/nsubj left/VBD/root .\n", false)]    // names linked, each pronoun new
    [InlineData("he/PRP/nsubj left/VBD/root .\n", true)]                                      // one chain of pronouns
    public void WorkGrowsWithTheText(string piece, bool pronouns)
    {
        var name = Linked.Form(ReferenceForm.Name);
        var stage = new CoreferenceStage(Linked.File(HandWeights.Table(
            [pronouns ? (FeatureHash.Of(1, Linked.Pronoun("he")), -1f) : (FeatureHash.Of(51, Linked.Both(name, name), 4, 1), 1f)])));
        Bytes(250);
        var (one, other) = (Bytes(1000), Bytes(8000));

        Assert.InRange(other.Bytes / one.Bytes, 0, 16);
        Assert.InRange(other.Time / one.Time, 0, 24);

        (double Bytes, double Time) Bytes(int count)
        {
            var document = new ParsedText(string.Concat(Enumerable.Repeat(piece, count)).TrimEnd()).Document.With(new NameLayer([]));
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            stage.Read(document);
            return (GC.GetAllocatedBytesForCurrentThread() - before, watch.Elapsed.TotalMilliseconds);
        }
    }
}
