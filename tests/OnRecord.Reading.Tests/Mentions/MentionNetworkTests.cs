using CsCheck;
using OnRecord.Learning;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class MentionNetworkTests
{
    private const int Stride = MentionNetwork.Labels + 3;

    [Fact]
    public void LabelsAlwaysMakeWholeMentions() => Scores(0, 40, 1000).Sample(static scores => AreWhole(Decode(scores)), iter: 2000);

    [Fact]
    public void LabelsMakeWholeMentionsWhereManyScoresAreEqual() => Scores(0, 40, 1).Sample(static scores => AreWhole(Decode(scores)), iter: 2000);

    [Fact]
    public void TheLabelsAreTheBestOfAllThatMakeWholeMentions() => Scores(1, 4, 50).Sample(
        static scores => Total(scores, Decode(scores)) == AllLabels(scores.Length / Stride).Max(labels => Total(scores, labels)),
        iter: 1500);

    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.NaN)]
    public void ScoresThatAreNoNumbersMakeWholeMentionsToo(float score) => Assert.True(AreWhole(Decode([.. Enumerable.Repeat(score, 5 * Stride)])));

    [Fact]
    public void OfEqualScoresNoMentionIsBest() => Assert.Equal(new byte[7], Decode(new float[7 * Stride]));

    [Fact]
    public void AWorkspaceThatHasGrownIsNotAllocatedAnew()
    {
        var (workspace, scores, labels) = (new Workspace(), new float[9 * Stride], new byte[9]);
        MentionNetwork.Decode(scores, Stride, workspace, labels);

        var before = GC.GetAllocatedBytesForCurrentThread();
        MentionNetwork.Decode(scores, Stride, workspace, labels);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Whole numbers, so that sums are exact in any order.
    private static Gen<float[]> Scores(int least, int most, int highest) =>
        Gen.Int[least, most].SelectMany(words => Gen.Int[-highest, highest].Select(static score => (float)score).Array[words * Stride]);

    private static byte[] Decode(float[] scores)
    {
        var labels = new byte[scores.Length / Stride];
        MentionNetwork.Decode(scores, Stride, new Workspace(), labels);
        return labels;
    }

    private static float Total(float[] scores, byte[] labels) => labels.Select((label, word) => scores[(word * Stride) + label]).Sum();

    private static bool AreWhole(byte[] labels)
    {
        var open = -1;    // the kind of the mention that has begun and not ended
        foreach (var label in labels)
        {
            if (label == MentionNetwork.Outside)
            {
                if (open >= 0)
                {
                    return false;
                }

                continue;
            }

            var (kind, place) = Math.DivRem(label - 1, MentionNetwork.LabelsOfKind);
            if (open != (place is 0 or 3 ? -1 : kind))
            {
                return false;
            }

            open = place is 0 or 1 ? kind : -1;
        }

        return open < 0;
    }

    // Every way to part words into words outside and mentions.
    private static IEnumerable<byte[]> AllLabels(int words)
    {
        return From(0, []);

        IEnumerable<byte[]> From(int word, byte[] before)
        {
            if (word == words)
            {
                return [before];
            }

            var all = From(word + 1, [.. before, MentionNetwork.Outside]);
            for (var kind = 0; kind < MentionNetwork.Kinds; kind++)
            {
                for (var end = word + 1; end <= words; end++)
                {
                    all = all.Concat(From(end, [.. before, .. Mention(kind, end - word)]));
                }
            }

            return all;
        }

        static byte[] Mention(int kind, int length)
        {
            var first = (byte)(1 + (kind * MentionNetwork.LabelsOfKind));
            return length == 1 ? [(byte)(first + 3)] : [first, .. Enumerable.Repeat((byte)(first + 1), length - 2), (byte)(first + 2)];
        }
    }
}
