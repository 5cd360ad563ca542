using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Intake;

public sealed class TextIntakeTests
{
    [Fact]
    public void AHeaderTellsWhatIsKnownOfTheArticle()
    {
        var article = Article("title: A letter\noutlet: Meridian\nurl: https://meridian.example/1\ndate: 2031-12-19\nlanguage: en\n\nVarro spoke.\n");

        Assert.Equal(("A letter", "Meridian", "https://meridian.example/1", "en"), (article.Title, article.Outlet, article.Url, article.Language));
        Assert.Equal(new PublicationDate("2031-12-19", DateBasis.Header), article.Published);
        Assert.Equal("Varro spoke.\n", article.Text);
    }

    [Theory]
    [InlineData("TITLE: A letter\r\nSource: ANA\r\n\r\n\r\nVarro spoke.")]
    [InlineData("Source:ANA\nTitle:A letter\n   \nVarro spoke.")]
    [InlineData("title: A letter\nauthor: Lira Sand\nsource:  ANA  \n\nVarro spoke.")]
    public void AHeaderIsReadInAnyCaseAndOrder(string text)
    {
        var article = Article(text);

        Assert.Equal(("A letter", "ANA", "Varro spoke."), (article.Title, article.Outlet, article.Text));
    }

    [Fact]
    public void TheOutletCountsBeforeTheSource() => Assert.Equal("Meridian", Article("source: ANA\noutlet: Meridian\n\nVarro spoke.").Outlet);

    [Theory]
    [InlineData("Varro: We agree.\n\nBesk: So do we.")]
    [InlineData("title: A letter\nVarro spoke, and this is no header.\n\nBesk listened.")]
    [InlineData("Note: this is no header.\ntitle: A letter\n\nVarro spoke.")]
    public void LinesThatAreNoHeaderStayInTheText(string text)
    {
        Assert.Equal(text, Article(text).Text);
        Assert.Null(Article(text).Title);
    }

    [Theory]
    [InlineData("url: https://meridian.example/1")]
    [InlineData("date: 2031-12-19")]
    [InlineData("language: en")]
    [InlineData("source: ANA")]
    public void AnyOfTheKnownKeysBeginsAHeader(string line) => Assert.Equal("Varro spoke.", Article($"{line}\n\nVarro spoke.").Text);

    /// <summary>A file that is cut off behind its header, or is nothing else, has no text that could be read.</summary>
    [Theory]
    [InlineData("title: A letter")]
    [InlineData("title: A letter\n")]
    [InlineData("title: A letter\nsource: ANA\n")]
    [InlineData("title: A letter\n\n  \n")]
    public void AHeaderWithoutTextIsRefused(string text)
    {
        var refused = Refused(text);

        Assert.Equal((RefusalKind.Empty, "it has a header and no text"), (refused.Kind, refused.Says));
    }

    [Theory]
    [InlineData("\nVarro spoke.")]
    [InlineData("\ntitle: A letter\n\nVarro spoke.")]
    [InlineData("Varro spoke.")]
    public void ATextThatBeginsWithoutAHeaderIsTakenWhole(string text)
    {
        Assert.Equal(text, Article(text).Text);
        Assert.Null(Article(text).Title);
    }

    [Fact]
    public void TheLanguageOfTheHeaderCountsBeforeWhatTheTextShows()
    {
        const string English = "The envoys of both islands met in the old harbour on Monday and said that they would talk again in the spring.";

        Assert.Equal("en", Article(English).Language);
        Assert.Equal("en", Article($"title: A meeting\n\n{English}").Language);
        Assert.Equal("fi", Article($"language: fi\n\n{English}").Language);
    }

    [Theory]
    [InlineData("url: https://meridian.example/2031/12/18/a-letter\n\ndate 2031-12-19 Varro spoke.", "2031-12-19", DateBasis.Header)]
    [InlineData("url: https://meridian.example/2031/12/18/a-letter\ndate: 2031-12-20\n\nVarro spoke.", "2031-12-20", DateBasis.Header)]
    [InlineData("url: https://meridian.example/2031/12/18/a-letter\n\nVarro spoke.", "2031-12-18", DateBasis.Url)]
    public void TheDateOfTheAddressCountsLast(string text, string date, DateBasis basis) =>
        Assert.Equal(new PublicationDate(date, basis), Article(text).Published);

