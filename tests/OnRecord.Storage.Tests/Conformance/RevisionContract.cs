using OnRecord.Findings;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Revisions;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>That what was once cited stays what it was, and that all changes are told, whichever database the archive is in.</summary>
public abstract class RevisionContract(ArchivePlace place) : IDisposable
{
    private static readonly By Editor = new("vesna", Sample.Today.AddDays(1), "the article says so");

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ACorrectedStatementKeepsWhatItWas()
    {
        using var archive = place.With(Dispatch.Record());
        var first = Assert.Single(archive.Revisions("s1"));

        var made = archive.Corrections.Edit(Editor, 1, "s1", "speaker", ["ruta-hallen"]);

        var revisions = archive.Revisions("s1");
        Assert.Equal([1, 2], revisions.Select(static one => one.Number));
        AssertSame(first.Statement!, revisions[0].Statement!);
        Assert.Equal((Sample.Today, null), (revisions[0].At, revisions[0].Correction));
        Assert.Equal("ruta-hallen", revisions[1].Statement!.Speaker!.Id);
        Assert.Equal((Editor.At, made.Keys[0]), (revisions[1].At, revisions[1].Correction));
        Assert.Equal(["One rope holds us.", "One rope holds us."], revisions.Select(static one => one.Statement!.Words));
        Assert.Equal(["ana"], revisions[0].Statement!.Via.Select(static one => one.Id));
        Assert.Single(archive.Revisions("s2"));
        AssertSame(archive.Statements("s1")[0], archive.Statement("s1", 1, 2)!.Statement!);
        Assert.Null(archive.Statement("s1", 1, 3));
        Assert.Empty(archive.Revisions("nobody"));
    }

    [Fact]
    public void WhatIsTakenBackIsARevisionToo()
    {
        using var archive = place.With(Dispatch.Record());
        var reject = archive.Corrections.Reject(Editor, 1, "s1");
        Assert.Empty(archive.Statements("s1"));
        Assert.Null(archive.Statement("s1", 1, 2)!.Statement);

        var undo = archive.Corrections.Undo(Editor, reject.Keys);

        var revisions = archive.Revisions("s1");
        Assert.Equal([null, reject.Keys[0], undo.Keys[0]], revisions.Select(static one => one.Correction));
        Assert.Equal([false, true, false], revisions.Select(static one => one.Statement is null));
        AssertSame(revisions[0].Statement!, revisions[2].Statement!);
    }

    [Fact]
    public void ARevisionHasTheHeadThatTheArticleHad()
    {
        using var archive = place.With(Dispatch.Record());

        archive.Corrections.Edit(Editor, 1, id: null, "outlet", ["Lind Post"]);
        archive.Corrections.Edit(Editor, 1, id: null, "published", ["2025-12-20"]);

        Assert.Equal(["Meridian", "Lind Post", "Lind Post"], archive.Revisions("s1").Select(static one => one.Statement!.Article.Outlet));
        Assert.Equal(["2025-12-05", "2025-12-05", "2025-12-20"], archive.Revisions("s1").Select(static one => one.Statement!.Article.Published!.Date));
        Assert.Equal([new(2025, 12, 5), new(2025, 12, 5), new DateOnly(2025, 12, 20)], archive.Revisions("s1").Select(static one => one.Statement!.Day!.Value));
    }

    [Fact]
    public void AMergeIsARevisionOfEachStatementThatItTouches()
    {
        using var archive = place.With(Dispatch.Record(), Dispatch.Record("Again. " + Dispatch.Text, prefix: "b-"));
        var merge = archive.Corrections.Merge(Editor, "tomo-besk", "ruta-hallen");

        archive.Corrections.Settle(progress: null, CancellationToken.None);

        Assert.Equal([null, merge.Keys[0]], archive.Revisions("s2").Select(static one => one.Correction));
        Assert.Equal(["tomo-besk", "ruta-hallen"], archive.Revisions("b-s2").Select(static one => one.Statement!.Speaker!.Id));
        Assert.Single(archive.Revisions("s3"));
    }

    [Fact]
    public void ANewReadingIsARevisionOfWhatItReadsOtherwise()
    {
        using var archive = place.With(Dispatch.Record());
        var newer = Dispatch.Record() with { Made = new Made("0.2.0", new Dictionary<string, string> { ["attribution"] = "en-2" }) };
        var later = Sample.Today.AddDays(9);

        archive.Replace(1, newer with { Statements = [newer.Statements[0] with { Speaker = "ruta-hallen" }, newer.Statements[1], newer.Statements[1] with { Id = "s9" }] }, later);

        Assert.Equal(["ilen-varro", "ruta-hallen"], archive.Revisions("s1").Select(static one => one.Statement!.Speaker!.Id));
        var read = archive.Revisions("s1")[1];
        Assert.Equal((later, null, "0.2.0", "en-2"), (read.At, read.Correction, read.Made!.Version, read.Made.Models["attribution"]));
        Assert.Null(archive.Revisions("s3")[1].Statement);
        Assert.Equal((1, "0.2.0"), (Assert.Single(archive.Revisions("s9")).Number, archive.Revisions("s9")[0].Statement is null ? null : "0.2.0"));
        Assert.Single(archive.Revisions("s2"));
    }

    [Fact]
    public void TheSameIdInTwoArticlesHasRevisionsInEach()
    {
        using var archive = place.With(Dispatch.Record(), Dispatch.Record(outlet: "Courier"));

        archive.Corrections.Edit(Editor, 2, "s1", "speaker", ["ruta-hallen"]);

        Assert.Equal([(1, 1), (2, 1), (2, 2)], archive.Revisions("s1").Select(static one => ((int)one.Article, one.Number)));
    }

