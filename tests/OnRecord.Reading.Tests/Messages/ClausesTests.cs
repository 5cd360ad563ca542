using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;

namespace OnRecord.Reading.Tests.Messages;

public sealed class ClausesTests
{
    [Theory]
    [InlineData("Varro/NNP/nsubj wrote=write/VBD/root to/IN/case/Besk Besk/NNP/obl", "Besk", "to")]
    [InlineData("Varro/NNP/nsubj wrote=write/VBD/root To/IN/case/Tomo Tomo/NNP/obl Besk/NNP/flat/Tomo", "Besk", "")]
    [InlineData("talks/NNS/nsubj/ended to/IN/case/Tomo Tomo/NNP/compound/Besk Besk/NNP/nmod/talks ended=end/VBD/root", "Besk", "to")]
    [InlineData("Besk/NNP/nsubj/came of/IN/case/Besk came=come/VBD/root", "Besk", "")]
    [InlineData("’s/POS/case/Besk Besk/NNP/nsubj/came came=come/VBD/root", "Besk", "")]
    public void APrepositionStandsBeforeItsNoun(string words, string noun, string preposition)
    {
        var text = new ParsedText(words);

        Assert.Equal(preposition, new Clauses(text.Words).Preposition(text[noun]));
    }

    [Theory]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj", "met", "Varro")]
    [InlineData("Besk/NNP/nsubj:pass was=be/VBD/aux:pass met=meet/VBN/root by/IN/case/Varro Varro/NNP/obl:agent", "met", "Varro")]
    [InlineData("Besk/NNP/nsubj:pass was=be/VBD/aux:pass met=meet/VBN/root by/IN/case/Varro Varro/NNP/obl", "met", "Varro")]
    [InlineData("Besk/NNP/nsubj:pass was=be/VBD/aux:pass met=meet/VBN/root", "met", null)]
    [InlineData("Besk/NNP/nsubj:pass met=meet/VBD/root", "met", "Besk")]
    [InlineData("Varro/NNP/nsubj came=come/VBD/root and/CC/cc/met met=meet/VBD/conj/came Besk/NNP/obj/met", "met", "Varro")]
    [InlineData("Varro/NNP/nsubj:pass was=be/VBD/aux:pass/seen seen=see/VBN/root and/CC/cc/met met=meet/VBD/conj/seen Besk/NNP/obj/met", "met", "Varro")]
    [InlineData("Varro/NNP/nsubj hopes=hope/VBZ/root to/TO/mark/meet meet/VB/xcomp/hopes Besk/NNP/obj/meet", "meet", "Varro")]
    [InlineData("Varro/NNP/nsubj thanked=thank/VBD/root Besk/NNP/obj for/IN/mark/sending sending=send/VBG/advcl/thanked boats=boat/NNS/obj/sending", "sending", "Besk")]
    [InlineData("Varro/NNP/nsubj saw=see/VBD/root Besk/NNP/obj while/IN/mark/sending sending=send/VBG/advcl/saw boats=boat/NNS/obj/sending", "sending", "Varro")]
    [InlineData("Varro/NNP/nsubj expressed=express/VBD/root thanks=thanks/NNS/obj to/IN/case/Besk Besk/NNP/nmod/thanks for/IN/mark/sending sending=send/VBG/advcl/expressed boats=boat/NNS/obj/sending", "sending", "Besk")]
    [InlineData("Varro/NNP/nsubj expressed=express/VBD/root thanks=thanks/NNS/obj to/IN/case/Besk Besk/NNP/obl/expressed for/IN/mark/sending sending=send/VBG/acl/thanks boats=boat/NNS/obj/sending", "sending", "Besk")]
    [InlineData("letter/NN/nsubj/came thanking=thank/VBG/acl/letter Besk/NNP/obj/thanking came=come/VBD/root", "thanking", "letter")]
    [InlineData("Varro/NNP/nsubj/left who/WP/nsubj/met met=meet/VBD/acl:relcl/Varro Besk/NNP/obj/met left=leave/VBD/root", "met", "Varro")]
    [InlineData("leader/NN/nsubj/met Tomo/NNP/nsubj/met Besk/NNP/flat/Tomo met=meet/VBD/root Varro/NNP/obj/met", "met", "Tomo")]
    [InlineData("leader/NN/nsubj/met today/NN/obl:unmarked/met Tomo/NNP/nsubj/met Besk/NNP/flat/Tomo met=meet/VBD/root Varro/NNP/obj/met", "met", "leader")]
    [InlineData("met=meet/VBD/root Besk/NNP/obj", "met", null)]
    public void WhoDoesItIsTheSubjectOfTheVerbOrOfOneAbove(string words, string verb, string? subject)
    {
        var text = new ParsedText(words);

        Assert.Equal(subject is null ? -1 : text[subject], new Clauses(text.Words).Subject(text[verb]));
    }

