using OnRecord.Reading.Events;
using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class VerbPartiesTests
{
    [Theory]
    [InlineData("---", true)]
    [InlineData("---COP", true)]
    [InlineData("--", false)]
    [InlineData("XKV", false)]
    [InlineData("XKV---", false)]
    [InlineData("", false)]
    public void ACodeWithoutAStateBeginsWithDashes(string code, bool isStateless) => Assert.Equal(isStateless, VerbParties.IsStateless(code));

    [Theory]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root today/NN/obl near/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("In/IN/case/Ostrel Ostrel/NNP/obl Korvia/NNP/nsubj shelled=shell/VBD/root boats/NNS/obj", "Korvia > ")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Korvians/NNPS/obj", "Korvia > ")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Korvians/NNPS/obj near/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Police/NNS/obj", "Korvia > ")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Police/NNS/obj near/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("police/NNS/nsubj shelled=shell/VBD/root Ostrel/NNP/obj", "police > Ostrel")]
    [InlineData("boats/NNS/nsubj shelled=shell/VBD/root Ostrel/NNP/obj", " > Ostrel")]
    public void TheFirstOtherPartyAfterTheVerbIsTheRecipient(string words, string sides) => Assert.Equal(sides, Sides(words, "shelled"));

    [Theory]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj and/CC/cc/Arvan Arvan/NNP/conj/Ostrel", "Korvia > Ostrel, Arvan")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj and/CC/cc/Korvians Korvians/NNPS/conj/Ostrel", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj and/CC/cc/police police/NNS/conj/Ostrel", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj and/CC/cc/boats boats/NNS/conj/Ostrel", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj and/CC/cc/Arvan Arvan/NNP/conj/Korvia shelled=shell/VBD/root Ostrel/NNP/obj", "Korvia, Arvan > Ostrel")]
    [InlineData("Korvia/NNP/nsubj and/CC/cc/Arvan Arvan/NNP/conj/Korvia shelled=shell/VBD/root Arvan/NNP/obj Ostrel/NNP/obl", "Korvia, Arvan > Ostrel")]
    [InlineData("Korvia/NNP/nsubj and/CC/cc/boats boats/NNS/conj/Korvia shelled=shell/VBD/root Ostrel/NNP/obj", "Korvia > Ostrel")]
    public void JoinedPartiesTakePartTogether(string words, string sides) => Assert.Equal(sides, Sides(words, "shelled"));

    [Theory]
    [InlineData("Korvia/NNP/nsubj:pass was=be/VBD/aux:pass shelled=shell/VBN/root by/IN/case/Ostrel Ostrel/NNP/obl:agent", "Ostrel > Korvia")]
    [InlineData("Korvia/NNP/nsubj:pass was=be/VBD/aux:pass shelled=shell/VBN/root near/IN/case/Ostrel Ostrel/NNP/obl", "Ostrel > Korvia")]
    [InlineData("Korvia/NNP/nsubj:pass was=be/VBD/aux:pass shelled=shell/VBN/root", " > Korvia")]
    [InlineData("Ostrel/NNP/nsubj/sank shelled=shell/VBN/acl/Ostrel near/IN/case/Arvan Arvan/NNP/obl/shelled sank=sink/VBD/root", "Ostrel > Arvan")]
    public void TheSubjectOfAPassiveIsTheRecipient(string words, string sides) => Assert.Equal(sides, Sides(words, "shelled"));

    [Theory]
    [InlineData("Korvia/NNP/nsubj met=meet/VBD/root leaders=leader/NNS/obj of/IN/case/Ostrel Ostrel/NNP/nmod/leaders", "leaders")]
    [InlineData("Korvia/NNP/nsubj met=meet/VBD/root Assembly/NNP/obj of/IN/case/Ostrel Ostrel/NNP/nmod/Assembly", "Assembly")]
    [InlineData("Korvia/NNP/nsubj met=meet/VBD/root boats/NNS/obj of/IN/case/Ostrel Ostrel/NNP/nmod/boats", "Ostrel")]
    [InlineData("Korvia/NNP/nsubj met=meet/VBD/root envoys/NNS/obj in/IN/case/Ostrel Ostrel/NNP/nmod/envoys", "Ostrel")]
    [InlineData("Korvia/NNP/nsubj met=meet/VBD/root striking/VBG/obj of/IN/case/Ostrel Ostrel/NNP/nmod/striking", "Ostrel")]
    [InlineData("leaders/NNS/nsubj met=meet/VBD/root in/IN/case/Ostrel Ostrel/NNP/nmod/leaders", "Ostrel")]
    [InlineData("Korvia/NNP/nsubj met=meet/VBD/root leaders=leader/NNS/obj near/IN/case/Ostrel Ostrel/NNP/obl/leaders", "Ostrel")]
    public void AWordForActorsStandsForTheStateThatItIsOf(string words, string recipient) => Assert.Equal(recipient, Sides(words, "met").Split(" > ")[1]);

    [Theory]
    [InlineData("Korvia/NNP/root and/CC/cc/Arvan Arvan/NNP/conj/Korvia", "Korvia, Arvan")]
    [InlineData("Korvia/NNP/root Arvan/NNP/conj/Korvia Ostrel/NNP/conj/Arvan", "Korvia, Arvan, Ostrel")]
    [InlineData("Korvia/NNP/root Arvan/NNP/appos/Korvia and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia", "Korvia, Arvan, Ostrel")]
    [InlineData("Korvia/NNP/root Arvan/NNP/appos/Korvia and/CC/cc/Ostrel Ostrel/NNP/conj/Arvan", "Korvia, Arvan, Ostrel")]
    [InlineData("Korvia/NNP/root Arvan/NNP/appos/Korvia", "Korvia")]
    [InlineData("Korvia/NNP/root Arvan/NNP/appos/Korvia boats/NNS/nmod/Korvia", "Korvia")]
    [InlineData("Korvia/NNP/root leaders/NNS/appos/Korvia and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia", "Korvia, Ostrel")]
    [InlineData("Korvia/NNP/root Arvan/NNP/nmod/Korvia and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia", "Korvia, Ostrel")]
    [InlineData("Korvia/NNP/root boats/NNS/conj/Korvia Ostrel/NNP/conj/boats", "Korvia")]
    public void APhraseHasThoseThatAreJoinedToIt(string words, string all)
    {
        var text = new ParsedText(words);

        Assert.Equal(all, Show(text, Parties(text).Joint(text["Korvia"])));
    }

    [Theory]
    [InlineData(11, 11)]
    [InlineData(12, 12)]
    [InlineData(13, 12)]
    public void AChainOfJoinedPartiesHasABound(int count, int found)
    {
        var text = new ParsedText("P0/NNP/root " + string.Join(' ', Enumerable.Range(1, count - 1).Select(static i => $"P{i}/NNP/conj/P{i - 1}")));

        Assert.Equal(found, Parties(text).Joint(0).Count);
    }

    [Theory]
    [InlineData("Korvia", "", true)]
    [InlineData("Korvia", "Ostrel", true)]
    [InlineData("Korvia", "Korvians", false)]
    [InlineData("Korvia", "Ostrel Korvians", false)]
    [InlineData("police", "", false)]
    [InlineData("boats", "", false)]
    public void APartyHasAStateThatIsNoneOfTheOthers(string noun, string others, bool isParty)
    {
        var text = new ParsedText("Korvia/NNP Korvians/NNPS Ostrel/NNP police/NNS boats/NNS");

        Assert.Equal(isParty, Parties(text).IsParty(text[noun], [.. others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(other => text[other])]));
    }

    [Theory]
    [InlineData("came=come/VBD/root and/CC/cc/shelled shelled=shell/VBD/conj/came Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root and/CC/cc/shelled shelled=shell/VBD/conj/came Ostrel/NNP/obj/shelled", "shelled", true)]
    [InlineData("might/MD/root and/CC/cc/shelled shelled=shell/VBD/conj/might Ostrel/NNP/obj/shelled", "might", false)]
    [InlineData("friend/NN/root and/CC/cc/shelled shelled=shell/VBD/conj/friend Ostrel/NNP/obj/shelled", "friend", true)]
    [InlineData("came=come/VBD/root boats/NNS/conj/came of/IN/case/Ostrel Ostrel/NNP/nmod/boats", "came", true)]
    [InlineData("came=come/VBD/root boats/NNS/obl/came and/CC/cc/Ostrel Ostrel/NNP/conj/boats", "came", true)]
    [InlineData("came=come/VBD/root shelled=shell/VBD/parataxis/came Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root boats/NNS/obl/came shelled=shell/VBD/acl:relcl/boats Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root boats/NNS/obl/came shelled=shell/VBD/acl/boats Ostrel/NNP/obj/shelled", "came", true)]
    [InlineData("came=come/VBD/root shelled=shell/VBD/ccomp/came Ostrel/NNP/obj/shelled", "came", true)]
    [InlineData("came=come/VBD/root shelling=shell/VBG/advcl/came Ostrel/NNP/obj/shelling", "came", true)]
    [InlineData("came=come/VBD/root as/IN/mark/shelled Arvan/NNP/nsubj/shelled shelled=shell/VBD/advcl/came Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root Arvan/NNP/nsubj:pass/shelled shelled=shell/VBD/advcl/came Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root fighting/VBG/csubj/shelled shelled=shell/VBD/advcl/came Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root it/PRP/expl/shelled shelled=shell/VBD/advcl/came Ostrel/NNP/obj/shelled", "came", false)]
    [InlineData("came=come/VBD/root Arvan/NNP/obl/shelled shelled=shell/VBD/advcl/came Ostrel/NNP/obj/shelled", "came", true)]
    [InlineData("came=come/VBD/root Ostrel/NNP/obl/shelled as/IN/mark/shelled Arvan/NNP/nsubj/shelled shelled=shell/VBD/advcl/came", "came", true)]
    [InlineData("Ostrel/NNP/nsubj/said said=say/VBD/root Arvan/NNP/nsubj/came came=come/VBD/ccomp/said", "came", true)]
    public void AnotherClausePartsAWordFromAVerb(string words, string verb, bool isOpen)
    {
        var text = new ParsedText(words);

        Assert.Equal(isOpen, Parties(text).IsOpen(text["Ostrel"], text[verb]));
    }

    [Fact]
    public void AVerbIsOpenToItself()
    {
        var text = new ParsedText("came=come/VBD/root shelled=shell/VBD/parataxis/came");

        Assert.True(Parties(text).IsOpen(text["shelled"], text["shelled"]));
    }

    [Theory]
    [InlineData("after", "advcl", true)]
    [InlineData("before", "advcl", true)]
    [InlineData("since", "advcl", true)]
    [InlineData("until", "advcl", true)]
    [InlineData("if", "advcl", true)]
    [InlineData("unless", "advcl", true)]
    [InlineData("while", "advcl", false)]
    [InlineData("because", "advcl", false)]
    [InlineData("after", "ccomp", false)]
    [InlineData("if", "ccomp", false)]
    public void WhatCameBeforeOrAfterOrIsOnlyACaseIsBackground(string mark, string relation, bool isBackground)
    {
        var text = new ParsedText($"came=come/VBD/root {mark}/IN/mark/shelled Arvan/NNP/nsubj/shelled shelled=shell/VBD/{relation}/came");

        Assert.Equal(isBackground, Parties(text).IsBackground(text["shelled"]));
    }

    [Fact]
    public void AClauseWithoutAConjunctionIsNoBackground()
    {
        var text = new ParsedText("came=come/VBD/root after/IN/case/shelling shelling=shell/VBG/advcl/came");

        Assert.False(Parties(text).IsBackground(text["shelling"]));
    }

    [Theory]
    [InlineData("was=be/VBD/aux:pass/shelled shelled=shell/VBN/root", true)]
    [InlineData("Ostrel/NNP/nsubj:pass/shelled shelled=shell/VBN/root", true)]
    [InlineData("shelled=shell/VBN/root Ostrel/NNP/obl:agent/shelled", true)]
    [InlineData("boats/NNS/root shelled=shell/VBN/acl/boats", true)]
    [InlineData("boats/NNS/root shelled=shell/VBD/acl/boats", false)]
    [InlineData("boats/NNS/root shelled=shell/VBN/acl:relcl/boats", false)]
    [InlineData("has=have/VBZ/aux/shelled shelled=shell/VBN/root", false)]
    [InlineData("Ostrel/NNP/nsubj/shelled shelled=shell/VBN/root Arvan/NNP/obl/shelled", false)]
    public void APassiveIsKnownByWhatDependsOnIt(string words, bool isPassive)
    {
        var text = new ParsedText(words);

        Assert.Equal(isPassive, Parties(text).IsPassive(text["shelled"]));
    }

    [Theory]
    [InlineData("Tesmar/NNP/nsubj/said said=say/VBD/root that/IN/mark/free Korvia/NNP/nsubj/free free/VB/ccomp/said Ostrel/NNP/obj/free today/NN/obl/said .", "that Korvia free Ostrel")]
    [InlineData("Korvia/NNP/nsubj/agreed agreed=agree/VBD/root to/TO/mark/free free/VB/xcomp/agreed Ostrel/NNP/obj/free today/NN/obl/agreed", "Korvia agreed to free Ostrel")]
    [InlineData("Old/JJ/amod/Korvia Korvia/NNP/nsubj/agreed agreed=agree/VBD/root to/TO/mark/free free/VB/xcomp/agreed", "Old Korvia agreed to free")]
    [InlineData("town/NN/nsubj/fell that/WDT/obj/free Korvia/NNP/nsubj/free free/VBD/acl:relcl/town fell=fall/VBD/root", "that Korvia free")]
    public void AClauseReachesToItsSubject(string words, string around)
    {
        var text = new ParsedText(words);

        Assert.Equal(around, text.Show(Parties(text).Around(text["free"])));
    }

    [Fact]
    public void AClauseHasABoundOnBothSides()
    {
        var far = string.Join(' ', Enumerable.Repeat("boats/NNS/obl/came", 150));
        var text = new ParsedText($"{far} came=come/VBD/root {far}");

        Assert.Equal((50, 250), (Parties(text).Around(150).First, Parties(text).Around(150).End));
    }

    private static string Sides(string words, string verb)
    {
        var text = new ParsedText(words);
        var (sources, targets) = Parties(text).Sides(text[verb]);
        return $"{Show(text, sources)} > {Show(text, targets)}";
    }

    private static string Show(ParsedText text, List<int> all) => string.Join(", ", all.Select(word => text.Words.Text(word).ToString()));

    private static VerbParties Parties(ParsedText text) => new(text.Words, new FrameReader(text.Words), new CodedParties(text.Words));
}
