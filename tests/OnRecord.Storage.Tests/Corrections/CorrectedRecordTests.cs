using CsCheck;
using OnRecord.Findings;
using OnRecord.Storage.Corrections;

namespace OnRecord.Storage.Tests.Corrections;

/// <summary>What holds of any record and any corrections. The seed that a failure prints repeats it: <c>CsCheck_Seed=…</c></summary>
public sealed class CorrectedRecordTests
{
    private static readonly NamedActor[] People =
    [
        new("ilen-varro", "Ilen Varro", ActorKind.Person, "ARV"),
        new("tomo-besk", "Tomo Besk", ActorKind.Person, "KRV"),
        new("orsa-lind", "Orsa Lind", ActorKind.Person, Country: null),
        new("a7", "a senior official", ActorKind.Unnamed, "ARV"),
        new("a9", "another official", ActorKind.Unnamed, "ARV"),
    ];

    private static readonly Gen<NamedActor> Person = Gen.Int[0, People.Length - 1].Select(static at => People[at]);

    private static readonly Gen<Record> Machine = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 3], static (prefixed, doubled, fewer) =>
    {
        var record = Dispatch.Record(prefix: prefixed ? "x" : "");
        return record with
        {
            Statements = [.. record.Statements.Skip(fewer), .. doubled ? record.Statements : []],
            Events = [.. record.Events.Skip(fewer - 1)],
        };
    });

    private static readonly Gen<EntryAnchor> Anchor = Gen.Select(Gen.Int[0, 6], Gen.Int[-1, 1], Gen.Bool, static (at, shift, shifted) =>
    {
        var record = Dispatch.Record();
        EntryAnchor[] all =
        [
            .. record.Statements.Select(static one => new EntryAnchor("statement", one.Id, [.. one.Content])),
            .. record.Messages.Select(static one => new EntryAnchor("message", one.Id, [.. one.Evidence])),
            .. record.Events.Select(static one => new EntryAnchor("event", one.Id, [one.Trigger!, .. one.Evidence])),
        ];
        return shifted ? all[at] with { Words = [.. all[at].Words.Select(piece => piece with { Start = piece.Start + shift, End = piece.End + shift })] } : all[at];
    });

    private static readonly Gen<Change> AnyChange = Gen.OneOf(
        Anchor.Select(static anchor => (Change)new Change.Reject(anchor)),
        Anchor.Select(static anchor => (Change)new Change.Accept(anchor, [])),
        Gen.Select(Anchor, Person, static (anchor, person) => (Change)new Change.Edit(
            anchor, anchor.Kind switch { "statement" => "speaker", "message" => "sender", _ => "actors" }, [], [person.Id]) { Actors = [person] }),
        Gen.Select(Person, Person, static (from, into) => (Change)new Change.Split(from, into, Only: null)),
        Gen.Select(Person, Person, Anchor.Array[1, 2], static (from, into, only) => (Change)new Change.Split(from, into, only)),
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], static (from, into) => (Change)new Change.Merge(People[from].Id, People[into])),
        Gen.Const((Change)new Change.Edit(Target: null, "outlet", [], ["Lind Post"])),
        Anchor.Select(static anchor => (Change)new Change.Note(anchor, "look again")));

    private static readonly Gen<Correction[]> Log = Gen.Select(AnyChange, Gen.Bool).Array[0, 8].Select(static changes => changes
        .Select(static (one, i) => new Correction(i + 1, new By("vesna", Sample.Today, "x"), 1, one.Item1) { UndoneBy = one.Item2 ? 99 : null })
        .ToArray());

    [Fact]
    public void WhatWasTakenBackMightAsWellNotBeThere() => Gen.Select(Machine, Log).Sample(static (machine, log) =>
        Same(CorrectedRecord.Of(machine, log), CorrectedRecord.Of(machine, log.Where(static one => one.UndoneBy is null))));

    [Fact]
    public void TheOrderOfTheLogCountsAndNotThatInWhichItIsGiven() => Gen.Select(Machine, Log).Sample(static (machine, log) =>
        Same(CorrectedRecord.Of(machine, log), CorrectedRecord.Of(machine, log.Reverse())));

    [Fact]
    public void NothingIsMadeUp() => Gen.Select(Machine, Log).Sample(static (machine, log) =>
    {
        var (record, lost) = CorrectedRecord.Of(machine, log);
        var ids = record.Actors.Select(static actor => actor.Id).ToArray();
        Assert.Distinct(ids);
        Assert.All(record.Statements, one => Assert.Contains(machine.Statements, was => was.Id == one.Id && was.Content == one.Content && was.Confidence == one.Confidence));
        Assert.All(record.Statements, one => Assert.True(one.Speaker is null || ids.Contains(one.Speaker)));
        Assert.All(record.Messages, one => Assert.All(one.Statements, id => Assert.True(record.Statements.Any(held => held.Id == id) || machine.Statements.All(held => held.Id != id))));
        Assert.All(record.Messages, one => Assert.Contains(one.Sender, ids));
        Assert.All(record.Events, one => Assert.All(one.ActorIds, id => Assert.Contains(id, ids)));
        Assert.All(lost, one => Assert.Contains(log, correction => correction.Key == one.Key && correction.UndoneBy is null));
    });

    [Fact]
    public void ChangesComeBackFromTheirJson() => AnyChange.Sample(static change =>
    {
        var correction = new Correction(1, new By("vesna", Sample.Today, Reason: null), Article: null, change);
        Assert.Contains($"\"$type\":\"{change.Kind}\"", CorrectionJson.Write(correction), StringComparison.Ordinal);
    });

    [Fact]
    public void WithoutCorrectionsARecordStaysToTheByte() =>
        Machine.Sample(static machine => Assert.Equal(RecordJson.Write(machine), RecordJson.Write(CorrectedRecord.Of(machine, []).Record)));

    private static void Same((Record Record, IReadOnlyList<LostCorrection> Lost) one, (Record Record, IReadOnlyList<LostCorrection> Lost) other)
    {
        Assert.Equal(RecordJson.Write(one.Record), RecordJson.Write(other.Record));
        Assert.Equal(one.Lost, other.Lost);
    }
}
