using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>The screen of a pair by keyboard and by pointer.</summary>
public sealed class PairTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    private const string Pair = "/dyad/ilen-varro/tomo-besk";

    [Fact]
    public async Task ShiftAndAnArrowNarrowsAndEscapeWidensAgain()
    {
        await using var opened = await room.Open(Pair, Look.Desk);
        var chart = opened.Page.GetByRole(AriaRole.Slider);

        await chart.FocusAsync();
        await chart.PressAsync("Home");
        await chart.PressAsync("ArrowRight");
        await chart.PressAsync("Shift+ArrowRight");
        await opened.Page.WaitForURLAsync(new Regex("from=2031-12-01&until=2032-01-31"));
        Assert.True(await opened.Page.Locator(".dyad .outside path").CountAsync() > 0);

        await chart.PressAsync("Escape");
        await opened.Page.WaitForURLAsync(new Regex("tomo-besk$"));
        Assert.Equal(0, await opened.Page.Locator(".dyad .outside path").CountAsync());
    }

    [Fact]
    public async Task EnterOpensAsManyRecordsAsTheBarSays()
    {
        await using var opened = await room.Open(Pair + "?count=printings", Look.Desk);
        var chart = opened.Page.GetByRole(AriaRole.Slider);

        await chart.FocusAsync();
        await chart.PressAsync("Home");
        await chart.PressAsync("ArrowRight");
        await chart.PressAsync("ArrowDown");
        await chart.PressAsync("ArrowDown");
        var spoken = (await chart.GetAttributeAsync("aria-valuetext"))!;
        await chart.PressAsync("Enter");

        await opened.Page.WaitForURLAsync(new Regex("open=messages.there.2031-12-01"));
        Assert.Equal("Dec 2031, Ilen Varro to Tomo Besk: 4 messages", spoken);
        await Assertions.Expect(opened.Page.Locator(".dyad section.opened .card")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task DraggingNarrowsToWholePeriods()
    {
        await using var opened = await room.Open(Pair, Look.Desk);
        var box = (await opened.Page.GetByRole(AriaRole.Slider).BoundingBoxAsync())!;
        var slot = box.Width / 8;

        await opened.Page.Mouse.MoveAsync(box.X + (slot * 1.5f), box.Y + 30);
        await opened.Page.Mouse.DownAsync();
        await opened.Page.Mouse.MoveAsync(box.X + (slot * 3.5f), box.Y + 30, new MouseMoveOptions { Steps = 4 });
        await opened.Page.Mouse.UpAsync();

        await opened.Page.WaitForURLAsync(new Regex("from=2031-12-01&until=2032-02-29"));
    }

    [Fact]
    public async Task ANameThatMeansSeveralIsAChoice()
    {
        await using var opened = await room.Open("/dyad/Ministry/tomo-besk?per=year", Look.Phone);

        var choice = opened.Page.Locator(".candidates a").First;
        var id = (await choice.GetAttributeAsync("href"))!;
        await choice.ClickAsync();

        Assert.Matches("^/dyad/.+/tomo-besk\\?per=year$", id);
        await opened.Page.WaitForURLAsync(new Regex(Regex.Escape(id)));
    }

    [Fact]
    public async Task EveryFigureOfTheTableOpensItsList()
    {
        await using var opened = await room.Open(Pair + "?count=printings", Look.Desk);
        await opened.Page.GetByText("The same figures as a table").ClickAsync();
        var figures = opened.Page.Locator(".dyad .figures td a");

        for (var i = 0; i < await figures.CountAsync(); i++)
        {
            var count = int.Parse(await figures.Nth(i).InnerTextAsync());
            var address = (await figures.Nth(i).GetAttributeAsync("href"))!;
            await figures.Nth(i).ClickAsync();
            await opened.Page.WaitForURLAsync(url => url.EndsWith(address, StringComparison.Ordinal));
            await Assertions.Expect(opened.Page.Locator(".dyad section.opened .card")).ToHaveCountAsync(count);
        }
    }
}
