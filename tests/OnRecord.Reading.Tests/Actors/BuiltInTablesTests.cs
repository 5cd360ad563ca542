using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Tests.Actors;

/// <summary>What must hold of every row of <c>resources/actors</c>.</summary>
public sealed class BuiltInTablesTests
{
    private static readonly string[] Sectors =
    [
        "GOV", "MIL", "LEG", "JUD", "COP", "PTY", "SPY", "REB", "UAF", "PRM", "OPP", "BUS", "MED", "CVL", "EDU", "REL", "JRN", "LAB", "AGR", "CRM",
        "ELI", "REF", "PRE", "SOC", "UNK", "JNK",
    ];

    private static readonly KnownActor[] All = [.. ActorTable.BuiltIn.Actors, .. ActorTable.Further];

    [Fact]
    public void EverySectorIsOfPlover() =>
        Assert.Empty(All.SelectMany(static actor => actor.Sectors).Concat(Tsv.Embedded("actors/sectors.tsv", "sectors").SelectMany(static row => Tsv.List(row[0]))).Except(Sectors));

    [Fact]
    public void EveryStateNamedIsInTheTable()
    {
        var states = All.Where(static actor => actor.Kind == ActorKind.State).Select(static actor => actor.Country!).Append("RVN").ToHashSet();
        var bodies = All.Where(static actor => actor.Kind == ActorKind.Body).Select(static actor => actor.Id.ToUpperInvariant());

        Assert.Empty(All.Where(static actor => actor.Kind != ActorKind.State && actor.Country is not null).Select(static actor => actor.Country!).Concat(All.SelectMany(static actor => actor.Members)).Except(states).Except(bodies));
    }

    [Fact]
    public void EveryIdIsOfOneActor() =>
        Assert.Empty(All.GroupBy(static actor => (actor.Kind, actor.Id)).Select(static group => (group.Key, group.Count())).ToList().FindAll(static group => group.Item2 > 1));

    [Fact]
    public void EveryDateIsOne() => Assert.Empty(All.SelectMany(static actor => actor.Offices.SelectMany(static office => new[] { office.From, office.Until })).Concat(All.SelectMany(static actor => new[] { actor.From, actor.Until }))
        .ToList().FindAll(static date => date.Length > 0 && !DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)));

    [Fact]
    public void NoOfficeEndsBeforeItBegins() => Assert.Empty(All.SelectMany(static actor => actor.Offices.Select(office => (actor.Id, office.From, office.Until)))
        .ToList().FindAll(static office => office.From.Length > 0 && office.Until.Length > 0
            && string.CompareOrdinal(office.From, 0, office.Until, 0, Math.Min(office.From.Length, office.Until.Length)) > 0));

    [Theory]
    [InlineData("Soviet Union", "SUN", "SU", "365")]
    [InlineData("East Germany", "DDR", "DD", "265")]
    [InlineData("Yugoslavia", "YUG", "YU", "345")]
    [InlineData("Czechoslovakia", "CSK", "CS", "315")]
    [InlineData("Kosovo", "XKX", "XK", "347")]
    [InlineData("Taiwan", "TWN", "TW", "713")]
    [InlineData("Palestine", "PSE", "PS", null)]
    public void StatesHaveTheirCodes(string name, string country, string iso2, string? cow)
    {
        var state = ActorTable.BuiltIn.Find(name);

        Assert.Equal((country, iso2, cow), (state?.Country, state?.Iso2, state?.Cow));
    }

    [Fact]
    public void APersonIsOfTheirOwnState()
    {
        Assert.Equal("FRA", ActorTable.BuiltIn.Find("Emmanuel Macron")?.Country);
        Assert.Equal("PRT", ActorTable.BuiltIn.Find("Antonio Guterres")?.Country);
    }

    [Fact]
    public void TheOfficeOfTheirOwnStateIsTheirRole() => Assert.Equal("President", ActorTable.BuiltIn.Find("Emmanuel Macron")?.RoleOn("2020-01-01"));

    [Theory]
    [InlineData("president", "RUS", "2009-05-01", "Dmitry Medvedev")]
    [InlineData("president", "FRA", "2020-05-01", "Emmanuel Macron")]
    [InlineData("minister", "FRA", "2020-05-01", null)]
    [InlineData("king", "AUS", "2024-05-01", "Charles III")]
    public void AnOfficeWithoutANameIsWhoHeldIt(string title, string country, string date, string? name) => Assert.Equal(name, ActorTable.BuiltIn.HolderOf(title, country, date)?.Name);

    [Fact]
    public void TheDirectoryFindsAFamilyNameAndThoseInOfficeFirst()
    {
        var found = new ActorDirectory(ActorTable.BuiltIn).Find("Medvedev", "2009-05-09");

        Assert.Equal("Dmitry Medvedev", found[0].Name);
    }

    [Fact]
    public void TheDirectoryKnowsNamesThatAreSpeltNearlySo() => Assert.Contains("Zelenskyy", new ActorDirectory(ActorTable.BuiltIn).Near("Zelenskiyy", 5));
}
