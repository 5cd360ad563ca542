using CsCheck;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Checks;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Tests;

/// <summary>What holds of every text, however odd. The seed that a failure prints repeats it: <c>CsCheck_Seed=…</c></summary>
public sealed class PropertyTests
{
    private const int Texts = 2000;

    [Fact]
    public void EveryTextIsRead() => NastyTexts.Any.Sample(static text => Sample.Record(text).Article.Text == text, iter: Texts);

    [Fact]
    public void SpansLieInsideTheText() => NastyTexts.Any.Sample(
        static text => Spans(Sample.Read(text)).All(span => 0 <= span.Start && span.Start <= span.End && span.End <= text.Length),
        iter: Texts);

    [Fact]
    public void BlocksAreSortedAndWhatLiesBetweenIsWhiteSpace() => NastyTexts.Any.Sample(
        static text =>
        {
            var at = 0;
            foreach (var block in Sample.Blocks(text))
            {
                if (block.Span.Start < at || !string.IsNullOrWhiteSpace(text[at..block.Span.Start]) || !block.Span.Contains(block.Body))
                {
                    return false;
                }

                at = block.Span.End;
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        },
        iter: Texts);

    [Fact]
    public void TokensAreSortedAndHoldEveryCharacterOfProse() => NastyTexts.Any.Sample(
        static text =>
        {
            var document = Sample.Read(text);
            var tokens = document.Get<TokenLayer>();
            var blocks = document.Get<BlockLayer>().Blocks;
            for (var block = 0; block < blocks.Length; block++)
            {
                var at = blocks[block].Body.Start;
                var (first, end) = tokens.OfBlock(block);
                for (var i = first; i < end; i++)
                {
                    if (tokens.Starts[i] < at || tokens.Ends[i] <= tokens.Starts[i] || !string.IsNullOrWhiteSpace(text[at..tokens.Starts[i]]))
                    {
                        return false;
                    }

                    at = tokens.Ends[i];
                }

                if (blocks[block].Kind != BlockKind.Furniture && !string.IsNullOrWhiteSpace(text[at..blocks[block].Body.End]))
                {
                    return false;
                }
            }

            return true;
        },
        iter: Texts);

    [Fact]
    public void SentencesHoldEveryTokenOnce() => NastyTexts.Any.Sample(
        static text =>
        {
            var document = Sample.Read(text);
            var at = 0;
            foreach (var sentence in document.Get<SentenceLayer>().Sentences)
            {
                if (sentence.First != at || sentence.End <= sentence.First)
                {
                    return false;
                }

                at = sentence.End;
            }

            return at == document.Get<TokenLayer>().Count;
        },
        iter: Texts);

    [Fact]
    public void UnitsHoldEveryTokenOnce() => NastyTexts.Any.Sample(
        static text =>
        {
            var document = Sample.Read(text);
            var at = 0;
            foreach (var unit in document.Get<UnitLayer>().Units)
            {
                if (unit.Tokens.First != at || unit.Tokens.IsEmpty)
                {
                    return false;
                }

                at = unit.Tokens.End;
            }

            return at == document.Get<TokenLayer>().Count;
        },
        iter: Texts);

    [Fact]
    public void QuotationsLieInOneBlockAndNest() => NastyTexts.Any.Sample(
        static text =>
        {
            var document = Sample.Read(text);
            var blocks = document.Get<BlockLayer>().Blocks;
            var open = new Stack<TextSpan>();
            foreach (var quotation in document.Get<QuotationLayer>().Quotations)
            {
                while (open.TryPeek(out var outer) && outer.End <= quotation.Outer.Start)
                {
                    open.Pop();
                }

                if (!quotation.Outer.Contains(quotation.Inner)
                    || !blocks.Any(block => block.Body.Contains(quotation.Outer))
                    || quotation.Depth != open.Count
                    || (open.TryPeek(out var around) && !around.Contains(quotation.Outer)))
                {
                    return false;
                }

                open.Push(quotation.Outer);
            }

            return true;
        },
        iter: Texts);

    [Fact]
    public void NamesAndCuesAreSortedAndNeverOverlap() => NastyTexts.Any.Sample(
        static text =>
        {
            var document = Sample.Read(text);
            return Disjoint(document.Get<NameLayer>().Names.Select(static name => name.Tokens)) && Disjoint(document.Get<CueLayer>().Cues.Select(static cue => cue.Tokens));
        },
        iter: Texts);

    [Fact]
    public void ContentsAreNeverEmptyAndSorted() => NastyTexts.Any.Sample(
        static text => Sample.Attributions(text).All(static one =>
            one.Content.Length > 0 && one.Content.All(static piece => !piece.IsEmpty) && one.Content.Zip(one.Content.Skip(1)).All(static pair => pair.First.End <= pair.Second.Start)),
        iter: Texts);

    [Fact]
    public void AttributionsComeInTheOrderOfTheirContents() => NastyTexts.Any.Sample(
        static text => Sample.Attributions(text) is var all && all.Zip(all.Skip(1)).All(static pair => pair.First.Content[0].Start <= pair.Second.Content[0].Start),
        iter: Texts);

    [Fact]
    public void PartiesAreActorsOfTheRecord() => NastyTexts.Any.Sample(
        static text =>
        {
            var record = Sample.Record(text);
            var ids = record.Actors.Select(static actor => actor.Id).ToHashSet();
            return ids.Count == record.Actors.Count
                && record.Statements.All(one => ids.IsSupersetOf(one.Addressees) && ids.IsSupersetOf(one.Via) && (one.Speaker is null || ids.Contains(one.Speaker)));
        },
        iter: Texts);

    [Fact]
    public void PassagesHoldTheWordsThatStandThere() => NastyTexts.Any.Sample(
        static text =>
        {
            var record = Sample.Record(text);
            var points = new CodePoints(text);
            return record.Statements.SelectMany(static one => one.Content).Concat(record.Actors.SelectMany(static actor => actor.Mentions)).Concat(record.Findings.SelectMany(static finding => finding.Evidence))
                .All(passage => text[points.ToUtf16(passage.Start)..points.ToUtf16(passage.End)] == passage.Text);
        },
        iter: Texts);

    [Fact]
    public void ReadingTwiceGivesTheSameBytes() => NastyTexts.Any.Sample(
        static text => RecordJson.WriteUtf8(Sample.Record(text)).AsSpan().SequenceEqual(RecordJson.WriteUtf8(Sample.Record(text))),
        iter: Texts);

    [Fact]
    public void NoTwoStatementsOfARecordHaveOneId() => NastyTexts.Any.Sample(
        static text => Sample.Record(text).Statements is var all && all.DistinctBy(static one => one.Id).Count() == all.Count,
        iter: Texts);

    private static bool Disjoint(IEnumerable<TokenRange> ranges)
    {
        var at = 0;
        foreach (var range in ranges)
        {
            if (range.First < at || range.IsEmpty)
            {
                return false;
            }

            at = range.End;
        }

        return true;
    }

    private static IEnumerable<TextSpan> Spans(Document document)
    {
        var tokens = document.Get<TokenLayer>();
        return
        [
            .. document.Get<BlockLayer>().Blocks.SelectMany(static block => (TextSpan[])[block.Span, block.Body]),
            .. Enumerable.Range(0, tokens.Count).Select(i => tokens[i]),
            .. document.Get<QuotationLayer>().Quotations.SelectMany(static quotation => (TextSpan[])[quotation.Outer, quotation.Inner]),
            .. document.Get<QuotationLayer>().Strays,
            .. document.Get<AttributionLayer>().Attributions.SelectMany(static one => (IEnumerable<TextSpan>)[.. one.Content, .. one.Via, one.Source ?? default, one.Cue ?? default, one.Addressee ?? default]),
            .. document.Get<ActorLayer>().Actors.SelectMany(static actor => actor.Mentions),
            .. document.Get<CheckLayer>().Checks.SelectMany(static check => check.Evidence),
        ];
    }
}
