namespace OnRecord.Reading.Tests.Actors;

public sealed class OfficeLinksTests
{
    private const string Date = "2031-12-19";

    [Theory]
    [InlineData("The envoys waited. They met the Arvanian President on Monday.", "ilen-varro", "the Arvanian President")]
    [InlineData("The envoys were received by the President of Arvania on Monday.", "ilen-varro", "the President of Arvania")]
    [InlineData("The envoys were received by the leader of the Republic of Arvania on Monday.", "ilen-varro", "the leader of the Republic of Arvania")]
    [InlineData("The letter reached Tesmar's prime minister on Monday.", "ruta-hallen", "Tesmar's prime minister")]
    [InlineData("The letter reached the Chairman of the State Council of Korvia on Monday.", "tomo-besk", "the Chairman of the State Council of Korvia")]
    [InlineData("The letter reached the Arvanian President's envoy on Monday.", "ilen-varro", "the Arvanian President")]
    public void ATitleIsWhoHeldTheOfficeOnTheDate(string text, string id, string words) => Assert.Contains(words, NameLinksTests.Mentions(text, id, Date));

    [Theory]
    [InlineData("The envoys met the Arvanian President on Monday.", "ilen-varro", "2020-12-19")]
    [InlineData("The envoys met the former Arvanian President on Monday.", "ilen-varro", Date)]
    [InlineData("The envoys met the president of a bank on Monday.", "ilen-varro", Date)]
    [InlineData("The envoys met the Arvanian vice president on Monday.", "ilen-varro", Date)]
    [InlineData("The envoys met the sons of the president of the Republic of Korvia.", "ilen-varro", Date)]
    public void ATitleOfAnotherIsNot(string text, string id, string date) => Assert.Empty(NameLinksTests.Mentions(text, id, date));

    [Theory]
    [InlineData("former")]
    [InlineData("late")]
    [InlineData("then")]
    [InlineData("next")]
    [InlineData("future")]
    [InlineData("deputy")]
    [InlineData("acting")]
    public void WhoIsNotYetOrNoLongerPresidentIsNotThePresident(string word) => Assert.Empty(NameLinksTests.Mentions($"The envoys met the {word} Arvanian President on Monday.", "ilen-varro", Date));

    [Theory]
    [InlineData("The envoys met the Arvanian leader on Monday.", "ilen-varro", "the Arvanian leader")]
    [InlineData("The envoys met the Tesmari leader on Monday.", "ruta-hallen", "the Tesmari leader")]
    [InlineData("The envoys met the Arvanian President and the Korvian leader on Monday.", "ilen-varro", "the Arvanian President")]
    [InlineData("The envoys met the Arvanian President and the Korvian leader on Monday.", "tomo-besk", "the Korvian leader")]
    [InlineData("The envoys met Arvania's President on Monday.", "ilen-varro", "Arvania's President")]
    [InlineData("Ruta Hallen came. The envoys met the Prime Minister on Monday.", "ruta-hallen", "the Prime Minister")]
    [InlineData("The envoys met the Prime Minister on Monday. Ruta Hallen came.", "ruta-hallen", "the Prime Minister")]
    public void ALeaderIsWhoHoldsTheHighestOffice(string text, string id, string words) => Assert.Contains(words, NameLinksTests.Mentions(text, id, Date));

    [Theory]
    [InlineData("The envoys met the Arvanian leaders on Monday.", "ilen-varro")]
    [InlineData("The envoys met the leader on Monday.", "ilen-varro")]
    [InlineData("The envoys met the Arvanian spokeswoman on Monday.", "ilen-varro")]
    [InlineData("The envoys met the President of Korvia on Monday.", "ilen-varro")]
    [InlineData("The envoys met Besk's President on Monday.", "ilen-varro")]
    [InlineData("The envoys met an Arvanian President on Monday.", "ilen-varro")]
    public void WordsThatNameNoOfficeOfTheirsAreNotTheirs(string text, string id) => Assert.Empty(NameLinksTests.Mentions(text, id, Date));

    [Fact]
    public void ABareTitleIsTheNearestWhoHasIt() => Assert.Equal(
        ["Ilen Varro", "the President"],
        NameLinksTests.Mentions("Ilen Varro and Ruta Hallen met on Monday. Crowds cheered as the President left the hall.", "ilen-varro", Date));

    [Fact]
    public void AnAppositionIsTheOneNamed() => Assert.Contains(
        "the Prime Minister",
        NameLinksTests.Mentions("Ruta Hallen, the Prime Minister, waited for Ilen Varro.", "ruta-hallen", Date));
}
