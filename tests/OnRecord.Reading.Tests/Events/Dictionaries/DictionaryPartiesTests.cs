using OnRecord.Reading.Actors;
using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class DictionaryPartiesTests
{
    private const string Actors =
        """
        KORVIA_ [XKV]
        +KORVIAN
        OSTREL [XOS]
        TORMAL [GMWGOV]
        NOBODY_LAND [---]
        BESK
        	[XKV]
        	[XKVGOV >20310101]
        	[XKVOPP >20330101]
        """;

    private const string Agents =
        """
        POLICE {} [~COP]
        SOLDIERS {} [~MIL]
        LEAGUE {} [NGO~]
        WATCHERS {} [~WGO]
        CABINET {} [~GOV]
        """;

    [Theory]
    [InlineData("compound", "XKVCOP")]
    [InlineData("flat", "XKVCOP")]
    [InlineData("amod", "XKVCOP")]
    [InlineData("nmod:poss", "XKVCOP")]
    [InlineData("det", "XKVCOP")]
    [InlineData("nummod", "XKVCOP")]
    [InlineData("nmod:desc", "XKVCOP")]
    [InlineData("flat:foreign", "XKVCOP")]
    [InlineData("goeswith", "XKVCOP")]
    [InlineData("nmod", "XKVCOP")]
    [InlineData("appos", "XKVCOP")]
    [InlineData("obl", "---COP")]
    [InlineData("conj", "---COP")]
    [InlineData("acl", "---COP")]
    public void APhraseHasTheStateWithinIt(string relation, string code) => Assert.Equal(code, Code($"Korvian/JJ/{relation}/police police/NNS/root", "police"));

    [Theory]
    [InlineData("police/NNS/root Korvia/NNP/dep/police", "XKVCOP")]
    [InlineData("police/NNS/root x/NN/dep x/NN/dep Korvia/NNP/dep/police", "XKVCOP")]
    [InlineData("police/NNS/root x/NN/dep x/NN/dep x/NN/dep Korvia/NNP/dep/police", "---COP")]
    [InlineData("police/NNS/root Korvian/JJ/dep/police", "---COP")]
    [InlineData("police/NNS/root League/NNP/appos/police", "---NGOCOP")]
    [InlineData("police/NNS/root Tormal/NNP/compound/x x/NN/compound/police", "GMWGOVCOP")]
    public void ANameThatStandsCloseAfterAPhraseBelongsToIt(string words, string code) => Assert.Equal(code, Code(words, "police"));

    [Theory]
    [InlineData("Korvia/NNP/root", "Korvia", "XKV")]
    [InlineData("boats/NNS/root", "boats", "")]
    [InlineData("Nobody/NNP/compound/Land Land/NNP/root", "Land", "")]
    [InlineData("police/NNS/root", "police", "---COP")]
    [InlineData("Nobody/NNP/compound/Land Land/NNP/compound/police police/NNS/root", "police", "---COP")]
    [InlineData("Nobody/NNP/compound/Land Land/NNP/compound/Korvia Korvia/NNP/root", "Korvia", "XKV")]
    [InlineData("Ostrel/NNP/compound/Korvia Korvia/NNP/root", "Korvia", "XOS")]
    [InlineData("Korvia/NNP/root Ostrel/NNP/flat/Korvia", "Korvia", "XKV")]
    [InlineData("Korvia/NNP/compound/Police police/NNS/compound/Police Police/NNS/root", "Police", "XKVCOP")]
    [InlineData("Korvian/JJ/amod/soldiers police/NNS/compound/soldiers soldiers/NNS/root", "soldiers", "XKVCOPMIL")]
    [InlineData("Korvian/JJ/amod/soldiers league/NN/compound/soldiers soldiers/NNS/root", "soldiers", "NGOXKVMIL")]
    [InlineData("Tormal/NNP/compound/cabinet cabinet/NN/root", "cabinet", "GMWGOV")]
    [InlineData("Tormal/NNP/compound/watchers watchers/NNS/root", "watchers", "GMWGOVWGO")]
    public void WordsForActorsAddToACodeOnce(string words, string noun, string code) => Assert.Equal(code, Code(words, noun));

    [Theory]
    [InlineData("Korvian/JJ/amod/police police/NNS/root and/CC/cc/soldiers soldiers/NNS/conj/police", "XKVMIL")]
    [InlineData("Korvian/JJ/amod/police police/NNS/root and/CC/cc/soldiers Ostrel/NNP/compound/soldiers soldiers/NNS/conj/police", "XOSMIL")]
    [InlineData("police/NNS/root from/IN/case/Korvia Korvia/NNP/nmod/police and/CC/cc/soldiers soldiers/NNS/conj/police", "---MIL")]
    [InlineData("police/NNS/root Korvia/NNP/flat/police and/CC/cc/soldiers soldiers/NNS/conj/police", "---MIL")]
    [InlineData("Korvian/JJ/amod/police police/NNS/root and/CC/cc/soldiers soldiers/NNS/dep/police", "---MIL")]
    [InlineData("league/NN/compound/police police/NNS/root and/CC/cc/soldiers soldiers/NNS/conj/police", "---NGOMIL")]
    public void JoinedPhrasesShareWhatStandsBeforeTheFirst(string words, string code) => Assert.Equal(code, Code(words, "soldiers"));

    [Fact]
    public void WhatIsJoinedAndNoActorSharesNothing() => Assert.Equal("", Code("Korvian/JJ/amod/police police/NNS/root and/CC/cc/boats boats/NNS/conj/police", "boats"));

    [Theory]
    [InlineData("soldiers/NNS/root from/IN/case/Korvia Korvia/NNP/nmod/soldiers", "XKVMIL")]
    [InlineData("soldiers/NNS/root from/IN/case/towns towns/NNS/nmod/soldiers of/IN/case/Korvia Korvia/NNP/nmod/towns", "XKVMIL")]
    [InlineData("soldiers/NNS/root from/IN/case/towns towns/NNS/nmod/soldiers of/IN/case/Korvia Korvia/NNP/appos/towns", "XKVMIL")]
    [InlineData("soldiers/NNS/root of/IN/case/police police/NNS/nmod/soldiers in/IN/case/Korvia Korvia/NNP/nmod/soldiers", "XKVMIL")]
    [InlineData("soldiers/NNS/root of/IN/case/boats boats/NNS/nmod/soldiers in/IN/case/Korvia Korvia/NNP/nmod/soldiers", "XKVMIL")]
    [InlineData("soldiers/NNS/root in/IN/case/Korvia Korvia/NNP/obl/soldiers", "---MIL")]
    [InlineData("Ostrel/NNP/compound/soldiers soldiers/NNS/root in/IN/case/Korvia Korvia/NNP/nmod/soldiers", "XOSMIL")]
    public void APhraseHasTheStateThatItIsOf(string words, string code) => Assert.Equal(code, Code(words, "soldiers"));

    [Theory]
    [InlineData("2030-12-31", "XKV")]
    [InlineData("2031-01-02", "XKVGOV")]
    [InlineData("2034-01-01", "XKVGOV")]
    public void ACodeWithoutDatesCountsLast(string date, string code) => Assert.Equal(code, Code("Besk/NNP/root", "Besk", date));

    [Fact]
    public void OnlyNamesWithACodeNameAParty()
    {
        var text = new ParsedText("Korvia/NNP police/NNS Nobody/NNP Land/NNP boats/NNS");
        var parties = Parties(text, null);

        Assert.Equal([true, false, false, false, false], Enumerable.Range(0, text.Words.Count).Select(parties.IsNamed));
    }

    private static string Code(string words, string noun, string? date = "2031-06-01")
    {
        var text = new ParsedText(words);
        return Parties(text, date).Code(text[noun]);
    }

    private static DictionaryParties Parties(ParsedText text, string? date) =>
        new(text.Words, new ActorPhrases([ActorDictionary.Read("own.actors.txt", Actors), ActorDictionary.Read("own.agents.txt", Agents)]), date);
}
