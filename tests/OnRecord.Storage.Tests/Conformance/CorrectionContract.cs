using CsCheck;
using OnRecord.Findings;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Ledgers;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What people's corrections do, whichever database the archive is in.</summary>
public abstract class CorrectionContract(ArchivePlace place) : IDisposable
{
    private static readonly By Editor = new("vesna", Sample.Today.AddDays(1), "the article says so");

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("accept", 1, 0, 0)]
    [InlineData("reject", 3, 1, 1)]
    [InlineData("reject-message", 3, 2, 1)]
    [InlineData("reject-event", 0, 0, 1)]
    [InlineData("speaker", 1, 0, 0)]
    [InlineData("new-speaker", 1, 0, 0)]
    [InlineData("nobody", 1, 0, 0)]
    [InlineData("message", 0, 1, 0)]
    [InlineData("event", 0, 0, 1)]
    [InlineData("outlet", 3, 2, 2)]
    [InlineData("published", 3, 2, 2)]
    [InlineData("undated", 3, 2, 2)]
    [InlineData("merge", 3, 2, 1)]
    [InlineData("merge-new", 2, 2, 1)]
    [InlineData("split", 2, 2, 1)]
    [InlineData("split-local", 1, 0, 0)]
    [InlineData("split-only", 1, 0, 0)]
    public void EveryCorrectionIsTakenBackWithoutATrace(string name, int statements, int messages, int events)
    {
        using var archive = place.With(Dispatch.Record(), Sample.Record("Hallen spoke.", "KTB", "2025-12-05", Sample.Says("no alliance lasts", "ruta-hallen")));
        var before = place.Index();

        var made = Make(archive, name);
        var effect = made.Effect + archive.Corrections.Settle(progress: null, CancellationToken.None);

        Assert.NotEqual(before, place.Index());
        Assert.True(statements >= effect.Statements && messages >= effect.Messages && events >= effect.Events, effect.ToString());
        Assert.True(effect.Statements + effect.Messages + effect.Events > 0);
        Assert.Equal(effect, made.Keys.Select(key => archive.Corrections.Find(key)!.Effect!).Aggregate(static (one, other) => one + other));
        var undo = archive.Corrections.Undo(Editor, made.Keys);
        var back = undo.Effect + archive.Corrections.Settle(progress: null, CancellationToken.None);
        Assert.Equal(back, archive.Corrections.Find(undo.Keys[0])!.Effect);
        Assert.Equal(before, place.Index());
        Assert.Equal("ok", place.Check());
    }

    [Fact]
    public void AFindingThatIsDismissedIsNeitherFoundNorCountedAndComesBack()
    {
        using var archive = place.Open();
        var text = "Dated 1 December, it tells of the 18th. Monday was no Monday.";
        archive.Add([Sample.Record(text, statements: Sample.Says("Monday")) with
        {
            Findings =
            [
                new Finding(FindingKind.DateConflict, FindingSeverity.Warning, "Two days for one letter.", [new Passage(6, 16, "1 December")]),
                new Finding(FindingKind.WeekdayDateMismatch, FindingSeverity.Warning, "That day was no Monday.", [new Passage(40, 46, "Monday")]),
                new Finding(FindingKind.NoPublicationDate, FindingSeverity.Note, "No date.", []),
            ],
        }], Sample.Today);
        FindingKind[] Found() => [.. archive.Search(new FindingQuery()).Items.Select(static hit => hit.Kind).Order()];
        var by = new By("vesna", Sample.Today, "as it should be");

        var first = archive.Corrections.Reject(by, 1, "f1").Keys[0];
        Assert.Equal([FindingKind.WeekdayDateMismatch, FindingKind.NoPublicationDate], Found());
        Assert.Equal([1, 2], archive.Search(new FindingQuery()).Items.Select(static hit => hit.Ordinal).Order());
        Assert.Equal(2, archive.Summary().Findings);
        archive.Corrections.Reject(by, 1, "f3");
        archive.Corrections.Accept(by, 1, "f2");
        Assert.Equal([FindingKind.WeekdayDateMismatch], Found());
        Assert.Equal([true, false, true], RecordJson.Read(archive.Article(1)!.Json.Span).Findings.Select(static one => one.IsDismissed));
        Assert.True(RecordJson.Read(archive.Article(1)!.Json.Span).Findings[1].Corrected!.Accepted);

        Assert.Throws<CorrectionException>(() => archive.Corrections.Reject(by, 1, "f1"));
        Assert.Throws<CorrectionException>(() => archive.Corrections.Reject(by, 1, "f4"));
        Assert.Throws<CorrectionException>(() => archive.Corrections.Edit(by, 1, "f2", "says", ["nothing"]));

        archive.Corrections.Undo(by, [first]);
        Assert.Equal([FindingKind.WeekdayDateMismatch, FindingKind.DateConflict], Found().OrderBy(static kind => kind == FindingKind.DateConflict));
        Assert.Equal(2, archive.Summary().Findings);
        Assert.Equal("ok", place.Check());
    }

    [Fact]
    public void FindingsAreListedByWhatPeopleMadeOfThem()
    {
        using var archive = place.With(Sample.Record("Dated 1 December, it tells of the 18th.", "Meridian") with
        {
            Findings =
            [
                new Finding(FindingKind.DateConflict, FindingSeverity.Warning, "Two days for one letter.", [new Passage(6, 16, "1 December")]),
                new Finding(FindingKind.DateConflict, FindingSeverity.Note, "Two days for one reply.", [new Passage(30, 38, "the 18th")]),
                new Finding(FindingKind.NoPublicationDate, FindingSeverity.Note, "No date.", []),
            ],
        });
        var before = place.Index();
        int[] Listed(FindingQuery query) => [.. archive.Search(query).Items.Select(static hit => hit.Ordinal).Order()];
        FindingHit Only(FindingState state) => Assert.Single(archive.Search(new FindingQuery { State = state }).Items);
        long[] made = [.. archive.Corrections.Accept(Editor, 1, "f1").Keys, .. archive.Corrections.Reject(Editor, 1, "f2").Keys];

        Assert.Equal([0, 2], Listed(new FindingQuery()));
        Assert.Equal((0, FindingState.Accepted, true), (Only(FindingState.Accepted).Ordinal, Only(FindingState.Accepted).State, Only(FindingState.Accepted).Corrected is not null));
        Assert.Equal((1, FindingState.Dismissed, true), (Only(FindingState.Dismissed).Ordinal, Only(FindingState.Dismissed).State, Only(FindingState.Dismissed).Corrected is not null));
        Assert.Equal((2, FindingState.Open, false), (Only(FindingState.Open).Ordinal, Only(FindingState.Open).State, Only(FindingState.Open).Corrected is not null));
        Assert.Equal([0], Listed(new FindingQuery { Kind = FindingKind.DateConflict }));
        Assert.Equal([1], Listed(new FindingQuery { State = FindingState.Dismissed, Kind = FindingKind.DateConflict, Severity = FindingSeverity.Note, Words = "reply", Outlet = "Meridian" }));
        Assert.Empty(Listed(new FindingQuery { State = FindingState.Open, Kind = FindingKind.DateConflict }));
        using (var snapshot = archive.Snapshot())
        {
            Assert.Equal([0, 2], snapshot.Findings(new FindingQuery()).Select(static hit => hit.Ordinal).Order());
        }

        archive.Corrections.Undo(Editor, made);
        Assert.Equal([0, 1, 2], Listed(new FindingQuery { State = FindingState.Open }));
        Assert.Empty(Listed(new FindingQuery { State = FindingState.Dismissed }));
        Assert.Equal(before, place.Index());
    }

    [Fact]
    public void WhatIsRejectedIsGoneEverywhereButInTheLog()
    {
        using var archive = place.With(Dispatch.Record());

        archive.Corrections.Reject(Editor, 1, "s1");
        archive.Corrections.Reject(Editor, 1, "m1");
        archive.Corrections.Reject(Editor, 1, "e1");

        Assert.Equal(0, archive.Search(new StatementQuery { Words = "rope" }).Total);
        Assert.Equal(2, archive.Search(new StatementQuery()).Total);
        Assert.Empty(archive.Statements("s1"));
        Assert.Equal("m2", Assert.Single(Assert.Single(archive.Ledger(new LedgerQuery("ilen-varro", "tomo-besk")).Rows).Printings).Id);
        Assert.Equal((2, 1, 1), (archive.Summary().Statements, archive.Summary().Messages, archive.Summary().Events));
        var record = archive.Article(1)!.Record;
        Assert.Null(record.Messages[0].ReplyTo);
        Assert.Equal(3, archive.MachineRecord(1)!.Statements.Count);
        Assert.Equal(["e1", "m1", "s1"], archive.Corrections.List(new CorrectionQuery()).Items.Select(static one => ((Change.Reject)one.Change).Target.Id));
    }

    [Fact]
    public void AnEditedStatementSaysWhatTheMachineHadAndIsFoundAsItIsNow()
    {
        using var archive = place.With(Dispatch.Record());

        archive.Corrections.Edit(Editor, 1, "s3", "speaker", ["Ruta Hallen"]);
        archive.Corrections.Edit(Editor, 1, "s3", "said", ["2025-11"]);

        var hit = Assert.Single(archive.Search(new StatementQuery { Speaker = "hallen" }).Items);
        Assert.Equal(("s3", "2025-11", 0.7), (hit.Id, hit.Said, hit.Confidence));
        Assert.Equal(Editor.At, hit.Corrected);
        var corrected = archive.Article(1)!.Record.Statements[2].Corrected!;
        Assert.Equal(("vesna", false), (corrected.By, corrected.Accepted));
        Assert.Equal(["speaker=a senior official", "said="], corrected.Changed.Select(static one => $"{one.Field}={string.Join(',', one.Was)}"));
        Assert.Null(archive.Article(1)!.Record.Statements[0].Corrected);
    }

    [Fact]
    public void AnAcceptedEntrySaysSoAndKeepsTheMachinesConfidence()
    {
        using var archive = place.With(Dispatch.Record());

        archive.Corrections.Accept(Editor with { Reason = null }, 1, "m2");

        var message = archive.Article(1)!.Record.Messages[1];
        Assert.True(message.Corrected!.Accepted);
        Assert.Empty(message.Corrected.Changed);
        Assert.Equal(0.9, message.Confidence);
    }

    [Fact]
    public void AnAcceptanceEndsWhereTheEntryComesToReadOtherwise()
    {
        using var archive = place.With(Dispatch.Record());
        var edit = archive.Corrections.Edit(Editor, 1, "s1", "act", ["attitude"]);
        var accept = archive.Corrections.Accept(Editor, 1, "s1");

        archive.Corrections.Undo(Editor, edit.Keys);

        Assert.Equal("it reads otherwise than when it was accepted: act", archive.Corrections.Find(accept.Keys[0])!.Lost);
        Assert.Null(archive.Article(1)!.Record.Statements[0].Corrected);
    }

    [Fact]
    public void AMergeHoldsForArticlesAddedLaterAndForNames()
    {
        using var archive = place.With(Dispatch.Record());
        var made = archive.Corrections.Merge(Editor, "ruta-hallen", "tomo-besk");
        archive.Corrections.Settle(progress: null, CancellationToken.None);

        archive.Add([Sample.Record("Hallen spoke.", "KTB", "2025-12-06", Sample.Says("no alliance lasts", "ruta-hallen"))], Sample.Today);

        var hit = Assert.Single(archive.Search(new StatementQuery { Words = "alliance" }).Items);
        Assert.Equal("tomo-besk", hit.Speaker!.Id);
        Assert.Equal(1, archive.Search(new StatementQuery { Words = "alliance", Speaker = "Hallen" }).Total);
        Assert.Equal("tomo-besk", Assert.Single(archive.Parties("ruta-hallen")).Id);
        Assert.DoesNotContain(archive.Article(hit.Article.Key)!.Record.Actors, static actor => actor.Id == "ruta-hallen");

        archive.Corrections.Undo(Editor, made.Keys);
        archive.Corrections.Settle(progress: null, CancellationToken.None);
        Assert.Equal("ruta-hallen", archive.Search(new StatementQuery { Words = "alliance" }).Items[0].Speaker!.Id);
        Assert.Equal("ruta-hallen", Assert.Single(archive.Parties("ruta-hallen")).Id);
    }

    [Fact]
    public void MergesFollowEachOtherAndComeApartInAnyOrder()
    {
        using var archive = place.With(Dispatch.Record(), Sample.Record("Hallen spoke.", "KTB", "2025-12-05", Sample.Says("no alliance lasts", "ruta-hallen")));
        var before = place.Index();
        var first = archive.Corrections.Merge(Editor, "ruta-hallen", "tomo-besk");
        var second = archive.Corrections.Merge(Editor, "tomo-besk", "ilen-varro");
        archive.Corrections.Settle(progress: null, CancellationToken.None);
        Assert.Equal("ilen-varro", archive.Search(new StatementQuery { Words = "alliance" }).Items[0].Speaker!.Id);

        archive.Corrections.Undo(Editor, first.Keys);
        archive.Corrections.Settle(progress: null, CancellationToken.None);
        Assert.Equal("ruta-hallen", archive.Search(new StatementQuery { Words = "alliance" }).Items[0].Speaker!.Id);
        archive.Corrections.Undo(Editor, second.Keys);
        archive.Corrections.Settle(progress: null, CancellationToken.None);

        Assert.Equal(before, place.Index());
    }

    [Fact]
    public void AMergeOfManyArticlesIsStoppedAndGoesOn()
    {
        using var archive = place.With([.. Enumerable.Range(0, 5).Select(number => Dispatch.Record(Dispatch.Text + number))]);
        archive.Corrections.Merge(Editor, "tomo-besk", "ruta-hallen");
        using var stopping = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => archive.Corrections.Settle(done =>
        {
            if (done == 2)
            {
                stopping.Cancel();
            }
        }, stopping.Token));

        Assert.Equal(3, archive.Corrections.Unsettled());
        Assert.Equal(2, archive.Search(new StatementQuery { Speaker = "Hallen", Words = "twice" }).Total);
        Assert.Equal(3, archive.Corrections.Settle(progress: null, CancellationToken.None).Articles);
        Assert.Equal(5, archive.Search(new StatementQuery { Speaker = "Hallen", Words = "twice" }).Total);
        Assert.Equal(0, archive.Corrections.Unsettled());
    }

    [Fact]
    public void ASplitInSomeStatementsLeavesTheOthers()
    {
        using var archive = place.With(Dispatch.Record());

        archive.Corrections.Split(Editor, [1], "tomo-besk", "tomo-besk-the-younger", "Tomo Besk the Younger", only: ["s2"]);

        Assert.Equal("tomo-besk-the-younger", archive.Statements("s2")[0].Speaker!.Id);
        Assert.Equal("tomo-besk", archive.Statements("s1")[0].Addressees[0].Id);
        Assert.Equal("tomo-besk", archive.Article(1)!.Record.Messages[1].Sender);
        Assert.Equal("Tomo Besk the Younger", Assert.Single(archive.Parties("younger")).Name);
    }

    [Fact]
    public void ACorrectedArticleIsStillKnownWhenItComesAgain()
    {
        using var archive = place.With(Dispatch.Record());

        archive.Corrections.Edit(Editor, 1, id: null, "outlet", ["Lind Post"]);
        archive.Corrections.Edit(Editor, 1, id: null, "published", ["2025-12-09"]);

        Assert.Equal(new AddResult(0, 1, 0), archive.Add([Dispatch.Record()], Sample.Today));
        Assert.True(archive.Contains(Dispatch.Record().Article.Id, "Meridian", url: null));
        Assert.Equal(3, archive.Search(new StatementQuery { Outlet = "lind" }).Total);
        Assert.Equal(2, archive.Search(new StatementQuery { From = new DateOnly(2025, 12, 9) }).Total);
        Assert.Equal(("2025-12-09", "2025-12-09"), (archive.Summary().First, archive.Summary().Last));
    }

    [Fact]
    public void WhatWasTakenBackComesIntoForceAgain()
    {
        using var archive = place.With(Dispatch.Record());
        var made = archive.Corrections.Reject(Editor, 1, "s1");
        var rejected = place.Index();

        var undo = archive.Corrections.Undo(Editor, made.Keys);
        var again = archive.Corrections.Undo(Editor, undo.Keys);
        Assert.Equal(rejected, place.Index());
        archive.Corrections.Undo(Editor, again.Keys);

        Assert.Equal(3, archive.Search(new StatementQuery()).Total);
        Assert.Equal(undo.Keys[0], archive.Corrections.Find(made.Keys[0])!.UndoneBy);
        Assert.Equal(4, archive.Corrections.List(new CorrectionQuery()).Total);
    }

    [Fact]
    public void WhatCannotBeCorrectedIsRefusedAndLeavesNothing()
    {
        using var archive = place.With(Dispatch.Record());
        var book = archive.Corrections;
        book.Reject(Editor, 1, "s1");
        var before = place.Index();
        Action[] wrong =
        [
            () => book.Reject(Editor, 1, "s1"),
            () => book.Reject(Editor, 1, "s9"),
            () => book.Reject(Editor, 9, "s1"),
            () => book.Edit(Editor, 1, "s2", "speaker", ["nobody-known"]),
            () => book.Edit(Editor, 1, "s2", "speaker", ["Nobody Known"], "Nobody Known"),
            () => book.Edit(Editor, 1, "s2", "speaker", ["ana", "ktb"]),
            () => book.Edit(Editor, 1, "s2", "said", ["yesterday"]),
            () => book.Edit(Editor, 1, "s2", "form", ["loud"]),
            () => book.Edit(Editor, 1, "s2", "words", ["other words"]),
            () => book.Edit(Editor, 1, "m1", "sender", []),
            () => book.Edit(Editor, 1, "m1", "replyTo", ["m1"]),
            () => book.Edit(Editor, 1, "e1", "plover", ["HUG"]),
            () => book.Edit(Editor, 1, id: null, "url", ["javascript:alert(1)"]),
            () => book.Merge(Editor, "tomo-besk", "tomo-besk"),
            () => book.Merge(Editor, "nobody", "tomo-besk"),
            () => book.Merge(Editor, "a7", "tomo-besk"),
            () => book.Split(Editor, [1], "nobody", "tomo-besk"),
            () => book.Split(Editor, [], "tomo-besk", "ilen-varro"),
            () => book.Undo(Editor, [99]),
        ];

        Assert.All(wrong, act => Assert.Throws<CorrectionException>(act));
        Assert.Equal(before, place.Index());
        Assert.Equal(1, book.List(new CorrectionQuery()).Total);
    }

    [Fact]
    public void ANoteChangesNothing()
    {
        using var archive = place.With(Dispatch.Record());
        var before = place.Index();

        archive.Corrections.Note(Editor, 1, "s1", "compare the print edition");

        Assert.Equal(before, place.Index());
        Assert.Equal("compare the print edition", ((Change.Note)archive.Corrections.List(new CorrectionQuery { Article = 1 }).Items[0].Change).Text);
    }

    [Fact]
    public async Task CorrectingAndAddingAtOnceLosesNothing()
    {
        using var archive = place.With(Dispatch.Record(), Dispatch.Record(Dispatch.Text + " More."));
        var cancel = TestContext.Current.CancellationToken;
        var adding = Task.Run(
            () =>
            {
                foreach (var batch in Enumerable.Range(0, 100).Select(static number => Dispatch.Record(Dispatch.Text + " " + number)).Chunk(10))
                {
                    archive.Add(batch, Sample.Today);
                }
            },
            cancel);
        Task[] correcting =
        [
            .. new[] { 1, 2 }.Select(article => Task.Run(
                () =>
                {
                    for (var i = 0; i < 15; i++)
                    {
                        var made = archive.Corrections.Edit(Editor, article, "s2", "speaker", ["ktb"]);
                        archive.Corrections.Undo(Editor, made.Keys);
                    }
                },
                cancel)),
            Task.Run(
                () =>
                {
                    archive.Corrections.Merge(Editor, "tomo-besk", "ruta-hallen");
                    archive.Corrections.Settle(progress: null, cancel);
                },
                cancel),
        ];

        await Task.WhenAll([adding, .. correcting]);

        archive.Corrections.Settle(progress: null, cancel);
        Assert.Equal(102, archive.Search(new StatementQuery { Words = "twice", Speaker = "Hallen" }).Total);
        Assert.Equal(306, archive.Summary().Statements);
        Assert.Equal("ok", place.Check());
    }

    [Fact]
    public void AnyCorrectionsTakenBackInAnyOrderLeaveNoTrace()
    {
        var record = Dispatch.Record();
        using var archive = place.With(record);
        var before = place.Index();
        var step = Gen.Select(Gen.Int[0, All.Length - 1], Gen.Int[0, 9], static (at, undo) => (Name: All[at], Undo: undo));

        step.Array[1, 6].Sample(
            steps =>
            {
                var open = new List<long>();
                foreach (var (name, undo) in steps)
                {
                    try
                    {
                        open.AddRange(Make(archive, name).Keys);
                    }
                    catch (CorrectionException)
                    {
                        continue;    // rejected before, or merged
                    }

                    if (undo < open.Count)
                    {
                        archive.Corrections.Undo(Editor, [open[undo]]);
                        open.RemoveAt(undo);
                    }

                    archive.Corrections.Settle(progress: null, CancellationToken.None);
                    AssertFollowsFromTheLog(archive, record);
                }

                if (open.Count > 0)
                {
                    archive.Corrections.Undo(Editor, open);
                    archive.Corrections.Settle(progress: null, CancellationToken.None);
                }

                Assert.Equal(before, place.Index());
            },
            iter: 25,
            threads: 1);
    }

    private static readonly string[] All =
    [
        "accept", "reject", "reject-message", "reject-event", "speaker", "new-speaker", "nobody", "message", "event", "outlet", "published", "undated",
        "merge", "merge-new", "split", "split-local", "split-only",
    ];

    private static void AssertFollowsFromTheLog(Archive archive, Record machine)
    {
        var (expected, _) = CorrectedRecord.Of(machine, archive.Corrections.List(new CorrectionQuery { InForce = true, Limit = 10_000 }).Items);
        Assert.Equal(RecordJson.Write(expected), RecordJson.Write(archive.Article(1)!.Record));
    }

    private static CorrectionMade Make(Archive archive, string name)
    {
        var book = archive.Corrections;
        return name switch
        {
            "accept" => book.Accept(Editor, 1, "s1"),
            "reject" => book.Reject(Editor, 1, "s2"),
            "reject-message" => book.Reject(Editor, 1, "m1"),
            "reject-event" => book.Reject(Editor, 1, "e1"),
            "speaker" => book.Edit(Editor, 1, "s3", "speaker", ["tomo-besk"]),
            "new-speaker" => book.Edit(Editor, 1, "s3", "speaker", ["orsa-lind"], "Orsa Lind"),
            "nobody" => book.Edit(Editor, 1, "s1", "addressees", []),
            "message" => book.Edit(Editor, 1, "m1", "sent", ["2025-12-01"]),
            "event" => book.Edit(Editor, 1, "e1", "recipients", ["TSM"]),
            "outlet" => book.Edit(Editor, 1, id: null, "outlet", ["Lind Post"]),
            "published" => book.Edit(Editor, 1, id: null, "published", ["2025-12-20"]),
            "undated" => book.Edit(Editor, 1, id: null, "published", []),
            "merge" => book.Merge(Editor, "tomo-besk", "ruta-hallen"),
            "merge-new" => book.Merge(Editor, "ilen-varro", "ilen-varro-senior", "Ilen Varro Senior"),
            "split" => book.Split(Editor, [1], "tomo-besk", "ruta-hallen"),
            "split-local" => book.Split(Editor, [1], "a7", "orsa-lind", "Orsa Lind"),
            "split-only" => book.Split(Editor, [1], "ilen-varro", "orsa-lind", "Orsa Lind", only: ["s1"]),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
        };
    }
}
