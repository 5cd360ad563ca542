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
    [InlineData("Korvia/NNP/nsubj attack/VBD/root", "")]
    public void TheMoodIsThatOfTheClause(string words, string mood)
    {
        var text = new ParsedText(words);
        var frame = new FrameReader(text.Words).Read(text["attack"]);

        Assert.Equal(mood, string.Join(' ', new[] { frame.IsNegated ? "negated" : "", frame.IsFuture ? "future" : "", frame.IsHypothetical ? "hypothetical" : "", frame.IsConditional ? "conditional" : "", frame.IsDemanded ? "demanded" : "" }.Where(static one => one.Length > 0)));
    }

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
