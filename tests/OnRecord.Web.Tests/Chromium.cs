using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>The browser that the tests look through: the one that is installed, none that is fetched.</summary>
internal static class Chromium
{
    /// <summary>Names another than the usual ones.</summary>
    private const string Variable = "ONRECORD_CHROMIUM";

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists);

    public static Task<IBrowser> Start(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--force-color-profile=srgb", "--font-render-hinting=none"],    // as root it has no sandbox; everything it loads is ours
    });
}
