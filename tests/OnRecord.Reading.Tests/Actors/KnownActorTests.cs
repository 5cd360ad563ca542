using OnRecord.Findings;
using OnRecord.Reading.Actors;

namespace OnRecord.Reading.Tests.Actors;

public sealed class KnownActorTests
{
    private static readonly KnownActor Besk = new()
    {
        Id = "tomo-besk",
        Kind = ActorKind.Person,
        Name = "Tomo Besk",
        Country = "XKV",
        Offices =
        [
            new Office(["Chairman of the Bank"], "body-head", "2020-01-01", ""),
            new Office(["Foreign Minister"], "foreign-minister", "2018-01-01", "2021-12-31", "XTM"),
            new Office(["Minister of Defence", "Defence Minister"], "defence-minister", "2022-01-01", "2025-06-30", "XKV"),
            new Office(["Chairman", "Mr Chairman"], "head-of-state", "2024-01-01", "2027-12-31", "XTM"),
            new Office(["Lord of the Isles"], "head-of-state", "2024-01-01", "2027-12-31", "XKV"),
            new Office(["Honorary Captain"], "captain", "2010-01-01", ""),
        ],
    };

    [Theory]
    [InlineData("2019-05-01", "Foreign Minister")]
    [InlineData("2020-05-01", "Foreign Minister")]
    [InlineData("2023-05-01", "Minister of Defence")]
    [InlineData("2024-05-01", "Lord of the Isles")]
    [InlineData("2030-05-01", "Chairman of the Bank")]
    [InlineData("2012-05-01", "Honorary Captain")]
    [InlineData("1999-05-01", "Chairman of the Bank")]    // before any, and what is known stands for it
    [InlineData(null, "Chairman of the Bank")]
    public void TheRoleIsTheHighestOfficeHeldOnTheDay(string? date, string role) => Assert.Equal(role, Besk.RoleOn(date));

    [Fact]
    public void OfSeveralOfficesTheHighestIsFirstAndOfTwoAlikeThatOfTheirOwnState() =>
        Assert.Equal(
            ["Lord of the Isles", "Chairman", "Minister of Defence", "Chairman of the Bank", "Honorary Captain"],
            Besk.OfficesOn("2024-05-01").Select(static office => office.Titles[0]));

    [Fact]
    public void WithoutADateTheOfficesWithoutAnEndCount() =>
        Assert.Equal(["Chairman of the Bank", "Honorary Captain"], Besk.OfficesOn(null).Select(static office => office.Titles[0]));

    [Theory]
    [InlineData("2018-01-01", "2021-12-31", "2022-01-01", "2023-12-31", "second")]
    [InlineData("2018-01-01", "", "2022-01-01", "2023-12-31", "first")]
    [InlineData("2018-01-01", "2021-12-31", "2010-01-01", "2021-12-31", "second")]    // ended together, and is the higher
    public void OfOfficesThatAreOverTheLastIsTheRole(string from, string until, string otherFrom, string otherUntil, string role) =>
        Assert.Equal(role, (Besk with
        {
            Offices = [new Office(["first"], "foreign-minister", from, until), new Office(["second"], "head-of-government", otherFrom, otherUntil)],
        }).RoleOn("2040-01-01"));

    [Fact]
    public void WhoHeldNoOfficeHasNoRole()
    {
        Assert.Null((Besk with { Offices = [] }).RoleOn("2024-05-01"));
        Assert.Null((Besk with { Offices = [] }).RoleOn(null));
    }

    [Theory]
    [InlineData("", "", "2024-05-01", true)]
    [InlineData("", "", null, true)]
    [InlineData("2024-05-01", "", "2024-05-01", true)]
    [InlineData("2024-05-02", "", "2024-05-01", false)]
    [InlineData("2024-05-02", "", null, true)]
    [InlineData("", "2024-05-02", "2024-05-01", true)]
    [InlineData("", "2024-05-01", "2024-05-01", false)]    // the end is the day after the last
    [InlineData("", "2024-05-01", null, false)]
    [InlineData("2020-01-01", "2024-01-01", "2019-12-31", false)]
    [InlineData("2020-01-01", "2024-01-01", "2022-01-01", true)]
    public void ACodeCountsFromItsFirstDayUpToItsEnd(string from, string until, string? date, bool counts) =>
        Assert.Equal(counts, new DatedCode("XKVGOV", from, until).CountsOn(date));

    [Fact]
    public void TheLastWordOfANameIsTheFamilysUnlessItIsSaid()
    {
        Assert.Equal("Besk", Besk.FamilyName);
        Assert.Equal("Besk", (Besk with { Name = "Besk" }).FamilyName);
        Assert.Equal("Tomo", (Besk with { Family = "Tomo" }).FamilyName);
    }
}
