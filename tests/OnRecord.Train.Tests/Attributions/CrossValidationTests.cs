using OnRecord.Reading.Attribution.Learned;
using OnRecord.Train.Attributions;

namespace OnRecord.Train.Tests.Attributions;

public sealed class CrossValidationTests
{
    private static readonly ParsedText Text = new("“ We agree . ” Varro said .\nBesk claimed the bridge is “ mine ” .\nHallen thinks it is old .");

    [Fact]
    public void ScoresAreGivenForAllAndByTheFormOfTheContent()
    {
        var score = Score(
            [Gold("said", "Varro", "We agree"), Gold("claimed", "Besk", "the bridge is “ mine"), Gold("thinks", "Hallen", "it is old"), Gold("agree", "We", null)],
            Taken("said", "Varro", "We agree", 0.9f),
            Taken("claimed", "Besk", "bridge is “ mine", 0.8f),
            Taken("bridge", "Besk", "mine", 0.7f),    // one word in five
            Taken("thinks", "Hallen thinks", "it is", 0.6f));

        // All: 3 of 4 found are right, of 3. Direct: 1 of 2, of 1. Mixed and indirect: the only one each.
        // Exact: the first one's content; the first two's sources. 2 · 1 / (4 + 3) and 2 · 2 / (4 + 3).
        Assert.Equal(
            "85.7 / 66.7 / 100.0 / 100.0; of those right, contents exact 33.3, sources exact 66.7; all gold with exact content 28.6, source 57.1", score);
    }

    [Fact]
    public void EachMarkedByHandIsMetOnceByTheLikeliest()
    {
        var score = Score([Gold("thinks", "Hallen", "it is old")], Taken("thinks", "Hallen", "it is old", 0.5f), Taken("is", "Hallen", "it is", 0.6f));

        // 1 of 2, of 1; the likelier is not exact.
        Assert.StartsWith("66.7 / ", score, StringComparison.Ordinal);
        Assert.Contains("contents exact 0.0, sources exact 100.0", score, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hallen", "it is old", "100.0")]
    [InlineData("Hallen", "thinks it", "66.7")]    // 2 · 1 / (2 + 3) is below a half
    [InlineData("Varro", "it is old", "66.7")]
    [InlineData(null, "it is old", "66.7")]
    public void WhatIsRightHasHalfOfTheContentAndTheSource(string? source, string content, string f1)
    {
        Taken[] others = [Taken("said", "Varro", "We agree", 0.9f), Taken("claimed", "Besk", "the bridge is “ mine", 0.8f)];
        var score = Score(
            [Gold("said", "Varro", "We agree"), Gold("claimed", "Besk", "the bridge is “ mine"), Gold("thinks", "Hallen", "it is old")], [.. others, Taken("thinks", source, content, 0.6f)]);

        Assert.StartsWith(f1 + " / ", score, StringComparison.Ordinal);
    }

    [Fact]
    public void ArticlesAddUp()
    {
        var score = new CrossValidation();
        score.Add(Lesson(Gold("said", "Varro", "We agree")), [Taken("said", "Varro", "We agree", 0.9f)]);
        score.Add(Lesson(Gold("thinks", "Hallen", "it is old")), []);

        Assert.StartsWith("66.7 / 100.0 / ", score.ToString(), StringComparison.Ordinal);    // 1 of 1, of 2
    }

    private static string Score(GoldAttribution[] gold, params List<Taken> taken)
    {
        var score = new CrossValidation();
        score.Add(Lesson(gold), taken);
        return score.ToString();
    }

    private static AttributionLesson Lesson(params GoldAttribution[] gold) => new(Text.Words, Text.Hints(), gold);

    private static GoldAttribution Gold(string cue, string source, string? content) =>
        new(Text[cue], Text.Range(cue), [Text.Range(cue)], [Text.Range(source)], content is null ? [] : Text.Content(content).Pieces);

    private static Taken Taken(string cue, string? source, string content, float probability)
    {
        var choice = Text.Choice(content, source);
        return new Taken(Text.Proposal(cue, choice), choice, probability);
    }
}
