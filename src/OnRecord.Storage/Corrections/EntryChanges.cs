using OnRecord.Storage.Entries;
using OnRecord.Storage.Rereading;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>Compares what the index held of an article with what it holds now.</summary>
internal static class EntryChanges
{
    public static CorrectionEffect Effect(RecordIndex before, RecordIndex after)
    {
        var (old, now) = (ByKey(before), ByKey(after));
        var changed = old.Keys.Union(now.Keys)
            .Where(key => !old.TryGetValue(key, out var was) || !now.TryGetValue(key, out var now1) || !AreSame(was, now1))
            .CountBy(static key => key.Kind)
            .ToDictionary();
        var (tiesBefore, tiesNow) = (Ties(before), Ties(after));
        return new CorrectionEffect(
            1,
            changed.GetValueOrDefault(EntryKind.Statement),
            changed.GetValueOrDefault(EntryKind.Message),
            changed.GetValueOrDefault(EntryKind.Event),
            changed.GetValueOrDefault(EntryKind.Finding),
            tiesBefore.Except(tiesNow).Count() + tiesNow.Except(tiesBefore).Count());
    }

    public static RereadEffect Reread(RecordIndex before, RecordIndex after)
    {
        var (old, now) = (ByKey(before), ByKey(after));
        return new RereadEffect(
            now.Keys.Count(key => !old.ContainsKey(key)),
            old.Keys.Count(key => !now.ContainsKey(key)),
            now.Count(pair => old.TryGetValue(pair.Key, out var was) && was.Detail != pair.Value.Detail));
    }

    /// <summary>The entries that came, went or read otherwise, as they were; null for those that came.</summary>
    /// <param name="all">Whether every one does, as something is said of the article that was not.</param>
    public static List<(string Kind, string Id, int Nth, NewEntry? Was)> Between(RecordIndex before, RecordIndex after, bool all)
    {
        var (old, now) = (ByKey(before, static entry => entry.Id), ByKey(after, static entry => entry.Id));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(key => (key.Kind, key.Id, key.Nth, Was: old.GetValueOrDefault(key), Now: now.GetValueOrDefault(key)))
                .Where(one => all || one.Was is null || one.Now is null || !AreSame(one.Was, one.Now))
                .Select(static one => (one.Kind, one.Id, one.Nth, one.Was)),
        ];
    }

    private static Dictionary<(string Kind, string Id, int Nth), NewEntry> ByKey(RecordIndex index) =>
        ByKey(index, static entry => entry.Kind is EntryKind.Finding or EntryKind.Dismissed ? entry.Detail : entry.Id);

    // Ids follow from the words, and what has one id twice is told apart by its order.
    private static Dictionary<(string Kind, string Id, int Nth), NewEntry> ByKey(RecordIndex index, Func<NewEntry, string> idOf)
    {
        var seen = new Dictionary<(string, string), int>();
        var byKey = new Dictionary<(string, string, int), NewEntry>();
        foreach (var entry in index.Entries)
        {
            var id = idOf(entry);
            var nth = seen[(entry.Kind, id)] = seen.GetValueOrDefault((entry.Kind, id)) + 1;
            byKey[(entry.Kind, id, nth)] = entry;
        }

        return byKey;
    }

    private static HashSet<(string Kind, string Id, NewTie Tie)> Ties(RecordIndex index) =>
        [.. index.Entries.SelectMany(static entry => entry.Ties.Select(tie => (entry.Kind, entry.Id, tie)))];

    private static bool AreSame(NewEntry was, NewEntry now) =>
        was.Detail == now.Detail
        && (was.Earliest, was.Latest) == (now.Earliest, now.Latest)
        && was.Ties.SequenceEqual(now.Ties)
        && was.Fields.Zip(now.Fields).All(static pair => pair.First.Words.SequenceEqual(pair.Second.Words));
}
