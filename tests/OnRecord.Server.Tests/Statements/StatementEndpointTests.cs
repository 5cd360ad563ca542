using System.Net;
using System.Text.Json;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Statements;

public sealed class StatementEndpointTests
{
    [Fact]
    public async Task AStatementComesWithTheDaysOfItsMessage()
    {
        var said = Sample.Says("the bridge stands", "ilen-varro", to: "tomo-besk") with { Message = "m1" };
        var alone = Sample.Says("the ferry sails", "ilen-varro");
        var letter = Sample.Sends("ilen-varro", "tomo-besk", holds: said, kind: "greeting", occasion: "New Year", sent: "2025-12-18");
        await using var serving = await ServedSite.Of(Sample.Record("A letter.", statements: [said, alone]) with { Messages = [letter] });

        var message = (await serving.Json($"/api/statements/{said.Id}")).GetProperty("message");

        Assert.Equal("greeting", message.GetProperty("kind").GetString());
        Assert.Equal("New Year", message.GetProperty("occasion").GetString());
        Assert.Equal("2025-12-18", message.GetProperty("sent").GetString());
        Assert.Equal(JsonValueKind.Null, message.GetProperty("received").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await serving.Json($"/api/statements/{alone.Id}")).GetProperty("message").ValueKind);
    }

    [Fact]
    public async Task ARevisionStaysWhatItWasAndIsCitedSo()
    {
        var says = Sample.Says("We agree");
        await using var serving = await ServedSite.Of(Sample.Record("Varro spoke: “We agree”.", statements: says));
        await ServedSite.Json(await serving.Write(HttpMethod.Post, "/api/corrections", new
        {
            action = "edit", article = 1, entry = says.Id, field = "speaker", values = new[] { "tomo-besk" }, reason = "Besk said it",
        }));

        var now = await serving.Json($"/api/statements/{says.Id}");
        var first = await serving.Json($"/api/statements/{says.Id}@1");

        Assert.Equal("tomo-besk", Speaker(now));
        Assert.Equal("ilen-varro", Speaker(first));
        Assert.Equal(JsonValueKind.Null, now.GetProperty("revision").ValueKind);
        Assert.Equal(1, first.GetProperty("revision").GetInt32());
        Assert.Equal([(1, false), (2, true)], now.GetProperty("revisions").EnumerateArray().Select(static one =>
            (one.GetProperty("number").GetInt32(), one.GetProperty("correction").ValueKind == JsonValueKind.Number)));
        Assert.StartsWith("Ilen Varro, “We agree”. Meridian, 1 Dec 2025.", await Citation(serving, says.Id + "@1"), StringComparison.Ordinal);
        Assert.Contains($"/s/{says.Id}@1, accessed", await Citation(serving, says.Id + "@1"), StringComparison.Ordinal);
        Assert.StartsWith("Tomo Besk, “We agree”.", await Citation(serving, says.Id), StringComparison.Ordinal);
        Assert.Contains("ilenvarro2025-", await Citation(serving, says.Id + "@1", "bibtex"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasRejectedIsToldWithWhereItStillStands()
    {
        var says = Sample.Says("We agree");
        await using var serving = await ServedSite.Of(Sample.Record("Varro spoke: “We agree”.", statements: says));
        await ServedSite.Json(await serving.Write(HttpMethod.Post, "/api/corrections", new { action = "reject", article = 1, entry = says.Id, reason = "no words" }));

        Assert.Contains($"it stands at {says.Id}@1.", await Detail(serving, says.Id), StringComparison.Ordinal);
        Assert.Contains("it was rejected by correction 1.", await Detail(serving, says.Id + "@2"), StringComparison.Ordinal);
        Assert.Equal("ilen-varro", Speaker(await serving.Json($"/api/statements/{says.Id}@1?article=1")));
    }

    [Theory]
    [InlineData("@3")]
    [InlineData("@")]
    [InlineData("@one")]
    [InlineData("@1?article=9")]
    public async Task ARevisionThatIsNotThereIsAProblem(string behind)
    {
        var says = Sample.Says("We agree");
        await using var serving = await ServedSite.Of(Sample.Record("Varro spoke: “We agree”.", statements: says));

        Assert.Contains("no statement", await Detail(serving, says.Id + behind), StringComparison.Ordinal);
    }

    private static string? Speaker(JsonElement answer) => answer.GetProperty("statement").GetProperty("speaker").GetProperty("id").GetString();

    private static async Task<string> Citation(ServedSite serving, string id, string form = "text")
    {
        using var answer = await serving.Get($"/api/statements/{id}/citation?as={form}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string?> Detail(ServedSite serving, string id) =>
        (await serving.Json($"/api/statements/{id}", HttpStatusCode.NotFound)).GetProperty("detail").GetString();
}
