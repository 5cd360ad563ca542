using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Names of actors and words for them, as dictionaries of PETRARCH have them, to be found in a text.</summary>
internal sealed class ActorPhrases
{
    private const int LongestName = 16;    // pieces

    private readonly Dictionary<uint, List<Entry>> byFirst = [];

    public ActorPhrases(IEnumerable<ActorDictionary> dictionaries)
    {
        foreach (var dictionary in dictionaries)
        {
            foreach (var actor in dictionary.Actors)
            {
                foreach (var name in actor.Names.Prepend(actor.Name))
                {
                    Add(name, actor, null);
                }
            }

            foreach (var agent in dictionary.Agents)
            {
                Add(agent.Words, null, agent);
            }
        }

        foreach (var list in byFirst.Values)
        {
            list.Sort(static (one, other) => other.Pieces.Length != one.Pieces.Length ? other.Pieces.Length - one.Pieces.Length : (one.Actor is null).CompareTo(other.Actor is null));
        }
    }

    /// <summary>The longest names of a stretch of words, which do not overlap, in the order of the text.</summary>
    public List<NameMatch> Find(WordGraph words, WordRange range)
    {
        var pieces = new List<(uint Piece, int Word)>();
        for (var word = range.First; word < range.End; word++)
        {
            foreach (var piece in Pieces(words.Text(word)))
            {
                pieces.Add((piece, word));
            }
        }

        var found = new List<NameMatch>();
        for (var at = 0; at < pieces.Count;)
        {
            if ((at == 0 || pieces[at - 1].Word != pieces[at].Word) && byFirst.TryGetValue(pieces[at].Piece, out var entries)
                && entries.Find(entry => Stands(entry, pieces, at, words)) is { } best)
            {
                found.Add(new NameMatch(pieces[at].Word, pieces[at + best.Pieces.Length - 1].Word + 1, best.Actor, best.Agent));
                at += best.Pieces.Length;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static bool Stands(Entry entry, List<(uint Piece, int Word)> pieces, int at, WordGraph words)
    {
        if (at + entry.Pieces.Length > pieces.Count || (entry.IsShort && !char.IsUpper(words.Letter(pieces[at].Word))))
        {
            return false;
        }

        for (var i = 1; i < entry.Pieces.Length; i++)
        {
            if (pieces[at + i].Piece != entry.Pieces[i])
            {
                return false;
            }
        }

        var end = at + entry.Pieces.Length;
        return end == pieces.Count || pieces[end].Word != pieces[end - 1].Word;
    }

    private void Add(string name, KnownActor? actor, AgentWords? agent)
    {
        var pieces = Pieces(name).ToImmutableArray();
        if (pieces.Length is > 0 and <= LongestName)
        {
            (byFirst.TryGetValue(pieces[0], out var list) ? list : byFirst[pieces[0]] = []).Add(new Entry(pieces, name.Length <= 3, actor, agent));
        }
    }

    // U.S. is u and s, Barad-dur barad and dur; the s of a genitive is a piece of its own.
    private static List<uint> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new List<uint>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (text[at] is '\'' or '’')
            {
                at++;
            }

            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start + 1 || (at > start && char.IsLetterOrDigit(text[start])))
            {
                pieces.Add(WordGraph.Hash(text[start..at]));
            }

            at = Math.Max(at, start + 1);
        }

        return pieces;
    }

    private sealed record Entry(ImmutableArray<uint> Pieces, bool IsShort, KnownActor? Actor, AgentWords? Agent);
}

/// <summary>A name in a text.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Actor">Whose it is; null for a word for actors.</param>
/// <param name="Agent">What it says of actors; null for a name.</param>
internal sealed record NameMatch(int First, int End, KnownActor? Actor, AgentWords? Agent);
