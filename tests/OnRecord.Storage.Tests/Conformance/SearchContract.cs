using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What searching does, whichever database the archive is in.</summary>
public abstract class SearchContract : IDisposable
{
    private readonly ArchivePlace place;
    private readonly Archive archive;

    protected SearchContract(ArchivePlace place)
    {
        this.place = place;
        archive = place.With(
            Sample.Record(
                "Arvania greeted Korvia.",
                "Meridian",
                "2025-12-01",
                Sample.Says("The alliance of our peoples is unbreakable", to: "tomo-besk", via: "ktb,ana"),
                Sample.Says("no alliance lasts", "ruta-hallen", form: StatementForm.Indirect, said: "2025-11-20")),
            Sample.Record(
                "Korvia answered Arvania.",
                "Korvian Évening Post",
                "2026-01",
                Sample.Says("We read every letter", "tomo-besk", to: "ilen-varro", form: StatementForm.Mixed)),
            Sample.Record("Undated talk.", null, null, Sample.Says("allied ports stay open", speaker: null)));
    }

    public void Dispose()
    {
        archive.Dispose();
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void WithoutFiltersTheNewestComesFirstAndTheUndatedLast() =>
        Assert.Equal(
            ["We read every letter", "The alliance of our peoples is unbreakable", "no alliance lasts", "allied ports stay open"],
            Words(new StatementQuery()));

    [Theory]
    [InlineData("alliance", 2)]
    [InlineData("ALLIANCE peoples", 1)]
    [InlineData("\"our peoples\"", 1)]
    [InlineData("\"peoples our\"", 0)]
    [InlineData("alli*", 3)]
    [InlineData("\"our peo\"*", 1)]
    [InlineData("alli", 0)]
    [InlineData("!?", 0)]
    [InlineData("   ", 4)]
    public void WordsArePhrasesOrBeginnings(string words, int found) => Assert.Equal(found, Count(new StatementQuery { Words = words }));

    [Theory]
    [InlineData("Ilen Varro", 1)]
    [InlineData("varro", 1)]
    [InlineData("President", 1)]
    [InlineData("ilen-varro", 1)]
    [InlineData("VÄRRO", 1)]
    [InlineData("Ruta Hallen", 1)]
    [InlineData("hällen", 1)]
    [InlineData("Besk Varro", 0)]
    public void ASpeakerIsFoundByNameAliasOrIdInAnyCaseWithOrWithoutDiacritics(string speaker, int found) =>
        Assert.Equal(found, Count(new StatementQuery { Speaker = speaker }));

    [Fact]
    public void AddresseeAndChainAreFoundApart()
    {
        Assert.Equal(1, Count(new StatementQuery { Addressee = "besk" }));
        Assert.Equal(1, Count(new StatementQuery { Via = "ana" }));
        Assert.Equal(0, Count(new StatementQuery { Addressee = "ana" }));
        Assert.Equal(0, Count(new StatementQuery { Via = "besk" }));
    }

    [Theory]
    [InlineData("Besk", "Varro")]
    [InlineData("tomo-besk", "Varro")]
    [InlineData("\"Tomo Besk\"", "Varro")]
    [InlineData("bes*", "Varro")]
    [InlineData("KRV", "Varro")]
    [InlineData("Hällen", "Besk")]
    [InlineData("ilen-varro", "Varro")]
    [InlineData("statement", null)]
    [InlineData("Arvania", null)]
    public void WhoIsSpokenOfIsFoundByAnyNameUnlessTheySpeakThemselves(string about, string? firstWord)
    {
        const string Text = "“Besk waits; Hallen does not,” Besk said. “Varro, the chairman says, keeps his word,” Hallen said.";
        var record = Sample.Record(
            Text, "Courier", "2026-02-02", Sample.Says("Besk waits; Hallen does not", "tomo-besk"), Sample.Says("Varro, the chairman says, keeps his word", "ruta-hallen"));
        Passage At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length, words);
        archive.Add(
            [
                record with
                {
                    Actors =
                    [
                        .. record.Actors.Select(actor => actor with
                        {
                            Mentions = actor.Id switch
                            {
                                "tomo-besk" => [At("Besk"), At("the chairman")],
                                "ruta-hallen" => [At("Hallen")],
                                "ilen-varro" => [At("Varro")],
                                _ => [],
                            },
                        }),
                    ],
                },
            ],
            Sample.Today);

        string[] expected = firstWord is null ? [] : [firstWord];

        Assert.Equal(expected, Words(new StatementQuery { About = about }).Select(static words => words.Split(',', ' ')[0]));
    }

