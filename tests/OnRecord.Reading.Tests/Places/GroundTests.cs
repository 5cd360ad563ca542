using OnRecord.Reading.Mentions;
using OnRecord.Reading.Places;

namespace OnRecord.Reading.Tests.Places;

/// <summary>Korvia is a state, Vara a city that stands for a government.</summary>
public sealed class GroundTests
{
    private static readonly PlaceTable Table = PlaceTable.BuiltIn.With(
        new StringReader("id\tname\tnames\tkind\tstate\tparent\tlat\tlon\tsize\tcode\tacts\nvara\tVaravik\t\tcity\tXKV\t\t43.1\t23.2\t3\t\tyes\n"), "mine");

    public static TheoryData<string> Insides =>
        ["in", "into", "inside", "within", "at", "near", "across", "throughout", "outside", "around", "through", "via", "along", "beyond", "onto", "amid", "off"];

    public static TheoryData<string> Feelings => ["confidence", "trust", "faith", "interest", "belief", "role"];

    public static TheoryData<string> Issues => ["situation", "tension", "escalation", "issue", "debate", "crisis", "question", "talk"];

    public static TheoryData<string> Messages =>
        ["support", "aid", "pressure", "threat", "message", "letter", "statement", "response", "request", "demand", "permission", "approval", "guarantee", "money", "order", "offer", "proposal", "protest", "criticism", "warning", "apology", "promise"];

    public static TheoryData<string> Motions =>
    [
        "go", "travel", "fly", "come", "arrive", "return", "drive", "flee", "leave", "depart", "withdraw", "deploy", "deport", "evacuate", "migrate", "sail", "smuggle", "march", "walk", "rush", "retreat", "emigrate", "extradite", "land", "cross", "run",
    ];

    public static TheoryData<string> Letters => ["letter", "message", "telegram", "note", "signal", "warning", "proposal", "request", "reply", "response", "offer", "ultimatum", "demand"];

    public static TheoryData<string> Deeds =>
        ["visit", "leave", "enter", "reach", "tour", "invade", "flee", "cross", "bomb", "bombard", "shell", "occupy", "capture", "seize", "storm", "evacuate", "besiege", "encircle", "liberate", "annex", "quit", "depart", "ravage", "devastate"];

    public static TheoryData<string> Parts =>
    [
        "territory", "soil", "map", "north", "south", "east", "west", "center", "capital", "suburb", "airspace", "city", "part", "area", "region", "border", "coast", "middle", "heart", "invasion", "bombing", "shelling", "occupation",
        "annexation", "siege", "visit", "corner", "edge", "province", "island", "port", "town", "village", "resident", "mayor", "battle", "river",
    ];

    public static TheoryData<string> Possessions => ["capital", "north", "border", "coast", "territory", "airspace", "city", "regions", "airport", "streets", "waters", "shores", "eastern", "southern", "largest", "island", "outskirts"];

    public static TheoryData<string> Neighbours => ["airport", "suburbs", "street", "metro", "stadium", "hotel", "skyline", "residents", "border", "outskirts", "bureau", "court", "park", "railway", "coast", "winter"];

    [Theory]
    [MemberData(nameof(Insides))]
    public void WhatIsInAStateIsOnItsGround(string preposition) => Assert.True(IsGround($"Men/NNS/nsubj died=die/VBD/root {preposition}/IN/case/Korvia Korvia/NNP/obl/died"));

    [Theory]
    [InlineData("with")]
    [InlineData("like")]
    [InlineData("about")]
    [InlineData("against")]
    [InlineData("over")]
    [InlineData("on")]
    [InlineData("of")]
    [InlineData("to")]
    [InlineData("from")]
    [InlineData("for")]
    public void OtherwiseTheStateItselfIsMeant(string preposition) => Assert.False(IsGround($"Men/NNS/nsubj died=die/VBD/root {preposition}/IN/case/Korvia Korvia/NNP/obl/died"));

