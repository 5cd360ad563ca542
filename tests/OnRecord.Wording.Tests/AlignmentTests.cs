using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("the ships will come soon", "the ships will come soon", "=the ships will come soon")]
    [InlineData("the ships will come soon", "the ships will never come", "=the ships will +never =come -soon")]
    [InlineData("our unshakeable friendship grows", "our unassailable friendship grows", "=our ~unshakeable|unassailable =friendship grows")]
    [InlineData("we agreed on the price", "we agree on the price", "=we ~agreed|agree =on the price")]
    [InlineData("bread for the poor", "soup for the rich", "~bread for the poor|soup for the rich")]
    [InlineData("", "new words", "+new words")]
    [InlineData("", "", "")]
    public void TextsAreLaidBesideEachOther(string first, string second, string told) => Assert.Equal(told, Told(WordList.Of(first), WordList.Of(second)));

    [Fact]
    public void EverySideIsWholeAndInOrder() => Texts.Sample(static pair =>
    {
        var (first, second) = (WordList.Of(pair.First), WordList.Of(pair.Second));
        Check(first, second, Alignment.Of(first, second));
    });

    [Fact]
    public void SimilarityIsTheSameEitherWay() => Texts.Sample(static pair =>
    {
        var (first, second) = (WordList.Of(pair.First), WordList.Of(pair.Second));
        var (there, back) = (Alignment.Of(first, second), Alignment.Of(second, first));
        Assert.Equal(there.Similarity, back.Similarity);
        Assert.Equal((there.FirstCovered, there.SecondCovered, there.OrderKept), (back.SecondCovered, back.FirstCovered, back.OrderKept));
        Assert.InRange(there.Similarity, 0, 1);
        Assert.InRange(there.OrderKept, 0, 1);
        Assert.Equal(1, Alignment.Of(first, first).Similarity);
    });

    [Fact]
    public void AMovedSentenceIsNotKeptInOrder()
    {
        var (first, second) = (WordList.Of("The bridge reopens. Customs officers return."), WordList.Of("Customs officers return. The bridge reopens."));
        Assert.InRange(Alignment.Of(first, second).OrderKept, 0.3, 0.8);
    }

    [Theory]
    [InlineData(6000, 4000)]
    [InlineData(20000, 3)]    // no word is unique: a band
    public void LongTextsAreAlignedToo(int length, int vocabulary)
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, length).Select(_ => $"w{random.Next(vocabulary)}x").ToList();
        var first = WordList.Of(string.Join(' ', words));
        words.RemoveRange(length / 2, 50);
        words.InsertRange(length / 3, ["one", "two", "three"]);
        var second = WordList.Of(string.Join(' ', words));
        var alignment = Alignment.Of(first, second);

        Check(first, second, alignment);
        Assert.InRange(alignment.Similarity, 0.95, 1);
    }

    private static void Check(WordList first, WordList second, Alignment alignment)
    {
        var (row, column) = (0, 0);
        foreach (var (kind, left, right) in alignment.Segments)
        {
            Assert.Equal((row, column), (left.Start, right.Start));
            Assert.True(kind switch
            {
                SegmentKind.Same => first.Slice(left).Forms.ToArray().Select(static form => form.Folded).SequenceEqual(second.Slice(right).Forms.ToArray().Select(static form => form.Folded)),
                SegmentKind.Reworded => !left.IsEmpty && !right.IsEmpty,
                SegmentKind.Added => left.IsEmpty && !right.IsEmpty,
                _ => !left.IsEmpty && right.IsEmpty,
            });
            (row, column) = (left.End, right.End);
        }

        Assert.Equal((first.Count, second.Count), (row, column));
    }

    private static string Told(WordList first, WordList second) => string.Join(' ', Alignment.Of(first, second).Segments.Select(segment => segment.Kind switch
    {
        SegmentKind.Same => "=" + Folded(first, segment.First),
        SegmentKind.Reworded => $"~{Folded(first, segment.First)}|{Folded(second, segment.Second)}",
        SegmentKind.Added => "+" + Folded(second, segment.Second),
        _ => "-" + Folded(first, segment.First),
    }));

    private static string Folded(WordList words, WordRange range) => string.Join(' ', words.Slice(range).Forms.ToArray().Select(static form => form.Folded));

    private static Gen<(string First, string Second)> Texts { get; } =
        Gen.Select(Text, Text);

    private static Gen<string> Text =>
        Gen.OneOf("the", "of", "peace", "peaceful", "ships", "ship", "strong", "mighty", "Korvia", "3", "three", "not", "we").Array[0, 25].Select(static words => string.Join(' ', words));
}
