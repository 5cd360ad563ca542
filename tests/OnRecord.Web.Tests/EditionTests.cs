using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OnRecord.Findings;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Web.Tests;

/// <summary>An article as an annotated edition: by keyboard, by pointer, by ear, and corrected where it stands.</summary>
public sealed class EditionTests(ReadingRoomOfSamples room) : IClassFixture<ReadingRoomOfSamples>
{
    private const string Letter = "/articles/16";

    [Fact]
    public async Task KeysStepThroughStatementsAndOpenTheirNotes()
    {
        await using var opened = await room.Open(Letter, Look.Desk);
        var page = opened.Page;

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Locator("#note-s2:focus").WaitForAsync();
        await page.Keyboard.PressAsync("o");

        await Assertions.Expect(page.Locator("#note-s2 .why")).ToContainTextAsync("Speaker by name");
        await Assertions.Expect(page.Locator(".words [data-of~=s2][data-lit]").First).ToBeVisibleAsync();
        Assert.EndsWith("/articles/16#s2", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("k");
        await page.Locator("#note-s1:focus").WaitForAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("[aria-live]")).ToHaveTextAsync("That was the first statement");
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task OneKindIsShownAtATimeAndPlainTextIsOneKeyAway()
    {
        await using var opened = await room.Open(Letter, Look.Desk);
        var page = opened.Page;
        var underlined = "() => [...document.querySelectorAll('.words span')].filter(each => getComputedStyle(each).textDecorationLine !== 'none').length";

        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(page.Locator(".note:visible").First).ToHaveClassAsync(new Regex("event"));
        Assert.Equal(await page.Locator(".note.event").CountAsync(), await page.Locator(".note:visible").CountAsync());

        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator(".note:visible")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>(underlined));
        Assert.EndsWith("?show=plain", page.Url, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("p");
        Assert.True(await page.EvaluateAsync<int>(underlined) > 10);
    }

    [Fact]
    public async Task WordsAndNoteLightEachOther()
    {
        await using var opened = await room.Open(Letter, Look.Desk);
        var page = opened.Page;

        await page.Locator(".words .content[data-of~=s2]").First.HoverAsync();
        await Assertions.Expect(page.Locator("#note-s2")).ToHaveAttributeAsync("data-lit", "");

        await page.Locator("#note-s1 .head").HoverAsync();
        await Assertions.Expect(page.Locator(".words .content[data-of~=s1]").First).ToHaveAttributeAsync("data-lit", "");
        await Assertions.Expect(page.Locator("#note-s2")).Not.ToHaveAttributeAsync("data-lit", "");
        await Assertions.Expect(page.Locator("#note-s1 .how")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheCurrentNoteStandsLevelWithItsWordsHoweverCrowdedTheMarginIs()
    {
        await using var opened = await room.Open(Letter, Look.Desk);
        var page = opened.Page;
        for (var i = 1; i <= 7; i++)
        {
            await page.Keyboard.PressAsync("j");
            await page.Locator($"#note-s{i}:focus").WaitForAsync();
            var apart = await page.EvaluateAsync<double>(
                """
                async name => {
                  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                  return Math.abs(document.querySelector(`#note-${name}`).getBoundingClientRect().top - document.querySelector(`[data-first=${name}]`).getBoundingClientRect().top)
                }
                """,
                $"s{i}");

            Assert.InRange(apart, 0, 90);
        }
    }

    [Fact]
    public async Task WhoSpeaksIsHeardBeforeTheWords()
    {
        await using var opened = await room.Open(Letter, Look.Desk);

        var heard = await opened.Page.Locator("p.words").Nth(1).TextContentAsync();

        Assert.Contains("[statement by Ilen Varro, to Ruta Hallen, in a message: The whole of Arvania", heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1000)]
    [InlineData(390)]
    public async Task NotesCoverNeitherTextNorEachOther(int width)
    {
        await using var opened = await room.Open(Letter, new Look(width, IsDark: false));
        await opened.Page.Keyboard.PressAsync("j");
        await opened.Page.Keyboard.PressAsync("o");
        await opened.Page.Locator(".note .why").WaitForAsync();

        // Two frames, in which what was opened finds its place.
        var covered = await opened.Page.EvaluateAsync<string[]>(
            """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
              const boxes = [...document.querySelectorAll('.words, .note')].map(each => [each.id || each.textContent.slice(0, 20), each.getBoundingClientRect()]).filter(([, box]) => box.width > 0)
              return boxes.flatMap(([name, a], index) => boxes.slice(index + 1)
                .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map(([other]) => `${name} and ${other}`))
            }
            """);

        Assert.Empty(covered);
    }

    [Fact]
    public async Task AStatementIsCorrectedWhereItStandsAndThatIsTakenBack()
    {
        Assert.SkipWhen(Chromium.Path is null, "No chromium is installed.");
        await using var site = await ReadingRoomOfSamples.Serve();
        await using var opened = await room.Open(Letter, Look.Desk, site);
        var page = opened.Page;
        var note = page.Locator("#note-s2");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await note.And(page.Locator(":focus")).WaitForAsync();
        await page.Keyboard.PressAsync("c");
        await note.GetByLabel("Should be").FillAsync("Tomo Besk");
        var why = note.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Why" });
        await why.FillAsync("the article says so");
        await why.PressAsync("Enter");

        await Assertions.Expect(note).ToContainTextAsync("The machine had: speaker ilen-varro.");
        await Assertions.Expect(note).ToContainTextAsync("Tomo Besk");
        await Assertions.Expect(page.Locator("[aria-live]")).ToContainTextAsync("Changed by it: 1 statement");

        await note.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(note).Not.ToContainTextAsync("The machine had");
        Assert.Equal("ilen-varro", await SecondSpeaker(site));
        Assert.Empty(opened.Troubles);
    }

    [Fact]
    public async Task AHostileArticleIsReadAsText()
    {
        Assert.SkipWhen(Chromium.Path is null, "No chromium is installed.");
        const string Evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>\u202E\u2067😀 한국";
        var says = Sample.Says(Evil, "evil", to: "evil", via: "evil", said: Evil) with { Id = "s-evil", Why = Evil, SpeakerWhy = Evil, SpeakerConfidence = 1, Source = new Passage(0, 5, Evil) };
        var record = Sample.Record($"Before. {Evil} After 😀.", Evil, "2031-12-20", says);
        await using var site = await ServedSite.Of(record with
        {
            Article = record.Article with { Title = Evil, File = Evil, Url = "javascript:alert(4)" },
            Actors = [new Actor { Id = "evil", Name = Evil, Kind = ActorKind.Person }],
            Messages = [new Message { Id = "m-evil", Kind = Evil, Channel = Evil, Occasion = Evil, Sender = "evil", Via = ["evil"], Evidence = [new Passage(0, 7, "Before.")], Confidence = 1 }],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Note, Evil, [new Passage(0, 6, Evil)])],
        });

        foreach (var address in new[] { "/articles/1#s1", "/s/s-evil" })
        {
            await using var opened = await room.Open(address, Look.Desk, site);
            await opened.Page.Keyboard.PressAsync("o");

            Assert.Equal(0, await opened.Page.Locator("main img, main script, main svg, a[href^='javascript']").CountAsync());
            Assert.Contains("<script>alert(1)</script>", await opened.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
            Assert.Empty(opened.Troubles);
        }

        await using var statement = await room.Open("/s/s-evil", Look.Phone, site);
        Assert.Equal(0, await statement.Overhang());
        await using var article = await room.Open("/articles/1", Look.Phone, site);
        Assert.Equal(Evil, await article.Page.Locator(".content").EvaluateAllAsync<string>("all => all.map(each => each.textContent).join('')"));
        Assert.Equal(0, await article.Overhang());
    }

    [Fact]
    public async Task ALongArticleIsLaidOutWhereItIsRead()
    {
        Assert.SkipWhen(Chromium.Path is null, "No chromium is installed.");
        string[] lines =
        [
            .. Enumerable.Range(0, 2000).Select(static i => $"Sentence {i} stands here, and much else that nobody said: " + string.Concat(Enumerable.Repeat("harbour, bridge and ferry, ", 16)) + "and an end."),
        ];
        var text = string.Join('\n', lines);
        var points = 0;
        var statements = lines.Select((line, i) =>
        {
            var start = points;
            points += line.Length + 1;
            return Sample.Says(line[..line.IndexOf(',', StringComparison.Ordinal)]) with { Id = $"s-{i}", Content = [new Passage(start, start + line.IndexOf(',', StringComparison.Ordinal), "")] };
        }).ToArray();
        var record = Sample.Record(text, "Meridian", "2031-12-20");
        await using var site = await ServedSite.Of(record with { Statements = statements });
        await using var opened = await room.Open("/articles/1#s-1500", Look.Desk, site);
        var page = opened.Page;

        await page.Locator("#note-s1501:focus").WaitForAsync();

        Assert.True(await page.Locator(".words").Filter(new LocatorFilterOptions { HasText = "Sentence 1500 stands" }).EvaluateAsync<bool>("each => { const { top } = each.getBoundingClientRect(); return top > 0 && top < innerHeight }"));
        Assert.InRange(await page.Locator(".note").CountAsync(), 1, 400);
        Assert.Equal(2000, await page.Locator(".words").CountAsync());
        await page.Keyboard.PressAsync("j");
        await page.Locator("#note-s1502:focus").WaitForAsync();
    }

    [Fact]
    public async Task AStatementIsCitedInEveryFormAndItsRevisionsStay()
    {
        Assert.SkipWhen(Chromium.Path is null, "No chromium is installed.");
        var says = Sample.Says("We agree");
        await using var site = await ServedSite.Of(Sample.Record("Varro spoke: “We agree”.", statements: says));
        await ServedSite.Json(await site.Write(HttpMethod.Post, "/api/corrections", new
        {
            action = "edit", article = 1, entry = says.Id, field = "speaker", values = new[] { "tomo-besk" }, reason = "Besk said it",
        }));
        await using var opened = await room.Open("/s/" + says.Id, Look.Desk, site);
        var page = opened.Page;

        foreach (var (form, begins) in new[] { ("BibTeX", "@"), ("CSL-JSON", "{"), ("RIS", "TY") })
        {
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = form }).ClickAsync();
            await Assertions.Expect(page.Locator(".citation pre")).ToHaveTextAsync(new Regex("^" + Regex.Escape(begins)));
        }

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Revision 1" }).ClickAsync();

        await page.WaitForURLAsync(new Regex("@1\\?article=1$"));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Ilen Varro");
        await Assertions.Expect(page.Locator(".frozen")).ToContainTextAsync("As it stood in revision 1.");
        await Assertions.Expect(page.Locator(".cited")).ToContainTextAsync($"{says.Id}@1, accessed");
    }

    private static async Task<string?> SecondSpeaker(ServedSite site)
    {
        var statements = (await site.Json("/api" + Letter)).GetProperty("record").GetProperty("statements").EnumerateArray();
        return statements.OrderBy(static one => one.GetProperty("content")[0].GetProperty("start").GetInt32()).ElementAt(1).GetProperty("speaker").GetString();
    }
}
