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
}
