using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>Start and search, used as readers use them.</summary>
public sealed class SearchTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    [Fact]
    public async Task EveryQuestionOfTheStartOpensAScreenThatHasAnAnswer()
    {
        await using var opened = await room.Open("/", Look.Desk);
        var questions = opened.Page.Locator(".stories a");
        var count = await questions.CountAsync();
        Assert.Equal(12, count);

        for (var number = 0; number < count; number++)
        {
            await opened.Go("/");
            var address = await questions.Nth(number).GetAttributeAsync("href");
            await questions.Nth(number).ClickAsync();
            await opened.Page.WaitForURLAsync(new Regex(Regex.Escape(address!)));
            await opened.Stands();

            Assert.True(await opened.Page.Locator(".problem").CountAsync() == 0, address);
            if (address != "/corrections")    // nobody has corrected anything here yet
            {
                Assert.True(await opened.Page.Locator(".empty").CountAsync() == 0, address);
            }
        }

        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task TheQuestionOfThePageDatedTooEarlyOpensItsFindingAndThatTheWords()
    {
        await using var opened = await room.Open("/", Look.Desk);
        var page = opened.Page;

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Dated before it happened" }).ClickAsync();
        await opened.Stands();
        await Assertions.Expect(page.Locator(".finding")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".finding .says")).ToContainTextAsync("Dated 2031-12-01, yet it tells as past what happened on December 18");
        await Assertions.Expect(page.Locator(".finding .sides div", new PageLocatorOptions { HasText = "Told as past" }).Locator("q")).ToHaveTextAsync("December 18");

        await page.Locator(".finding .where a").ClickAsync();
        await page.WaitForURLAsync("**/articles/*#f1");
        await Assertions.Expect(page.Locator("#note-f1")).ToContainTextAsync("it tells as past what happened on December 18");
        await Assertions.Expect(page.Locator(".words [data-of~=f1]").First).ToHaveTextAsync("December 18");
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task WhatOthersSayOfAnActorOpensAsASearchOfAsMany()
    {
        await using var opened = await room.Open("/actors/ilen-varro", Look.Desk);
        var page = opened.Page;
        var section = page.Locator("section", new PageLocatorOptions { HasText = "In the words of others" }).Last;

        await Assertions.Expect(section).ToContainTextAsync("6 statements that name Ilen Varro");
        var speakers = await section.Locator(".card .who .party:first-child").AllInnerTextsAsync();
        await section.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "6 statements" }).ClickAsync();
        await page.WaitForURLAsync("**/search?of=statements&about=ilen-varro");
        await opened.Stands();

        Assert.NotEmpty(speakers);
        Assert.DoesNotContain(speakers, static name => name.Contains("Varro", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".facets section", new PageLocatorOptions { HasText = "About whom" }).Locator(".set")).ToContainTextAsync("ilen-varro");
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("6 statements");
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task AFacetNarrowsAndTheAddressSaysSo()
    {
        await using var opened = await room.Open("/search?q=bridge", Look.Desk);
        var page = opened.Page;

        await page.Locator(".facets section", new PageLocatorOptions { HasText = "Who said it" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Ilen Varro" }).ClickAsync();
        await page.WaitForURLAsync("**/search?q=bridge&speaker=ilen-varro");
        await opened.Stands();
        var names = await page.Locator(".results .card .who .party:first-child").AllInnerTextsAsync();
        var marked = await page.Locator(".results mark").AllInnerTextsAsync();

        Assert.NotEmpty(names);
        Assert.All(names, static name => Assert.Contains("Varro", name, StringComparison.Ordinal));
        Assert.All(marked, static words => Assert.Equal("bridge", words, ignoreCase: true));
        Assert.NotEmpty(marked);
    }

    [Fact]
    public async Task MoreIsFetchedUntilAllIsThereAndAStepBackFindsIt()
    {
        await using var opened = await room.Open("/search", Look.Desk);
        var page = opened.Page;
        var cards = page.Locator(".results .card");
        var first = await cards.CountAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show more" }).ClickAsync();
        await Assertions.Expect(page.Locator(".pager")).ToContainTextAsync("100 of");
        var second = await cards.CountAsync();
        await cards.Nth(second - 1).Locator(".words a").ClickAsync();
        await page.WaitForURLAsync("**/s/**");
        await page.GoBackAsync();
        await opened.Stands();

        Assert.True(second > first);
        Assert.Equal(second, await cards.CountAsync());
        Assert.True(await page.EvaluateAsync<double>("() => scrollY") > 1000);
    }

    [Fact]
    public async Task KeysGoThroughTheListAndTheFocusFollowsTheReader()
    {
        await using var opened = await room.Open("/search?q=bridge", Look.Desk);
        var page = opened.Page;

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.Locator(".results .card").Nth(1).Locator(".words a").GetAttributeAsync("href");
        Assert.Equal(second, await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));

        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**" + second);
        await opened.Stands();
        Assert.Equal("H1", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task WhereNothingFitsEachWayOutIsOffered()
    {
        await using var opened = await room.Open("/search?q=zeppelin&speaker=Varro", Look.Phone);
        var page = opened.Page;

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Search without words “zeppelin”" }).ClickAsync();
        await page.WaitForURLAsync("**/search?speaker=Varro");

        await Assertions.Expect(page.Locator(".results .card").Nth(1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ASearchIsSavedUnderANameAndStandsBesideTheFilters()
    {
        await using var site = await ReadingRoomOfSamples.Serve();
        await using var opened = await room.Open("/search?q=bridge", Look.Desk, site);
        var page = opened.Page;

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save this search" }).ClickAsync();
        await page.GetByLabel("Name", new PageGetByLabelOptions { Exact = true }).FillAsync("bridges");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("/searches/bridges.atom");
        await opened.Go("/search");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "bridges", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/search?q=bridge");
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task TheThemeThatIsChosenStays()
    {
        await using var opened = await room.Open("/", Look.Desk);
        var page = opened.Page;

        await page.GetByLabel("Theme").SelectOptionAsync("dark");
        await opened.Go("/search");

        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        Assert.Equal("dark", await page.GetByLabel("Theme").InputValueAsync());
    }
}
