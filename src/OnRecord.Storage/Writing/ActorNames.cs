using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Writing;

/// <summary>Who the ids of one record mean, as words and as sides of a pair.</summary>
internal sealed class ActorNames
{
    private readonly Record record;
    private readonly Dictionary<string, Actor> actors = [];
    private readonly Dictionary<string, ImmutableArray<string>> words = [];

    public ActorNames(Record record)
    {
        this.record = record;
        foreach (var actor in record.Actors)
        {
            actors.TryAdd(actor.Id, actor);
        }
    }

    /// <summary>An actor that the record does not list keeps its id for a name.</summary>
    public Party? Party(string? id) => id is null ? null : new Party(id, Clean.Name(actors.GetValueOrDefault(id)?.Name ?? id)!);

    public Party[] Parties(IEnumerable<string> ids) => [.. ids.Select(id => Party(id)!)];

    /// <summary>Every word of every name, alias and id; one who is known from this article alone is not found by the id.</summary>
    public ImmutableArray<string> Words(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).SelectMany(id => WordsOf(id))];

    /// <summary>The ids under which somebody counts as a side of a pair: the own one and that of the state.</summary>
    public IEnumerable<string> Sides(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (!Storage.Party.IsLocalId(id))
            {
                yield return Clean.Id(id);
            }

            if (actors.GetValueOrDefault(id)?.Country is { } state)
            {
                yield return Clean.Id(state);
            }
        }
    }

    /// <summary>People, bodies and states of the record that mean the same in every article, and the sides of its pairs.</summary>
    public IEnumerable<PartyRow> Rows(IEnumerable<NewEntry> entries)
    {
        var listed = record.Actors
            .Where(static actor => !Storage.Party.IsLocalId(actor.Id))
            .Select(static actor => new PartyRow(
                Clean.Id(actor.Id), Clean.Name(actor.Name)!, actor.Kind.ToString(), actor.Country is { } country ? Clean.Id(country) : null));
        var named = entries
            .SelectMany(static entry => entry.Ties)
            .SelectMany(static tie => new[] { tie.Giver, tie.Receiver })
            .Select(static id => new PartyRow(id, id, Kind: null, Country: null));
        return listed.Concat(named).DistinctBy(static party => party.Id, StringComparer.Ordinal);
    }

    private ImmutableArray<string> WordsOf(string id)
    {
        if (!words.TryGetValue(id, out var known))
        {
            var actor = actors.GetValueOrDefault(id);
            var texts = new List<string> { actor?.Name ?? id };
            texts.AddRange(actor?.Aliases ?? []);
            if (!Storage.Party.IsLocalId(id))
            {
                texts.Add(id);
            }

            if (actor?.Country is { } state)
            {
                texts.Add(state);
            }

            words[id] = known = [.. texts.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(text => IndexWords.Of(text))];
        }

        return known;
    }
}
