using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>A pattern that holds, with the parties that it names.</summary>
/// <param name="Actor">Main word of the phrase at <c>$</c>; −1 where there is none.</param>
/// <param name="Recipient">That at <c>+</c>.</param>
internal readonly record struct PatternMatch(VerbPattern Pattern, int Actor, int Recipient);

/// <summary>Tells whether patterns hold around a verb.</summary>
/// <remarks>
/// Words of a pattern stand in its order with others between them, those before the verb anywhere in the sentence. In dictionaries of
/// PETRARCH2 they stand in the verb's own clause, are nouns and adjectives before it, and none is an auxiliary.
/// </remarks>
internal sealed class PatternMatcher(WordGraph words, IParties parties)
{
    private const int MostSteps = 200_000;    // words looked at for a verb
    private const int MostWords = 300;        // of a sentence

    private readonly HashSet<uint> present = [];    // forms and lemmas around the verb

    private WordRange region;
    private Func<int, bool> isOpen = static _ => true;
    private bool joined;
    private int verb;
    private bool phrasal;
    private int steps;
    private int actor;
    private int recipient;

    /// <summary>The pattern that asks most of those that hold; the first of equals. Null where none does.</summary>
    /// <param name="verbs">The words of the verb.</param>
    /// <param name="around">What belongs to it, on both sides.</param>
    /// <param name="open">Whether a word there is no other clause's.</param>
    /// <param name="isJoined">Whether several joined do it.</param>
    public PatternMatch? Best(IEnumerable<VerbPattern> patterns, WordRange verbs, WordRange around, Func<int, bool> open, bool isJoined)
    {
        (isOpen, joined, verb, steps) = (open, isJoined, verbs.First, 0);
        var first = words.Sentence[words.Sentences[verb]].First;
        present.Clear();
        for (var word = Math.Max(first, around.End - MostWords); word < around.End; word++)
        {
            present.Add(words.Forms[word]);
            present.Add(words.Lemmas[word]);
        }

        PatternMatch? best = null;
        foreach (var pattern in patterns)
        {
            if (steps > MostSteps)
            {
                break;
            }

            if ((best is { } known && pattern.Weight <= known.Pattern.Weight) || !Present(pattern))
            {
                continue;
            }

            (phrasal, actor, recipient) = (pattern.IsPhrasal, -1, -1);
            region = phrasal ? around : new WordRange(Math.Max(first, around.End - MostWords), around.End);
            if (Before(pattern, verbs.First) && After(pattern, verbs.End))
            {
                best = new PatternMatch(pattern, actor, recipient);
            }
        }

        return best;
    }

