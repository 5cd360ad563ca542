using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class DecoderTests
{
    private const float Threshold = 0.4f;    // another choice needs 0.32

    private static readonly ParsedText Text = new("Varro said a one , Besk claimed b two , Hallen wrote c three .");

    [Theory]
    [InlineData(0.39f, 0)]
    [InlineData(0.4f, 1)]
    [InlineData(0.9f, 1)]
    public void OnlyWhatIsLikelyEnoughIsTaken(float probability, int taken) =>
        Assert.Equal(taken, Decode([Text.Proposal("said", Text.Choice("a one", "Varro"))], probability).Count);

    [Fact]
    public void WhatIsTakenStandsInTheOrderOfItsCues()
    {
        var taken = Decode(
            [Text.Proposal("said", Text.Choice("a one", "Varro")), Text.Proposal("claimed", Text.Choice("b two", "Besk")), Text.Proposal("wrote", Text.Choice("c three", "Hallen"))],
            0.5f, 0.6f, 0.9f);

        Assert.Equal(["said", "claimed", "wrote"], taken.Select(static one => Text.Show(one.Proposal.Range)));
        Assert.Equal([0.5f, 0.6f, 0.9f], taken.Select(static one => one.Probability));
    }

    [Fact]
    public void TheLikelierKeepsTheWordsThatBothWant()
    {
        var taken = Assert.Single(Decode([Text.Proposal("said", Text.Choice("a one", "Varro")), Text.Proposal("claimed", Text.Choice("one", "Besk"))], 0.5f, 0.6f));

        Assert.Equal("claimed", Text.Show(taken.Proposal.Range));
    }

    [Theory]
    [InlineData(0.6f, new[] { 0.36f, 0.7f })]    // 0.6 · 0.6
    [InlineData(0.5f, new[] { 0.7f })]           // 0.3 is below 0.8 · 0.4
    public void WhoseWordsAreTakenHasItsNextChoice(float share, float[] probabilities)
    {
        var second = Text.Choice("a", "Varro", logContent: MathF.Log(share));
        var taken = Decode([Text.Proposal("said", Text.Choice("a one", "Varro"), second), Text.Proposal("claimed", Text.Choice("one", "Besk"))], 0.6f, 0.7f);

        Assert.Equal(probabilities, Probabilities(taken));
    }

    [Fact]
    public void ACueInsideWhatAnotherSaysIsNotTaken()
    {
        var taken = Assert.Single(Decode([Text.Proposal("said", Text.Choice("a one , Besk claimed b two", "Varro")), Text.Proposal("claimed", Text.Choice("b two", "Besk"))], 0.9f, 0.8f));

        Assert.Equal("said", Text.Show(taken.Proposal.Range));
    }

    [Fact]
    public void AChoiceThatLeavesTheNextCueItsOwnWordsIsPreferred()
    {
        // The long one is worth 0.9 less the 0.8 that is lost with it; the short one 0.9 · 0.7.
        var proposal = Text.Proposal("said", Text.Choice("a one , Besk claimed b two", "Varro"), Text.Choice("a one", "Varro", logContent: MathF.Log(0.7f)));
        var taken = Decode([proposal, Text.Proposal("claimed", Text.Choice("b two", "Besk"))], 0.9f, 0.8f);

        Assert.Equal(["a one", "b two"], taken.Select(static one => Text.Show(one.Choice.Content)));
        Assert.Equal([0.63f, 0.8f], Probabilities(taken));
    }

    [Theory]
    [InlineData("b two", 0.3f)]             // too unlikely to be taken itself
    [InlineData("Varro said", 0.8f)]        // its content holds the first cue: both could not stand anyway
    public void NothingIsLostWithACueThatWouldNotStand(string content, float probability)
    {
        var proposal = Text.Proposal("said", Text.Choice("a one , Besk claimed b two", "Varro"), Text.Choice("a one", "Varro", logContent: MathF.Log(0.7f)));
        var taken = Assert.Single(Decode([proposal, Text.Proposal("claimed", Text.Choice(content, "Besk"))], 0.9f, probability));

        Assert.Equal("a one , Besk claimed b two", Text.Show(taken.Choice.Content));
    }

    [Fact]
    public void EveryPieceOfAContentIsTaken()
    {
        var taken = Assert.Single(Decode([Text.Proposal("claimed", Text.Choice("a one|b two", "Besk")), Text.Proposal("wrote", Text.Choice("two", "Hallen"))], 0.9f, 0.8f));

        Assert.Equal("claimed", Text.Show(taken.Proposal.Range));
    }

    [Theory]
    [InlineData("Varro", true)]
    [InlineData("we", false)]
    [InlineData("You", false)]
    [InlineData(null, false)]
    public void AnAttributionTellsWhereItsSourceIsNamed(string? source, bool tells)
    {
        var text = new ParsedText("Varro we You said so");
        var choice = text.Choice("so", source);

        Assert.Equal(tells, new Taken(text.Proposal("said", choice), choice, 1).Tells(text.Words));
    }

    private static List<Taken> Decode(CueProposal[] proposals, params float[] probabilities) => Decoder.Decode(Text.Words, proposals, probabilities, Threshold);

    private static IEnumerable<float> Probabilities(IEnumerable<Taken> taken) => taken.Select(static one => MathF.Round(one.Probability, 5));
}
