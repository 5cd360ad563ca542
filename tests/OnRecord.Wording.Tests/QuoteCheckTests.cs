using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class QuoteCheckTests(ITestOutputHelper output)
{
    private const string Statement = "We have waited for eleven weeks, and we can wait for a twelfth – but the wheat in the silos at Drosk can't, and everyone who signed knows it.";

    [Theory]
    [InlineData("\"We have waited for eleven weeks and we can wait for a twelfth, but the wheat in the silos at Drosk can’t, and everyone who signed knows it\"", QuoteMatch.Verbatim)]
    [InlineData("we can wait for a twelfth", QuoteMatch.Part)]
    [InlineData("«We have waited … but the wheat in the silos at Drosk can't»", QuoteMatch.Part)]
    [InlineData("We have waited... and everyone who signed knows it", QuoteMatch.Part)]
    [InlineData("We have waited [...] and everyone who signed knows it", QuoteMatch.Part)]
    [InlineData("[Arvania] can wait for a twelfth", QuoteMatch.Part)]
    [InlineData("the wheat in the silos [of the port] can't", QuoteMatch.Part)]
    [InlineData("[W]e can wait [sic] for a twelfth", QuoteMatch.Part)]
    [InlineData("We have waited for twelve weeks, and we can wait for a thirteenth", QuoteMatch.Altered)]
    [InlineData("and everyone who signed knows it … We have waited", QuoteMatch.Altered)]
    [InlineData("We can't wait for a twelfth", QuoteMatch.Altered)]
    [InlineData("The islands are not for sale", QuoteMatch.NotFound)]
    [InlineData("…", QuoteMatch.NotFound)]
    public void AQuotationIsLookedFor(string typed, QuoteMatch match) => Assert.Equal(match, Check(typed, Statement).Match);

    [Fact]
    public void WithAThirdOfTheWordsOfContentItIsNoAlteredQuotation()
    {
        var verdict = Check("We shall never sell the moon", "Let it remain so, since we have never stopped writing.");

        Assert.Equal(QuoteMatch.NotFound, verdict.Match);
        Assert.InRange(verdict.Similarity, 0.5, 1);
    }

    [Fact]
    public void AlteredWordsAreTold()
    {
        const string Typed = "we could wait for a twelfth, but the barley in the silos";
        var verdict = Check(Typed, Statement);
        var (typed, said) = (QuoteParts.Of(Typed).Words, WordList.Of(Statement));

        Assert.Equal(
            [(SegmentKind.Reworded, "could", "can"), (SegmentKind.Reworded, "barley", "wheat")],
            verdict.Differences.Select(segment => (segment.Kind, Typed[typed.Span(segment.First).Start..typed.Span(segment.First).End], Statement[said.Span(segment.Second).Start..said.Span(segment.Second).End])));
        Assert.InRange(verdict.Similarity, 0.6, 0.99);
    }

    [Fact]
    public void FragmentsAreFoundWhereTheyStand()
    {
        var verdict = Check("waited … knows it", Statement);
        var said = WordList.Of(Statement);
        Assert.Equal(["waited", "knows it"], verdict.Found.Select(range => Statement[said.Span(range).Start..said.Span(range).End]));
    }

    [Theory]
    [InlineData("[H]is boats", "H-0: his boats")]
    [InlineData("boats [of the navy] sail", "0: boats|1: sail")]
    [InlineData("boats . . . sail.", "0: boats|2: sail")]
    [InlineData("... boats sail ...", "2: boats sail")]
    [InlineData("boats [his] … sail", "0: boats|2: sail")]
    [InlineData("at 3.5 [per cent] [", "0: at 3.5")]
    [InlineData("", "")]
    public void PartsBeginWhereWordsAreLeftOut(string typed, string parts) =>
        Assert.Equal(parts.Replace("H-", ""), string.Join('|', QuoteParts.Of(typed).Fragments.Select(static fragment => $"{(int)fragment.Gap}: {string.Join(' ', fragment.Words.Forms.ToArray().Select(static form => form.Folded))}")));

    // The second statement of each pair, typed as a quotation, against the first.
    [Theory]
    [InlineData("verbatim", QuoteMatch.Verbatim, 0.95)]
    [InlineData("trimmed", QuoteMatch.Part, 0.95)]
    [InlineData("near-miss", QuoteMatch.Altered, 0.95)]
    [InlineData("unrelated", QuoteMatch.NotFound, 0.95)]
    public void PairsOfStatementsAreTold(string kind, QuoteMatch match, double least)
    {
        var verdicts = StatementPair.All.Where(pair => pair.Kind == kind).Select(static pair => (Pair: pair, Check(pair.Second, pair.First).Match)).ToList();
        foreach (var (pair, found) in verdicts.Where(verdict => verdict.Match != match))
        {
            output.WriteLine($"{found}: {pair.Second} | {pair.First}");
        }

        output.WriteLine($"{verdicts.Count(verdict => verdict.Match == match)} of {verdicts.Count}");
        Assert.InRange((double)verdicts.Count(verdict => verdict.Match == match) / verdicts.Count, least, 1);
    }

    [Fact]
    public void AnyStretchIsAPart() => Gen.Select(Gen.Int[0, 27], Gen.Int[1, 28]).Sample(static (start, length) =>
    {
        var said = WordList.Of(Statement);
        var range = new WordRange(Math.Min(start, said.Count - 1), Math.Min(said.Count, start + length));
        var verdict = Check(Statement[said.Span(range).Start..said.Span(range).End], Statement);
        Assert.Equal(range.Length == said.Count ? QuoteMatch.Verbatim : QuoteMatch.Part, verdict.Match);
    });

    [Fact]
    public void FragmentsAreAllWordsInOrder() => Gen.OneOf("we", "[h]is", "[his]", "...", "…", "[…]", "[sic]", "3.5", "[", "]", ".").Array[0, 20].Sample(static pieces =>
    {
        var typed = string.Join(' ', pieces);
        var parts = QuoteParts.Of(typed);
        var at = 0;
        foreach (var fragment in parts.Fragments)
        {
            Assert.Equal((at, fragment.Range.Length), (fragment.Range.Start, fragment.Words.Count));
            at = fragment.Range.End;
        }

        Assert.Equal(parts.Words.Count, at);
    });

    [Fact]
    public void SpansOfDifferencesLieInBothTexts() => Gen.OneOf("we", "have", "waited", "boats", "wheat", "silos", "…", "[his]", "eleven", "weeks").Array[0, 30].Sample(static pieces =>
    {
        var parts = QuoteParts.Of(string.Join(' ', pieces));
        var said = WordList.Of(Statement);
        var verdict = QuoteCheck.Compare(parts, said);
        Assert.InRange(verdict.Similarity, 0, 1);
        Assert.All(verdict.Differences, segment => Assert.True(segment.First.End <= parts.Words.Count && segment.Second.End <= said.Count && segment.First.Start >= 0 && segment.Second.Start >= 0));
    });

    private static QuoteVerdict Check(string typed, string statement) => QuoteCheck.Compare(QuoteParts.Of(typed), WordList.Of(statement));
}
