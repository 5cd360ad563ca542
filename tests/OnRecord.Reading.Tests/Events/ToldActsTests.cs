using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

public sealed class ToldActsTests
{
    private static readonly Pipeline domestic = English.Pipeline(Sample.Actors, Models.All, events: new EventOptions { Domestic = true });

    [Theory]
    [InlineData("Arvania offered troops to Korvia to help it attack Tesmar.", "Assault")]
    [InlineData("Arvania rejected an appeal for sending soldiers to Tesmar.", "Aid")]
    [InlineData("Arvania repeated its demand that Korvia ease the blockade of Tesmar.", "Retreat")]
    [InlineData("Arvania will leave the talks with Korvia unless Tesmar ends the blockade of Korvia.", "Retreat")]
    public void WhatAnActIsForOrAboutIsNoEvent(string text, string type) => Assert.DoesNotContain(type, Types(Sample.Pipeline, text));

    [Theory]
    [InlineData("Arvania condemned Korvia after Korvian troops attacked Tesmar.", "Assault")]
    [InlineData("Korvian troops shelled Arvania, killing three Arvanian soldiers.", "Assault")]
    public void WhatAClauseTellsAsDoneIsAnEvent(string text, string type) => Assert.Contains(type, Types(Sample.Pipeline, text));

    [Fact]
    public void WhoeverProtestsDoesSoAtHomeWhereNobodyElseIsNamed()
    {
        var one = Assert.Single(Read(domestic, "Students held a rally against the Korvian government on Monday."));

        Assert.Equal((EventType.Protest, "XKV", "XKV"), (one.Type, Assert.Single(one.Actors).Code, Assert.Single(one.Recipients).Code));
    }

    [Fact]
    public void WhoeverGivesUpAtHomeDoesSoToNobody() => Assert.Empty(Assert.Single(Read(domestic, "The Korvian premier resigned on Monday.")).Recipients);

    [Fact]
    public void WhoeverTellsOfAnActTakesNoPartInIt() =>
        Assert.DoesNotContain(Read(Sample.Pipeline, "Arvania attacked the rebels on Monday, a Korvian envoy said."), static one => one.Recipients.Any(static party => party.Code == "XKV"));

    [Fact]
    public void AidForTwoIsForBoth() => Assert.Equal(
        ["XAR", "XTM"],
        Read(Sample.Pipeline, "Korvia sent 50 tonnes of aid for Arvania and Tesmar on Monday.").SelectMany(static one => one.Recipients).Select(static party => party.Code).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("left=leave/VBD/root unless/IN/mark/shell Ostrel/NNP/nsubj/shell shell/VBZ/advcl/left", "shell", false)]
    [InlineData("left=leave/VBD/root if/IN/mark/shell Ostrel/NNP/nsubj/shell shell/VBZ/advcl/left", "shell", false)]
    [InlineData("left=leave/VBD/root if/IN/mark/slept Ostrel/NNP/nsubj/slept slept/VBD/advcl/left shell/VB/xcomp/slept", "shell", false)]
    [InlineData("left=leave/VBD/root when/IN/mark/shell Ostrel/NNP/nsubj/shell shell/VBZ/advcl/left", "shell", true)]
    [InlineData("left=leave/VBD/root if/IN/mark/shell Ostrel/NNP/nsubj/shell shell/VBZ/conj/left", "shell", true)]
    [InlineData("left=leave/VBD/root if/IN/advmod/shell Ostrel/NNP/nsubj/shell shell/VBZ/advcl/left", "shell", true)]
    [InlineData("left=leave/VBD/root if/IN/mark/slept Ostrel/NNP/nsubj/slept slept/VBD/advcl/left", "left", true)]
    public void AConditionIsNotTold(string words, string act, bool counts) => Assert.Equal(counts, Counts(words, act, "left"));

