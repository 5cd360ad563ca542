using OnRecord.Server.Pages;

namespace OnRecord.Server.Tests.Pages;

public sealed class HtmlTests
{
    [Fact]
    public void WhatStandsInAHoleIsEncodedUnlessItIsHtml()
    {
        var inner = Html.Of($"<b>{"a<b>&\"'"}</b>");

        Assert.Equal("<p title=\"&quot;&gt;\"><b>a&lt;b&gt;&amp;&quot;&#x27;</b> 7</p>", Html.Of($"<p title=\"{"\">"}\">{inner} {7}</p>").ToString());
    }

    [Fact]
    public void LettersOfAnyScriptStayAndControlsDoNot() =>
        Assert.Equal("한국 é\uFFFD\uFFFD ", Html.Of($"{"한국 é\u202E\0\n"}").ToString());

    [Theory]
    [InlineData("https://meridian.example/a?b=1", "https://meridian.example/a?b=1")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JAVASCRIPT://x%0aalert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData(null, null)]
    public void OnlyWebAddressesBecomeLinks(string? url, string? link) => Assert.Equal(link, Html.WebAddress(url));
}