    [Theory]
    [MemberData(nameof(Feelings))]
    public void ConfidenceInAStateIsNotOnItsGround(string noun)
    {
        Assert.False(IsGround($"He/PRP/nsubj lost=lose/VBD/root {noun}/NN/obj in/IN/case/Korvia Korvia/NNP/nmod/{noun}"));
        Assert.True(IsGround($"He/PRP/nsubj lost=lose/VBD/root {noun}/NN/obj in/IN/case/Korvia Korvia/NNP/obl/lost"));
    }

    [Theory]
    [MemberData(nameof(Issues))]
    public void TheSituationAroundAStateIsNotOnItsGround(string noun)
    {
        Assert.False(IsGround($"The/DT/det/{noun} {noun}/NN/nsubj/grew around/IN/case/Korvia Korvia/NNP/nmod/{noun} grew=grow/VBD/root"));
        Assert.True(IsGround($"The/DT/det/{noun} {noun}/NN/nsubj/grew in/IN/case/Korvia Korvia/NNP/nmod/{noun} grew=grow/VBD/root"));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void WhatGovernmentsGiveIsNotFromTheGround(string noun)
    {
        Assert.False(IsGround($"The/DT/det/{noun} {noun}/NN/nsubj/grew from/IN/case/Korvia Korvia/NNP/nmod/{noun} grew=grow/VBD/root"));
        Assert.True(IsGround($"The/DT/det/grain grain/NN/nsubj/grew from/IN/case/Korvia Korvia/NNP/nmod/grain grew=grow/VBD/root"));
    }

    [Theory]
    [MemberData(nameof(Motions))]
    public void WhoGoesToAStateOrComesFromItIsOnItsGround(string verb)
    {
        Assert.True(IsGround($"They/PRP/nsubj {verb}/VBP/root to/IN/case/Korvia Korvia/NNP/obl/{verb}"));
        Assert.True(IsGround($"They/PRP/nsubj {verb}/VBP/root from/IN/case/Korvia Korvia/NNP/obl/{verb}"));
    }

    [Theory]
    [InlineData("They/PRP/nsubj left=leave/VBD/root for/IN/case/Korvia Korvia/NNP/obl/left", true)]
    [InlineData("They/PRP/nsubj departed=depart/VBD/root for/IN/case/Korvia Korvia/NNP/obl/departed", true)]
    [InlineData("They/PRP/nsubj headed=head/VBD/root for/IN/case/Korvia Korvia/NNP/obl/headed", true)]
    [InlineData("Their/PRP$/nmod:poss/departure departure/NN/root for/IN/case/Korvia Korvia/NNP/nmod/departure", true)]
    [InlineData("They/PRP/nsubj called=call/VBD/root for/IN/case/Korvia Korvia/NNP/obl/called", false)]
    [InlineData("They/PRP/nsubj spoke=speak/VBD/root for/IN/case/Korvia Korvia/NNP/obl/spoke", false)]
    [InlineData("They/PRP/nsubj spoke=speak/VBD/root to/IN/case/Korvia Korvia/NNP/obl/spoke", false)]
    [InlineData("They/PRP/nsubj march/VBP/root towards/IN/case/Korvia Korvia/NNP/obl/march", true)]
    [InlineData("They/PRP/nsubj march/VBP/root toward/IN/case/Korvia Korvia/NNP/obl/march", true)]
    [InlineData("roads=road/NNS/root between/IN/case/Korvia Korvia/NNP/nmod/roads", true)]
    [InlineData("talks=talk/NNS/root between/IN/case/Korvia Korvia/NNP/nmod/talks", false)]
    [InlineData("They/PRP/nsubj sent=send/VBD/root ships=ship/NNS/obj to/IN/case/Korvia Korvia/NNP/obl/sent", true)]
    [InlineData("They/PRP/nsubj dispatched=dispatch/VBD/root experts=expert/NNS/obj to/IN/case/Korvia Korvia/NNP/nmod/experts", true)]
    [InlineData("They/PRP/nsubj praised=praise/VBD/root experts=expert/NNS/obj to/IN/case/Korvia Korvia/NNP/nmod/experts", false)]
    [InlineData("Their/PRP$/nmod:poss/visit visit/NN/root to/IN/case/Korvia Korvia/NNP/nmod/visit", true)]
    [InlineData("Their/PRP$/nmod:poss/duty duty/NN/root to/IN/case/Korvia Korvia/NNP/nmod/duty", false)]
    public void TheVerbAndThePrepositionTell(string words, bool ground) => Assert.Equal(ground, IsGround(words));

    [Theory]
    [MemberData(nameof(Letters))]
    public void WhatIsSentToAGovernmentIsNotOnItsGround(string noun)
    {
        Assert.False(IsGround($"They/PRP/nsubj sent=send/VBD/root a/DT/det/{noun} {noun}/NN/obj/sent to/IN/case/Korvia Korvia/NNP/obl/sent"));
        Assert.False(IsGround($"They/PRP/nsubj sent=send/VBD/root a/DT/det/{noun} {noun}/NN/obj/sent to/IN/case/Korvia Korvia/NNP/nmod/{noun}"));
    }

    [Theory]
    [MemberData(nameof(Deeds))]
    public void WhatIsDoneToGroundIsOnIt(string verb)
    {
        Assert.True(IsGround($"They/PRP/nsubj {verb}/VBP/root Korvia/NNP/obj/{verb}"));
        Assert.True(IsGround($"Korvia/NNP/nsubj:pass/{verb} was=be/VBD/aux:pass/{verb} {verb}/VBN/root"));
        Assert.False(IsGround($"Korvia/NNP/nsubj/{verb} {verb}/VBP/root Tesmar/NNP/obj/{verb}"));
    }

    [Theory]
    [InlineData("attack")]
    [InlineData("strike")]
    [InlineData("hit")]
    [InlineData("target")]
    [InlineData("rock")]
    [InlineData("batter")]
    public void ACityIsStruckAndAStateIsNot(string verb)
    {
        Assert.True(IsGround($"They/PRP/nsubj {verb}/VBP/root Varavik/NNP/obj/{verb}"));
        Assert.False(IsGround($"They/PRP/nsubj {verb}/VBP/root Korvia/NNP/obj/{verb}"));
    }

    [Theory]
    [InlineData("attack", "on")]
    [InlineData("strike", "against")]
    [InlineData("assault", "on")]
    [InlineData("raid", "on")]
    [InlineData("airstrike", "on")]
    [InlineData("march", "on")]
    [InlineData("advance", "on")]
    public void AnAttackOnACityIsOnItsGround(string noun, string preposition)
    {
        Assert.True(IsGround($"The/DT/det/{noun} {noun}/NN/root {preposition}/IN/case/Varavik Varavik/NNP/nmod/{noun}"));
        Assert.False(IsGround($"The/DT/det/{noun} {noun}/NN/root {preposition}/IN/case/Korvia Korvia/NNP/nmod/{noun}"));
        Assert.False(IsGround($"The/DT/det/view view/NN/root {preposition}/IN/case/Varavik Varavik/NNP/nmod/view"));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void APartOfAStateIsOnItsGround(string noun) => Assert.True(IsGround($"The/DT/det/{noun} {noun}/NN/root of/IN/case/Korvia Korvia/NNP/nmod/{noun}"));

    [Theory]
    [InlineData("view")]
    [InlineData("government")]
    [InlineData("ally")]
    [InlineData("president")]
    public void WhatIsNoPartOfItsGroundIsNot(string noun) => Assert.False(IsGround($"The/DT/det/{noun} {noun}/NN/root of/IN/case/Korvia Korvia/NNP/nmod/{noun}"));

    [Theory]
    [InlineData("fly", true)]
    [InlineData("shoot", true)]
    [InlineData("intercept", true)]
    [InlineData("soar", true)]
    [InlineData("quarrel", false)]
    public void WhatFliesOverAStateIsOverItsGround(string verb, bool ground) => Assert.Equal(ground, IsGround($"They/PRP/nsubj {verb}/VBP/root over/IN/case/Korvia Korvia/NNP/obl/{verb}"));

    [Theory]
    [MemberData(nameof(Possessions))]
    public void AStatesLandIsOnItsGround(string noun) => Assert.True(IsGround($"Men/NNS/nsubj/saw saw=see/VBD/root Korvia/NNP/nmod:poss/{noun} 's/POS/case/Korvia {noun}/NN/obj/saw"));

    [Theory]
    [InlineData("view")]
    [InlineData("envoy")]
    [InlineData("East")]
    [InlineData("Capital")]
    public void WhatElseAStateHasIsNot(string noun) => Assert.False(IsGround($"Men/NNS/nsubj/saw saw=see/VBD/root in/IN/case/{noun} Korvia/NNP/nmod:poss/{noun} 's/POS/case/Korvia {noun}/NN/obl/saw"));

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void ACitysAirportIsOnItsGround(string noun) => Assert.True(IsGround($"They/PRP/nsubj saw=see/VBD/root the/DT/det/{noun} Varavik/NNP/compound/{noun} {noun}/NN/obj/saw"));

    [Theory]
    [InlineData("They/PRP/nsubj held=hold/VBD/root the/DT/det/talks Varavik/NNP/compound/talks talks=talk/NNS/obj/held", false)]
    [InlineData("They/PRP/nsubj saw=see/VBD/root the/DT/det/capital capital/NN/compound/Varavik Varavik/NNP/obj/saw", true)]
    [InlineData("They/PRP/nsubj saw=see/VBD/root the/DT/det/envoy envoy/NN/compound/Varavik Varavik/NNP/obj/saw", false)]
    [InlineData("the/DT/det/capital capital/NN/root ,/,/punct Varavik/NNP/appos/capital", true)]
    [InlineData("the/DT/det/city city/NN/root ,/,/punct Varavik/NNP/appos/city", true)]
    [InlineData("the/DT/det/ally ally/NN/root ,/,/punct Varavik/NNP/appos/ally", false)]
    [InlineData("a/DT/det/road road/NN/root linking=link/VBG/acl/road Korvia/NNP/obj/linking", true)]
    [InlineData("a/DT/det/pipeline pipeline/NN/root connecting=connect/VBG/acl/pipeline Korvia/NNP/obj/connecting", true)]
    [InlineData("a/DT/det/treaty treaty/NN/root linking=link/VBG/acl/treaty Korvia/NNP/obj/linking", false)]
    [InlineData("a/DT/det/road road/NN/root praising=praise/VBG/acl/road Korvia/NNP/obj/praising", false)]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root in/IN/case/Tesmar Tesmar/NNP/obl/died and/CC/cc/Korvia Korvia/NNP/conj/Tesmar", true)]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root with/IN/case/Tesmar Tesmar/NNP/obl/died and/CC/cc/Korvia Korvia/NNP/conj/Tesmar", false)]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root with/IN/case/Tesmar Tesmar/NNP/obl/died and/CC/cc/Korvia in/IN/case/Korvia Korvia/NNP/conj/Tesmar", true)]
    [InlineData("western/JJ/amod/Korvia Korvia/NNP/nsubj/froze froze=freeze/VBD/root", true)]
    [InlineData("Korvia/NNP/nsubj/froze froze=freeze/VBD/root", false)]
    [InlineData("the/DT/det/city city/NN/nsubj/froze of/IN/case/Varavik Varavik/NNP/nmod/city froze=freeze/VBD/root", true)]
    [InlineData("Varavik/NNP/compound/city city/NN/nsubj/froze froze=freeze/VBD/root", true)]
    public void WhatStandsBesideTheNameTells(string words, bool ground) => Assert.Equal(ground, IsGround(words));

    // Korvia where it is named, else Varavik.
    private static bool IsGround(string words)
    {
        var name = words.Contains("Korvia", StringComparison.Ordinal) ? "Korvia" : "Varavik";
        var layer = new PlaceStage(Table, Sample.Actors).Read(new ParsedText(words, (name, MentionKind.Location), ("Tesmar", MentionKind.Location)).Document);
        Assert.Single(layer.Places.Concat(layer.Acting), place => place.Name == name);
        return layer.Places.Any(place => place.Name == name);
    }
}