    [Theory]
    [InlineData("sent=send/VBD/root to/TO/mark/help help/VB/advcl/sent", true)]
    [InlineData("sent=send/VBD/root to/TO/aux/help help/VB/advcl/sent", true)]
    [InlineData("sent=send/VBD/root to/TO/mark/help help/VB/xcomp/sent", true)]
    [InlineData("sent=send/VBD/root boats/NNS/obj to/TO/mark/help help/VB/acl/boats", true)]
    [InlineData("sent=send/VBD/root to/TO/mark/help help/VB/ccomp/sent", false)]
    [InlineData("sent=send/VBD/root to/TO/dep/help help/VB/advcl/sent", false)]
    [InlineData("sent=send/VBD/root by/TO/mark/help help/VB/advcl/sent", false)]
    [InlineData("sent=send/VBD/root to/TO/mark/help help/VBD/advcl/sent", false)]
    [InlineData("sent=send/VBD/root help/VB/advcl/sent", false)]
    [InlineData("sent=send/VBD/root to/TO/mark/help help/VB/conj/sent", false)]
    [InlineData("slept=sleep/VBD/root sent=send/VBD/conj to/TO/mark/help help/VB/advcl/slept", false)]
    public void WhatAnActIsForIsNotTold(string words, bool isAim) => Assert.Equal(!isAim, Counts(words, "help", "sent"));

    [Theory]
    [InlineData("agreed=agree/VBD/root to/TO/mark/meet meet/VB/advcl/agreed", "meet", "agreed", true)]
    [InlineData("agreed=agree/VBD/root to/TO/mark/work work/VB/advcl/agreed", "work", "agreed", true)]
    [InlineData("agreed=agree/VBD/root to/TO/mark/help help/VB/advcl/agreed", "help", "agreed", false)]
    [InlineData("talked=talk/VBD/root to/TO/mark/meet meet/VB/advcl/talked", "meet", "talked", true)]
    [InlineData("hailed=hail/VBD/root to/TO/mark/meet meet/VB/advcl/hailed", "meet", "hailed", true)]
    [InlineData("works=work/VBD/root to/TO/mark/meet meet/VB/advcl/works", "meet", "works", true)]
    [InlineData("sent=send/VBD/root to/TO/mark/meet meet/VB/advcl/sent", "meet", "sent", false)]
    [InlineData("urged=urge/VBD/root to/TO/mark/meet meet/VB/advcl/urged", "meet", "urged", false)]
    public void TalksThatAnActOfBothIsForAreTold(string words, string act, string other, bool counts) => Assert.Equal(counts, Counts(words, act, other));

    [Theory]
    [InlineData("urged=urge/VBD/root shelled=shell/VBD/ccomp", "urged", false)]
    [InlineData("agreed=agree/VBD/root shelled=shell/VBD/ccomp", "agreed", false)]
    [InlineData("blamed=blame/VBD/root shelled=shell/VBD/ccomp", "blamed", false)]
    [InlineData("spurned=spurn/VBD/root shelled=shell/VBD/ccomp", "spurned", false)]
    [InlineData("menaced=menace/VBD/root shelled=shell/VBD/ccomp", "menaced", false)]
    [InlineData("urged=urge/VBD/root shelled=shell/VBD/xcomp", "urged", false)]
    [InlineData("sent=send/VBD/root shelled=shell/VBD/ccomp", "sent", true)]
    [InlineData("talked=talk/VBD/root shelled=shell/VBD/ccomp", "talked", true)]
    [InlineData("urged=urge/VBD/root slept/VBD/obj shelled=shell/VBD/ccomp/slept", "urged", true)]
    [InlineData("urged=urge/VBD/root shelled=shell/VBD/advcl", "urged", true)]
    [InlineData("urged=urge/VBD/root shelled=shell/VBD/conj", "urged", true)]
    public void WhatWordsDemandOrTellIsNoActBesideThem(string words, string other, bool counts) => Assert.Equal(counts, Counts(words, "shelled", other));

    [Theory]
    [InlineData("demand/NN/root that/IN/mark/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl/demand", false)]
    [InlineData("demand/NN/root shelled=shell/VB/acl/demand", false)]
    [InlineData("demand/NN/root shelled=shell/VBD/acl/demand", true)]
    [InlineData("demand/NN/root Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand", false)]
    [InlineData("demand/NN/root Korvia/NNP/nsubj/shelled shelled=shell/VBD/advcl/demand", false)]
    [InlineData("demand/NN/root which/WDT/nsubj/shelled shelled=shell/VBD/acl:relcl/demand", true)]
    [InlineData("demand/NN/root who/WP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand", true)]
    [InlineData("demand/NN/root where/WRB/advmod/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand", true)]
    [InlineData("demand/NN/root that/WDT/dep/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand Ostrel/NNP/obj/shelled", false)]
    [InlineData("demand/NN/root that/WDT/dep/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand", true)]
    [InlineData("demand/NN/root that/WDT/obj/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand Ostrel/NNP/obj/shelled", true)]
    [InlineData("demand/NN/root which/WDT/dep/shelled Korvia/NNP/nsubj/shelled shelled=shell/VBD/acl:relcl/demand Ostrel/NNP/obj/shelled", true)]
    [InlineData("demand/NN/root shelled=shell/VBG/acl/demand", false)]
    [InlineData("demand/NN/root shelled=shell/VBG/advcl/demand", true)]
    [InlineData("demand/NN/root for/IN/mark/shelled shelled=shell/VBG/advcl/demand", false)]
    public void WhatADemandIsAboutIsNotTold(string words, bool counts) => Assert.Equal(counts, Counts(words, "shelled", "demand"));

