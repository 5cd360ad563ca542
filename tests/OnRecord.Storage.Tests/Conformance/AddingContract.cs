using OnRecord.Findings;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What adding does, whichever database the archive is in.</summary>
public abstract class AddingContract(ArchivePlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AddingTwiceDoublesNothing()
    {
        var record = Sample.Record("Varro spoke.", "ANA", "2025-12-01", Sample.Says("We agree"));
        using var archive = place.Open();

        Assert.Equal(new AddResult(1, 1, 1), archive.Add([record, record], Sample.Today));
        Assert.Equal(new AddResult(0, 1, 0), archive.Add([record], Sample.Today));
        Assert.Equal(1, archive.Summary().Statements);
        Assert.True(archive.Contains(record.Article.Id, "ANA", url: null));
        Assert.False(archive.Contains(record.Article.Id, "KTB", url: null));
    }

    [Fact]
    public void TheSameTextInTwoOutletsIsTwoArticlesEvenWithoutAnOutlet()
    {
        var says = Sample.Says("We agree");
        var records = new[] { "ANA", "KTB", null, null }.Select(outlet => Sample.Record("Varro spoke.", outlet, statements: says));
        using var archive = place.Open();

        Assert.Equal(new AddResult(3, 1, 3), archive.Add([.. records], Sample.Today));
        Assert.Equal(["ANA", "KTB", null], archive.Statements(says.Id).Select(hit => hit.Article.Outlet));
    }

    [Fact]
    public void TheRecordComesBackAsItWentIn()
    {
        var record = Sample.Record("Várro 🤝 한국\u0000 spoke.", "ANA", "2025", Sample.Says("We\u0002 🤝", speaker: "nobody-listed", to: "a9"));
        using var archive = place.With(record);

        var hit = Assert.Single(archive.Search(new StatementQuery { Words = "we" }).Items);
        var article = archive.Article(hit.Article.Key);

        Assert.Equal(RecordJson.WriteUtf8(record), article!.Json.ToArray());
        Assert.Equal(record.Article.Text, article.Record.Article.Text);
        Assert.Equal(Sample.Today, article.Summary.AddedAt);
        Assert.Equal(new Party("nobody-listed", "nobody-listed"), hit.Speaker);
        Assert.Equal("We  🤝", hit.Words);
        Assert.Null(archive.Article(hit.Article.Key + 1));
    }

    [Fact]
    public void AnIdThatMeansSomebodyInOneArticleOnlyIsNotSearchedFor()
    {
        var official = new Actor { Id = "a12", Name = "a senior official", Kind = ActorKind.Unnamed };
        var record = Sample.Record("Somebody spoke.", statements: Sample.Says("We agree", official.Id)) with { Actors = [official] };
        using var archive = place.With(record);

        Assert.Equal(0, archive.Search(new StatementQuery { Speaker = "a12" }).Total);
        Assert.True(Assert.Single(archive.Search(new StatementQuery { Speaker = "official" }).Items).Speaker!.IsLocal);
        Assert.False(new Party("ana", "ANA").IsLocal);
    }

    [Fact]
    public void ARefusalIsKeptOnceWithItsLatestTime()
    {
        using var archive = place.Open();
        archive.AddRefusal("a.html", "no article in it", Sample.Today);
        archive.AddRefusal("a.html", "no article in it", Sample.Today.AddDays(1));
        archive.AddRefusal("b.gz", "broken off", Sample.Today);

        Assert.Equal(
            [new Refusal("a.html", "no article in it", Sample.Today.AddDays(1)), new Refusal("b.gz", "broken off", Sample.Today)],
            archive.Refusals());
        Assert.Equal(2, archive.Summary().Refusals);
    }

    [Fact]
    public async Task TwoWritersAddAtOnce()
    {
        place.Open().Dispose();
        var cancel = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(() => AddAll(from: 0, count: 300), cancel), Task.Run(() => AddAll(from: 200, count: 300), cancel));

        using var archive = place.Open();
        Assert.Equal(500, archive.Summary().Articles);
        Assert.Equal(500, archive.Search(new StatementQuery { Words = "agree" }).Total);
        Assert.Equal("ok", place.Check());
    }

    private void AddAll(int from, int count)
    {
        using var archive = place.Open();
        foreach (var batch in Adding.Records(from, count).Chunk(Adding.BatchSize))
        {
            archive.Add(batch, Sample.Today);
        }
    }
}
