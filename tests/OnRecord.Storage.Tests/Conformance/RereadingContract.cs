using OnRecord.Findings;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Rereading;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What becomes of an article that is read again, whichever database the archive is in.</summary>
public abstract class RereadingContract(ArchivePlace place) : IDisposable
{
    private static readonly By Editor = new("vesna", Sample.Today.AddDays(1), "the article says so");

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void TheSameReadingChangesNothing()
    {
        using var archive = place.With(Dispatch.Record());
        Correct(archive);
        var before = place.Index();

        var effect = archive.Replace(1, Dispatch.Record(), Sample.Today);

        Assert.Equal(RereadEffect.None, effect);
        Assert.Equal(before, place.Index());
    }

    [Fact]
    public void CorrectionsHoldOnToTheirWordsThoughIdsAndOrderAreOthers()
    {
        using var archive = place.With(Dispatch.Record());
        Correct(archive);
        var newer = Dispatch.Record(prefix: "new-");

        archive.Replace(1, newer with { Statements = [newer.Statements[2], newer.Statements[0], newer.Statements[1]] }, Sample.Today);

        Assert.Empty(archive.Corrections.List(new CorrectionQuery { Lost = true }).Items);
        AssertCorrected(archive, "new-s1", "new-s3", "new-m1");
    }

    [Fact]
    public void WordsThatMovedAreFoundWhereTheArticleHasThemOnce()
    {
        using var archive = place.With(Dispatch.Record());
        Correct(archive);

        archive.Replace(1, Dispatch.Record("By our own correspondent. " + Dispatch.Text), Sample.Today);

        Assert.Empty(archive.Corrections.List(new CorrectionQuery { Lost = true }).Items);
        AssertCorrected(archive, "s1", "s3", "m1");
        Assert.True(archive.Contains(Dispatch.Record("By our own correspondent. " + Dispatch.Text).Article.Id, "Meridian", url: null));
    }

    [Fact]
    public void WhatIsNoLongerReadIsLostAndComesBack()
    {
        using var archive = place.With(Dispatch.Record());
        Correct(archive);
        var older = RecordJson.Write(archive.Article(1)!.Record);
        var newer = Dispatch.Record() with { Statements = [.. Dispatch.Record().Statements.Take(2)] };

        var effect = archive.Replace(1, newer, Sample.Today);

        Assert.Equal((1, 0), (effect!.Lost, effect.Regained));
        var lost = Assert.Single(archive.Corrections.List(new CorrectionQuery { Lost = true }).Items);
        Assert.Equal("no statement stands on these words", lost.Lost);
        var back = archive.Replace(1, Dispatch.Record(), Sample.Today);
        Assert.Equal((0, 1), (back!.Lost, back.Regained));
        Assert.Empty(archive.Corrections.List(new CorrectionQuery { Lost = true }).Items);
        Assert.Equal(older, RecordJson.Write(archive.Article(1)!.Record));
    }

    [Fact]
    public void NothingIsGuessedWhereTheSameWordsStandTwice()
    {
        using var archive = place.With(Dispatch.Record());
        Correct(archive);
        var doubled = Dispatch.Record("The ports: “the ports stay open”, one said. " + Dispatch.Text);
        var twice = doubled.Statements[2];
        var second = doubled.Article.Text.LastIndexOf("the ports stay open", StringComparison.Ordinal);
        doubled = doubled with
        {
            Statements =
            [
                .. doubled.Statements,
                twice with { Id = "s4", Content = [new Passage(second, second + "the ports stay open".Length, "the ports stay open")] },
            ],
        };

        archive.Replace(1, doubled, Sample.Today);

        Assert.Equal("2 statements stand on these words", Assert.Single(archive.Corrections.List(new CorrectionQuery { Lost = true }).Items).Lost);
        Assert.Null(archive.Article(1)!.Record.Statements[2].Corrected);
    }

    [Fact]
    public void ANewReadingIsCounted()
    {
        using var archive = place.With(Dispatch.Record());
        var newer = Dispatch.Record();

        var effect = archive.Replace(1, newer with
        {
            Statements = [newer.Statements[0] with { Speaker = "ruta-hallen" }, newer.Statements[1], newer.Statements[1] with { Id = "s9" }],
            Events = [newer.Events[0]],
        }, Sample.Today);

        Assert.Equal(new RereadEffect(1, 2, 1), effect);
        Assert.Equal((3, 2, 1), (archive.Summary().Statements, archive.Summary().Messages, archive.Summary().Events));
    }

    [Fact]
    public void ThoseMadeByOtherModelsAreListed()
    {
        var old = new Made("0.1.0", new Dictionary<string, string> { ["b"] = "1", ["a"] = "1" });
        var now = new Made("0.1.0", new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" });
        using var archive = place.Open();
        archive.Add([new NewArticle(Dispatch.Record() with { Made = old }, new OriginalBytes(new byte[] { 1, 2 }, "text/plain"))], Sample.Today);
        archive.Add([Dispatch.Record("Other. " + Dispatch.Text) with { Made = now }], Sample.Today);

        Assert.Equal([1L], archive.ToReread(now, after: 0, most: 10).Select(static one => one.Key));
        Assert.Equal((1, 2, 1), (archive.CountToReread(now, after: 0), archive.CountToReread(unless: null, after: 0), archive.CountToReread(unless: null, after: 1)));
        Assert.Equal([1, 2], archive.ToReread(old with { Version = "0.0.1" }, after: 0, most: 1)[0].Original!.Bytes.ToArray());
        archive.Replace(1, Dispatch.Record() with { Made = now }, Sample.Today);
        Assert.Empty(archive.ToReread(now, after: 0, most: 10));
    }

    [Fact]
    public void ATextThatIsAnotherArticlesIsLeft()
    {
        using var archive = place.With(Dispatch.Record(), Dispatch.Record("Other. " + Dispatch.Text));
        var before = place.Index();

        Assert.Null(archive.Replace(1, Dispatch.Record("Other. " + Dispatch.Text), Sample.Today));
        Assert.Equal(before, place.Index());
    }

    [Fact]
    public void ProgressIsKept()
    {
        using var archive = place.Open();
        Assert.Null(archive.Progress("reread"));
        archive.SaveProgress("reread", 5);
        archive.SaveProgress("reread", 7);
        Assert.Equal(7, archive.Progress("reread"));
        archive.SaveProgress("reread", reached: null);
        Assert.Null(archive.Progress("reread"));
    }

    private static void Correct(Archive archive)
    {
        archive.Corrections.Reject(Editor, 1, "s1");
        archive.Corrections.Edit(Editor, 1, "s3", "speaker", ["ruta-hallen"]);
        archive.Corrections.Edit(Editor, 1, "m2", "replyTo", []);
        archive.Corrections.Edit(Editor, 1, "m2", "replyTo", ["m1"]);
        archive.Corrections.Edit(Editor, 1, "e1", "status", ["past"]);
    }

    private static void AssertCorrected(Archive archive, string rejected, string edited, string answered)
    {
        var record = archive.Article(1)!.Record;
        Assert.DoesNotContain(record.Statements, one => one.Id == rejected);
        Assert.Equal("ruta-hallen", record.Statements.Single(one => one.Id == edited).Speaker);
        Assert.Equal(answered, record.Messages[1].ReplyTo);
        Assert.Equal("past", record.Events[0].Status);
    }
}