    [Theory]
    [InlineData("blamed=blame/VBD/root of/IN/mark/shelling shelling=shell/VBG/advcl/blamed", "shelling", "blamed", false)]
    [InlineData("blamed=blame/VBD/root shelling=shell/VBG/advcl/blamed", "shelling", "blamed", true)]
    [InlineData("blamed=blame/VBD/root of/IN/mark/urging urging=urge/VBG/advcl/blamed", "urging", "blamed", true)]
    [InlineData("sent=send/VBD/root by/IN/mark/shelling shelling=shell/VBG/advcl/sent", "shelling", "sent", true)]
    public void WhatSomebodyIsAccusedOfIsNotTold(string words, string act, string other, bool counts) => Assert.Equal(counts, Counts(words, act, other));

    [Theory]
    [InlineData("acl", false)]
    [InlineData("acl:relcl", false)]
    [InlineData("advcl", true)]
    [InlineData("conj", true)]
    public void WhatAClauseAboutAPartyTellsCountsOnlyBesideOthers(string relation, bool countsAsMain)
    {
        var words = $"sent=send/VBD/root boats/NNS/obj shelled=shell/VBD/{relation}/boats";

        Assert.True(Counts(words, "shelled", "sent"));
        Assert.Equal(countsAsMain, Counts(words, "shelled", "sent", main: true));
    }

    [Theory]
    [InlineData("marched=march/VBD/root urging=urge/VBG/advcl", "urging", false)]
    [InlineData("marched=march/VBD/root urging=urge/VBG/xcomp", "urging", false)]
    [InlineData("marched=march/VBD/root blaming=blame/VBG/advcl", "blaming", false)]
    [InlineData("marched=march/VBD/root shelling=shell/VBG/advcl", "shelling", true)]
    [InlineData("marched=march/VBD/root urging=urge/VBG/ccomp", "urging", true)]
    [InlineData("marched=march/VBD/root slept/VBD/advcl urging=urge/VBG/conj/slept", "urging", true)]
    [InlineData("marched=march/VBD/root urging=urge/VBG/conj", "urging", true)]
    public void WhatProtestersAskForIsTheProtest(string words, string act, bool counts) => Assert.Equal(counts, Counts(words, act, "marched"));

    private static bool Counts(string words, string act, string other, bool main = false)
    {
        var text = new ParsedText(words);
        var coder = new EventCoder(text.Words, lexicon);
        return new ToldActs(text.Words, coder).Counts(coder.Code(text[act]), [coder.Code(text[act]), coder.Code(text[other])], main);
    }

    private static readonly EventLexicon lexicon = EventLexicon.Of(
        [],
        ((string[])[
            "leave RETREAT", "shell ASSAULT", "help AID", "send AID", "meet CONSULT", "talk CONSULT", "work COOPERATE", "hail SUPPORT", "agree AGREE", "urge REQUEST", "blame ACCUSE",
            "spurn REJECT", "menace THREATEN", "march PROTEST", "demand REQUEST",
        ]).Select(static act => new TsvRow(1, [act.Split(' ')[0], act.StartsWith("demand", StringComparison.Ordinal) ? "noun" : "verb", "", act.Split(' ')[1], "", ""])),
        []);

    private static IEnumerable<string> Types(Pipeline pipeline, string text) => Read(pipeline, text).Select(static one => one.Type.ToString());

    private static IReadOnlyList<DetectedEvent> Read(Pipeline pipeline, string text) => pipeline.Read(new Article { Text = text }).Get<EventLayer>().Events;
}
