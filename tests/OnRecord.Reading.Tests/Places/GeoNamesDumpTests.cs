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
    public void OfTheOtherNamesThoseInLatinLettersCount(string name, bool known) =>
        Assert.Equal(known, With(Line(names: "Lower Vas,DLV,Долна Вас")).Find(name).Any());

    [Theory]
    [InlineData("A", "ADM1", PlaceKind.Region)]
    [InlineData("H", "STM", PlaceKind.River)]
    [InlineData("H", "BAY", PlaceKind.Sea)]
    [InlineData("H", "STRT", PlaceKind.Strait)]
    [InlineData("T", "ISL", PlaceKind.Island)]
    [InlineData("T", "MT", PlaceKind.Mountain)]
    [InlineData("S", "AIRB", PlaceKind.Base)]
    public void OtherFeaturesBecomePlacesOfTheirKind(string featureClass, string code, PlaceKind kind) =>
        Assert.Equal(kind, Assert.Single(With(Line(featureClass: featureClass, code: code)).Find("Dolna Vas")).Kind);

    [Theory]
    [InlineData("P", "PPLH")]
    [InlineData("A", "PCLI")]
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
    public void ARegionOfTheDumpIsTheParent() =>
        Assert.Equal("Vasland", Assert.Single(With(Line(), Line(id: "8", name: "Vasland", featureClass: "A", code: "ADM1")).Find("Dolna Vas")).Parent);

    [Fact]
    public void AStateOfTheUnitedStatesIsTheParentByItsAbbreviation() =>
        Assert.Equal("Texas", Assert.Single(With(Line(state: "US", region: "TX")).Find("Dolna Vas")).Parent);

    [Theory]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t", "mine, line 2: 13 cells, but a dump of GeoNames has 19")]
    [InlineData("7\tx\tx\t\tnorth\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: 'north' and '23' are no latitude and longitude in degrees")]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t\t\tmany\t\t\t\t", "mine, line 2: 'many' is no number of people")]
    [InlineData("7\t\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t", "mine, line 2: the place has no name")]
    public void AWrongLineIsNamed(string line, string says) => Assert.Equal(says, Assert.Throws<FormatException>(() => With(Line(), line)).Message);

    private static PlaceTable With(params string[] lines) => PlaceTable.BuiltIn.With(new StringReader(string.Join('\n', lines)), "mine");

    private static string Line(
        string id = "7", string name = "Dolna Vas", string names = "", string featureClass = "P", string code = "PPL", string state = "BG", string region = "99", string people = "25000") =>
        string.Join('\t', id, name, name, names, "43.1", "23.2", featureClass, code, state, "", region, "", "", "", people, "", "300", "Europe/Sofia", "2024-01-01");
}
