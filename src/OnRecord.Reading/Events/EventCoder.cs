using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>What a predicate is as an act, and why.</summary>
/// <param name="Type">The act, operators folded in.</param>
/// <param name="Mode">PLOVER mode; empty for none.</param>
/// <param name="Cameo">CAMEO code; empty for none.</param>
/// <param name="Status">Whether it happened.</param>
/// <param name="Word">The outermost predicate.</param>
/// <param name="Inner">The predicate of the act itself: in "refused to meet", the second; else the same.</param>
/// <param name="Reason">The entries of the lexicon that decided, the outermost first.</param>
internal readonly record struct ActCoding(EventType Type, string Mode, string Cameo, EventStatus Status, int Word, int Inner, string Reason)
{
    /// <summary>How much the entry that decided asks: the more, the surer.</summary>
    public int Weight { get; init; }

    public static ActCoding None(int word) => new(EventType.None, "", "", EventStatus.Actual, word, word, "");

    public bool IsNone => Type == EventType.None;
}

/// <summary>Codes the predicates of a text by a lexicon, each with the acts that it governs.</summary>
/// <param name="actors">Whether a word belongs to the name of a party; null to ask the mentions alone.</param>
internal sealed class EventCoder(WordGraph words, EventLexicon lexicon, Func<int, bool>? actors = null)
{
    private const int Deepest = 5;    // acts within acts

    private readonly FrameReader frames = new(words);
    private readonly Dictionary<int, ActCoding> codings = [];

    public Frame Frame(int word) => frames.Read(word);

    /// <summary>The coding of a word as a predicate, without the moods of its own clause.</summary>
    public ActCoding Code(int word) => Code(word, 0);

    /// <summary>The subject of the verb whose complement a clause is; −1 for none.</summary>
    public int Speaker(int word) => words.Relation(word) is "ccomp" or "parataxis" && words.Heads[word] is >= 0 and var verb ? frames.Subject(verb) : -1;

    /// <summary>The act that somebody denies, as denied; the coding itself where nothing is.</summary>
    public ActCoding Denied(ActCoding coding) => coding is { Type: EventType.Statement, Cameo: "016" } && coding.Inner != coding.Word && Code(coding.Inner) is { IsNone: false, Type: not EventType.Statement } inner
        ? inner with { Word = coding.Word, Status = EventStatus.Denied, Reason = $"{coding.Reason} > {inner.Reason}" } : coding;

    /// <summary>What negation, tense and condition of its own clause make of an act.</summary>
    /// <param name="folds">Whether what is yet to come is another type, as PLOVER has it: a meeting to come is AGREE. Else it keeps its own and is planned.</param>
    public ActCoding InMood(ActCoding coding, bool folds)
    {
        var frame = Above(coding.Word);
        if (frame.IsConditional)
        {
            return folds ? Under(Operator.Hypothetical, coding) : ActCoding.None(coding.Word);
        }

        if (frame.IsNegated)
        {
            return folds ? Under(Operator.Negated, coding) : coding with { Status = EventStatus.Denied };
        }

        if (frame.IsDemanded && coding.Type != EventType.Request)
        {
            return Says(frame.Predicate) ? Under(Operator.Demand, coding) : Under(Operator.Hypothetical, coding);
        }

        if (frame.IsHypothetical)
        {
            return Under(Operator.Hypothetical, coding);
        }

        return !frame.IsFuture && !(folds && coding is { Status: EventStatus.Planned, Type: EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid }) ? coding
            : folds ? Under(Operator.Future, coding)
            : coding with { Status = coding.Status == EventStatus.Actual ? EventStatus.Planned : coding.Status };
    }

    // The frame whose moods count: that of the predicate, or of one above it that is no act and to which it belongs: "should take steps to withdraw".
    private Frame Above(int word)
    {
        var frame = frames.Read(word);
        for (var step = 0; step < 3 && !frame.IsDemanded && !frame.IsFuture && !frame.IsHypothetical && !frame.IsNegated; step++)
        {
            if (words.Heads[word] is not (>= 0 and var head) || words.Relation(word) is not ("xcomp" or "acl" or "obj") || words.Universal(head) is not ("VERB" or "NOUN" or "ADJ") || !Code(head).IsNone)
            {
                break;
            }

            (word, frame) = (head, frames.Read(head));
        }

        return frame;
    }

    /// <summary>Whether a clause is what somebody says must be done.</summary>
    public bool IsDemand(int word) => words.Universal(word) == "VERB" && frames.Read(word) is { IsDemanded: true, IsNegated: false } && Says(word);

