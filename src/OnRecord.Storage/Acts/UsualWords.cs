using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Acts;

/// <summary>Words that acts of a type have anyway in what was asked for: "visit", "talks", "telephoned". They tell no act from another.</summary>
internal static class UsualWords
{
    private const int DaysOfAStretch = 7;
    private const int FewStretches = 3;
    private const double UsualShare = 0.2;

    /// <summary>Takes them out of all printings.</summary>
    /// <param name="ofType">Printings of one type, in the order of their days.</param>
    public static void Remove(IReadOnlyList<Printing> ofType)
    {
        // Weeks are counted, not printings: the words of one act that many outlets tell of stand in one of them.
        var weeks = new Dictionary<ulong, (int Last, int Count)>();
        var (all, last) = (0, int.MinValue);
        foreach (var printing in ofType)
        {
            var week = (Slot.Day(printing.Hit.Key)?.DayNumber ?? 0) / DaysOfAStretch;
            if (week != last)
            {
                (all, last) = (all + 1, week);
            }

            foreach (var word in printing.Words)
            {
                weeks.TryGetValue(word, out var known);
                weeks[word] = known.Count > 0 && known.Last == week ? known : (week, known.Count + 1);
            }
        }

        foreach (var printing in ofType)
        {
            printing.Words.RemoveWhere(word => weeks[word].Count >= Math.Max(FewStretches, UsualShare * all));
        }
    }
}
