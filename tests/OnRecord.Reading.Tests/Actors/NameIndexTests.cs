using OnRecord.Reading.Actors;

namespace OnRecord.Reading.Tests.Actors;

public sealed class NameIndexTests
{
    [Fact]
    public void EqualTextsHaveOneNumber()
    {
        var numbers = new TextNumbers();

        Assert.Equal([1, 2, 1, 0, 3], new[] { "Besk", "Varro", "Besk", null, "besk" }.Select(numbers.Of));
        Assert.Equal("BeskVarrobesk", numbers.All);
        Assert.Equal([0, 4, 9, 13], numbers.Ends);

        var texts = numbers.ToTexts();

        Assert.Equal([null, "Besk", "Varro", "besk"], Enumerable.Range(0, 4).Select(number => texts[number]));
        Assert.Equal("Varro", texts.Span(2));
        Assert.Same(texts[2], texts[2]);
    }

    [Fact]
    public void ANameIsFoundInWhateverCaseFirstAndInItsOwnAll()
    {
        var numbers = new TextNumbers();
        var index = NameIndex.Of([("Besk", 4), ("Varro", 1), ("BESK", 2), ("Besk", 0), ("Rūta", 3)], numbers);
        var texts = numbers.ToTexts();

        Assert.Equal(4, index.First(texts, "besk"));
        Assert.Equal(1, index.First(texts, "VARRO"));
        Assert.Equal(3, index.First(texts, "RŪTA"));
        Assert.Equal(-1, index.First(texts, "Hallen"));
        Assert.Equal([4, 0], index.All(texts, "Besk"));
        Assert.Equal([2], index.All(texts, "BESK"));
        Assert.Empty(index.All(texts, "besk"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(100)]
    public void EveryNameIsFound(int count)
    {
        var numbers = new TextNumbers();
        var index = NameIndex.Of([.. Enumerable.Range(0, count).Select(static i => ($"Name {i}", i))], numbers);
        var texts = numbers.ToTexts();

        Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Select(i => index.First(texts, $"name {i}")));
        Assert.Equal(-1, index.First(texts, $"Name {count}"));
        Assert.Equal(0, (index.Buckets.Length - 1) & (index.Buckets.Length - 2));
    }

    [Theory]
    [InlineData(SpeakerBasis.Name, 0.93)]
    [InlineData(SpeakerBasis.Title, 0.91)]
    [InlineData(SpeakerBasis.Pronoun, 0.91)]
    [InlineData(SpeakerBasis.Document, 0.97)]
    [InlineData(SpeakerBasis.Group, 0.95)]
    [InlineData(SpeakerBasis.Description, 0.96)]
    [InlineData(SpeakerBasis.Author, 0.97)]
    [InlineData(SpeakerBasis.Continued, 0.94)]
    public void ARateLeansOnTheRateOfAll(SpeakerBasis basis, double rate) => Assert.Equal(rate, SpeakerRates.Of(basis));

    [Theory]
    [InlineData("Minister", "Ministers")]
    [InlineData("spokesman", "spokesmen")]
    [InlineData("deputy", "deputies")]
    [InlineData("secretary", "secretaries")]
    [InlineData("leader", "leaders")]
    public void TitlesHavePlurals(string title, string plural)
    {
        Assert.True(TitleWords.All.Contains(title));
        Assert.True(TitleWords.Plurals.Contains(plural));
        Assert.False(TitleWords.All.Contains(plural));
    }

    [Fact]
    public void NamesOfEachKindHaveAnIndex()
    {
        var numbers = new TextNumbers();
        KnownActor[] actors =
        [
            new() { Id = "korvia", Kind = Findings.ActorKind.State, Name = "Korvia", Country = "XKV", Adjectives = ["Korvian"] },
            new() { Id = "besk", Kind = Findings.ActorKind.Person, Name = "To-Mo Besk", Country = "XKV", Names = ["Tomo Besk"], Offices = [new Office(["envoy"], "ambassador", "", "", "XTM")] },
            new() { Id = "dolk", Kind = Findings.ActorKind.Person, Name = "Harn Dolk" },
            new() { Id = "board", Kind = Findings.ActorKind.Body, Name = "Har-Bour Board", Country = "XKV" },
        ];
        var names = ActorNames.Of(actors, numbers);
        var texts = numbers.ToTexts();

        Assert.Equal(ActorNames.Count, names.All.Count());
        Assert.Equal([0, 1, 1, 2, 3], new[] { "Korvia", "To-Mo Besk", "Tomo Besk", "Harn Dolk", "Har-Bour Board" }.Select(name => names.Whole.First(texts, name)));
        Assert.Equal([0, -1], new[] { "Korvian", "Korvia" }.Select(name => names.Adjectives.First(texts, name)));
        Assert.Equal([1, -1, -1], new[] { "To Mo Besk", "Tomo Besk", "Har Bour Board" }.Select(name => names.Spaced.First(texts, name)));
        Assert.Equal([0], names.States.All(texts, "XKV"));
        Assert.Equal([1], names.People.All(texts, "XKV"));
        Assert.Equal([1], names.People.All(texts, "XTM"));
        Assert.Equal([1, -1], new[] { "Besk", "Dolk" }.Select(name => names.Families.First(texts, name)));
    }
}
