using OnRecord.Reading.Actors;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Parties;

/// <summary>Names from the table of actors for those whom the archive has by their id or by a part of their name.</summary>
internal static class PartyNames
{
    /// <returns>The same where its name has all words of its id, or the table does not know it.</returns>
    public static KnownParty Named(KnownParty party)
    {
        if (party.Kind is null && ActorTable.BuiltIn.StateOf(party.Id) is { } state)
        {
            return party with { Name = state.Name, Kind = state.Kind, Country = party.Id };
        }

        var words = party.Id.Split('-');
        return party.Kind is not null
            && words.Length > 1
            && !words.All(word => party.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
            && ActorTable.BuiltIn.Find(string.Join(' ', words)) is { } known
            && known.Id == party.Id
            ? party with { Name = known.Name }
            : party;
    }

    /// <summary><c>person, XAR</c>; empty where neither is known.</summary>
    public static string KindAndCountry(KnownParty party) => string.Join(", ", new[] { Kind(party), party.Country }.OfType<string>());

    public static string? Kind(KnownParty party) => party.Kind?.ToString().ToLowerInvariant();
}
