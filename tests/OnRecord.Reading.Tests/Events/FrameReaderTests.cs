using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events;

public sealed class FrameReaderTests
{
    private static readonly string[] Slots = ["subj", "obj", "iobj", "comp", "by", "of", "to", "on", "with", "against", "for", "from", "between", "in"];

    [Theory]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj .", "shelled", "subj Korvia, obj Ostrel")]
    [InlineData("Korvia/NNP/nsubj gave=give/VBD/root Ostrel/NNP/iobj grain/NN/obj .", "gave", "subj Korvia, obj grain, iobj Ostrel")]
    [InlineData("Korvia/NNP/nsubj spoke=speak/VBD/root with/IN/case/Ostrel Ostrel/NNP/obl .", "spoke", "subj Korvia, with Ostrel")]
    public void TheSlotsOfAVerbAreItsArguments(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Ostrel/NNP/nsubj:pass was=be/VBD/aux:pass shelled=shell/VBN/root .", "obj Ostrel")]
    [InlineData("Ostrel/NNP/nsubj:pass was=be/VBD/aux:pass shelled=shell/VBN/root by/IN/case/Korvia Korvia/NNP/obl:agent .", "subj Korvia, obj Ostrel")]
    [InlineData("Ostrel/NNP/nsubj:pass was=be/VBD/aux:pass shelled=shell/VBN/root by/IN/case/Korvia Korvia/NNP/obl .", "subj Korvia, obj Ostrel")]
    [InlineData("Ostrel/NNP/nsubj was=be/VBD/aux:pass shelled=shell/VBN/root by/IN/case/Korvia Korvia/NNP/obl .", "subj Korvia, obj Ostrel")]
    public void TheSubjectOfAPassiveIsAnObject(string words, string slots) => Assert.Equal(slots, Told(words, "shelled"));

    [Theory]
    [InlineData("Korvia/NNP/nsubj agreed=agree/VBD/root to/TO/mark/free free/VB/xcomp Loam/NNP/obj/free .", "subj Korvia, obj Loam")]
    [InlineData("Tesmar/NNP/nsubj urged=urge/VBD/root Korvia/NNP/obj to/TO/mark/free free/VB/xcomp Loam/NNP/obj/free .", "subj Korvia, obj Loam")]
    [InlineData("Tesmar/NNP/nsubj promised=promise/VBD/root Korvia/NNP/iobj to/TO/mark/free free/VB/xcomp Loam/NNP/obj/free .", "subj Tesmar, obj Loam")]
    [InlineData("Tesmar/NNP/nsubj called=call/VBD/root on/IN/case/Korvia Korvia/NNP/obl to/TO/mark/free free/VB/xcomp Loam/NNP/obj/free .", "subj Korvia, obj Loam")]
    public void AGovernedVerbHasTheSubjectThatItsVerbGivesIt(string words, string slots) => Assert.Equal(slots, Told(words, "free"));

    [Theory]
    [InlineData("Korvia/NNP/nsubj/is which/WDT/nsubj/shelled shelled=shell/VBD/acl:relcl/Korvia Ostrel/NNP/obj/shelled is=be/VBZ/root", "subj Korvia, obj Ostrel")]
    [InlineData("town/NN/nsubj/fell that/WDT/obj/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/town fell=fall/VBD/root", "subj Korvia, obj town")]
    [InlineData("town/NN/nsubj/fell Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/town fell=fall/VBD/root", "subj Korvia, obj town")]
    public void ARelativeClauseHasTheNounBeforeIt(string words, string slots) => Assert.Equal(slots, Told(words, "shelled"));

    [Theory]
    [InlineData("boats=boat/NNS/nsubj/sank seized=seize/VBN/acl/boats by/IN/case/Korvia Korvia/NNP/obl/seized sank=sink/VBD/root", "seized", "subj Korvia, obj boats")]
    [InlineData("ships=ship/NNS/nsubj/sank shelling=shell/VBG/acl/ships Ostrel/NNP/obj/shelling sank=sink/VBD/root", "shelling", "subj ships, obj Ostrel")]
    [InlineData("praising=praise/VBG/advcl/left Korvia/NNP/obj/praising Varro/NNP/nsubj/left left=leave/VBD/root", "praising", "subj Varro, obj Korvia")]
    public void AParticipleHasTheNounThatItStandsWith(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Arvania/NNP/nsubj/shelled and/CC/cc/Korvia Korvia/NNP/conj/Arvania shelled=shell/VBD/root Ostrel/NNP/obj", "shelled", "subj Arvania, subj Korvia, obj Ostrel")]
    [InlineData("Korvia/NNP/nsubj/came came=come/VBD/root and/CC/cc/shelled shelled=shell/VBD/conj/came Ostrel/NNP/obj/shelled", "shelled", "subj Korvia, obj Ostrel")]
    [InlineData("Korvia/NNP/nsubj/mocked mocked=mock/VBD/root and/CC/cc/shelled shelled=shell/VBD/conj/mocked Ostrel/NNP/obj/shelled", "mocked", "subj Korvia, obj Ostrel")]
    [InlineData("Loam/NNP/nsubj:pass/seized was=be/VBD/aux:pass/seized seized=seize/VBN/root and/CC/cc/fined fined=fine/VBN/conj/seized", "seized", "obj Loam")]
    public void ConjunctsShareWhatTheyHaveInCommon(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Korvia/NNP/nmod:poss/attack 's/POS/case/Korvia attack/NN/nsubj/failed on/IN/case/Ostrel Ostrel/NNP/nmod/attack failed=fail/VBD/root", "attack", "subj Korvia, on Ostrel")]
    [InlineData("invasion/NN/nsubj/failed of/IN/case/Ostrel Ostrel/NNP/nmod/invasion by/IN/case/Korvia Korvia/NNP/nmod/invasion failed=fail/VBD/root", "invasion", "subj Korvia, obj Ostrel, of Ostrel")]
    [InlineData("talks/NNS/nsubj/failed between/IN/case/Korvia Korvia/NNP/nmod/talks and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia failed=fail/VBD/root", "talks", "between Korvia, between Ostrel")]
    public void ANounHasArgumentsAsAVerbHas(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Fact]
    public void ANationalityBeforeANounActs()
    {
        var text = new ParsedText("Korvian/JJ/amod/attack attack/NN/nsubj/failed failed=fail/VBD/root", ("Korvian", OnRecord.Reading.Mentions.MentionKind.Group));

        Assert.Equal(text["Korvian"], new FrameReader(text.Words).Subject(text["attack"]));
    }

    [Theory]
    [InlineData("Korvia/NNP/nsubj did=do/VBD/aux/attack not/RB/advmod/attack attack/VB/root", "negated")]
    [InlineData("Korvia/NNP/nsubj never/RB/advmod/attack attack/VBD/root", "negated")]
    [InlineData("Korvia/NNP/nsubj will/MD/aux/attack attack/VB/root", "future")]
    [InlineData("Korvia/NNP/nsubj is=be/VBZ/aux/going going=go/VBG/root to/TO/mark/attack attack/VB/xcomp/going", "future")]
    [InlineData("Korvia/NNP/nsubj might/MD/aux/attack attack/VB/root", "hypothetical")]
    [InlineData("if/IN/mark/attack Korvia/NNP/nsubj/attack attack/VBZ/advcl/weep they/PRP/nsubj/weep weep/VBP/root", "conditional")]
    [InlineData("Korvia/NNP/nsubj must/MD/aux/attack attack/VB/root", "demanded")]
    [InlineData("Korvia/NNP/nsubj did=do/VBD/aux/attack n't/RB/advmod/attack attack/VB/root", "negated")]
    [InlineData("neither/CC/cc:preconj/attack Korvia/NNP/nsubj/attack attack/VBD/root", "negated")]
    [InlineData("nobody/PRP/nsubj/attack attack/VBD/root", "negated")]
    [InlineData("Neither=neither/CC/cc:preconj/Korvia Korvia/NNP/nsubj/attack nor/CC/cc/Ostrel Ostrel/NNP/conj/Korvia attack/VBD/root", "negated")]
    [InlineData("neither/DT/det/side side/NN/nsubj/attack attack/VBD/root", "negated")]
    [InlineData("neither/DT/nsubj/attack attack/VBD/root", "negated")]
    [InlineData("both/CC/cc:preconj/Korvia Korvia/NNP/nsubj/attack and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia attack/VBD/root", "")]
    [InlineData("Korvia/NNP/nsubj attack/VBD/root neither/DT/det/side side/NN/obj", "")]
    [InlineData("none/NN/nsubj:pass/attack were=be/VBD/aux:pass attack/VBN/root", "negated")]
    [InlineData("no/DT/det/attack attack/NN/root", "negated")]
    [InlineData("no/DT/nummod/attack attack/NN/root", "")]
    [InlineData("Korvia/NNP/nsubj shall/MD/aux/attack attack/VB/root", "future")]
    [InlineData("Korvia/NNP/nsubj 'll=wo/MD/aux/attack attack/VB/root", "future")]
    [InlineData("Korvia/NNP/nsubj ’ll=wo/MD/aux/attack attack/VB/root", "future")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root it/PRP/nsubj/attack would/MD/aux/attack attack/VB/ccomp/said", "future")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root it/PRP/nsubj/attack could/MD/aux/attack attack/VB/ccomp/said", "hypothetical")]
    [InlineData("Korvia/NNP/nsubj is=be/VBZ/root to/TO/mark/attack attack/VB/xcomp/is", "future")]
    [InlineData("Korvia/NNP/nsubj/due is=be/VBZ/cop/due due/JJ/root to/TO/mark/attack attack/VB/xcomp/due", "future")]
    [InlineData("Korvia/NNP/nsubj/about is=be/VBZ/cop/about about/JJ/root to/TO/mark/attack attack/VB/advcl/about", "future")]
    [InlineData("Korvia/NNP/nsubj/set is=be/VBZ/cop/set set/VBN/root to/TO/mark/attack attack/VB/ccomp/set", "future")]
    [InlineData("Korvia/NNP/nsubj/scheduled is=be/VBZ/aux:pass/scheduled scheduled=schedule/VBN/root to/TO/mark/attack attack/VB/xcomp/scheduled", "future")]
    [InlineData("Korvia/NNP/nsubj is=be/VBZ/root going=go/VBG/xcomp attack/VBG/xcomp/is", "")]
    [InlineData("Korvia/NNP/nsubj is=be/VBZ/root attack/VB/acl/is", "")]
    [InlineData("Korvia/NNP/nsubj tried=try/VBD/root to/TO/mark/attack attack/VB/xcomp/tried", "")]
    [InlineData("Korvia/NNP/nsubj would/MD/aux/attack attack/VB/root", "hypothetical")]
    [InlineData("Korvia/NNP/nsubj could/MD/aux/attack attack/VB/root", "hypothetical")]
    [InlineData("Korvia/NNP/nsubj may/MD/aux/attack attack/VB/root", "hypothetical")]
    [InlineData("Korvia/NNP/nsubj might/MD/aux/attack have/VB/aux/attack attack/VBN/root", "hypothetical conditional")]
    [InlineData("Korvia/NNP/nsubj has=have/VBZ/aux/attack attack/VBN/root", "")]
    [InlineData("unless/IN/mark/attack Korvia/NNP/nsubj/attack attack/VBZ/advcl/weep they/PRP/nsubj/weep weep/VBP/root", "conditional")]
    [InlineData("they/PRP/nsubj/ask ask/VBP/root whether/IN/mark/attack Korvia/NNP/nsubj/attack attack/VBZ/ccomp/ask", "conditional")]
    [InlineData("they/PRP/nsubj/ask ask/VBP/root that/IN/mark/attack Korvia/NNP/nsubj/attack attack/VBZ/ccomp/ask", "")]
    [InlineData("Korvia/NNP/nsubj should/MD/aux/attack attack/VB/root", "demanded")]
    [InlineData("Korvia/NNP/nsubj ought/MD/aux/attack attack/VB/root", "demanded")]
    [InlineData("Korvia/NNP/nsubj ought/MD/root to/TO/mark/attack attack/VB/xcomp/ought", "demanded")]
    [InlineData("Korvia/NNP/nsubj has=have/VBZ/root to/TO/mark/attack attack/VB/xcomp/has", "demanded")]
    [InlineData("Korvia/NNP/nsubj needs=need/VBZ/root to/TO/mark/attack attack/VB/xcomp/needs", "demanded")]
    [InlineData("Korvia/NNP/nsubj attack/VBD/root", "")]
    public void TheMoodIsThatOfTheClause(string words, string mood)
    {
        var text = new ParsedText(words);
        var frame = new FrameReader(text.Words).Read(text["attack"]);

        Assert.Equal(mood, string.Join(' ', new[] { frame.IsNegated ? "negated" : "", frame.IsFuture ? "future" : "", frame.IsHypothetical ? "hypothetical" : "", frame.IsConditional ? "conditional" : "", frame.IsDemanded ? "demanded" : "" }.Where(static one => one.Length > 0)));
    }

    // "prepared to": a state that somebody is in, unless somebody did it.
    [Theory]
    [InlineData("Korvia/NNP/nsubj:pass is=be/VBZ/aux:pass prepared=prepare/VBN/root", "prepared", "subj Korvia")]
    [InlineData("Korvia/NNP/nsubj:pass is=be/VBZ/aux:pass prepared=prepare/VBN/root to/TO/mark/talk talk/VB/xcomp", "talk", "subj Korvia")]
    [InlineData("speech/NN/nsubj:pass was=be/VBD/aux:pass prepared=prepare/VBN/root by/IN/case/Korvia Korvia/NNP/obl:agent", "prepared", "subj Korvia, obj speech")]
    [InlineData("speech/NN/nsubj:pass was=be/VBD/aux:pass prepared=prepare/VBN/root by/IN/case/Korvia Korvia/NNP/obl", "prepared", "subj Korvia, obj speech")]
    [InlineData("speech/NN/nsubj/failed prepared=prepare/VBN/acl/speech failed=fail/VBD/root", "prepared", "obj speech")]
    [InlineData("prepared=prepare/VBN/advcl/left Varro/NNP/nsubj/left left=leave/VBD/root", "prepared", "obj Varro")]
    [InlineData("Korvia/NNP/nsubj/left having=have/VBG/aux/failed failed=fail/VBN/advcl/left left=leave/VBD/root", "failed", "subj Korvia")]
    public void AParticipleIsPassiveWhereSomethingWasDone(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Korvia/NNP/nsubj called=call/VBD/root to/TO/mark/congratulate congratulate/VB/advcl/called Ostrel/NNP/obj/congratulate", "called", "subj Korvia", "congratulate")]
    [InlineData("Korvia/NNP/nsubj called=call/VBD/root shouting=shout/VBG/advcl/called", "called", "subj Korvia", "")]
    public void AClauseOfPurposeHasASlotOfItsOwn(string words, string predicate, string slots, string purpose)
    {
        var text = new ParsedText(words);
        var aims = new FrameReader(text.Words).Read(text[predicate]).Fillers.Where(static filler => filler.Slot == FrameReader.Purpose).Select(filler => text.Words.Text(filler.Word).ToString());

        Assert.Equal((slots, purpose), (Told(words, predicate), string.Join(' ', aims)));
    }

    [Theory]
    [InlineData("Korvia/NNP/nsubj accused=accuse/VBD/root Ostrel/NNP/obj of/IN/mark/bombing bombing=bomb/VBG/advcl/accused Loam/NNP/obj/bombing", "accused", "subj Korvia, obj Ostrel, comp bombing, of bombing")]
    [InlineData("Korvia/NNP/nsubj accused=accuse/VBD/root Ostrel/NNP/obj of/IN/mark/bombing bombing=bomb/VBG/advcl/accused Loam/NNP/obj/bombing", "bombing", "subj Ostrel, obj Loam")]
    [InlineData("Korvia/NNP/nsubj wept=weep/VBD/root while/IN/mark/bombing bombing=bomb/VBG/advcl/wept Loam/NNP/obj/bombing", "wept", "subj Korvia")]
    [InlineData("Korvia/NNP/nsubj called=call/VBD/root her/PRP/obj Berg/NNP/xcomp", "called", "subj Korvia, obj her, obj Berg")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root Ostrel/NNP/nsubj/fell fell=fall/VBD/ccomp/said", "said", "subj Korvia, comp fell")]
    [InlineData("says=say/VBZ/root it/PRP/expl/says", "says", "subj it")]
    [InlineData("there/EX/expl/is is=be/VBZ/root war/NN/obj", "is", "obj war")]
    [InlineData("Korvia/NNP/nsubj/fell it/PRP/expl/fell fell=fall/VBD/root", "fell", "subj Korvia")]
    [InlineData("what/WP/nsubj/ended ended=end/VBD/csubj/shocked shocked=shock/VBD/root Ostrel/NNP/obj/shocked", "shocked", "subj ended, obj Ostrel")]
    [InlineData("winning=win/VBG/csubj:pass/praised was=be/VBD/aux:pass/praised praised=praise/VBN/root", "praised", "obj winning")]
    public void EachRelationFillsItsSlot(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    // The parser hangs a name after a date on the date.
    [Theory]
    [InlineData("On/IN/case/April April/NN/obl/launched 14/CD/nummod/April ,/,/punct/launched Korvia/NNP/appos/April launched=launch/VBD/root rockets/NNS/obj", "subj Korvia, obj rockets, on April")]
    [InlineData("April/NN/obl:unmarked/launched Korvia/NNP/nmod/April launched=launch/VBD/root rockets/NNS/obj", "subj Korvia, obj rockets")]
    [InlineData("On/IN/case/April April/NN/obl/launched of/IN/case/Korvia Korvia/NNP/nmod/April launched=launch/VBD/root rockets/NNS/obj", "obj rockets, on April")]
    [InlineData("On/IN/case/April April/NN/obl/launched Korvia/NNP/flat/April launched=launch/VBD/root rockets/NNS/obj", "obj rockets, on April")]
    [InlineData("Korvia/NNP/appos/April On/IN/case/April April/NN/obl/launched launched=launch/VBD/root rockets/NNS/obj", "obj rockets, on April")]
    [InlineData("launched=launch/VBD/root rockets/NNS/obj on/IN/case/April April/NN/obl/launched Korvia/NNP/appos/April", "obj rockets, on April")]
    [InlineData("On/IN/case/April April/NN/obl/launched Korvia/NNP/appos/April launched=launch/VBN/root rockets/NNS/obj", "obj rockets, on April")]
    public void ANameAfterADateIsTheSubjectThatTheVerbLacks(string words, string slots) => Assert.Equal(slots, Told(words, "launched"));

    [Theory]
    [InlineData("Korvia/NNP/nmod:poss/promise 's/POS/case/Korvia promise/NN/nsubj/failed to/TO/mark/free free/VB/acl/promise Loam/NNP/obj/free failed=fail/VBD/root", "free", "subj Korvia, obj Loam")]
    [InlineData("Korvia/NNP/nsubj made=make/VBD/root a/DT/det/promise promise/NN/obj/made to/TO/mark/free free/VB/acl/promise Loam/NNP/obj/free", "free", "subj Korvia, obj Loam")]
    [InlineData("promise/NN/nsubj/pleased to/TO/mark/free free/VB/acl/promise Loam/NNP/obj/free pleased=please/VBD/root Korvia/NNP/obj/pleased", "free", "obj Loam")]
    [InlineData("Korvia/NNP/nsubj keeps=keep/VBZ/root the/DT/det/words words/NNS/obj of/IN/case/promise promise/NN/nmod/words to/TO/mark/free free/VB/acl/promise", "free", "subj Korvia")]
    [InlineData("Korvia/NNP/nsubj spoke=speak/VBD/root of/IN/case/promise promise/NN/obl to/TO/mark/free free/VB/acl/promise", "free", "subj Korvia")]
    [InlineData("plan/NN/nsubj/failed of/IN/mark/shelling shelling=shell/VBG/acl/plan Loam/NNP/obj/shelling Korvia/NNP/nmod:poss/plan failed=fail/VBD/root", "shelling", "subj Korvia, obj Loam")]
    public void AClauseOnANounHasItsOwner(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root freeing=free/VBG/ccomp/said Loam/NNP/obj/freeing", "freeing", "subj Korvia, obj Loam")]
    [InlineData("Korvia/NNP/nsubj asked=ask/VBD/root free/VB/ccomp/asked Loam/NNP/obj/free", "free", "subj Korvia, obj Loam")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root freed=free/VBD/ccomp/said Loam/NNP/obj/freed", "freed", "obj Loam")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root freed=free/VBD/parataxis/said Loam/NNP/obj/freed", "freed", "subj Korvia, obj Loam")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root freed=free/VBD/dep/said Loam/NNP/obj/freed", "freed", "subj Korvia, obj Loam")]
    [InlineData("Korvia/NNP/nsubj said=say/VBD/root freed=free/VBD/discourse/said Loam/NNP/obj/freed", "freed", "obj Loam")]
    [InlineData("Loam/NNP/nsubj:pass/seized was=be/VBD/aux:pass/seized seized=seize/VBN/root and/CC/cc/fled fled=flee/VBD/conj/seized", "fled", "subj Loam")]
    [InlineData("Tesmar/NNP/nsubj told=tell/VBD/root Korvia/NNP/iobj to/TO/mark/free free/VB/xcomp Loam/NNP/obj/free", "free", "subj Korvia, obj Loam")]
    [InlineData("Tesmar/NNP/nsubj appealed=appeal/VBD/root to/IN/case/Korvia Korvia/NNP/obl to/TO/mark/free free/VB/xcomp/appealed", "free", "subj Korvia")]
    [InlineData("Tesmar/NNP/nsubj asked=ask/VBD/root for/IN/case/Korvia Korvia/NNP/obl to/TO/mark/free free/VB/xcomp/asked", "free", "subj Korvia")]
    [InlineData("Tesmar/NNP/nsubj asked=ask/VBD/root with/IN/case/Korvia Korvia/NNP/obl to/TO/mark/free free/VB/xcomp/asked", "free", "subj Tesmar")]
    [InlineData("Tesmar/NNP/nsubj asked=ask/VBD/root Korvia/NNP/obj leaving=leave/VBG/advcl/asked", "leaving", "subj Tesmar")]
    [InlineData("nations/NNS/nsubj/left seized=seize/VBN/advcl/left left=leave/VBD/root", "seized", "obj nations")]
    public void AClauseWithoutASubjectTakesOneFromTheClauseAbove(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Syria/NNP/nsubj/fell where/WRB/advmod/shelled shelled=shell/VBD/acl:relcl/Syria Ostrel/NNP/obj/shelled fell=fall/VBD/root", "shelled", "obj Ostrel")]
    [InlineData("town/NN/nsubj/fell shelled=shell/VBD/acl:relcl/town Ostrel/NNP/obj/shelled fell=fall/VBD/root", "shelled", "subj town, obj Ostrel")]
    [InlineData("Korvia/NNP/nsubj/fell whose/WP$/nsubj/shelled shelled=shell/VBD/acl:relcl/Korvia fell=fall/VBD/root", "shelled", "subj Korvia")]
    public void ARelativeClauseOfAPlaceHasNothingOfIt(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("Korvia/NNP/nsubj/ready is=be/VBZ/cop/ready ready/JJ/root for/IN/case/talks talks/NNS/obl", "ready", "subj Korvia, for talks")]
    [InlineData("Korvia/NNP/nsubj/ready is=be/VBZ/cop/ready ready/JJ/root to/TO/mark/talk talk/VB/advcl/ready", "ready", "subj Korvia, comp talk")]
    [InlineData("angry/JJ/amod/Korvia Korvia/NNP/nsubj/fell fell=fall/VBD/root", "angry", "subj Korvia")]
    [InlineData("Korvia/NNP/nsubj felt=feel/VBD/root ready/JJ/xcomp/felt", "ready", "subj Korvia")]
    public void AnAdjectiveHasArgumentsAsAVerbHas(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Theory]
    [InlineData("threat/NN/nsubj/failed to/TO/mark/bomb bomb/VB/acl/threat failed=fail/VBD/root", "threat", "comp bomb")]
    [InlineData("threat/NN/nsubj/failed of/IN/mark/bombing bombing=bomb/VBG/acl/threat failed=fail/VBD/root", "threat", "comp bombing")]
    [InlineData("threat/NN/nsubj/failed of/IN/case/bombing bombing=bomb/VBG/acl/threat failed=fail/VBD/root", "threat", "comp bombing")]
    [InlineData("threat/NN/nsubj/failed bombing=bomb/VBG/acl/threat failed=fail/VBD/root", "threat", "")]
    [InlineData("Korvia/NNP/nsubj/threat is=be/VBZ/cop/threat a/DT/det/threat threat/NN/root to/IN/case/Ostrel Ostrel/NNP/nmod/threat", "threat", "subj Korvia, to Ostrel")]
    [InlineData("attack/NN/nsubj/failed by/IN/case/Korvia Korvia/NNP/obl/attack failed=fail/VBD/root", "attack", "subj Korvia")]
    public void ANounGovernsClausesToo(string words, string predicate, string slots) => Assert.Equal(slots, Told(words, predicate));

    [Fact]
    public void WhoOwnsANounActsBeforeTheNationalityThatStandsWithIt()
    {
        var text = new ParsedText("Ostrel/NNP/nmod:poss/attack Korvian/JJ/amod/attack attack/NN/nsubj/failed failed=fail/VBD/root", ("Korvian", OnRecord.Reading.Mentions.MentionKind.Group));

        Assert.Equal([text["Ostrel"]], new FrameReader(text.Words).Read(text["attack"]).Fillers.Where(static filler => filler.Slot == Slot.Subject).Select(static filler => filler.Word));
    }

    [Fact]
    public void AnAdjectiveThatNamesNobodyDoesNotAct() => Assert.Equal("", Told("heavy/JJ/amod/attack attack/NN/nsubj/failed failed=fail/VBD/root", "attack"));

    [Fact]
    public void AVerbAloneHasNoArguments() => Assert.Equal("", Told("shelled=shell/VBD/root", "shelled"));

    [Fact]
    public void AFrameReadTwiceIsTheSame()
    {
        var text = new ParsedText("Korvia/NNP/nsubj came=come/VBD/root and/CC/cc/shelled shelled=shell/VBD/conj/came Ostrel/NNP/obj/shelled");
        var reader = new FrameReader(text.Words);

        Assert.Same(reader.Read(text["shelled"]), reader.Read(text["shelled"]));
        Assert.Equal(reader.Read(text["shelled"]).Fillers, new FrameReader(text.Words).Read(text["shelled"]).Fillers);
    }

    // Each verb governs the next, which asks it for its subject.
    [Fact]
    public void ADeepNestOfVerbsIsRead()
    {
        const int Depth = 3000;
        var text = new ParsedText("Korvia/NNP/nsubj/v0 v0=agree/VBD/root " + string.Join(' ', Enumerable.Range(1, Depth).Select(static i => $"v{i}=agree/VB/xcomp/v{i - 1}")));
        var reader = new FrameReader(text.Words);
        for (var word = 0; word < text.Words.Count; word++)
        {
            reader.Read(word);
        }

        Assert.Equal(text["Korvia"], reader.Subject(text["v1"]));
    }

    // In the order of Slots, without modifiers.
    private static string Told(string words, string predicate)
    {
        var text = new ParsedText(words);
        var frame = new FrameReader(text.Words).Read(text[predicate]);
        return string.Join(", ", Slots.SelectMany(slot => frame.Fillers.Where(filler => filler.Slot == WordGraph.Hash(slot)).Select(filler => filler.Word).Distinct().Order().Select(word => $"{slot} {text.Words.Text(word)}")));
    }
}
