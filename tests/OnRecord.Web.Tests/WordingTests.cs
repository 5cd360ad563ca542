using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>The screens of a phrase, of wordings beside each other, and of a quotation.</summary>
public sealed class WordingTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    [Theory]
    [InlineData("The Korvian people keep count of deeds, not of speeches", "In part")]
    [InlineData("the korvian people keep COUNT of words, not of speeches", "Altered")]
    [InlineData("zeppelins over the harbour at noon", "Not found")]
    public async Task AQuotationGetsItsVerdictWithinWhatWasSearched(string quote, string verdict)
    {
        await using var opened = await room.Open("/check", Look.Desk);

        await opened.Page.GetByLabel("The words, as they are quoted").FillAsync(quote);
        await opened.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check", Exact = true }).ClickAsync();

        await opened.Page.Locator(".verdict .word").WaitForAsync();
        Assert.Equal(verdict, await opened.Page.Locator(".verdict .word").InnerTextAsync());
        Assert.Contains("in 39 articles of 11 outlets", await opened.Page.Locator(".verdict").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstIsClaimedWithItsBoundsInTheSameLine()
    {
        await using var opened = await room.Open("/phrase?q=count+of+deeds", Look.Desk);

        var first = await opened.Page.Locator(".claims p").Filter(new LocatorFilterOptions { HasText = "First" }).InnerTextAsync();

        Assert.Contains("1 Dec 2031", first, StringComparison.Ordinal);
        Assert.Contains("in 39 articles of 11 outlets", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArrowKeysGoFromUseToUseAndEnterOpensOne()
    {
        await using var opened = await room.Open("/phrase?q=count+of+deeds", Look.Phone);
        var rug = opened.Page.GetByRole(AriaRole.Slider);

        await rug.FocusAsync();
        await rug.PressAsync("End");
        Assert.Equal("Tomo Besk to Ilen Varro, published 24 Dec 2031, KTB", await rug.GetAttributeAsync("aria-valuetext"));
        await rug.PressAsync("Enter");

        await opened.Page.WaitForURLAsync(new Regex("/s/s-.+article="));
    }

    [Fact]
    public async Task AnotherWordingBecomesTheBase()
    {
        await using var opened = await room.Open("/compare/{statement}", Look.Desk);
        var line = opened.Page.Locator(".aligned tr.base").First;
        var before = await line.InnerTextAsync();

        await opened.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "make it the base" }).First.ClickAsync();
        await opened.Page.WaitForURLAsync(new Regex("/compare/.+article="));
        await opened.Stands();

        Assert.NotEqual(before, await line.InnerTextAsync());
        Assert.Equal(0, await line.Locator("del").CountAsync());
    }

    [Fact]
    public async Task TheSliderGoesThroughThePrintingsInTheOrderOfTheirDays()
    {
        await using var opened = await room.Open("/compare/{statement}", Look.Desk);
        var slider = opened.Page.GetByRole(AriaRole.Slider);
        var days = new List<string>();

        await slider.FocusAsync();
        await slider.PressAsync("Home");
        for (var i = 1; i <= int.Parse((await slider.GetAttributeAsync("max"))!); i++)
        {
            await opened.Page.WaitForURLAsync(new Regex($"version={i}$"));
            days.Add((await opened.Page.Locator(".slider p time").First.GetAttributeAsync("datetime"))!);
            await slider.PressAsync("ArrowRight");
        }

        Assert.True(days.Count > 1);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }
}
