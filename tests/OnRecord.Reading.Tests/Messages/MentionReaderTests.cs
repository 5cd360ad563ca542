using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;

namespace OnRecord.Reading.Tests.Messages;

public sealed class MentionReaderTests
{
    [Theory]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/nmod/letter", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root Besk/NNP/iobj a/DT/det/letter letter/NN/obj", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root Besk/NNP/obj a/DT/det/letter letter/NN/obj", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root Besk/NNP/obj a/DT/det/letter letter/NN/acl/Besk", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root Besk/NNP/iobj a/DT/det/letter letter/NN/dep/Besk", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root Besk/NNP/obj a/DT/det/letter letter/NN/appos/Besk", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj saw=see/VBD/root Besk/NNP/obj a/DT/det/letter letter/NN/appos/Besk", "")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root greetings=greeting/NNS/obj and/CC/cc/letter a/DT/det/letter letter/NN/conj/greetings to/IN/case/Besk Besk/NNP/obl",
        "Sent: Varro > Besk | Sent: Varro > Besk")]
    [InlineData("bridge/NN/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root no/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/stamp letter/NN/compound/stamp stamp/NN/obj to/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj did=do/VBD/aux/send not/RB/advmod/send send/VB/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj handed=hand/VBD/root over/IN/case/letter a/DT/det/letter letter/NN/obl to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj passed=pass/VBD/root on/IN/case/greetings greetings=greeting/NNS/obl to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj brought=bring/VBD/root along/IN/case/letter a/DT/det/letter letter/NN/obl to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj handed=hand/VBD/root boats=boat/NNS/obj over/IN/case/letter a/DT/det/letter letter/NN/obl to/IN/case/Besk Besk/NNP/obl", "Noun:  > Besk")]
    [InlineData("Varro/NNP/nsubj lodged=lodge/VBD/root a/DT/det/protest protest/NN/obj with/IN/case/embassy the/DT/det/embassy embassy/NN/obl", "Sent: Varro > the embassy")]
    [InlineData("Varro/NNP/nsubj lodged=lodge/VBD/root a/DT/det/letter letter/NN/obj with/IN/case/embassy the/DT/det/embassy embassy/NN/obl", "Sent: Varro > ")]
    [InlineData("letters=letter/NNS/nsubj/came came=come/VBD/root to/IN/case/Besk Besk/NNP/obl from/IN/case/Varro Varro/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("letters=letter/NNS/nsubj/came came=come/VBD/root to/IN/case/Besk Besk/NNP/obl from/IN/case/Varro Varro/NNP/nmod/Besk", "Sent: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/reached reached=reach/VBD/root Besk/NNP/obj from/IN/case/Varro Varro/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj:pass/sent was=be/VBD/aux:pass/sent sent=send/VBN/root to/IN/case/Besk Besk/NNP/obl by/IN/case/Varro Varro/NNP/obl:agent",
        "Sent: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj:pass/sent was=be/VBD/aux:pass/sent sent=send/VBN/root to/IN/case/Besk Besk/NNP/obl", "Sent:  > Besk")]
    [InlineData("Besk/NNP/nsubj:pass/sent was=be/VBD/aux:pass/sent sent=send/VBN/root a/DT/det/letter letter/NN/obj by/IN/case/Varro Varro/NNP/obl:agent", "Sent: Varro > Besk")]
    [InlineData("Besk/NNP/nsubj:pass/sent was=be/VBD/aux:pass/sent sent=send/VBN/root a/DT/det/letter letter/NN/obj by/IN/case/Varro Varro/NNP/nmod/letter", "Sent: Varro > Besk")]
    public void WhoGivesALetterSendsIt(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("Besk/NNP/nsubj received=receive/VBD/root a/DT/det/letter letter/NN/obj from/IN/case/Varro Varro/NNP/nmod/letter", "Received: Varro > Besk")]
    [InlineData("Besk/NNP/nsubj received=receive/VBD/root a/DT/det/letter letter/NN/obj from/IN/case/bridge the/DT/det/bridge bridge/NN/nmod/letter", "Received:  > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj:pass/received was=be/VBD/aux:pass/received received=receive/VBN/root by/IN/case/Besk Besk/NNP/obl:agent from/IN/case/Varro Varro/NNP/obl",
        "Received: Varro > Besk")]
    [InlineData("Besk/NNP/nsubj declined=decline/VBD/root an/DT/det/invitation invitation/NN/obj from/IN/case/Varro Varro/NNP/nmod/invitation", "Noun: Varro > Besk")]
    [InlineData("Besk/NNP/nsubj answered=answer/VBD/root a/DT/det/letter letter/NN/obj from/IN/case/Varro Varro/NNP/nmod/letter", "Noun: Varro > Besk | Answered: Besk > Varro")]
    [InlineData("Besk/NNP/nsubj replied=reply/VBD/root to/IN/case/letter a/DT/det/letter letter/NN/obl from/IN/case/Varro Varro/NNP/nmod/letter", "Answered: Besk > Varro | Noun: Varro > Besk")]
    [InlineData("Besk/NNP/nsubj replied=reply/VBD/root in/IN/case/letter a/DT/det/letter letter/NN/obl from/IN/case/Varro Varro/NNP/nmod/letter", "Noun: Varro > ")]
    public void WhoGetsALetterIsAddressed(string words, string mentions) => Assert.Equal(
        string.Join(" | ", mentions.Split(" | ").Order(StringComparer.Ordinal)), string.Join(" | ", Read(words).Split(" | ").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Varro/NNP/nsubj/exchanged and/CC/cc/Besk Besk/NNP/conj/Varro exchanged=exchange/VBD/root letters=letter/NNS/obj", "Exchanged: Varro > Besk | Exchanged: Besk > Varro")]
    [InlineData("Varro/NNP/nsubj exchanged=exchange/VBD/root letters=letter/NNS/obj with/IN/case/Besk Besk/NNP/obl", "Exchanged: Varro > Besk | Exchanged: Besk > Varro")]
    [InlineData("Varro/NNP/nsubj exchanged=exchange/VBD/root letters=letter/NNS/obj with/IN/case/Besk Besk/NNP/nmod/letters", "Exchanged: Varro > Besk | Exchanged: Besk > Varro")]
    [InlineData("Varro/NNP/nsubj exchanged=exchange/VBD/root letters=letter/NNS/obj with/IN/case/joy joy/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj exchanged=exchange/VBD/root letters=letter/NNS/obj", "")]
    [InlineData("letters=letter/NNS/nsubj:pass/exchanged were=be/VBD/aux:pass/exchanged exchanged=exchange/VBN/root with/IN/case/Besk Besk/NNP/obl", "")]
    public void WhatIsExchangedGoesBothWays(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("Varro/NNP/nmod:poss/letter 's/POS/case/Varro letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("his/PRP$/nmod:poss/letter letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun: his > Besk")]
    [InlineData("Its=its/PRP$/nmod:poss/letter letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun:  > Besk")]
    [InlineData("my/PRP$/nmod:poss/letter letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun:  > Besk")]
    [InlineData("your/PRP$/nmod:poss/letter letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun:  > Besk")]
    [InlineData("Yesterday=yesterday/NNP/nmod:poss/letter 's/POS/case/Yesterday letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun:  > Besk")]
    [InlineData("Easter/NNP/nmod:poss/letter 's/POS/case/Easter letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun:  > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay of/IN/case/Varro Varro/NNP/nmod/letter to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay of/IN/case/leader the/DT/det/leader leader/NN/nmod/letter to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root", "Noun:  > Besk")]
    [InlineData("condolences=condolence/NNS/nsubj/lay from/IN/case/Varro Varro/NNP/nmod/condolences lay=lie/VBD/root", "")]
    [InlineData("condolences=condolence/NNS/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/condolences lay=lie/VBD/root", "")]
    [InlineData("condolences=condolence/NNS/nsubj/lay from/IN/case/Varro Varro/NNP/nmod/condolences to/IN/case/Besk Besk/NNP/nmod/condolences lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay from/IN/case/Varro Varro/NNP/nmod/letter lay=lie/VBD/root", "Noun: Varro > ")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay about/IN/case/Varro Varro/NNP/nmod/letter lay=lie/VBD/root", "")]
    public void WhoseLetterItIsSendsIt(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("in", "Noun: Varro > Besk")]
    [InlineData("by", "Noun: Varro > Besk")]
    [InlineData("through", "Noun: Varro > Besk")]
    [InlineData("via", "Noun: Varro > Besk")]
    [InlineData("during", "Noun: Varro > Besk")]
    [InlineData("with", "Noun: Varro > Besk")]
    [InlineData("about", "Noun:  > Besk")]
    public void WhoSpeaksInALetterSendsIt(string preposition, string mentions) => Assert.Equal(
        mentions, Read($"{preposition}/IN/case/letter a/DT/det/letter letter/NN/obl/said to/IN/case/Besk Besk/NNP/nmod/letter ,/,/punct/said Varro/NNP/nsubj/said said=say/VBD/root"));

    [Theory]
    [InlineData("in/IN/case/letter his/PRP$/nmod:poss/letter letter/NN/obl/said to/IN/case/Besk Besk/NNP/nmod/letter ,/,/punct/said Varro/NNP/nsubj/said said=say/VBD/root", "Noun: Varro > Besk")]
    [InlineData("in/IN/case/letter his/PRP$/nmod:poss/letter letter/NN/obl/said to/IN/case/Besk Besk/NNP/nmod/letter ,/,/punct/said she/PRP/nsubj/said said=say/VBD/root", "Noun: his > Besk")]
    [InlineData("in/IN/case/letter his/PRP$/nmod:poss/letter letter/NN/obl/said to/IN/case/Besk Besk/NNP/nmod/letter ,/,/punct/said boats=boat/NNS/nsubj/said said=say/VBD/root", "Noun: his > Besk")]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root so/RB/advmod in/IN/case/letter his/PRP$/nmod:poss/letter letter/NN/obl to/IN/case/Besk Besk/NNP/nmod/letter", "Noun: his > Besk")]
    [InlineData("in/IN/case/condolences condolences=condolence/NNS/obl/said to/IN/case/Besk Besk/NNP/nmod/condolences ,/,/punct/said Varro/NNP/nsubj/said said=say/VBD/root", "")]
    public void HisLetterIsTheLetterOfWhoeverSpeaksAfterIt(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("told=tell", "Besk")]
    [InlineData("informed=inform", "Besk")]
    [InlineData("assured=assure", "Besk")]
    [InlineData("briefed=brief", "Besk")]
    [InlineData("notified=notify", "Besk")]
    [InlineData("warned=warn", "Besk")]
    [InlineData("reminded=remind", "Besk")]
    [InlineData("asked=ask", "Besk")]
    [InlineData("thanked=thank", "Besk")]
    [InlineData("urged=urge", "Besk")]
    [InlineData("promised=promise", "Besk")]
    [InlineData("saw=see", "")]
    public void WhomOneTellsSomethingInALetterIsAddressed(string verb, string addressee) => Assert.Equal(
        $"Noun: Varro > {addressee}", Read($"Varro/NNP/nsubj {verb}/VBD/root Besk/NNP/obj in/IN/case/letter a/DT/det/letter letter/NN/obl"));

    [Theory]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root to/IN/case/Besk Besk/NNP/obl in/IN/case/letter a/DT/det/letter letter/NN/obl", "Noun: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root of/IN/case/Besk Besk/NNP/obl in/IN/case/letter a/DT/det/letter letter/NN/obl", "Noun: Varro > ")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root Besk/NNP/obj in/IN/case/letter Hallen/NNP/nmod:poss/letter 's/POS/case/Hallen letter/NN/obl", "Noun: Hallen > ")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root reporters=reporter/NNS/obj in/IN/case/letter a/DT/det/letter letter/NN/obl", "Noun: Varro > ")]
    public void OfALetterOfTheirOwn(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("response", "said=say/VBD/root", "Noun: Varro > Besk")]
    [InlineData("answer", "said=say/VBD/root", "Noun: Varro > Besk")]
    [InlineData("bridge", "said=say/VBD/root", "Noun: Varro > ")]
    public void WhoRespondsToALetterIsAddressed(string answer, string verb, string mentions) => Assert.Equal(
        mentions,
        Read($"in/IN/case/{answer} {answer}/NN/obl/said to/IN/case/letter a/DT/det/letter letter/NN/nmod/{answer} from/IN/case/Varro Varro/NNP/nmod/letter ,/,/punct/said Besk/NNP/nsubj/said {verb}"));

    [Theory]
    [InlineData("Sand/NNP/nsubj brought=bring/VBD/root a/DT/det/letter letter/NN/obj from/IN/case/Varro Varro/NNP/nmod/letter to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk via Sand")]
    [InlineData("Sand/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj from/IN/case/Varro Varro/NNP/nmod/letter to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk")]
    [InlineData("Sand/NNP/nsubj brought=bring/VBD/root his/PRP$/nmod:poss/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "Sent: Sand > Besk")]
    [InlineData("Sand/NNP/nsubj brought=bring/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "Sent: Sand > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj:pass/delivered was=be/VBD/aux:pass/delivered delivered=deliver/VBN/root to/IN/case/Besk Besk/NNP/obl by/IN/case/Sand Sand/NNP/obl:agent",
        "Sent:  > Besk via Sand")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl through/IN/case/Sand Sand/NNP/obl", "Sent: Varro > Besk via Sand")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj via/IN/case/Sand Sand/NNP/nmod/letter to/IN/case/Besk Besk/NNP/obl", "Sent: Varro > Besk via Sand")]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl through/IN/case/channels channels=channel/NNS/obl", "Sent: Varro > Besk")]
    [InlineData("Sand/NNP/nsubj met=meet/VBD/root Besk/NNP/obj and/CC/cc/conveyed conveyed=convey/VBD/conj/met greetings=greeting/NNS/obj/conveyed from/IN/case/Varro Varro/NNP/nmod/greetings",
        "Talk: Sand > Besk | Sent: Varro > Besk via Sand")]
    [InlineData("Sand/NNP/nsubj met=meet/VBD/root with/IN/case/Besk Besk/NNP/obl and/CC/cc/conveyed conveyed=convey/VBD/conj/met greetings=greeting/NNS/obj/conveyed from/IN/case/Varro Varro/NNP/nmod/greetings",
        "Talk: Sand > Besk | Sent: Varro > Besk via Sand")]
    [InlineData("Sand/NNP/nsubj saw=see/VBD/root Besk/NNP/obj and/CC/cc/conveyed conveyed=convey/VBD/conj/saw greetings=greeting/NNS/obj/conveyed from/IN/case/Varro Varro/NNP/nmod/greetings",
        "Sent: Varro >  via Sand")]
    public void WhoCarriesTheLetterOfAnotherBearsIt(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay sent=send/VBN/acl/letter by/IN/case/Varro Varro/NNP/obl:agent/sent to/IN/case/Besk Besk/NNP/obl/sent lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay sent=send/VBN/acl/letter by/IN/case/Varro Varro/NNP/obl/sent to/IN/case/Besk Besk/NNP/obl/sent lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay brought=bring/VBN/acl/letter by/IN/case/Sand Sand/NNP/obl:agent/brought from/IN/case/Varro Varro/NNP/obl/brought to/IN/case/Besk Besk/NNP/obl/brought lay=lie/VBD/root",
        "Noun: Varro > Besk via Sand")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay received=receive/VBN/acl/letter by/IN/case/Besk Besk/NNP/obl:agent/received from/IN/case/Varro Varro/NNP/obl/received lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay lost=lose/VBN/acl/letter by/IN/case/Varro Varro/NNP/obl:agent/lost lay=lie/VBD/root", "")]
    [InlineData("a/DT/det/letter letter/NN/nsubj/lay exchanged=exchange/VBN/acl/letter by/IN/case/Varro Varro/NNP/obl:agent/exchanged lay=lie/VBD/root", "")]
    [InlineData("the/DT/det/letter letter/NN/nsubj/lay which/WDT/obj/sent Varro/NNP/nsubj/sent sent=send/VBD/acl:relcl/letter to/IN/case/Besk Besk/NNP/obl/sent lay=lie/VBD/root", "Noun: Varro > Besk")]
    [InlineData("the/DT/det/letter letter/NN/nsubj/lay which/WDT/obj/sent bridges=bridge/NNS/nsubj/sent sent=send/VBD/acl:relcl/letter to/IN/case/Besk Besk/NNP/obl/sent lay=lie/VBD/root", "Noun:  > Besk")]
    public void AClauseOfTheLetterNamesItsParties(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("on/IN/case/3 3/CD/obl to/IN/case/Besk Besk/NNP/nmod/3", "Besk")]
    [InlineData("on/IN/case/March March/NNP/obl to/IN/case/Besk Besk/NNP/nmod/March", "Besk")]
    [InlineData("over/IN/case/earthquake the/DT/det/earthquake earthquake/NN/obl to/IN/case/Besk Besk/NNP/nmod/earthquake", "Besk")]
    [InlineData("over/IN/case/bridge the/DT/det/bridge bridge/NN/obl to/IN/case/Besk Besk/NNP/nmod/bridge", "")]
    [InlineData("over/IN/case/bridge the/DT/det/bridge bridge/NN/obl ,/,/punct to/IN/case/Besk Besk/NNP/nmod/bridge", "Besk")]
    [InlineData("over/IN/case/bridge the/DT/det/bridge bridge/NN/obl ,/,/punct to/IN/case/Korvia Korvia/NNP/nmod/bridge", "")]
    [InlineData("over/IN/case/bridge the/DT/det/bridge bridge/NN/nmod/letter to/IN/case/Besk Besk/NNP/nmod/bridge", "Besk")]
    [InlineData("on/IN/case/3 3/CD/obl :/:/punct to/IN/case/Besk Besk/NNP/nmod/3", "")]
    [InlineData("on/IN/case/3 3/CD/obl saying=say/VBG/advcl to/IN/case/Besk Besk/NNP/obl/saying", "")]
    public void TheAddresseeMayStandFurtherOn(string further, string addressee) => Assert.Equal(
        $"Sent: Varro > {addressee}", Read("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj " + further));

    [Theory]
    [InlineData("Varro/NNP/nsubj congratulated=congratulate/VBD/root Besk/NNP/obj", "Verb: Varro > Besk")]
    [InlineData("Besk/NNP/nsubj:pass/congratulated was=be/VBD/aux:pass/congratulated congratulated=congratulate/VBN/root by/IN/case/Varro Varro/NNP/obl:agent", "Verb: Varro > Besk")]
    [InlineData("boats=boat/NNS/nsubj/congratulated congratulated=congratulate/VBD/root Besk/NNP/obj", "")]
    [InlineData("Varro/NNP/nsubj congratulated=congratulate/VBD/root boats=boat/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj congratulates=congratulate/VBZ/root Besk/NNP/obj", "")]
    [InlineData("Varro/NNP/nsubj condoled=condole/VBD/root with/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj commiserated=commiserate/VBD/root with/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj wrote=write/VBD/root to/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj wrote=write/VBD/root to/IN/case/families the/DT/det/families families=family/NNS/obl", "Verb: Varro > the families")]
    [InlineData("Varro/NNP/nsubj wrote=write/VBD/root of/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj appealed=appeal/VBD/root to/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj protested=protest/VBD/root to/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj replied=reply/VBD/root to/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj responded=respond/VBD/root to/IN/case/Besk Besk/NNP/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj responded=respond/VBD/root to/IN/case/Korvia Korvia/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj invited=invite/VBD/root Besk/NNP/obj", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj invited=invite/VBD/root Korvia/NNP/obj", "Verb: Varro > Korvia")]
    [InlineData("Varro/NNP/nsubj invited=invite/VBD/root the/DT/det/families families=family/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj greeted=greet/VBD/root Besk/NNP/obj on/IN/case/birthday his/PRP$/nmod:poss/birthday birthday/NN/obl", "Verb: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj greeted=greet/VBD/root Besk/NNP/obj on/IN/case/bridge the/DT/det/bridge bridge/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj greeted=greet/VBD/root Besk/NNP/obj after/IN/case/visit his/PRP$/nmod:poss/visit visit/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj summoned=summon/VBD/root the/DT/det/ambassador ambassador/NN/obj", "Verb: Varro > the ambassador")]
    [InlineData("Varro/NNP/nsubj summoned=summon/VBD/root the/DT/det/envoy envoy/NN/obj", "Verb: Varro > the envoy")]
    [InlineData("Varro/NNP/nsubj summoned=summon/VBD/root the/DT/det/consul consul/NN/obj", "Verb: Varro > the consul")]
    [InlineData("Varro/NNP/nsubj summoned=summon/VBD/root the/DT/det/delegation delegation/NN/obj", "Verb: Varro > the delegation")]
    [InlineData("Varro/NNP/nsubj summoned=summon/VBD/root the/DT/det/minister minister/NN/obj", "")]
    [InlineData("the/DT/det/ambassador ambassador/NN/nsubj:pass/summoned was=be/VBD/aux:pass/summoned summoned=summon/VBN/root to/IN/case/ministry the/DT/det/ministry ministry/NN/obl",
        "Verb: the ministry > the ambassador")]
    public void SomeVerbsTellOfAMessageByThemselves(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("Varro/NNP/nsubj spoke=speak/VBD/root with/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj spoke=speak/VBD/root to/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj talked=talk/VBD/root to/IN/case/president the/DT/det/president president/NN/obl", "Talk: Varro > the president")]
    [InlineData("Varro/NNP/nsubj talked=talk/VBD/root to/IN/case/presidents the/DT/det/presidents presidents=president/NNS/obl", "")]
    [InlineData("Varro/NNP/nsubj talked=talk/VBD/root to/IN/case/delegation the/DT/det/delegation delegation/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj talked=talk/VBD/root with/IN/case/delegation the/DT/det/delegation delegation/NN/obl", "Talk: Varro > the delegation")]
    [InlineData("Varro/NNP/nsubj spoke=speak/VBD/root to/IN/case/Korvia Korvia/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj spoke=speak/VBD/root with/IN/case/Korvia Korvia/NNP/obl", "Talk: Varro > Korvia")]
    [InlineData("Varro/NNP/nsubj spoke=speak/VBD/root with/IN/case/Harbour Harbour/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj spoke=speak/VBD/root with/IN/case/reporters reporters=reporter/NNS/obl", "")]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root with/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root with/IN/case/Harbour Harbour/NNP/obl", "Talk: Varro > Harbour")]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Harbour/NNP/obj", "")]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root goals=goal/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj/met and/CC/cc/Besk Besk/NNP/conj/Varro met=meet/VBD/root", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj/met and/CC/cc/Besk Besk/NNP/conj/Varro met=meet/VBD/root goals=goal/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root", "")]
    [InlineData("I/PRP/nsubj/met and/CC/cc/Besk Besk/NNP/conj/I met=meet/VBD/root", "Talk:  > Besk")]
    [InlineData("Varro/NNP/nsubj/talked and/CC/cc/Besk Besk/NNP/conj/Varro talked=talk/VBD/root by/IN/case/telephone telephone/NN/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj/talked and/CC/cc/Besk Besk/NNP/conj/Varro talked=talk/VBD/root", "")]
    [InlineData("Varro/NNP/nsubj phoned=phone/VBD/root Besk/NNP/obj", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj phoned=phone/VBD/root Korvia/NNP/obj", "Talk: Varro > Korvia")]
    [InlineData("Varro/NNP/nsubj contacted=contact/VBD/root Korvia/NNP/obj", "Talk: Varro > Korvia")]
    [InlineData("Varro/NNP/nsubj telephoned=telephone/VBD/root Korvia/NNP/obj", "")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/obj", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/obj ./.", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/xcomp on/IN/case/3 3/CD/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/obj a/DT/det/friend friend/NN/xcomp", "")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/obj out/RP/compound:prt", "")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/obj boats=boat/NNS/dep", "")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Korvia/NNP/obj", "")]
    [InlineData("Varro/NNP/nsubj received=receive/VBD/root Besk/NNP/obj", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj received=receive/VBD/root the/DT/det/envoy envoy/NN/obj", "Talk: Varro > the envoy")]
    [InlineData("Varro/NNP/nsubj received=receive/VBD/root a/DT/det/delegation delegation/NN/obj", "Talk: Varro > a delegation")]
    [InlineData("Varro/NNP/nsubj received=receive/VBD/root the/DT/det/minister minister/NN/obj", "")]
    [InlineData("Varro/NNP/nsubj hosted=host/VBD/root the/DT/det/minister minister/NN/obj", "Talk: Varro > the minister")]
    [InlineData("Varro/NNP/nsubj hosted=host/VBD/root Korvia/NNP/obj", "")]
    [InlineData("Varro/NNP/nsubj visited=visit/VBD/root Besk/NNP/obj", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj visited=visit/VBD/root the/DT/det/minister minister/NN/obj", "")]
    [InlineData("Varro/NNP/nsubj convened=conven/VBD/root the/DT/det/ministers ministers=minister/NNS/obj", "Talk: Varro > the ministers")]
    [InlineData("Varro/NNP/nsubj convened=convene/VBD/root the/DT/det/allies allies=ally/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj consulted=consult/VBD/root the/DT/det/partners partners=partner/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj consulted=consult/VBD/root with/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sat=sit/VBD/root down/RP/compound:prt with/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj sat=sit/VBD/root with/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj sat=sit/VBD/root down/RP/compound:prt with/IN/case/Korvia Korvia/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj negotiated=negotiate/VBD/root with/IN/case/Korvia Korvia/NNP/obl", "Talk: Varro > Korvia")]
    [InlineData("Varro/NNP/nsubj negotiated=negotiate/VBD/root with/IN/case/Harbour Harbour/NNP/obl", "Talk: Varro > Harbour")]
    [InlineData("Varro/NNP/nsubj negotiated=negotiate/VBD/root with/IN/case/side the/DT/det/side side/NN/obl", "Talk: Varro > the side")]
    [InlineData("Varro/NNP/nsubj negotiated=negotiate/VBD/root with/IN/case/government the/DT/det/government government/NN/obl", "Talk: Varro > the government")]
    [InlineData("Varro/NNP/nsubj negotiated=negotiate/VBD/root with/IN/case/leadership the/DT/det/leadership leadership/NN/obl", "Talk: Varro > the leadership")]
    [InlineData("Varro/NNP/nsubj negotiated=negotiate/VBD/root with/IN/case/families the/DT/det/families families=family/NNS/obl", "")]
    [InlineData("Varro/NNP/nsubj discussed=discuss/VBD/root boats=boat/NNS/obj with/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj discussed=discuss/VBD/root Hallen/NNP/obj with/IN/case/families the/DT/det/families families=family/NNS/obl", "")]
    public void WhoTalkWithEachOtherAreTheTwoSides(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("strait", true)]
    [InlineData("dictionary", true)]
    [InlineData("agreement", false)]
    [InlineData("border", false)]
    [InlineData("cooperation", false)]
    [InlineData("deal", false)]
    [InlineData("dispute", false)]
    [InlineData("issue", false)]
    [InlineData("peace", false)]
    [InlineData("relation", false)]
    [InlineData("tie", false)]
    [InlineData("trade", false)]
    [InlineData("treaty", false)]
    [InlineData("war", false)]
    [InlineData("letter", false)]
    public void WhatOneHasWithSomebodyIsNotDiscussedWithThem(string topic, bool talk) => Assert.Equal(
        talk, Read($"Varro/NNP/nsubj discussed=discuss/VBD/root the/DT/det/{topic} {topic}/NN/obj with/IN/case/Besk Besk/NNP/nmod/{topic}").Contains("Talk: Varro > Besk", StringComparison.Ordinal));

    [Theory]
    [InlineData("often/RB/advmod/met", "", false)]
    [InlineData("frequently/RB/advmod/met", "", false)]
    [InlineData("regularly/RB/advmod/met", "", false)]
    [InlineData("repeatedly/RB/advmod/met", "", false)]
    [InlineData("always/RB/advmod/met", "", false)]
    [InlineData("usually/RB/advmod/met", "", false)]
    [InlineData("routinely/RB/advmod/met", "", false)]
    [InlineData("briefly/RB/advmod/met", "", true)]
    [InlineData("", "on/IN/case/occasions occasions=occasion/NNS/obl", false)]
    [InlineData("", "on/IN/case/occasion that/DT/det/occasion occasion/NN/obl", true)]
    [InlineData("", "times=time/NNS/obl:unmarked", false)]
    [InlineData("", "one/CD/nummod/time time/NN/obl:unmarked", false)]
    [InlineData("", "this/DT/det/time time/NN/obl:unmarked", true)]
    [InlineData("", "in/IN/case/bridges bridges=bridge/NNS/obl", true)]
    public void WhatIsDoneTimeAndAgainIsNoOneTalk(string before, string after, bool talk) => Assert.Equal(
        talk ? "Talk: Varro > Besk" : "", Read(string.Join(' ', new[] { "Varro/NNP/nsubj/met", before, "met=meet/VBD/root Besk/NNP/obj/met", after }.Where(static part => part.Length > 0))));

    [Theory]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root talks=talk/NNS/obj with/IN/case/Besk Besk/NNP/nmod/talks", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root talks=talk/NNS/obj with/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj saw=see/VBD/root talks=talk/NNS/obj with/IN/case/Besk Besk/NNP/nmod/talks", "Talk:  > Besk")]
    [InlineData("Varro/NNP/nsubj declined=decline/VBD/root talks=talk/NNS/obj with/IN/case/Besk Besk/NNP/nmod/talks", "")]
    [InlineData("Varro/NNP/nsubj/held and/CC/cc/Besk Besk/NNP/conj/Varro held=hold/VBD/root talks=talk/NNS/obj", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj/told and/CC/cc/Besk Besk/NNP/conj/Varro told=tell/VBD/root boats=boat/NNS/obj during/IN/case/talks talks=talk/NNS/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj/left and/CC/cc/Besk Besk/NNP/conj/Varro left=leave/VBD/root after/IN/case/talks talks=talk/NNS/obl", "")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root talks=talk/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root talks=talk/NNS/obj with/IN/case/fishermen fishermen=fisherman/NNS/nmod/talks", "")]
    [InlineData("talks=talk/NNS/nsubj/lasted between/IN/case/Varro Varro/NNP/nmod/talks and/CC/cc/Besk Besk/NNP/conj/Varro lasted=last/VBD/root", "Talk: Varro > Besk")]
    [InlineData("talks=talk/NNS/nsubj/lasted among/IN/case/Varro Varro/NNP/nmod/talks and/CC/cc/Besk Besk/NNP/conj/Varro lasted=last/VBD/root", "Talk: Varro > Besk")]
    [InlineData("talks=talk/NNS/nsubj/lasted of/IN/case/Varro Varro/NNP/nmod/talks and/CC/cc/Besk Besk/NNP/conj/Varro lasted=last/VBD/root", "Talk: Varro > Besk")]
    [InlineData("talks=talk/NNS/nsubj/lasted of/IN/case/Varro Varro/NNP/nmod/talks lasted=last/VBD/root", "")]
    [InlineData("talks=talk/NNS/nsubj/began began=begin/VBD/root between/IN/case/Varro Varro/NNP/obl and/CC/cc/Besk Besk/NNP/conj/Varro", "Talk: Varro > Besk")]
    [InlineData("talks=talk/NNS/nsubj:pass/held were=be/VBD/aux:pass/held held=hold/VBN/root between/IN/case/Varro Varro/NNP/obl and/CC/cc/Besk Besk/NNP/conj/Varro", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nmod:poss/talks 's/POS/case/Varro talks=talk/NNS/nsubj/lasted with/IN/case/Besk Besk/NNP/nmod/talks lasted=last/VBD/root", "Talk: Varro > Besk")]
    [InlineData("the/DT/det/talks talks=talk/NNS/nsubj/included included=include/VBD/root Varro/NNP/obj and/CC/cc/Besk Besk/NNP/conj/Varro", "Talk:  > Varro, Besk")]
    [InlineData("the/DT/det/talks talks=talk/NNS/nsubj/involved involved=involve/VBD/root Varro/NNP/obj and/CC/cc/Besk Besk/NNP/conj/Varro", "Talk:  > Varro, Besk")]
    [InlineData("the/DT/det/talks talks=talk/NNS/nsubj/saw saw=see/VBD/root Varro/NNP/obj and/CC/cc/Besk Besk/NNP/conj/Varro", "")]
    [InlineData("the/DT/det/talks talks=talk/NNS/nsubj/included included=include/VBD/root boats=boat/NNS/obj", "")]
    [InlineData("Varro/NNP/nsubj had=have/VBD/root a/DT/det/call call/NN/obj with/IN/case/Besk Besk/NNP/nmod/call", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj made=make/VBD/root a/DT/det/call call/NN/obj to/IN/case/Besk Besk/NNP/nmod/call", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj made=make/VBD/root a/DT/det/call call/NN/obj to/IN/case/Besk Besk/NNP/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj made=make/VBD/root a/DT/det/call call/NN/obj to/IN/case/Korvia Korvia/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj made=make/VBD/root a/DT/det/call call/NN/obj for/IN/case/peace peace/NN/nmod/call to/IN/case/Besk Besk/NNP/obl", "")]
    [InlineData("Varro/NNP/nsubj made=make/VBD/root a/DT/det/call call/NN/obj for/IN/case/peace peace/NN/nmod/call with/IN/case/Besk Besk/NNP/nmod/call", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj received=receive/VBD/root a/DT/det/call call/NN/obj from/IN/case/Besk Besk/NNP/nmod/call", "Talk: Besk > Varro")]
    [InlineData("Varro/NNP/nsubj received=receive/VBD/root a/DT/det/call call/NN/obj from/IN/case/Besk Besk/NNP/obl", "Talk: Besk > Varro")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root meetings=meeting/NNS/obj with/IN/case/Besk Besk/NNP/nmod/meetings", "")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root calls=call/NNS/obj with/IN/case/Besk Besk/NNP/nmod/calls", "")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root lunches=lunch/NNS/obj with/IN/case/Besk Besk/NNP/nmod/lunches", "")]
    [InlineData("Varro/NNP/nsubj held=hold/VBD/root a/DT/det/meeting meeting/NN/obj with/IN/case/Besk Besk/NNP/nmod/meeting", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root Besk/NNP/obj by/IN/case/phone phone/NN/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root Besk/NNP/obj over/IN/case/telephone the/DT/det/telephone telephone/NN/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root Besk/NNP/obj of/IN/case/phone the/DT/det/phone phone/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj saw=see/VBD/root Besk/NNP/obj on/IN/case/phone the/DT/det/phone phone/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root Besk/NNP/obj in/IN/case/call a/DT/det/call call/NN/obl", "Talk: Varro > Besk")]
    [InlineData("Varro/NNP/nsubj saw=see/VBD/root Besk/NNP/obj in/IN/case/call a/DT/det/call call/NN/obl", "")]
    [InlineData("Varro/NNP/nsubj told=tell/VBD/root Besk/NNP/obj in/IN/case/dinner a/DT/det/dinner dinner/NN/obl", "")]
    public void TalksHaveTwoSides(string words, string mentions) => Assert.Equal(mentions, Read(words));

    [Theory]
    [InlineData("Varro/NNP/nsubj congratulates=congratulate/VBZ/root Besk/NNP/obj", "Verb: Varro > Besk")]
    [InlineData("Messages=message/NNS/root of/IN/case/sympathy sympathy/NN/nmod/Messages to/IN/case/Besk Besk/NNP/nmod/Messages", "Noun:  > Besk")]
    [InlineData("Condolences=condolence/NNS/root to/IN/case/Besk Besk/NNP/nmod/Condolences", "Noun:  > Besk")]
    [InlineData("Varro/NNP/nmod:poss/talks 's/POS/case/Varro talks=talk/NNS/root", "Talk: Varro > ")]
    [InlineData("Talks=talk/NNS/root", "Talk:  > ")]
    [InlineData("Varro/NNP/nsubj called=call/VBD/root Besk/NNP/obj", "")]
    public void ATitleTellsInThePresentAndInNouns(string words, string mentions) => Assert.Equal(mentions, Read(words, isTitle: true));

    [Theory]
    [InlineData("a/DT/det/letter letter/NN/obj", MessageKind.Other, MessageChannel.Letter)]
    [InlineData("a/DT/det/telegram telegram/NN/obj", MessageKind.Other, MessageChannel.Telegram)]
    [InlineData("greetings=greeting/NNS/obj", MessageKind.Greeting, null)]
    [InlineData("a/DT/det/message message/NN/obj of/IN/case/greetings greetings=greeting/NNS/nmod/message", MessageKind.Greeting, MessageChannel.Message)]
    [InlineData("words=word/NNS/obj of/IN/case/sympathy sympathy/NN/nmod/words", MessageKind.Condolence, null)]
    [InlineData("a/DT/det/reply reply/NN/obj of/IN/case/thanks thanks/NNS/nmod/reply", MessageKind.Reply, null)]
    [InlineData("a/DT/det/message congratulatory/JJ/amod/message message/NN/obj", MessageKind.Congratulation, MessageChannel.Message)]
    [InlineData("a/DT/det/message video/NN/compound/message message/NN/obj", MessageKind.Other, MessageChannel.Video)]
    [InlineData("a/DT/det/message telegraphic/JJ/amod/message message/NN/obj of/IN/case/greetings greetings=greeting/NNS/nmod/message", MessageKind.Greeting, MessageChannel.Telegram)]
    [InlineData("a/DT/det/message message/NN/obj of/IN/case/greetings congratulatory/JJ/amod/greetings greetings=greeting/NNS/nmod/message", MessageKind.Greeting, MessageChannel.Message)]
    [InlineData("return/NN/compound/greetings greetings=greeting/NNS/obj", MessageKind.Reply, null)]
    [InlineData("protest/NN/compound/greetings greetings=greeting/NNS/obj", MessageKind.Greeting, null)]
    [InlineData("a/DT/det/note diplomatic/JJ/amod/note note/NN/obj", MessageKind.Other, MessageChannel.Note)]
    [InlineData("a/DT/det/note note/NN/obj of/IN/case/protest protest/NN/nmod/note", MessageKind.Protest, MessageChannel.Note)]
    [InlineData("a/DT/det/demarche demarche/NN/obj", MessageKind.Protest, MessageChannel.Note)]
    public void ItsWordsSayKindAndChannel(string noun, MessageKind kind, MessageChannel? channel)
    {
        var mention = Assert.Single(Mentions($"Varro/NNP/nsubj sent=send/VBD/root {noun} to/IN/case/Besk Besk/NNP/obl"));

        Assert.Equal((kind, channel), (mention.Kind, mention.Channel));
    }

    [Theory]
    [InlineData("congratulating=congratulate/VBG/advcl/sent", MessageKind.Congratulation)]
    [InlineData("felicitating=felicitate/VBG/advcl/sent", MessageKind.Congratulation)]
    [InlineData("thanking=thank/VBG/acl/letter", MessageKind.Thanks)]
    [InlineData("inviting=invite/VBG/advcl/sent", MessageKind.Invitation)]
    [InlineData("protesting=protest/VBG/advcl/sent", MessageKind.Protest)]
    [InlineData("condoling=condole/VBG/advcl/sent", MessageKind.Condolence)]
    [InlineData("mourning=mourn/VBG/advcl/sent", MessageKind.Condolence)]
    [InlineData("grieving=grieve/VBG/advcl/sent", MessageKind.Condolence)]
    [InlineData("appealing=appeal/VBG/advcl/sent", MessageKind.Appeal)]
    [InlineData("expressing=express/VBG/advcl/sent gratitude/NN/obj/expressing", MessageKind.Thanks)]
    [InlineData("expressing=express/VBG/parataxis/sent sympathy/NN/obj/expressing", MessageKind.Condolence)]
    [InlineData("reading=read/VBG/advcl/sent letters=letter/NNS/obj/reading", MessageKind.Other)]
    [InlineData("painting=paint/VBG/advcl/sent boats=boat/NNS/obj/painting", MessageKind.Other)]
    [InlineData("thanking=thank/VBG/dep/sent", MessageKind.Other)]
    public void TheClausesBesideALetterSayItsKind(string clause, MessageKind kind) =>
        Assert.Equal(kind, Mentions("Varro/NNP/nsubj sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl " + clause)[0].Kind);

    [Theory]
    [InlineData("by/IN/case/telephone telephone/NN/obl", MessageChannel.Call)]
    [InlineData("on/IN/case/phone the/DT/det/phone phone/NN/obl", MessageChannel.Call)]
    [InlineData("in/IN/case/call a/DT/det/call call/NN/obl", MessageChannel.Call)]
    [InlineData("telephonically/RB/advmod", MessageChannel.Call)]
    [InlineData("via/IN/case/link a/DT/det/link link/NN/obl", MessageChannel.Video)]
    [InlineData("by/IN/case/video video/NN/obl", MessageChannel.Video)]
    [InlineData("by/IN/case/videoconference videoconference/NN/obl", MessageChannel.Video)]
    [InlineData("virtually/RB/advmod", MessageChannel.Video)]
    [InlineData("over/IN/case/zoom zoom/NN/obl", MessageChannel.Video)]
    [InlineData("in/IN/case/conference a/DT/det/conference video/NN/compound/conference conference/NN/obl", MessageChannel.Video)]
    [InlineData("in/IN/case/conference a/DT/det/conference press/NN/compound/conference conference/NN/obl", null)]
    [InlineData("in/IN/case/person person/NN/obl", MessageChannel.InPerson)]
    [InlineData("of/IN/case/person a/DT/det/person person/NN/obl", null)]
    [InlineData("in/IN/case/letter a/DT/det/letter letter/NN/obl", MessageChannel.Letter)]
    [InlineData("by/IN/case/telegram telegram/NN/obl", MessageChannel.Telegram)]
    [InlineData("about/IN/case/letter a/DT/det/letter letter/NN/obl", null)]
    [InlineData("telephone/NN/dep", null)]
    public void HowTheySpokeIsTheChannel(string how, MessageChannel? channel) => Assert.Equal(
        channel, Mentions("Varro/NNP/nsubj spoke=speak/VBD/root with/IN/case/Besk Besk/NNP/obl " + how).First(static mention => mention.Rule == MessageRule.Talk && mention.Noun < 0).Channel);

    [Theory]
    [InlineData("a/DT/det/message clear/JJ/amod/message message/NN/obj", false)]
    [InlineData("a/DT/det/message strong/JJ/amod/message message/NN/obj", false)]
    [InlineData("a/DT/det/message wrong/JJ/amod/message message/NN/obj", false)]
    [InlineData("a/DT/det/message mixed/JJ/amod/message message/NN/obj", false)]
    [InlineData("a/DT/det/message positive/JJ/amod/message message/NN/obj", false)]
    [InlineData("a/DT/det/message short/JJ/amod/message message/NN/obj", true)]
    [InlineData("a/DT/det/letter clear/JJ/amod/letter letter/NN/obj", true)]
    [InlineData("a/DT/det/message message/NN/obj that/IN/mark/pays it/PRP/nsubj/pays pays=pay/VBZ/acl/message", false)]
    [InlineData("a/DT/det/message message/NN/obj that/IN/mark/pays it/PRP/nsubj/pays pays=pay/VBZ/ccomp/message", false)]
    [InlineData("a/DT/det/message message/NN/obj painted=paint/VBN/acl/message", true)]
    [InlineData("a/DT/det/message message/NN/obj painting=paint/VBG/acl/message", true)]
    public void WhatSomethingMeansIsNoMessage(string noun, bool message) => Assert.Equal(
        message ? "Sent: Varro > Besk" : "", Read($"Varro/NNP/nsubj sent=send/VBD/root {noun} to/IN/case/Besk Besk/NNP/obl"));

    [Theory]
    [InlineData("birthday/NN/compound/greetings greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl", "birthday")]
    [InlineData("birthday/NN/nmod:poss/greetings greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl", "birthday")]
    [InlineData("birthday/NN/obj and/CC/cc/greetings greetings=greeting/NNS/conj/birthday to/IN/case/Besk Besk/NNP/obl", "birthday")]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl on/IN/case/birthday his/PRP$/nmod:poss/birthday birthday/NN/obl", "birthday")]
    [InlineData("greetings=greeting/NNS/obj on/IN/case/birthday his/PRP$/nmod:poss/birthday birthday/NN/nmod/greetings to/IN/case/Besk Besk/NNP/obl", "birthday")]
    [InlineData("greetings=greeting/NNS/obj for/IN/case/birthday his/PRP$/nmod:poss/birthday birthday/NN/nmod/greetings to/IN/case/Besk Besk/NNP/obl", "birthday")]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl in/IN/case/connection connection/NN/obl with/IN/case/birthday his/PRP$/nmod:poss/birthday birthday/NN/nmod/connection", "birthday")]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl on/IN/case/occasion the/DT/det/occasion occasion/NN/obl of/IN/case/birthday his/PRP$/nmod:poss/birthday birthday/NN/nmod/occasion", "birthday")]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl at/IN/case/wedding the/DT/det/wedding wedding/NN/obl", null)]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl before/IN/case/wedding the/DT/det/wedding wedding/NN/obl", null)]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl upon/IN/case/wedding his/PRP$/nmod:poss/wedding wedding/NN/dep/Besk", "wedding")]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl after/IN/case/wedding his/PRP$/nmod:poss/wedding wedding/NN/dep/Besk", "wedding")]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl near/IN/case/wedding his/PRP$/nmod:poss/wedding wedding/NN/dep/Besk", null)]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl ;/:/punct on/IN/case/wedding his/PRP$/nmod:poss/wedding wedding/NN/dep/Besk", null)]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl on/IN/case/bridge the/DT/det/bridge bridge/NN/dep/Besk ,/,/punct wedding/NN/dep/bridge", null)]
    [InlineData("greetings=greeting/NNS/obj to/IN/case/Besk Besk/NNP/obl on/IN/mark/elected being=be/VBG/aux:pass/elected elected=elect/VBN/advcl/sent", "election")]
    public void WhyItWasSentIsTheOccasion(string noun, string? occasion) =>
        Assert.Equal(occasion, Assert.Single(Mentions("Varro/NNP/nsubj sent=send/VBD/root " + noun)).Occasion?.Name);

    [Theory]
    [InlineData("the/DT/det/letter letter/NN/obj", true, false, false)]
    [InlineData("this/DT/det/letter letter/NN/obj", true, false, false)]
    [InlineData("that/DT/det/letter letter/NN/obj", true, false, false)]
    [InlineData("a/DT/det/letter letter/NN/obj", false, false, false)]
    [InlineData("letters=letter/NNS/obj", false, true, false)]
    [InlineData("greetings=greeting/NNS/obj", false, false, false)]
    [InlineData("a/DT/det/letter similar/JJ/amod/letter letter/NN/obj", false, false, true)]
    [InlineData("a/DT/det/letter identical/JJ/amod/letter letter/NN/obj", false, false, true)]
    [InlineData("the/DT/det/letter same/JJ/amod/letter letter/NN/obj", true, false, true)]
    [InlineData("a/DT/det/letter short/JJ/amod/letter letter/NN/obj", false, false, false)]
    public void TheNounSaysWhichAndHowMany(string noun, bool definite, bool plural, bool similar)
    {
        var mention = Assert.Single(Mentions($"Varro/NNP/nsubj sent=send/VBD/root {noun} to/IN/case/Besk Besk/NNP/obl"));

        Assert.Equal((definite, plural, similar), (mention.IsDefinite, mention.IsPlural, mention.IsSimilar));
    }

    [Theory]
    [InlineData("sent=send", "letter/NN/obj", true)]
    [InlineData("sent=send", "greetings=greeting/NNS/obj", true)]
    [InlineData("expressed=express", "greetings=greeting/NNS/obj", false)]
    [InlineData("offered=offer", "greetings=greeting/NNS/obj", false)]
    [InlineData("reiterated=reiterate", "greetings=greeting/NNS/obj", false)]
    [InlineData("conveyed=convey", "greetings=greeting/NNS/obj", false)]
    [InlineData("conveyed=convey", "letter/NN/obj", true)]
    public void WhatIsOnlyExpressedIsNotSent(string verb, string noun, bool carrier) =>
        Assert.Equal(carrier, Assert.Single(Mentions($"Varro/NNP/nsubj {verb}/VBD/root {noun} to/IN/case/Besk Besk/NNP/obl")).IsCarrier);

    [Theory]
    [InlineData("wrote=write/VBD/root to/IN/case/Besk Besk/NNP/obl", true)]
    [InlineData("invited=invite/VBD/root Besk/NNP/obj", true)]
    [InlineData("summoned=summon/VBD/root the/DT/det/envoy envoy/NN/obj", true)]
    [InlineData("met=meet/VBD/root Besk/NNP/obj", true)]
    [InlineData("congratulated=congratulate/VBD/root Besk/NNP/obj", false)]
    [InlineData("appealed=appeal/VBD/root to/IN/case/Besk Besk/NNP/obl", false)]
    public void SomeVerbsTellOfTheSending(string verb, bool carrier) => Assert.Equal(carrier, Assert.Single(Mentions("Varro/NNP/nsubj " + verb)).IsCarrier);

    [Theory]
    [InlineData("“ I/PRP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl ”", "Sent:  > Besk own")]
    [InlineData("I/PRP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl", "Sent:  > Besk")]
    [InlineData("“ Varro/NNP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl ”", "")]
    [InlineData("“ I/PRP/nsubj/received received=receive/VBD/root a/DT/det/letter letter/NN/obj from/IN/case/Besk Besk/NNP/nmod/letter ”", "Received: Besk >  to speaker")]
    [InlineData("“ Varro/NNP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/me me/PRP/obl ”", "Sent: Varro >  to speaker")]
    [InlineData("“ I/PRP/nsubj/met met=meet/VBD/root Besk/NNP/obj ”", "Talk:  > Besk own")]
    [InlineData("“ Varro/NNP/nsubj/met met=meet/VBD/root Besk/NNP/obj ”", "")]
    [InlineData("“ my/PRP$/nmod:poss/letter letter/NN/nsubj/lay to/IN/case/Besk Besk/NNP/nmod/letter lay=lie/VBD/root ”", "Noun:  > Besk own")]
    [InlineData("“ I/PRP/nsubj/congratulated congratulated=congratulate/VBD/root you/PRP/obj ”", "")]
    public void InQuotationMarksOneTellsOfOneself(string words, string mentions) => Assert.Equal(mentions, Read(words, flags: true));

    [Theory]
    [InlineData("I/PRP/nsubj congratulate/VBP/root you/PRP/obj", "Verb:  >  own to hearer")]
    [InlineData("I/PRP/nsubj congratulate/VBP/root Besk/NNP/obj", "Verb:  > Besk own")]
    [InlineData("I/PRP/nsubj send/VBP/root greetings=greeting/NNS/obj to/IN/case/you you/PRP/obl", "Sent:  >  own to hearer")]
    [InlineData("I/PRP/nsubj send/VBP/root you/PRP/iobj greetings=greeting/NNS/obj", "Sent:  >  own to hearer")]
    [InlineData("I/PRP/nsubj met=meet/VBD/root you/PRP/obj", "")]
    [InlineData("I/PRP/nsubj/met and/CC/cc/Besk Besk/NNP/conj/I met=meet/VBD/root", "Talk:  > Besk own")]
    [InlineData("Congratulate=congratulate/VB/root Besk/NNP/obj", "Verb:  > Besk own")]
    public void WordsGivenWholeDoWhatTheySay(string words, string mentions) => Assert.Equal(mentions, Read(words, flags: true, own: true));

    [Theory]
    [InlineData("at/IN/case/request the/DT/det/request request/NN/obl of/IN/case/Besk Besk/NNP/nmod/request", "Besk")]
    [InlineData("on/IN/case/initiative the/DT/det/initiative initiative/NN/obl of/IN/case/Besk Besk/NNP/nmod/initiative", "Besk")]
    [InlineData("upon/IN/case/request the/DT/det/request request/NN/obl from/IN/case/Besk Besk/NNP/nmod/request", "Besk")]
    [InlineData("at/IN/case/request Besk/NNP/nmod:poss/request 's/POS/case/Besk request/NN/obl", "Besk")]
    [InlineData("despite/IN/case/request the/DT/det/request request/NN/obl of/IN/case/Besk Besk/NNP/nmod/request", null)]
    [InlineData("at/IN/case/bridge the/DT/det/bridge bridge/NN/obl of/IN/case/Besk Besk/NNP/nmod/bridge", null)]
    [InlineData(".\nThe/DT/det/call call/NN/nsubj/was was=be/VBD/root at/IN/case/request the/DT/det/request request/NN/obl of/IN/case/Besk Besk/NNP/nmod/request", "Besk")]
    [InlineData(".\nThe/DT/det/boat boat/NN/nsubj/was was=be/VBD/root at/IN/case/request the/DT/det/request request/NN/obl of/IN/case/Besk Besk/NNP/nmod/request", null)]
    public void WhoAskedForATalkTookTheInitiative(string words, string? initiative)
    {
        var text = new ParsedText("Varro/NNP/nsubj spoke=speak/VBD/root with/IN/case/Besk Besk/NNP/obl " + words);
        var mention = new MentionReader(text.Words, isTitle: false, static _ => false).Read()[0];

        Assert.Equal(initiative, mention.Initiative is { } party ? text.Document.Slice(party.Words).ToString() : null);
    }

    [Theory]
    [InlineData("They=they/PRP/nsubj came=come/VBD/root from/IN/case/Besk Besk/NNP/obl and/CC/cc/Hallen Hallen/NNP/conj/Besk", "Received:  > Varro | Received: Besk, Hallen > Varro")]
    [InlineData("They=they/PRP/nsubj came=come/VBD/root from/IN/case/boats boats=boat/NNS/obl", "Received:  > Varro")]
    [InlineData("Boats=boat/NNS/nsubj came=come/VBD/root from/IN/case/Besk Besk/NNP/obl", "Received:  > Varro")]
    public void TheyCameFromWhoeverSentThem(string words, string mentions) =>
        Assert.Equal(mentions, Read("Varro/NNP/nsubj received=receive/VBD/root letters=letter/NNS/obj\n" + words));

    [Theory]
    [InlineData("In/IN/case/March March/NNP/obl/sent ,/,/punct/sent Varro/NNP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl ./.",
        "In March , Varro sent a letter to Besk")]
    [InlineData(", Varro/NNP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl and/CC/cc/sent", "Varro sent a letter to Besk")]
    [InlineData("Varro/NNP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl ,/,/punct/sent saying=say/VBG/advcl/sent so/RB/advmod/saying", "Varro sent a letter to Besk")]
    [InlineData("Varro/NNP/nsubj/sent sent=send/VBD/root a/DT/det/letter letter/NN/obj to/IN/case/Besk Besk/NNP/obl by/IN/case/boat boat/NN/dep/sent ( again/RB/dep/boat )/-RRB-/punct/boat",
        "Varro sent a letter to Besk by boat ( again )")]
    public void TheEvidenceIsTheClauseThatTells(string words, string evidence)
    {
        var text = new ParsedText(words);

        Assert.Equal(evidence, text.Document.Slice(Assert.Single(new MentionReader(text.Words, isTitle: false, static _ => false).Read()).Evidence).ToString());
    }

    private static string Read(string words, bool isTitle = false, bool flags = false, bool own = false)
    {
        var text = Text(words);
        string Names(IEnumerable<PartyWords> parties) => string.Join(", ", parties.Select(party => text.Document.Slice(party.Words).ToString()));
        return string.Join(" | ", new MentionReader(text.Words, isTitle, _ => own).Read().Select(mention =>
            $"{mention.Rule}: {Names(mention.Senders)} > {Names(mention.Addressees)}" + (mention.Bearers.IsEmpty ? "" : $" via {Names(mention.Bearers)}")
            + (flags ? (mention.IsOwn ? " own" : "") + (mention.IsToHearer ? " to hearer" : "") + (mention.IsToSpeaker ? " to speaker" : "") : "")));
    }

    private static IReadOnlyList<MessageMention> Mentions(string words) => new MentionReader(Text(words).Words, isTitle: false, static _ => false).Read();

    private static ParsedText Text(string words) =>
        new(words, ("Korvia", MentionKind.Location), ("Harbour", MentionKind.Organization), ("Easter", MentionKind.Organization));
}
