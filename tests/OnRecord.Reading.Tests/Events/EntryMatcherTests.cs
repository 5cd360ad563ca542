using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Events;

public sealed class EntryMatcherTests
{
    private static readonly TsvRow[] classes = [new(1, ["food", "grain"]), new(2, ["food", "dried fish"])];

    [Theory]
    [InlineData("feed", "verb", "feed/VB/root", true)]
    [InlineData("feed", "verb", "feed/NN/root", false)]
    [InlineData("feed", "verb", "feed/JJ/root", false)]
    [InlineData("feed", "phrase", "feed/VB/root", true)]
    [InlineData("feed", "phrase", "feed/NN/root", false)]
    [InlineData("be", "verb", "be/VB/cop", true)]
    [InlineData("have", "verb", "have/VB/aux", true)]
    [InlineData("do", "verb", "do/VB/aux", true)]
    [InlineData("can", "verb", "can/MD/aux", false)]
    [InlineData("grain", "noun", "grain/NN/root", true)]
    [InlineData("grain", "noun", "grain/NNP/root", true)]
    [InlineData("grain", "noun", "grain/VB/root", false)]
    [InlineData("grain", "noun", "grain/JJ/root", false)]
    [InlineData("ready", "adjective", "ready/JJ/root", true)]
    [InlineData("ready", "adjective", "ready/RB/root", true)]
    [InlineData("ready", "adjective", "ready/VBN/root", true)]
    [InlineData("ready", "adjective", "ready/NN/root", false)]
    public void AnEntryIsOfAKindOfWords(string predicate, string form, string words, bool matches) => Assert.Equal(matches, Matches(predicate, form, "", words));

    [Theory]
    [InlineData("called=call/VBD/root off/IN/compound:prt", true)]
    [InlineData("called=call/VBD/root talks/NNS/obj off/RB/advmod", true)]
    [InlineData("called=call/VBD/root off/IN/case/shore shore/NN/obl", true)]
    [InlineData("called=call/VBD/root off/IN/mark/meeting meeting/VBG/advcl", true)]
    [InlineData("called=call/VBD/root off/IN/fixed/of of/IN/dep", true)]
    [InlineData("called=call/VBD/root off/RB/advmod/shore shore/NN/obl", true)]
    [InlineData("called=call/VBD/root off/RB/dep/shore shore/NN/obl", false)]
    [InlineData("called=call/VBD/root off/IN/case/Monday Monday/NNP/obl", false)]
    [InlineData("called=call/VBD/root off/IN/case/week week/NN/obl", false)]
    [InlineData("called=call/VBD/root off/IN/case/plan plan/NN/obl:unmarked", false)]
    [InlineData("called=call/VBD/root off/RB/advmod/Monday Monday/NNP/obl", true)]
    [InlineData("called=call/VBD/root off/IN/case/shore shore/NN/nsubj", false)]
    [InlineData("called=call/VBD/root off/IN/case/shore shore/NN/nsubj:pass", false)]
    [InlineData("called=call/VBD/root off/IN/case/shore shore/NN/obj", false)]
    [InlineData("called=call/VBD/root off/IN/case/shore shore/NN/ccomp", false)]
    [InlineData("called=call/VBD/root talks/NNS/obj off/IN/case/shore shore/NN/nmod/talks", false)]
    [InlineData("off/IN/compound:prt/called called=call/VBD/root", false)]
    [InlineData("called=call/VBD/root", false)]
    public void AParticleStandsAmongWhatDependsOnItsVerb(string words, bool matches) => Assert.Equal(matches, Matches("call off", "verb", "", words));

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void AParticleStandsNotTooFarAfterItsVerb(int between, bool matches) =>
        Assert.Equal(matches, Matches("call off", "verb", "", $"called=call/VBD/root {string.Join(' ', Enumerable.Repeat("very/RB/advmod", between))} off/RB/advmod"));

    [Theory]
    [InlineData("cut/VBD/root back/RB/advmod on/IN/case/grain grain/NN/obl", true)]
    [InlineData("cut/VBD/root on/IN/case/grain grain/NN/obl back/RB/advmod", false)]
    [InlineData("cut/VBD/root back/RB/advmod", false)]
    public void SeveralParticlesStandInTheirOrder(string words, bool matches) => Assert.Equal(matches, Matches("cut back on", "verb", "", words));

