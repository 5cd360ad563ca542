using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Train.Attributions;

namespace OnRecord.Train.Tests.Attributions;

public sealed class JudgedTests
{
    [Fact]
    public void AProposalIsRightWhoseContentAndSourceAreThoseMarkedByHand()
    {
        var text = new ParsedText("Varro said that the bridge was old .");
        var judged = new Judged(
            [Lesson(text, Gold(text, "said", "Varro", "the bridge was old"), Gold(text, "bridge", "Varro", null))],
            [[
                text.Proposal("said", text.Choice("that the bridge was", "Varro")),    // 2 · 3 / (4 + 4)
                text.Proposal("said", text.Choice("the bridge was old", null)),
                text.Proposal("said", text.Choice("the bridge was old", "bridge")),
                text.Proposal("said", text.Choice("that the", "Varro"), text.Choice("the bridge was old", "Varro")),    // 2 · 1 / (2 + 4), and the best alone counts
            ]],
            2);

        Assert.Equal(1, judged.Right);
    }

    [Fact]
    public void RatesAreKeptOfKindsSeenTwiceInTheOrderOfTheirKeys()
    {
        // The cue and the place of its content are of four kinds; each source is of a kind of its own.
        var (right, wrong) = (new ParsedText("Varro/NNP/nsubj said/VBD/root so ."), new ParsedText("Besk/NNP/nsubj said/VBD/root so ."));
        var judged = new Judged(
            [Lesson(right, Gold(right, "said", "Varro", "so")), Lesson(wrong)],
            [[right.Proposal("said", right.Choice("so", "Varro"))], [wrong.Proposal("said", wrong.Choice("so", "Besk"))]],
            2);

        var model = ModelFile.Read("rates", judged.Write(new ModelWriter("attributions-en-1.0.0", AttributionModel.Features)).ToBytes(), AttributionModel.Features);

        Assert.Equal(SuccessRates.Keys - 1, model.Number("rates", 1, 100));
        var keys = new uint[SuccessRates.Keys];
        SuccessRates.KeysOf(right.Words, right.Proposal("said", right.Choice("so", "Varro")), keys);
        Assert.Equal(keys.Where(static (_, key) => key != 3).Order(), model.Array<uint>("rateKeys", 4).Span.ToArray());
        Assert.Equal([1, 1, 1, 1], model.Array<float>("rateRight", 4).Span.ToArray());
        Assert.Equal([2, 2, 2, 2], model.Array<float>("rateAll", 4).Span.ToArray());
    }

    [Fact]
    public void AnArticlesOwnProposalsDoNotCountForItsRates()
    {
        // Every article has a cue and a source of its own, so that no rate tells anything, unless an article's own does.
        var (lessons, proposals) = (new List<AttributionLesson>(), new List<List<CueProposal>>());
        for (var article = 0; article < 40; article++)
        {
            var text = new ParsedText($"varro{article}/NN/nsubj said{article}/VBD/root so .");
            lessons.Add(article % 2 == 0 ? Lesson(text, Gold(text, $"said{article}", $"varro{article}", "so")) : Lesson(text));
            proposals.Add([text.Proposal($"said{article}", text.Choice("so", $"varro{article}"))]);
        }

        var trees = new Judged(lessons, proposals, 4).Trees().Trees;

        // Half are right: log odds of 0, whatever the rate of a kind seen right once, or wrong once.
        Assert.Equal(0, trees.Score(Numbers(lessons[0], proposals[0], 0, (1, 1))), 3);
        Assert.Equal(0, trees.Score(Numbers(lessons[0], proposals[0], 0, (0, 1))), 3);
    }

