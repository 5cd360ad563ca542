using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Tests.Actors.Coding;

/// <summary>Codes of invented states and people.</summary>
public sealed class PhraseReadingTests
{
    private static readonly ActorCoder Coder = new(Sample.Actors);

    [Theory]
    [InlineData("Korvia", "XKV")]
    [InlineData("korvia", "")]
    [InlineData("Korvian", "XKV")]
    [InlineData("a Korvian", "XKV")]
    [InlineData("an Arvanian", "XAR")]
    [InlineData("the 3 Korvian", "XKV")]
    [InlineData("Korvians", "XKV CVL")]
    [InlineData("the Korvian thing", "XKV UNK")]
    [InlineData("the Republic of Arvania", "XAR")]
    [InlineData("the Korvian parliament", "XKV LEG")]
    [InlineData("a Korvian official", "XKV GOV")]
    [InlineData("a Korvian intelligence official", "XKV SPY")]
    [InlineData("a Korvian opposition lawmaker", "XKV LEG OPP")]
    [InlineData("a lawmaker of the Korvian opposition", "XKV LEG")]
    [InlineData("a Korvia-based militia", "XKV UAF")]
    [InlineData("a Korvian-led militia", "XKV UAF")]
    [InlineData("a Korvian-backed militia", "XKV UAF")]
    [InlineData("farmers", "--- AGR")]
    [InlineData("Arvanian News Agency", "XAR JRN")]
    [InlineData("ANA", "XAR JRN")]
    [InlineData("Ana", "")]
    [InlineData("A.N.A.", "XAR JRN")]
    public void WordsOfAStateAndOfASectorMakeACode(string phrase, string code) => Assert.Equal(code, Code(phrase));

    [Theory]
    [InlineData("former")]
    [InlineData("deposed")]
    [InlineData("ousted")]
    [InlineData("exiled")]
    [InlineData("late")]
    [InlineData("disgraced")]
    [InlineData("retired")]
    [InlineData("onetime")]
    [InlineData("erstwhile")]
    [InlineData("ex")]
    public void WhoHasLeftAPostIsOfTheElite(string former) => Assert.Equal("XKV ELI", Code($"the {former} Korvian minister"));

    [Theory]
    [InlineData("minister", "ELI")]
    [InlineData("lawmaker", "ELI")]
    [InlineData("general", "ELI")]
    [InlineData("spy", "ELI")]
    [InlineData("judge", "ELI")]
    [InlineData("policeman", "ELI")]
    [InlineData("farmer", "AGR")]
    [InlineData("journalist", "JRN")]
    [InlineData("priest", "REL")]
    public void OnlySomeWorkIsAPost(string work, string sector) => Assert.Equal("XKV " + sector, Code($"the former Korvian {work}"));

    [Theory]
    [InlineData("of", "XAR GOV")]
    [InlineData("to", "XAR GOV")]
    [InlineData("against", "XAR GOV")]
    [InlineData("on", "XAR GOV")]
    [InlineData("with", "XAR GOV")]
    public void TheFirstStateCounts(string preposition, string code) => Assert.Equal(code, Code($"the Arvanian minister {preposition} Korvia"));

    [Theory]
    [InlineData("of", "XKV GOV")]
    [InlineData("in", "XKV GOV")]
    [InlineData("from", "XKV GOV")]
    [InlineData("for", "XKV GOV")]
    [InlineData("to", "--- GOV")]
    [InlineData("against", "--- GOV")]
    [InlineData("with", "--- GOV")]
    [InlineData("about", "--- GOV")]
    [InlineData("on", "--- GOV")]
    [InlineData("by", "--- GOV")]
    [InlineData("who", "--- GOV")]
    [InlineData("whom", "--- GOV")]
    [InlineData("which", "--- GOV")]
    [InlineData("that", "--- GOV")]
    [InlineData("after", "--- GOV")]
    [InlineData("before", "--- GOV")]
    public void AStateBehindSomePrepositionsIsAnothers(string preposition, string code) => Assert.Equal(code, Code($"the minister {preposition} Korvia"));

