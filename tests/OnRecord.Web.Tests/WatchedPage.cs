using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>A page in the browser, with what went wrong on it.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private static readonly string Root = typeof(WatchedPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "RepositoryRoot").Value!;

    private static readonly Lazy<Task<string>> Axe = new(static () => File.ReadAllTextAsync(Path.Combine(Root, "src", "OnRecord.Web", "node_modules", "axe-core", "axe.min.js")));

    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    private WatchedPage(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => troubles.Add("script: " + error);
        page.Dialog += (_, dialog) => troubles.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                troubles.Add("from elsewhere: " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, scripts that failed, and whatever was asked of other machines.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    public static async Task<WatchedPage> Open(IBrowserContext context, string address)
    {
        var watched = new WatchedPage(context, await context.NewPageAsync());
        await watched.Go(address);
        return watched;
    }

    /// <summary>Opens an address and waits until it stands.</summary>
    public async Task Go(string address)
    {
        await Page.GotoAsync(address);
        await Stands();
    }

    /// <summary>Waits for the heading of the screen, and for what it loads.</summary>
    public async Task Stands()
    {
        await Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>What axe finds, one line a fault; empty where it finds nothing.</summary>
    public async Task<string> AxeFaults()
    {
        await Page.EvaluateAsync(await Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 4).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`)
            """);
        return string.Join('\n', found.EnumerateArray().Select(static line => line.GetString()));
    }

    /// <summary>How many pixels of it stick out to the side.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture among those of the build.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Root, "artifacts", "screens", name + ".png") });

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