    [Theory]
    [InlineData("held=hold/VBD/root talks=talk/NNS/obj", true)]
    [InlineData("held=hold/VBD/root round/NN/obj of/IN/case/talks talks=talk/NNS/nmod/round", true)]
    [InlineData("held=hold/VBD/root end/NN/obj of/IN/case/round round/NN/nmod/end of/IN/case/talks talks=talk/NNS/nmod/round", true)]
    [InlineData("held=hold/VBD/root day/NN/obj of/IN/case/end end/NN/nmod/day of/IN/case/round round/NN/nmod/end of/IN/case/talks talks=talk/NNS/nmod/round", false)]
    [InlineData("held=hold/VBD/root lunch/NN/obj and/CC/cc/talks talks=talk/NNS/conj/lunch", true)]
    [InlineData("held=hold/VBD/root lunch/NN/obj and/CC/cc/saw saw/VBD/conj talks=talk/NNS/obj/saw", false)]
    [InlineData("held=hold/VBD/root and/CC/cc/saw saw/VBD/conj talks=talk/NNS/obj/saw", true)]
    [InlineData("held=hold/VBD/root saw/VBD/ccomp talks=talk/NNS/obj/saw", false)]
    [InlineData("held=hold/VBD/root see/VB/xcomp talks=talk/NNS/obj/see", false)]
    [InlineData("held=hold/VBD/root saw/VBD/advcl talks=talk/NNS/obj/saw", false)]
    [InlineData("held=hold/VBD/root seen/VBN/acl talks=talk/NNS/obj/seen", false)]
    [InlineData("held=hold/VBD/root saw/VBD/acl:relcl talks=talk/NNS/obj/saw", false)]
    [InlineData("held=hold/VBD/root saw/VBD/parataxis talks=talk/NNS/obj/saw", false)]
    [InlineData("talks=talk/NNS/nsubj:pass were=be/VBD/aux:pass held=hold/VBN/root", true)]
    [InlineData("talks=talk/NNS/nsubj held=hold/VBD/root", false)]
    [InlineData("held=hold/VBD/root boats/NNS/obj", false)]
    public void AWordOfAPhraseStandsInTheClauseOfItsVerb(string words, bool matches) => Assert.Equal(matches, Matches("hold talk", "phrase", "", words));

    [Theory]
    [InlineData("held=hold/VBD/root case/NN/obj talks=talk/VBN/acl/case", false)]
    [InlineData("held=hold/VBD/root case/NN/obj talks=talk/VBN/advcl/case", false)]
    [InlineData("held=hold/VBD/root case/NN/obj talks=talk/VBN/acl:relcl/case", false)]
    [InlineData("held=hold/VBD/root case/NN/obj talks=talk/VBN/ccomp/case", false)]
    [InlineData("held=hold/VBD/root case/NN/obj talks=talk/VBN/nmod/case", true)]
    [InlineData("held=hold/VBD/root case/NN/obj talks=talk/VBN/advcl/held", true)]
    public void AClauseOnAnObjectIsNoPartOfAPhrase(string words, bool matches) => Assert.Equal(matches, Matches("hold talk", "phrase", "", words));

    [Theory]
    [InlineData("peace/NN/compound talks=talk/NNS/root", true)]
    [InlineData("peace/NN/compound - talks=talk/NNS/root", true)]
    [InlineData("peace/NN/compound - - talks=talk/NNS/root", false)]
    [InlineData("peace/NN/compound old/JJ/amod talks=talk/NNS/root", false)]
    [InlineData("talks=talk/NNS/root peace/NN/compound", false)]
    [InlineData("- talks=talk/NNS/root", false)]
    public void TheFurtherWordsOfANounStandRightBeforeIt(string words, bool matches) => Assert.Equal(matches, Matches("peace talk", "noun", "", words));

    [Theory]
    [InlineData("old/JJ/amod peace/NN/compound talks=talk/NNS/root", true)]
    [InlineData("peace/NN/compound old/JJ/amod talks=talk/NNS/root", false)]
    [InlineData("peace/NN/compound talks=talk/NNS/root", false)]
    public void SeveralFurtherWordsOfANounStandInTheirOrder(string words, bool matches) => Assert.Equal(matches, Matches("old peace talk", "noun", "", words));

