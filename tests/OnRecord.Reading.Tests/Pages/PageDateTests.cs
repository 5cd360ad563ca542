using OnRecord.Reading.Pages;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Pages;

public sealed class PageDateTests
{
    [Theory]
    [InlineData("June 5, 2031", "2031-06-05")]
    [InlineData("Jun. 5, 2031", "2031-06-05")]
    [InlineData("jun 5 2031", "2031-06-05")]
    [InlineData("JUNE 5TH, 2031", "2031-06-05")]
    [InlineData("June 1st 2031", "2031-06-01")]
    [InlineData("June 2nd 2031", "2031-06-02")]
    [InlineData("June 3rd 2031", "2031-06-03")]
    [InlineData("On 5 June 2031 in Arvan", "2031-06-05")]
    [InlineData("5th June, 2031", "2031-06-05")]
    [InlineData("1st Jun. 2031", "2031-06-01")]
    [InlineData("2nd June 2031", "2031-06-02")]
    [InlineData("3rd June 2031", "2031-06-03")]
    [InlineData("5-Jun-2031", "2031-06-05")]
    [InlineData("2031-06-05", "2031-06-05")]
    [InlineData("2031/6/5", "2031-06-05")]
    [InlineData("2031.06.05", "2031-06-05")]
    [InlineData("2031년 6월 5일", "2031-06-05")]
    [InlineData("2031年6月5日", "2031-06-05")]
    [InlineData("13/6/2031", "2031-06-13")]
    [InlineData("6/13/2031", "2031-06-13")]
    [InlineData("13.6.2031", "2031-06-13")]
    [InlineData("12/12/2031", "2031-12-12")]
    [InlineData("12/13/2031", "2031-12-13")]
    [InlineData("13/12/2031", "2031-12-13")]
    [InlineData("11/12/2031", null)]
    [InlineData("5/6/2031", null)]
    [InlineData("13/13/2031", null)]
    [InlineData("32/6/2031", null)]
    [InlineData("12031-06-05", null)]
    [InlineData("2031-06-055", null)]
    [InlineData("June 31, 2031", null)]
    [InlineData("June 5, 20311", null)]
    [InlineData("Xjune 5, 2031", null)]
    [InlineData("115 June 2031", null)]
    [InlineData("June 2031", null)]
    [InlineData("1969-06-05", null)]
    [InlineData("1970-01-02", null)]
    [InlineData("1970-01-03", "1970-01-03")]
    [InlineData("soon", null)]
    public void ALineMayNameADay(string line, string? day) => Assert.Equal(day, PageDate.Visible(line));

    [Fact]
    public void EveryMonthIsKnownByThreeLetters() => Assert.All(
        "January February March April May June July August September October November December".Split(' ').Index(),
        static month =>
        {
            Assert.Equal($"2031-{month.Index + 1:00}-05", PageDate.Visible($"{month.Item} 5, 2031"));
            Assert.Equal($"2031-{month.Index + 1:00}-05", PageDate.Visible($"5 {month.Item[..3]} 2031"));
        });

    [Theory]
    [InlineData("article:published_time og:article:published_time og:published_time datePublished parsely-pub-date sailthru.date article.published pubdate")]
    [InlineData("publishdate publish-date publish_date publication_date date.published published published_at article:published dc.date.issued dc.date.published")]
    [InlineData("dcterms.issued dcterms.created dc.date.created dcterms.date dc.date dc:date cXenseParse:recs:publishtime bt:pubDate rnews:datePublished")]
    [InlineData("article_date_original original-publish-date OriginalPublicationDate search_date created date")]
    public void ManyMetaElementsTellTheDay(string names) => Assert.All(names.Split(' '), static name =>
        Assert.Equal(new PublicationDate("2031-06-05", DateBasis.Metadata), Page.Article(Page.With($"<meta name='{name}' content='2031-06-05'>")).Published));

    [Theory]
    [InlineData("2031-06-05", "2031-06-05")]
    [InlineData(" 2031-06-05T08:00 ", "2031-06-05")]
    [InlineData("2031-06-05 08:00:00", "2031-06-05")]
    [InlineData("Thu, 05 Jun 2031 08:00:00 GMT", "2031-06-05")]
    [InlineData("On Thursday, June 5, 2031", "2031-06-05")]
    [InlineData("2099-12-31", "2099-12-31")]
    [InlineData("2100-01-01", null)]
    [InlineData("2031-06", null)]
    [InlineData("2031", null)]
    public void WhatMetadataSaysIsADayOrNothing(string written, string? day) =>
        Assert.Equal(day, Page.Article(Page.With($"<meta name='date' content='{written}'>")).Published?.Date);

