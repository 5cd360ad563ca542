using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class AddressedTests
{
    private const string WasTold = "Besk/NNP/nsubj:pass/told was/VBD/aux:pass/told told=tell/VBN/root that/IN/mark/left Varro/NNP/nsubj/left left/VBD/ccomp .";

    [Theory]
    [InlineData("Varro/NNP/nsubj gave/VBD/root Besk/NNP/iobj a/DT/det/promise promise/NN/obj .", "gave", "Besk")]
    [InlineData("Varro/NNP/nsubj warned=warn/VBD/root Besk/NNP/obj that/IN/mark/left he/PRP/nsubj/left left/VBD/ccomp .", "warned", "Besk")]
    [InlineData("Varro/NNP/nsubj warned=warn/VBD/root the/DT/det/president old/JJ/amod/president president/NN/obj of/IN/case/Korvia Korvia/NNP/nmod/president .", "warned", "the old president of Korvia")]
    [InlineData("Varro/NNP/nsubj warned=warn/VBD/root reporters=reporter/NNS/obj .", "warned", "reporters")]
    [InlineData("Varro/NNP/nsubj warned=warn/VBD/root them/PRP/obj .", "warned", "them")]
    [InlineData("Varro/NNP/nsubj asked=ask/VBD/root a/DT/det/question question/NN/obj .", "asked", null)]
    [InlineData("Varro/NNP/nsubj praised=praise/VBD/root Besk/NNP/obj .", "praised", null)]
    [InlineData(WasTold, "told", "Besk")]
    [InlineData("Besk/NNP/nsubj:pass/praised was/VBD/aux:pass/praised praised=praise/VBN/root by/IN/case/Varro Varro/NNP/obl:agent .", "praised", null)]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root to/IN/case/Besk Besk/NNP/obl so/RB/advmod .", "said", "Besk")]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root of/IN/case/Besk Besk/NNP/obl so/RB/advmod .", "said", null)]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root to/IN/case/end the/DT/det/end end/NN/obl so/RB/advmod .", "said", null)]
    [InlineData("Varro/NNP/nsubj objected=object/VBD/root to/IN/case/Besk Besk/NNP/obl .", "objected", null)]
    public void WhoIsAddressedDependsOnTheCue(string words, string cue, string? addressed) => Assert.Equal(addressed, Of(words, cue, "Varro"));

    [Theory]
    [InlineData("letter", "to", "Besk/NNP", "Besk")]
    [InlineData("interview", "with", "Meridian/NNP", "Meridian")]
    [InlineData("call", "with", "reporters=reporter/NNS", "reporters")]
    [InlineData("letter", "on", "Besk/NNP", null)]
    [InlineData("letter", "to", "bridge/NN", null)]
    [InlineData("statement", "to", "Besk/NNP", null)]
    public void WhoIsWrittenOrTalkedToIsAddressed(string noun, string preposition, string other, string? addressed) => Assert.Equal(
        addressed,
        Of($"Varro/NNP/nsubj said=say/VBD/root in/IN/case/{noun} a/DT/det/{noun} {noun}/NN/obl/said {preposition}/IN/case/{other.Split('=', '/')[0]} {other}/nmod/{noun} .", "said", "Varro"));

    [Theory]
    [InlineData("His/PRP$/nmod:poss/letter letter/NN/nsubj/says to/IN/case/Besk Besk/NNP/nmod/letter says=say/VBZ/root so/RB/advmod .", "His letter to Besk", "Besk")]
    [InlineData("His/PRP$/nmod:poss/friend friend/NN/nsubj/says to/IN/case/Besk Besk/NNP/nmod/friend says=say/VBZ/root so/RB/advmod .", "His friend to Besk", null)]
    [InlineData("To/IN/case/Besk Besk/NNP/nmod/letter his/PRP$/nmod:poss/letter letter/NN/nsubj/says says=say/VBZ/root so/RB/advmod .", "To Besk his letter", null)]    // stands before
    public void ALetterThatSpeaksAddressesWhomItGoesTo(string words, string source, string? addressed) => Assert.Equal(addressed, Of(words, "says", source));

    [Theory]
    [InlineData("Besk", null)]
    [InlineData("Varro", "Besk")]
    [InlineData(null, "Besk")]
    public void TheSourceDoesNotAddressItself(string? source, string? addressed) => Assert.Equal(addressed, Of(WasTold, "told", source));

    [Theory]
    [InlineData(MentionKind.Title, "all old")]
    [InlineData(MentionKind.Group, null)]
    public void WhoIsNamedAsOneMayHearButNotAWordForAGroup(MentionKind kind, string? addressed)
    {
        var text = new ParsedText("Varro/NNP/nsubj warned=warn/VBD/root all/DT/det/old old/JJ/obj .", ("old", kind));

        Assert.Equal(addressed, Addressed.Of(text.Words, text["warned"], text.Source("Varro")) is { } found ? text.Show(found) : null);
    }

    [Theory]
    [InlineData(WasTold, "told", "Besk", true)]
    [InlineData(WasTold, "told", "Varro", false)]    // a subject of another verb
    [InlineData("Besk/NNP/nsubj told=tell/VBD/root Varro/NNP/obj .", "told", "Besk", false)]
    [InlineData("Besk/NNP/nsubj:pass/praised was/VBD/aux:pass/praised praised=praise/VBN/root .", "praised", "Besk", false)]
    public void TheSubjectOfBeingToldHears(string words, string cue, string subject, bool hears)
    {
        var text = new ParsedText(words);

        Assert.Equal(hears, Addressed.IsHearer(text.Words, text[cue], text[subject]));
    }

    private static string? Of(string words, string cue, string? source)
    {
        var text = new ParsedText(words);
        return Addressed.Of(text.Words, text[cue], text.Source(source)) is { } found ? text.Show(found) : null;
    }
}
