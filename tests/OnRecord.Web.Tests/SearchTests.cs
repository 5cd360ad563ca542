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

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task AStepBackFindsTheRowExactlyWhereItStood(int width)
    {
        await using var opened = await room.Open("/search", new Look(width, IsDark: false));
        var page = opened.Page;
        await ShowAll(page);
        var cards = page.Locator(".results .card");

        foreach (var row in new[] { await cards.CountAsync() - 3, 40, 70 })
        {
            await cards.Nth(row).EvaluateAsync("card => card.scrollIntoView({ block: 'center' })");
            await page.EvaluateAsync(Settled);
            var stood = await Top(row);
            await cards.Nth(row).Locator(".words a").ClickAsync();
            await page.WaitForURLAsync("**/s/**");
            await opened.Stands();
            await page.GoBackAsync();
            await opened.Stands();
            await page.EvaluateAsync(Settled);

            Assert.Equal(stood, await Top(row), 1.0);
        }

        async Task<double> Top(int row) => await cards.Nth(row).EvaluateAsync<double>("card => card.getBoundingClientRect().top");
    }

    [Fact]
    public async Task WordsThatOneSpeakerSaidOnceStandOnceHoweverFarApartTheyWereFetched()
    {
        await using var opened = await room.Open("/search", Look.Desk);
        var page = opened.Page;
        await ShowAll(page);

        var said = await page.Locator(".results .card").EvaluateAllAsync<string[]>(
            "cards => cards.map(card => card.querySelector('a.party')?.href + ' ' + card.querySelector('.words').innerText).filter(said => said.startsWith('http') && said.split(' ').length > 4)");
        var printed = await page.Locator(".results .card, .results .printings li").CountAsync();

        Assert.Equal(said.Length, said.Distinct().Count());
        Assert.StartsWith($"{printed} of {printed}", await page.Locator(".pager").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("", await opened.AxeFaults());
    }

    [Fact]
    public async Task RowsFarFromTheWindowAreCountedFoundByTheBrowserAndPrinted()
    {
        await using var opened = await room.Open("/search", Look.Desk);
        var page = opened.Page;
        await ShowAll(page);

        var numbers = await page.Locator(".results .cards > li").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('aria-posinset') + ' of ' + row.getAttribute('aria-setsize'))");
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => $"{number} of {numbers.Length}"), numbers);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        Assert.True(await page.EvaluateAsync<bool>("() => window.find([...document.querySelectorAll('.results .card .words a')].at(-1).textContent.slice(0, 40))"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(["visible"], (await page.Locator(".results .cards").EvaluateAllAsync<string[]>("lists => lists.map(list => getComputedStyle(list).contentVisibility)")).Distinct());
    }

    [Fact]
    public async Task WhoPassedItOnIsAFacet()
    {
        await using var opened = await room.Open("/search", Look.Desk);
        var page = opened.Page;
        var carrier = page.Locator(".facets section", new PageLocatorOptions { HasText = "Passed on by" }).Locator("li").First;
        var (name, count) = (await carrier.GetByRole(AriaRole.Link).InnerTextAsync(), await carrier.Locator(".figure").InnerTextAsync());

        await carrier.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/search?via=*");
        await opened.Stands();

        await Assertions.Expect(page.Locator(".results h1")).ToHaveTextAsync($"{count} statements");
        Assert.All(await page.Locator(".results .card .chain").AllInnerTextsAsync(), chain => Assert.Contains(name, chain, StringComparison.Ordinal));
        Assert.NotEqual(0, await page.Locator(".results .card .chain").CountAsync());
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

    /// <summary>Ends when nothing has moved for some frames.</summary>
    private const string Settled =
        """
        async () => {
          for (let still = 0, last = NaN; still < 30; still = scrollY === last ? still + 1 : 0, last = scrollY) await new Promise(requestAnimationFrame)
        }
        """;

    private static async Task ShowAll(IPage page)
    {
        var more = page.Locator(".pager button");
        while (await more.CountAsync() > 0)
        {
            var shown = await page.Locator(".pager").InnerTextAsync();
            await more.ClickAsync();
            await Assertions.Expect(page.Locator(".pager")).Not.ToHaveTextAsync(shown);
            await Assertions.Expect(page.Locator(".results")).ToHaveAttributeAsync("aria-busy", "false");
        }
    }
}
