using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Api;

public sealed class ChangeEndpointTests
{
    [Fact]
    public async Task WhatCameAndWentIsToldOnceAndGoneOnWithLater()
    {
        var says = Sample.Says("the bridge stands", "ilen-varro");
        await using var site = await ServedSite.Of(Sample.Record("Varro spoke.", statements: says));

        var first = await site.Json("/api/changes");
        site.Archive.Corrections.Reject(new By("vesna", Sample.Today.AddDays(1), "x"), 1, says.Id);
        var second = await site.Json($"/api/changes?cursor={first.GetProperty("next").GetString()}");
        var third = await site.Json($"/api/changes?cursor={second.GetProperty("next").GetString()}");

        Assert.Equal(("added", says.Id), Only(first));
        Assert.Equal(("removed", says.Id), Only(second));
        Assert.Empty(third.GetProperty("changes").EnumerateArray());
    }

    private static (string? Sort, string? Id) Only(System.Text.Json.JsonElement page)
    {
        var change = Assert.Single(page.GetProperty("changes").EnumerateArray());
        return (change.GetProperty("sort").GetString(), change.GetProperty("id").GetString());
    }
}
