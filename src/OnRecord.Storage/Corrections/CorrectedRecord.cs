using OnRecord.Findings;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>A correction that could not be anchored.</summary>
/// <param name="Key">Its number in the log.</param>
/// <param name="Reason">One line for people, without a full stop.</param>
public sealed record LostCorrection(long Key, string Reason);

/// <summary>Works people's corrections into what a machine read.</summary>
public static class CorrectedRecord
{
    /// <summary>The record with the corrections that are in force, in the order of the log.</summary>
    /// <param name="corrections">Those of the article and those of the whole archive. What was taken back is passed over.</param>
    /// <returns>The same for the same record and corrections, and which of them found no words to hold on to.</returns>
    /// <remarks>
    /// A correction holds on to an entry by its words: those at the same place, or those that the article has once only. It is never
    /// given to an entry that merely looks like it; rather it is lost, until a record has those words again.
    /// </remarks>
    public static (Record Record, IReadOnlyList<LostCorrection> Lost) Of(Record machine, IEnumerable<Correction> corrections)
    {
        var working = Working(machine, corrections, out var lost);
        return (working.Finish(), lost);
    }

    /// <inheritdoc cref="Of"/>
    internal static WorkingRecord Working(Record machine, IEnumerable<Correction> corrections, out List<LostCorrection> lost)
    {
        var working = new WorkingRecord(machine);
        lost = [];
        foreach (var one in corrections.Where(static one => one.UndoneBy is null).OrderBy(static one => one.Key))
        {
            if (Apply(working, one) is { } reason)
            {
                lost.Add(new LostCorrection(one.Key, reason));
            }
        }

        return working;
    }

    internal static Corrected Mark(By by, bool accepted, IEnumerable<FieldValues> was) => new(
        by.Author, Stamp.Of(by.At), accepted, [.. was.Select(static field => new MachineValue(field.Field, field.Values))]);

    // Gives the reason where the correction is lost.
    private static string? Apply(WorkingRecord working, Correction correction)
    {
        switch (correction.Change)
        {
            case Change.Accept accept:
                return On(working, accept.Target, entry => Accept(working, correction.By, entry, accept.Stands));
            case Change.Reject reject:
                return On(working, reject.Target, entry =>
                {
                    WorkingRecord.Reject(entry, correction.By);
                    return null;
                });
            case Change.Edit { Target: null } edit:
                working.Article.Edit(correction.By, edit.Field, edit.Becomes);
                return null;
            case Change.Edit edit:
                return On(working, edit.Target, entry => Edit(working, correction.By, entry, edit));
            case Change.Merge merge:
                working.Rename(correction.By, merge.From, merge.Into, areOne: true);
                return null;
            case Change.Split split:
                return Split(working, correction.By, split);
            case Change.Note { Target: { } target }:
                return On(working, target, static _ => null);
            default:
                return null;
        }
    }

    private static string? On(WorkingRecord working, EntryAnchor target, Func<IEntryDraft, string?> act) =>
        working.Find(target, out var lost) is { } entry ? act(entry) : lost;

    private static string? Accept(WorkingRecord working, By by, IEntryDraft entry, IReadOnlyList<FieldValues> stands)
    {
        var now = entry.Values(working.Shown);
        var other = stands.Where(then => now.FirstOrDefault(field => field.Field == then.Field) is not { } field || !field.Values.SequenceEqual(then.Values));
        if (other.Select(static field => field.Field).ToArray() is { Length: > 0 } fields)
        {
            return $"it reads otherwise than when it was accepted: {string.Join(", ", fields)}";
        }

        entry.Accept(by);
        return null;
    }

    private static string? Edit(WorkingRecord working, By by, IEntryDraft entry, Change.Edit edit)
    {
        var values = edit.Becomes;
        if (edit.Refers is { } refers)
        {
            if (working.Find(refers, out var gone) is not { } message)
            {
                return gone;
            }

            values = [message.Id];
        }
        else if (edit.Actors.Count > 0)
        {
            var ids = new List<string>();
            foreach (var value in edit.Becomes)
            {
                var named = edit.Actors.FirstOrDefault(actor => actor.Id == value);
                var id = value;
                if (named is not null)
                {
                    if (working.Actor(named, out var nobody) is not { } found)
                    {
                        return nobody;
                    }

                    id = found;
                }

                ids.Add(id);
            }

            values = ids;
        }

        entry.Edit(by, edit.Field, values);
        if (edit.Goldstein is { } score)
        {
            WorkingRecord.SetScore(entry, score);
        }

        return null;
    }

    private static string? Split(WorkingRecord working, By by, Change.Split split)
    {
        var from = split.From.Id;
        if (Party.IsLocalId(from))
        {
            if (working.Actor(split.From, out var nobody) is not { } found)
            {
                return nobody;
            }

            from = found;
        }
        else if (working.Listed(from) is null)
        {
            return $"the article does not have {split.From.Name}";
        }

        var into = split.Into;
        if (Party.IsLocalId(into.Id))
        {
            if (working.Actor(into, out var nobody) is not { } found)
            {
                return nobody;
            }

            into = into with { Id = found };
        }

        if (split.Only is null)
        {
            working.Rename(by, from, into, areOne: Party.IsLocalId(from));
            return null;
        }

        var entries = new List<IEntryDraft>();
        string? lost = null;
        foreach (var anchor in split.Only)
        {
            if (working.Find(anchor, out var why) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                lost ??= why;
            }
        }

        if (entries.Count > 0)
        {
            working.Rename(by, from, into, entries);
        }

        return lost;
    }
}