    [Theory]
    [InlineData("2031-06-06T11:59:00Z", "2031-06-05")]      // zones reach to −12 hours
    [InlineData("2031-06-06T12:00:00Z", "2031-06-06")]
    [InlineData("2031-06-06 02:30:00 UTC", "2031-06-05")]
    [InlineData("2031-06-06T02:30:00 GMT", "2031-06-05")]
    [InlineData("2031-06-06T02:30", "2031-06-05")]
    [InlineData("2031-06-06T02:30:00.123Z", "2031-06-05")]
    [InlineData("2031-06-06T02:30:00+0000", "2031-06-05")]
    [InlineData("2031-06-04T10:00:00Z", "2031-06-05")]      // and to +14
    [InlineData("2031-06-04T09:59:00Z", "2031-06-04")]
    [InlineData("2031-06-07T02:30:00Z", "2031-06-07")]
    [InlineData("2031-06-06", "2031-06-06")]
    [InlineData("2031-06-05T02:30:00Z", "2031-06-05")]
    public void WhatReadersSeeCountsWhereAZoneMayTellTheDifference(string moment, string day) =>
        Assert.Equal(day, Page.Article(Page.With($"<meta name='date' content='{moment}'>", "<p>June 5, 2031</p>")).Published!.Date);

    [Theory]
    [InlineData("<time datetime='2031-06-05'>then</time>", "2031-06-05")]
    [InlineData("<time>2031-06-05</time>", "2031-06-05")]
    [InlineData("<time datetime='2031-06-04'></time><time datetime='2031-06-05' pubdate></time>", "2031-06-05")]
    [InlineData("<time datetime='2031-06-04'></time><time datetime='2031-06-05' class='Published'></time>", "2031-06-05")]
    [InlineData("<time datetime='2031-06-05'></time><time datetime='2031-06-04'></time>", "2031-06-05")]
    [InlineData("<time datetime='soon'></time><time datetime='2031-06-05'></time>", null)]
    [InlineData("<span itemprop=datePublished content='2031-06-05'></span><time datetime='2031-06-04'></time>", "2031-06-05")]
    [InlineData("<span itemprop=datePublished datetime='2031-06-05'></span>", "2031-06-05")]
    public void ATimeElementMayTellTheDay(string above, string? day) =>
        Assert.Equal(day is null ? null : new PublicationDate(day, DateBasis.Metadata), Page.Article(Page.With(above: above)).Published);

    [Theory]
    [InlineData("iso-8859-1 latin1 ascii us-ascii cp1252 windows-1252", "windows-1252", "“Señor”")]
    [InlineData("iso-8859-9 latin5", "windows-1254", "kapı ğ")]
    [InlineData("gb2312 gbk gb_2312-80 x-gbk", "gb18030", "瓦罗发言")]
    [InlineData("euc-kr ks_c_5601-1987 ksc5601", "ks_c_5601-1987", "강원")]
    [InlineData("sjis x-sjis windows-31j shift_jis", "shift_jis", "ヴァロ発言")]
    [InlineData("tis-620 iso-8859-11", "windows-874", "ไทย")]
    public void AnEncodingHasSeveralNames(string labels, string name, string words)
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes($"<p>{words}</p>");

        Assert.All(labels.Split(' '), label => Assert.Equal($"<p>{words}</p>", PageDecoder.Decode(bytes, $"text/html; charset={label}", out _, out _)?.Text));
        Assert.All(labels.Split(' '), label => Assert.Contains(words, PageDecoder.Decode([.. System.Text.Encoding.ASCII.GetBytes($"<meta charset = '{label.ToUpperInvariant()}'>"), .. bytes], null, out _, out _)?.Text));
    }

    [Theory]
    [InlineData("utf-8 utf8 utf-7 utf-16 utf-16le utf-16be unicode")]
    public void APageThatCouldBeReadSoFarIsUtf8(string labels) => Assert.All(labels.Split(' '), static label =>
        Assert.Equal("<p>Se\uFFFDor</p>", PageDecoder.Decode([.. "<p>Se"u8, 0xF1, .. "or</p>"u8], $"text/html; charset={label}", out _, out _)?.Text));
}
