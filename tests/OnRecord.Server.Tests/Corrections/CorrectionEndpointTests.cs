using System.Net;
using System.Text;
using OnRecord.Server.Access;
using OnRecord.Server.Serving;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Tests;
using Statement = OnRecord.Findings.Statement;

namespace OnRecord.Server.Tests.Corrections;

public sealed class CorrectionEndpointTests
{
    [Fact]
    public async Task AnEditIsSignedTellsWhatItChangedAndIsTakenBack()
    {
        var says = Sample.Says("We agree");
        await using var site = await ServedSite.Start(null, Sample.Record("Varro spoke: “We agree”.", statements: says));

        var made = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/corrections", new
        {
            action = "edit", article = 1, entry = says.Id, field = "speaker", values = new[] { "tomo-besk" }, reason = "Besk said it",
        }));
        var one = made.GetProperty("corrections")[0];

        Assert.Equal((Environment.UserName, "Besk said it"), (one.GetProperty("author").GetString(), one.GetProperty("reason").GetString()));
        Assert.Equal((1, 1, 0), (made.GetProperty("effect").GetProperty("articles").GetInt32(), made.GetProperty("effect").GetProperty("statements").GetInt32(), made.GetProperty("unsettled").GetInt32()));
        Assert.Equal(1, (await site.Json("/api/statements?speaker=tomo-besk")).GetProperty("total").GetInt32());

        await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/corrections/1/undo", new { reason = "it was Varro" }));

        Assert.Equal(0, (await site.Json("/api/statements?speaker=tomo-besk")).GetProperty("total").GetInt32());
        Assert.Equal("not-found", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections/77/undo", new { reason = "x" })));
        Assert.Equal("correction-refused", await ServedSite.Problem(await site.Write(HttpMethod.Post, "/api/corrections/1/undo", new { reason = "again" })));
    }

    [Fact]
    public async Task EveryActionIsTaken()
    {
        Statement[] says = [Sample.Says("We agree"), Sample.Says("We do not")];
        await using var site = await ServedSite.Start(null, Sample.Record("Varro spoke: “We agree”. “We do not”.", statements: says));

        foreach (var body in new object[]
        {
            new { action = "accept", article = 1, entry = says[0].Id },
            new { action = "note", article = 1, text = "compare the print edition" },
            new { action = "split", article = 1, entry = new[] { says[0].Id }, from = "ilen-varro", into = "varro-office", name = "Varro's office", reason = "hers" },
            new { action = "reject", article = "1", entry = says[1].Id, reason = "no words" },
            new { action = "merge", from = "varro-office", into = "ilen-varro", reason = "one" },
        })
        {
            Assert.Single((await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/corrections", body))).GetProperty("corrections").EnumerateArray());
        }

        Assert.Equal(5, (await site.Json("/api/corrections")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await site.Json("/api/statements")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{"action":"edit","article":1,"field":"title","values":["A"]}""", 400, "“reason” is needed")]
    [InlineData("""{"action":"edit","article":1,"field":"title","reason":"x"}""", 400, "“values” is needed")]
    [InlineData("""{"action":"burn"}""", 400, "“action” is")]
    [InlineData("""{"action":"note","article":1,"text":"x","colour":"red"}""", 400, "no member “colour”")]
    [InlineData("""{"action":"note","article":-1,"text":"x"}""", 400, "whole number")]
    [InlineData("""{"action":"note","article":1,"text":["x"]}""", 400, "is a text")]
    [InlineData("""{"action":"note","action":"accept"}""", 400, "no JSON")]
    [InlineData("""{"action":"note","article":1,"text":"\ud800"}""", 400, "half of a character")]
    [InlineData("[]", 400, "JSON object")]
    [InlineData("", 400, "no JSON")]
    [InlineData("{", 400, "no JSON")]
    [InlineData("""{"a":[[[[[[[[[[[[]]]]]]]]]]]]}""", 400, "no JSON")]
    [InlineData("""{"action":"note","article":99,"text":"x"}""", 422, "article 99")]
    [InlineData("""{"action":"accept","article":1,"entry":"s-none"}""", 422, "s-none")]
    [InlineData("""{"action":"edit","article":1,"field":"colour","values":["red"],"reason":"x"}""", 422, "can be edited")]
    [InlineData("""{"action":"merge","from":"nobody-known","into":"ilen-varro","reason":"x"}""", 422, "nobody called")]
    public async Task WhatCannotBeCorrectedSoIsSaid(string body, int status, string says)
    {
        await using var site = await ServedSite.Start(null, Sample.Record("Varro spoke.", statements: Sample.Says("spoke")));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await site.Write(HttpMethod.Post, "/api/corrections", content);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains(says, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await site.Json("/api/corrections")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task WhatConcernsManyIsMadeAnewBehindTheAnswer()
    {
        await using var site = await ServedSite.Start(
            null, [.. Enumerable.Range(0, 30).Select(static number => Sample.Record($"Varro spoke: “We agree {number}”.", statements: Sample.Says($"We agree {number}")))]);

        var made = await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/corrections", new { action = "merge", from = "ilen-varro", into = "tomo-besk", reason = "one" }));
        Assert.Equal(30, made.GetProperty("unsettled").GetInt32());
        for (var tries = 0; tries < 200 && (await site.Json("/api/corrections")).GetProperty("unsettled").GetInt32() > 0; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(30, (await site.Json("/api/statements?speaker=tomo-besk")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task WhatWasLeftIsMadeAnewAtTheStart()
    {
        using var file = new ArchiveFile();
        using var archive = file.With([.. Enumerable.Range(0, 3).Select(static number => Sample.Record($"Varro spoke: “We agree {number}”.", statements: Sample.Says($"We agree {number}")))]);
        archive.Corrections.Merge(new Storage.Corrections.By("vesna", Sample.Today, "one"), "ilen-varro", "tomo-besk");
        Assert.True(archive.Corrections.Unsettled() > 0);

        await using var site = Site.Build(archive, [new Uri("http://127.0.0.1:0")]);
        await site.StartAsync(TestContext.Current.CancellationToken);
        for (var tries = 0; tries < 200 && archive.Corrections.Unsettled() > 0; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, archive.Search(new StatementQuery { Speaker = "tomo-besk" }).Total);
    }

    [Fact]
    public async Task ACorrectionIsSignedByWhoeverTheProxyNames()
    {
        var access = new AccessOptions { Proxy = new ProxySignIn("Remote-User", "Remote-Role") };
        await using var site = await ServedSite.Start(new SiteOptions { Access = access }, Sample.Record("Varro spoke."));

        var made = await ServedSite.Json(await site.Write(
            HttpMethod.Post, "/api/corrections", new { action = "note", article = 1, text = "seen" }, ("Remote-User", "vesna"), ("Remote-Role", "editor")));

        Assert.Equal("vesna", made.GetProperty("corrections")[0].GetProperty("author").GetString());
    }
}
