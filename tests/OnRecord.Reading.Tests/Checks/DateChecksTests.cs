using System.Globalization;
using OnRecord.Findings;
using OnRecord.Reading.Checks;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Checks;

public sealed class DateChecksTests
{
    [Theory]
    [InlineData("Earlier, on December 18, Varro sent a message to Besk.", "December 18")]
    [InlineData("Varro opened the bridge on December 18.", null)]    // to open may have been the plan
    [InlineData("Varro signed the treaty on December 18.", "December 18")]
    [InlineData("Varro had opened the exchange on December 18.", "December 18")]    // what had opened was no plan
    [InlineData("The president wrote first. It was Varro who had opened the exchange, on December 18.", "December 18")]
    [InlineData("The letter had been sent on December 18, the agency said.", "December 18")]
    [InlineData("Besk answered a letter that Varro had sent on December 18.", "December 18")]
    [InlineData("The letter hadn’t been sent on December 18.", null)]
    [InlineData("If Varro had sent the letter on December 18, Besk would have answered.", null)]
    [InlineData("Had Varro sent the letter on December 18, Besk would have answered.", null)]
    [InlineData("Varro would have signed the treaty on December 18.", null)]
    [InlineData("Besk wished that Varro had signed the treaty on December 18.", null)]
    [InlineData("The talks had been scheduled for December 18.", null)]
    [InlineData("Varro had been due to sign the treaty on December 18.", null)]
    [InlineData("Varro had planned to sign the treaty on December 18.", null)]
    [InlineData("Varro had announced an election on December 18.", null)]
    [InlineData("“Varro had written to us on December 18,” Besk said.", null)]
    [InlineData("In 2030 the two sides quarrelled. Varro had sent an angry letter on December 18.", null)]    // the year that was spoken of
    [InlineData("In 2030 the two sides quarrelled. Varro signed the treaty on December 18, 2031.", "December 18, 2031")]
    [InlineData("The ministers spoke as though they had met on December 18.", null)]
    [InlineData("The ministers met on 18 December 2031 in Arvan.", "18 December 2031")]
    [InlineData("Varro will sign the treaty on December 18.", null)]
    [InlineData("Varro would sign the treaty on December 18, he said.", null)]
    [InlineData("The talks were scheduled for December 18.", null)]
    [InlineData("Varro announced an election on December 18.", null)]
    [InlineData("Varro welcomed the talks on December 18.", null)]
    [InlineData("Varro said he had not signed on December 18.", null)]
    [InlineData("If the ministers met on December 18, nobody noticed.", null)]
    [InlineData("“We met on December 18,” Varro said.", null)]    // his word, not the page's
    [InlineData("Varro signed the treaty on December 2.", null)]    // a day may be a time zone
    [InlineData("Varro signed the treaty on November 28.", null)]
    [InlineData("Varro signed the treaty on December 18, 2030.", null)]
    public void WhatIsToldAsPastAfterThePagesDateIsFound(string text, string? words)
    {
        var check = Checks(text, "2031-12-01").SingleOrDefault(static one => one.Kind == FindingKind.PublishedBeforeReportedEvent);

        Assert.Equal(words, check is null ? null : Sample.Words(text, check.Evidence[0]));
    }

    [Theory]
    [InlineData("On Thursday, December 18, 2031, Varro sent a message.", null)]
    [InlineData("On Friday, December 18, 2031, Varro sent a message.", "2031-12-18 was a Thursday")]
    public void AWeekdayThatItsDateDoesNotHaveIsFound(string text, string? says)
    {
        var check = Checks(text, "2031-12-19").SingleOrDefault(static one => one.Kind == FindingKind.WeekdayDateMismatch);

        Assert.Equal(says is null, check is null);
        Assert.Contains(says ?? "", check?.Says ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Varro signed the treaty on December 3. He praised the guests. Varro signed the treaty on December 5.", "December 3|December 5")]
    [InlineData("Varro signed the treaty on December 3. Besk signed the treaty on December 5.", null)]
    [InlineData("Varro signed the treaty on December 3. Varro signed the protocol on December 5.", null)]
    [InlineData("Varro visited Korvia on December 3. Varro visited Korvia on December 5.", null)]
    public void OneDeedWithTwoDatesIsFound(string text, string? words)
    {
        var check = Checks(text, "2031-12-19").SingleOrDefault(static one => one.Kind == FindingKind.DateConflict);

        Assert.Equal(words, check is null ? null : string.Join('|', check.Evidence.Select(span => Sample.Words(text, span))));
    }

    [Theory]
    [InlineData("ARVAN -- Chairman Tomo Besk arrived in Arvan on December 17. On December 18, the two leaders signed a treaty.")]
    [InlineData("The Korvian ship left Drosk on December 16, 2031. Two sailors died on December 17.")]
    [InlineData("Varro spoke to the assembly on Wednesday, December 17, 2031.")]
    public void APagesDateSetBackAMonthIsCaught(string text)
    {
        Assert.DoesNotContain(Checks(text, "2031-12-18"), static check => check.Kind != FindingKind.NoPublicationDate);
        Assert.Contains(Checks(text, Shifted("2031-12-18", -30)), static check => check.Kind == FindingKind.PublishedBeforeReportedEvent);
    }

    private static string Shifted(string date, int days) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<Check> Checks(string text, string date) =>
        Sample.Pipeline.Read(new Article { Text = text, Published = new PublicationDate(date, DateBasis.Metadata) }).Get<CheckLayer>().Checks;
}
