using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Tests.Pages;

public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("\"NewsArticle\"", true)]
    [InlineData("\"Article\"", true)]
    [InlineData("\"BlogPosting\"", true)]
    [InlineData("\"Report\"", true)]
    [InlineData("\"ClaimReview\"", true)]
    [InlineData("\"Review\"", true)]
    [InlineData("[\"Thing\",\"NewsArticle\"]", true)]
    [InlineData("[7,\"Thing\"]", false)]
    [InlineData("\"Person\"", false)]
    [InlineData("\"Reports\"", false)]
    [InlineData("7", false)]
    public void ATypeTellsThatItIsAnArticle(string type, bool isArticle) => Assert.Equal(isArticle ? "Strait" : null, Of($"{{\"@type\":{type},\"headline\":\"Strait\"}}").Headline);

    [Theory]
    [InlineData("{A}")]
    [InlineData("[{A}]")]
    [InlineData("[[{A}]]")]
    [InlineData("{\"@graph\":[{A}]}")]
    [InlineData("{\"mainEntity\":{A}}")]
    [InlineData("{\"mainEntityOfPage\":{A}}")]
    [InlineData("  <!-- {A} -->")]
    [InlineData("//<![CDATA[\n{A}\n//]]>")]
    [InlineData("{A};")]
    [InlineData("[{A},]")]
    [InlineData("/* so */ {A}")]
    public void TheArticleIsFoundWhereverItStands(string json) =>
        Assert.Equal("Strait of Ombrin", Of(json.Replace("{A}", "{\"@type\":\"NewsArticle\",\"headline\":\" Strait\nof Ombrin \"}", StringComparison.Ordinal)).Headline);

    [Theory]
    [InlineData("{\"other\":{A}}")]
    [InlineData("{A}{A}")]
    [InlineData("\"{A}\"")]
    public void ElsewhereItIsNotSought(string json) =>
        Assert.Null(Of(json.Replace("{A}", "{\"@type\":\"NewsArticle\",\"headline\":\"Strait\"}", StringComparison.Ordinal)).Headline);

    [Theory]
    [InlineData("\"url\":\"u\",\"mainEntityOfPage\":\"m\"", "u")]
    [InlineData("\"mainEntityOfPage\":\"m\"", "m")]
    [InlineData("\"mainEntityOfPage\":{\"@id\":\"i\"}", "i")]
    [InlineData("\"mainEntityOfPage\":[{\"@id\":\"i\"},{\"@id\":\"j\"}]", "i")]
    [InlineData("\"mainEntityOfPage\":[]", null)]
    [InlineData("\"url\":\" \"", null)]
    [InlineData("\"url\":7", null)]
    public void TheAddressIsWhatThePageIsAbout(string facts, string? url) => Assert.Equal(url, Of($"{{\"@type\":\"Article\",{facts}}}").Url);

    [Theory]
    [InlineData("\"publisher\":{\"name\":\"Meridian\"}", "Meridian")]
    [InlineData("\"publisher\":[{\"name\":\"Meridian\"}]", "Meridian")]
    [InlineData("\"publisher\":{\"name\":\"Meridian\"},\"sourceOrganization\":{\"name\":\"ANA\"}", "Meridian")]
    [InlineData("\"sourceOrganization\":{\"name\":\"ANA\"}", "ANA")]
    [InlineData("\"publisher\":\"Meridian\"", null)]
    public void ThePublisherIsTheOneNamed(string facts, string? publisher) => Assert.Equal(publisher, Of($"{{\"@type\":\"Article\",{facts}}}").Publisher);

    [Fact]
    public void TheFirstArticleCountsForEachFact()
    {
        var data = Of("""
            [{"@type":"Article","headline":"Strait"},
             {"@type":"Article","headline":"Salt","datePublished":"2031-06-05","articleBody":"Words.","inLanguage":"en"}]
            """);
        data.Add("{\"@type\":\"Article\",\"headline\":\"Bread\",\"datePublished\":\"2031-06-06\",\"articleBody\":\"More.\",\"inLanguage\":\"de\"}");

        Assert.Equal(("Strait", "2031-06-05", "Words.", "en"), (data.Headline, data.Published, data.Body, data.Language));
    }

    [Theory]
    [InlineData(2 * 1024 * 1024, true)]
    [InlineData((2 * 1024 * 1024) + 1, false)]
    public void AVeryLongScriptIsPassedOver(int length, bool read) =>
        Assert.Equal(read, Of("{\"@type\":\"Article\",\"headline\":\"Strait\"}".PadRight(length)).Headline is not null);

    private static LinkedData Of(string json)
    {
        var data = new LinkedData();
        data.Add(json);
        return data;
    }
}
