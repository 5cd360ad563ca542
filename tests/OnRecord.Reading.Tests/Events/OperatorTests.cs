using OnRecord.Reading.Events;

namespace OnRecord.Reading.Tests.Events;

/// <summary>What verbs make of the acts that they govern, and moods of their own, by a lexicon of a few words.</summary>
public sealed class OperatorTests
{
    private static readonly EventLexicon Lexicon = EventLexicon.Of(
        [],
        [
            Row("shell", "ASSAULT", "", "190"), Row("feed", "AID", "", "073"), Row("meet", "CONSULT", "", "040"), Row("tell", "STATEMENT", "", "010"), Row("deny", "deny", "", ""), Row("clash", "ASSAULT", "", "193"),
            Row("bake", "AID", "", "070"), Row("shoot", "ASSAULT", "", "190"), Row("fight", "ASSAULT", "", "190"), Row("overrun", "ASSAULT", "", "190"), Row("defy", "REJECT", "", "120"),
            Row("vow", "promise", "", ""), Row("pledge", "promise", "gift", "039"), Row("balk", "refuse", "", ""), Row("insist", "demand", "", ""), Row("plead", "appeal", "", ""), Row("menace", "threaten", "", ""),
            Row("blame", "accuse", "", ""), Row("slam", "condemn", "", ""), Row("hail", "praise", "", ""), Row("start", "begin", "", ""), Row("prompt", "cause", "", ""), Row("plan", "future", "", ""), Row("halt", "end", "", ""),
        ],
        [
            Row("promise", "ASSAULT", "THREATEN", "violence", "138", "actual"), Row("promise", "AID", "AGREE", "meet", "", "planned"),
            Row("negated", "ASSAULT", "REJECT", "", "127", "actual"), Row("demand", "ASSAULT", "REQUEST", "", "101", "actual"), Row("future", "ASSAULT", "THREATEN", "", "139", "threatened"),
            Row("future", "CONSULT", "AGREE", "meet", "036", "planned"), Row("hypothetical", "ASSAULT", "THREATEN", "", "", "threatened"), Row("deny", "ASSAULT", "STATEMENT", "", "016", "denied"), Row("deny", "AID", "REJECT", "", "122", "actual"),
        ]);

    // Without an act that it governs.
    [Theory]
    [InlineData("vow", EventType.Agree, "030")]
    [InlineData("pledge", EventType.Agree, "039")]
    [InlineData("balk", EventType.Reject, "120")]
    [InlineData("insist", EventType.Request, "100")]
    [InlineData("plead", EventType.Request, "020")]
    [InlineData("menace", EventType.Threaten, "130")]
    [InlineData("blame", EventType.Accuse, "112")]
    [InlineData("slam", EventType.Accuse, "111")]
    [InlineData("hail", EventType.Support, "051")]
    [InlineData("halt", EventType.None, "")]
    [InlineData("start", EventType.None, "")]
    [InlineData("prompt", EventType.None, "")]
    [InlineData("plan", EventType.None, "")]
    public void AnOperatorAloneIsAnActOfItsKind(string verb, EventType type, string cameo)
    {
        var coding = Coding($"Korvia/NNP/nsubj did={verb}/VBD/root", "did");

        Assert.Equal((type, cameo, EventStatus.Actual), (coding.Type, coding.Cameo, coding.Status));
        Assert.Equal(1, coding.Word);
    }

    [Theory]
    [InlineData("vow", EventType.Threaten, "violence", "138", EventStatus.Actual)]
    [InlineData("pledge", EventType.Threaten, "gift", "138", EventStatus.Actual)]
    [InlineData("start", EventType.Assault, "", "190", EventStatus.Actual)]
    [InlineData("prompt", EventType.Assault, "", "190", EventStatus.Actual)]
    [InlineData("plan", EventType.Assault, "", "190", EventStatus.Planned)]
    [InlineData("deny", EventType.Statement, "", "016", EventStatus.Denied)]
    public void AnActBecomesWhatTheTableOfFoldsSays(string verb, EventType type, string mode, string cameo, EventStatus status)
    {
        var coding = Coding($"Korvia/NNP/nsubj did={verb}/VBD/root to/TO/mark/shell shell/VB/xcomp/did Ostrel/NNP/obj/shell", "did");

        Assert.Equal((type, mode, cameo, status), (coding.Type, coding.Mode, coding.Cameo, coding.Status));
        Assert.Equal((1, 3, $"{verb} > shell"), (coding.Word, coding.Inner, coding.Reason));
    }