    [Theory]
    [InlineData("obj:'grain'", "grain/NN/obj", true)]
    [InlineData("obj:'grain'", "grains=grain/NNS/obj", true)]
    [InlineData("obj:'grain'", "boats/NNS/obj", false)]
    [InlineData("obj:'grain'", "grain/NN/iobj", false)]
    [InlineData("obj:'grain'|'boats'", "boats/NNS/obj", true)]
    [InlineData("!obj:'grain'", "grain/NN/obj", false)]
    [InlineData("!obj:'grain'", "boats/NNS/obj", true)]
    [InlineData("!obj:'grain'", "", true)]
    [InlineData("obj:some", "boats/NNS/obj", true)]
    [InlineData("obj:some", "", false)]
    [InlineData("obj:none", "boats/NNS/obj", false)]
    [InlineData("obj:none", "", true)]
    [InlineData("obj:'grain'|none", "boats/NNS/obj", false)]
    [InlineData("obj:'grain'|none", "grain/NN/obj", true)]
    [InlineData("obj:'grain'|none", "", true)]
    [InlineData("obj:'grain' with:'boats'", "grain/NN/obj with/IN/case/boats boats/NNS/obl", true)]
    [InlineData("obj:'grain' with:'boats'", "grain/NN/obj", false)]
    [InlineData("obj:'grain' with:'boats'", "with/IN/case/boats boats/NNS/obl", false)]
    [InlineData("any:'grain'", "boats/NNS/obj of/IN/case/grain grain/NN/nmod/boats", true)]
    [InlineData("any:'boats'", "grain/NN/obj", false)]
    [InlineData("any:'feed'", "grain/NN/obj", false)]
    public void ConditionsAskForWhatFillsASlot(string when, string words, bool matches) => Assert.Equal(matches, Feeds(when, words));

    [Theory]
    [InlineData("them/PRP/obj", true)]
    [InlineData("Ostrel/NNP/obj", true)]
    [InlineData("boats/NNS/obj", false)]
    [InlineData("Ostrel/NNP/compound/boats boats/NNS/obj", true)]
    [InlineData("Ostrel/NNP/amod/boats boats/NNS/obj", true)]
    [InlineData("Ostrel/NNP/nmod:poss/boats boats/NNS/obj", true)]
    [InlineData("boats/NNS/obj Ostrel/NNP/appos/boats", true)]
    [InlineData("boats/NNS/obj Ostrel/NNP/flat/boats", true)]
    [InlineData("Ostrel/NNP/nmod:desc/boats boats/NNS/obj", true)]
    [InlineData("old/JJ/amod/boats boats/NNS/obj", false)]
    [InlineData("boats/NNS/obj of/IN/case/Ostrel Ostrel/NNP/nmod/boats", false)]
    [InlineData("number/NN/obj in/IN/case/Ostrel Ostrel/NNP/nmod/number", false)]
    [InlineData("number/NN/obj of/IN/case/Ostrel Ostrel/NNP/acl/number", false)]
    [InlineData("number/NN/obj of/IN/case/boats boats/NNS/nmod/number", false)]
    public void AnActorIsNamedInItsPhrase(string words, bool matches) => Assert.Equal(matches, Feeds("obj:actor", words));

    [Theory]
    [InlineData("number")]
    [InlineData("group")]
    [InlineData("dozen")]
    [InlineData("hundred")]
    [InlineData("thousand")]
    [InlineData("million")]
    [InlineData("score")]
    [InlineData("ten")]
    [InlineData("some")]
    [InlineData("most")]
    [InlineData("many")]
    [InlineData("several")]
    public void ManyOfAnActorAreActors(string many) => Assert.True(Feeds("obj:actor", $"{many}/NN/obj of/IN/case/Ostrel Ostrel/NNP/nmod/{many}"));

    [Theory]
    [InlineData("grain/NN/obj", true)]
    [InlineData("fish/NN/obj", false)]
    [InlineData("dried/JJ/amod/fish fish/NN/obj", true)]
    [InlineData("two/CD/obj of/IN/case/grain grain/NN/nmod/two", true)]
    [InlineData("group/NN/obj of/IN/case/grain grain/NN/nmod/group", true)]
    [InlineData("groups/NNS/obj of/IN/case/grain grain/NN/nmod/groups", true)]
    [InlineData("those/DT/obj of/IN/case/grain grain/NN/nmod/those", true)]
    [InlineData("buying/VBG/obj of/IN/case/grain grain/NN/nmod/buying", false)]
    [InlineData("two/CD/obj in/IN/case/grain grain/NN/nmod/two", false)]
    [InlineData("two/CD/obj of/IN/case/grain grain/NN/obl/two", false)]
    [InlineData("two/CD/obj of/IN/case/grain the/DT old/JJ red/JJ grain/NN/nmod/two", true)]
    [InlineData("two/CD/obj of/IN/case/grain the/DT old/JJ dry/JJ red/JJ grain/NN/nmod/two", false)]
    public void AClassHoldsOfSomeOfItToo(string words, bool matches) => Assert.Equal(matches, Feeds("obj:food", words));

