using Microsoft.Playwright;
using OnRecord.Server.Tests.Serving;

namespace OnRecord.Web.Tests;

/// <summary>Articles are added and tried in the browser, without dragging.</summary>
public sealed class AddTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    private const string Text = "Chairman Tomo Besk said on Monday that the harbour 🌉 will open. “Nobody will close it,” he wrote in a letter to President Ilen Varro.";

    [Fact]
    public async Task ATextIsTriedAndNothingIsKept()
    {
        await using var opened = await room.Open("/add", Look.Desk);
        var page = opened.Page;
        var before = await Articles(room.Site);

        await page.GetByLabel("The text of the article").FillAsync(Text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try it, keep nothing" }).First.ClickAsync();

        await Assertions.Expect(page.Locator(".reading .content").First).ToHaveTextAsync("the harbour 🌉 will open");
        await Assertions.Expect(page.Locator(".reading #note-s1")).ToContainTextAsync("Tomo Besk");
        Assert.Equal(before, await Articles(room.Site));
        Assert.Equal("", await opened.AxeFaults());
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task FilesAreAddedWithTheirStatementsAndRefusedWithReasons()
    {
        Assert.SkipWhen(Chromium.Path is null, "No chromium is installed.");
        await using var site = await ReadingRoomOfSamples.Serve();
        await using var opened = await room.Open("/add", Look.Desk, site);
        var page = opened.Page;
        var before = await Articles(site);

        await page.GetByLabel("Files", new PageGetByLabelOptions { Exact = true }).SetInputFilesAsync(
        [
            new FilePayload { Name = "harbour.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes("title: The harbour opens\noutlet: KTB\ndate: 2031-12-22\n\n" + Text) },
            new FilePayload { Name = "broken.txt", MimeType = "text/plain", Buffer = [0, 1, 2] },
        ]);
        await page.Locator(".files button").ClickAsync();

        await Assertions.Expect(page.Locator(".progress .state")).ToContainTextAsync("Done 1 article added, 1 refused", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".progress .refused")).ToContainTextAsync("broken.txt: it holds a NUL character");
        await Assertions.Expect(page.Locator(".progress .found")).ToContainTextAsync("the harbour 🌉 will open");
        Assert.Equal(before + 1, await Articles(site));
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task WhatCannotBeReadIsSaidAndWhatWasTypedStays()
    {
        await using var opened = await room.Open("/add", Look.Phone);
        var page = opened.Page;

        await page.GetByLabel("Address of a page or feed").FillAsync("http://127.0.0.1:1/x");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try it, keep nothing" }).Last.ClickAsync();

        await Assertions.Expect(page.Locator(".problem")).ToContainTextAsync("What you typed or chose is still here");
        await Assertions.Expect(page.GetByLabel("Address of a page or feed")).ToHaveValueAsync("http://127.0.0.1:1/x");
    }

    private static async Task<int> Articles(ServedSite site) => (await site.Json("/api/archive")).GetProperty("articles").GetInt32();
}
