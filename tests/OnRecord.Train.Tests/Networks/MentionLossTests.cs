using OnRecord.Learning;
using OnRecord.Reading.Mentions;
using OnRecord.Train.Mentions;

namespace OnRecord.Train.Tests.Networks;

public sealed class MentionLossTests
{
    private const int Words = 3;
    private const int Stride = 20;

    private static readonly int[] Gold = [1, 3, 0];    // a person of two words
    private static readonly float[] Scores = Random(1);

    [Fact]
    public void TheLossIsOneAmongAllPathsAndFallsWithTheGoldScores()
    {
        double all = 0;
        for (var code = 0; code < MentionNetwork.Labels * MentionNetwork.Labels * MentionNetwork.Labels; code++)
        {
            int[] labels = [code % MentionNetwork.Labels, code / MentionNetwork.Labels % MentionNetwork.Labels, code / MentionNetwork.Labels / MentionNetwork.Labels];
            all += IsPath(labels) ? Math.Exp(Sum(labels)) : 0;
        }

        Assert.Equal(Math.Log(all) - Sum(Gold), Loss(Scores, out _), 4);
    }

    [Fact]
    public void TheGradientIsThatOfTheLoss()
    {
        Loss(Scores, out var gradient);
        for (var i = 0; i < Words * Stride; i++)
        {
            if (i % Stride >= MentionNetwork.Labels)
            {
                Assert.Equal(0, gradient[i]);
                continue;
            }

            const float Step = 1e-2f;
            var (more, less) = (Scores.ToArray(), Scores.ToArray());
            more[i] += Step;
            less[i] -= Step;
            Assert.Equal((Loss(more, out _) - Loss(less, out _)) / (2 * Step), gradient[i] / 2, 2);    // scaled by 2
        }
    }

    [Fact]
    public void WhatItPrefersIsWhatIsDecoded()
    {
        var labels = new byte[Words];
        MentionNetwork.Decode(Scores, Stride, new Workspace(), labels);
        int[] best = [.. labels.Select(static label => (int)label)];
        var gradient = new float[Words * Stride];

        Assert.True(IsPath(best));
        Assert.True(MentionLoss.Of(Scores, Stride, best, 1, gradient, new float[MentionLoss.Room(Words)]) < Loss(Scores, out _));
    }

    private static double Loss(float[] scores, out float[] gradient)
    {
        gradient = new float[Words * Stride];
        return MentionLoss.Of(scores, Stride, Gold, 2, gradient, new float[MentionLoss.Room(Words)]);
    }

    private static double Sum(int[] labels) => labels.Index().Sum(static label => (double)Scores[(label.Index * Stride) + label.Item]);

    // Whole mentions only: B (I) L of one kind, or a word alone.
    private static bool IsPath(int[] labels)
    {
        var open = -1;
        foreach (var label in labels)
        {
            var (kind, place) = label == 0 ? (-1, 3) : Math.DivRem(label - 1, MentionNetwork.LabelsOfKind);
            if (place is 0 or 3 ? open >= 0 : open != kind)
            {
                return false;
            }

            open = place is 0 or 1 ? kind : -1;
        }

        return open < 0;
    }

    private static float[] Random(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Words * Stride).Select(_ => (4 * random.NextSingle()) - 2)];
    }
}
