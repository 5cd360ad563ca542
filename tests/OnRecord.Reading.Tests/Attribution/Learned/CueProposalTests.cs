namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class CueProposalTests
{
    private static readonly ParsedText Text = new("Varro said so");

    [Fact]
    public void TheBestChoiceIsTheFirst()
    {
        var (first, second) = (Text.Choice("so", "Varro"), Text.Choice("so", null));

        Assert.Equal(first, Text.Proposal("said", first, second).Best);
    }

    [Theory]
    [InlineData(1, 0.5f)]
    [InlineData(3, 0.75f)]
    [InlineData(0.25f, 0.2f)]
    public void ProbabilityIsThatOfTheLogOdds(float odds, float probability) =>
        Assert.Equal(probability, (Text.Proposal("said", Text.Choice("so", "Varro")) with { Logit = MathF.Log(odds) }).Probability, 5);

    [Fact]
    public void TheProductIsOfCueContentAndSource()
    {
        var proposal = Text.Proposal("said", Text.Choice("so", "Varro", MathF.Log(0.5f), MathF.Log(0.4f))) with { Logit = MathF.Log(3) };

        Assert.Equal(MathF.Log(0.2f), proposal.Best.Log, 5);
        Assert.Equal(0.15f, proposal.Product, 5);    // 0.75 · 0.5 · 0.4
    }
}
