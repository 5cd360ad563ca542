using System.Collections.Concurrent;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Writing;

/// <summary>The numbers of people, bodies and states. They never change, so those once seen are remembered, with how they were named.</summary>
internal sealed class PartyKeys
{
    private const int MostRemembered = 200_000;

    // Of those who were added before there was a precedence, only the kind tells.
    private const string ComesFirst = "excluded.precedence < coalesce(party.precedence, CASE WHEN party.kind IS NULL THEN '2' ELSE '1' END)";

    private readonly ConcurrentDictionary<string, (long Key, string Precedence)> known = new(StringComparer.Ordinal);

    /// <summary>The numbers of parties, of which those not there yet are added.</summary>
    public IReadOnlyDictionary<string, long> Of(Session session, IEnumerable<PartyRow> rows)
    {
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        var unknown = new SortedDictionary<string, PartyRow>(StringComparer.Ordinal);    // in one order, so that writers do not lock each other out
        foreach (var row in rows)
        {
            if (known.TryGetValue(row.Id, out var one) && string.CompareOrdinal(one.Precedence, row.Precedence) <= 0)
            {
                keys[row.Id] = one.Key;
            }
            else if (!unknown.TryGetValue(row.Id, out var seen) || string.CompareOrdinal(row.Precedence, seen.Precedence) < 0)
            {
                unknown[row.Id] = row;
            }
        }

        foreach (var row in unknown.Values)
        {
            keys[row.Id] = session.Long(
                $"""
                INSERT INTO party (id, name, kind, country, precedence) VALUES (@Id, @Name, @Kind, @Country, @Precedence)
                ON CONFLICT (id) DO UPDATE SET
                    name = CASE WHEN {ComesFirst} THEN excluded.name ELSE party.name END,
                    kind = CASE WHEN {ComesFirst} THEN excluded.kind ELSE party.kind END,
                    country = CASE WHEN {ComesFirst} THEN excluded.country ELSE party.country END,
                    precedence = CASE WHEN {ComesFirst} THEN excluded.precedence ELSE party.precedence END
                RETURNING key
                """,
                Parameters.Of(row));
        }

        return keys;
    }

    /// <summary>Called when the transaction has been committed.</summary>
    public void Remember(IReadOnlyDictionary<string, long> keys, IEnumerable<PartyRow> rows)
    {
        if (known.Count > MostRemembered)
        {
            known.Clear();
        }

        foreach (var row in rows)
        {
            known.AddOrUpdate(
                row.Id,
                (keys[row.Id], row.Precedence),
                (_, one) => string.CompareOrdinal(row.Precedence, one.Precedence) < 0 ? (one.Key, row.Precedence) : one);
        }
    }
}
