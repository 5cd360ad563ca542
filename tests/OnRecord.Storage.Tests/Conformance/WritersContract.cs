using OnRecord.Storage.Corrections;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>Several writers at once, whichever database the archive is in.</summary>
public abstract class WritersContract(ArchivePlace place) : IDisposable
{
    private const int Articles = 60;
    private const int Texts = 20;

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task CopiesThatTwoWritersAddAndLinkAtOnceHaveTheOriginsThatOneAloneGivesThem()
    {
        place.Open().Dispose();
        using var alone = new ArchiveFile();
        using var expected = alone.With([.. Prints(0, 1)]);
        while (expected.LinkCopies(100) > 0)
        {
        }

        await Together(
            () => AddAndLink(Prints(0, 2)),
            () => AddAndLink(Prints(1, 2)));

        using var archive = place.Open();
        while (archive.LinkCopies(100) > 0)
        {
        }

        Assert.Equal(Groups(expected), Groups(archive));
        Assert.Equal(Texts, Groups(archive).Count);
        Assert.Equal("ok", place.Check());
    }

    [Fact]
    public async Task CorrectionsMergesLinkingAndAddingAtOnceNeitherStopNorLoseAnything()
    {
        using (var making = place.With([.. Enumerable.Range(0, 6).Select(static number => Dispatch.Record(Dispatch.Text + $" Print {number}."))]))
        {
        }

        await Together(
            () => Correct("vesna", [1, 2, 3, 4, 5, 6]),
            () => Correct("milan", [6, 5, 4, 3, 2, 1]),
            () => AddAndLink(Prints(0, 1)));

        using var archive = place.Open();
        archive.Corrections.Settle(progress: null, CancellationToken.None);
        Assert.Equal(24, archive.Corrections.List(new CorrectionQuery { Limit = 100 }).Items.Count(static one => one.Change is Change.Edit or Change.Note));
        Assert.Equal(6 + Articles, archive.Summary().Articles);
        Assert.Equal(0, archive.Corrections.Unsettled());
        Assert.All(Enumerable.Range(1, 6), key => Assert.Equal("2025-12-02", archive.Article(key)!.Record.Statements[2].Said));
        Assert.Equal("ok", place.Check());
    }

    [Fact]
    public async Task TheSameArticlesHaveOneDigestInWhateverOrderAndByHoweverManyWritersTheyCame()
    {
        Record[] records = [.. Prints(0, 1), .. Named()];
        using var alone = new ArchiveFile();
        using var expected = alone.With(records);
        while (expected.LinkCopies(7) > 0)
        {
        }

        Action[] writers =
        [
            .. Enumerable.Range(0, 3).Select(writer => (Action)(() => AddAndLink(records.Reverse().Index().Where(one => one.Index % 3 != writer).Select(static one => one.Item)))),
        ];
        await Together(writers);

        using var archive = place.Open();
        while (archive.LinkCopies(100) > 0)
        {
        }

        var (first, second) = (new List<string>(), new List<string>());
        var (one, other) = (expected.Digest(first.Add), archive.Digest(second.Add));
        Assert.Equal(first, second);
        Assert.Equal(one, other);
        Assert.Equal(records.Length, one.Articles);
        Assert.Equal(Texts, first.Count(static line => line.StartsWith("copies ", StringComparison.Ordinal)));
        Assert.Contains("party ruta-hallen \"Ruta Hallen\" Person TSM ", first);
    }

    [Fact]
    public void OneArticleMoreIsAnotherDigest()
    {
        using var archive = place.With([.. Prints(0, 1)]);
        var before = archive.Digest();

        archive.Add([Letters.Empty("One more.", "ANA", "2025-11-01")], Sample.Today);

        Assert.NotEqual(before.Hash, archive.Digest().Hash);
        Assert.Equal(before.Articles + 1, archive.Digest().Articles);
    }

    [Fact]
    public void WhoHasOpenedAnArchiveThatANewerProgramChangesWritesNoMore()
    {
        using var archive = place.With(Sample.Record("Varro spoke."));
        place.Execute(place is ArchiveFile ? "PRAGMA user_version = 99" : "UPDATE onrecord_version SET version = 99");

        var refused = Assert.Throws<ArchiveException>(() => archive.Add([Sample.Record("Varro spoke again.")], Sample.Today));

        Assert.Equal(ArchiveProblem.TooNew, refused.Problem);
        Assert.Contains("changed by a newer OnRecord", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, archive.Summary().Articles);
    }

    // One person under several names.
    private static IEnumerable<Record> Named()
    {
        string[] names = ["Hallen", "Ruta Hallen of Tesmar", "Ruta Hallen", "Prime Minister Hallen"];
        foreach (var (number, name) in names.Index())
        {
            var record = Sample.Record($"{name} spoke on day {number}.", "ANA", "2025-12-01", Sample.Says($"spoke on day {number}", "ruta-hallen"));
            yield return record with
            {
                Actors = [.. record.Actors.Select(actor => actor.Id == "ruta-hallen" ? actor with { Name = name, Country = number == 2 ? "TSM" : null } : actor)],
            };
        }
    }

    private void Correct(string author, long[] articles)
    {
        using var archive = place.Open();
        var by = new By(author, Sample.Today, Reason: null);
        foreach (var article in articles)
        {
            archive.Corrections.Edit(by, article, "s3", "said", ["2025-12-02"]);
            archive.Corrections.Note(by, article, "s1", "seen");
        }

        var merge = archive.Corrections.Merge(by, author == "vesna" ? "ruta-hallen" : "ktb", "tomo-besk");
        archive.Corrections.Settle(progress: null, CancellationToken.None);
        archive.Corrections.Undo(by, merge.Keys);
        archive.Corrections.Settle(progress: null, CancellationToken.None);
    }

    private void AddAndLink(IEnumerable<Record> records)
    {
        using var archive = place.Open();
        foreach (var batch in records.Chunk(5))
        {
            archive.Add(batch, Sample.Today);
            archive.LinkCopies(5);
        }
    }

    // Each text is printed by three outlets.
    private static IEnumerable<Record> Prints(int from, int step)
    {
        for (var number = from; number < Articles; number += step)
        {
            var text = number % Texts;
            var words = string.Join(' ', Enumerable.Range(0, 120).Select(word => $"word{(word * 7919 * (text + 3)) % 10_007}"));
            yield return Letters.Empty($"{words}. Print {number / Texts}.", $"Outlet {number / Texts}", "2025-11-01");
        }
    }

    private static List<string> Groups(Archive archive) =>
        [.. archive.Articles(new ArticleQuery { Words = "print", Limit = 1000 }).Items
            .Where(static article => article.Outlet!.StartsWith("Outlet", StringComparison.Ordinal))
            .GroupBy(static article => article.Origin)
            .Select(static group => string.Join(' ', group.Select(static article => article.Id).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];

    private static async Task Together(params Action[] acts)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var start = new Barrier(acts.Length);
        await Task.WhenAll(acts.Select(act => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(cancel);
                act();
            },
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
