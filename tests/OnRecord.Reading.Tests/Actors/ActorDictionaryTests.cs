using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Tests.Actors;

public sealed class ActorDictionaryTests
{
    private const string Actors = """
        # an invented country
        FREEDONIA_  [FRD]
        +FREEDONIAN_
        +PORT_ZANY

        RUFUS_FIREFLY_  ; my list
        +PRESIDENT_FIREFLY
        	[FRDELI <080101]
        	[FRDGOV 20080101-140101]
        	[FRDELI > 140101]
        	[FRDBUS]
        SYLVANIAN_LEAGUE [IGOSYL 910101-950101][IGOSYLOLD >950102]
        """;

    private const string Agents = """
        !OFFICER! = OFFICER, OFFICERS
        LAMPLIGHTER [~LAB]
        LORD_MAYOR {LORDS_MAYOR} [~GOV]
        TIDE {} [~MIL]
        RELIEF_LEAGUE [NGO~]    # the first
        CUSTOMS_!OFFICER! [~GOVCOP]
        """;

    [Theory]
    [InlineData("Rufus Firefly", "2007-12-31", "FRDELI")]
    [InlineData("Rufus Firefly", "2008-01-01", "FRDGOV")]
    [InlineData("President Firefly", "2013-12-31", "FRDGOV")]
    [InlineData("Rufus Firefly", "2014-01-01", "FRDELI")]
    [InlineData("Sylvanian League", "1994-12-31", "IGOSYL")]
    [InlineData("Sylvanian League", "1996-01-01", "IGOSYLOLD")]
    [InlineData("Freedonia", null, "FRD")]
    [InlineData("Port Zany", null, "FRD")]
    public void TheFirstCodeThatFitsTheDateCounts(string phrase, string? date, string code) =>
        Assert.Equal(code, Assert.Single(Coder().Code(phrase, date)).Joined);

    [Theory]
    [InlineData("Freedonian lamplighters", "FRDLAB")]
    [InlineData("the Freedonian lords mayor", "FRDGOV")]
    [InlineData("Freedonian customs officers", "FRDGOVCOP")]
    [InlineData("a lamplighter", "LAB")]
    [InlineData("the Freedonian relief league", "NGOFRD")]
    public void WordsForActorsAddTheirSectors(string phrase, string code) => Assert.Equal(code, Assert.Single(Coder().Code(phrase)).Joined);

    [Fact]
    public void WhatIsUnderstoodIsNotTold()
    {
        Assert.Empty(ActorDictionary.Read("my.actors.txt", Actors).Unread);
        Assert.Empty(ActorDictionary.Read("my.agents.txt", Agents).Unread);
    }

    [Theory]
    [InlineData("X_ [FRDX]", 1, "'FRDX' is no code")]
    [InlineData("OLD_X [###]", 1, "the discard mark")]
    [InlineData("X_\n\t[FRD <1234567]", 2, "'<1234567' is no restriction")]
    [InlineData("X_\n\t[FRD <081301]", 2, "'<081301' is no restriction")]
    [InlineData("X_\n\t[FRD 100101-090101]", 2, "'100101-090101' is no restriction")]
    [InlineData("\t[FRD]", 1, "codes without an actor")]
    [InlineData("+X", 1, "a synonym without an actor")]
    [InlineData("X_ [FRD", 1, "a bracket")]
    [InlineData("X_ []", 1, "an empty code")]
    [InlineData("X\0Y_ [FRD]", 1, "a NUL")]
    [InlineData("__ [FRD]", 1, "codes without a name")]
    public void EveryLineThatIsNotUnderstoodIsTold(string text, int line, string why)
    {
        var unread = Assert.Single(ActorDictionary.Read("my.actors.txt", text).Unread);

        Assert.Equal(line, unread.Line);
        Assert.StartsWith(why, unread.Why);
    }

    [Theory]
    [InlineData("LAMPLIGHTER", "a word without a code")]
    [InlineData("LAMPLIGHTER [LAB]", "'LAB' is no code with ~")]
    [InlineData("LAMPLIGHTER [~LA]", "'~LA' is no code with ~")]
    [InlineData("X_!GUARD! [~MIL]", "!GUARD! is not defined above")]
    [InlineData("X {Y [~MIL]", "a brace")]
    public void EveryWordThatIsNotUnderstoodIsTold(string text, string why) => Assert.StartsWith(why, Assert.Single(ActorDictionary.Read("my.agents.txt", text).Unread).Why);

    [Fact]
    public void ReadingGoesOnAfterALineThatIsNotUnderstood() =>
        Assert.Equal(["Abel Holm", "Toran"], ActorDictionary.Read("my.actors.txt", "ABEL_HOLM [XTM\nTORAN_ [XTM]").Actors.Select(static actor => actor.Name));

    [Theory]
    [InlineData("a.actors.txt", "", true)]
    [InlineData("a.agents.txt", "", true)]
    [InlineData("mine.txt", "# list\nFREEDONIA_ [FRD]", true)]
    [InlineData("mine.txt", "# list\nLAMPLIGHTER [~LAB]", true)]
    [InlineData("mine.txt", "id\tkind\tname\nx\tbody\tthe [X]", false)]
    [InlineData("mine.tsv", "X [FRD]", false)]
    [InlineData("mine.txt", "", false)]
    public void ADictionaryIsToldByNameOrContent(string file, string text, bool expected) => Assert.Equal(expected, ActorDictionary.Is(file, text));

    [Fact]
    public void TheSamePhraseAgainAddsItsCodes()
    {
        var actor = Assert.Single(ActorDictionary.Read("my.actors.txt", "TORAN_ [XTM 080101-090101]\nABEL_\nTORAN_ [XKV]").Actors, static actor => actor.Name == "Toran");

        Assert.Equal(["XTM", "XKV"], actor.DatedCodes.Select(static code => code.Code));
    }

    private static ActorCoder Coder() => new(ActorTable.BuiltIn.With(ActorDictionary.Read("my.actors.txt", Actors)).With(ActorDictionary.Read("my.agents.txt", Agents)));
}
