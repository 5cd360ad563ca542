using System.Globalization;
using OnRecord.Storage.Corrections;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>How lists are gone through page by page, whichever database the archive is in.</summary>
public abstract class PagingContract(ArchivePlace place) : IDisposable
{
    private const int MostCounted = 5_000;

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("rope", null, null)]
    [InlineData("rope", "2025-12-03", null)]    // the month alone may reach it
    [InlineData(null, "2025-12-03", "2026-01-02")]
    [InlineData(null, null, "2025-12-04")]
    [InlineData("nothing", null, null)]
    public void EachStatementComesOnceInOneOrder(string? words, string? from, string? until)
    {
        using var archive = place.With(Records());
        var query = new StatementQuery { Words = words, From = Day(from), Until = Day(until), Limit = 1000 };
        var all = archive.Search(query);

        foreach (var limit in new[] { 1, 2, 3, 100 })
        {
            Assert.Equal(Keys(all), Paged(query with { Limit = limit }, archive, counted: all.Total));
            Assert.Equal(Keys(all), Paged(query with { Limit = limit, Uncounted = true }, archive, counted: null));
        }
    }

    [Fact]
    public void MessagesEventsFindingsAndArticlesGoOnAfterOneOfThem()
    {
        using var archive = place.With(Records());

        AssertGoesOn(
            (after, limit, uncounted) => archive.Search(new MessageQuery { After = after, Limit = limit, Uncounted = uncounted }), static hit => hit.Key);
        AssertGoesOn(
            (after, limit, uncounted) => archive.Search(new EventQuery { After = after, Limit = limit, Uncounted = uncounted }), static hit => hit.Key);
        AssertGoesOn(
            (after, limit, uncounted) => archive.Search(new FindingQuery { After = after, Limit = limit, Uncounted = uncounted }), static hit => hit.Key);
        AssertGoesOn(
            (after, limit, uncounted) => archive.Articles(new ArticleQuery { After = after, Limit = limit, Uncounted = uncounted }), static one => one.Position);
        AssertGoesOn(
            (after, limit, uncounted) => archive.Articles(new ArticleQuery { Words = "varro", After = after, Limit = limit, Uncounted = uncounted }),
            static one => one.Position);
    }

    [Fact]
    public void WhatIsAddedMeanwhileMovesNothing()
    {
        using var archive = place.With(Records());
        var query = new StatementQuery { Limit = 4 };
        var all = Keys(archive.Search(query with { Limit = 1000 }));
        var first = archive.Search(query);

        archive.Add([Sample.Record("Later.", "Meridian", "2026-06-01", Sample.Says("A rope more"))], Sample.Today);

        Assert.Equal(all[4..8], Keys(archive.Search(query with { After = first.Items[^1].Key })));
    }

    [Fact]
    public void AnOffsetCountsFromTheKey()
    {
        using var archive = place.With(Records());
        var all = Keys(archive.Search(new StatementQuery { Limit = 1000 }));

        Assert.Equal(all[5..7], Keys(archive.Search(new StatementQuery { After = all[2], Offset = 2, Limit = 2 })));
        Assert.Equal(all[5..7], Keys(archive.Search(new StatementQuery { After = all[2], Offset = 2, Limit = 2, Uncounted = true })));
        Assert.Empty(archive.Search(new StatementQuery { After = all[2], Limit = 0 }).Items);
    }

    [Fact]
    public void NothingThatIsNotCountedIsSaidToBeATotal()
    {
        using var archive = place.With(Records());

        var page = archive.Search(new StatementQuery { Words = "rope", Limit = 2, Uncounted = true });

        Assert.Equal((2, true, true), (page.Total, page.IsLeast, page.HasMore));
    }

    [Fact]
    public void CountsFollowWhateverIsWritten()
    {
        using var archive = place.With(Records());
        using var other = place.Open();
        var by = new By("vesna", Sample.Today, "not said");
        int Total() => archive.Search(new StatementQuery { Words = "rope", Limit = 1 }).Total;
        Assert.Equal(5, Total());

        var article = other.Search(new StatementQuery { Words = "rope" }).Items[0].Article.Key;
        var rejected = other.Corrections.Reject(by, article, "s1");
        Assert.Equal(4, Total());
        other.Corrections.Undo(by, rejected.Keys);
        Assert.Equal(5, Total());
        other.Add([Sample.Record("Later.", "Meridian", "2026-06-01", Sample.Says("A rope more"))], Sample.Today);
        Assert.Equal(6, Total());
        other.Replace(article, other.MachineRecord(article)! with { Statements = [] }, Sample.Today);
        Assert.Equal(5, Total());
    }

    [Fact]
    public void MoreThanAreCountedAreGoneThroughToTheEnd()
    {
        var says = Enumerable.Range(0, MostCounted + 40).Select(static number => Sample.Says(string.Create(CultureInfo.InvariantCulture, $"rope {number}"), said: "2025-12-07"));
        using var archive = place.With([Sample.Record("Varro counted ropes.", "Meridian", "2025-12-07", [.. says]), .. Records()]);
        var query = new StatementQuery { Words = "rope", From = new DateOnly(2025, 12, 3), Limit = 1000 };

        var keys = Paged(query, archive, MostCounted);

        Assert.Equal(MostCounted + 40 + Records().Length, keys.Count);
        Assert.Equal(keys.Order().Reverse(), keys);
        Assert.Equal(keys, Paged(query with { Uncounted = true }, archive, counted: null));
    }

    // A month alone, a day, no date at all; each with three statements, of which one has a rope.
    private static Record[] Records() =>
    [
        Dispatch.Record(date: "2025-12"),
        Dispatch.Record("One. " + Dispatch.Text, date: "2025-12-05"),
        Dispatch.Record("Two. " + Dispatch.Text, date: "2025-12-05"),
        Dispatch.Record("Three. " + Dispatch.Text, date: "2026-01-02"),
        Dispatch.Record("Four. " + Dispatch.Text, date: "2025"),
    ];

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static List<long> Keys(Found<StatementHit> found) => [.. found.Items.Select(static hit => hit.Key)];

    private static List<long> Paged(StatementQuery query, Archive archive, int? counted) => Paged(
        after => archive.Search(query with { After = after }), static hit => hit.Key, counted);

    private static List<long> Paged<T>(Func<long?, Found<T>> page, Func<T, long> key, int? counted)
    {
        var keys = new List<long>();
        long? after = null;
        Found<T> found;
        do
        {
            found = page(after);
            Assert.Equal(counted ?? found.Items.Count, found.Total);
            keys.AddRange(found.Items.Select(key));
            after = keys.Count > 0 ? keys[^1] : null;
        }
        while (found.HasMore);

        return keys;
    }

    private static void AssertGoesOn<T>(Func<long?, int, bool, Found<T>> page, Func<T, long> key)
    {
        var all = page(null, 1000, false);
        Assert.True(all.Total >= 5, "too few to go on");
        var keys = all.Items.Select(key).ToList();
        Assert.Equal(keys.OrderDescending(), keys);
        foreach (var limit in new[] { 1, 2, all.Total })
        {
            Assert.Equal(keys, Paged(after => page(after, limit, false), key, all.Total));
            Assert.Equal(keys, Paged(after => page(after, limit, true), key, counted: null));
        }
    }
}
