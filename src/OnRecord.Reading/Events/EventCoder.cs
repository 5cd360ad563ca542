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
internal sealed class EventCoder
{
    private const int Deepest = 5;    // acts within acts

    private readonly WordGraph words;
    private readonly EventLexicon lexicon;
    private readonly FrameReader frames;
    private readonly EntryMatcher matcher;
    private readonly Dictionary<int, ActCoding> codings = [];

    public EventCoder(WordGraph words, EventLexicon lexicon, Func<int, bool>? actors = null)
    {
        (this.words, this.lexicon, frames) = (words, lexicon, new FrameReader(words));
        matcher = new EntryMatcher(words, frames, lexicon.Classes, actors, Code);
    }

    public Frame Frame(int word) => frames.Read(word);

    /// <summary>The coding of a word as a predicate, without the moods of its own clause.</summary>
    public ActCoding Code(int word) => Code(word, 0);

    /// <inheritdoc cref="EntryMatcher.IsActor"/>
    public bool IsActor(int word) => matcher.IsActor(word);

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
            var negated = Under(Operator.Negated, coding);
            return folds ? negated
                : frame.IsFuture && negated.Type == EventType.Reject ? negated with { Status = EventStatus.Actual }    // "will not release": refuses
                : coding with { Status = EventStatus.Denied };
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
            if ((best is null || EntryMatcher.Weight(entry) > EntryMatcher.Weight(best)) && matcher.Matches(entry, word, depth))
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
        var governed = matcher.Governed(entry, word, depth);
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
}
