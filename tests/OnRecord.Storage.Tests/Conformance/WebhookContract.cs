using OnRecord.Storage.Revisions;
using OnRecord.Storage.Saved;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What is kept of who is told what, whichever database the archive is in.</summary>
public abstract class WebhookContract(ArchivePlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AWebhookIsKeptWithItsSearchAndGoesWithIt()
    {
        using var archive = Saved();

        var one = archive.Webhooks.Add("ropes", "https://desk.invalid/hook", "k7", Sample.Today, delivered: 5)!;

        Assert.Equal(("ropes", "https://desk.invalid/hook", "k7", Sample.Today, 5L), (one.Search, one.Url, one.Secret, one.At, one.Delivered));
        Assert.Equal([one], archive.Webhooks.All());
        Assert.Equal(one, archive.Webhooks.Find(one.Key));
        Assert.DoesNotContain("k7", one.ToString(), StringComparison.Ordinal);
        Assert.Null(archive.Webhooks.Add("none of that name", "https://desk.invalid/hook", "k7", Sample.Today, delivered: 0));
        var other = archive.Webhooks.Add("ropes", "https://other.invalid/", "k8", Sample.Today, delivered: 0)!;
        archive.Webhooks.Begin(other.Key, 0, 9, 1, Sample.Today);
        Assert.True(archive.Webhooks.Remove(other.Key));
        Assert.False(archive.Webhooks.Remove(other.Key));
        Assert.Empty(archive.Webhooks.Log(other.Key, most: 10));
        Assert.True(archive.SavedSearches.Remove("ropes"));
        Assert.Empty(archive.Webhooks.All());
    }

    [Fact]
    public void ADeliveryIsNotedOnceAndTriedUntilItIsThere()
    {
        using var archive = Saved();
        var key = archive.Webhooks.Add("ropes", "https://desk.invalid/hook", "k7", Sample.Today, delivered: 5)!.Key;

        var due = archive.Webhooks.Begin(key, 5, 20, 3, Sample.Today)!;

        Assert.Null(archive.Webhooks.Begin(key, 5, 20, 3, Sample.Today));    // by another server
        Assert.Equal((5L, 20L, 3, 0, Sample.Today), (due.Since, due.Until, due.Statements, due.Attempts, due.NextAt!.Value));
        Assert.Equal([due], archive.Webhooks.Due(Sample.Today, most: 10));
        Assert.Empty(archive.Webhooks.Due(Sample.Today.AddSeconds(-1), most: 10));
        var failed = archive.Webhooks.Tried(due.Key, Sample.Today.AddSeconds(1), status: 503, "the server answered 503", Sample.Today.AddMinutes(1))!;
        Assert.Equal((1, 503, "the server answered 503", Sample.Today.AddMinutes(1)), (failed.Attempts, failed.Status, failed.Problem, failed.NextAt!.Value));
        Assert.Empty(archive.Webhooks.Due(Sample.Today.AddSeconds(30), most: 10));
        var there = archive.Webhooks.Tried(due.Key, Sample.Today.AddMinutes(1), status: 204, problem: null, next: null)!;
        Assert.Equal((2, 204, null, null, Sample.Today.AddMinutes(1)), (there.Attempts, there.Status, there.Problem, there.NextAt, there.LastAt));
        Assert.Empty(archive.Webhooks.Due(Sample.Today.AddYears(1), most: 10));
        Assert.False(archive.Webhooks.Again(key + 1, due.Key, Sample.Today.AddHours(1)));
        Assert.True(archive.Webhooks.Again(key, due.Key, Sample.Today.AddHours(1)));
        Assert.Equal([due.Key], archive.Webhooks.Due(Sample.Today.AddHours(1), most: 10).Select(static one => one.Key));
    }

    [Fact]
    public void WhatFitsNothingMovesOnWithoutADelivery()
    {
        using var archive = Saved();
        var key = archive.Webhooks.Add("ropes", "https://desk.invalid/hook", "k7", Sample.Today, delivered: 5)!.Key;

        Assert.Null(archive.Webhooks.Begin(key, 5, 9, statements: 0, Sample.Today));
        Assert.Equal(9, archive.Webhooks.Find(key)!.Delivered);
        var first = archive.Webhooks.Begin(key, 9, 12, 1, Sample.Today)!;
        var second = archive.Webhooks.Begin(key, 12, 15, 2, Sample.Today)!;
        Assert.Equal([second.Key, first.Key], archive.Webhooks.Log(key, most: 10).Select(static one => one.Key));
        Assert.Equal([first.Key], archive.Webhooks.Log(key, most: 10, after: second.Key).Select(static one => one.Key));
    }

    [Fact]
    public void OfWhatChangedThoseThatFitASearchAreKnown()
    {
        using var archive = Saved();
        archive.Add([Dispatch.Record(), Dispatch.Record("Month. " + Dispatch.Text, date: "2025-12")], Sample.Today);
        var changes = archive.Changes(new ChangeQuery()).Items.Select(static one => one.Statement!).ToArray();

        string[] Fitting(StatementQuery query)
        {
            var keys = archive.Fitting(query, [.. changes.Select(static hit => hit.Key)]);
            return [.. changes.Where(hit => keys.Contains(hit.Key)).Select(static hit => hit.Words)];
        }

        Assert.Equal(["One rope holds us.", "One rope holds us."], Fitting(new StatementQuery { Words = "rope" }));
        Assert.Equal(["One rope holds us.", "One rope holds us."], Fitting(new StatementQuery { Words = "rope", From = new DateOnly(2025, 12, 4), Limit = 1 }));
        Assert.Single(Fitting(new StatementQuery { Words = "rope", Until = new DateOnly(2025, 12, 4) }));
        Assert.Equal(6, Fitting(new StatementQuery()).Length);
        Assert.Empty(Fitting(new StatementQuery { Speaker = "hallen" }));
        Assert.Empty(archive.Fitting(new StatementQuery { Words = "?!" }, [changes[0].Key]));
    }

    private Archive Saved()
    {
        var archive = place.Open();
        archive.SavedSearches.Save(new SavedSearch("ropes", new StatementQuery { Words = "rope" }, Sample.Today));
        return archive;
    }
}