    private bool Present(VerbPattern pattern)
    {
        foreach (var word in pattern.Needed)
        {
            if (!present.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private bool After(VerbPattern pattern, int from)
    {
        var (at, tight) = (from, false);
        foreach (var element in pattern.After)
        {
            at = Find(element, at, tight ? Math.Min(at + 1, region.End) : region.End);
            if (at < 0)
            {
                return false;
            }

            tight = element.Tight;
        }

        return true;
    }

    // From the verb leftwards: each the nearest that still leaves those before it.
    private bool Before(VerbPattern pattern, int until)
    {
        var end = until;
        for (var i = pattern.Before.Length - 1; i >= 0; i--)
        {
            var element = pattern.Before[i];
            var (found, start) = (false, end - 1);
            var least = element.Tight ? Math.Max(region.First, end - 1 - element.Parts.Length) : region.First;
            for (; start >= least && !found; start--)
            {
                found = Stands(element, start, end) is >= 0 and var after && (!element.Tight || after == end);
            }

            if (!found)
            {
                return false;
            }

            end = start + 1;
        }

        return true;
    }

    // Where an element first stands from a word on; the word after it, or −1.
    private int Find(PatternElement element, int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            if (Stands(element, at, region.End) is >= 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    // The word after an element that begins at a word; −1 where it does not.
    private int Stands(PatternElement element, int at, int limit)
    {
        if (++steps > MostSteps || !isOpen(at))
        {
            return -1;
        }

        switch (element.Kind)
        {
            case ElementKind.Word:
                return IsWord(element, at) ? at + 1 : -1;
            case ElementKind.Any:
                foreach (var member in element.Parts)
                {
                    if (Stands(member, at, limit) is >= 0 and var end)
                    {
                        return end;
                    }
                }

                return -1;
            case ElementKind.Sequence:
                return Sequence(element, at, limit);
            case ElementKind.Phrase:
                return InOrder(element, 0, at, Math.Min(limit, at + 10));
            case ElementKind.Preposition:
                return Preposition(element, at, limit);
            case ElementKind.Joined:
                return joined && at < verb ? at + 1 : -1;
            default:
                return Party(element.Kind, at);
        }
    }

    private int Sequence(PatternElement element, int at, int limit)
    {
        foreach (var part in element.Parts)
        {
            if (at >= limit || (at = Stands(part, at, limit)) < 0)
            {
                return -1;
            }
        }

        return at;
    }

    private int InOrder(PatternElement element, int first, int at, int limit)
    {
        var start = at;
        for (var i = first; i < element.Parts.Length; i++)
        {
            var end = -1;
            for (; at < limit && end < 0; at++)
            {
                end = Stands(element.Parts[i], at, limit);
                if (i == first && at == start && end < 0 && first == 0)
                {
                    return -1;    // a phrase begins where it is looked for
                }
            }

            if (end < 0)
            {
                return -1;
            }

            at = end;
        }

        return at;
    }

    // "(TO HARBOUR)" asks for the word in what the preposition governs, "(TO)" for anything.
    private int Preposition(PatternElement element, int at, int limit)
    {
        var preposition = element.Parts[0];
        var end = preposition.Kind is ElementKind.Word ? Is(preposition, at) ? at + 1 : -1 : Stands(preposition, at, limit);
        if (end < 0)
        {
            return -1;
        }

        var head = words.Heads[at];
        if (element.Parts.Length == 1)
        {
            return words.Relation(at) == "compound:prt" ? end : end < limit ? Math.Max(end, Math.Min(head + 1, limit)) : -1;
        }

        // Up to the end of what the governed word heads, and no farther than a dozen words.
        var bound = head > at ? Math.Max(words.Right[head], head + 1) : end + 6;
        return InOrder(element, 1, end, Math.Min(Math.Min(limit, bound), end + 12));
    }

    private int Party(ElementKind kind, int at)
    {
        if (!parties.IsNamed(at) || (at > region.First && parties.IsNamed(at - 1) && Main(at - 1) == Main(at)))
        {
            return -1;
        }

        var main = Main(at);
        var end = at + 1;
        while (end < region.End && parties.IsNamed(end) && Main(end) == main)
        {
            end++;
        }

        (actor, recipient) = kind switch
        {
            ElementKind.Actor => (main, recipient),
            ElementKind.Recipient => (actor, main),
            _ => (actor, recipient),
        };
        return Math.Max(end, Math.Min(main + 1, region.End));
    }

    /// <summary>The main word of the phrase that a name stands in.</summary>
    public int Main(int word) => Main(words, word);

    /// <inheritdoc cref="Main(int)"/>
    public static int Main(WordGraph words, int word)
    {
        while (words.Relation(word) is "compound" or "flat" or "flat:foreign" or "amod" or "nmod:poss" or "nmod:desc" or "det" or "nummod" or "goeswith" && words.Heads[word] is >= 0 and var head
            && words.Universal(head) is not "VERB")
        {
            word = head;
        }

        return word;
    }

    private bool IsWord(PatternElement element, int at)
    {
        if (!Is(element, at))
        {
            return false;
        }

        if (!phrasal)
        {
            return true;
        }

        var universal = words.Universal(at);
        return universal is not "AUX" && (at > verb || universal is "NOUN" or "PROPN" or "ADJ" or "NUM" or "PRON" or "DET" or "VERB" or "ADP" or "SCONJ" or "PART");
    }

    private bool Is(PatternElement element, int at) => words.Forms[at] == element.Word || (!element.Exact && words.Lemmas[at] == element.Word);
}
