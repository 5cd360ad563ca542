namespace OnRecord.Web.Tests;

/// <summary>Every screen, in both themes and two widths.</summary>
public sealed class ScreenTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    private static readonly (string Name, string Address)[] Screens =
    [
        ("start", "/"),
        ("search", "/search?q=bridge"),
        ("search-messages", "/search?of=messages&speaker=ilen-varro"),
        ("search-events", "/search?of=events&q=bridge"),
        ("search-articles", "/search?of=articles&q=bridge"),
        ("search-empty", "/search?q=zeppelin&speaker=Varro"),
        ("article", "/articles/4"),
        ("article-letter", "/articles/1"),
        ("statement", "/s/{statement}"),
        ("compare", "/compare/{statement}"),
        ("compare-running", "/compare/{statement}?view=running&version=1"),
        ("actor", "/actors/ilen-varro"),
        ("actor-state", "/actors/XAR"),
        ("dyad", "/dyad/XAR/XKV?per=month"),
        ("dyad-opened", "/dyad/ilen-varro/tomo-besk?open=messages.there.2031-12-01&from=2031-12-01&until=2032-01-31"),
        ("phrase", "/phrase?q=count+of+deeds"),
        ("phrase-many", "/phrase?q=bridge"),
        ("phrase-unused", "/phrase?q=zeppelins+over+the+harbour"),
        ("check", "/check?q=count+of+deeds"),
        ("check-unfound", "/check?q=zeppelins+over+the+harbour"),
        ("findings", "/findings"),
        ("map", "/map"),
        ("network", "/network"),
        ("corrections", "/corrections"),
        ("add", "/add"),
        ("reference", "/reference"),
        ("no-such-article", "/articles/999999"),
        ("no-such-page", "/no/such/page"),
    ];

    public static TheoryData<string, string, Look> Views => [.. Screens.SelectMany(static screen => Look.All.Select(look => (screen.Name, screen.Address, look)))];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task AScreenStandsAndFitsAndCanBeReadByEveryone(string name, string address, Look look)
    {
        await using var opened = await room.Open(address, look);

        await opened.Picture($"{name}-{look}");
        Assert.Equal(0, await opened.Overhang());
        var faults = await opened.AxeFaults();
        Assert.True(faults.Length == 0, faults);
        Assert.DoesNotContain(opened.Troubles, trouble => !(name.StartsWith("no-such", StringComparison.Ordinal) && trouble.Contains("404", StringComparison.Ordinal)));
        Assert.Equal(1, await opened.Page.Locator("h1").CountAsync());
    }
}
