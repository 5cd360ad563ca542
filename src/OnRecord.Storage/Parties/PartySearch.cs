using System.Globalization;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Parties;

/// <summary>Finds whom a typed name means.</summary>
internal static class PartySearch
{
    /// <summary>The one with this id; else those of this name; else those whose names have all its words.</summary>
    /// <remarks>A state is given as its code, under which all that its people and bodies say, send and do is filed.</remarks>
    public static IReadOnlyList<KnownParty> Find(Session session, string typed)
    {
        var wanted = typed.Trim();
        if (Rows(session, "WHERE id = @id OR id = @upper ORDER BY id = @id DESC", Parameters.Of(new { id = Clean.Id(wanted), upper = Clean.Id(wanted.ToUpperInvariant()) })) is [var one, ..])
        {
            return [OfState(session, Meant(session, one))];
        }

        var words = IndexWords.Of(wanted);
        if (words.IsEmpty)
        {
            return [];
        }

        // An id has the words of the full name, also where the first record gave a part of it.
        var having = Rows(session, "ORDER BY name", values: null)
            .Select(static party => (Party: party, Name: IndexWords.Of(party.Name), Id: IndexWords.Of(party.Id)))
            .Where(one => words.All(word => one.Name.Contains(word) || one.Id.Contains(word)))
            .ToArray();
        var exact = having.Where(one => one.Name.Length == words.Length && words.All(one.Name.Contains)).ToArray();
        return [.. (exact.Length > 0 ? exact : having).Select(one => OfState(session, Meant(session, one.Party))).DistinctBy(static party => party.Key)];
    }

    public static IReadOnlyList<KnownParty> All(Session session) => Rows(session, "ORDER BY name, id", values: null);

    // The code has the name of its state, and the state the key of its code.
    public static KnownParty OfState(Session session, KnownParty party)
    {
        if (party.Kind == ActorKind.State && party.Country is { } code)
        {
            return Rows(session, "WHERE id = @code", Parameters.Of(new { code })) is [var coded, ..] ? party with { Id = coded.Id, Key = coded.Key } : party;
        }

        return party.Kind is null && Rows(session, "WHERE country = @id AND kind = 'State' ORDER BY id", Parameters.Of(new { id = party.Id })) is [var state, ..]
            ? state with { Id = party.Id, Key = party.Key }
            : party;
    }

    /// <summary>The one with this id, a state with its name.</summary>
    public static KnownParty? Coded(Session session, string id) => WithId(session, id) is { } party ? OfState(session, party) : null;

    /// <summary>The one with this id, whoever people say it is.</summary>
    public static KnownParty? WithId(Session session, string id) => Rows(session, "WHERE id = @id", Parameters.Of(new { id = Clean.Id(id) })).FirstOrDefault();

    /// <summary>Those with these ids, whoever people say they are.</summary>
    /// <param name="ids">Some hundred at most: each is a parameter of its own.</param>
    public static List<KnownParty> WithIds(Session session, IReadOnlyList<string> ids)
    {
        var values = new Parameters();
        for (var i = 0; i < ids.Count; i++)
        {
            values.Add(Name(i), Clean.Id(ids[i]));
        }

        return Rows(session, $"WHERE id IN ({string.Join(", ", Enumerable.Range(0, ids.Count).Select(static i => "@" + Name(i)))})", values);

        static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"id{i}");
    }

    private static KnownParty Meant(Session session, KnownParty party) =>
        party.Means is { } other && WithId(session, other) is { } meant ? meant : party;

    public static List<KnownParty> Rows(Session session, string rest, Parameters? values) => session.Query(
        $"SELECT key, id, name, kind, country, means FROM party {rest}",
        static row => new KnownParty(row.Text(1), row.Text(2), row.TextOrNull(3) is { } kind ? StoredName.Read<ActorKind>(kind) : null, row.TextOrNull(4))
        {
            Key = row.Long(0), Means = row.TextOrNull(5),
        },
        values);
}
