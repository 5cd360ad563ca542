namespace OnRecord.Reading.Tests.Tokens;

public sealed class SentenceStageTests
{
    [Theory]
    [InlineData("Varro spoke. Besk listened.", "Varro spoke.|Besk listened.")]
    [InlineData("Did Varro speak? Yes! Besk listened… Hallen left.", "Did Varro speak?|Yes!|Besk listened…|Hallen left.")]
    [InlineData("“We agree.” Besk left.", "“We agree.”|Besk left.")]
    [InlineData("Varro spoke (briefly.) Besk left.", "Varro spoke (briefly.)|Besk left.")]
    [InlineData("Varro spoke. “We agree.”", "Varro spoke.|“We agree.”")]
    [InlineData("Varro spoke. 30 people listened.", "Varro spoke.|30 people listened.")]
    [InlineData("강원 말했다. 그는 갔다.", "강원 말했다.|그는 갔다.")]
    public void AStopBeforeACapitalEndsASentence(string text, string sentences) => Assert.Equal(sentences.Split('|'), Sample.Sentences(text));

    [Theory]
    [InlineData("Mr. Varro met Gen. Besk on Dec. 19.")]
    [InlineData("The U.S. President spoke.")]
    [InlineData("It cost 3.50 at ana.example and no more.")]
    [InlineData("“Why?” asked Varro.")]
    [InlineData("He said ... that it was so.")]
    [InlineData("J. R. Varro spoke.")]
    public void OtherDotsDoNot(string text) => Assert.Equal([text], Sample.Sentences(text));

    [Fact]
    public void AnAbbreviationMayEndASentenceToo() => Assert.Equal(["He lives in the U.S.", "She does not."], Sample.Sentences("He lives in the U.S. She does not."));

    [Fact]
    public void AParagraphEndsASentence() => Assert.Equal(["Varro said:", "We agree"], Sample.Sentences("Varro said:\n\nWe agree"));

    [Fact]
    public void ARunInHeadingIsASentenceOfItsOwn() =>
        Assert.Equal(
            ["A warning to outsiders", "The chairman did not name any country."],
            Sample.Sentences("A warning to outsiders The chairman did not name any country."));

    [Theory]
    [InlineData("he spoke. she left.", "he spoke.|she left.")]         // no capitals, as some write on the net
    [InlineData("he spoke. she left A.", "he spoke. she left A.")]
    [InlineData("he spoke. she saw Z.", "he spoke. she saw Z.")]
    [InlineData("Varro spoke [briefly.] Besk left.", "Varro spoke [briefly.]|Besk left.")]
    [InlineData("Really?! Besk left.", "Really?!|Besk left.")]
    [InlineData("Really!? Besk left.", "Really!?|Besk left.")]
    [InlineData("Really?… Besk left.", "Really?…|Besk left.")]
    [InlineData("“We agree.”) Besk left.", "“We agree.”)|Besk left.")]
    [InlineData("Varro spoke.😀 Besk left.", "Varro spoke.😀|Besk left.")]
    [InlineData("Varro spoke.Besk left.", "Varro spoke.Besk left.")]
    [InlineData("Varro spoke, Besk left", "Varro spoke, Besk left")]
    [InlineData("Varro spoke. (Besk left.)", "Varro spoke.|(Besk left.)")]
    [InlineData("Varro spoke. [Besk left.]", "Varro spoke.|[Besk left.]")]
    [InlineData("Varro spoke. - Besk left.", "Varro spoke.|- Besk left.")]
    [InlineData("Varro spoke. – Besk left.", "Varro spoke.|– Besk left.")]
    [InlineData("Varro spoke. — Besk left.", "Varro spoke.|— Besk left.")]
    [InlineData("Varro spoke. • Besk left.", "Varro spoke.|• Besk left.")]
    [InlineData("Varro spoke. (besk left)", "Varro spoke. (besk left)")]
    [InlineData("Varro spoke. “besk left”", "Varro spoke. “besk left”")]
    [InlineData("Varro spoke. , Besk left", "Varro spoke. , Besk left")]
    [InlineData("Varro spoke. ; Besk left", "Varro spoke. ; Besk left")]
    [InlineData("Varro spoke. : Besk left", "Varro spoke. : Besk left")]
    [InlineData("Varro spoke. # left", "Varro spoke.|# left")]
    [InlineData("Varro spoke. ”", "Varro spoke.|”")]
    public void ASentenceBeginsWithACapitalWhateverOpensIt(string text, string sentences) => Assert.Equal(sentences.Split('|'), Sample.Sentences(text));

    [Theory]
    [InlineData("They left the U.S. He stayed.", 2)]
    [InlineData("They left the U.S. The king stayed.", 2)]
    [InlineData("They left the U.S. This king stayed.", 2)]
    [InlineData("They left the U.S. In May they stayed.", 2)]
    [InlineData("They left the U.S. But Besk stayed.", 2)]
    [InlineData("They left the U.S. Because Besk stayed, they came.", 2)]
    [InlineData("They left the U.S. Then Besk stayed.", 2)]
    [InlineData("They left the U.S. Besk stayed.", 1)]     // a name may go on
    [InlineData("They left the U.S. they saw in May", 1)]
    [InlineData("They met Gen. The man.", 1)]             // a title wants its name
    public void ADottedWordEndsASentenceBeforeAWordThatBeginsOne(string text, int sentences) => Assert.Equal(sentences, Sample.Sentences(text).Length);

    [Theory]
    [InlineData("1. The bridge opens.", 1)]
    [InlineData("1) 2. The bridge opens.", 2)]
    [InlineData("He has 7. Besk left.", 2)]
    [InlineData("Yes. The bridge opens.", 2)]
    public void ANumberBeforeAnItemIsNoSentence(string text, int sentences) => Assert.Equal(sentences, Sample.Sentences(text).Length);

    [Theory]
    [InlineData("“Still at sea!” Varro said.", 1)]
    [InlineData("“Still at sea?” Varro asks.", 1)]
    [InlineData("“Still at sea?” The minister of trade of Korvia asked.", 1)]
    [InlineData("“Still at sea?” The old minister of trade of Korvia asked.", 2)]    // too far
    [InlineData("“Still at sea?” They say nothing.", 2)]
    [InlineData("“Still at sea.” Varro said so.", 2)]
    [InlineData("Still at sea! Varro said so.", 2)]
    [InlineData("Still (at sea!) Varro said so.", 2)]
    [InlineData("“Still at sea!” Besk left, Varro said.", 2)]
    [InlineData("“Still at sea!” Besk left “and said” no more.", 2)]
    [InlineData("“Still at sea!” 7 said so.", 2)]
    public void WhatAttributesAQuotationBelongsToItsSentence(string text, int sentences) => Assert.Equal(sentences, Sample.Sentences(text).Length);
}