    [Theory]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj", "met", true)]
    [InlineData("Varro/NNP/nsubj did=do/VBD/aux not/RB/advmod/meet meet/VB/root Besk/NNP/obj", "meet", false)]
    [InlineData("Varro/NNP/nsubj never/RB/advmod/met met=meet/VBD/root Besk/NNP/obj", "met", false)]
    [InlineData("Varro/NNP/nsubj will/MD/aux/meet meet/VB/root Besk/NNP/obj", "meet", false)]
    [InlineData("Varro/NNP/nsubj would/MD/aux/meet meet/VB/root Besk/NNP/obj", "meet", false)]
    [InlineData("if/IN/mark/met Varro/NNP/nsubj/met met=meet/VBD/advcl/left Besk/NNP/obj/met they/PRP/nsubj/left left=leave/VBD/root", "met", false)]
    [InlineData("after/IN/mark/met Varro/NNP/nsubj/met met=meet/VBD/advcl/left Besk/NNP/obj/met they/PRP/nsubj/left left=leave/VBD/root", "met", true)]
    [InlineData("Did/VBD/aux/meet Varro/NNP/nsubj/meet meet/VB/root Besk/NNP/obj ?/./punct", "meet", false)]
    [InlineData("Varro/NNP/nsubj plans=plan/VBZ/root to/TO/mark/meet meet/VB/xcomp/plans Besk/NNP/obj/meet", "meet", false)]
    [InlineData("Varro/NNP/nsubj managed=manage/VBD/root to/TO/mark/meet meet/VB/xcomp/managed Besk/NNP/obj/meet", "meet", true)]
    [InlineData("Varro/NNP/nsubj came=come/VBD/root to/TO/mark/meet meet/VB/advcl/came Besk/NNP/obj/meet", "meet", true)]
    [InlineData("Varro/NNP/nsubj comes=come/VBZ/root to/TO/mark/meet meet/VB/advcl/comes Besk/NNP/obj/meet", "meet", false)]
    [InlineData("Varro/NNP/nsubj denied=deny/VBD/root that/IN/mark/met he/PRP/nsubj/met met=meet/VBD/ccomp/denied Besk/NNP/obj/met", "met", false)]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root that/IN/mark/met he/PRP/nsubj/met met=meet/VBD/ccomp/said Besk/NNP/obj/met", "met", true)]
    [InlineData("Varro/NNP/nsubj agreed=agree/VBD/root that/IN/mark/met he/PRP/nsubj/met met=meet/VBD/ccomp/agreed Besk/NNP/obj/met", "met", true)]
    [InlineData("Varro/NNP/nsubj agreed=agree/VBD/root meeting=meet/VBG/xcomp/agreed Besk/NNP/obj/meeting", "meeting", false)]
    [InlineData("Varro/NNP/nsubj did=do/VBD/aux/say not/RB/advmod/say say/VB/root that/IN/mark/met he/PRP/nsubj/met met=meet/VBD/ccomp/say Besk/NNP/obj/met", "met", false)]
    [InlineData("Varro/NNP/nsubj will/MD/aux/come come/VB/root and/CC/cc/meet meet/VB/conj/come Besk/NNP/obj/meet", "meet", false)]
    [InlineData("Varro/NNP/nsubj had=have/VBD/root a/DT/det/chance chance/NN/obj to/TO/mark/meet meet/VB/acl/chance Besk/NNP/obj/meet", "meet", true)]
    public void WhatIsDeniedAskedOrYetToComeHasNotHappened(string words, string verb, bool happened)
    {
        var text = new ParsedText(words);

        Assert.Equal(happened, new Clauses(text.Words).Happened(text[verb], present: false));
    }

