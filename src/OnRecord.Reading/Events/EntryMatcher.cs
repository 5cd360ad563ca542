using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>Tells whether an entry of the lexicon holds where a word stands.</summary>
/// <param name="actors">Whether a word belongs to the name of a party; null to ask the mentions alone.</param>
/// <param name="code">The act that a word is, so many acts deep.</param>
internal sealed class EntryMatcher(WordGraph words, FrameReader frames, NounClasses classes, Func<int, bool>? actors, Func<int, int, ActCoding> code)
{
    /// <summary>The act that an operator governs: a clause first, then an object, then what stands after a preposition.</summary>
    public ActCoding Governed(Predicate entry, int word, int depth)
    {
        var frame = frames.Read(word);
        for (var turn = 0; turn < 3; turn++)
        {
            foreach (var filler in frame.Fillers)
            {
                var fits = turn switch
                {
                    0 => filler.Slot == Slot.Complement || (filler.Slot == FrameReader.Purpose && entry.When.Any(static condition => condition.Slot == FrameReader.Purpose)),
                    1 => filler.Slot == Slot.Object,
                    _ => Governing.Contains(filler.Slot) && words.Universal(filler.Word) is "NOUN" or "VERB",
                };
                if (!fits || filler.Word == word)
                {
                    continue;
                }

                // "announced a ban on flights": the ban is the operator's own word
                var inner = entry.Form == PredicateForm.Phrase && entry.Further.Contains(words.Lemmas[filler.Word]) ? Governed(entry, filler.Word, depth) : code(filler.Word, depth + 1);
                if (inner is { IsNone: false, Type: not EventType.Statement })
                {
                    return inner;
                }
            }
        }

        return ActCoding.None(word);
    }

    // What stands after other prepositions is time, place or manner.
    private static readonly HashSet<uint> Governing =
        [.. ((string[])["of", "to", "for", "on", "from", "against", "with", "about", "over", "at", "into", "upon"]).Select(static word => WordGraph.Hash(word))];

    // A verb with a preposition asks for less than one with a particle: "withdraw from", "call off".
    public static int Weight(Predicate entry) =>
        entry.Weight - (entry is { Form: PredicateForm.Verb, Further: [var preposition] } && Prepositions.Contains(preposition) ? 1 : 0);

    private static readonly HashSet<uint> Prepositions =
        [.. ((string[])["on", "for", "to", "from", "with", "in", "at", "against", "into", "of", "by", "about", "over", "as"]).Select(static word => WordGraph.Hash(word))];

    /// <summary>Whether a word is the predicate of an entry, its further words stand with it, and all that it asks of its arguments holds.</summary>
    /// <param name="depth">How many acts are above it, for conditions on governed acts.</param>
    public bool Matches(Predicate entry, int word, int depth) => Fits(entry, word) && Stand(entry, word) && Holds(entry, word, depth);

    private bool Fits(Predicate entry, int word)
    {
        var universal = words.Universal(word);
        return entry.Form switch
        {
            PredicateForm.Verb or PredicateForm.Phrase => universal == "VERB" || (universal is "AUX" && words.Lemma(word) is "be" or "have" or "do")
                || (universal == "ADJ" && words.Tag(word) is "VBN" or "VBG"),
            PredicateForm.Noun => universal is "NOUN" or "PROPN",
            _ => universal is "ADJ" or "ADV" or "VERB",
        };
    }

    // The further words of an entry: before a noun, among what depends on a verb.
    private bool Stand(Predicate entry, int word)
    {
        if (entry.Further.IsEmpty)
        {
            return true;
        }

        if (entry.Form == PredicateForm.Noun)
        {
            var before = word;
            for (var i = entry.Further.Length - 1; i >= 0; i--)
            {
                before--;
                before -= before >= 0 && words.IsMark(before) ? 1 : 0;
                if (before < 0 || !Is(before, entry.Further[i]))
                {
                    return false;
                }
            }

            return true;
        }

        var (at, end) = (word + 1, Math.Min(words.Right[word], word + 14));
        foreach (var further in entry.Further)
        {
            while (at < end && !(Is(at, further) && (entry.Form == PredicateForm.Verb ? IsParticle(at, word) : Near(at, word))))
            {
                at++;
            }

            if (at++ >= end)
            {
                return Passive(entry, word);
            }
        }

        return true;
    }