    /// <summary>An act that one party says another does: an accusation where the act is hostile.</summary>
    /// <param name="inMood">The same act in the mood of its clause; returned where it is not hostile.</param>
    public ActCoding Accusation(ActCoding act, ActCoding inMood) => IsHostile(inMood.Type) && lexicon.Find(Operator.Accuse, inMood.Type, inMood.Cameo) is { } fold
        ? inMood with { Type = fold.Type, Mode = fold.Mode, Cameo = fold.Cameo.Length > 0 ? fold.Cameo : "112", Reason = $"say > {act.Reason}" } : inMood;

    public static bool IsHostile(EventType type) => type is EventType.Assault or EventType.Coerce;

    private ActCoding Under(Operator mood, ActCoding coding) => lexicon.Find(mood, coding.Type, coding.Cameo) is not { } fold ? ActCoding.None(coding.Word)
        : coding with { Type = fold.Type, Mode = fold.Mode, Cameo = fold.Cameo.Length > 0 ? fold.Cameo : coding.Cameo, Status = fold.Status };

    // Whether somebody says so: "Korvia said that Ostrel must withdraw".
    private bool Says(int word) => words.Relation(word) is "ccomp" or "parataxis" || words.Quotes[word] >= 0;

    private ActCoding Code(int word, int depth)
    {
        if (codings.TryGetValue(word, out var known))
        {
            return known;
        }

        codings[word] = ActCoding.None(word);
        return depth > Deepest ? ActCoding.None(word) : codings[word] = Read(word, depth);
    }

    private ActCoding Read(int word, int depth)
    {
        var entries = lexicon.Find(words.Lemmas[word]);
        if (entries.IsEmpty && words.Forms[word] != words.Lemmas[word])
        {
            entries = lexicon.Find(words.Forms[word]);    // "talks" has no singular
        }

        if (entries.IsEmpty && words.Universal(word) == "VERB")
        {
            entries = Stems(words.Text(word));
        }

        Predicate? best = null;
        foreach (var entry in entries)
        {
            if ((best is null || Weight(entry) > Weight(best)) && Fits(entry, word) && Stand(entry, word) && Holds(entry, word, depth))
            {
                best = entry;
            }
        }

        if (best is null)
        {
            // "Korvia said that Ostrel must change its ways"
            return words.Universal(word) == "VERB" && frames.Read(word) is { IsDemanded: true } demanded && demanded[Slot.Subject] >= 0 && Says(word)
                ? new ActCoding(EventType.Request, "change", "100", EventStatus.Actual, word, word, "must")
                : ActCoding.None(word);
        }

        return best.Operator == Operator.None
            ? new ActCoding(best.Type, best.Mode, best.Cameo, EventStatus.Actual, word, word, best.Words) { Weight = best.Weight }
            : Operate(best, word, depth) with { Weight = best.Weight };
    }

