using OnRecord.Reading.Events;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Events;

public sealed class ActFinderTests
{
    private static readonly EventLexicon lexicon = EventLexicon.Of(
        [],
        ((string[])[
            "shell verb ASSAULT", "meet verb CONSULT", "feed verb AID", "tell verb STATEMENT", "receive verb AID", "get verb AID", "accept verb AGREE", "blockade noun COERCE", "attack noun ASSAULT", "talk noun CONSULT",
            "hostile adjective ACCUSE", "vow verb promise", "end verb RETREAT", "come verb COERCE", "keen adjective AGREE", "aid noun AID",
        ]).Select(static act => new TsvRow(1, [act.Split(' ')[0], act.Split(' ')[1], "", act.Split(' ')[2], "", ""])),
        []);

    [Theory]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj", "shelled")]
    [InlineData("Korvia/NNP/nsubj slept/VBD/root", "")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj and/CC/cc/met met=meet/VBD/conj Arvan/NNP/obj/met", "shelled, met")]
    [InlineData("Korvia/NNP/nsubj is/VBZ/cop hostile/JJ/root", "hostile")]
    [InlineData("talks=talk/NNS/root", "talks")]
    [InlineData("slept/VBD/root shell/VB/case", "")]
    [InlineData("slept/VBD/root shell/VB/mark", "")]
    [InlineData("slept/VBD/root shell/VB/fixed", "")]
    [InlineData("slept/VBD/root shell/VB/cc", "")]
    [InlineData("slept/VBD/root shell/VB/dep", "shell")]
    [InlineData("Korvia/NNP/nsubj vowed=vow/VBD/root to/TO/mark/shell shell/VB/xcomp Ostrel/NNP/obj/shell", "vowed")]
    [InlineData("Korvia/NNP/nsubj vowed=vow/VBD/root aid/NN/obj and/CC/cc/met met=meet/VBD/conj", "vowed, met")]
    public void TheOutermostActsAreFoundInTheirOrder(string words, string acts) => Assert.Equal(acts, Found(words));

    [Theory]
    [InlineData("ended=end/VBD/root blockade/NN/obj", "ended")]
    [InlineData("ended=end/VBD/root its/PRP$/nmod:poss/blockade blockade/NN/obj", "ended")]
    [InlineData("ended=end/VBD/root Ostrel/NNP/nmod:poss/blockade blockade/NN/obj", "ended, blockade")]
    [InlineData("ended=end/VBD/root with/IN/case/blockade blockade/NN/obl", "ended")]
    [InlineData("blockade/NN/nsubj ended=end/VBD/root", "blockade, ended")]
    [InlineData("keen/JJ/root for/IN/case/talks talks=talk/NNS/obl", "keen")]
    [InlineData("aid/NN/root for/IN/case/talks talks=talk/NNS/nmod", "aid, talks")]
    public void ANounThatAVerbGovernsIsToldByItUnlessOthersDoIt(string words, string acts) => Assert.Equal(acts, Found(words));

    [Fact]
    public void ANameIsNoAct()
    {
        const string Words = "the/DT/det/talks Sarn/NNP/compound/talks talks=talk/NNS/nsubj/slept slept/VBD/root";

        Assert.Equal("talks", Found(Words));
        Assert.Equal("", Found(Words, ("Sarn talks", MentionKind.Organization)));
        Assert.Equal("", Found(Words, ("Sarn talks", MentionKind.Location)));
        Assert.Equal("talks", Found(Words, ("Sarn talks", MentionKind.Group)));
    }

    [Theory]
    [InlineData(24, 24)]
    [InlineData(25, 24)]
    public void ASentenceHasABoundOfActs(int acts, int found) => Assert.Equal(found, Found(string.Join(' ', Enumerable.Repeat("met=meet/VBD/conj", acts))).Split(", ").Length);

    // A star is a place, "?" stands within what the act is about, "~" not straight with the act.
    [Theory]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root Ostrel/NNP/obj", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj and/CC/cc/Arvan Arvan/NNP/conj/Korvia shelled=shell/VBD/root Ostrel/NNP/obj and/CC/cc/Tesmar Tesmar/NNP/conj/Ostrel", "Korvia+Arvan > Ostrel+Tesmar, ?~Ostrel, ?~Tesmar")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root in/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root into/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root near/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root at/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root through/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root outside/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root off/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root over/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *?Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root about/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > *?Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root on/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > ?Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root against/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > ?Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root for/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > ?Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root with/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root upon/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root towards/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root toward/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root among/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root from/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root to/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel")]
    [InlineData("Korvia/NNP/nsubj shelled=shell/VBD/root for/IN/case/Arvan Arvan/NNP/obl with/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > Ostrel, ?Arvan")]
    [InlineData("Korvia/NNP/nsubj fed=feed/VBD/root boats/NNS/obj Ostrel/NNP/iobj", "Korvia > Ostrel, boats")]
    [InlineData("Korvia/NNP/nsubj ended=end/VBD/root blockade/NN/obj of/IN/case/Ostrel Ostrel/NNP/nmod/blockade", "Korvia > ~Ostrel")]
    [InlineData("Korvia/NNP/nsubj fed=feed/VBD/root boats/NNS/obj near/IN/case/Ostrel Ostrel/NNP/nmod/boats", "Korvia > boats, *~Ostrel")]
    [InlineData("Korvia/NNP/nsubj fed=feed/VBD/root boats/NNS/obj against/IN/case/Ostrel Ostrel/NNP/nmod/boats", "Korvia > boats, ?~Ostrel")]
    [InlineData("Korvia/NNP/nsubj fed=feed/VBD/root Ostrel/NNP/compound/boats boats/NNS/obj", "Korvia > boats, ~Ostrel")]
    [InlineData("Korvia/NNP/nsubj fed=feed/VBD/root boats/NNS/obj Ostrel/NNP/parataxis/boats", "Korvia > boats, ?~Ostrel")]
    [InlineData("fed=feed/VBN/root", " > ")]
    public void WhomAnActMayBeDoneToStandsInItsSlotsOrWithin(string words, string parties) => Assert.Equal(parties, Parties(words));

