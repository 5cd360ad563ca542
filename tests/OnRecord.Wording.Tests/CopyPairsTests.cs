namespace OnRecord.Wording.Tests;

/// <summary>Copies and other stories, hundreds of each, written from a seed.</summary>
public sealed class CopyPairsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]    // what the thresholds were chosen on
    [InlineData(20320229)]
    public void CopiesAreToldFromOtherStories(int seed)
    {
        var pairs = new NewsPairs(seed).Write(300).Select(static pair => (pair.Kind, pair.IsCopy, Verdict: Judge(pair.First, pair.Second), Meet: Meet(pair.First, pair.Second))).ToList();
        foreach (var kind in pairs.GroupBy(static pair => pair.Kind))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(static pair => pair.Verdict.IsCopy)} of {kind.Count()} copies, {kind.Count(static pair => pair.Meet)} with a common band; shared {kind.Min(static pair => pair.Verdict.Shared):F2} to {kind.Max(static pair => pair.Verdict.Shared):F2}, other facts {kind.Min(static pair => pair.Verdict.OtherFacts):F2} to {kind.Max(static pair => pair.Verdict.OtherFacts):F2}");
        }

        var found = pairs.Where(static pair => pair.Verdict.IsCopy && pair.Meet).ToList();
        var right = found.Count(static pair => pair.IsCopy);
        var (precision, recall) = ((double)right / found.Count, (double)right / pairs.Count(static pair => pair.IsCopy));
        output.WriteLine($"precision {precision:F3}, recall {recall:F3}");
        Assert.InRange(precision, 0.98, 1);
        Assert.InRange(recall, 0.9, 1);
    }

    private static CopyVerdict Judge(string first, string second) => CopyJudge.Compare(CopyText.Of(first), CopyText.Of(second));

    private static bool Meet(string first, string second) => Sketch.Of(WordList.Of(first)).Bands().Intersect(Sketch.Of(WordList.Of(second)).Bands()).Any();
}
