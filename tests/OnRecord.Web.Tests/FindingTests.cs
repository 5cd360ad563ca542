using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>Findings, and what an editor makes of them.</summary>
public sealed class FindingTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    [Fact]
    public async Task WhatIsMadeOfAFindingStaysAndCanBeTakenBack()
    {
        await using var site = await ReadingRoomOfSamples.Serve();
        await using var opened = await room.Open("/findings", Look.Desk, site);
        var page = opened.Page;
        var findings = page.Locator(".finding");
        var all = await findings.CountAsync();
        Assert.True(all >= 2);

        var accepted = await findings.Nth(0).Locator(".says").InnerTextAsync();
        await findings.Nth(0).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(findings.Nth(0).Locator(".verdict")).ToContainTextAsync("Accepted");
        var dismissed = await findings.Nth(1).Locator(".says").InnerTextAsync();
        await findings.Nth(1).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Dismiss" }).ClickAsync();
        await findings.Nth(1).Locator(".reason input").FillAsync("the day is right");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(findings.Nth(1).Locator(".verdict")).ToContainTextAsync("Dismissed");

        await opened.Go("/findings");
        Assert.Equal(all - 1, await findings.CountAsync());
        await Assertions.Expect(findings.Filter(new LocatorFilterOptions { HasText = accepted }).Locator(".verdict")).ToContainTextAsync("Accepted");
        await page.GetByLabel("What became of it").SelectOptionAsync("accepted");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/findings?state=accepted");
        await Assertions.Expect(findings).ToHaveCountAsync(1);

        await opened.Go("/findings");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Show those that were dismissed" }).ClickAsync();
        await page.WaitForURLAsync("**/findings?state=dismissed");
        await Assertions.Expect(findings).ToHaveCountAsync(1);
        await Assertions.Expect(findings.Locator(".says")).ToHaveTextAsync(dismissed);
        Assert.Equal("", await opened.AxeFaults());
        await opened.Picture("findings-dismissed-" + Look.Desk);
        await findings.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Take that back" }).ClickAsync();
        await findings.Locator(".reason input").FillAsync("it is not");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(findings.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Dismiss" })).ToBeVisibleAsync();

        await opened.Go("/findings?state=open");
        await Assertions.Expect(findings.Filter(new LocatorFilterOptions { HasText = dismissed })).ToHaveCountAsync(1);
        Assert.Equal(all - 1, await findings.CountAsync());
        Assert.Empty(opened.Troubles);
    }
}