    [Theory]
    [InlineData("Varro/NNP/nsubj would/MD/aux/meet meet/VB/root Besk/NNP/obj", true)]
    [InlineData("Varro/NNP/nsubj may/MD/aux/meet meet/VB/root Besk/NNP/obj", false)]
    [InlineData("Varro/NNP/nsubj will/MD/aux/meet meet/VB/root Besk/NNP/obj", false)]
    public void InALetterSomeModalsTellWhatIsDone(string words, bool happened)
    {
        var text = new ParsedText(words);

        Assert.Equal(happened, new Clauses(text.Words).Happened(text["meet"], present: true));
    }

    [Theory]
    [InlineData("Varro/NNP/root", "Varro", true, true)]
    [InlineData("Korvia/NNP/root", "Korvia", true, false)]
    [InlineData("president/NN/root", "president", true, true)]
    [InlineData("ministry/NN/root", "ministry", true, false)]
    [InlineData("leaders=leader/NNS/root", "leaders", true, true)]
    [InlineData("bridge/NN/root", "bridge", false, false)]
    [InlineData("reporters=reporter/NNS/root", "reporters", false, false)]
    [InlineData("he/PRP/root", "he", true, true)]
    [InlineData("it/PRP/root", "it", false, false)]
    [InlineData("himself/PRP/root", "himself", false, false)]
    [InlineData("his/PRP$/root", "his", true, true)]
    [InlineData("its/PRP$/root", "its", false, false)]
    [InlineData("chargé/NN/root d'affaires/NN", "chargé", true, false)]
    [InlineData("met=meet/VBD/root", "met", false, false)]
    public void NamesOfficesAndPeopleAreParties(string words, string word, bool party, bool person)
    {
        var text = new ParsedText(words, ("Korvia", MentionKind.Location));
        var clauses = new Clauses(text.Words);

        Assert.Equal((party, person), (clauses.IsParty(text[word]), clauses.IsPerson(text[word])));
    }