    [Theory]
    [InlineData("is")]
    [InlineData("was")]
    [InlineData("are")]
    [InlineData("were")]
    [InlineData("has")]
    [InlineData("have")]
    [InlineData("had")]
    [InlineData("will")]
    [InlineData("would")]
    [InlineData("can")]
    [InlineData("could")]
    [InlineData("may")]
    [InlineData("must")]
    [InlineData("should")]
    [InlineData("did")]
    [InlineData("said")]
    [InlineData("says")]
    [InlineData("asked")]
    [InlineData("told")]
    [InlineData("met")]
    [InlineData("wrote")]
    [InlineData("announced")]
    [InlineData("denied")]
    [InlineData("warned")]
    [InlineData("vowed")]
    public void ThePhraseEndsBeforeItsVerb(string verb) => Assert.Equal("XKV", Code($"Korvia {verb} soldiers"));

    [Theory]
    [InlineData("Korvia and Arvania", "XKV; XAR")]
    [InlineData("Korvia or Arvania", "XKV; XAR")]
    [InlineData("Korvia, Arvania and Tesmar", "XKV; XAR; XTM")]
    [InlineData("Korvian and Arvanian soldiers", "XKV MIL; XAR MIL")]
    [InlineData("Korvians and Arvanian soldiers", "XKV CVL; XAR MIL")]
    [InlineData("Korvia and the soldiers", "XKV MIL")]
    [InlineData("Korvia and Arvania and", "XKV; XAR")]
    [InlineData("Korvian farmers and Arvanian soldiers", "XKV AGR; XAR MIL")]
    public void WhoAreJoinedHaveACodeEach(string phrase, string codes) => Assert.Equal(codes, Code(phrase));

    [Theory]
    [InlineData("Tomo Besk", "2025-01-01", "XKV GOV")]
    [InlineData("Tomo Besk", "2020-01-01", "XKV ELI")]
    [InlineData("Besk", "2025-01-01", "XKV GOV")]
    [InlineData("besk", "2025-01-01", "")]
    [InlineData("Lira Sand", "2026-01-01", "XKV GOV")]
    [InlineData("Lira Sand", "2020-01-01", "XKV ELI")]
    [InlineData("Sand", "2026-01-01", "")]
    [InlineData("spokeswoman Sand", "2026-01-01", "XKV GOV")]
    [InlineData("Leon Besk", "2025-01-01", "")]
    [InlineData("Besk Dolk", "2025-01-01", "")]
    [InlineData("Ruta Hallen", "2027-05-01", "XTM GOV")]
    [InlineData("Rūta Hallen", "2027-05-01", "XTM GOV")]
    [InlineData("Ruta Hallen", "2027-04-30", "XTM ELI")]
    [InlineData("former leader Tomo Besk", "2025-01-01", "XKV GOV")]
    public void APersonHasTheCodeOfTheirOfficeOnTheDate(string phrase, string date, string code) => Assert.Equal(code, Code(phrase, date));

    [Theory]
    [InlineData("Korvia", "XKV")]
    [InlineData("the Korvia", "XKV")]
    [InlineData("Tomo Besk", "XKV GOV")]
    public void TheDirectoryKnowsTheSame(string name, string code)
    {
        var directory = new ActorDirectory(Sample.Actors);

        Assert.Equal(code, directory.Code(directory.Find(name, "2025-01-01")[0], "2025-01-01").ToString());
    }

    [Fact]
    public void TheDirectoryFindsNamesThatAreSpeltNearlySo()
    {
        var directory = new ActorDirectory(Sample.Actors);

        Assert.Empty(directory.Find("Korwia"));
        Assert.Equal("Korvia", directory.Near("Korwia", 1)[0]);
        Assert.Contains("Tomo Besk", directory.Near("Besk", 20));
        Assert.Contains("Ilen Varro", directory.Near("Ilen Vaaro", 20));
        Assert.DoesNotContain("Ilen Varro", directory.Near("Ilem Wabbo", 20));
        Assert.Single(directory.Near("Korwia", 1));
    }

    private static string Code(string phrase, string date = "2031-12-18") => string.Join("; ", Coder.Code(phrase, date));
}
