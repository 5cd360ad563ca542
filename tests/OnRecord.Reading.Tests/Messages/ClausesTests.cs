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

    [Theory]
    [InlineData("following/VBG/case/visit the/DT/det/visit visit/NN/root", "visit", "following")]
    [InlineData("Ahead/RB/case/visit visit/NN/root", "visit", "ahead")]
    [InlineData("after/IN/mark/meeting meeting=meet/VBG/root", "meeting", "after")]
    [InlineData("the/DT/case/visit visit/NN/root", "visit", "")]
    [InlineData("to/IN/advmod/visit visit/NN/root", "visit", "")]
    [InlineData("visit/NN/root to/IN/case/visit", "visit", "")]
    public void SeveralKindsOfWordsArePrepositions(string words, string noun, string preposition)
    {
        var text = new ParsedText(words);

        Assert.Equal(preposition, new Clauses(text.Words).Preposition(text[noun]));
    }

    [Theory]
    [InlineData("nmod", "to", "Besk")]
    [InlineData("obl", "to", "Besk")]
    [InlineData("obl", "from", null)]
    [InlineData("conj", "to", null)]
    [InlineData("nmod:poss", "to", null)]
    [InlineData("acl:relcl", "to", null)]
    public void AWordHasAnotherWithItsPreposition(string relation, string preposition, string? with)
    {
        var text = new ParsedText($"letter/NN/root to/IN/case/Besk Besk/NNP/{relation}/letter");

        Assert.Equal(with is null ? -1 : text[with], new Clauses(text.Words).With(text["letter"], preposition, "via"));
    }

    [Theory]
    [InlineData("letter/NN/obj/sent to/IN/case/Besk Besk/NNP/obl/sent sent=send/VBD/root", "to", "Besk")]
    [InlineData("letter/NN/obj/sent to/IN/case/Besk Besk/NNP/obl/sent sent=send/VBD/root", "from", null)]
    [InlineData("letter/NN/obj/sent today/NN/obl/sent to/IN/case/Besk Besk/NNP/obl/sent sent=send/VBD/root", "to", null)]
    [InlineData("letter/NN/obj/sent to/IN/case/Besk Tomo/NNP/obl/sent Besk/NNP/flat/Tomo sent=send/VBD/root", "to", "Tomo")]
    [InlineData("sent=send/VBD/root letter/NN/obj", "to", null)]
    [InlineData("Besk/NNP/obl/sent letter/NN/obj/sent to/IN/case/Besk sent=send/VBD/root", "to", null)]
    public void TheNextNounHangsAnywhere(string words, string preposition, string? next)
    {
        var text = new ParsedText(words);

        Assert.Equal(next is null ? -1 : text[next], new Clauses(text.Words).Next(text["letter"], preposition));
    }

    [Theory]
    [InlineData("was=be/VBD/aux:pass/sent sent=send/VBN/root", true)]
    [InlineData("it/PRP/nsubj:pass/sent sent=send/VBN/root", true)]
    [InlineData("letter/NN/root sent=send/VBN/acl", true)]
    [InlineData("letter/NN/root sent=send/VBN/acl:relcl", true)]
    [InlineData("letter/NN/root sent=send/VBN/acl boats=boat/NNS/obj/sent", false)]
    [InlineData("has=have/VBZ/aux/sent sent=send/VBN/root", false)]
    [InlineData("was=be/VBD/aux:pass/sent sent=send/VBD/root", false)]
    public void APassiveIsAParticipleWithASignOfIt(string words, bool passive)
    {
        var text = new ParsedText(words);

        Assert.Equal(passive, new Clauses(text.Words).IsPassive(text["sent"]));
    }

    [Theory]
    [InlineData("deny")]
    [InlineData("refuse")]
    [InlineData("decline")]
    [InlineData("plan")]
    [InlineData("intend")]
    [InlineData("hope")]
    [InlineData("want")]
    [InlineData("expect")]
    [InlineData("wish")]
    [InlineData("propose")]
    [InlineData("consider")]
    [InlineData("prepare")]
    [InlineData("seek")]
    [InlineData("promise")]
    [InlineData("threaten")]
    [InlineData("demand")]
    [InlineData("doubt")]
    [InlineData("fail")]
    [InlineData("forget")]
    [InlineData("ask")]
    [InlineData("urge")]
    [InlineData("need")]
    [InlineData("try")]
    [InlineData("offer")]
    [InlineData("decide")]
    [InlineData("avoid")]
    public void WhatOneOnlyMeansToDoHasNotHappened(string lemma)
    {
        var text = new ParsedText($"Varro/NNP/nsubj {lemma}={lemma}/VBD/root meeting=meet/VBG/xcomp/{lemma} Besk/NNP/obj/meeting");

        Assert.False(new Clauses(text.Words).Happened(text["meeting"], present: false));
    }

    [Theory]
    [InlineData("opportunity", true)]
    [InlineData("pleasure", true)]
    [InlineData("honor", true)]
    [InlineData("honour", true)]
    [InlineData("privilege", true)]
    [InlineData("first", true)]
    [InlineData("last", true)]
    [InlineData("letter", true)]
    [InlineData("message", true)]
    [InlineData("plan", false)]
    [InlineData("need", false)]
    public void SomeNounsTellOfWhatWasDone(string noun, bool happened)
    {
        var text = new ParsedText($"Varro/NNP/nsubj had=have/VBD/root the/DT/det/{noun} {noun}/NN/obj to/TO/mark/meet meet/VB/acl/{noun} Besk/NNP/obj/meet");

        Assert.Equal(happened, new Clauses(text.Words).Happened(text["meet"], present: false));
    }

    [Theory]
    [InlineData("if", false)]
    [InlineData("unless", false)]
    [InlineData("whether", false)]
    [InlineData("because", true)]
    public void AConditionHasNotHappened(string mark, bool happened)
    {
        var text = new ParsedText($"{mark}/IN/mark/met Varro/NNP/nsubj/met met=meet/VBD/advcl/left Besk/NNP/obj/met they/PRP/nsubj/left left=leave/VBD/root");

        Assert.Equal(happened, new Clauses(text.Words).Happened(text["met"], present: false));
    }

    [Theory]
    [InlineData("will", false)]
    [InlineData("may", false)]
    [InlineData("might", false)]
    [InlineData("can", false)]
    [InlineData("could", false)]
    [InlineData("must", false)]
    [InlineData("should", false)]
    [InlineData("would", true)]
    public void OfModalsOnlyWouldTellsInALetter(string modal, bool happened)
    {
        var text = new ParsedText($"I/PRP/nsubj {modal}/MD/aux/thank thank/VB/root Besk/NNP/obj");

        Assert.Equal(happened, new Clauses(text.Words).Happened(text["thank"], present: true));
    }

    [Theory]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came about/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came on/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came over/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came regarding/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came following/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came after/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came during/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/nsubj/came of/IN/case/bridge bridge/NN/nmod/leader came=come/VBD/root", "leader", "the leader of bridge")]
    [InlineData("the/DT/det/leader leader/NN/obj/met ,/,/punct/leader to/IN/case/bridge bridge/NN/nmod/leader met=meet/VBD/root", "leader", "the leader")]
    [InlineData("the/DT/det/leader leader/NN/obj/met to/IN/case/bridge bridge/NN/nmod/leader met=meet/VBD/root", "leader", "the leader to bridge")]
    [InlineData("met=meet/VBD/root the/DT/det/leader leader/NN/obj/met ,/,/punct/met Tomo/NNP/dep/met Besk/NNP/flat/Tomo", "leader", "the leader , Tomo Besk")]
    [InlineData("to/IN/case/leader the/DT/det/leader leader/NN/obl/came ,/,/punct/came Tomo/NNP/nsubj/came came=come/VBD/root", "leader", "the leader")]
    [InlineData("leaders=leader/NNS/nsubj/came and/CC/cc/leaders came=come/VBD/root", "leaders", "leaders")]
    [InlineData("leaders=leader/NNS/nsubj/came which/WDT/nsubj/won won=win/VBD/acl:relcl/leaders came=come/VBD/root", "leaders", "leaders")]
    [InlineData("saw=see/VBD/root Tomo/NNP/obj/saw Besk/NNP/obj/saw", "Tomo", "Tomo Besk")]
    public void APartyIsItsOwnPhraseAlone(string words, string noun, string party)
    {
        var text = new ParsedText(words);

        Assert.Equal(party, text.Document.Slice(Assert.Single(new Clauses(text.Words).Parties(text[noun])).Words).ToString());
    }

    [Theory]
    [InlineData("Besk/NNP/nsubj came=come/VBD/root\n", "Besk")]
    [InlineData("Besk/NNP/nsubj:pass was=be/VBD/aux:pass/seen seen=see/VBN/root\n", "Besk")]
    [InlineData("she/PRP/nsubj came=come/VBD/root\n", null)]
    [InlineData("boats=boat/NNS/nsubj came=come/VBD/root\n", null)]
    [InlineData("saw=see/VBD/root Besk/NNP/obj\n", null)]
    [InlineData("Besk/NNP/nsubj came=come/VBD/root\n\n", null)]
    [InlineData("", null)]
    public void APronounMayMeanWhomTheSentenceBeforeIsAbout(string before, string? meant)
    {
        var text = new ParsedText(before + "Varro/NNP/nsubj wrote=write/VBD/root to/IN/case/him him/PRP/obl");
        var party = Assert.Single(new Clauses(text.Words).Parties(text["him"]));

        Assert.Equal(meant, party.Before is { } words ? text.Document.Slice(words).ToString() : null);
    }

    [Theory]
    [InlineData("I/PRP/root", "I", true)]
    [InlineData("we/PRP/root", "we", true)]
    [InlineData("us/PRP/root", "us", true)]
    [InlineData("me/PRP/root", "me", true)]
    [InlineData("I/NNP/root", "I", false)]
    [InlineData("them/PRP/root", "them", false)]
    public void IAndWeAreTheFirstPerson(string words, string word, bool first)
    {
        var text = new ParsedText(words);

        Assert.Equal(first, new Clauses(text.Words).IsFirstPerson(text[word]));
    }

    [Theory]
    [InlineData("counterpart", true)]
    [InlineData("delegation", true)]
    [InlineData("colleague", true)]
    [InlineData("ally", true)]
    [InlineData("partner", true)]
    [InlineData("friend", false)]
    public void SomeWordsForPeopleAreSomebodyToMeet(string noun, bool person)
    {
        var text = new ParsedText($"{noun}/NN/root");

        Assert.Equal(person, new Clauses(text.Words).IsPerson(text[noun]));
    }

    [Theory]
    [InlineData("Korvian/NNP/nsubj/came President/NNP/nsubj/came came=come/VBD/root", false)]
    [InlineData("Korvian/NNP/compound/President President/NNP/nsubj/came came=come/VBD/root", true)]
    [InlineData("Korvian/NNP/nsubj/came came=come/VBD/root", true)]
    public void AnAdjectivePartedFromItsNounIsNoParty(string words, bool party)
    {
        var text = new ParsedText(words, ("Korvian", MentionKind.Group));

        Assert.Equal(party, new Clauses(text.Words).IsParty(text["Korvian"]));
    }

    [Fact]
    public void NobodyHoldsNobody()
    {
        var clauses = new Clauses(new ParsedText("Besk/NNP/root").Words);

        Assert.False(clauses.HoldsFirstPerson(-1));
        Assert.Empty(clauses.Parties(-1));
    }
}
