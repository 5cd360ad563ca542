using OnRecord.Findings;
using OnRecord.Reading.Actors;

namespace OnRecord.Reading.Tests.Actors;

public sealed class ActorTableTests
{
    private const string Header = "id\tkind\tname\tnames\tcountry\tadjectives\trole\toffice\tfrom\tuntil\tgender\twikidata\n";

    [Theory]
    [InlineData("id\tkind\tname\n", "mine.tsv, line 1: the header lacks names, country")]
    [InlineData("# a list\n\nid\tkind\tname\n", "mine.tsv, line 3: the header lacks names, country")]
    [InlineData(Header + "ilen-varro\tperson\tIlen Varro\t\t\t\t\t\t\t\t\t\tone too many\n", "mine.tsv, line 2: 13 cells")]
    public void AnErrorNamesFileAndLine(string table, string message) => Assert.StartsWith(message, Assert.Throws<FormatException>(() => With(table)).Message);

    [Fact]
    public void AnUnknownKindNamesTheFile()
    {
        var error = Assert.Throws<FormatException>(static () => With(Header + "ilen-varro\tking\tIlen Varro\n"));

        Assert.StartsWith("mine.tsv", error.Message);
        Assert.Contains("king", error.Message);
    }

    [Fact]
    public void AnUnknownKindNamesTheLine() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(static () => With(Header + "ilen-varro\tking\tIlen Varro\n")).Message);

    [Theory]
    [InlineData("7")]
    [InlineData("person, state")]
    public void AKindIsAName(string kind) => Assert.Throws<FormatException>(() => With(Header + $"ilen-varro\t{kind}\tIlen Varro\n"));

    [Fact]
    public void ColumnsMayStandInAnyOrderAndOthersAmongThem()
    {
        var actor = With("note\twikidata\tgender\tuntil\tfrom\toffice\trole\tadjectives\tcountry\tnames\tname\tkind\tid\nmine\tQ1\tf\t\t2027-05-01\thead-of-government\tPrime Minister\t\tXTM\tHällen|R. Hallen\tRuta Hallen\tperson\truta-hallen\n").Find("Hällen");

        Assert.Equal(("ruta-hallen", ActorKind.Person, "XTM", 'f', "Q1"), (actor?.Id, actor?.Kind, actor?.Country, actor?.Gender, actor?.Wikidata));
        Assert.Equal("Prime Minister", actor?.Offices.Single().Titles.Single());
    }

    [Fact]
    public void RowsOfOneIdAreOneActorWithSeveralOffices()
    {
        var actor = With(Header
            + "tomo-besk\tperson\tTomo Besk\t\tXKV\t\tForeign Minister\tforeign-minister\t2020-01-01\t2023-12-31\tm\t\n"
            + "tomo-besk\tperson\tTomo Besk\t\tXKV\t\tChairman of the State Council|Chairman\thead-of-state\t2024-01-01\t\tm\t\n").Find("Tomo Besk")!;

        Assert.Equal(2, actor.Offices.Length);
        Assert.Equal("Foreign Minister", actor.RoleOn("2022-06-01"));
        Assert.Equal("Chairman of the State Council", actor.RoleOn("2031-12-19"));
        Assert.Equal("Chairman of the State Council", actor.RoleOn(null));
    }

    [Fact]
    public void TheUsersTableCountsBeforeOurs()
    {
        var japan = ActorTable.BuiltIn.Find("Japan");
        var table = With(Header + "isle-of-japan\tbody\tJapan\n");

        Assert.Equal(ActorKind.State, japan?.Kind);
        Assert.Equal("isle-of-japan", table.Find("Japan")?.Id);
        Assert.Equal(ActorTable.BuiltIn.Count + 1, table.Count);
    }

    [Theory]
    [InlineData("2024-01-01", "2026-06-30", "2024-01-01", true)]
    [InlineData("2024-01-01", "2026-06-30", "2026-06-30", true)]
    [InlineData("2024-01-01", "2026-06-30", "2023-12-31", false)]
    [InlineData("2024-01-01", "2026-06-30", "2026-07-01", false)]
    [InlineData("", "2026-06-30", "1950-01-01", true)]
    [InlineData("2024-01-01", "", "2999-01-01", true)]
    [InlineData("", "", "2031-12-19", true)]
    [InlineData("2024-03", "2026-06", "2024-03-01", true)]
    [InlineData("2024-03", "2026-06", "2026-06-30", true)]
    [InlineData("2024-03", "2026-06", "2024-02-29", false)]
    [InlineData("2024", "2026", "2026-12-31", true)]
    [InlineData("2024", "2026", "2027-01-01", false)]
    [InlineData("2024-03-01", "2026-06-30", "2023", false)]
    [InlineData("2024-03-01", "2026-06-30", "2027", false)]
    [InlineData("2024-03-01", "2026-06-30", "2026", true)]
    public void AnOfficeIsHeldFromItsFirstDayToItsLast(string from, string until, string date, bool held) =>
        Assert.Equal(held, new Office(["President"], "head-of-state", from, until).HeldOn(date));

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-03")]
    public void ADateKnownToTheMonthOrYearCountsWhole(string date) =>
        Assert.True(new Office(["President"], "head-of-state", "2024-03-01", "2026-06-30").HeldOn(date));

    [Theory]
    [InlineData("ANA", true)]
    [InlineData("the Korvian Telegraph Bureau", true)]
    [InlineData("Korvian state media", true)]
    [InlineData("Tesmari state news agency", true)]
    [InlineData("the Port Gazette", true)]
    [InlineData("Korvian broadcaster (KTB)", true)]
    [InlineData("Ilen Varro", false)]
    [InlineData("the ministry", false)]
    [InlineData("", false)]
    public void AnOutletIsKnownByNameOrNoun(string phrase, bool outlet) => Assert.Equal(outlet, Sample.Actors.IsOutlet(phrase));

    [Theory]
    [InlineData("ILEN VARRO", "ilen-varro")]
    [InlineData("Rūta Hallen", "ruta-hallen")]
    [InlineData("ana", null)]
    [InlineData("Varro", null)]
    public void ANameIsFoundWholeAndAShortOneInItsOwnCase(string name, string? id) => Assert.Equal(id, Sample.Actors.Find(name)?.Id);

    [Fact]
    public void AnAdjectiveFindsItsState()
    {
        Assert.Equal("korvia", Sample.Actors.FindState("Korvian")?.Id);
        Assert.Null(Sample.Actors.FindState("Korvia"));
    }

    [Fact]
    public void TheHolderOfAnOfficeIsKnownByDate()
    {
        Assert.Equal("ilen-varro", Sample.Actors.HolderOf("president", "XAR", "2031-12-19")?.Id);
        Assert.Null(Sample.Actors.HolderOf("president", "XAR", "2019-12-19"));
        Assert.Null(Sample.Actors.HolderOf("president", "XTM", "2031-12-19"));
    }

    private static ActorTable With(string table) => ActorTable.BuiltIn.With(new StringReader(table), "mine.tsv");
}
