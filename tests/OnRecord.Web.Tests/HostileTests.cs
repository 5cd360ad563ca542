using OnRecord.Findings;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Web.Tests;

/// <summary>Whatever an article claims of itself is text on every screen: no script runs, nothing is fetched, no link leads to one.</summary>
public sealed class HostileTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    private const string Evil = "\"><script>window.owned=1</script><img src=x onerror=\"window.owned=1\"><svg onload=window.owned=1>\u202E\u2067😀 한국";

    [Fact]
    public async Task NothingOfItRunsOnAnyScreen()
    {
        var one = Sample.Says($"the harvest is good {Evil}", "ilen-varro", to: "tomo-besk", via: "ktb", said: "2025-12<b>");
        var two = Sample.Says($"the harvest is good, friends {Evil}", "ilen-varro", to: "tomo-besk");
        await using var site = await ServedSite.Of(Hostile("One.", one, "javascript:window.owned=1"), Hostile("Two.", two, "data:text/html,<script>window.owned=1</script>"));
        string[] addresses =
        [
            "/", "/search?q=harvest", "/search?of=messages", "/search?of=events", "/search?of=articles&q=one", $"/search?q={Uri.EscapeDataString(Evil)}",
            "/articles/1", $"/s/{one.Id}", $"/compare/{one.Id}", "/actors/ilen-varro", "/dyad/ilen-varro/tomo-besk", "/phrase?q=harvest", "/check?q=the+harvest+is+good",
            "/findings", "/map", "/network", "/corrections", $"/actors/{Uri.EscapeDataString(Evil)}", $"/phrase?q={Uri.EscapeDataString(Evil)}",
        ];
        await using var opened = await room.Open(addresses[0], Look.Desk, site);
        foreach (var address in addresses)
        {
            await opened.Go(address);

            Assert.False(await opened.Page.EvaluateAsync<bool>("() => 'owned' in window"), address);
            Assert.Equal(0, await opened.Page.Locator("a[href^='javascript:'], a[href^='data:'], main script, main img[src=x]").CountAsync());
            Assert.Equal(0, await opened.Overhang());
        }

        Assert.DoesNotContain(opened.Troubles, static trouble => !trouble.Contains("404", StringComparison.Ordinal));
    }

    private static Record Hostile(string text, Statement says, string url)
    {
        var record = Sample.Record(text + Evil, $"Courier {Evil}", "2025-12-01", says);
        return record with
        {
            Article = record.Article with { Title = $"On it {Evil}", Url = url, File = $"../{Evil}" },
            Actors = [.. record.Actors.Select(static actor => actor with { Name = $"{actor.Name} {Evil}" })],
        };
    }
}
