using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Tests.Pages;

public sealed class HostilePageTests
{
    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<svg><g>", 50_000)]
    [InlineData("<template>", 100_000)]
    [InlineData("<span><div></span>", 50_000)]
    [InlineData("<p>", 250_000)]
    public void APageNestedTooDeepOrOfTooManyElementsIsRefused(string markup, int times) =>
        Assert.Equal(RefusalKind.TooLong, Page.Refused(Repeat(markup, times) + Page.Story).Kind);

    [Theory]
    [InlineData("<a href=x>", 100_000)]
    [InlineData("<br>", 100_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("<!", 1_000_000)]
    [InlineData("&amp;", 500_000)]
    [InlineData("<script type=application/ld+json>[[[[[[{\"@type\":\"NewsArticle\"}</script>", 2_000)]
    [InlineData("<meta name=a content=b>", 50_000)]
    [InlineData("<body a=1>", 50_000)]
    public void AMarkRepeatedWithoutEndIsRead(string markup, int times) => Assert.NotNull(Page.Read(Page.Story + Repeat(markup, times)));

    [Fact]
    public void DeepNestingWithinBoundsLosesNoText() =>
        Assert.Equal(Page.Text, Page.Article(Repeat("<div>", 700) + Page.Story + Repeat("</div>", 700)).Text);

    [Fact]
    public void AnElementWithVeryManyAttributesIsRead() =>
        Assert.Equal(Page.Text, Page.Article($"<div {string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"a{i}=1 "))}>{Page.Story}</div>").Text);

    [Fact]
    public void APageOverTheBoundIsRefused()
    {
        var refused = Page.Refused(new string(' ', 5000), new PageOptions { MaximumBytes = 4096 });

        Assert.Equal(RefusalKind.TooLong, refused.Kind);
    }

    [Theory]
    [InlineData("%PDF-1.7 binary")]
    [InlineData("PK\u0003\u0004 zip")]
    public void WhatIsNoPageIsRefused(string content) => Assert.Equal(RefusalKind.Binary, Page.Refused(content).Kind);

    [Fact]
    public void AnEmptyPageIsRefused() => Assert.Equal(RefusalKind.Empty, Page.Refused("").Kind);

    [Fact]
    public void TextThatDisguisesItselfIsRefused() => Assert.Equal(RefusalKind.BidiControls, Page.Refused(Page.With(above: "<p>The sum was \u202E001 crowns in all, the ministry said.</p>")).Kind);

    [Fact]
    public void AnyBytesGiveAnArticleOrARefusal()
    {
        var random = new Random(20310605);
        var page = Encoding.UTF8.GetBytes(Page.With("<title>Strait</title><script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>"));
        for (var round = 0; round < 300; round++)
        {
            var bytes = (byte[])page.Clone();
            for (var change = 0; change < 20; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(PageIntake.Read(bytes, "page.html", new PageOptions()));
        }
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
