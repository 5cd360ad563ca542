using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Parties;

/// <summary>Finds whom a typed name means.</summary>
internal static class PartySearch
{
    /// <summary>The one with this id; else those of this name; else those whose names have all its words.</summary>
    public static IReadOnlyList<KnownParty> Find(Session session, string typed)
    {
        var wanted = typed.Trim();
        if (Rows(session, "WHERE id = @id OR id = @upper", new { id = wanted, upper = wanted.ToUpperInvariant() }) is [var one, ..])
        {
            return [Meant(session, one)];
        }

        var words = IndexWords.Of(wanted);
        if (words.IsEmpty)
        {
            return [];
        }

        var having = Rows(session, "ORDER BY name", values: null).Where(party => words.All(IndexWords.Of(party.Name).Contains)).ToArray();
        var exact = having.Where(party => IndexWords.Of(party.Name).Length == words.Length).ToArray();
        return [.. (exact.Length > 0 ? exact : having).Select(party => Meant(session, party)).DistinctBy(static party => party.Key)];
    }

    /// <summary>The one with this id, whoever people say it is.</summary>
    public static KnownParty? WithId(Session session, string id) => Rows(session, "WHERE id = @id", new { id }).FirstOrDefault();

    private static KnownParty Meant(Session session, KnownParty party) =>
        party.Means is { } other && WithId(session, other) is { } meant ? meant : party;

    public static List<KnownParty> Rows(Session session, string rest, object? values) =>
        [.. session
            .Query<(long Key, string Id, string Name, string? Kind, string? Country, string? Means)>(
                $"SELECT key, id, name, kind, country, means FROM party {rest}", values)
            .Select(static row => new KnownParty(
                row.Id, row.Name, row.Kind is null ? null : Enum.Parse<ActorKind>(row.Kind), row.Country) { Key = row.Key, Means = row.Means })];
}
