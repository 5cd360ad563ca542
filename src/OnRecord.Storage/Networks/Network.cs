using OnRecord.Findings;

namespace OnRecord.Storage.Networks;

/// <summary>Who speaks to whom, and who passes on whose words.</summary>
/// <param name="Nodes">Those with the most lines first.</param>
/// <param name="Edges">Between these; the most frequent first.</param>
/// <param name="NodesLeftOut">How many others take part.</param>
/// <param name="EdgesLeftOut">How many pairs have one of the others on either side.</param>
/// <param name="Counted">How many statements were looked at: of very many the newest.</param>
/// <param name="IsPart">Whether more were found than were looked at.</param>
public sealed record Network(
    IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, int NodesLeftOut, int EdgesLeftOut, int Counted, bool IsPart);

/// <summary>Somebody who takes part.</summary>
/// <param name="Id">Null for one whom only the name tells, as articles do not mean the same by it for sure.</param>
/// <param name="Kind">Null where it is not known.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where it is not known.</param>
/// <param name="Weight">How often somebody speaks to, is spoken to, passes on or is passed on.</param>
public sealed record NetworkNode(string? Id, string Name, ActorKind? Kind, string? Country, int Weight);

/// <summary>One pair in one direction.</summary>
/// <param name="From">Place of the node from which it goes, from 0.</param>
/// <param name="To">Place of the node to which it goes, from 0.</param>
/// <param name="Count">In how many statements, each printing counted.</param>
public sealed record NetworkEdge(int From, int To, TieKind Kind, int Count);

/// <summary>What one has to do with the other.</summary>
public enum TieKind
{
    /// <summary>Speaks to.</summary>
    Addresses,

    /// <summary>Passes on the words of, as the first to do so.</summary>
    Quotes,

    /// <summary>Passes on what the other had passed on.</summary>
    Relays,
}
