using OnRecord.Reading.Places;

namespace OnRecord.Reading.Tests.Places;

public sealed class GeoNamesDumpTests
{
    [Fact]
    public void APopulatedPlaceBecomesACity()
    {
        var place = Assert.Single(With(Line(names: "Lower Vas,DLV,Долна Вас")).Find("Dolna Vas"));

        Assert.Equal(
            ("geonames-7", "Dolna Vas", PlaceKind.City, "BGR", 43.1, 23.2, 1),
            (place.Id, place.Name, place.Kind, place.States, place.Latitude, place.Longitude, place.Size));
    }

    [Theory]
    [InlineData("Lower Vas", true)]
    [InlineData("DLV", false)]
    [InlineData("Долна Вас", false)]
    [InlineData("Vaz", true)]
    [InlineData("Vz", false)]
    [InlineData("lowervas", false)]
    [InlineData("Vas’ka", true)]
    [InlineData("Va‘tu", true)]
    [InlineData("Vásḍorf", true)]
    [InlineData("Vasɐ", false)]
    [InlineData("Upper|Vas", false)]
    public void OfTheOtherNamesThoseInLatinLettersCount(string name, bool known) =>
        Assert.Equal(known, With(Line(names: $"Unteres Vas,{name}")).Find(name).Any());

    [Fact]
    public void ABarPartsNoName() => Assert.Empty(With(Line(names: "Upper|Vasholm")).Find("Vasholm"));

    [Fact]
    public void TheNameInPlainLettersCountsToo() =>
        Assert.Equal("geonames-7", Assert.Single(With(Line(name: "Dolna Váṣ", plain: "Dolnavas")).Find("Dolnavas")).Id);

    [Theory]
    [InlineData("A", "ADM1", PlaceKind.Region)]
    [InlineData("A", "ADM2", PlaceKind.Region)]
    [InlineData("H", "STM", PlaceKind.River)]
    [InlineData("H", "STMS", PlaceKind.River)]
    [InlineData("H", "SEA", PlaceKind.Sea)]
    [InlineData("H", "OCN", PlaceKind.Sea)]
    [InlineData("H", "GULF", PlaceKind.Sea)]
    [InlineData("H", "BAY", PlaceKind.Sea)]
    [InlineData("H", "LK", PlaceKind.Sea)]
    [InlineData("H", "RSV", PlaceKind.Sea)]
    [InlineData("H", "STRT", PlaceKind.Strait)]
    [InlineData("H", "CHN", PlaceKind.Strait)]
    [InlineData("H", "CHNM", PlaceKind.Strait)]
    [InlineData("T", "ISL", PlaceKind.Island)]
    [InlineData("T", "ISLS", PlaceKind.Island)]
    [InlineData("T", "ATOL", PlaceKind.Island)]
    [InlineData("T", "ISLET", PlaceKind.Island)]
    [InlineData("T", "MT", PlaceKind.Mountain)]
    [InlineData("T", "MTS", PlaceKind.Mountain)]
    [InlineData("T", "PK", PlaceKind.Mountain)]
    [InlineData("T", "VLC", PlaceKind.Mountain)]
    [InlineData("S", "AIRB", PlaceKind.Base)]
    [InlineData("S", "NVB", PlaceKind.Base)]
    [InlineData("S", "MILB", PlaceKind.Base)]
    [InlineData("L", "MILB", PlaceKind.Base)]
    [InlineData("L", "RGN", PlaceKind.Region)]
    public void OtherFeaturesBecomePlacesOfTheirKind(string featureClass, string code, PlaceKind kind) =>
        Assert.Equal(kind, Assert.Single(With(Line(featureClass: featureClass, code: code)).Find("Dolna Vas")).Kind);

    [Theory]
    [InlineData("P", "PPLH")]
    [InlineData("P", "PPLQ")]
    [InlineData("P", "PPLW")]
    [InlineData("P", "PPLCH")]
    [InlineData("A", "PCLI")]
    [InlineData("H", "MILB")]
    [InlineData("T", "RGN")]
    [InlineData("S", "HTL")]
    public void WhatNewsDoesNotNameIsPassedOver(string featureClass, string code) =>
        Assert.Empty(With(Line(featureClass: featureClass, code: code)).Find("Dolna Vas"));