    [Theory]
    [InlineData("meridian", 2)]
    [InlineData("evening post", 1)]
    [InlineData("Arvania", 0)]
    public void AnOutletIsFoundByItsNameAndNotByTheText(string outlet, int found) =>
        Assert.Equal(found, Count(new StatementQuery { Outlet = outlet }));

    [Fact]
    public void FormIsAFilter() => Assert.Equal(["no alliance lasts"], Words(new StatementQuery { Form = StatementForm.Indirect }));

    [Theory]
    [InlineData("2025-11-20", "2025-11-20", 1)]    // said then, though published on December 1
    [InlineData("2025-12-01", "2025-12-01", 1)]
    [InlineData("2026-01-15", "2026-01-20", 1)]    // "2026-01" may be that day
    [InlineData("2026-02-01", null, 0)]
    [InlineData(null, "2025-11-19", 0)]
    public void DatesAreThoseOfSayingOrElseOfPublication(string? from, string? until, int found) =>
        Assert.Equal(found, Count(new StatementQuery { From = Day(from), Until = Day(until) }));

    [Fact]
    public void FiltersAreJoined() =>
        Assert.Equal(1, Count(new StatementQuery
        {
            Words = "alliance",
            Speaker = "varro",
            Addressee = "besk",
            Via = "ktb",
            Outlet = "meridian",
            Form = StatementForm.Direct,
        }));

    [Fact]
    public void AHitHasItsPartiesInOrderItsArticleAndItsMarks()
    {
        var hit = Assert.Single(archive.Search(new StatementQuery { Words = "peoples \"the alliance\"" }).Items);

        Assert.Equal(new Party("ilen-varro", "Ilen Varro"), hit.Speaker);
        Assert.Equal(["Tomo Besk"], hit.Addressees.Select(party => party.Name));
        Assert.Equal(["KTB", "ANA"], hit.Via.Select(party => party.Name));
        Assert.Equal(new PublicationDate("2025-12-01", DateBasis.Header), hit.Article.Published);
        Assert.Equal(2, hit.Article.Statements);
        Assert.Equal(["The alliance", "peoples"], hit.Marks.Select(mark => hit.Words[mark.Start..mark.End]));
    }

    [Fact]
    public void TheTotalCountsWhatIsNotGiven()
    {
        var found = archive.Search(new StatementQuery { Limit = 1, Offset = 1 });

        Assert.Single(found.Items);
        Assert.Equal(4, found.Total);
        Assert.Equal(4, archive.Search(new StatementQuery { Limit = 0 }).Total);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("*")]
    [InlineData("* \" *")]
    [InlineData("NEAR(")]
    [InlineData("NEAR(alliance peoples, 2)")]
    [InlineData("AND OR NOT")]
    [InlineData("alliance AND")]
    [InlineData("words : alliance")]
    [InlineData("-alliance ^alliance +a {x}")]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("%' OR 1=1 --")]
    [InlineData("al\0li\u0001ance")]
    [InlineData("\uD83D")]
    [InlineData("🤝 ① ᄒ한")]
    public void NothingTypedIsAnError(string typed)
    {
        var query = new StatementQuery { Words = typed, Speaker = typed, Addressee = typed, Via = typed, Outlet = typed };

        Assert.Empty(archive.Search(query).Items);
        Assert.NotNull(archive.Search(new StatementQuery { Words = typed }));
        Assert.NotNull(archive.Search(new StatementQuery { Outlet = typed }));
        Assert.NotNull(archive.Articles(new ArticleQuery { Words = typed }));
        Assert.Equal(3, archive.Summary().Articles);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("\"a b\" ")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("*")]
    public void AHundredThousandCharactersAreNoError(string unit)
    {
        var typed = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));

        Assert.Equal(0, Count(new StatementQuery { Words = typed, Speaker = typed, Outlet = typed }));
    }

    [Fact]
    public void WordsOfTheArticleFindTheArticle()
    {
        Assert.Equal(2, archive.Articles(new ArticleQuery { Words = "arvania" }).Total);
        Assert.Equal(0, archive.Articles(new ArticleQuery { Words = "meridian" }).Total);
        Assert.Equal(3, archive.Articles(new ArticleQuery()).Total);
    }

    [Fact]
    public void TheSummaryHasFiguresAndBounds() =>
        Assert.Equal(new ArchiveSummary(3, 1, 4, 2, "2025-12-01", "2026-01", 0), archive.Summary());

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);

    private int Count(StatementQuery query) => archive.Search(query).Total;

    private IEnumerable<string> Words(StatementQuery query) => archive.Search(query).Items.Select(hit => hit.Words);
}
