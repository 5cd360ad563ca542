using OnRecord.Reading.Places;

namespace OnRecord.Reading.Tests.Places;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData(PlaceKind.State, 0, false, 9)]
    [InlineData(PlaceKind.City, 3, true, 7)]
    [InlineData(PlaceKind.City, 3, false, 4)]
    [InlineData(PlaceKind.City, 0, false, 1)]
    [InlineData(PlaceKind.Region, 0, false, 3.5)]
    [InlineData(PlaceKind.Region, 0, true, 3.5)]
    [InlineData(PlaceKind.Sea, 0, false, 4)]
    public void AStateWeighsMostAndACityByItsSize(PlaceKind kind, int size, bool acts, double weight) => Assert.Equal(weight, Surroundings.Weight(Of(kind, size, acts)));

    [Theory]
    [InlineData(PlaceKind.City, 0, false, 3.5, false)]
    [InlineData(PlaceKind.City, 0, false, 3.6, true)]
    [InlineData(PlaceKind.City, 1, false, 4.5, false)]
    [InlineData(PlaceKind.City, 1, false, 9, true)]
    [InlineData(PlaceKind.City, 2, false, 9, false)]
    [InlineData(PlaceKind.City, 0, true, 99, false)]
    [InlineData(PlaceKind.Region, 0, false, 9, false)]
    public void ATownBearsTheNameOfWhatFarMoreMean(PlaceKind kind, int size, bool acts, double heaviest, bool isTown) =>
        Assert.Equal(isTown, Surroundings.IsTown(Of(kind, size, acts), heaviest));

    [Theory]
    [InlineData("", null)]
    [InlineData("XKV", null)]
    [InlineData("XKV XKV", "XKV")]
    [InlineData("XKV XTM", null)]
    [InlineData("XTM XKV XKV XKV XKV XKV", null)]
    [InlineData("XTM XKV XKV XKV XKV XKV XKV", "XKV")]
    [InlineData("XKV XKV XKV XKV XKV XKV XTM", "XKV")]
    public void TheArticleSpeaksOfOneStateWhereItHardlySpeaksOfOthers(string states, string? only)
    {
        var surroundings = new Surroundings();
        foreach (var (word, state) in states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            surroundings.Note(state, word, within: false);
        }

        Assert.Equal(only, surroundings.Only());
        Assert.Equal(states.Contains("XTM", StringComparison.Ordinal), surroundings.SpeaksOf("XTM"));
    }

    [Theory]
    [InlineData(PlaceKind.City, PlaceKind.City, false, 3 + 12)]
    [InlineData(PlaceKind.City, PlaceKind.Region, false, 3 - 6)]
    [InlineData(PlaceKind.City, PlaceKind.Island, false, 3)]
    [InlineData(PlaceKind.Region, PlaceKind.City, false, 3.5)]
    [InlineData(PlaceKind.Region, PlaceKind.City, true, 3.5 - 6)]
    [InlineData(PlaceKind.Region, PlaceKind.Region, true, 3.5 + 12)]
    [InlineData(PlaceKind.Region, null, false, 3.5)]
    [InlineData(PlaceKind.Region, null, true, double.NegativeInfinity)]
    public void TheWordForItsKindTells(PlaceKind kind, PlaceKind? said, bool withoutKind, double score) =>
        Assert.Equal(score, new Surroundings().Score(Of(kind, 2), Name with { Said = said }, withoutKind, 4, (0, 20)));

    [Theory]
    [InlineData(PlaceKind.State, true, 29)]
    [InlineData(PlaceKind.State, false, 9)]
    [InlineData(PlaceKind.Region, true, 3.5)]
    public void InAListOfStatesItIsAState(PlaceKind kind, bool among, double score) =>
        Assert.Equal(score, new Surroundings().Score(Of(kind), Name with { IsAmongStates = among }, false, 9, (0, 20)));

    [Theory]
    [InlineData("Vosk", "XKV", PlaceKind.State, "XKV", 103)]
    [InlineData("Vosk", "XKV", PlaceKind.State, "XTM", -97)]
    [InlineData("Vosk", "XKV", PlaceKind.Region, "XKV", 103)]
    [InlineData("Vosk", "XTM", PlaceKind.Region, "XKV", -97)]
    [InlineData("", "XKV", PlaceKind.Region, "XKV", 53)]
    [InlineData("Else", "XKV", PlaceKind.Region, "XKV", -97)]
    [InlineData("", "XTM", PlaceKind.Region, "XKV", -97)]
    [InlineData("", "", PlaceKind.Region, "", 3)]
    [InlineData("", "XKV", PlaceKind.Region, "", 3)]
    public void WhatTheTextSaysItLiesInOutweighsAll(string parent, string states, PlaceKind kind, string around, double score)
    {
        var found = Name with { Container = Of(kind) with { Name = "Vosk", States = around } };

        Assert.Equal(score, new Surroundings().Score(Of(PlaceKind.City, 2) with { Parent = parent, States = states }, found, false, 3, (0, 20)));
    }

    [Theory]
    [InlineData("XKV", 103)]
    [InlineData("XTM", -97)]
    public void SoDoesTheStateItIsSaidToLieIn(string land, double score) =>
        Assert.Equal(score, new Surroundings().Score(Of(PlaceKind.City, 2), Name with { Land = land }, false, 3, (0, 20)));

    // The name is word 100, its sentence words 90 to 110; 3 is its own weight.
    [Theory]
    [InlineData("", 3)]
    [InlineData("95", 3 + 2 + 4 + 2)]
    [InlineData("105", 3 + 2 + 4 + 2)]
    [InlineData("90", 3 + 2 + 4 + 2)]
    [InlineData("89", 3 + 2 + 2)]
    [InlineData("109", 3 + 2 + 4 + 2)]
    [InlineData("110", 3 + 2 + 2)]
    [InlineData("60", 3 + 2 + 2)]
    [InlineData("59", 3 + 2)]
    [InlineData("140", 3 + 2 + 2)]
    [InlineData("141", 3 + 2)]
    [InlineData("100", 3)]
    [InlineData("100 101", 3 + 2 + 4 + 2)]
    [InlineData("1 2 3", 3 + 4)]
    [InlineData("100 1 2 3", 3 + 4)]
    [InlineData("300 200 400", 3 + 4)]
    public void WhatIsSaidOfItsStateTells(string words, double score)
    {
        var surroundings = Noted(words, "XKV", within: false);

        Assert.Equal(score, surroundings.Score(Of(PlaceKind.City, 2), Name, false, 3, (90, 110)));
        Assert.Equal(3, surroundings.Score(Of(PlaceKind.City, 2) with { States = "XTM" }, Name, false, 3, (90, 110)));
        Assert.Equal(score, surroundings.Score(Of(PlaceKind.City, 2) with { States = "XTM|XKV" }, Name, false, 3, (90, 110)));
        Assert.Equal(score, surroundings.Score(Of(PlaceKind.City, 2) with { States = "XKV|XTM" }, Name, false, 3, (90, 110)));
    }

    [Theory]
    [InlineData("XKV", false, 3, 11)]
    [InlineData("XKV", false, 4, 11)]
    [InlineData("XKV", false, 9, 3)]
    [InlineData("XKV", true, 9, 11)]
    [InlineData("USA", false, 3, 11)]
    [InlineData("USA", false, 4, 3)]
    [InlineData("USA", true, 4, 11)]
    [InlineData("RUS", false, 4, 3)]
    [InlineData("CHN", false, 4, 3)]
    [InlineData("GBR", false, 4, 3)]
    [InlineData("FRA", false, 4, 3)]
    public void OfGreatPowersPlacesWithinThemTell(string state, bool within, double heaviest, double score) =>
        Assert.Equal(score, Noted("95", state, within).Score(Of(PlaceKind.City, 2) with { States = state }, Name, false, heaviest, (90, 110)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3 + 8)]
    public void ATownIsMeantOnlyWhereTheTextSaysSo(int size, double score) =>
        Assert.Equal(score, Noted("95", "XKV", within: false).Score(Of(PlaceKind.City, size), Name, false, 7, (90, 110)));

    private static Found Name => new(100, 101, 7);

    private static Surroundings Noted(string words, string state, bool within)
    {
        var surroundings = new Surroundings();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            surroundings.Note(state, int.Parse(word, System.Globalization.CultureInfo.InvariantCulture), within);
        }

        surroundings.Sort();
        return surroundings;
    }

    private static KnownPlace Of(PlaceKind kind, int size = 0, bool acts = false) =>
        new() { Id = "dorma", Name = "Dorma", Kind = kind, Size = size, Acts = acts, States = "XKV", Latitude = 1, Longitude = 2 };
}