    [Theory]
    [InlineData("with:'boats'", "Ostrel/NNP/obj with/IN/case/boats boats/NNS/nmod/Ostrel", true)]
    [InlineData("with:'boats'", "Ostrel/NNP/obj with/IN/case/boats boats/NNS/obl/Ostrel", true)]
    [InlineData("with:'boats'", "Ostrel/NNP/obj with/IN/case/boats boats/NNS/acl/Ostrel", false)]
    [InlineData("with:'boats'", "Ostrel/NNP/obj near/IN/case/boats boats/NNS/nmod/Ostrel", false)]
    [InlineData("with:'boats'", "Ostrel/NNP/iobj with/IN/case/boats boats/NNS/nmod/Ostrel", false)]
    [InlineData("with:none", "Ostrel/NNP/obj with/IN/case/boats boats/NNS/nmod/Ostrel", false)]
    [InlineData("with:none", "Ostrel/NNP/obj", true)]
    [InlineData("of:'boats'", "Ostrel/NNP/obj of/IN/case/boats boats/NNS/nmod/Ostrel", false)]
    public void WhatStandsAfterAPrepositionMayHangOnTheObject(string when, string words, bool matches) => Assert.Equal(matches, Feeds(when, words));

    [Theory]
    [InlineData("amod", true)]
    [InlineData("compound", true)]
    [InlineData("det", true)]
    [InlineData("nmod:poss", true)]
    [InlineData("nmod", false)]
    [InlineData("acl", false)]
    public void AModifierMayStandWithTheObject(string relation, bool matches) => Assert.Equal(matches, Feeds("mod:'old'", $"old/JJ/{relation}/boats boats/NNS/obj"));

    [Theory]
    [InlineData("comp:some", "raid/NN/obj", true)]
    [InlineData("comp:some", "boats/NNS/obj", false)]
    [InlineData("comp:some", "for/IN/case/raid raid/NN/obl", true)]
    [InlineData("comp:some", "after/IN/case/raid raid/NN/obl", false)]
    [InlineData("comp:some", "sleep/VB/xcomp", true)]
    [InlineData("comp:ASSAULT", "raid/NN/obj", true)]
    [InlineData("comp:ASSAULT", "after/IN/case/raid raid/NN/obl", true)]
    [InlineData("comp:ASSAULT", "raid/NN/nsubj", false)]
    [InlineData("comp:ASSAULT", "boats/NNS/obj", false)]
    [InlineData("comp:AID", "raid/NN/obj", false)]
    [InlineData("obj:ASSAULT", "raid/NN/obj", true)]
    [InlineData("obj:ASSAULT", "after/IN/case/raid raid/NN/obl", false)]
    public void AConditionMayAskForAGovernedAct(string when, string words, bool matches) => Assert.Equal(matches, Feeds(when, words));

    [Theory]
    [InlineData("called=call/VBD/root for/IN/case/grain grain/NN/obl", true)]
    [InlineData("called=call/VBD/root for/IN/case/boats boats/NNS/obl", false)]
    [InlineData("called=call/VBD/root grain/NN/obj for/IN/case/boats boats/NNS/obl", false)]
    public void TheObjectOfAVerbWithAPrepositionStandsAfterThat(string words, bool matches) => Assert.Equal(matches, Matches("call for", "verb", "obj:'grain'", words));

    [Fact]
    public void APlaceIsNamedAsOne()
    {
        const string Words = "Korvia/NNP/nsubj fed=feed/VBD/root Ostrel/NNP/obj";

        Assert.True(Matches("feed", "verb", "obj:place", Words, ("Ostrel", MentionKind.Location)));
        Assert.False(Matches("feed", "verb", "obj:place", Words));
    }

