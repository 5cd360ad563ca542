using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class CarriersTests
{
    private const string Trailing = "Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod , KTB/NNP/nsubj/reported reported=report/VBD/parataxis .";

    private const string Reported = "KTB/NNP/nsubj reported=report/VBD/root that/IN/mark/praised Varro/NNP/nsubj/praised praised=praise/VBD/ccomp the/DT/det/bridge bridge/NN/obj/praised .";

    private const string QuotedAsSaying = "KTB/NNP/nsubj quoted=quote/VBD/root Varro/NNP/obj as/IN/mark/saying saying=say/VBG/advcl so/RB/advmod/saying .";

    private const string Citing = "KTB/NNP/nsubj reported=report/VBD/root so/RB/advmod , citing=cite/VBG/advcl Varro/NNP/obj/citing .";

    [Theory]
    [InlineData(Trailing, "reported", true)]
    [InlineData(Trailing, "said", false)]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/ccomp/reported so/RB/advmod/said , KTB/NNP/nsubj reported=report/VBD/root .", "reported", false)]    // the tree has it the other way
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod KTB/NNP/nsubj/reported reported=report/VBD/parataxis .", "reported", false)]       // no pause
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod , KTB/NNP/nsubj/nodded nodded=nod/VBD/parataxis .", "nodded", false)]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod , KTB/NNP/nsubj/reported reported=report/VBD/conj .", "reported", false)]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod , reported=report/VBD/parataxis .", "reported", false)]                             // nobody reports
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod , KTB/NNP/nsubj/reported reported=report/VBD/parataxis it/PRP/obj/reported .", "reported", false)]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod ,/,/punct/reported as/IN/mark/reported KTB/NNP/nsubj/reported reported=report/VBD/parataxis .", "reported", false)]
    public void WhoReportsAfterAnAttributionWithoutWordsOfItsOwnOnlyCarries(string words, string cue, bool carries)
    {
        var text = new ParsedText(words);

        Assert.Equal(carries, OnlyCarries(text, cue, text.Proposal("said", text.Choice("so", "Varro")), text.Proposal(cue, text.Choice("so", null))));
    }

    [Theory]
    [InlineData("Varro", 0.5f, 0.9f, true)]     // 0.45
    [InlineData("Varro", 0.5f, 0.7f, false)]    // 0.35 is below 0.4
    [InlineData(null, 1f, 1f, false)]
    public void OnlyWhatIsLikelyOfANamedSourceIsCarried(string? source, float content, float named, bool carries)
    {
        var text = new ParsedText(Trailing);

        Assert.Equal(carries, OnlyCarries(
            text, "reported", text.Proposal("said", text.Choice("so", source, MathF.Log(content), MathF.Log(named))), text.Proposal("reported", text.Choice("so", "KTB"))));
    }

    [Theory]
    [InlineData(Citing, "citing", "Varro", true)]
    [InlineData(Citing, "citing", "so", false)]    // it has words besides whom it cites
    [InlineData("KTB/NNP/nsubj reported=report/VBD/root so/RB/advmod , citing=cite/VBG/advcl the/DT/det/bridge bridge/NN/obj/citing .", "citing", "the bridge", false)]
    [InlineData("KTB/NNP/nsubj reported=report/VBD/root so/RB/advmod , citing=cite/VBG/advcl Varro/NNP/obj/citing as/IN/mark/saying saying=say/VBG/advcl/citing so .", "citing", "Varro", false)]
    [InlineData("KTB/NNP/nsubj cited=cite/VBD/root Varro/NNP/obj .", "cited", "Varro", false)]
    [InlineData("Varro/NNP/nsubj/said , quoted=quote/VBN/acl/Varro by/IN/case/KTB KTB/NNP/obl:agent/quoted , said=say/VBD/root so/RB/advmod .", "quoted", "so", true)]
    [InlineData("Varro/NNP/nsubj/said , quoted=quote/VBN/acl/Varro often/RB/advmod/quoted , said=say/VBD/root so/RB/advmod .", "quoted", "so", false)]
    [InlineData("Varro/NNP/nsubj:pass/quoted was/VBD/aux:pass/quoted quoted=quote/VBN/root by/IN/case/KTB KTB/NNP/obl:agent/quoted so/RB/advmod .", "quoted", "so", false)]
    public void WhoCitesOrIsQuotedBesideAnotherAttributionOnlyCarries(string words, string cue, string content, bool carries)
    {
        var text = new ParsedText(words);

        Assert.Equal(carries, OnlyCarries(text, cue, text.Proposal(cue, text.Choice(content, null))));
    }

    [Theory]
    [InlineData(Reported, "reported", "praised")]
    [InlineData("KTB/NNP/nsubj said=say/VBD/root that/IN/mark/praised Varro/NNP/nsubj/praised praised=praise/VBD/ccomp Besk/NNP/obj/praised .", "said", null)]    // says it itself
    [InlineData("That/IN/mark/praised Varro/NNP/nsubj/praised praised=praise/VBD/ccomp/reported Besk/NNP/obj/praised KTB/NNP/nsubj reported=report/VBD/root .", "reported", null)]
    [InlineData("They reported=report/VBD/root that/IN/mark/praised Varro/NNP/nsubj/praised praised=praise/VBD/ccomp Besk/NNP/obj/praised .", "reported", null)]    // without a subject
    [InlineData("KTB/NNP/nsubj said=say/VBD/root Meridian/NNP/nsubj/quoted had/VBD/aux/quoted quoted=quote/VBN/ccomp Varro/NNP/obj/quoted .", "said", "quoted")]
    [InlineData("KTB/NNP/nsubj reported=report/VBD/root Meridian/NNP/nsubj/quoted quoted=quote/VBD/ccomp Varro/NNP/obj/quoted as/IN/mark/saying saying=say/VBG/advcl/quoted .", "reported", "saying")]
    [InlineData("KTB/NNP/nsubj said=say/VBD/root Meridian/NNP/nsubj/quoted quoted=quote/VBD/ccomp Varro/NNP/obj/quoted as/IN/mark/saying saying=say/VBG/advcl/quoted .", "said", "saying")]
    public void TheAttributionThatIsToldOfIsNested(string words, string outer, string? inner)
    {
        var text = new ParsedText(words);
        CueProposal[] proposals = [Told(text, outer), .. inner is null ? [Told(text, "praised")] : (CueProposal[])[Told(text, inner)]];

        Assert.Same(inner is null ? null : proposals[1], new Carriers(text.Words, proposals).Nested(proposals[0]));
    }

    [Fact]
    public void WhatIsNoLikelyAttributionIsNotNested()
    {
        var text = new ParsedText(Reported);
        var outer = Told(text, "reported");

        Assert.Null(new Carriers(text.Words, [outer]).Nested(outer));
        Assert.Null(new Carriers(text.Words, [outer, text.Proposal("praised", text.Choice("bridge", "Varro", MathF.Log(0.3f)))]).Nested(outer));
    }

    [Theory]
    [InlineData(Reported, "praised", "Varro", "KTB")]
    [InlineData(Trailing, "said", "Varro", "KTB")]
    [InlineData("Varro/NNP/nsubj said=say/VBD/root so/RB/advmod .", "said", "Varro", "")]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root so/RB/advmod , KTB/NNP/nsubj/reported reported=report/VBD/parataxis , citing=cite/VBG/advcl/reported a/DT/det/diplomat diplomat/NN/obj/citing , according/VBG/case/Meridian to/IN/fixed/according Meridian/NNP/obl/reported .",
        "said", "Varro", "a diplomat|KTB|Meridian")]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root in/IN/case/statement a/DT/det/statement statement/NN/obl/said carried=carry/VBN/acl/statement by/IN/case/KTB KTB/NNP/obl:agent/carried .",
        "said", "Varro", "KTB")]
    [InlineData("Varro/NNP/nsubj/said said=say/VBD/root in/IN/case/statement a/DT/det/statement statement/NN/obl/said written=write/VBN/acl/statement by/IN/case/KTB KTB/NNP/obl:agent/written .",
        "said", "Varro", "")]
    [InlineData("Varro/NNP/nsubj/said , quoted=quote/VBN/acl/Varro by/IN/case/KTB KTB/NNP/obl:agent/quoted , said=say/VBD/root so/RB/advmod .", "said", "Varro", "KTB")]
    [InlineData("Varro/NNP/nsubj:pass/quoted was/VBD/aux:pass/quoted quoted=quote/VBN/root as/IN/mark/saying saying=say/VBG/advcl so/RB/advmod/saying by/IN/case/KTB KTB/NNP/obl:agent/quoted .",
        "saying", "Varro", "KTB")]
    [InlineData("KTB/NNP/nsubj said=say/VBD/root Meridian/NNP/nsubj/quoted had/VBD/aux/quoted quoted=quote/VBN/ccomp Varro/NNP/obj/quoted .", "quoted", "Varro", "Meridian|KTB")]
    [InlineData("KTB/NNP/nsubj said=say/VBD/root Varro/NNP/nsubj/praised praised=praise/VBD/ccomp Besk/NNP/obj/praised .", "praised", "Varro", "")]    // it may be what KTB says
    public void WhoPassesAnAttributionOnIsNamedFromItsSourceOutwards(string words, string cue, string source, string via)
    {
        var text = new ParsedText(words);
        CueProposal[] proposals = [.. new[] { "said", "reported", cue }.Distinct().Where(one => words.Contains($" {one}", StringComparison.Ordinal)).Select(one => Told(text, one)).OrderBy(static one => one.Head)];

        Assert.Equal(via, Via(text, new Carriers(text.Words, proposals).Of(Told(text, cue), text.Source(source)).Via));
    }

    [Theory]
    [InlineData(QuotedAsSaying, "saying", "KTB", "Varro", "KTB")]
    [InlineData(QuotedAsSaying, "saying", "Varro", "Varro", "KTB")]
    [InlineData("KTB/NNP/nsubj quoted=quote/VBD/root Varro/NNP/obj .", "quoted", "KTB", "Varro", "KTB")]
    [InlineData("KTB/NNP/nsubj quoted=quote/VBD/root the/DT/det/bridge bridge/NN/obj .", "quoted", "KTB", null, "")]                             // a bridge speaks to nobody
    [InlineData("KTB/NNP/nsubj quoted=quote/VBD/root a/DT/det/diplomat diplomat/NN/obj .", "quoted", "KTB", "a diplomat", "KTB")]
    [InlineData(Citing, "reported", "KTB", "Varro", "KTB")]
    [InlineData(Citing, "reported", null, null, "")]
    [InlineData("KTB/NNP/nsubj praised=praise/VBD/root it/PRP/obj , citing=cite/VBG/advcl Varro/NNP/obj/citing .", "praised", "KTB", null, "")]
    [InlineData("According/VBG/case/KTB to/IN/fixed/According KTB/NNP/obl/was , citing=cite/VBG/advcl/was Varro/NNP/obj/citing , it/PRP/nsubj/was was/VBD/root .", "According", "KTB", "Varro", "KTB")]
    [InlineData("According/VBG/case/KTB to/IN/fixed/According KTB/NNP/obl/was , it/PRP/nsubj/was was/VBD/root , citing=cite/VBG/advcl Varro/NNP/obj/citing .", "According", "KTB", null, "")]    // too far from KTB
    public void WhoIsCitedSpeaksAndWhoCitesPassesOn(string words, string cue, string? source, string? speaker, string via)
    {
        var text = new ParsedText(words, ("KTB", MentionKind.Organization));
        var proposal = text.Proposal(cue, text.Choice(cue, null));
        var found = new Carriers(text.Words, [proposal]).Of(proposal, text.Source(source));

        Assert.Equal(speaker, found.Source is { } own ? text.Show(own) : null);
        Assert.Equal(via, Via(text, found.Via));
    }

    [Fact]
    public void NoMoreThanFourPassOn()
    {
        // Each reports what the next does; Varro speaks at the end.
        string[] outlets = ["Ana", "Ktb", "Oran", "Meridian", "Tors"];
        var words = string.Concat(outlets.Select(static (outlet, i) => $"{outlet}/NNP/nsubj/r{i} r{i}=report/VBD/{(i == 0 ? "root" : $"ccomp/r{i - 1}")} ")) + "Varro/NNP/nsubj/said said=say/VBD/ccomp/r4 so/RB/advmod/said .";
        var text = new ParsedText(words);

        Assert.Equal("Tors|Meridian|Oran|Ktb", Via(text, new Carriers(text.Words, []).Of(Told(text, "said"), text.Source("Varro")).Via));
    }

    private static bool OnlyCarries(ParsedText text, string cue, params CueProposal[] proposals) =>
        new Carriers(text.Words, proposals).OnlyCarries(proposals.First(one => one.Head == text[cue]));

    // What it attributes does not matter, but that it does.
    private static CueProposal Told(ParsedText text, string cue) => text.Proposal(cue, new Choice(text.Content("."), new SourceCandidate(new(0, 1), 0, SourceShape.Whole), 0, 0));

    private static string Via(ParsedText text, IEnumerable<WordRange> via) => string.Join('|', via.Select(text.Show));

    [Theory]
    [InlineData("Meridian/NNP/nsubj cited=cite/VBD/root KTB/NNP/obj as/IN/mark/quoting quoting=quote/VBG/advcl Varro/NNP/obj/quoting as/IN/mark/saying saying=say/VBG/advcl/quoting so/RB/advmod/saying .", "saying", "Varro", "Varro", "KTB|Meridian")]
    [InlineData("According/VBG/case/KTB to/IN/fixed/According KTB/NNP/obl/was , citing=cite/VBG/acl/KTB Varro/NNP/obj/citing , it/PRP/nsubj/was was/VBD/root .", "According", "KTB", "Varro", "KTB")]
    public void WhoQuotesWhoIsCitedIsTheSpeaker(string words, string cue, string source, string speaker, string via)
    {
        var text = new ParsedText(words, ("KTB", MentionKind.Organization));
        var proposal = text.Proposal(cue, text.Choice(cue, null));
        var found = new Carriers(text.Words, [proposal]).Of(proposal, text.Source(source));

        Assert.Equal((speaker, via), (found.Source is { } own ? text.Show(own) : "", string.Join('|', found.Via.Select(text.Show))));
    }
}
