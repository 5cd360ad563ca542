using OnRecord.Storage.Search;

namespace OnRecord.Storage.Acts;

/// <summary>One side of an event as one article tells of it: states, and whom of them it names.</summary>
internal sealed class Side
{
    private readonly IReadOnlyList<string> codes;
    private readonly Party[] named;

    /// <param name="isState">Whether a party is a state itself, which anybody of it may stand for.</param>
    public Side(IReadOnlyList<string> codes, IReadOnlyList<Party> parties, Func<Party, bool> isState)
    {
        (this.codes, Parties) = ([.. codes.Where(static code => code.Length > 0)], parties);
        named = [.. parties.Where(party => !isState(party))];
    }

    public IReadOnlyList<Party> Parties { get; }

    /// <summary>Whether somebody is named on both, so that they can be told from others of their states.</summary>
    public static bool AreNamed(Side one, Side other) => one.named.Length > 0 && other.named.Length > 0;

    /// <summary>Whether they can be the same: somebody named on both, or one state where one names nobody.</summary>
    public bool Fits(Side other) => AreNamed(this, other)
        ? named.Any(party => other.named.Any(known => IsOne(party, known)))
        : codes.Any(other.codes.Contains);

    private static bool IsOne(Party one, Party other) => one.Identity == other.Identity || (one.IsLocal && IsShort(one, other)) || (other.IsLocal && IsShort(other, one));

    // "Besk", whom one article alone knows, may be Tomo Besk.
    private static bool IsShort(Party one, Party other) => IndexWords.Of(one.Name) is { IsEmpty: false } words && words.All(IndexWords.Of(other.Name).Contains);
}