    [Theory]
    [InlineData("met=meet/VBD/root Korvia/NNP/nsubj , Arvan/NNP/nsubj/said said=tell/VBD/parataxis", "Korvia > ")]
    [InlineData("met=meet/VBD/root Korvia/NNP/nsubj , Arvan/NNP/nsubj/slept slept/VBD/parataxis", "Korvia > ?~Arvan")]
    [InlineData("met=meet/VBD/root Korvia/NNP/nsubj according=accord/VBG/case/Arvan Arvan/NNP/advmod", "Korvia > ")]
    [InlineData("met=meet/VBD/root Korvia/NNP/nsubj unlike/VBG/case/Arvan Arvan/NNP/advmod", "Korvia > ?~Arvan")]
    [InlineData("met=meet/VBD/root Korvia/NNP/nsubj in/IN/case/Arvan Arvan/NNP/advmod", "Korvia > *?~Arvan")]
    public void WhoTellsOfAnActTakesNoPartInIt(string words, string parties) => Assert.Equal(parties, Parties(words));

    [Theory]
    [InlineData("Korvia/NNP/nsubj received=receive/VBD/root boats/NNS/obj from/IN/case/Ostrel Ostrel/NNP/obl", "Ostrel > Korvia, boats")]
    [InlineData("Korvia/NNP/nsubj received=receive/VBD/root boats/NNS/obj from/IN/case/Ostrel Ostrel/NNP/nmod/boats", "Ostrel > Korvia, boats")]
    [InlineData("Korvia/NNP/nsubj got=get/VBD/root boats/NNS/obj from/IN/case/Ostrel Ostrel/NNP/obl", "Ostrel > Korvia, boats")]
    [InlineData("Korvia/NNP/nsubj received=receive/VBD/root boats/NNS/obj for/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > boats, ?Ostrel")]
    [InlineData("Korvia/NNP/nsubj accepted=accept/VBD/root boats/NNS/obj from/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > boats, Ostrel")]
    [InlineData("Korvia/NNP/nsubj fed=feed/VBD/root boats/NNS/obj from/IN/case/Ostrel Ostrel/NNP/obl", "Korvia > boats, Ostrel")]
    [InlineData("Korvia/NNP/nsubj came=come/VBD/root under/IN/case/attack attack/NN/obl from/IN/case/Ostrel Ostrel/NNP/nmod/attack", "Ostrel > Korvia")]
    public void WhoReceivesIsTheRecipient(string words, string parties) => Assert.Equal(parties, Parties(words));

    [Theory]
    [InlineData("talks=talk/NNS/root between/IN/case/Korvia Korvia/NNP/nmod/talks and/CC/cc/Ostrel Ostrel/NNP/conj/Korvia", "Korvia+Ostrel > ")]
    [InlineData("Korvia/NNP/nmod:poss/talks talks=talk/NNS/root with/IN/case/Ostrel Ostrel/NNP/nmod/talks", "Korvia > Ostrel")]
    public void TalksBetweenPartiesAreOfThem(string words, string parties) => Assert.StartsWith(parties, Parties(words), StringComparison.Ordinal);

    private static string Found(string words, params IReadOnlyList<(string, MentionKind)> others)
    {
        var text = new ParsedText(words, others);
        return string.Join(", ", new ActFinder(text.Words, new EventCoder(text.Words, lexicon)).Find(0).Select(act => text.Words.Text(act.Word).ToString()));
    }

    private static string Parties(string words)
    {
        var text = new ParsedText(words);
        var finder = new ActFinder(text.Words, new EventCoder(text.Words, lexicon));
        var read = finder.Act(finder.Find(0)[0]);
        return $"{Show(read.Agents)} > {string.Join(", ", read.Recipients.Select(one => (one.IsLocal ? "*" : "") + (one.IsAbout ? "?" : "") + (one.IsDirect ? "" : "~") + Show(one.Words)))}";

        string Show(IEnumerable<int> all) => string.Join('+', all.Select(word => text.Words.Text(word).ToString()));
    }
}
