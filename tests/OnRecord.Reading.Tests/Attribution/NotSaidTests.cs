using OnRecord.Reading.Attribution;
using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Reading.Tests.Attribution;

public sealed class NotSaidTests
{
    private const string Sent = "Varro/NNP/nsubj sent=send/VBD/root his/PRP$/nmod:poss/message message/NN/obj to/IN/case/Besk Besk/NNP/obl that/IN/mark/left he/PRP/nsubj/left left=leave/VBD/acl/message .";

    private const string Asked = "Varro/NNP/nsubj asked=ask/VBD/root not/RB/advmod/named to/TO/mark/named be/VB/aux:pass/named named=name/VBN/xcomp .";

    [Theory]
    [InlineData(Sent, "sent", "his message", true)]
    [InlineData(Sent, "sent", "message", false)]                                // begins within it
    [InlineData(Sent, "sent", "his message to Besk that he left", false)]       // with what it says
    [InlineData(Sent, "sent", "Besk", false)]
    [InlineData("Varro/NNP/nsubj sent=send/VBD/root his/PRP$/nmod:poss/army army/NN/obj .", "sent", "his army", false)]
    public void TheLetterThatIsSentIsNotItsWords(string words, string cue, string content, bool document) =>
        Assert.Equal(document, NotSaid.IsDocument(new ParsedText(words).Words, Taken(words, cue, content)));

    [Theory]
    [InlineData(Asked, "not to be named", true)]
    [InlineData(Asked, "to be named", true)]
    [InlineData(Asked, "be named", false)]
    [InlineData(Asked, "not to be", false)]
    [InlineData("Varro asked to/TO remain/VB anonymous/JJ .", "to remain anonymous", true)]
    [InlineData("Varro asked that/IN he/PRP not/RB at/IN all be/VB quoted=quote/VBN .", "that he not at all be quoted", false)]    // seven words
    public void ToStayUnnamedIsSaidOfTheSource(string words, string content, bool anonymity) =>
        Assert.Equal(anonymity, NotSaid.IsAnonymity(new ParsedText(words).Words, Taken(words, "asked", content)));

    [Theory]
    [InlineData("Varro/NNP/nsubj did/VBD/aux/say not/RB/advmod/say say/VB/root what/WP/obj/wrote he/PRP/nsubj/wrote wrote/VBD/ccomp .", "what he wrote", true)]
    [InlineData("Varro/NNP/nsubj never/RB/advmod/say say/VB/root when/WRB/advmod/wrote he/PRP/nsubj/wrote wrote/VBD/ccomp .", "when he wrote", true)]
    [InlineData("Varro/NNP/nsubj would/MD/aux/say n’t/RB/advmod/say say/VB/root whether/IN/mark/wrote he/PRP/nsubj/wrote wrote/VBD/ccomp .", "whether he wrote", true)]
    [InlineData("Varro/NNP/nsubj would/MD/aux/say say/VB/root what/WP/obj/wrote he/PRP/nsubj/wrote wrote/VBD/ccomp .", "what he wrote", false)]
    [InlineData("Varro/NNP/nsubj would/MD/aux/say say/VB/root what/WP/obj/wrote he/PRP/nsubj/wrote not/RB/advmod/wrote wrote/VBD/ccomp .", "what he not wrote", false)]    // another verb's
    [InlineData("Varro/NNP/nsubj did/VBD/aux/say not/RB/advmod/say say/VB/root that/IN/mark/wrote he/PRP/nsubj/wrote wrote/VBD/ccomp .", "that he wrote", false)]
    public void WhatIsNotToldIsNotSaid(string words, string content, bool withheld) =>
        Assert.Equal(withheld, NotSaid.IsWithheld(new ParsedText(words).Words, Taken(words, "say", content)));