    // The readings of a verb whose dictionary form was missed: "shelled", "shot".
    private ReadOnlySpan<Predicate> Stems(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[32];
        Span<char> joined = stackalloc char[48];
        if (form.Length > lower.Length)
        {
            return [];
        }

        lower = lower[..form.ToLowerInvariant(lower)];
        foreach (var (ending, stem) in (ReadOnlySpan<(string, string)>)[("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("shot", "shoot"), ("fought", "fight"), ("overran", "overrun")])
        {
            if (lower.EndsWith(ending) && joined.TryWrite($"{lower[..^ending.Length]}{stem}", out var length) && lexicon.Find(WordGraph.Hash(joined[..length])) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return [];
    }

    private ActCoding Operate(Predicate entry, int word, int depth)
    {
        var governed = Governed(entry, word, depth);
        if (entry.Operator == Operator.Accuse && !governed.IsNone && IsOwn(governed.Word))
        {
            return new ActCoding(EventType.Statement, "", "015", EventStatus.Actual, word, governed.Inner, entry.Words);    // "claimed that it had attacked"
        }

        if (entry.Operator == Operator.Demand && IsReport(word, false))
        {
            return new ActCoding(EventType.Statement, "", "010", EventStatus.Actual, word, word, entry.Words);    // "insists that it is ready"
        }

        var inner = InClause(governed, entry.Operator);
        if (entry.Operator is Operator.Begin or Operator.Cause || (entry.Operator == Operator.Promise && !inner.IsNone && IsDone(inner.Word)))
        {
            return inner.IsNone ? inner with { Word = word } : inner with { Word = word, Reason = $"{entry.Words} > {inner.Reason}" };
        }

        if (entry.Operator == Operator.Future)
        {
            return inner.IsNone ? inner with { Word = word } : inner with { Word = word, Status = EventStatus.Planned, Reason = $"{entry.Words} > {inner.Reason}" };
        }

        if (!inner.IsNone && lexicon.Find(entry.Operator, inner.Type, inner.Cameo) is { } fold)
        {
            return new ActCoding(
                fold.Type,
                entry.Mode.Length > 0 ? entry.Mode : fold.Mode,
                fold.Cameo.Length > 0 ? fold.Cameo : inner.Cameo,
                fold.Status,
                word,
                inner.Inner,
                $"{entry.Words} > {inner.Reason}");
        }

        var (type, cameo) = entry.Operator switch
        {
            Operator.Promise when IsReport(word, true) => (EventType.Statement, "010"),    // "agreed that prices are high"
            Operator.Promise => (EventType.Agree, "030"),
            Operator.Refuse => (EventType.Reject, "120"),
            Operator.Demand => (EventType.Request, "100"),
            Operator.Appeal => (EventType.Request, "020"),
            Operator.Threaten => (EventType.Threaten, "130"),
            Operator.Accuse => (EventType.Accuse, "112"),
            Operator.Condemn => (EventType.Accuse, "111"),
            Operator.Praise => (EventType.Support, "051"),
            _ => (EventType.None, ""),
        };
        return new ActCoding(type, entry.Mode, entry.Cameo.Length > 0 ? entry.Cameo : cameo, EventStatus.Actual, word, inner.Inner, entry.Words);
    }

    // Whether the subject of a clause is a pronoun for that of the verb above.
    private bool IsOwn(int verb) => words.Relation(verb) == "ccomp" && frames.Subject(verb) is >= 0 and var subject && words.Tag(subject) == "PRP" && words.Lemma(subject) is "it" or "they" or "he" or "she" or "we" or "i";

    // Whether a verb takes a clause of what is or was; plain, with a form that may be a subjunctive too: "demanded that they go".
    private bool IsReport(int verb, bool plain)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "ccomp" && frames.Read(child) is { IsFuture: false, IsHypothetical: false, IsDemanded: false } && IsFinite(child, plain))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFinite(int word, bool plain)
    {
        if (words.Tag(word) is "VBD" or "VBZ" || (plain && words.Tag(word) == "VBP"))
        {
            return true;
        }

        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) is "cop" or "aux" or "aux:pass" && words.Tag(child) is "VBD" or "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    // "announced that it had sent food"
    private bool IsDone(int verb) => words.Relation(verb) == "ccomp" && (words.Tag(verb) == "VBD" || (words.Tag(verb) == "VBN" && frames.Read(verb) is { IsFuture: false, IsHypothetical: false, IsDemanded: false }));

    // "agreed that their countries should"
    private bool IsShared(int subject)
    {
        if (subject < 0)
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(subject))
        {
            if (words.Relation(child) == "nmod:poss" && words.Tag(child) == "PRP$")
            {
                return true;
            }
        }

        return words.Lemma(subject) is "we" or "they";
    }

    // What the mood of its own clause makes of a governed act: "announced that it will not", "reiterated that Ostrel must", "announced that it has".
    private ActCoding InClause(ActCoding inner, Operator @operator)
    {
        if (inner.IsNone || words.Relation(inner.Word) is not ("ccomp" or "xcomp" or "conj"))
        {
            return inner;
        }

        var frame = frames.Read(inner.Word);
        if (frame.IsNegated)
        {
            return Of(Operator.Negated);
        }

        if (@operator is not (Operator.Promise or Operator.Begin))
        {
            return inner;
        }

        return frame.IsDemanded && !IsShared(frame[Slot.Subject]) ? Of(Operator.Demand) : frame.IsFuture && @operator == Operator.Begin ? Of(Operator.Future) : inner;

        ActCoding Of(Operator mood) => Under(mood, inner) is { IsNone: false } under ? under : inner;
    }

    // The act that an operator governs: a clause first, then an object, then what stands after a preposition.
    private ActCoding Governed(Predicate entry, int word, int depth)
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
                var inner = entry.Form == PredicateForm.Phrase && entry.Further.Contains(words.Lemmas[filler.Word]) ? Governed(entry, filler.Word, depth) : Code(filler.Word, depth + 1);
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
    private static int Weight(Predicate entry) =>
        entry.Weight - (entry is { Form: PredicateForm.Verb, Further: [var preposition] } && Prepositions.Contains(preposition) ? 1 : 0);

    private static readonly HashSet<uint> Prepositions =
        [.. ((string[])["on", "for", "to", "from", "with", "in", "at", "against", "into", "of", "by", "about", "over", "as"]).Select(static word => WordGraph.Hash(word))];

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
            if (lexicon.Classes.Is(words, word, kind))
            {
                return true;
            }

            // "two of the prisoners", "a group of protesters"
            foreach (var child in words.ChildrenOf(word))
            {
                if (words.Relation(child) is "nmod" && words.Tag(word) is "CD" or "NN" or "NNS" or "DT" && child - word <= 5 && lexicon.Classes.Is(words, child, kind) && frames.Has(child, Of))
                {
                    return true;
                }
            }
        }

        foreach (var type in condition.Types)
        {
            if (Code(word, depth + 1).Type == type)
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