    [Fact]
    public void AFoldWithoutACodeKeepsThatOfTheAct()
    {
        var coding = Coding("Korvia/NNP/nsubj vowed=vow/VBD/root to/TO/mark/feed feed/VB/xcomp/vowed Ostrel/NNP/obj/feed", "vowed");

        Assert.Equal((EventType.Agree, "meet", "073", EventStatus.Planned), (coding.Type, coding.Mode, coding.Cameo, coding.Status));
    }

    [Fact]
    public void WhatIsDeniedIsTheActAsDenied()
    {
        var text = new ParsedText("Korvia/NNP/nsubj denied=deny/VBD/root shelling=shell/VBG/xcomp/denied Ostrel/NNP/obj/shelling");
        var coder = new EventCoder(text.Words, Lexicon);
        var denied = coder.Denied(coder.Code(text["denied"]));

        Assert.Equal((EventType.Assault, "190", EventStatus.Denied, text["denied"], "deny > shell > shell"), (denied.Type, denied.Cameo, denied.Status, denied.Word, denied.Reason));
        Assert.Equal(coder.Code(text["shelling"]), coder.Denied(coder.Code(text["shelling"])));
    }

    [Fact]
    public void ARefusalThatIsNoDenialStaysOne()
    {
        var text = new ParsedText("Korvia/NNP/nsubj denied=deny/VBD/root feeding=feed/VBG/xcomp/denied Ostrel/NNP/obj/feeding");
        var coder = new EventCoder(text.Words, Lexicon);

        Assert.Equal(EventType.Reject, coder.Denied(coder.Code(text["denied"])).Type);
    }

    // "claimed that it had": of oneself.
    [Theory]
    [InlineData("it/PRP/nsubj/shelled shelled=shell/VBD/ccomp/did", EventType.Statement, "015")]
    [InlineData("they/PRP/nsubj/shelled shelled=shell/VBD/ccomp/did", EventType.Statement, "015")]
    [InlineData("it/PRP/nsubj/shelled shelled=shell/VBD/xcomp/did", EventType.Accuse, "112")]
    [InlineData("you/PRP/nsubj/shelled shelled=shell/VBD/ccomp/did", EventType.Accuse, "112")]
    [InlineData("Ostrel/NNP/nsubj/shelled shelled=shell/VBD/ccomp/did", EventType.Accuse, "112")]
    public void WhoClaimsAnActOfTheirOwnAccusesNobody(string clause, EventType type, string cameo)
    {
        var coding = Coding($"Korvia/NNP/nsubj did=blame/VBD/root {clause}", "did");

        Assert.Equal((type, cameo), (coding.Type, coding.Cameo));
    }

    [Theory]
    [InlineData("insist", "it/PRP/nsubj/ready is=be/VBZ/cop/ready ready/JJ/ccomp/did", EventType.Statement)]
    [InlineData("insist", "it/PRP/nsubj/slept slept=sleep/VBD/ccomp/did", EventType.Statement)]
    [InlineData("insist", "it/PRP/nsubj/slept has=have/VBZ/aux/slept slept=sleep/VBN/ccomp/did", EventType.Statement)]
    [InlineData("insist", "they/PRP/nsubj/sleep sleep/VBP/ccomp/did", EventType.Request)]
    [InlineData("insist", "they/PRP/nsubj/sleep must/MD/aux/sleep sleep/VB/ccomp/did", EventType.Request)]
    [InlineData("insist", "it/PRP/nsubj/slept would/MD/aux/slept slept=sleep/VBD/ccomp/did", EventType.Request)]
    [InlineData("insist", "it/PRP/nsubj/slept slept=sleep/VBD/advcl/did", EventType.Request)]
    [InlineData("vow", "they/PRP/nsubj/sleep sleep/VBP/ccomp/did", EventType.Statement)]
    [InlineData("vow", "they/PRP/nsubj/sleep sleep/VB/ccomp/did", EventType.Agree)]
    [InlineData("vow", "they/PRP/nsubj/sleep will/MD/aux/sleep sleep/VB/ccomp/did", EventType.Agree)]
    [InlineData("vow", "they/PRP/nsubj/slept could/MD/aux/slept slept=sleep/VBD/ccomp/did", EventType.Agree)]
    public void AClauseOfWhatIsMakesAReportOfAPromiseOrDemand(string verb, string clause, EventType type) =>
        Assert.Equal(type, Coding($"Korvia/NNP/nsubj did={verb}/VBD/root {clause}", "did").Type);

