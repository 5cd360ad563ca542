using OnRecord.Findings;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What reading a whole archive gives, whichever database it is in.</summary>
public abstract class SnapshotContract(ArchivePlace place) : IDisposable
{
    private const int Many = 1203;    // more than two pages

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void EveryArticleComesOnceInTheOrderOfItsDayWithItsRecord()
    {
        using var archive = place.With(Dated(Many));
        using var snapshot = archive.Snapshot();

        var articles = snapshot.Articles(new ArticleQuery()).ToArray();

        Assert.Equal(Many, articles.Select(static article => article.Id).Distinct().Count());
        Assert.Equal(Many, articles.Length);
        Assert.Equal(articles.OrderBy(static article => article.Published!.Date).Select(static article => article.Published), articles.Select(static article => article.Published));
        Assert.All(articles.Take(5), article => Assert.Equal(article.Id, snapshot.Record(article).Article.Id));
        Assert.Equal(Many, snapshot.Bounds.Articles);
    }

    [Fact]
    public void EveryHitComesOnceInTheOrderOfItsDay()
    {
        using var archive = place.With([.. Dated(Many), Sample.Record("Undated talk.", date: null, statements: Sample.Says("We agree at last"))]);
        using var snapshot = archive.Snapshot();

        var hits = snapshot.Statements(new StatementQuery { Limit = 1 }).ToArray();

        Assert.Equal(Many + 1, hits.Select(static hit => hit.Key).Distinct().Count());
        Assert.Equal(hits.Select(static hit => hit.Day ?? DateOnly.MinValue).Order(), hits.Select(static hit => hit.Day ?? DateOnly.MinValue));
        Assert.Null(hits[0].Day);
        Assert.Equal(new DateOnly(2025, 1, 1), hits[1].Day);
    }

    [Fact]
    public void HitsAreThoseThatSearchingFindsWithoutItsLimit()
    {
        using var archive = place.With([.. Dated(Many), Sample.Record("Varro spoke.", "KTB", "2025-06", Sample.Says("We agree 7 times", form: StatementForm.Indirect))]);
        using var snapshot = archive.Snapshot();
        foreach (var query in new StatementQuery[]
        {
            new() { Words = "agree" },
            new() { Words = "\"agree 7\"" },
            new() { Outlet = "KTB" },
            new() { Form = StatementForm.Indirect },
            new() { Speaker = "varro", From = new DateOnly(2025, 2, 1), Until = new DateOnly(2025, 2, 3) },
            new() { From = new DateOnly(2025, 6, 15), Outlet = "KTB" },
            new() { Words = "!?" },
            new() { Words = "nowhere" },
        })
        {
            Assert.Equal(
                archive.Search(query with { Limit = 100_000 }).Items.Select(static hit => hit.Key).Order(),
                snapshot.Statements(query).Select(static hit => hit.Key));
        }
    }

    [Fact]
    public void MoreThanAreCountedAreStillAllGiven()
    {
        var statements = Enumerable.Range(0, 1050).Select(static number => Sample.Says($"agreed {number}")).ToArray();
        using var archive = place.With([.. Enumerable.Range(0, 10).Select(number => Sample.Record($"Text {number}.", date: $"2025-01-{number + 1:00}", statements: statements))]);
        using var snapshot = archive.Snapshot();

        var keys = snapshot.Statements(new StatementQuery { Words = "agreed" }).Select(static hit => hit.Key).ToArray();

        Assert.Equal(10_500, keys.Distinct().Count());
        Assert.Equal(keys.Order(), keys);
    }

    [Fact]
    public void EveryKindAndEveryPartyIsRead()
    {
        var record = Sample.Record("Varro wrote.", statements: Sample.Says("We agree", to: "tomo-besk")) with
        {
            Messages = [new Message { Id = "m1", Kind = "letter", Channel = "letter", Sender = "ilen-varro", Addressees = ["tomo-besk"], Confidence = 0.9 }],
            Events = [new DiplomaticEvent { Id = "e1", Plover = "SUPPORT", Cameo = "051", Actor = ["ARV"], Recipient = ["KRV"], Status = "actual", Confidence = 0.9 }],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Warning, "Two days.", [])],
        };
        using var archive = place.With(record, Sample.Record("Nothing else."));
        using var snapshot = archive.Snapshot();

        Assert.Equal("m1", Assert.Single(snapshot.Messages(new MessageQuery())).Id);
        Assert.Equal("051", Assert.Single(snapshot.Events(new EventQuery { Actor = "ARV" })).Cameo);
        Assert.Equal("Two days.", Assert.Single(snapshot.Findings(new FindingQuery())).Says);
        Assert.Contains("tomo-besk", snapshot.Parties().Select(static party => party.Id));
        Assert.Contains("ARV", snapshot.Parties().Select(static party => party.Id));
    }

    [Fact]
    public void ArticlesAreChosenByWordsOutletAndDays()
    {
        using var archive = place.With(
            Sample.Record("A treaty.", "ANA", "2025-01-05"),
            Sample.Record("A bridge.", "ANA", "2025-02"),
            Sample.Record("A harbour.", "KTB", "2025-03-01"),
            Sample.Record("A treaty undated.", "KTB", null));
        using var snapshot = archive.Snapshot();
        string[] Texts(ArticleQuery query, DateOnly? from = null, DateOnly? until = null) =>
            [.. snapshot.Articles(query, from, until).Select(article => snapshot.Record(article).Article.Text)];

        Assert.Equal(["A treaty undated.", "A treaty."], Texts(new ArticleQuery { Words = "treaty" }));
        Assert.Equal(["A treaty."], Texts(new ArticleQuery { Words = "treaty", Outlet = "ana" }));
        Assert.Equal(["A bridge.", "A harbour."], Texts(new ArticleQuery(), from: new DateOnly(2025, 2, 20)));
        Assert.Equal(["A treaty.", "A bridge."], Texts(new ArticleQuery(), until: new DateOnly(2025, 2, 20)));
        Assert.Empty(Texts(new ArticleQuery { Words = "?" }));
    }

    [Fact]
    public void WhatOthersAddMeanwhileIsNotSeen()
    {
        using var archive = place.With(Dated(Many));
        using var snapshot = archive.Snapshot();
        using var reading = snapshot.Statements(new StatementQuery()).GetEnumerator();
        Assert.True(reading.MoveNext());

        archive.Add([.. Dated(40, from: Many)], Sample.Today);
        var rest = 1;
        while (reading.MoveNext())
        {
            rest++;
        }

        Assert.Equal(Many, rest);
        Assert.Equal(Many, snapshot.Articles(new ArticleQuery()).Count());
        Assert.Equal(Many + 40, archive.Summary().Articles);
    }

    [Fact]
    public void StreamsMayBeReadInTurn()
    {
        using var archive = place.With(Dated(Many));
        using var snapshot = archive.Snapshot();

        var both = snapshot.Statements(new StatementQuery()).Zip(snapshot.Articles(new ArticleQuery()), (hit, article) => (hit, article, snapshot.Record(hit.Article)));

        Assert.All(both, static pair => Assert.Equal(pair.hit.Article.Key, pair.article.Key));
    }

    private static Record[] Dated(int count, int from = 0) =>
    [
        .. Enumerable.Range(from, count).Select(static number => Sample.Record(
            $"Varro spoke for the {number}th time.",
            "ANA",
            new DateOnly(2025, 1, 1).AddDays(number * 7 % 300).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Sample.Says($"We agree {number} times"))),
    ];
}