    [Fact]
    public void EverythingThatComesChangesAndGoesIsTold()
    {
        using var archive = place.With(Dispatch.Record());
        var first = archive.Changes(new ChangeQuery());
        Assert.Equal(["s1", "s2", "s3"], first.Items.Select(static one => one.Id));
        Assert.All(first.Items, static one => Assert.Equal((ChangeSort.Added, Sample.Today, null), (one.Sort, one.At, one.Correction)));
        Assert.Equal("One rope holds us.", first.Items[0].Statement!.Words);
        Assert.False(first.HasMore);
        Assert.Empty(archive.Changes(new ChangeQuery { After = first.Position }).Items);

        var reject = archive.Corrections.Reject(Editor, 1, "s1").Keys[0];
        archive.Corrections.Edit(Editor, 1, "s2", "speaker", ["ruta-hallen"]);
        archive.Add([Dispatch.Record("Again. " + Dispatch.Text, prefix: "b-")], Sample.Today.AddDays(2));

        var next = archive.Changes(new ChangeQuery { After = first.Position });
        Assert.Equal(
            [("s1", ChangeSort.Removed), ("s2", ChangeSort.Changed), ("b-s1", ChangeSort.Added), ("b-s2", ChangeSort.Added), ("b-s3", ChangeSort.Added)],
            next.Items.Select(static one => (one.Id, one.Sort)));
        Assert.Equal((null, reject, Editor.At), (next.Items[0].Statement, next.Items[0].Correction, next.Items[0].At));
        Assert.Equal("ruta-hallen", next.Items[1].Statement!.Speaker!.Id);
        Assert.Equal(next.Items.Select(static one => one.Id), archive.Changes(new ChangeQuery { Since = Editor.At }).Items.Select(static one => one.Id));
        Assert.Equal(["b-s1", "b-s2", "b-s3"], archive.Changes(new ChangeQuery { Since = Editor.At.AddMilliseconds(1) }).Items.Select(static one => one.Id));
        Assert.Empty(archive.Changes(new ChangeQuery { Since = Editor.At.AddYears(1) }).Items);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public void PageByPageNothingIsLeftOutOrToldTwice(int limit)
    {
        using var archive = place.With(Dispatch.Record(), Dispatch.Record("Again. " + Dispatch.Text, prefix: "b-"));
        archive.Corrections.Edit(Editor, 1, id: null, "outlet", ["Lind Post"]);
        archive.Corrections.Reject(Editor, 2, "b-s1");
        archive.Add([Dispatch.Record("Thrice. " + Dispatch.Text, prefix: "c-")], Sample.Today);
        archive.Corrections.Edit(Editor, archive.Statements("c-s2")[0].Article.Key, "c-s2", "speaker", ["ruta-hallen"]);
        foreach (var (kind, count) in new[] { (ChangedKind.Statement, 3 + 2 + 3 + 3 + 1 + 1), (ChangedKind.Message, 2 + 2 + 2 + 2 + 1), (ChangedKind.Event, 2 + 2 + 2 + 2), (ChangedKind.Finding, 1 + 1 + 1 + 1) })
        {
            var told = new List<LoggedChange>();
            long? after = null;
            ChangePage page;
            do
            {
                page = archive.Changes(new ChangeQuery { Kind = kind, After = after, Limit = limit });
                told.AddRange(page.Items);
                after = page.Position;
            }
            while (page.HasMore);

            Assert.Equal(archive.Changes(new ChangeQuery { Kind = kind, Limit = 1000 }).Items.Select(static one => (one.Id, one.Sort)), told.Select(static one => (one.Id, one.Sort)));
            Assert.Equal(count, told.Count);
            Assert.All(told, static one => Assert.Equal(one.Sort == ChangeSort.Removed, (one.Statement, one.Message, one.Event, one.Finding) is (null, null, null, null)));
        }
    }

    [Fact]
    public async Task WhoReadsWhileOthersWriteMissesNothing()
    {
        using var archive = place.Open();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(
            () =>
            {
                foreach (var batch in Adding.Records(writer * 1000, 60).Chunk(5))
                {
                    archive.Add(batch, Sample.Today);
                }
            },
            TestContext.Current.CancellationToken)).ToArray();
        var told = new List<string>();
        long? after = null;
        var done = false;
        while (!done)
        {
            done = writers.All(static one => one.IsCompleted);
            ChangePage page;
            do
            {
                page = archive.Changes(new ChangeQuery { After = after, Limit = 10 });
                told.AddRange(page.Items.Select(static one => one.Statement!.Words));
                after = page.Position;
            }
            while (page.HasMore);
        }

        await Task.WhenAll(writers);
        Assert.Equal(180, told.Count);
        Assert.Equal(180, told.Distinct(StringComparer.Ordinal).Count());
    }

    private static void AssertSame(StatementHit expected, StatementHit actual)
    {
        Assert.Equal(expected.Article, actual.Article);
        Assert.Equal(
            (expected.Id, expected.Day, expected.Ordinal, expected.Form, expected.Act, expected.Speaker, expected.Words, expected.Said, expected.Confidence, expected.Corrected),
            (actual.Id, actual.Day, actual.Ordinal, actual.Form, actual.Act, actual.Speaker, actual.Words, actual.Said, actual.Confidence, actual.Corrected));
        Assert.Equal(expected.Addressees, actual.Addressees);
        Assert.Equal(expected.Via, actual.Via);
    }
}