    [Theory]
    [InlineData("5000000", 5)]
    [InlineData("1000000", 4)]
    [InlineData("300000", 3)]
    [InlineData("100000", 2)]
    [InlineData("20000", 1)]
    [InlineData("19999", 0)]
    [InlineData("", 0)]
    public void PeopleTellTheSize(string people, int size) => Assert.Equal(size, Assert.Single(With(Line(people: people)).Find("Dolna Vas")).Size);

    [Fact]
    public void OnlyCitiesHaveASize() => Assert.Equal(0, Assert.Single(With(Line(featureClass: "A", code: "ADM1", people: "5000000")).Find("Dolna Vas")).Size);

    [Theory]
    [InlineData("PPLC", true)]
    [InlineData("PPL", false)]
    public void ACapitalStandsForItsGovernment(string code, bool acts) => Assert.Equal(acts, Assert.Single(With(Line(code: code)).Find("Dolna Vas")).Acts);

    [Fact]
    public void ACodeOfNoKnownStateGivesNone() => Assert.Equal("", Assert.Single(With(Line(state: "QQ")).Find("Dolna Vas")).States);

    [Fact]
    public void ARegionOfTheDumpIsTheParent() =>
        Assert.Equal("Vasland", Assert.Single(With(Line(), Line(id: "8", name: "Vasland", featureClass: "A", code: "ADM1")).Find("Dolna Vas")).Parent);

    [Fact]
    public void NothingIsItsOwnParent() => Assert.Equal("", Assert.Single(With(Line(featureClass: "A", code: "ADM1")).Find("Dolna Vas")).Parent);

    [Fact]
    public void OnlyTheFirstDivisionOfAStateIsAParent() =>
        Assert.Equal("", Assert.Single(With(Line(), Line(id: "8", name: "Vasland", featureClass: "A", code: "ADM2")).Find("Dolna Vas")).Parent);

    [Fact]
    public void ARegionOfAnotherStateIsNoParent()
    {
        Assert.Equal("", Assert.Single(With(Line(), Line(id: "8", name: "Vasland", featureClass: "A", code: "ADM1", state: "RO")).Find("Dolna Vas")).Parent);
        Assert.Equal("", Assert.Single(With(Line(region: "TX")).Find("Dolna Vas")).Parent);
    }

    [Fact]
    public void AStateOfTheUnitedStatesIsTheParentByItsAbbreviation() =>
        Assert.Equal("Texas", Assert.Single(With(Line(state: "US", region: "TX")).Find("Dolna Vas")).Parent);

    [Theory]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t", true)]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t", false)]
    [InlineData("id\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t", false)]
    [InlineData(null, false)]
    public void ADumpIsKnownByItsFirstLine(string? line, bool isDump) => Assert.Equal(isDump, GeoNamesDump.Is(line));

    [Fact]
    public void AnEmptyLineIsPassedOverAndCounted()
    {
        Assert.Single(With(Line(), "", Line(id: "8", name: "Gorna Vas")).Find("Gorna Vas"));
        Assert.StartsWith("mine, line 3: ", Assert.Throws<FormatException>(() => With(Line(), "", "7\tx")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t", "mine, line 2: 13 cells, but a dump of GeoNames has 19")]
    [InlineData("7\tx\tx\t\tnorth\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: 'north' and '23' are no latitude and longitude in degrees")]
    [InlineData("7\tx\tx\t\t43\teast\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: '43' and 'east' are no latitude and longitude in degrees")]
    [InlineData("7\tx\tx\t\t91\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: '91' and '23' are no latitude and longitude in degrees")]
    [InlineData("7\tx\tx\t\t43\t-181\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: '43' and '-181' are no latitude and longitude in degrees")]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t\t\tmany\t\t\t\t", "mine, line 2: 'many' is no number of people")]
    [InlineData("7\t\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: the place has no name")]
    public void AWrongLineIsNamed(string line, string says) => Assert.Equal(says, Assert.Throws<FormatException>(() => With(Line(), line)).Message);

    private static PlaceTable With(params string[] lines) => PlaceTable.BuiltIn.With(new StringReader(string.Join('\n', lines)), "mine");

    private static string Line(
        string id = "7", string name = "Dolna Vas", string? plain = null, string names = "", string featureClass = "P", string code = "PPL", string state = "BG", string region = "99", string people = "25000") =>
        string.Join('\t', id, name, plain ?? name, names, "43.1", "23.2", featureClass, code, state, "", region, "", "", "", people, "", "300", "Europe/Sofia", "2024-01-01");
}
