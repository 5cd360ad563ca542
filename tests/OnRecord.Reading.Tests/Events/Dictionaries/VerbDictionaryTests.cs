using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class VerbDictionaryTests
{
    [Fact]
    public void VerbsPatternsSetsAndRewritingsAreRead()
    {
        var read = Read(
            """
            <!-- a list
            of two lines -->
            &BOAT    # what floats
            # and more
            +BARGE
            +RIVER_BOAT_
            +(TO SHORE)

            --- LEND_BOAT [070] ---     # a comment
            LEND {LENDS LENT LENDING}
            +HAND_OVER {+HANDS_OVER}
            ROW_+OUT [071:072]
            - * &BOAT [0711]
            - $ * {OLD &BOAT} (TO HARBOUR) + [:073]
            * BOATS [---]
            ~ a (a b LEND) SAY = a b 030
            """);

        Assert.Empty(read.Unread);
        Assert.Equal((3, 3, 1), (read.Verbs, read.Patterns, read.Rewritings.Count));
        Assert.Equal(["HANDS_OVER"], read.Find(WordGraph.Hash("hands")).Select(static form => form.Words));
        var rows = Assert.Single(read.Find(WordGraph.Hash("out")));
        Assert.Equal(("071", "072"), (rows.Code.Code, rows.Code.Return));
        Assert.Equal([WordGraph.Hash("row")], rows.Before);
        Assert.Equal("070", Assert.Single(read.Find(WordGraph.Hash("LENT"))).Code.Code);
        Assert.Equal(["0711/", "/073", "/"], rows.Block.Patterns.Select(static pattern => $"{pattern.Code.Code}/{pattern.Code.Return}"));
    }

    [Theory]
    [InlineData("HARBOUR", "HARBOURS HARBOURED HARBOURING")]
    [InlineData("FERRY", "FERRIES FERRIED FERRYING")]
    [InlineData("SAVE", "SAVES SAVED SAVING")]
    [InlineData("FISH", "FISHES FISHED FISHING")]
    public void AVerbWithoutOtherFormsHasTheRegularOnes(string verb, string forms)
    {
        var read = Read($"--- X [010] ---\n{verb}");

        Assert.All(forms.Split(' '), form => Assert.Single(read.Find(WordGraph.Hash(form))));
    }

    [Fact]
    public void InTheOldFormEveryVerbHasItsOwnCodeAndPatterns()
    {
        var read = Read("FERRY [040] ; mine\n- * GOODS [061]\nSINK [190]\n+SCUTTLE\n- * BOAT [0193]\n");

        Assert.Empty(read.Unread);
        Assert.Equal(["061"], Assert.Single(read.Find(WordGraph.Hash("ferried"))).Block.Patterns.Select(static pattern => pattern.Code.Code));
        Assert.Equal(["0193"], Assert.Single(read.Find(WordGraph.Hash("scuttled"))).Block.Patterns.Select(static pattern => pattern.Code.Code));
    }

    [Theory]
    [InlineData("- * BOAT", "a pattern without a code")]
    [InlineData("- BOAT [040]", "a pattern without * for the verb")]
    [InlineData("- * BOAT * [040]", "a pattern with two verbs")]
    [InlineData("- * &NOWHERE [040]", "&NOWHERE is not defined above")]
    [InlineData("- * {OLD BOAT [040]", "a bracket that is not closed")]
    [InlineData("- * () [040]", "empty brackets")]
    [InlineData("- * BOAT [040", "a bracket that is not closed")]
    [InlineData("- * BOAT [###]", "'###' is no code")]
    [InlineData("- * BOAT [04:05:06]", "'04:05:06' is no code")]
    [InlineData("ROW {ROWED", "a brace that is not closed")]
    [InlineData("what is this", "neither verb nor pattern")]
    [InlineData("~ a b SAY = a b 030", "no rewriting")]
    [InlineData("&EMPTY\n\nROW", "the set &EMPTY has no members")]
    public void ALineThatIsNotUnderstoodIsToldAndTheOthersAreRead(string line, string why)
    {
        var read = Read($"--- LEND [070] ---\n{line}\nGIVE\n- * BOAT [071]");

        Assert.StartsWith(why, Assert.Single(read.Unread).Why, StringComparison.Ordinal);
        Assert.Equal("070", Assert.Single(read.Find(WordGraph.Hash("gives"))).Code.Code);
        Assert.Equal(1, read.Patterns);
    }

    [Fact]
    public void APatternWithoutAVerbIsTold() => Assert.Equal("a pattern without a verb above it", Assert.Single(Read("- * BOAT [040]").Unread).Why);

    [Fact]
    public void CodesOfOtherSchemesAreNamed() => Assert.Equal(["345", "902"], Read("--- LEND [902] ---\nLEND\n- * BOAT [345]\n- * OAR [075A]\n- * NET [040]").Foreign);

    [Fact]
    public void SetsWithinSetsThatWouldGrowWithoutEndAreCut()
    {
        var sets = string.Concat(Enumerable.Range(0, 40).Select(static i => i == 0 ? "&S0\n+BARGE\n\n" : $"&S{i}\n+&S{i - 1}\n+&S{i - 1}\n\n"));

        var read = Read(sets + "--- LEND [070] ---\nLEND\n- * &S39 [071]");

        Assert.NotEmpty(read.Unread);
        Assert.InRange(read.Unread.Length, 20, 120);
    }

    [Fact]
    public void WhatIsNotUnderstoodIsNotToldForever()
    {
        var read = Read(string.Concat(Enumerable.Repeat("what is this\n", 5_000)) + new string('(', 3_900) + "\n" + new string('x', 10_000));

        Assert.Equal(1_001, read.Unread.Length);
    }

    [Fact]
    public void BracketsWithinBracketsHaveABound() =>
        Assert.Equal("more than 3 brackets within one another", Assert.Single(Read($"--- X [010] ---\nX\n- * {new string('(', 500)}A{new string(')', 500)} [010]").Unread).Why);

    [Fact]
    public void ADictionaryIsKnownByItsContent()
    {
        Assert.True(VerbDictionary.Is("--- LEND [070] ---\nLEND"));
        Assert.True(VerbDictionary.Is("LEND [070]\n- * BOAT [071]"));
        Assert.False(VerbDictionary.Is("FREEDONIA [FRD]\n+FREEDONIAN\n\t[FRDGOV 280101 - 331231]"));
        Assert.False(VerbDictionary.Is(""));
    }

    [Theory]
    [InlineData("HARBOUR", "HARBOURS HARBOURED HARBOURING")]
    [InlineData("harbour", "HARBOURS HARBOURED HARBOURING")]
    [InlineData("PLAY", "PLAYS PLAYED PLAYING")]
    [InlineData("play", "PLAYS PLAYED PLAYING")]
    [InlineData("SURVEY", "SURVEYS SURVEYED SURVEYING")]
    [InlineData("EMPLOY", "EMPLOYS EMPLOYED EMPLOYING")]
    [InlineData("BUY", "BUYS BUYED BUYING")]
    [InlineData("SKIY", "SKIYS SKIYED SKIYING")]
    [InlineData("ferry", "FERRIES FERRIED FERRYING")]
    [InlineData("save", "SAVES SAVED SAVING")]
    [InlineData("FREE", "FREES FREED FREEING")]
    [InlineData("DYE", "DYES DYED DYEING")]
    [InlineData("HOE", "HOES HOED HOEING")]
    [InlineData("PASS", "PASSES PASSED PASSING")]
    [InlineData("pass", "PASSES PASSED PASSING")]
    [InlineData("TAX", "TAXES TAXED TAXING")]
    [InlineData("tax", "TAXES TAXED TAXING")]
    [InlineData("BUZZ", "BUZZES BUZZED BUZZING")]
    [InlineData("buzz", "BUZZES BUZZED BUZZING")]
    [InlineData("REACH", "REACHES REACHED REACHING")]
    [InlineData("reach", "REACHES REACHED REACHING")]
    [InlineData("push", "PUSHES PUSHED PUSHING")]
    [InlineData("LAUGH", "LAUGHS LAUGHED LAUGHING")]
    public void TheRegularFormsAreThoseOfEnglish(string verb, string forms)
    {
        var read = Read($"--- X [010] ---\n{verb}");

        Assert.All(forms.Split(' '), form => Assert.False(Assert.Single(read.Find(WordGraph.Hash(form))).IsBase));
        Assert.True(Assert.Single(read.Find(WordGraph.Hash(verb))).IsBase);
    }

    [Theory]
    [InlineData("ROW_OUT", "ROWS", "ROWS_OUT")]
    [InlineData("ROW_+OUT", "OUTS", "ROW_OUTS")]
    [InlineData("+ROW_OUT", "ROWING", "ROWING_OUT")]
    public void OfSeveralWordsTheMarkedOneHasTheForms(string verb, string form, string words) =>
        Assert.Equal(words, Assert.Single(Read($"--- X [010] ---\n{verb}").Find(WordGraph.Hash(form))).Words);

    [Theory]
    [InlineData("01", "01/")]
    [InlineData("01234", "01234/")]
    [InlineData(" 070 ", "070/")]
    [InlineData("075A", "075A/")]
    [InlineData("070:071", "070/071")]
    [InlineData(":071", "/071")]
    [InlineData("---", "/")]
    public void ACodeHasTwoDigitsAndUpToThreeSignsMore(string code, string read)
    {
        var form = Assert.Single(Read($"--- X [{code}] ---\nROW {{}}").Find(WordGraph.Hash("row")));

        Assert.Equal((read, read == "/"), ($"{form.Code.Code}/{form.Code.Return}", form.Code.IsNone));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("012345")]
    [InlineData("A1")]
    [InlineData("0A")]
    [InlineData("01-")]
    [InlineData("01 2")]
    [InlineData("070:")]
    [InlineData("070:0")]
    [InlineData("0:070")]
    [InlineData(":")]
    [InlineData("")]
    public void OtherSignsAreNoCode(string code)
    {
        var read = Read($"ROW [{code}]\nLEND [070]");

        Assert.EndsWith("is no code", Assert.Single(read.Unread).Why, StringComparison.Ordinal);
        Assert.Empty(read.Find(WordGraph.Hash("row")));
    }

    [Theory]
    [InlineData("- * BOAT_* [040]", "a pattern with two verbs")]
    [InlineData("* BOAT", "a pattern without a code")]
    [InlineData("OLD BOAT", "neither verb nor pattern")]
    [InlineData("{ROWED}", "neither verb nor pattern")]
    [InlineData("ROW$", "neither verb nor pattern")]
    [InlineData("+", "a verb without words")]
    [InlineData("ROW_+", "a verb without words")]
    [InlineData("ROW [040", "a bracket that is not closed")]
    [InlineData("~ a (a b LEND) SAY = a b LOAN", "'LOAN' is no code")]
    public void MoreLinesThatAreNotUnderstood(string line, string why)
    {
        var unread = Read($"--- LEND [070] ---\nLEND\n{line}\nGIVE").Unread;

        Assert.Equal((3, why), (Assert.Single(unread).Line, unread[0].Why));
    }

    [Fact]
    public void VerbsUnderAHeadThatIsNotUnderstoodBelongToNone()
    {
        var read = Read("--- LEND [###] ---\nLEND\n- * BOAT [071]\n--- GIVE [070] ---\nGIVE");

        Assert.Equal([(1, "'###' is no code"), (2, "a verb under a head line that is not understood"), (3, "a pattern without a verb above it")], read.Unread.Select(static one => (one.Line, one.Why)));
        Assert.Equal((1, 0), (read.Verbs, read.Patterns));
    }

    [Theory]
    [InlineData(4_000, 0)]
    [InlineData(4_001, 1)]
    public void ALineHasABound(int length, int unread) => Assert.Equal(unread, Read($"--- X [010] ---\n{new string('A', length)}").Unread.Length);

    [Theory]
    [InlineData("- * BOAT [071]", false)]
    [InlineData("- * (TO BOAT) [071]", true)]
    [InlineData("- * {OLD BOAT} [071]", true)]
    [InlineData("- * BOAT [071]  # (TO SHORE)", false)]
    [InlineData("- * BOAT [071]  # {TO SHORE}", false)]
    [InlineData("* (TO BOAT) [071]\n- * BOAT [071]", false)]
    public void BracketsInPatternsTellADictionaryOfPetrarch2(string patterns, bool isPhrasal) => Assert.All(
        Assert.Single(Read($"--- X [010] ---\nROW {{ROWED}}\n{patterns}").Find(WordGraph.Hash("row"))).Block.Patterns, pattern => Assert.Equal(isPhrasal, pattern.IsPhrasal));

    [Theory]
    [InlineData("--- LEND [070] ---", true)]
    [InlineData("  --- LEND [070] ---", true)]
    [InlineData("--- LEND ---", false)]
    [InlineData("-- LEND [070]", false)]
    [InlineData("- * BOAT", true)]
    [InlineData("\t- * BOAT", true)]
    [InlineData("-* BOAT", false)]
    [InlineData("- BOAT", false)]
    [InlineData("* BOAT", false)]
    [InlineData("KORVIA [XKV]\n- * BOAT", true)]
    public void HeadsAndPatternsMakeADictionary(string text, bool isDictionary) => Assert.Equal(isDictionary, VerbDictionary.Is(text));

    [Fact]
    public void ASetEndsAtAnEmptyLineOrAtWhatIsNoMember()
    {
        Assert.Equal([(3, "an empty member")], Ended("&BOAT\n+BARGE\n+\n\n", "- * &BOAT [071]"));
        Assert.Equal([(2, "the set &BOAT has no members"), (6, "&BOAT is not defined above")], Ended("&BOAT\n\n\n", "- * &BOAT [071]"));
        Assert.Empty(Ended("&BOAT\n# a comment\n+BARGE\n", "- * &BOAT [071]"));
        Assert.Empty(Ended("&BOAT_\n+BARGE\n", "- * &BOAT [071]"));

        static IEnumerable<(int, string)> Ended(string set, string pattern) => Read($"{set}--- X [010] ---\nROW\n{pattern}").Unread.Select(static one => (one.Line, one.Why));
    }

    private static VerbDictionary Read(string text) => VerbDictionary.Read("own.txt", text);
}
