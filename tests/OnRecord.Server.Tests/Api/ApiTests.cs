using System.Net;
using System.Net.Http.Headers;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Api;

public sealed class ApiTests
{
    private static readonly string[] Outlets = ["Meridian", "KTB"];

    [Fact]
    public async Task APageEndsWithACursorThatLeadsThroughEverythingOnce()
    {
        await using var serving = await ServedSite.Of(Many(25));
        var seen = new List<string>();
        var address = "/api/statements?q=word&limit=10";
        for (string? next = ""; next is not null;)
        {
            var page = await serving.Json(address + (next.Length > 0 ? $"&cursor={next}" : ""));
            Assert.Equal(25, page.GetProperty("total").GetInt32());
            seen.AddRange(page.GetProperty("statements").EnumerateArray().Select(static hit => hit.GetProperty("words").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(25, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(25, seen.Count);
    }

    [Theory]
    [InlineData("/api/statements?cursor=nonsense", "take the one that “next” gives")]
    [InlineData("/api/statements?limit=0", "“limit” is a number from 1 to 100.")]
    [InlineData("/api/statements?limit=9999999999999", "“limit” is a number from 1 to 100.")]
    [InlineData("/api/statements?from=yesterday", "“from” takes a day such as 2025-12-01.")]
    [InlineData("/api/statements?form=loud", "“form” is one of direct, mixed, indirect.")]
    [InlineData("/api/statements?sepaker=Besk", "There is no parameter “sepaker” here")]
    [InlineData("/api/phrases", "“q” is needed.")]
    [InlineData("/api/phrases?q=!!!", "A phrase needs a word.")]
    [InlineData("/api/articles?unread=maybe", "“unread” is true or false.")]
    public async Task WhatCannotBeReadIsRefusedWithWhatIsTaken(string address, string says)
    {
        await using var serving = await ServedSite.Of(Many(1));

        var problem = await serving.Json(address, HttpStatusCode.BadRequest);

        Assert.Equal("/problems/bad-request", problem.GetProperty("type").GetString());
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Contains(says, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACursorOfAnotherQueryIsRefused()
    {
        await using var serving = await ServedSite.Of(Many(5));
        var next = (await serving.Json("/api/statements?limit=1")).GetProperty("next").GetString();

        var problem = await serving.Json($"/api/statements?q=word&limit=1&cursor={next}", HttpStatusCode.BadRequest);

        Assert.Contains("comes from another query", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasAnAnswerAlreadyIsToldSo()
    {
        await using var serving = await ServedSite.Of(Many(2));
        using var first = await serving.Client.GetAsync(new Uri("/api/statements", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/statements");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.Tag));

        using var second = await serving.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OnlyTheFieldsAskedForAreGiven()
    {
        await using var serving = await ServedSite.Of(Many(1));

        var answer = await serving.Json("/api/statements?fields=total,statements.words,statements.speaker.id");

        Assert.Equal("""{"total":1,"statements":[{"words":"word 0","speaker":{"id":"ilen-varro"}}]}""", answer.GetRawText());
    }

    [Theory]
    [InlineData("?speaker=zorro", "Nothing at all fits speaker “zorro”.")]
    [InlineData("?q=word&until=1999-01-01", "Nothing at all fits until “1999-01-01”.")]
    [InlineData("?outlet=KTB&q=%22word+0%22", "Each filter fits something, but not together: words “\"word 0\"”, outlet “KTB”. Take one away.")]
    public async Task AnEmptyListSaysWhy(string query, string says)
    {
        await using var serving = await ServedSite.Of(Many(2));

        var answer = await serving.Json("/api/statements" + query);

        Assert.Equal(0, answer.GetProperty("total").GetInt32());
        Assert.Equal(says, answer.GetProperty("empty").GetProperty("detail").GetString());
    }

    [Fact]
    public async Task NobodyOrSeveralOfANameAreProblemsOfTheirOwn()
    {
        await using var serving = await ServedSite.Of(Sample.Record("A.", statements: [Sample.Says("one", "ilen-varro"), Sample.Says("two", "tomo-besk")]));

        Assert.Equal("/problems/no-such-party", (await serving.Json("/api/dyads/zorro/tomo-besk", HttpStatusCode.NotFound)).GetProperty("type").GetString());
        Assert.Equal("ilen-varro", (await serving.Json("/api/parties/ilen-varro")).GetProperty("actor").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("text", "text/plain")]
    [InlineData("bibtex", "application/x-bibtex")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json")]
    [InlineData("ris", "application/x-research-info-systems")]
    public async Task AStatementIsCitedInEveryForm(string form, string type)
    {
        var says = Sample.Says("We agree", "ilen-varro");
        await using var serving = await ServedSite.Of(Sample.Record("Varro spoke.", "Meridian", "2025-06-01", says));

        using var answer = await serving.Client.GetAsync(new Uri($"/api/statements/{says.Id}/citation?as={form}", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("We agree", text, StringComparison.Ordinal);
        Assert.Contains("Meridian", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api/articles/999")]
    [InlineData("/api/articles/1/original")]
    [InlineData("/api/statements/s-none")]
    public async Task WhatIsNotThereIsAProblemThatNamesIt(string address)
    {
        await using var serving = await ServedSite.Of(Many(1));

        Assert.Equal("/problems/not-found", (await serving.Json(address, HttpStatusCode.NotFound)).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("", 21)]
    [InlineData("&uses=0", 0)]
    [InlineData("&uses=3", 4)]
    [InlineData("&uses=500", 25)]
    public async Task UsesOfAPhraseAreListedWithTheFirstOfAll(string asked, int given)
    {
        await using var serving = await ServedSite.Of(Many(25));

        var answer = await serving.Json("/api/phrases?q=word" + asked);

        var uses = answer.GetProperty("uses").EnumerateArray().ToArray();
        Assert.Equal(25, answer.GetProperty("total").GetInt32());
        Assert.Equal(given, uses.Length);
        Assert.All(uses.TakeLast(1), static last => Assert.Equal("2025-06-01", last.GetProperty("day").GetString()));
    }

    [Fact]
    public async Task RecordsOfAPairMayBeOfOneDirectionAndOneKind()
    {
        await using var serving = await ServedSite.Of(Sample.Record("A.", "KTB", "2025-06-01", Sample.Says("one", "ilen-varro", to: "tomo-besk")));

        var all = (await serving.Json("/api/dyads/ilen-varro/tomo-besk/records")).GetProperty("records");
        var back = (await serving.Json("/api/dyads/ilen-varro/tomo-besk/records?direction=back&of=statements")).GetProperty("records");
        var messages = (await serving.Json("/api/dyads/ilen-varro/tomo-besk/records?of=messages")).GetProperty("records");

        Assert.Equal(1, all.GetProperty("there").GetProperty("statements").GetArrayLength());
        Assert.Equal(0, back.GetProperty("there").GetProperty("statements").GetArrayLength());
        Assert.Equal(0, messages.GetProperty("there").GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public async Task SomebodysCounterpartsAreCountedAsTheirPairIs()
    {
        await using var serving = await ServedSite.Of(
            Sample.Record("A.", "KTB", "2025-06-01", Sample.Says("one", "ilen-varro", to: "tomo-besk"), Sample.Says("two", "tomo-besk", to: "ilen-varro")),
            Sample.Record("B.", "Meridian", "2025-06-02", Sample.Says("three", "ilen-varro", to: "tomo-besk")));

        var actor = await serving.Json("/api/parties/ilen-varro?counterparts=1");

        var counterpart = actor.GetProperty("counterparts").GetProperty("parties")[0];
        var id = counterpart.GetProperty("party").GetProperty("id").GetString();
        var pair = (await serving.Json($"/api/dyads/ilen-varro/{id}?per=year")).GetProperty("periods")[0];
        Assert.Equal(2, counterpart.GetProperty("there").GetProperty("statements").GetInt32());
        Assert.Equal(
            (pair.GetProperty("there").GetProperty("statements").GetInt32(), pair.GetProperty("back").GetProperty("statements").GetInt32()),
            (counterpart.GetProperty("there").GetProperty("statements").GetInt32(), counterpart.GetProperty("back").GetProperty("statements").GetInt32()));
        Assert.Equal(
            ["KTB", "Meridian"],
            actor.GetProperty("carried").GetProperty("outlets").GetProperty("values").EnumerateArray().Select(static outlet => outlet.GetProperty("name").GetString()).Order());
    }

    [Fact]
    public async Task AnActOfTwoOutletsIsGivenOnceAndTheLatestOnly()
    {
        await using var serving = await ServedSite.Of(
            Act("SUPPORT", "Meridian", "2025-06-02", "2025-06-01"), Act("SUPPORT", "KTB", "2025-06-03", "2025-06-01"), Act("ACCUSE", "KTB", "2025-08-03", "2025-08-02"));

        var all = await serving.Json("/api/dyads/ARV/KRV/acts");
        var latest = await serving.Json("/api/dyads/ARV/KRV/acts?limit=1");

        Assert.Equal([2, 1], all.GetProperty("acts").EnumerateArray().Select(static act => act.GetProperty("printings").GetArrayLength()));
        Assert.False(all.GetProperty("hasEarlier").GetBoolean());
        Assert.Equal("ACCUSE", Assert.Single(latest.GetProperty("acts").EnumerateArray()).GetProperty("plover").GetString());
        Assert.True(latest.GetProperty("hasEarlier").GetBoolean());
    }

    private static Record Act(string plover, string outlet, string published, string date) =>
        Sample.Record($"An act told of by {outlet} on {published}.", outlet, published) with { Events = [Sample.Does(plover, "ARV", "KRV", date)] };

    // Each in an article of its own, outlets taking turns.
    private static Record[] Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(static i => Sample.Record($"Article {i}.", Outlets[i % 2], $"2025-06-{1 + (i % 28):00}", Sample.Says($"word {i}", "ilen-varro"))),
    ];
}