    // "announced that it had sent food": the act itself.
    [Theory]
    [InlineData("fed=feed/VBD/ccomp/did", EventType.Aid, "073")]
    [InlineData("had=have/VBD/aux/fed fed=feed/VBN/ccomp/did", EventType.Aid, "073")]
    [InlineData("fed=feed/VBD/xcomp/did", EventType.Agree, "073")]
    [InlineData("will/MD/aux/fed have/VB/aux/fed fed=feed/VBN/ccomp/did", EventType.Agree, "073")]
    [InlineData("feed/VB/ccomp/did", EventType.Agree, "073")]
    public void WhatIsPromisedAsDoneIsDone(string clause, EventType type, string cameo)
    {
        var coding = Coding($"Korvia/NNP/nsubj did=vow/VBD/root it/PRP/nsubj {clause} Ostrel/NNP/obj", "did");

        Assert.Equal((type, cameo), (coding.Type, coding.Cameo));
    }

    // The mood of the governed clause comes first.
    [Theory]
    [InlineData("vow", "not/RB/advmod/shell shell/VB/ccomp/did", EventType.Agree)]    // a refusal is promised, for which the table has no fold
    [InlineData("start", "not/RB/advmod/shell shell/VB/ccomp/did", EventType.Reject)]
    [InlineData("start", "for/IN/mark/shelling not/RB/advmod/shelling shelling=shell/VBG/advcl/did", EventType.Assault)]
    [InlineData("start", "Ostrel/NNP/nsubj/shell must/MD/aux/shell shell/VB/ccomp/did", EventType.Request)]
    [InlineData("start", "we/PRP/nsubj/shell must/MD/aux/shell shell/VB/ccomp/did", EventType.Assault)]
    [InlineData("start", "their/PRP$/nmod:poss/armies armies=army/NNS/nsubj/shell must/MD/aux/shell shell/VB/ccomp/did", EventType.Assault)]
    [InlineData("start", "Ostrel/NNP/nmod:poss/armies armies=army/NNS/nsubj/shell must/MD/aux/shell shell/VB/ccomp/did", EventType.Request)]
    [InlineData("start", "it/PRP/nsubj/shell will/MD/aux/shell shell/VB/ccomp/did", EventType.Threaten)]
    public void AGovernedActHasTheMoodOfItsOwnClause(string verb, string clause, EventType type) =>
        Assert.Equal(type, Coding($"Korvia/NNP/nsubj did={verb}/VBD/root {clause} Loam/NNP/obj", "did").Type);

    [Theory]
    [InlineData("Korvia/NNP/nsubj will/MD/aux/shell shell/VB/root", true, EventType.Threaten, EventStatus.Threatened)]
    [InlineData("Korvia/NNP/nsubj will/MD/aux/shell shell/VB/root", false, EventType.Assault, EventStatus.Planned)]
    [InlineData("Korvia/NNP/nsubj will/MD/aux/meet meet/VB/root", true, EventType.Agree, EventStatus.Planned)]
    [InlineData("Korvia/NNP/nsubj did=do/VBD/aux/shell not/RB/advmod/shell shell/VB/root", true, EventType.Reject, EventStatus.Actual)]
    [InlineData("Korvia/NNP/nsubj did=do/VBD/aux/shell not/RB/advmod/shell shell/VB/root", false, EventType.Assault, EventStatus.Denied)]
    [InlineData("Korvia/NNP/nsubj may/MD/aux/shell shell/VB/root", false, EventType.Threaten, EventStatus.Threatened)]
    [InlineData("Korvia/NNP/nsubj should/MD/aux/shell shell/VB/root", false, EventType.Threaten, EventStatus.Threatened)]
    [InlineData("They/PRP/nsubj said=say/VBD/root Korvia/NNP/nsubj/shell should/MD/aux/shell shell/VB/ccomp/said", false, EventType.Request, EventStatus.Actual)]
    [InlineData("“ Korvia/NNP/nsubj/shell should/MD/aux/shell shell/VB/root ”", false, EventType.Request, EventStatus.Actual)]
    [InlineData("Korvia/NNP/nsubj should/MD/aux/take take/VB/root steps=step/NNS/obj to/TO/mark/shell shell/VB/acl/steps", false, EventType.Threaten, EventStatus.Threatened)]
    [InlineData("Korvia/NNP/nsubj should/MD/aux/meet meet/VB/root guns=gun/NNS/obj to/TO/mark/shell shell/VB/acl/guns", false, EventType.Assault, EventStatus.Actual)]
    [InlineData("Korvia/NNP/nsubj will/MD/aux/sleep sleep/VB/root and/CC/cc/shell shell/VB/conj/sleep", false, EventType.Assault, EventStatus.Actual)]
    [InlineData("if/IN/mark/shell Korvia/NNP/nsubj shell/VBZ/root", true, EventType.Threaten, EventStatus.Threatened)]
    [InlineData("if/IN/mark/shell Korvia/NNP/nsubj shell/VBZ/root", false, EventType.None, EventStatus.Actual)]
    [InlineData("Korvia/NNP/nsubj shell/VBD/root", true, EventType.Assault, EventStatus.Actual)]
    [InlineData("Korvia/NNP/nsubj could/MD/aux/meet meet/VB/root", true, EventType.None, EventStatus.Actual)]    // no fold
    public void AnActIsWhatTheMoodOfItsClauseMakesOfIt(string words, bool folds, EventType type, EventStatus status)
    {
        var text = new ParsedText(words);
        var coder = new EventCoder(text.Words, Lexicon);
        var coding = coder.InMood(coder.Code(text[words.Contains(" shell/", StringComparison.Ordinal) ? "shell" : "meet"]), folds);

        Assert.Equal((type, status), (coding.Type, coding.Status));
    }