    [Fact]
    public void RatesDoNotLetAnswersShowThrough()
    {
        // All articles share one cue, right in every second of a fold's. A rate that left out no more than a proposal's own answer would be the
        // lower, the righter the proposal.
        var (lessons, proposals) = (new List<AttributionLesson>(), new List<List<CueProposal>>());
        for (var article = 0; article < 400; article++)
        {
            var text = new ParsedText("Varro/NNP/nsubj said/VBD/root so .");
            lessons.Add(article / 4 % 2 == 0 ? Lesson(text, Gold(text, "said", "Varro", "so")) : Lesson(text));
            proposals.Add([text.Proposal("said", text.Choice("so", "Varro"))]);
        }

        var trees = new Judged(lessons, proposals, 4).Trees().Trees;

        Assert.Equal(0, trees.Score(Numbers(lessons[0], proposals[0], 0, (149, 299))), 3);
        Assert.Equal(0, trees.Score(Numbers(lessons[0], proposals[0], 0, (150, 299))), 3);
    }

    [Fact]
    public void TreesLearnFromAllArticles()
    {
        var (lessons, proposals) = Articles(40, contradictory: true);
        var trees = new Judged(lessons, proposals, 4).Trees().Trees;

        // The first cue is right in half of them, the third in all.
        Assert.InRange(trees.Score(Numbers(lessons[0], proposals[0], 0, null)), -0.2f, 0.2f);
        Assert.InRange(trees.Score(Numbers(lessons[0], proposals[0], 2, null)), 2, 20);
    }

    [Fact]
    public void AnArticleIsScoredWithTreesLearntOnOthers()
    {
        // In every second article the likely cue is right, in the others the unlikely one. What is learnt on the ones gets all of the others
        // wrong. A third cue, the likeliest, is always right.
        var (lessons, proposals) = Articles(40, contradictory: true);
        var scores = new Judged(lessons, proposals, 4).CrossValidate(2, [0.6f, 0.2f]).ToArray();

        Assert.Equal([0.6f, 0.2f], scores.Select(static one => one.Threshold));

        // Of an article's three the third and the wrong one are found, of two to be found: 2 · 1 / (2 + 2).
        Assert.StartsWith("50.0 / ", scores[0].Score.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatHoldsForAllArticlesIsRightInAllWhenCrossValidated()
    {
        var (lessons, proposals) = Articles(40, contradictory: false);

        Assert.StartsWith("100.0 / ", Assert.Single(new Judged(lessons, proposals, 4).CrossValidate(4, [0.5f])).Score.ToString(), StringComparison.Ordinal);
    }

    // Articles of three cues, of which the third is right and the first; or the second, in every other article that contradicts. Each has words
    // of its own, so that rates tell nothing.
    private static (List<AttributionLesson> Lessons, List<List<CueProposal>> Proposals) Articles(int articles, bool contradictory)
    {
        var (lessons, proposals) = (new List<AttributionLesson>(), new List<List<CueProposal>>());
        for (var article = 0; article < articles; article++)
        {
            var (one, two, three) = ($"varro{article}", $"besk{article}", $"hallen{article}");
            var text = new ParsedText($"{one} said{one} so , {two} said{two} it , {three} said{three} yes .");
            var right = contradictory && article % 2 == 1 ? Gold(text, $"said{two}", two, "it") : Gold(text, $"said{one}", one, "so");
            lessons.Add(Lesson(text, right, Gold(text, $"said{three}", three, "yes")));
            proposals.Add([Cue(one, "so", 1), Cue(two, "it", -1), Cue(three, "yes", 5)]);

            CueProposal Cue(string source, string content, float logit) => text.Proposal($"said{source}", text.Choice(content, source)) with { Logit = logit };
        }

        return (lessons, proposals);
    }

    private static float[] Numbers(AttributionLesson lesson, List<CueProposal> proposals, int index, (float, float)? count)
    {
        var numbers = new float[ProposalNumbers.Count];
        ProposalNumbers.Of(lesson.Words, proposals, index, new SuccessRates(_ => count), numbers);
        return numbers;
    }

    private static AttributionLesson Lesson(ParsedText text, params GoldAttribution[] gold) => new(text.Words, text.Hints(), gold);

    private static GoldAttribution Gold(ParsedText text, string cue, string source, string? content) =>
        new(text[cue], text.Range(cue), [text.Range(cue)], [text.Range(source)], content is null ? [] : text.Content(content).Pieces);
}
