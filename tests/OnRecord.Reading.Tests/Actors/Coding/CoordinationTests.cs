using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Tests.Actors.Coding;

public sealed class CoordinationTests
{
    [Theory]
    [InlineData("Korvia, Ostrel and Tesmar met.", "Korvia", "Korvia|Ostrel|Tesmar")]
    [InlineData("Korvia, Ostrel and Tesmar met.", "Ostrel", "Korvia|Ostrel|Tesmar")]
    [InlineData("Korvia, Ostrel and Tesmar met.", "Tesmar", "Korvia|Ostrel|Tesmar")]
    [InlineData("Korvia, Ostrel, and Tesmar met.", "Tesmar", "Korvia|Ostrel|Tesmar")]
    [InlineData("Korvia or Ostrel will pay.", "Ostrel", "Korvia|Ostrel")]
    [InlineData("Korvia or Ostrel will pay.", "Korvia", "Korvia|Ostrel")]
    [InlineData("The Harbour Board and the Ferry Union met.", "Ferry Union", "Harbour Board|Ferry Union")]
    [InlineData("The Harbour Board and the Ferry Union met.", "Harbour Board", "Harbour Board|Ferry Union")]
    [InlineData("Envoys of Korvia and of Ostrel met.", "Korvia", "Korvia")]
    [InlineData("Korvia and its friends met.", "Korvia", "Korvia")]
    [InlineData("We saw Korvia win.", "Korvia", "Korvia")]
    [InlineData("Korvia", "Korvia", "Korvia")]
    public void WhoIsJoinedByAndIsToldApart(string text, string span, string actors) => Assert.Equal(actors, Around(text, span));

    [Theory]
    [InlineData("Korvia, Ostrel and Tesmar met.", "Korvia, Ostrel and Tesmar", "Korvia|Ostrel|Tesmar")]
    [InlineData("Korvia and the Free Isles met.", "Korvia and the Free Isles", "Korvia|Free Isles")]
    [InlineData("Korvia, Ostrel, and the Free Isles met.", "Korvia, Ostrel, and the Free Isles", "Korvia|Ostrel|Free Isles")]
    [InlineData("Korvia and its friends met.", "Korvia and its friends", "Korvia and its friends")]
    [InlineData("Trade and Industry Minister Besk", "Trade and Industry Minister", "Trade|Industry Minister Besk")]
    public void ASpanOfSeveralIsTakenApart(string text, string span, string actors) => Assert.Equal(actors, Around(text, span));

    [Theory]
    [InlineData("Varro of Korvia, Besk said, will come.", "Korvia", "Korvia")]
    [InlineData("Besk said Korvia, Ostrel will come.", "Korvia", "Korvia")]
    [InlineData("Besk said Korvia, Ostrel will come.", "Ostrel", "Ostrel")]
    [InlineData("Korvia, Besk said, and Ostrel will come.", "Korvia", "Korvia")]
    public void ACommaAloneJoinsNobody(string text, string span, string actors) => Assert.Equal(actors, Around(text, span));

    [Theory]
    [InlineData("Korvian and Ostrelian soldiers met.", "Ostrelian soldiers", "Korvian soldiers|Ostrelian soldiers")]
    [InlineData("Korvian and Ostrelian soldiers met.", "Korvian", "Korvian soldiers|Ostrelian soldiers")]
    [InlineData("Korvian, Tesmari and Ostrelian soldiers met.", "Tesmari", "Korvian soldiers|Tesmari soldiers|Ostrelian soldiers")]
    [InlineData("Korvian and Free Isles soldiers met.", "Korvian", "Korvian|Free Isles")]
    [InlineData("Korvian soldiers and Ostrelian farmers met.", "Korvian soldiers", "Korvian soldiers|Ostrelian farmers")]
    [InlineData("Korvian men and Ostrelian farmers met.", "Korvian", "Korvian")]
    [InlineData("Korvian cars and Ostrelian farmers met.", "Korvian", "Korvian")]
    [InlineData("Korvian boats and Ostrelian farmers met.", "Korvian", "Korvian boats|Ostrelian farmers")]
    [InlineData("Scottish, Irish and Korvian farmers met.", "Irish", "Scottish farmers|Irish farmers|Korvian farmers")]
    [InlineData("Chinese and Korvian farmers met.", "Chinese", "Chinese farmers|Korvian farmers")]
    [InlineData("Korvian and Tesmari farmers met.", "Korvian", "Korvian farmers|Tesmari farmers")]
    [InlineData("Korvian and Ostrel farmers met.", "Korvian", "Korvian|Ostrel")]
    public void TheHeadOfTheLastIsTheHeadOfAll(string text, string span, string actors) => Assert.Equal(actors, Around(text, span));

    [Theory]
    [InlineData("He named Korvia and Ostrel.", "Korvia", "Korvia|Ostrel")]
    [InlineData("He named Korvia and Ostrel; then he left.", "Korvia", "Korvia|Ostrel")]
    [InlineData("Two spoke (Korvia and Ostrel).", "Ostrel", "Korvia|Ostrel")]
    [InlineData("Two spoke “Korvia and Ostrel” aloud.", "Korvia", "Korvia|Ostrel")]
    [InlineData("Two spoke \"Korvia and Ostrel\" aloud.", "Korvia", "Korvia|Ostrel")]
    [InlineData("Two came: Korvia and Ostrel: nobody else.", "Korvia", "Korvia|Ostrel")]
    [InlineData("Korvia and the U.S. met.", "Korvia", "Korvia|U.S.")]
    [InlineData("Korvia and Mr. Besk met.", "Korvia", "Korvia|Mr. Besk")]
    [InlineData("Korvia and Gen. Besk met.", "Korvia", "Korvia|Gen. Besk")]
    [InlineData("Korvia\tand\nOstrel met.", "Ostrel", "Korvia|Ostrel")]
    public void MarksAfterAWordAreNotItsPart(string text, string span, string actors) => Assert.Equal(actors, Around(text, span));

    [Fact]
    public void ASpanThatHasNoWordIsGivenBack()
    {
        Assert.Equal([" "], Coordination.Around("Korvia  met.", 7, 1).ToArray());
        Assert.Equal([""], Coordination.Around("", 0, 0).ToArray());
    }

    private static string Around(string text, string span) => string.Join('|', Coordination.Around(text, text.IndexOf(span, StringComparison.Ordinal), span.Length));
}
