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

    private static VerbDictionary Read(string text) => VerbDictionary.Read("own.txt", text);
}
