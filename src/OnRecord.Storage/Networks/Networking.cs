using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Storage.Database;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Networks;

/// <summary>Draws lines between those who take part in statements.</summary>
internal static class Networking
{
    private static readonly ChainJsonContext Context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    /// <param name="most">How many nodes to give.</param>
    public static Network Of(Session session, StatementQuery query, int most)
    {
        var found = EntrySearch.Find(session, Selection.Of(query), Page.First(EntrySearch.MostCounted));
        var edges = new Dictionary<(string From, string To, TieKind Kind), int>();
        var parties = new Dictionary<string, (Party Party, int Weight)>(StringComparer.Ordinal);
        foreach (var detail in EntrySearch.Details(session, found.Items))
        {
            foreach (var (from, to, kind) in Lines(JsonSerializer.Deserialize(detail, Context.ChainRow)!))
            {
                if (from.Identity != to.Identity)
                {
                    var key = (from.Identity, to.Identity, kind);
                    edges[key] = edges.GetValueOrDefault(key) + 1;
                    Weigh(from);
                    Weigh(to);
                }
            }
        }

        var nodes = parties
            .OrderByDescending(static pair => pair.Value.Weight)
            .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
            .Take(most)
            .ToArray();
        var places = nodes.Select(static (node, place) => (node.Key, place)).ToDictionary(static one => one.Key, static one => one.place, StringComparer.Ordinal);
        NetworkEdge[] between =
        [
            .. edges
                .Where(pair => places.ContainsKey(pair.Key.From) && places.ContainsKey(pair.Key.To))
                .Select(pair => new NetworkEdge(places[pair.Key.From], places[pair.Key.To], pair.Key.Kind, pair.Value))
                .OrderByDescending(static edge => edge.Count).ThenBy(static edge => edge.From).ThenBy(static edge => edge.To).ThenBy(static edge => edge.Kind),
        ];
        return new Network(
            [.. nodes.Select(node => Node(session, node.Value.Party, node.Value.Weight))],
            between,
            parties.Count - nodes.Length,
            edges.Count - between.Length,
            found.Items.Count,
            found.HasMore);

        void Weigh(Party party)
        {
            var (first, weight) = parties.GetValueOrDefault(party.Identity, (party, 0));
            parties[party.Identity] = (first, weight + 1);
        }
    }

    // Each who passes the words on has them from the one before, the nearest from the speaker.
    private static IEnumerable<(Party From, Party To, TieKind Kind)> Lines(ChainRow row)
    {
        if (row.Speaker is not { } source)
        {
            yield break;
        }

        foreach (var addressee in row.Addressees ?? [])
        {
            yield return (source, addressee, TieKind.Addresses);
        }

        var kind = TieKind.Quotes;
        foreach (var via in row.Via ?? [])
        {
            yield return (via, source, kind);
            (source, kind) = (via, TieKind.Relays);
        }
    }

    private static NetworkNode Node(Session session, Party party, int weight)
    {
        var known = party.IsLocal ? null : PartySearch.Coded(session, party.Id);
        return new NetworkNode(party.IsLocal ? null : party.Id, known?.Name ?? party.Name, known?.Kind, known?.Country, weight);
    }

    internal sealed record ChainRow(Party? Speaker, Party[]? Addressees, Party[]? Via);
}

[JsonSerializable(typeof(Networking.ChainRow))]
internal sealed partial class ChainJsonContext : JsonSerializerContext;
