using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>
/// A text uses a name for one thing: what a name is taken for in most places, it is taken for in all, also where it was overlooked.
/// </summary>
/// <remarks>Label consistency within a document, as in Krishnan and Manning 2006 (ACL Anthology P06-1141).</remarks>
internal static class DocumentMemory
{
    private const int Explained = 1 << 16;    // votes of an acronym that the text explains: more than it can have otherwise

    /// <param name="mentions">In text order.</param>
    /// <returns>The mentions in text order, some with another kind, and those overlooked.</returns>
    public static List<Mention> Agree(Document document, WordLayer words, SyntaxLayer syntax, List<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return mentions;
        }

        // By the hash of a name's words: how often it is of each kind; nothing for the beginning of a longer one.
        var votes = new Dictionary<ulong, int[]?>();
        foreach (var mention in mentions)
        {
            Vote(mention.First, mention.End, mention.Kind);
            if (mention is { Kind: MentionKind.Person } && mention.End - mention.First > 1)
            {
                Vote(mention.End - 1, mention.End, MentionKind.Person);    // Ana Kovar, later only Kovar
            }

            if (IsExplained(document, words, mention))
            {
                Vote(mention.End + 1, mention.End + 2, mention.Kind, Explained);
            }
        }

        var agreed = new List<Mention>(mentions.Count + 16);
        var next = 0;
        for (var sentence = 0; sentence < words.SentenceCount; sentence++)
        {
            var (first, end) = words.Sentence(sentence);
            for (var word = first; word < end; word++)
            {
                if (next < mentions.Count && mentions[next].First == word)
                {
                    var mention = mentions[next++];
                    agreed.Add(mention with { Kind = Most(votes[Hash(mention.First, mention.End)]!, mention.Kind) });
                    word = mention.End - 1;
                }
                else if (syntax.Universal(word) == "PROPN" && char.IsUpper(document.Text[words.Starts[word]]))
                {
                    var limit = next < mentions.Count ? Math.Min(end, mentions[next].First) : end;
                    if (Overlooked(word, limit) is { } found)
                    {
                        agreed.Add(found);
                        word = found.End - 1;
                    }
                }
            }
        }

        return agreed;

        void Vote(int first, int end, MentionKind kind, int weight = 1)
        {
            var hash = 0UL;
            for (var word = first; word < end; word++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(document.Slice(words[word])));
                votes.TryAdd(hash, null);
            }

            (votes[hash] ??= new int[MentionNetwork.Kinds])[(int)kind] += weight;
        }

        ulong Hash(int first, int end)
        {
            var hash = 0UL;
            for (var word = first; word < end; word++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(document.Slice(words[word])));
            }

            return hash;
        }

        Mention? Overlooked(int first, int limit)
        {
            Mention? longest = null;
            var hash = 0UL;
            for (var end = first + 1; end <= limit; end++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(document.Slice(words[end - 1])));
                if (!votes.TryGetValue(hash, out var counts))
                {
                    break;
                }

                longest = counts is null ? longest : new Mention(first, end, Most(counts, MentionKind.Person));
            }

            return longest;
        }
    }

    // Whether the word in brackets after a name is made of its initials: Harbour Board of Sella (HBS).
    private static bool IsExplained(Document document, WordLayer words, Mention name)
    {
        if (name.End + 2 >= words.Count || document.Slice(words[name.End]) is not "(" || document.Slice(words[name.End + 2]) is not ")")
        {
            return false;
        }

        var acronym = document.Slice(words[name.End + 1]);
        var matched = 0;
        for (var word = name.First; word < name.End && matched < acronym.Length; word++)
        {
            matched += document.Text[words.Starts[word]] == acronym[matched] ? 1 : 0;
        }

        return matched > 1 && matched == acronym.Length && !acronym.ContainsAnyExceptInRange('A', 'Z');
    }

    // The kind with most votes; the one given where it has as many.
    private static MentionKind Most(int[] counts, MentionKind given)
    {
        var most = Array.IndexOf(counts, counts.Max());
        return counts[most] > counts[(int)given] ? (MentionKind)most : given;
    }
}
