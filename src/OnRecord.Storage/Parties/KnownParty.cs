using OnRecord.Findings;

namespace OnRecord.Storage.Parties;

/// <summary>Somebody who means the same in every article: a person, a body or a state.</summary>
/// <param name="Id"><c>kim-jong-un</c>, <c>PRK</c>.</param>
/// <param name="Kind">Null where no record has listed it.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
public sealed record KnownParty(string Id, string Name, ActorKind? Kind, string? Country)
{
    /// <summary>The archive's own number for it.</summary>
    internal long Key { get; init; }

    /// <summary>The id of the one whom people say it is.</summary>
    internal string? Means { get; init; }
}
