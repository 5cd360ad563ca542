using OnRecord.Reading.Pages;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Pages;

public sealed class PageFactsTests
{
    private const string Url = "https://www.meridianpost.example/world/strait";

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2031-06-05T08:00:00+02:00"}</script>""", "2031-06-05")]
    [InlineData("""<script type="application/ld+json">[{"@graph":[{"@type":["ReportageNewsArticle"],"datePublished":"2031-06-05"}]}]</script>""", "2031-06-05")]
    [InlineData("""<meta property="article:published_time" content="2031-06-05T23:30:00-05:00">""", "2031-06-05")]
    [InlineData("""<meta name="DC.date.issued" content="5 June 2031">""", "2031-06-05")]
    [InlineData("""<meta itemprop="datePublished" content="2031-06-05">""", "2031-06-05")]
    public void MetadataTellsTheDay(string head, string day) =>
        Assert.Equal(new PublicationDate(day, DateBasis.Metadata), Page.Article(Page.With(head)).Published);

    [Theory]
    [InlineData("<p class=byline>By Ana Vell, June 5, 2031</p>", "2031-06-05")]
    [InlineData("<p>5th June 2031</p>", "2031-06-05")]
    [InlineData("<p>입력 2031년 6월 5일</p>", "2031-06-05")]
    [InlineData("<p>Updated 25/12/2031</p>", "2031-12-25")]
    public void WithoutMetadataTheDayAboveTheTextCounts(string above, string day) =>
        Assert.Equal(new PublicationDate(day, DateBasis.Header), Page.Article(Page.With(above: above)).Published);

    [Theory]
    [InlineData("<p>5/6/2031</p>")]
    [InlineData("<p>Yesterday</p>")]
    [InlineData("")]
    public void ADayThatMayBeMistakenIsNotInvented(string above) => Assert.Null(Page.Article(Page.With(above: above)).Published);

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01")]
    [InlineData("soon")]
    public void WhatProgramsWriteThatKnowNoDateIsNone(string date) =>
        Assert.Null(Page.Article(Page.With($"""<meta property="article:published_time" content="{date}">""")).Published);

    [Fact]
    public void TheAddressTellsTheDayWhereThePageDoesNot() =>
        Assert.Equal(new PublicationDate("2031-06-05", DateBasis.Url), Page.Article(Page.With(), new PageOptions { Url = "https://meridianpost.example/2031/06/05/strait" }).Published);

    [Theory]
    [InlineData("2031-06-06T02:30:00Z", "2031-06-05")]
    [InlineData("2031-06-06T02:30:00+00:00", "2031-06-05")]
    [InlineData("2031-06-06T02:30:00+02:00", "2031-06-06")]
    [InlineData("2031-06-06T15:00:00Z", "2031-06-06")]
    public void OfAMomentInUtcTheOutletsOwnDayCounts(string moment, string day) =>
        Assert.Equal(day, Page.Article(Page.With($"""<meta property="article:published_time" content="{moment}">""", "<p>June 5, 2031</p>")).Published!.Date);

    [Theory]
    [InlineData("<title>Korvia reopens strait | The Meridian Post</title>", "<h1>Korvia reopens strait</h1>", "Korvia reopens strait")]
    [InlineData("<title>Strait of Ombrin: Korvia reopens it</title>", "<h1>The Meridian Post</h1><h1>Korvia reopens strait</h1>", "Korvia reopens strait")]
    [InlineData("""<meta property="og:title" content="Korvia reopens strait"><title>x</title>""", "", "Korvia reopens strait")]
    [InlineData("<title>Korvia reopens strait - Meridianpost</title>", "<h1><img alt=logo></h1>", "Korvia reopens strait")]
    [InlineData("""<meta property="og:site_name" content="Meridian Post"><title>Salt &amp; bread – Meridian Post</title>""", "<h1>Meridian Post</h1>", "Salt & bread")]
    [InlineData("<title>War and peace - what comes next</title>", "", "War and peace - what comes next")]
    public void TheTitleIsTheHeadlineThatReadersSee(string head, string above, string title) =>
        Assert.Equal(title, Page.Article(Page.With(head, above), new PageOptions { Url = Url }).Title);

    [Theory]
    [InlineData("""<meta property="og:site_name" content="The Meridian Post">""", "")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Meridian Post"}}</script>""", "")]
    [InlineData("""<meta name="application-name" content="The Meridian Post">""", "")]
    [InlineData("<title>Korvia reopens strait - The Meridian Post</title>", "<h1>Korvia reopens strait</h1>")]
    public void TheOutletIsWhatThePageSaysItIs(string head, string above) => Assert.Equal("The Meridian Post", Page.Article(Page.With(head, above)).Outlet);

    [Fact]
    public void AnOutletIsNotInvented() => Assert.Null(Page.Article(Page.With("<title>Korvia reopens strait</title>")).Outlet);

    [Theory]
    [InlineData("<link rel=canonical href=/world/strait>", "https://www.meridianpost.example/world/strait")]
    [InlineData("<link rel=canonical href=https://www.meridianpost.example/>", "https://www.meridianpost.example/world/strait?from=mail")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", "https://www.meridianpost.example/world/strait?from=mail")]
    [InlineData("""<meta property="og:url" content="https://www.meridianpost.example/strait">""", "https://www.meridianpost.example/strait")]
    [InlineData("<link rel=canonical href='https://www.meridianpost.example/?p=7'>", "https://www.meridianpost.example/?p=7")]
    [InlineData("<link rel=canonical href='http://www.meridianpost.example/strait'>", "http://www.meridianpost.example/strait")]
    [InlineData("<link rel=canonical href='ftp://www.meridianpost.example/strait'>", "https://www.meridianpost.example/world/strait?from=mail")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","url":"https://www.meridianpost.example/strait"}</script>""", "https://www.meridianpost.example/strait")]
    [InlineData("", "https://www.meridianpost.example/world/strait?from=mail")]
    public void TheAddressIsTheCanonicalOne(string head, string address) =>
        Assert.Equal(address, Page.Article(Page.With(head), new PageOptions { Url = Url + "?from=mail" }).Url);

    [Fact]
    public void TheFrontPageIsAtItsOwnAddress() => Assert.Equal(
        "https://www.meridianpost.example/",
        Page.Article(Page.With("<link rel=canonical href=https://www.meridianpost.example/>"), new PageOptions { Url = "https://www.meridianpost.example/?from=mail" }).Url);

    [Theory]
    [InlineData("<link rel=canonical href=https://www.meridianpost.example/strait>", "https://www.meridianpost.example/strait")]
    [InlineData("<link rel=canonical href=https://www.meridianpost.example/>", "https://www.meridianpost.example/")]
    [InlineData("<link rel=canonical href=/world/strait>", null)]
    [InlineData("<link rel=canonical href=strait.html>", null)]
    [InlineData("", null)]
    public void AFileHasTheAddressThatItTellsInFull(string head, string? address) => Assert.Equal(address, Page.Article(Page.With(head)).Url);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de")]
    [InlineData("")]
    public void TheTextTellsTheLanguageWhateverTheTemplateSays(string lang) => Assert.Equal("en", Page.Article($"<html lang='{lang}'>" + Page.With()).Language);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("null")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":[1],\"publisher\":[],\"datePublished\":{}}")]
    public void BrokenJsonLdDoesNoHarm(string json) => Assert.Equal(Page.Text, Page.Article(Page.With($"<script type=application/ld+json>{json}</script>")).Text);
}
