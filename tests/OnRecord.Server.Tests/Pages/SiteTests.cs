using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using OnRecord.Findings;
using OnRecord.Server.Pages;
using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Pages;

public sealed partial class SiteTests : IAsyncDisposable
{
    private readonly ArchiveFile file = new();
    private Archive? archive;
    private WebApplication? site;
    private HttpClient? client;

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        archive?.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task EveryPageAnswersAndLoadsNothingFromElsewhere()
    {
        var says = Sample.Says("We agree", to: "tomo-besk", via: "ktb");
        await Serve(Sample.Record("Varro spoke: “We agree”.", statements: says));

        foreach (var address in new[] { "/articles/1", $"/statements/{says.Id}" })
        {
            using var answer = await Get(address);
            var page = await Body(answer);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(src|href|action)=""(https?:)?//", page);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(page, "<script"));
            Assert.Single(Regex.Matches(page, "<main"));
            Assert.Single(Regex.Matches(page, "<h1"));
        }

        Assert.Equal("ok\n", await Text("/healthz"));
        Assert.Contains("--paper", await Text("/site.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatementsAreMarkedInTheTextWhateverTheScript()
    {
        await Serve(Sample.Record(
            "Head 🤝\n\n김 said 🤝 “한국 🤝 친구” and more.\n\nEnd.",
            statements: [Sample.Says("한국 🤝 친구", to: "tomo-besk"), Sample.Says("🤝 친구", "tomo-besk", confidence: 0.4)]));

        var page = await Text("/articles/1");

        Assert.Equal(["1:한국 ", "1 2:🤝 친구"], Contents(page));
        Assert.Contains("[statement 1 by Ilen Varro, to Tomo Besk: ", page, StringComparison.Ordinal);
        Assert.Equal("Head 🤝|김 said 🤝 “한국 🤝 친구” and more.|End.", string.Join('|', Paragraphs(page)));
    }

    [Fact]
    public async Task AnEventHasACardAndItsWordsAreMarked()
    {
        const string Body = "Korvia will meet Ostrel at Sarn, ANA said.";
        var record = Sample.Record(Body);
        await Serve(record with
        {
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e-1", Plover = "CONSULT", Context = ["human_rights"], Cameo = "042", Goldstein = 1.9, Actor = ["KRV"], ActorIds = ["tomo-besk"], Recipient = ["OST"],
                    Date = "2031-05-04", Place = "Sarn", Status = "planned", Via = ["ana"], Trigger = new Passage(12, 16, "meet"), Evidence = [new Passage(0, 31, Body[..31])],
                    Why = "will > meet", Confidence = 0.84,
                },
            ],
        });

        var page = await Text("/articles/1");
        var card = WebUtility.HtmlDecode(Tag.Replace(page[page.IndexOf("id=\"ne1\"", StringComparison.Ordinal)..], "")).Replace('\u00A0', ' ');

        Assert.Contains("""<span class="event" data-s="e1">Korvia will </span><span class="event trigger" data-s="e1">meet</span><span class="event" data-s="e1"> Ostrel at Sarn</span>""", page, StringComparison.Ordinal);
        Assert.Contains("KRV (Tomo Besk) consults with OST", card, StringComparison.Ordinal);
        Assert.Contains("pays a visit (CAMEO 042, Goldstein 1.9) · planned · 4 May 2031 · in Sarn · human rights", card, StringComparison.Ordinal);
        Assert.Contains("told by: ANA", card, StringComparison.Ordinal);
        Assert.Contains("Read from: will > meet. Right with 84 %.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStatementOverParagraphsIsMarkedInBoth()
    {
        await Serve(Sample.Record("He said: one.\n\ntwo, he said.", statements: Sample.Says("one.\n\ntwo")));

        Assert.Equal(["1:one.", "1:two"], Contents(await Text("/articles/1")));
    }

    [Fact]
    public async Task SpansOutsideTheTextDoNoHarm()
    {
        var wild = Sample.Says("x") with { Content = [new Passage(-5, 900, "x"), new Passage(7, 3, "y"), new Passage(int.MaxValue, int.MinValue, "z")] };
        await Serve(Sample.Record("Short 🤝 text.", statements: wild));

        Assert.Equal("Short 🤝 text.", string.Join('|', Paragraphs(await Text("/articles/1"))));
    }

    [Fact]
    public async Task HeadingsAreHeadingsAndATitleIsNotSaidTwice()
    {
        const string Body = "On the bridge\n\nVarro spoke.\n\nMore";
        var record = Sample.Record(Body);
        await Serve(record with
        {
            Article = record.Article with { Title = "On the bridge", Headings = [new Passage(0, 13, "On the bridge"), new Passage(Body.Length - 4, Body.Length, "More")] },
        });

        var page = await Text("/articles/1");

        Assert.Single(Regex.Matches(page, "<h1"));
        Assert.Contains("<h1 class=\"words\">On the bridge</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 class=\"words\">More</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingInAnArticleBecomesMarkup()
    {
        const string Evil = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>\u202E\0&amp;";
        const string EvilId = "\"><script><img src=x>\u202E";    // a NUL or a slash never gets past Kestrel's reading of paths
        var says = Sample.Says(Evil, Evil, to: Evil, via: "\"><script>", said: Evil) with { Id = EvilId, Why = Evil };
        var record = Sample.Record(Evil + "\n\n" + Evil, Evil, Evil, says);
        await Serve(record with
        {
            Article = record.Article with { Title = Evil, File = Evil, Url = "javascript:alert(3)" },
            Actors = [new Actor { Id = Evil, Name = Evil, Kind = ActorKind.Person }],
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e1", Plover = Evil, Mode = Evil, Context = [Evil], Cameo = Evil, Actor = [Evil], ActorIds = [Evil], Recipient = [Evil], Date = Evil, Place = Evil,
                    Status = Evil, Via = [Evil], Trigger = new Passage(0, 4, Evil), Evidence = [new Passage(0, 4, Evil)], Why = Evil, Confidence = 1,
                },
            ],
            Messages = [new Message { Id = "m1", Kind = Evil, Channel = Evil, Occasion = Evil, Sender = Evil, Confidence = 1 }],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Note, Evil, [])],
            Made = new Made(Evil, new Dictionary<string, string> { [Evil] = Evil }),
        });

        foreach (var address in new[]
        {
            "/articles/1", "/statements/" + Uri.EscapeDataString(EvilId),
        })
        {
            var page = await Text(address);

            Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(page, "<script"));
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\"javascript:", page, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', page);
            Assert.DoesNotContain('\0', page);
        }
    }

