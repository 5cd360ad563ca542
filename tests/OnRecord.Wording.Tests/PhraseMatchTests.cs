using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class PhraseMatchTests
{
    [Theory]
    [InlineData("traditional friendly relations", "The traditional friendly relations grow.", "traditional friendly relations", 0, PhraseChange.None)]
    [InlineData("traditional friendly relations", "their Traditional, Friendly relation", "Traditional, Friendly relation", 1, PhraseChange.Inflected)]
    [InlineData("traditional friendly relations", "the traditional and truly friendly relations", "traditional and truly friendly relations", 2, PhraseChange.Inserted)]
    [InlineData("traditional friendly relations", "the friendly traditional relations", "friendly traditional relations", 2, PhraseChange.Reordered)]
    [InlineData("traditional friendly relations", "the traditional friendly ties", "traditional friendly ties", 2, PhraseChange.Synonym)]
    [InlineData("traditional friendly relations", "the traditional neighbourly relations", "traditional neighbourly relations", 3, PhraseChange.Replaced)]
    [InlineData("traditional friendly relations", "the special friendly relations", "special friendly relations", 3, PhraseChange.Replaced)]
    [InlineData("sealed in blood", "sealed with the blood of heroes", "sealed with the blood", 3, PhraseChange.Inserted | PhraseChange.Shortened)]
    [InlineData("the unshakeable friendship", "an unassailable friendship", "unassailable friendship", 3, PhraseChange.Synonym | PhraseChange.Shortened)]
    [InlineData("of the", "one of the ships", "of the", 0, PhraseChange.None)]
    public void PhrasesAreFoundInNearForms(string phrase, string text, string found, int distance, PhraseChange changes)
    {
        var words = WordList.Of(text);
        var hit = Assert.Single(Find(phrase, text));
        Assert.Equal((found, distance, changes), (text[words.Span(hit.Range).Start..words.Span(hit.Range).End], hit.Distance, hit.Changes));
    }

    [Theory]
    [InlineData("traditional friendly relations", "Friendly at first. Traditional relations later.")]
    [InlineData("traditional friendly relations", "traditional in more than one way and hardly ever friendly relations")]
    [InlineData("traditional friendly relations", "friendly fishermen")]
    [InlineData("friendly relations", "hostile relations")]
    [InlineData("", "hostile relations")]
    [InlineData("friendly relations", "")]
    public void WhatIsFarFromAPhraseIsNotFound(string phrase, string text) => Assert.Empty(Find(phrase, text));

    [Fact]
    public void EveryHitIsGivenAndNoneOverlaps()
    {
        var hits = Find("deep friendship", "Deep friendship, deep friendships; a friendship that is deep and a deep friendship.");
        Assert.Equal([0, 1, 4, 0], hits.Select(static hit => hit.Distance));
    }

    [Fact]
    public void APhraseIsFoundInItsOwnTextWithinItsBounds() =>
        Gen.Select(Gen.OneOf("peace", "and", "the", "mighty", "strong", "ships", "of", "Korvia", ". And").Array[1, 30], Gen.Int[0, 29], Gen.Int[1, 8]).Sample(static (pieces, start, length) =>
        {
            var text = WordList.Of(string.Join(' ', pieces));
            var range = new WordRange(Math.Min(start, text.Count - 1), Math.Min(text.Count, Math.Min(start, text.Count - 1) + length));
            var hits = new PhraseMatch(text.Slice(range)).Find(text);
            Assert.Contains(hits, static hit => hit.Distance == 0);
            Assert.All(hits, hit => Assert.InRange(hit.Range.Start, 0, hit.Range.End - 1));
            Assert.All(hits.Zip(hits.Skip(1)), static pair => Assert.True(pair.First.Range.End <= pair.Second.Range.Start));
        });

    private static IReadOnlyList<PhraseHit> Find(string phrase, string text) => new PhraseMatch(WordList.Of(phrase)).Find(WordList.Of(text));
}