    [Theory]
    [InlineData("Varro issued a statement on/IN/case/exercise the/DT exercise .", "on the exercise", true)]
    [InlineData("Varro issued a statement on/IN/case/exercise the/DT exercise .", "the exercise", true)]
    [InlineData("Varro issued a statement on/IN/case/exercise the/DT exercise .", "exercise", false)]
    [InlineData("Varro issued a statement on/IN/case/is what/WP is/VBZ due .", "on what is due", false)]
    [InlineData("Varro issued a statement on/IN/case/is what/WP is/VBZ/cop due .", "on what is due", false)]    // an auxiliary
    [InlineData("Varro issued a statement “ on/IN/case/exercise the/DT exercise ” .", "on the exercise", false)]
    [InlineData("On/IN/case/exercise the/DT exercise Varro issued a statement .", "On the exercise", false)]           // begins the text
    public void WhatAStatementIsOnIsNotWhatItSays(string words, string content, bool topic) =>
        Assert.Equal(topic, NotSaid.IsTopic(new ParsedText(words).Words, Taken(words, "issued", content)));

    // Varro is a person; Korvia and Ostrel are places.
    [Theory]
    [InlineData("Korvia/NNP/nsubj attacked=attack/VBD/root Ostrel/NNP/obj", "attacked", "Ostrel", true)]
    [InlineData("Korvia/NNP/nsubj plans=plan/VBZ/root to/TO/mark/attack attack/VB/xcomp Ostrel/NNP/obj/attack", "attack", "Ostrel", true)]
    [InlineData("Korvia/NNP/nsubj tried=try/VBD/root hoping=hope/VBG/xcomp to/TO/mark/attack attack/VB/xcomp/hoping Ostrel/NNP/obj/attack", "attack", "Ostrel", false)]
    [InlineData("Varro/NNP/nsubj attacked=attack/VBD/root Ostrel/NNP/obj", "attacked", "Ostrel", false)]
    [InlineData("Korvia/NNP/nsubj attacked=attack/VBD/root Varro/NNP/obj", "attacked", "Varro", false)]
    [InlineData("attacked=attack/VBD/root Ostrel/NNP/obj", "attacked", "Ostrel", false)]
    [InlineData("Korvia/NNP/nsubj mocked=mock/VBD/root Ostrel/NNP/obj", "mocked", "Ostrel", false)]
    [InlineData("Korvia/NNP/nsubj attacked=attack/VBD/root “ Ostrel/NNP/obj ”", "attacked", "Ostrel", false)]
    [InlineData("Korvia/NNP/nsubj attacked=attack/VBD/root Ostrel/NNP/obj for/IN/mark/being being/VBG/advcl rich/JJ/xcomp/being", "attacked", "Ostrel for being rich", false)]
    [InlineData("Korvia/NNP/nsubj recalled=recall/VBD/root its/PRP$/nmod:poss/ambassador ambassador/NN/obj", "recalled", "its ambassador", true)]
    [InlineData("Korvia/NNP/nsubj recalled=recall/VBD/root the/DT/det/war war/NN/obj", "recalled", "the war", false)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root Ilen/NNP/obj Varro/NNP/flat/Ilen", "called", "Ilen Varro", true)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root Varro/NNP/xcomp on/IN/case/Monday Monday/NN/obl", "called", "Varro on Monday", true)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root Varro/NNP/obj Monday/NN/obl:unmarked", "called", "Varro Monday", true)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root Varro/NNP/obj again/RB/advmod", "called", "Varro again", true)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root Varro/NNP/obj a/DT/det/liar liar/NN/xcomp", "called", "Varro a liar", false)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root the/DT/det/plan plan/NN/obj", "called", "the plan", false)]
    [InlineData("Castan/NNP/nsubj called=call/VBD/root loudly/RB/advmod Varro/NNP/obj", "called", "loudly", false)]
    public void WhatIsDoneToSomebodyIsNotSaid(string words, string cue, string content, bool deed)
    {
        var text = new ParsedText(words, ("Korvia", OnRecord.Reading.Mentions.MentionKind.Location), ("Ostrel", OnRecord.Reading.Mentions.MentionKind.Location));

        Assert.Equal(deed, NotSaid.IsDeed(text.Words, Taken(text, cue, content)));
    }

    private static Taken Taken(string words, string cue, string content) => Taken(new ParsedText(words), cue, content);

    private static Taken Taken(ParsedText text, string cue, string content)
    {
        var choice = text.Choice(content, null);
        return new Taken(text.Proposal(cue, choice), choice, 1);
    }
}
