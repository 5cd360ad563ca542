using OnRecord.Findings;
using OnRecord.Reading.Checks;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Checks;

public sealed class CheckStageTests
{
    [Fact]
    public void AnArticleWithoutADateSaysSo() => Assert.Equal([FindingKind.NoPublicationDate], Kinds(new Article { Text = "Varro spoke." }));

    [Theory]
    [InlineData("2031-12-19")]
    [InlineData("2031")]
    public void ADateFromOutsideTheTextIsEnough(string date) =>
        Assert.Empty(Kinds(new Article { Text = "Varro spoke.", Published = new PublicationDate(date, DateBasis.Feed) }));

    [Fact]
    public void ADatelineWithAYearIsEnough()
    {
        Assert.Empty(Kinds(new Article { Text = "ARVAN, December 19, 2031 (ANA) -- Varro spoke." }));
        Assert.Equal([FindingKind.NoPublicationDate], Kinds(new Article { Text = "ARVAN, December 19 (ANA) -- Varro spoke." }));
    }

    [Theory]
    [InlineData("“We agree, Varro said.", "A quotation mark has no partner.", "“")]
    [InlineData("We agree,” Varro said.\n\nNo,” Besk said.", "2 quotation marks have no partner.", "”|”")]
    public void MarksWithoutAPartnerAreShown(string text, string says, string evidence)
    {
        var check = Sample.Read(text).Get<CheckLayer>().Checks.Single(static one => one.Kind == FindingKind.UnbalancedQuotation);

        Assert.Equal(says, check.Says);
        Assert.Equal(evidence.Split('|'), check.Evidence.Select(span => Sample.Words(text, span)));
    }

    [Fact]
    public void WhatAgreesWithItselfHasNoFinding() =>
        Assert.Empty(Kinds(new Article { Text = "“We agree,” Varro said.", Published = new PublicationDate("2031-12-19", DateBasis.Header) }));

    private static IEnumerable<FindingKind> Kinds(Article article) => Sample.Pipeline.Read(article).Get<CheckLayer>().Checks.Select(static check => check.Kind);
}
