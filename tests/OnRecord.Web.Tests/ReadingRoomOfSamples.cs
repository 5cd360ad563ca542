using Microsoft.Playwright;
using OnRecord.Server.Serving;
using OnRecord.Server.Tests;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Web.Tests;

/// <summary>The samples in a browser; made once for all tests that only look.</summary>
public sealed class ReadingRoomOfSamples : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal ServedSite Site { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>A statement that several outlets carry.</summary>
    public string Statement { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        Site = await Serve();
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Start(playwright);
        Statement = (await Site.Json("/api/statements?q=%22count+of+deeds%22&outlet=KTB&limit=1")).GetProperty("statements")[0].GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.DisposeAsync();
            playwright.Dispose();
            await Site.DisposeAsync();
        }
    }

    /// <summary>Another archive of the samples, for a test that changes something.</summary>
    internal static async Task<ServedSite> Serve()
    {
        var file = new ArchiveFile();
        var folder = Path.Combine(Running.Folder, "samples");
        var (code, _, error) = await Running.Run("add", folder, "--actors", Path.Combine(folder, "actors.tsv"), "--archive", file.Path);
        Assert.Equal((0, ""), (code, error));
        return await ServedSite.Start(file, Archive.Open(file.Path, create: false), new SiteOptions());
    }

    /// <summary>A page that notes whatever goes wrong on it.</summary>
    internal async Task<WatchedPage> Open(string address, Look look, ServedSite? site = null)
    {
        Assert.SkipWhen(Chromium.Path is null, "No chromium is installed.");
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (site ?? Site).Client.BaseAddress!.AbsoluteUri,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Width < 600 ? 844 : 1000 },
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = look.Width < 600,
        });
        return await WatchedPage.Open(context, address.Replace("{statement}", Statement, StringComparison.Ordinal));
    }
}

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
public sealed record Look(int Width, bool IsDark)
{
    public static readonly Look Desk = new(1440, IsDark: false);

    public static readonly Look Phone = new(390, IsDark: true);

    /// <summary>Each theme at each width.</summary>
    public static IReadOnlyList<Look> All { get; } = [Desk, new(1440, IsDark: true), new(390, IsDark: false), Phone];

    public override string ToString() => $"{Width}-{(IsDark ? "dark" : "light")}";
}
