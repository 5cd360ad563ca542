using OnRecord.Findings;

namespace OnRecord.Server.Events;

/// <summary>Who takes part in an act, as codes have it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 of a state, else a short name in capitals; empty where it is not known.</param>
/// <param name="Sectors">PLOVER sectors, joined: <c>GOVMIL</c>; empty for a state as such.</param>
/// <param name="Actors">Those of the record who are meant.</param>
internal sealed record Party(string Code, string Sectors, IReadOnlyList<Actor> Actors)
{
    public string Names => string.Join("; ", Actors.Select(static actor => actor.Name));

    public string Roles => string.Join("; ", Actors.Select(static actor => actor.Role).OfType<string>());

    /// <summary>How the article calls them, each by its first mention.</summary>
    public string Words => string.Join("; ", Actors.Select(static actor => actor.Mentions is [var first, ..] ? first.Text : actor.Name));

    /// <summary>The sectors one by one.</summary>
    public IEnumerable<string> EachSector => Sectors.Chunk(3).Select(static letters => new string(letters));

    /// <summary>One side of an event: each code with the actors that are of it.</summary>
    /// <param name="countries">States and bodies of the side.</param>
    /// <param name="codes">The same with their sectors.</param>
    /// <param name="ids">Actors of the side.</param>
    public static IReadOnlyList<Party> Of(Record record, IReadOnlyList<string> countries, IReadOnlyList<string> codes, IReadOnlyList<string> ids)
    {
        var parties = (codes.Count > 0 ? codes : countries).Select(code =>
        {
            var country = countries.Where(one => code.StartsWith(one, StringComparison.Ordinal)).MaxBy(static one => one.Length) ?? "";    // sectors alone, of no known state
            return new Party(country, code[country.Length..], []);
        }).ToList();
        foreach (var actor in ids.Select(record.Find).OfType<Actor>())
        {
            // Of two codes of one state, the first actor has the first.
            var own = parties.FindAll(party => party.Code == actor.Country || actor.Name == party.Code || actor.Aliases.Contains(party.Code));
            var party = own.Find(static one => one.Actors.Count == 0) ?? own.LastOrDefault() ?? (parties.Count == 1 && actor.Country is null ? parties[0] : null);
            if (party is null)
            {
                parties.Add(Of(actor));
            }
            else
            {
                parties[parties.IndexOf(party)] = party with { Actors = [.. party.Actors, actor] };
            }
        }

        return parties;
    }

    /// <summary>An actor whose sector nothing tells.</summary>
    public static Party Of(Actor actor) => new(actor.Country ?? "", actor.Kind == ActorKind.Outlet ? "JRN" : "", [actor]);
}