    [Fact]
    public void TheBytesAreKeptWithTheirEncodingWhereItIsKnown()
    {
        Assert.Equal("text/plain; charset=utf-8", Original("Varro spoke."u8.ToArray()).MediaType);
        Assert.Equal("text/plain", Original([.. "Mr. H"u8, 0xE4, .. "llen said: "u8, 0x93, .. "We agree."u8, 0x94]).MediaType);
        Assert.Equal("Varro spoke."u8.ToArray(), Original("Varro spoke."u8.ToArray()).Bytes.ToArray());
    }

    [Theory]
    [InlineData("Varro: We agree.", 0)]
    [InlineData("\n  date 2031-12-19\nVarro spoke.", 19)]
    public void ALeadingDateHasAPlaceInTheText(string text, int length) => Assert.Equal(new TextSpan(0, length), TextIntake.LeadingDateSpan(text));

    [Theory]
    [InlineData("2031-12-19", "2031-12-19")]
    [InlineData("2031/12/19", "2031-12-19")]
    [InlineData("December 19, 2031", "2031-12-19")]
    [InlineData("Dec. 19, 2031", "2031-12-19")]
    [InlineData("19 December 2031", "2031-12-19")]
    [InlineData("Friday, December 19, 2031", "2031-12-19")]
    [InlineData("Fri, 19 Dec 2031", "2031-12-19")]
    [InlineData("2031-12-19T23:30:00+09:00", "2031-12-19")]
    [InlineData("2031-12-19T23:30:00Z", "2031-12-19")]
    [InlineData("20311219", "2031-12-19")]
    [InlineData("December 2031", "2031-12")]
    [InlineData("2031-12", "2031-12")]
    [InlineData("2031", "2031")]
    public void ADateIsReadAsPreciselyAsItIsWritten(string written, string date) =>
        Assert.Equal(date, Article($"date: {written}\n\nVarro spoke.").Published?.Date);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2031-13-40")]
    [InlineData("")]
    public void WhatIsNoDateGivesNone(string written) => Assert.Null(Article($"title: A letter\ndate: {written}\n\nVarro spoke.").Published);

    [Theory]
    [InlineData("date 2031-12-19 Varro spoke.")]
    [InlineData("\n  date 2031-12-19\nVarro spoke.")]
    public void ALeadingDateStaysInTheText(string text)
    {
        Assert.Equal(text, Article(text).Text);
        Assert.Equal(new PublicationDate("2031-12-19", DateBasis.Header), Article(text).Published);
    }

    [Theory]
    [InlineData("On date 2031-12-19 Varro spoke.")]
    [InlineData("date 2031-12-19th Varro spoke.")]
    public void ADateFurtherInIsNoLeadingDate(string text) => Assert.Null(Article(text).Published);

    [Fact]
    public void TheHeadersDateCountsBeforeALeadingOne() => Assert.Equal("2031-12-20", Article("date: 2031-12-20\n\ndate 2031-12-19 Varro spoke.").Published?.Date);

    [Fact]
    public void TheNameOfTheFileIsKept()
    {
        var taken = TextIntake.Read("Varro spoke."u8.ToArray(), "letter.txt");

        Assert.Equal("letter.txt", taken.Name);
        Assert.Equal("letter.txt", Assert.IsType<Taken.Accepted>(taken).Article.File);
    }

    private static Article Article(string text) => Assert.IsType<Taken.Accepted>(TextIntake.Read(Encoding.UTF8.GetBytes(text), "a.txt")).Article;

    private static Original Original(byte[] bytes) => Assert.IsType<Taken.Accepted>(TextIntake.Read(bytes, "a.txt")).Original!;

    private static Taken.Refused Refused(string text) => Assert.IsType<Taken.Refused>(TextIntake.Read(Encoding.UTF8.GetBytes(text), "a.txt"));
}
