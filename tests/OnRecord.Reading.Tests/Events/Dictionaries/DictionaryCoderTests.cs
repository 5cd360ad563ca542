using OnRecord.Reading.Actors;
using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class DictionaryCoderTests
{
    private const string Actors =
        """
        KORVIA_ [XKV]
        +KORVIAN
        OSTREL [XOS]
        ARVAN [XAR]
        NOBODY_LAND [---]
        ILEN_VARRO
        	[XKVOPP <20310101]
        	[XKVGOV 20310101-20350101]
        """;

    private const string Agents =
        """
        !HEAD! = MINISTER, MINISTERS
        POLICE {} [~COP]
        SOLDIER [~MIL]
        RELIEF_LEAGUE [NGO~]
        FOREIGN_!HEAD! [~GOV]
        """;

    private const string Head = "--- LEND [070] ---\nLEND {LENDS LENT LENDING}\n";

    [Fact]
    public void TheDefaultCodeOfABlockNeedsTwoParties()
    {
        Assert.Equal(["XKV>XOS 070"], Code(Head, "Korvia/NNP/nsubj/lent lent=lend/VBD/root boats/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent ."));
        Assert.Empty(Code(Head, "Korvia/NNP/nsubj/lent lent=lend/VBD/root boats/NNS/obj/lent ."));
        Assert.Empty(Code(Head, "Korvia/NNP/nsubj/lent lent=lend/VBD/root boats/NNS/obj/lent to/IN/case/soldiers soldiers=soldier/NNS/obl/lent ."));
        Assert.Empty(Code(Head, "Korvia/NNP/nsubj/lent lent=lend/VBD/root boats/NNS/obj/lent to/IN/case/Land Nobody/NNP/compound/Land Land/NNP/obl/lent ."));
    }

    [Theory]
    [InlineData("- * BOATS [071]", "XKV>XOS 071")]
    [InlineData("- * BOAT [071]", "XKV>XOS 071")]
    [InlineData("- * OLD_BOATS [071]", "XKV>XOS 071")]
    [InlineData("- * {OLD BOATS} [071]", "XKV>XOS 071")]
    [InlineData("- * OLD_FISHING [071]", "XKV>XOS 070")]
    [InlineData("- * BOATS_ OLD [071]", "XKV>XOS 070")]
    [InlineData("- * (TO HARBOUR) [071]", "XKV>XOS 070")]
    [InlineData("- * (TO) [071]", "XKV>XOS 071")]
    [InlineData("- * (TO +) [071]", "XKV>XOS 071")]
    [InlineData("- * (FROM) [071]", "XKV>XOS 070")]
    [InlineData("- * BOATS (TO) [071]\n- * BOATS [072]", "XKV>XOS 071")]
    [InlineData("- * BOATS [072]\n- * BOATS (TO) [071]", "XKV>XOS 071")]
    [InlineData("- * BOATS [071]\n- * BOATS [072]", "XKV>XOS 071")]
    [InlineData("- * BOATS [---]", "")]
    [InlineData("- % * BOATS [071]", "XKV>XOS 070")]
    [InlineData("- * BOATS [071:073]", "XKV>XOS 071|XOS>XKV 073")]
    [InlineData("- * BOATS [:073]", "XOS>XKV 073")]
    [InlineData("- * BOATS $ [071]", "XOS>XKV 071")]
    [InlineData("- * ^ BOATS [071]", "XKV>XOS 070")]
    public void OfPatternsThatHoldTheOneThatAsksMostCounts(string patterns, string events) => Assert.Equal(
        events.Split('|', StringSplitOptions.RemoveEmptyEntries),
        Code(Head + patterns, "Korvia/NNP/nsubj/lent lent=lend/VBD/root old/JJ/amod/boats boats=boat/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent ."));

    [Fact]
    public void APartyThatIsSkippedHasNoPart() => Assert.Equal(
        ["XKV>XAR 017"],
        Code(Head + "- * FEAST (IN ^) + [017]", "Korvia/NNP/nsubj/lent lent=lend/VBD/root feast/NN/obj/lent in/IN/case/Ostrel Ostrel/NNP/obl/lent with/IN/case/Arvan Arvan/NNP/obl/lent ."));

    [Fact]
    public void InDictionariesOfPetrarch2NoAuxiliaryIsAWordOfAPattern()
    {
        const string Sentence = "Korvia/NNP/nsubj/lend will/MD/aux/lend lend/VB/root boats=boat/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend .";

        Assert.Equal(["XKV>XOS 033"], Code(Head + "- WILL * [033]", Sentence));
        Assert.Equal(["XKV>XOS 070"], Code(Head + "- WILL * [033]\n- * (UNDER OATH) [010]", Sentence));
        Assert.Equal(["XKV>XOS 071"], Code(Head + "- KORVIA * [071]\n- * (UNDER OATH) [010]", Sentence));
    }

    [Theory]
    [InlineData("- SAID * [033]", "033")]
    [InlineData("- SAID_WOULD * [033]", "033")]
    [InlineData("- WOULD_* [033]", "033")]
    [InlineData("- SAID_* [033]", "070")]
    [InlineData("- WOULD SAID * [033]", "070")]
    public void InTheOldFormWordsBeforeTheVerbStandAnywhereInTheSentence(string pattern, string code) => Assert.Contains(
        $"XKV>XOS {code}",
        Code(Head + pattern, "Korvia/NNP/nsubj/said said=say/VBD/root would/MD/aux/lend lend/VB/xcomp/said boats=boat/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend ."));

    [Fact]
    public void JoinedPartiesActEachUponEachOrUponOneAnother()
    {
        Assert.Equal(
            ["XKV>XOS 070", "XAR>XOS 070"],
            Code(Head, "Korvia/NNP/nsubj/lent and/CC/cc/Arvan Arvan/NNP/conj/Korvia lent=lend/VBD/root boats/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent ."));
        Assert.Equal(
            ["XKV>XAR 050", "XAR>XKV 050"],
            Code("--- AGREE [---] ---\nAGREE\n- % * [050]", "Korvia/NNP/nsubj/agreed and/CC/cc/Arvan Arvan/NNP/conj/Korvia agreed=agree/VBD/root today/NN/obl/agreed ."));
    }

    [Fact]
    public void TheSubjectOfAPassiveIsWhomItIsDoneTo()
    {
        Assert.Equal(
            ["XOS>XKV 190"],
            Code("--- HIT [190] ---\nHIT", "Korvia/NNP/nsubj:pass/hit was/VBD/aux:pass/hit hit/VBN/root by/IN/case/Ostrel Ostrel/NNP/obl:agent/hit ."));
        Assert.Equal(
            ["XOS>XKV 080"],
            Code("--- FREE [080] ---\nFREE\n- * (FROM $) [080]", "Korvia/NNP/nsubj:pass/freed was/VBD/aux:pass/freed freed=free/VBN/root from/IN/case/Ostrel Ostrel/NNP/obl/freed ."));
    }

    [Theory]
    [InlineData("110", "XKV>XOS 050")]
    [InlineData("061", "XKV>XOS 1211")]
    [InlineData("190", "")]
    public void WhatIsNotDoneHasACodeOfItsOwnOrNone(string code, string events) => Assert.Equal(
        events.Split('|', StringSplitOptions.RemoveEmptyEntries),
        Code($"--- X [{code}] ---\nLEND {{LENT}}", "Korvia/NNP/nsubj/lend did/VBD/aux/lend n't=not/RB/advmod/lend lend/VB/root boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend ."));

    [Fact]
    public void AVerbOfSeveralWordsIsFoundByTheMarkedOne()
    {
        const string Dictionary = "--- X [010] ---\nHAND\n+HAND_OVER {+HANDED_OVER} [080]\nWIRE_+TAP {WIRE_+TAPPED} [170]";

        Assert.Equal(
            ["XKV>XOS 080"],
            Code(Dictionary, "Korvia/NNP/nsubj/handed handed=hand/VBD/root over/IN/compound:prt/handed boats/NNS/obj/handed to/IN/case/Ostrel Ostrel/NNP/obl/handed ."));
        Assert.Equal(["XKV>XOS 170"], Code(Dictionary, "Korvia/NNP/nsubj/tapped wire/NN/compound/tapped tapped=tap/VBD/root Ostrel/NNP/obj/tapped ."));
    }

    [Theory]
    [InlineData("Korvian/JJ/amod/police police/NNS/nsubj/lent lent=lend/VBD/root boats/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent .", "XKVCOP>XOS 070")]
    [InlineData("Korvia/NNP/nmod:poss/police 's/POS/case/Korvia police/NNS/nsubj/lent lent=lend/VBD/root Ostrel/NNP/iobj/lent boats/NNS/obj/lent .", "XKVCOP>XOS 070")]
    [InlineData("Soldiers=soldier/NNS/nsubj/lent from/IN/case/Korvia Korvia/NNP/nmod/Soldiers lent=lend/VBD/root Ostrel/NNP/iobj/lent boats/NNS/obj/lent .", "XKVMIL>XOS 070")]
    [InlineData("Relief/NNP/compound/Korvia League/NNP/compound/Korvia Korvia/NNP/compound/soldiers soldiers=soldier/NNS/nsubj/lent lent=lend/VBD/root Ostrel/NNP/iobj/lent .", "NGOXKVMIL>XOS 070")]
    [InlineData("Korvian/JJ/amod/police police/NNS/nsubj/lent and/CC/cc/soldiers soldiers=soldier/NNS/conj/police lent=lend/VBD/root Ostrel/NNP/iobj/lent .", "XKVCOP>XOS 070|XKVMIL>XOS 070")]
    [InlineData("Police/NNS/nsubj/lent lent=lend/VBD/root Ostrel/NNP/iobj/lent boats/NNS/obj/lent .", "---COP>XOS 070")]
    [InlineData("Foreign/NNP/compound/Varro Minister/NNP/compound/Varro Ilen/NNP/compound/Varro Varro/NNP/nsubj/lent lent=lend/VBD/root Ostrel/NNP/iobj/lent .", "XKVGOV>XOS 070")]
    public void WordsForActorsAddToTheCodeOfTheirState(string sentence, string events) => Assert.Equal(events.Split('|'), Code(Head, sentence, "2031-01-01"));

    [Theory]
    [InlineData("2030-12-31", "XKVOPP>XOS 070")]
    [InlineData("2031-01-01", "XKVGOV>XOS 070")]
    [InlineData("2034-12-31", "XKVGOV>XOS 070")]
    [InlineData("2035-01-01", "")]
    public void TheDateChoosesTheCode(string date, string events) => Assert.Equal(
        events.Split('|', StringSplitOptions.RemoveEmptyEntries),
        Code(Head, "Ilen/NNP/compound/Varro Varro/NNP/nsubj/lent lent=lend/VBD/root Ostrel/NNP/iobj/lent boats/NNS/obj/lent .", date));

    [Fact]
    public void AVerbWithinAVerbIsRewrittenOrJoined()
    {
        const string Sentence = "Korvia/NNP/nsubj/said said=say/VBD/root it/PRP/nsubj/lend would/MD/aux/lend lend/VB/ccomp/said boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend .";
        const string Say = "--- SAY [010] ---\nSAY {SAID}\n";
        const string Promised = "Korvia/NNP/nsubj/promised promised=promise/VBD/root to/TO/mark/lend lend/VB/xcomp/promised boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend .";

        Assert.Equal(["XKV>XOS 070"], Code(Head + Say, Sentence));
        Assert.Equal(["XKV>XOS 033"], Code(Head + Say + "~ a (_ b LEND) SAY = a b 033", Sentence));
        Assert.Equal(["XKV>XOS 070"], Code(Head + Say + "~ a (_ b HIT) SAY = a b 033", Sentence));
        Assert.Equal(["XKV>XOS 033"], Code(Head + "--- PROMISE [030] ---\nPROMISE", Promised));
        Assert.Equal(["XKV>XOS 122"], Code(Head + "--- REFUSE [120] ---\nPROMISE", Promised));
    }

    [Fact]
    public void WhatCameBeforeOrIsOnlyACaseIsNoAct() => Assert.Empty(
        Code(Head, "Korvia/NNP/nsubj/rested rested/VBD/root after/IN/mark/lending lending=lend/VBG/advcl/rested boats/NNS/obj/lending to/IN/case/Ostrel Ostrel/NNP/obl/lending ."));

    [Fact]
    public void TheReasonNamesDictionaryVerbAndLine()
    {
        var text = new ParsedText("Korvia/NNP/nsubj/lent lent=lend/VBD/root boats=boat/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent .");
        var act = Assert.Single(Coder(Head + "- * BOAT [071]", text, null).Code(0));

        Assert.Equal("petrarch: LENT, line 3 of own.txt", act.Reason);
        Assert.Equal((text["lent"], text["Korvia"], text["Ostrel"]), (act.Word, act.Actor, act.Recipient));
    }

    [Fact]
    public void ManyPatternsOverALongSentenceEnd()
    {
        var patterns = string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"- * BOAT (TO BOAT) (TO BOAT) (TO BOAT{i}) [071]\n"));
        var sentence = "Korvia/NNP/nsubj/lent lent=lend/VBD/root " + string.Concat(Enumerable.Repeat("to/IN/case/boat boat/NN/obl/lent ", 40)) + "Ostrel/NNP/obj/lent .";

        Assert.Single(Code(Head + patterns, sentence));
    }

    private const string Lent = "Korvia/NNP/nsubj/lent lent=lend/VBD/root boats=boat/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent .";

    [Theory]
    [InlineData("after", "")]
    [InlineData("if", "")]
    [InlineData("while", "XKV>XOS 070")]
    public void AClauseIsAnActUnlessItTellsWhatCameBefore(string mark, string events) => Assert.Equal(
        Split(events), Code(Head, $"It/PRP/nsubj/rained rained=rain/VBD/root {mark}/IN/mark/lent Korvia/NNP/nsubj/lent lent=lend/VBD/advcl/rained boats/NNS/obj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent ."));

    [Theory]
    [InlineData("lent=lend/NN/root")]
    [InlineData("lent=lend/JJ/root")]
    public void OnlyAVerbIsAnAct(string verb) => Assert.Empty(Code(Head, $"Korvia/NNP/nsubj/lent {verb} to/IN/case/Ostrel Ostrel/NNP/obl/lent ."));

    [Theory]
    [InlineData("--- X [010] ---\nLEND {LENT} [070]\nLOAN {LENT} [071]", "XKV>XOS 071")]
    [InlineData("--- X [010] ---\nLEND {LENT} [070]\n\n--- Y [011] ---\nLENT {} [071]", "XKV>XOS 071")]
    [InlineData("--- X [070] ---\nLEND {LENDS}", "XKV>XOS 070")]
    [InlineData("--- X [070] ---\nLOAN {LEND}", "")]
    [InlineData("--- X [070] ---\nLEND {LENDS}\nLOAN {LENT} [071]", "XKV>XOS 071")]
    [InlineData("--- X [070] ---\nLEND {LENT}\n+LENT_BOATS {} [071]", "XKV>XOS 071")]
    [InlineData("--- X [070] ---\nLEND {LENT}\n+LENT_BOATS {} [071]\n+LENT_OARS {} [072]", "XKV>XOS 071")]
    [InlineData("--- X [070] ---\nLEND {LENT}\n+LENT_BOATS_FROM {} [071]", "XKV>XOS 070")]
    [InlineData("--- X [070] ---\nLEND {LENT}\nKORVIA_+LENT {} [071]", "XKV>XOS 071")]
    [InlineData("--- X [070] ---\nLEND {LENT}\nOSTREL_+LENT {} [071]", "XKV>XOS 070")]
    [InlineData("--- X [070] ---\nLEND {LENT}\nA_KORVIA_+LENT {} [071]", "XKV>XOS 070")]
    [InlineData("--- X [070] ---\nLEND {LENT}\n+LENT_BOATS_TO_OSTREL_._A {} [071]", "XKV>XOS 070")]
    public void AFormCountsBeforeTheDictionaryFormAndTheLongestAlone(string dictionary, string events) => Assert.Equal(Split(events), Code(dictionary, Lent));

    [Fact]
    public void AFormOfSeveralWordsDoesNotReachIntoAnotherSentence()
    {
        const string Dictionary = "--- X [070] ---\nLEND {LENT}\n+LENT_OLD {} [071]\nOSTREL_+LENT {} [072]";

        Assert.Equal(["XKV>XOS 070"], Code(Dictionary, "Korvia/NNP/nsubj/lent gladly/RB lent=lend/VBN/root Ostrel/NNP/obj/lent\nold/JJ/root boats/NNS"));
        Assert.Empty(Code("--- X [070] ---\n+LENT_OLD {} [071]", "Korvia/NNP/nsubj/lent to/IN/case/Ostrel Ostrel/NNP/obl/lent lent=lend/VBN/root\nold/JJ/root boats/NNS"));
    }

    [Theory]
    [InlineData("- * BOATS [071]", "- * BOATS [072]", "XKV>XOS 071")]
    [InlineData("- * BOATS [071]", "- * BOATS (TO) [072]", "XKV>XOS 072")]
    [InlineData("- * BOATS (TO) [071]", "- * BOATS [072]", "XKV>XOS 071")]
    [InlineData("- * OARS [071]", "- * BOATS [072]", "XKV>XOS 072")]
    [InlineData("- * OARS [071]", "- * OARS [072]", "XKV>XOS 070")]
    public void OfTwoDictionariesTheOneWhosePatternAsksMostCounts(string one, string other, string events)
    {
        var text = new ParsedText(Lent);
        var coder = new DictionaryCoder(text.Words, [VerbDictionary.Read("a.txt", Head + one), VerbDictionary.Read("b.txt", Head + other)], Parties(text, null));

        Assert.Equal(Split(events), coder.Code(0).Select(Show));
    }

    [Theory]
    [InlineData("not/RB/advmod/lend", "XKV>XOS 122")]
    [InlineData("n't/RB/advmod/lend", "XKV>XOS 122")]
    [InlineData("never/RB/advmod/lend", "XKV>XOS 122")]
    [InlineData("not/RB/neg/lend", "XKV>XOS 122")]
    [InlineData("not/RB/aux/lend", "XKV>XOS 122")]
    [InlineData("not/RB/dep/lend", "XKV>XOS 070")]
    [InlineData("now/RB/advmod/lend", "XKV>XOS 070")]
    [InlineData("not/RB/advmod/boats", "XKV>XOS 070")]
    public void WhatIsDeniedOfTheVerbIsNotDone(string word, string events) => Assert.Equal(
        Split(events), Code("--- LEND [070] ---\nLEND {}", $"Korvia/NNP/nsubj/lend will/MD/aux/lend {word} lend/VB/root boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend ."));

    [Theory]
    [InlineData("[070:061]", "XKV>XOS 122|XOS>XKV 1211")]
    [InlineData("[070:190]", "XKV>XOS 122")]
    [InlineData("[190:070]", "XOS>XKV 122")]
    public void BothCodesOfWhatIsNotDoneAreDenied(string code, string events) => Assert.Equal(
        Split(events), Code($"--- LEND {code} ---\nLEND {{}}", "Korvia/NNP/nsubj/lend not/RB/advmod/lend lend/VB/root boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend ."));

    [Theory]
    [InlineData("070", "XKV>XAR 070|XAR>XKV 070")]
    [InlineData("010", "")]
    [InlineData("012", "")]
    public void WhatBothSayTheyDoNotSayToOneAnother(string code, string events) => Assert.Equal(
        Split(events), Code($"--- X [{code}] ---\nSPEAK {{SPOKE}}", "Korvia/NNP/nsubj/spoke and/CC/cc/Arvan Arvan/NNP/conj/Korvia spoke=speak/VBD/root today/NN/obl/spoke ."));

    [Theory]
    [InlineData("Korvia/NNP/nsubj/lent and/CC/cc/soldiers soldiers=soldier/NNS/conj/Korvia lent=lend/VBD/root boats/NNS/obj/lent .", "---MIL>XKV 070")]
    [InlineData("Korvia/NNP/nsubj/lent and/CC/cc/Korvia Korvia/NNP/conj/Korvia lent=lend/VBD/root boats/NNS/obj/lent .", "")]
    public void WhoHasNoStateOrTheSameIsNotActedUpon(string sentence, string events) => Assert.Equal(Split(events), Code(Head, sentence));

    [Theory]
    [InlineData("- * + BOATS [071]", "")]
    [InlineData("- * (TO +) [071]", "XKV>XOS 071")]
    [InlineData("- * BOATS (TO $) [071]", "XOS>XKV 071")]
    [InlineData("- + * (TO $) [071]", "XOS>XKV 071")]
    [InlineData("- $ * (TO +) [071]", "XKV>XOS 071")]
    public void APatternNamesTheParties(string pattern, string events) =>
        Assert.Equal(events.Length > 0 ? Split(events) : ["XKV>XOS 070"], Code(Head + pattern, Lent));

    [Fact]
    public void TheReturnCodeIsToldAfterAllOfTheOtherDirection() => Assert.Equal(
        ["XKV>XOS 070", "XKV>XAR 070", "XOS>XKV 071", "XAR>XKV 071"],
        Code("--- LEND [070:071] ---\nLEND {LENT}", "Korvia/NNP/nsubj/lent lent=lend/VBD/root Ostrel/NNP/iobj/lent and/CC/cc/Arvan Arvan/NNP/conj/Ostrel boats/NNS/obj/lent ."));

    [Theory]
    [InlineData("ccomp", "XKV>XOS 030")]
    [InlineData("xcomp", "XKV>XOS 030")]
    [InlineData("advcl", "XKV>XOS 070")]
    public void OnlyAGovernedVerbIsAContent(string relation, string events) => Assert.Contains(
        events,
        Code(Head + "--- VOW [030] ---\nVOW {VOWED}\n~ a (. b LEND) VOW = a b 030\n~ a (_ b LEND) VOW = a b 030", $"Korvia/NNP/nsubj/vowed vowed=vow/VBD/root to/TO/mark/lend lend/VB/{relation}/vowed boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend ."));

    [Theory]
    [InlineData("~ a (a b LEND) SAY = a b 033", "XKV>XOS 033")]
    [InlineData("~ a (a b lend_boat) say = a b 033", "XKV>XOS 033")]
    [InlineData("~ a (a b LEND_BOAT) TELL = a b 033", "XKV>XOS 033")]
    [InlineData("~ a (a b Q) SAY = a b Q", "XKV>XOS 070")]
    [InlineData("~ a (a b Q) SAY = b a Q", "XOS>XKV 070")]
    [InlineData("~ a (a b GIVE) SAY = a b 034\n~ a (a b LEND) SAY = a b 033", "XKV>XOS 033")]
    [InlineData("~ a (a b LEND) SAY = a b 034\n~ a (a b LEND) SAY = a b 033", "XKV>XOS 034")]
    [InlineData("~ a (b c LEND) SAY = a b 034\n~ a (a b LEND) SAY = a b 033", "XKV>XOS 033")]
    [InlineData("~ a (a b LEND) ASK = a b 033", "XKV>XOS 070")]
    public void ARewritingNamesVerbsOrBlocks(string rules, string events) => Assert.Equal(
        Split(events),
        Code(
            "--- LEND_BOAT [070] ---\nLEND {}\n--- TELL [010] ---\nSAY {}\n" + rules,
            "Korvia/NNP/nsubj/say say/VBP/root Korvia/NNP/nsubj/lend lend/VB/ccomp/say boats/NNS/obj/lend to/IN/case/Ostrel Ostrel/NNP/obl/lend ."));

    private static List<string> Code(string dictionary, string sentence, string? date = null) =>
        [.. Coder(dictionary, new ParsedText(sentence), date).Code(0).Select(Show)];

    private static string Show(DictionaryAct act) => $"{act.From}>{act.To} {act.Code}";

    private static string[] Split(string events) => events.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static DictionaryCoder Coder(string dictionary, ParsedText text, string? date) => new(
        text.Words,
        [VerbDictionary.Read("own.txt", dictionary)],
        Parties(text, date));

    private static DictionaryParties Parties(ParsedText text, string? date) =>
        new(text.Words, new ActorPhrases([ActorDictionary.Read("own.actors.txt", Actors), ActorDictionary.Read("own.agents.txt", Agents)]), date);
}
