using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Parties;

/// <summary>With whom a party has to do.</summary>
/// <param name="Parties">Those with whom most.</param>
/// <param name="Different">How many there are in all.</param>
public sealed record PartyCompany(KnownParty Party, IReadOnlyList<Counterpart> Parties, int Different);

/// <summary>Somebody with whom a party has to do. Each printing counts.</summary>
/// <param name="There">From the party to this one.</param>
/// <param name="Back">From this one to the party.</param>
/// <param name="First">The day of the earliest; null where none has one.</param>
/// <param name="Last">The day of the latest; null where none has one.</param>
public sealed record Counterpart(KnownParty Party, TurnedTo There, TurnedTo Back, DateOnly? First, DateOnly? Last);

/// <summary>How often one turned to another, each printing counted.</summary>
public sealed record TurnedTo(int Statements, int Messages, int Events)
{
    public int All => Statements + Messages + Events;
}

/// <summary>Counts with whom a party has to do, from the ties alone.</summary>
internal static class Counterparts
{
    /// <param name="most">How many counterparts to give.</param>
    public static PartyCompany Of(Session session, KnownParty party, int most)
    {
        var undated = Slot.First(DateOnly.FromDayNumber(1));
        var there = session.ByWords(
            many: true,
            """
            SELECT receiver, kind, count(*), min(CASE WHEN entry >= @undated THEN entry END), max(entry)
            FROM tie WHERE giver = @Key GROUP BY receiver, kind
            """,
            Turned.Of,
            Parameters.Of(new { party.Key, undated }));

        // One look for each who may have turned to it, as ties stand in the order of the givers.
        var back = session.ByWords(
            many: true,
            """
            SELECT p.key, t.kind, count(*), min(CASE WHEN t.entry >= @undated THEN t.entry END), max(t.entry)
            FROM party p CROSS JOIN tie t WHERE t.giver = p.key AND t.receiver = @Key GROUP BY p.key, t.kind
            """,
            Turned.Of,
            Parameters.Of(new { party.Key, undated }));
        var own = StatesThemselves(session);
        var all = there.Concat(back).Where(row => !own.Contains(row.Party)).ToLookup(static row => row.Party);
        var heaviest = all.OrderByDescending(static rows => rows.Sum(static row => row.Count)).ThenBy(static rows => rows.Key).Take(most).ToArray();
        var known = PartySearch.Rows(session, $"WHERE key IN {Session.List(heaviest.Select(static rows => rows.Key))}", values: null).ToDictionary(static one => one.Key);
        return new PartyCompany(
            party,
            [
                .. heaviest.Select(rows => new Counterpart(
                    PartySearch.OfState(session, known[rows.Key]),
                    Counted(there.Where(row => row.Party == rows.Key)),
                    Counted(back.Where(row => row.Party == rows.Key)),
                    Slot.Day(rows.Min(static row => row.First) ?? 0),
                    Slot.Day(rows.Max(static row => row.Last)))),
            ],
            all.Count);
    }

    // States that are there by their codes as well, under which all is counted that is of them, what they do themselves too.
    private static HashSet<long> StatesThemselves(Session session) =>
        [.. session.Longs("SELECT s.key FROM party s JOIN party c ON c.id = s.country WHERE s.kind = 'State' AND s.id <> s.country")];

    private static TurnedTo Counted(IEnumerable<Turned> rows)
    {
        var kinds = rows.ToDictionary(static row => row.Kind, static row => (int)row.Count, StringComparer.Ordinal);
        return new TurnedTo(kinds.GetValueOrDefault(EntryKind.Statement), kinds.GetValueOrDefault(EntryKind.Message), kinds.GetValueOrDefault(EntryKind.Event));
    }

    private sealed record Turned(long Party, string Kind, long Count, long? First, long Last)
    {
        public static Turned Of(ResultRow row) => new(row.Long(0), row.Text(1), row.Long(2), row.LongOrNull(3), row.Long(4));
    }
}
