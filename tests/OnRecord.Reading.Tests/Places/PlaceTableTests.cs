using OnRecord.Reading.Places;

namespace OnRecord.Reading.Tests.Places;

public sealed class PlaceTableTests
{
    private const string Header = "id\tname\tnames\tkind\tstate\tparent\tlat\tlon\tsize\tcode\tacts\n";

    [Theory]
    [InlineData("Sumy", "sumy")]
    [InlineData("SUMY", "sumy")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("São Paulo", "sao-paulo")]
    [InlineData("Sao Paulo", "sao-paulo")]
    [InlineData("al bab", "al-bab")]
    [InlineData("Washington, D.C.", "washington")]
    public void ANameIsFoundWhateverItsCaseAccentsAndHyphens(string name, string id) => Assert.Contains(PlaceTable.BuiltIn.Find(name), place => place.Id == id);

    [Theory]
    [InlineData("")]
    [InlineData("Su")]
    [InlineData("Sum")]
    [InlineData("Western")]
    [InlineData("Sumy Sumy")]
    public void WhatIsNoNameIsNotFound(string name) => Assert.Empty(PlaceTable.BuiltIn.Find(name));

    [Fact]
    public void HomonymsAreAllFound() =>
        Assert.Equal(["GRC", "LBN", "LBY"], PlaceTable.BuiltIn.Find("Tripoli").Select(place => place.States).Order());

    [Fact]
    public void ARowIsReadWhole()
    {
        var place = Assert.Single(PlaceTable.BuiltIn.Find("Panmunjom"));

        Assert.Equal(("panmunjom", "Panmunjom", PlaceKind.Border, "KOR|PRK", false), (place.Id, place.Name, place.Kind, place.States, place.Acts));
        Assert.Null(place.Country);
        Assert.InRange(place.Latitude, 37.9, 38.0);
        Assert.InRange(place.Longitude, 126.6, 126.7);
    }

    [Fact]
    public void TheTableIsSortedAndSound()
    {
        var table = PlaceTable.BuiltIn;
        string[] ids = [.. Enumerable.Range(0, table.Count).Select(row => table[row].Id)];
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        var states = table.StatesByCode();
        for (var row = 0; row < table.Count; row++)
        {
            var place = table[row];
            Assert.InRange(place.Latitude, -90, 90);
            Assert.InRange(place.Longitude, -180, 180);
            Assert.All(place.States.Split('|', StringSplitOptions.RemoveEmptyEntries), state => Assert.Contains(state, states.Values));
        }
    }

    [Fact]
    public void EveryStateHasAPlaceAndACode()
    {
        var states = PlaceTable.BuiltIn.StatesByCode();

        Assert.True(states.Count > 240);
        Assert.All(states, state => Assert.Equal((2, 3), (state.Key.Length, state.Value.Length)));
        Assert.Equal("UKR", states["UA"]);
    }

    [Fact]
    public void TheUsersPlacesStandBesideOurs()
    {
        var table = With("dolna-vas\tDolna Vas\tLower Vas\tcity\tBGR\t\t43.1\t23.2\t0\t\t\n");

        Assert.Equal(PlaceTable.BuiltIn.Count + 1, table.Count);
        Assert.Equal(("Dolna Vas", PlaceKind.City, "BGR", 43.1, 23.2), Shown(Assert.Single(table.Find("lower vas"))));
        Assert.Equal("sumy", Assert.Single(table.Find("Sumy"), place => place.Kind == PlaceKind.City).Id);
    }

    [Fact]
    public void APlaceWithTheIdOfOneOfOursTakesItsPlace()
    {
        var table = With("sumy\tSumy\t\tcity\tUKR\t\t51\t35\t3\t\t\n");

        Assert.Equal(PlaceTable.BuiltIn.Count, table.Count);
        Assert.Equal(51, table.Find("Sumy").Single(place => place.Kind == PlaceKind.City).Latitude);
    }

    [Theory]
    [InlineData("x\t\t\tcity\tBGR\t\t43\t23\t0\t\t\n", "mine, line 2: the place has no name")]
    [InlineData("\tX\t\tcity\tBGR\t\t43\t23\t0\t\t\n", "mine, line 2: the place has no id")]
    [InlineData("x\tX\t\ttown\tBGR\t\t43\t23\t0\t\t\n", "mine, line 2: there is no kind of place 'town'")]
    [InlineData("x\tX\t\tunknown\tBGR\t\t43\t23\t0\t\t\n", "mine, line 2: there is no kind of place 'unknown'")]
    [InlineData("x\tX\t\tcity\tBG\t\t43\t23\t0\t\t\n", "mine, line 2: the state is a code such as FRA, or several parted by bars, not 'BG'")]
    [InlineData("x\tX\t\tcity\tBGR\t\t91\t23\t0\t\t\n", "mine, line 2: '91' and '23' are no latitude and longitude in degrees")]
    [InlineData("x\tX\t\tcity\tBGR\t\t43,1\t23\t0\t\t\n", "mine, line 2: '43,1' and '23' are no latitude and longitude in degrees")]
    [InlineData("x\tX\t\tcity\tBGR\t\t43\t23\tbig\t\t\n", "mine, line 2: the size is a digit from 0 to 5, not 'big'")]
    [InlineData("x\tX\t\tcity\tBGR\t\t43\t23\t0\t\t\t\t\n", "mine, line 2: 13 cells, but the header has 11")]
    public void AWrongRowIsNamed(string row, string says) => Assert.Equal(says, Assert.Throws<FormatException>(() => With(row)).Message);

    [Fact]
    public void AMissingColumnIsNamed() => Assert.Equal(
        "mine, line 1: the header lacks kind, state",
        Assert.Throws<FormatException>(() => PlaceTable.BuiltIn.With(new StringReader("id\tname\tnames\tparent\tlat\tlon\tsize\tcode\tacts\n"), "mine")).Message);

    [Fact]
    public void AnEmptyFileAddsNothing() => Assert.Equal(PlaceTable.BuiltIn.Count, PlaceTable.BuiltIn.With(new StringReader(""), "mine").Count);

    private static PlaceTable With(string rows) => PlaceTable.BuiltIn.With(new StringReader(Header + rows), "mine");

    private static (string, PlaceKind, string, double, double) Shown(KnownPlace place) => (place.Name, place.Kind, place.States, place.Latitude, place.Longitude);
}
