using System.Collections.Concurrent;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Writing;

/// <summary>The numbers of people, bodies and states. They never change, so those once seen are remembered.</summary>
internal sealed class PartyKeys
{
    private const int MostRemembered = 200_000;

    private readonly ConcurrentDictionary<string, long> known = new(StringComparer.Ordinal);

    /// <summary>The numbers of parties, of which those not there yet are added.</summary>
    public IReadOnlyDictionary<string, long> Of(Session session, IEnumerable<PartyRow> rows)
    {
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        var unknown = new SortedDictionary<string, PartyRow>(StringComparer.Ordinal);    // in one order, so that writers do not lock each other out
        foreach (var row in rows)
        {
            if (known.TryGetValue(row.Id, out var key))
            {
                keys[row.Id] = key;
            }
            else if (!unknown.TryGetValue(row.Id, out var seen) || (seen.Kind is null && row.Kind is not null) || (IsFull(row) && !IsFull(seen)))
            {
                unknown[row.Id] = row;
            }
        }

        foreach (var row in unknown.Values)
        {
            // One that was known only as the side of a pair gets its name when a record lists it.
            keys[row.Id] = session.First<long>(
                """
                INSERT INTO party (id, name, kind, country) VALUES (@Id, @Name, @Kind, @Country)
                ON CONFLICT (id) DO UPDATE SET
                    name = CASE WHEN party.kind IS NULL THEN excluded.name ELSE party.name END,
                    country = coalesce(party.country, excluded.country),
                    kind = coalesce(party.kind, excluded.kind)
                RETURNING key
                """,
                row);
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

        foreach (var row in rows.Where(static row => row.Kind is not null))
        {
            known[row.Id] = keys[row.Id];
        }
    }

    // "Ruta Hallen" for ruta-hallen, rather than "Hallen".
    private static bool IsFull(PartyRow row) => IndexWords.Of(row.Id).All(IndexWords.Of(row.Name).Contains);
}