    [Theory]
    [InlineData("call for", "verb", "", 1)]
    [InlineData("call off", "verb", "", 2)]
    [InlineData("call for", "phrase", "", 2)]
    [InlineData("cut back on", "verb", "", 4)]
    [InlineData("call", "verb", "", 0)]
    [InlineData("call", "verb", "obj:some", 1)]
    [InlineData("call for", "verb", "obj:some subj:actor", 3)]
    [InlineData("for call", "noun", "", 2)]
    public void AVerbWithAPrepositionAsksForLess(string predicate, string form, string when, int weight)
    {
        var word = form == "noun" ? predicate.Split(' ')[^1] : predicate.Split(' ')[0];

        Assert.Equal(weight, EntryMatcher.Weight(Assert.Single(Lexicon(predicate, form, when).Find(WordGraph.Hash(word)).ToArray())));
    }

    [Theory]
    [InlineData("to/TO/mark/raid raid/VB/xcomp", false)]
    [InlineData("raid/NN/obj", true)]
    [InlineData("raid/NN/nsubj", false)]
    [InlineData("raid/NN/iobj", false)]
    [InlineData("of/IN/case/raid raid/NN/obl", true)]
    [InlineData("to/IN/case/raid raid/NN/obl", true)]
    [InlineData("for/IN/case/raid raid/NN/obl", true)]
    [InlineData("on/IN/case/raid raid/NN/obl", true)]
    [InlineData("from/IN/case/raid raid/NN/obl", true)]
    [InlineData("against/IN/case/raid raid/NN/obl", true)]
    [InlineData("with/IN/case/raid raid/NN/obl", true)]
    [InlineData("about/IN/case/raid raid/NN/obl", true)]
    [InlineData("over/IN/case/raid raid/NN/obl", true)]
    [InlineData("at/IN/case/raid raid/NN/obl", true)]
    [InlineData("into/IN/case/raid raid/NN/obl", true)]
    [InlineData("upon/IN/case/raid raid/NN/obl", true)]
    [InlineData("in/IN/case/raid raid/NN/obl", false)]
    [InlineData("after/IN/case/raid raid/NN/obl", false)]
    [InlineData("during/IN/case/raid raid/NN/obl", false)]
    [InlineData("tale/NN/obj", false)]
    public void AnOperatorGovernsItsObjectOrWhatStandsAfterSomePrepositions(string words, bool governs)
    {
        var text = new ParsedText($"vowed=vow/VBD/root {words}");
        var coding = new EventCoder(text.Words, Lexicon("vow", "verb", "", "promise")).Code(text["vowed"]);

        Assert.Equal(governs ? (EventType.Threaten, "vow > raid") : (EventType.Agree, "vow"), (coding.Type, coding.Reason));
    }

    [Theory]
    [InlineData("raid/NN/obj shell/VB/xcomp", "vow > shell")]
    [InlineData("for/IN/case/gift gift/NN/obl raid/NN/obj", "vow > raid")]
    [InlineData("boats/NNS/obj for/IN/case/raid raid/NN/obl", "vow > raid")]
    [InlineData("tell/VB/xcomp raid/NN/obj", "vow > raid")]
    public void AClauseIsGovernedBeforeAnObjectAndThatBeforeWhatStandsAfterAPreposition(string words, string reason)
    {
        var text = new ParsedText($"vowed=vow/VBD/root {words}");

        Assert.Equal(reason, new EventCoder(text.Words, Lexicon("vow", "verb", "", "promise")).Code(text["vowed"]).Reason);
    }

    private static bool Feeds(string when, string words) => Matches("feed", "verb", when, $"feed/VBD/root {words}".TrimEnd());

    private static bool Matches(string predicate, string form, string when, string words, params IReadOnlyList<(string, MentionKind)> others)
    {
        var text = new ParsedText(words, others);
        var main = WordGraph.Hash(form == "noun" ? predicate.Split(' ')[^1] : predicate.Split(' ')[0]);
        return !new EventCoder(text.Words, Lexicon(predicate, form, when)).Code(Array.IndexOf(text.Words.Lemmas, main)).IsNone;
    }

    private static EventLexicon Lexicon(string predicate, string form, string when, string act = "AID") => EventLexicon.Of(
        classes,
        [
            new TsvRow(1, [predicate, form, when, act, "", ""]), new TsvRow(2, ["raid", "noun", "", "ASSAULT", "", "190"]), new TsvRow(3, ["shell", "verb", "", "ASSAULT", "", "190"]),
            new TsvRow(4, ["tell", "verb", "", "STATEMENT", "", "010"]), new TsvRow(5, ["tale", "noun", "", "STATEMENT", "", "010"]), new TsvRow(6, ["gift", "noun", "", "AID", "", "070"]),
        ],
        [new TsvRow(1, ["promise", "ASSAULT", "THREATEN", "", "138", "actual"])]);
}
