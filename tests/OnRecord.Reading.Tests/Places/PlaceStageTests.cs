using OnRecord.Reading.Places;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Places;

public sealed class PlaceStageTests
{
    private const string Header = "id\tname\tnames\tkind\tstate\tparent\tlat\tlon\tsize\tcode\tacts\n";

    [Theory]
    [InlineData("He lives in Tripoli, Lebanon.", "LBN")]
    [InlineData("He lives in Tripoli, in northern Lebanon.", "LBN")]
    [InlineData("He lives in the Lebanese city of Tripoli.", "LBN")]
    [InlineData("He lives in Lebanon's Tripoli.", "LBN")]
    [InlineData("He lives in Tripoli.", "LBY")]
    public void WhatTheTextSaysItLiesInDecides(string text, string state) => Assert.Equal(state, Place(text, "Tripoli").Country);

    [Fact]
    public void WhatIsToldOnceHoldsThroughout() =>
        Assert.All(Sample.Read("He was born in Tripoli, Lebanon. Libya sent ships. They lay in Tripoli.").Get<PlaceLayer>().Places.Where(place => place.Name == "Tripoli"), place => Assert.Equal("LBN", place.Country));

    [Theory]
    [InlineData("Voters in Atlanta and Savannah remember the invasions of Georgia and Ukraine.", "GEO")]
    [InlineData("He was born in Atlanta, Georgia. He wrote on the invasions of Ukraine and Georgia.", "USA GEO")]
    [InlineData("Troops were sent to Georgia, Moldova and Armenia.", "GEO")]
    [InlineData("Troops were sent to Moldova, Georgia, and Armenia.", "GEO")]
    [InlineData("Voters in Atlanta and Savannah heard of the floods in Armenia and in Georgia.", "GEO")]
    [InlineData("Voters in Georgia and Alabama went to the polls.", "USA")]
    [InlineData("He campaigned in Georgia, Alabama and Ukraine.", "USA")]
    [InlineData("At a rally in Atlanta, Georgia, and in Ukraine he spoke of wheat.", "USA")]
    public void WhatStandsInAListOfStatesIsAState(string text, string states) =>
        Assert.Equal(states, string.Join(' ', Sample.Read(text).Get<PlaceLayer>().Places.Where(static place => place.Name == "Georgia").Select(static place => place.Country)));

    [Fact]
    public void AnAbbreviationBehindItTellsTheRegion() => Assert.Equal("USA", Place("She teaches in Moscow, Ida. and in Paris, Tex. every spring.", "Paris").Country);

    [Fact]
    public void ARegionIsKnownByOtherWordsForItsKind()
    {
        var place = Place("Shells hit the Kursk province.", "Kursk Region");

        Assert.Equal((PlaceKind.Region, "RUS"), (place.Kind, place.Country));
    }

    [Fact]
    public void APlaceThatNoTableKnowsHasTheStateItLiesIn()
    {
        var place = Place("Police closed the village of Dolna Vas, Bulgaria.", "Dolna Vas");

        Assert.Equal((null, "BGR", PlaceKind.City), (place.Place, place.Country, place.Kind));
    }

    [Fact]
    public void AStateOfTheUsersActorsIsAPlaceWhereItIsGround()
    {
        var places = Sample.Read("Nine people died in Korvia. Korvia said nothing.").Get<PlaceLayer>().Places;

        Assert.Equal(("Korvia", PlaceKind.State, "XKV"), Assert.Single(places.Select(place => (place.Name, place.Kind, place.Country))));
    }

    [Fact]
    public void TheUsersPlacesAreFound()
    {
        var table = PlaceTable.BuiltIn.With(new StringReader(Header + "dolna-vas\tDolna Vas\t\tcity\tBGR\t\t43.1\t23.2\t0\t\t\n"), "mine");
        var document = English.Pipeline(Sample.Actors, Models.All, table).Read(new Article { Text = "Police searched a house in Dolna Vas." });

        Assert.Equal("dolna-vas", Assert.Single(document.Get<PlaceLayer>().Places).Place?.Id);
    }

    [Fact]
    public void TheRecordHasWhatTheTableHas()
    {
        var record = Sample.Record("He flew to the western Kursk region 😀 and to Panmunjom.");

        Assert.Equal(["western Kursk region", "Panmunjom"], record.Places.Select(place => place.Text));
        Assert.Equal(("Kursk Region", "RUS", "region"), (record.Places[0].Name, record.Places[0].Country, record.Places[0].Kind));
        Assert.InRange(record.Places[0].Latitude!.Value, 51, 52);
        Assert.Null(record.Places[1].Country);
        Assert.Equal("Panmunjom", string.Concat(record.Article.Text.EnumerateRunes().Skip(record.Places[1].Start).Take(record.Places[1].End - record.Places[1].Start)));
    }

    private static PlaceMention Place(string text, string name) => Assert.Single(Sample.Read(text).Get<PlaceLayer>().Places, place => place.Name == name);
}