    [Fact]
    public void WhatIsPlannedAndNotYetToldOfFolds()
    {
        var text = new ParsedText("Korvia/NNP/nsubj plans=plan/VBZ/root to/TO/mark/meet meet/VB/xcomp/plans Ostrel/NNP/obj/meet");
        var coder = new EventCoder(text.Words, Lexicon);

        Assert.Equal(EventType.Agree, coder.InMood(coder.Code(text["plans"]), true).Type);
        Assert.Equal((EventType.Consult, EventStatus.Planned), (coder.InMood(coder.Code(text["plans"]), false).Type, coder.InMood(coder.Code(text["plans"]), false).Status));
    }

    [Theory]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root Korvia/NNP/nsubj/shell shell/VBD/ccomp/said", "Varro")]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root Korvia/NNP/nsubj/shell shell/VBD/parataxis/said", "Varro")]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root Korvia/NNP/nsubj/shell shell/VBD/advcl/said", null)]
    [InlineData("Korvia/NNP/nsubj shell/VBD/root", null)]
    public void WhoSaysAClauseIsTheSubjectOfTheVerbAbove(string words, string? speaker)
    {
        var text = new ParsedText(words);

        Assert.Equal(speaker is null ? -1 : text[speaker], new EventCoder(text.Words, Lexicon).Speaker(text["shell"]));
    }

    // A demand is made by who says that something must be, whatever it is.
    [Theory]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root Korvia/NNP/nsubj/change must/MD/aux/change change/VB/ccomp/said", EventType.Request)]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root Korvia/NNP/nsubj/change will/MD/aux/change change/VB/ccomp/said", EventType.None)]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root must/MD/aux/change change/VB/parataxis/said", EventType.Request)]
    [InlineData("Varro/NNP/nsubj wept=weep/VBD/root Korvia/NNP/nsubj/change must/MD/aux/change change/VB/advcl/wept", EventType.None)]
    [InlineData("must/MD/aux/change change/VB/root", EventType.None)]
    public void WhatMustBeIsARequest(string words, EventType type) => Assert.Equal(type, Coding(words, "change").Type);

    // Where the dictionary form of a verb was missed.
    [Theory]
    [InlineData("shelled", EventType.Assault)]
    [InlineData("Shelled", EventType.Assault)]
    [InlineData("baked", EventType.Aid)]
    [InlineData("shelling", EventType.Assault)]
    [InlineData("baking", EventType.Aid)]
    [InlineData("clashes", EventType.Assault)]
    [InlineData("shells", EventType.Assault)]
    [InlineData("defied", EventType.Reject)]
    [InlineData("shot", EventType.Assault)]
    [InlineData("fought", EventType.Assault)]
    [InlineData("overran", EventType.Assault)]
    [InlineData("shelly", EventType.None)]
    [InlineData("slept", EventType.None)]
    [InlineData("preposterouslylongverbthatshelled", EventType.None)]
    public void AnEndingIsTakenOffAVerbThatIsNotKnown(string verb, EventType type) => Assert.Equal(type, Coding($"Korvia/NNP/nsubj {verb}={verb}/VBD/root", verb).Type);

    [Fact]
    public void ANounKeepsItsEnding() => Assert.True(Coding("shells=shells/NNS/root", "shells").IsNone);

    [Fact]
    public void AnActOfSpeechIsNotWhatAnOperatorGoverns() =>
        Assert.Equal("030", Coding("Korvia/NNP/nsubj vowed=vow/VBD/root to/TO/mark/tell tell/VB/xcomp/vowed", "vowed").Cameo);

    private static ActCoding Coding(string words, string predicate)
    {
        var text = new ParsedText(words);
        return new EventCoder(text.Words, Lexicon).Code(text[predicate]);
    }

    private static TsvRow Row(string verb, string type, string mode, string cameo) => new(1, [verb, "verb", "", type, mode, cameo]);

    private static TsvRow Row(string name, string inner, string type, string mode, string cameo, string status) => new(1, [name, inner, type, mode, cameo, status]);
}