    [Theory]
    [InlineData("Varro/NNP/nsubj/met and/CC/cc/Besk Besk/NNP/conj/Varro met=meet/VBD/root", "Varro", "Varro; Besk")]
    [InlineData("Varro/NNP/nsubj/met ,/,/punct/Besk Besk/NNP/conj/Varro and/CC/cc/Hallen Hallen/NNP/conj/Varro met=meet/VBD/root", "Varro", "Varro; Besk; Hallen")]
    [InlineData("the/DT/det/party party/NN/nsubj/met and/CC/cc/families the/DT/det/families families=family/NNS/conj/party met=meet/VBD/root", "party", "the party; the families")]
    [InlineData("the/DT/det/party party/NN/nsubj/met and/CC/cc/people people/NNS/conj/party met=meet/VBD/root", "party", "the party and people")]
    [InlineData("the/DT/det/party party/NN/nsubj/met and/CC/cc/families all/DT/det:predet/families families=family/NNS/conj/party met=meet/VBD/root", "party", "the party; all families")]
    [InlineData("the/DT/det/party party/NN/nsubj/met and/CC/cc/families his/PRP$/nmod:poss/families families=family/NNS/conj/party met=meet/VBD/root", "party", "the party; his families")]
    [InlineData("wrote=write/VBD/root to/IN/case/party party/NN/obl and/CC/cc/people to/IN/case/people people/NNS/conj/party", "party", "party; people")]
    [InlineData("Varro/NNP/nsubj/came ,/,/punct/met who/WP/nsubj/met met=meet/VBD/acl:relcl/Varro Besk/NNP/obj/met ,/,/punct/met came=come/VBD/root", "Varro", "Varro")]
    [InlineData("leaders=leader/NNS/nsubj/came calling=call/VBG/acl/leaders for/IN/case/peace peace/NN/obl/calling came=come/VBD/root", "leaders", "leaders")]
    [InlineData("the/DT/det/presidents presidents=president/NNS/nsubj/came of/IN/case/Korvia Korvia/NNP/nmod/presidents and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia came=come/VBD/root", "presidents", "Korvia (president); Ostrel (president)")]
    [InlineData("the/DT/det/president president/NN/nsubj/came of/IN/case/Korvia Korvia/NNP/nmod/president and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia came=come/VBD/root", "president", "the president of Korvia and Ostrel")]
    [InlineData("I/PRP/nsubj/met and/CC/cc/Besk Besk/NNP/conj/I met=meet/VBD/root", "I", "Besk")]
    [InlineData("Varro/NNP/nsubj/met and/CC/cc/bridges bridges=bridge/NNS/conj/Varro met=meet/VBD/root", "Varro", "Varro and bridges")]
    public void WhoAreJoinedAreSeveralParties(string words, string noun, string parties)
    {
        var text = new ParsedText(words, ("Korvia", MentionKind.Location), ("Ostrel", MentionKind.Location));
        var found = new Clauses(text.Words).Parties(text[noun]);

        Assert.Equal(parties, string.Join("; ", found.Select(party => text.Document.Slice(party.Words).ToString() + (party.Office is { } office ? $" ({office})" : ""))));
    }

    [Theory]
    [InlineData("no/DT/det/letter letter/NN/root", true)]
    [InlineData("Neither/DT/det/letter letter/NN/root", true)]
    [InlineData("any/DT/det/letter letter/NN/root", true)]
    [InlineData("every/DT/det/letter letter/NN/root", true)]
    [InlineData("the/DT/det/letter letter/NN/root", false)]
    [InlineData("letter/NN/root", false)]
    public void NoLetterIsNone(string words, bool none)
    {
        var text = new ParsedText(words);

        Assert.Equal(none, new Clauses(text.Words).IsNone(text["letter"]));
    }

    [Theory]
    [InlineData("you/PRP/root", "you", true)]
    [InlineData("your/PRP$/nmod:poss/people people/NNS/root", "people", true)]
    [InlineData("our/PRP$/nmod:poss/people people/NNS/root", "people", false)]
    [InlineData("they/PRP/root", "they", false)]
    public void YouAndYoursAreTheSecondPerson(string words, string word, bool second)
    {
        var text = new ParsedText(words);

        Assert.Equal(second, new Clauses(text.Words).IsSecondPerson(text[word]));
    }

    [Theory]
    [InlineData("I/PRP/nsubj/met met=meet/VBD/root", "I", true)]
    [InlineData("Besk/NNP/nsubj/met and/CC/cc/I I/PRP/conj/Besk met=meet/VBD/root", "Besk", true)]
    [InlineData("Besk/NNP/nsubj/met and/CC/cc/they they/PRP/conj/Besk met=meet/VBD/root", "Besk", false)]
    public void WhoSpeaksMayBeOneOfSeveral(string words, string word, bool holds)
    {
        var text = new ParsedText(words);

        Assert.Equal(holds, new Clauses(text.Words).HoldsFirstPerson(text[word]));
    }

    [Fact]
    public void NobodyHoldsNobody()
    {
        var clauses = new Clauses(new ParsedText("Besk/NNP/root").Words);

        Assert.False(clauses.HoldsFirstPerson(-1));
        Assert.Empty(clauses.Parties(-1));
    }
}