    // "talks were held": the one further word is the logical object.
    private bool Passive(Predicate entry, int word)
    {
        foreach (var further in entry.Further)
        {
            var found = false;
            foreach (var filler in frames.Read(word).Fillers)
            {
                found |= filler.Slot == Slot.Object && Is(filler.Word, further);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private bool Is(int word, uint hash) => words.Lemmas[word] == hash || words.Forms[word] == hash;

    // Whether a word depends on the predicate, or on what does, in its own clause.
    private bool Near(int at, int word)
    {
        if (words.Heads[at] != word && words.Relation(at) is "acl" or "advcl" or "acl:relcl" or "ccomp")
        {
            return false;    // "opened a case based on"
        }

        for (var step = 0; step < 3 && at >= 0; step++)
        {
            at = words.Heads[at];
            if (at == word)
            {
                return true;
            }

            if (at >= 0 && (words.Relation(at) is "ccomp" or "xcomp" or "advcl" or "acl" or "acl:relcl" or "parataxis" || (words.Relation(at) == "conj" && words.Universal(at) == "VERB")))
            {
                return false;
            }
        }

        return false;
    }

    // "called off the talks", "called for talks"; not "called on Sunday".
    private bool IsParticle(int at, int verb)
    {
        var head = words.Heads[at];
        if (head == verb)
        {
            return true;
        }

        return head >= 0 && words.Heads[head] == verb && words.Relation(at) is "case" or "mark" or "fixed" or "advmod"
            && !(words.Relation(at) == "case" && (IsDate(head) || words.Relation(head) is "nsubj" or "nsubj:pass" or "obj" or "ccomp"));
    }

    private bool IsDate(int word) => words.Relation(word) == "obl:unmarked" || words.Universal(word) == "NUM" || Calendar.Contains(words.Lemma(word));

    private static readonly WordSet Calendar =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "day", "week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "today", "eve",
    ];

    private bool Holds(Predicate entry, int word, int depth)
    {
        foreach (var condition in entry.When)
        {
            if (Holds(entry, condition, word, depth) == condition.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private static readonly uint Of = WordGraph.Hash("of");
    private static readonly HashSet<uint> Core = [Slot.Subject, Slot.Object, Slot.Indirect, Slot.Complement, Slot.Modifier, FrameReader.Purpose, WordGraph.Hash("of")];

    private bool Holds(Predicate entry, Condition condition, int word, int depth)
    {
        var frame = frames.Read(word);
        // "called for talks": the object of a verb with its preposition
        var slot = condition.Slot == Slot.Object && entry is { Form: PredicateForm.Verb, Further: [var preposition] } && frame[preposition] >= 0 ? preposition : condition.Slot;
        if (condition.Slot == Slot.Any)
        {
            var (first, end) = (Math.Max(words.Left[word], word - 25), Math.Min(words.Right[word], word + 25));
            for (var at = first; at < end; at++)
            {
                if (at != word && Is(condition, at, depth))
                {
                    return true;
                }
            }

            return false;
        }

        var filled = false;
        foreach (var filler in frame.Fillers)
        {
            if (filler.Slot == slot)
            {
                filled = true;
                if (Is(condition, filler.Word, depth))
                {
                    return true;
                }
            }
            else if (condition.Slot == Slot.Complement && condition.Types.Length > 0 && filler.Slot != Slot.Subject && filler.Slot != Slot.Modifier && Is(condition, filler.Word, depth))
            {
                return true;
            }
        }

        // "opened its borders to refugees", "called for a ban on arms": what stands after the object may hang on it
        if (!Core.Contains(slot))
        {
            foreach (var filler in frame.Fillers)
            {
                if (filler.Slot == Slot.Object || entry.Further.Contains(filler.Slot))
                {
                    foreach (var child in words.ChildrenOf(filler.Word))
                    {
                        if (words.Relation(child) is "nmod" or "obl" && frames.Has(child, slot))
                        {
                            filled = true;
                            if (Is(condition, child, depth))
                            {
                                return true;
                            }
                        }
                    }
                }
            }
        }

        if (condition.Slot == Slot.Modifier && frame[Slot.Object] is >= 0 and var thing)
        {
            foreach (var child in words.ChildrenOf(thing))
            {
                if (words.Relation(child) is "amod" or "compound" or "det" or "nmod:poss" && Is(condition, child, depth))
                {
                    return true;
                }
            }
        }

        if (condition is { Slot: var asked, Filled: true } && asked == Slot.Complement && !Governed(entry, word, depth).IsNone)
        {
            return true;
        }

        return condition.Empty && !filled;
    }

    private bool Is(Condition condition, int word, int depth)
    {
        if (condition.Filled || (condition.Actor && (IsActor(word) || IsOfActors(word))) || (condition.Place && IsPlace(word)) || (condition.Time && words.Universal(word) == "NUM"))
        {
            return true;
        }

        foreach (var literal in condition.Literals)
        {
            if (Is(word, literal))
            {
                return true;
            }
        }

        foreach (var kind in condition.Classes)
        {
            if (classes.Is(words, word, kind))
            {
                return true;
            }

            // "two of the prisoners", "a group of protesters"
            foreach (var child in words.ChildrenOf(word))
            {
                if (words.Relation(child) is "nmod" && words.Tag(word) is "CD" or "NN" or "NNS" or "DT" && child - word <= 5 && classes.Is(words, child, kind) && frames.Has(child, Of))
                {
                    return true;
                }
            }
        }

        foreach (var type in condition.Types)
        {
            if (code(word, depth + 1).Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun is a party, or of one: a name, or with one before it.</summary>
    public bool IsActor(int word)
    {
        if (IsNamed(word) || words.Tag(word) is "PRP")
        {
            return true;
        }

        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) is "amod" or "compound" or "nmod:poss" or "appos" or "flat" or "nmod:desc" && IsNamed(child))
            {
                return true;
            }
        }

        return false;
    }

    // "a large number of Korvians"
    private bool IsOfActors(int word)
    {
        if (words.Lemma(word) is not ("number" or "group" or "dozen" or "hundred" or "thousand" or "million" or "score" or "ten" or "some" or "most" or "many" or "several"))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "nmod" && frames.Has(child, Of) && IsActor(child))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamed(int word) => words.Kinds[word] is >= 1 and <= 4 || (actors?.Invoke(word) ?? false);

    private bool IsPlace(int word) => words.Kinds[word] == 3;
}
