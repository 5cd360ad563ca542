using OnRecord.Reading.Quotations;

namespace OnRecord.Reading.Tests.Quotations;

public sealed class QuotationStageTests
{
    [Theory]
    [InlineData("“We agree to it,” Varro said.")]
    [InlineData("\"We agree to it,\" Varro said.")]
    [InlineData("''We agree to it,'' Varro said.")]
    [InlineData("``We agree to it,'' Varro said.")]
    [InlineData("«We agree to it,» Varro said.")]
    [InlineData("« We agree to it, » Varro said.")]
    [InlineData("»We agree to it,« Varro said.")]
    [InlineData("„We agree to it,“ Varro said.")]
    [InlineData("„We agree to it,” Varro said.")]
    [InlineData("‘We agree to it,’ Varro said.")]
    [InlineData("'We agree to it,' Varro said.")]
    [InlineData("“We agree to it,\" Varro said.")]
    public void EveryFamilyOfMarksIsPaired(string text)
    {
        Assert.Equal("We agree to it,", Assert.Single(Sample.Quotations(text)).Trim());
        Assert.Empty(Sample.Strays(text));
    }

    [Theory]
    [InlineData("“He told me ‘never again’ and left,” Varro said.", "never again")]
    [InlineData("‘He told me “never again” and left,’ Varro said.", "never again")]
    [InlineData("“He told me «never again» and left,” Varro said.", "never again")]
    public void AQuotationInsideAnotherIsOneLevelDeeper(string text, string inner)
    {
        var quotations = Sample.Read(text).Get<QuotationLayer>().Quotations;

        Assert.Equal([0, 1], quotations.Select(static quotation => quotation.Depth));
        Assert.Equal(inner, Sample.Words(text, quotations[1].Inner));
    }

    [Theory]
    [InlineData("Varro’s ministers’ letters don’t say it.")]
    [InlineData("Varro's ministers' letters don't say it.")]
    [InlineData("In the '90s they'd give 'em bread.")]
    [InlineData("Rock ’n’ roll o’clock")]
    public void ApostrophesQuoteNothing(string text) => Assert.Empty(Sample.Read(text).Get<QuotationLayer>().Quotations);

    [Theory]
    [InlineData("‘We don’t know the ministers’ minds,’ Varro said.", "We don’t know the ministers’ minds,")]
    [InlineData("'It's the ships' crews who'll pay,' Besk said.", "It's the ships' crews who'll pay,")]
    public void ApostrophesInsideSingleMarksDoNotCloseThem(string text, string words) => Assert.Equal([words], Sample.Quotations(text));

    [Theory]
    [InlineData("A pipe of 5\" broke and nobody spoke.")]
    [InlineData("The 6'2\" guard spoke.")]
    public void InchMarksQuoteNothing(string text)
    {
        Assert.Empty(Sample.Quotations(text));
        Assert.Empty(Sample.Strays(text));
    }

    [Fact]
    public void AQuotationMayRunOverParagraphsThatReopenIt()
    {
        var text = "Varro said: “We agree to it.\n\n“We said so before.\n\n“We will say it again.”\n\nBesk left.";
        var quotations = Sample.Read(text).Get<QuotationLayer>().Quotations;

        Assert.Equal(["We agree to it.", "We said so before.", "We will say it again."], Sample.Quotations(text));
        Assert.Equal([false, true, true], quotations.Select(static quotation => quotation.Continues));
        Assert.Empty(Sample.Strays(text));
    }

    [Fact]
    public void AQuotationThatTheNextParagraphClosesRunsIntoIt()
    {
        var text = "Varro said: “We agree to it.\n\nWe said so before.” Besk left.";

        Assert.Equal(["We agree to it.", "We said so before."], Sample.Quotations(text));
        Assert.Empty(Sample.Strays(text));
    }

    [Theory]
    [InlineData("“We agree, said Varro.\n\nBesk left the room.\n\nHallen wrote to him.")]
    [InlineData("Varro said “we agree.\n\nBesk left the room.\n\nHallen wrote to him.")]
    public void AMarkWithoutAPartnerQuotesItsOwnParagraphAtMost(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);

        Assert.All(Sample.Read(text).Get<QuotationLayer>().Quotations, quotation => Assert.True(quotation.Outer.End <= end));
        Assert.Equal(["“"], Sample.Strays(text));
    }

    [Theory]
    [InlineData("We agree,” Varro said.", "”")]
    [InlineData("«We agree, Varro said.", "«")]
    [InlineData("\"We agree, Varro said.", "\"")]
    public void AMarkWithoutAPartnerIsAStray(string text, string stray) => Assert.Equal([stray], Sample.Strays(text));

    [Theory]
    [InlineData("The “safe” harbour was closed.", QuotationRole.Term)]
    [InlineData("Harn “Anvil” Dolk left.", QuotationRole.Term)]
    [InlineData("He wrote the novel “Salt and Iron” at sea.", QuotationRole.Term)]
    [InlineData("“No,” he said.", QuotationRole.Speech)]
    [InlineData("“Peace” was her word.", QuotationRole.Term)]
    [InlineData("She said “yes” and left.", QuotationRole.Term)]
    [InlineData("She said, “yes” and left.", QuotationRole.Speech)]
    [InlineData("She said: “yes” and left.", QuotationRole.Speech)]
    [InlineData("He named the novel: “Salt and Iron”", QuotationRole.Term)]
    [InlineData("The novel is: “Salt and Iron”", QuotationRole.Term)]
    [InlineData("The novel here is: “Salt and Iron”", QuotationRole.Speech)]
    [InlineData("He named the price: “Salt and Iron”", QuotationRole.Speech)]
    [InlineData("the “tea talks” he likes", QuotationRole.Term)]
    [InlineData("He likes a “tea talk” he said.", QuotationRole.Speech)]
    [InlineData("He likes the “talks over tea” he said.", QuotationRole.Speech)]
    [InlineData("It was a “first step” forward.", QuotationRole.Term)]
    [InlineData("It was, a “first step” Forward.", QuotationRole.Speech)]
    [InlineData("It was a “first step”, he said.", QuotationRole.Speech)]
    [InlineData("It was a “first step” and he left.", QuotationRole.Speech)]
    [InlineData("It was a “very first step” forward.", QuotationRole.Speech)]
    [InlineData("It was: “first step” forward.", QuotationRole.Speech)]
    [InlineData("It was a “first step”", QuotationRole.Speech)]
    [InlineData("“Anvil” Dolk left.", QuotationRole.Term)]
    [InlineData("Harn “Old Anvil”", QuotationRole.Term)]
    [InlineData("He called it “a comma and not a full stop” then.", QuotationRole.Speech)]
    public void WordsHeldAtArmsLengthAreNoSpeech(string text, QuotationRole role) =>
        Assert.Equal(role, Assert.Single(Sample.Read(text).Get<QuotationLayer>().Quotations).Role);

    [Fact]
    public void TwoMarksWithNothingBetweenQuoteNothing() => Assert.Empty(Sample.Quotations("Varro said “” and left."));
}