    [Fact]
    public async Task TheApiGivesTheRecordAsItIs()
    {
        var record = Sample.Record("Varro 🤝 spoke.", statements: Sample.Says("We agree"));
        await Serve(record);

        using var answer = await Get("/api/articles/1");

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            RecordJson.Write(record),
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("record").GetRawText());
    }

    [Theory]
    [InlineData("/articles/99", HttpStatusCode.NotFound)]
    [InlineData("/statements/none", HttpStatusCode.NotFound)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/articles/99", HttpStatusCode.NotFound)]
    [InlineData("/api/statements?until=2025-13-01", HttpStatusCode.BadRequest)]
    public async Task AWrongAddressIsAnsweredWithWhatIsWrong(string address, HttpStatusCode expected)
    {
        await Serve(Sample.Record("Varro spoke."));

        using var answer = await Get(address);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(address.StartsWith("/api", StringComparison.Ordinal), answer.Content.Headers.ContentType?.MediaType == "application/problem+json");
        Assert.NotEmpty(await Body(answer));
    }

    [Fact]
    public async Task QueriesOfAnyLengthAreAnswered()
    {
        await Serve(Sample.Record("Varro spoke."));

        using var refused = await Get("/api/statements?q=" + new string('a', 1001));
        using var tooLong = await Get("/api/statements?q=" + new string('a', 60_000));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, tooLong.StatusCode);
        Assert.Equal("ok\n", await Text("/healthz"));
    }

    [Fact]
    public async Task AnotherHostsNameIsRefused()
    {
        await Serve(Sample.Record("Varro spoke."));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles/1") { Headers = { Host = "evil.example" } };

        using var answer = await client!.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Varro", await Body(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArchiveTakenAwayIsSaid()
    {
        await Serve(Sample.Record("Varro spoke."));
        archive!.Dispose();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file.Path)!))
        {
            File.Delete(part);
        }

        using var page = await Get("/articles/1");
        using var api = await Get("/api/statements");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (page.StatusCode, api.StatusCode));
        Assert.Contains("archive", await Body(page), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<span class="[^"]*\bcontent\b[^"]*" data-s="([^"]*)">([^<]*)</span>""")]
    private static partial Regex ContentSpan { get; }

    [GeneratedRegex("""<(p|h1|h2) class="words">(.*?)</\1>""", RegexOptions.Singleline)]
    private static partial Regex ParagraphElement { get; }

    [GeneratedRegex("""<span class="unseen"[^>]*>[^<]*</span>|<a class="ref"[^>]*>.*?</a>""")]
    private static partial Regex Apparatus { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    private static IEnumerable<string> Contents(string page) =>
        ContentSpan.Matches(page).Select(match => $"{match.Groups[1].Value}:{WebUtility.HtmlDecode(match.Groups[2].Value)}");

    // The words as a reader sees them: without the apparatus.
    private static IEnumerable<string> Paragraphs(string page) => ParagraphElement.Matches(page).Select(match =>
        WebUtility.HtmlDecode(Tag.Replace(Apparatus.Replace(match.Groups[2].Value, ""), "")));

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task Serve(params Record[] records)
    {
        archive = file.With(records);
        site = Site.Build(archive, [new Uri("http://127.0.0.1:0")]);
        await site.StartAsync(TestContext.Current.CancellationToken);
        client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
    }

    private Task<HttpResponseMessage> Get(string address) => client!.GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<string> Text(string address)
    {
        using var answer = await Get(address);
        return await Body(answer);
    }
}
