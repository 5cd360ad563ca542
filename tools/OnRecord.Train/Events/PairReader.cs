using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;

namespace OnRecord.Train.Events;

/// <summary>What one party does to another in a sentence.</summary>
/// <param name="words">The words.</param>
/// <param name="coder">Codes their predicates.</param>
/// <param name="lexicon">What it codes them by.</param>
internal sealed class PairReader(WordGraph words, EventCoder coder, EventLexicon lexicon)
{
    /// <summary>The predicate that ties two parties best.</summary>
    /// <param name="actor">The words that name who acts.</param>
    /// <param name="recipient">The words that name to whom; empty where nobody is.</param>
    /// <returns>None where no predicate of the sentence is an act.</returns>
    public ActCoding Read(WordRange actor, WordRange recipient)
    {
        var sentence = words.Near(actor.First);
        var (actorHead, recipientHead) = (Head(actor), Head(recipient));
        var (best, most) = (ActCoding.None(Head(actor)), float.NegativeInfinity);
        for (var word = sentence.First; word < sentence.End; word++)
        {
            if (words.Universal(word) is "VERB" or "NOUN" or "ADJ" or "PROPN" or "AUX" && coder.Code(word) is var coding
                && (!coding.IsNone || IsDemand(word)) && Tie(coding, actor, actorHead, recipient, recipientHead) is var tie && tie > most)
            {
                (best, most) = (coding, tie);
            }
        }

        if (best.IsNone && most > float.NegativeInfinity)
        {
            return best with { Type = EventType.Request, Cameo = "100", Reason = "must" };
        }

        var coded = coder.InMood(best, true);
        return Reports(best, actor, actorHead, recipient, recipientHead) ? Accusation(best, coded) : coded;
    }

    /// <summary>The main word of a range: the one whose head lies outside it.</summary>
    public int Head(WordRange range)
    {
        if (range.IsEmpty)
        {
            return -1;
        }

        for (var word = range.First; word < range.End; word++)
        {
            if (!range.Contains(words.Heads[word]) && !words.IsMark(word))
            {
                return word;
            }
        }

        return range.First;
    }

    // "Korvia said that Ostrel must withdraw"
    private bool IsDemand(int word) => words.Universal(word) == "VERB" && coder.Frame(word) is { IsDemanded: true, IsNegated: false } && (words.Relation(word) is "ccomp" or "parataxis" || words.Quotes[word] >= 0);

    // An act that one party says another does, in the mood of its clause.
    private ActCoding Accusation(ActCoding act, ActCoding inMood) => IsHostile(inMood.Type) && lexicon.Find(Operator.Accuse, inMood.Type, inMood.Cameo) is { } fold
        ? inMood with { Type = fold.Type, Mode = fold.Mode, Cameo = fold.Cameo.Length > 0 ? fold.Cameo : "112", Reason = $"say > {act.Reason}" } : inMood;

    private static bool IsHostile(EventType type) => type is EventType.Assault or EventType.Coerce;

    // "Korvia said that Ostrel had attacked"
    private bool Reports(ActCoding coding, WordRange actor, int actorHead, WordRange recipient, int recipientHead) =>
        recipientHead >= 0 && coder.Speaker(coding.Word) is >= 0 and var speaker && Holds(speaker, actor, actorHead)
        && coder.Frame(coding.Word).Fillers.Any(filler => filler.Slot == Slot.Subject && Holds(filler.Word, recipient, recipientHead) && !Holds(filler.Word, actor, actorHead));

    // Whether the subject of what a speaker says is the speaker or the speaker's side: "it", "his party", "the government".
    private bool IsOwnSide(int subject)
    {
        if (words.Tag(subject) is "PRP")
        {
            return true;
        }

        if (words.Tag(subject) is not ("NN" or "NNS") || coder.IsActor(subject))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(subject))
        {
            if (words.Lemma(child) is "the" or "his" or "her" or "its" or "their" or "our" && words.Relation(child) is "det" or "nmod:poss")
            {
                return true;
            }
        }

        return false;
    }

    private float Tie(ActCoding coding, WordRange actor, int actorHead, WordRange recipient, int recipientHead)
    {
        var tie = 0f;
        foreach (var word in coding.Inner == coding.Word ? (ReadOnlySpan<int>)[coding.Word] : [coding.Word, coding.Inner])
        {
            if (actor.Contains(word) || recipient.Contains(word))
            {
                tie -= actor.Contains(word) ? 3 : 1;
            }

            var (ofActor, ofRecipient) = (0f, 0f);
            var (speaker, demanded) = (coder.Speaker(word), coder.Frame(word).IsDemanded);
            foreach (var filler in coder.Frame(word).Fillers)
            {
                var isSubject = filler.Slot == Slot.Subject;
                var (holdsActor, holdsRecipient) = (Holds(filler.Word, actor, actorHead), Holds(filler.Word, recipient, recipientHead));
                if (isSubject && speaker >= 0 && holdsRecipient && !holdsActor && (demanded || IsHostile(coding.Type)) && Holds(speaker, actor, actorHead))
                {
                    (ofActor, ofRecipient) = (4, 3);    // "Korvia said that Ostrel must withdraw", "that Ostrel had attacked"
                }

                if (holdsActor)
                {
                    ofActor = Math.Max(ofActor, isSubject ? actor.Contains(filler.Word) ? 4 : 3 : filler.Slot == Slot.Modifier ? 0 : 1);
                }
                else if (isSubject && speaker >= 0 && !holdsRecipient && IsOwnSide(filler.Word) && Holds(speaker, actor, actorHead))
                {
                    ofActor = Math.Max(ofActor, 3);    // "Korvia said it would"
                }

                if (holdsRecipient)
                {
                    ofRecipient = Math.Max(ofRecipient, isSubject ? holdsActor ? 2 : 0.5f : recipient.Contains(filler.Word) ? 3 : 2);
                }
            }

            // "sent food to help Ostrel": what an act is for is no act beside it
            if (ofActor >= 3 && ofRecipient < 3 && coding.Type != EventType.Statement)
            {
                ofRecipient = Math.Max(ofRecipient, Aims(word, coding, recipient, recipientHead));
            }

            // "said that the ban would stay": nobody else is told to do so
            if (ofActor < 2 && speaker >= 0 && Holds(speaker, actor, actorHead) && !HasOther(word))
            {
                ofActor = 2;
            }

            if (coding.Type == EventType.Statement && coding.Inner == coding.Word && ofActor < 3)
            {
                tie -= 3;
            }

            tie += word == coding.Word ? ofActor + ofRecipient : 0.5f * (ofActor + ofRecipient);
        }

        if (coding.Type == EventType.Statement && coding.Inner == coding.Word)
        {
            tie -= 2;
        }

        // The outer of two that tie alike, and the nearer.
        for (var (at, depth) = (words.Heads[coding.Word], 0); at >= 0 && depth < 8; at = words.Heads[at], depth++)
        {
            tie -= 0.15f;
        }

        return tie - (words.Universal(coding.Word) == "VERB" ? 0 : 0.3f);
    }

    // Whether a subject that is named, or by a phrase of agent, stands beside the speaker.
    private bool HasOther(int word) => coder.Frame(word).Fillers.Any(filler => filler.Slot == Slot.Subject && coder.IsActor(filler.Word));

    // How much a clause below an act ties it to a party: one of purpose or a governed one as much as an object, any other less.
    private float Aims(int verb, ActCoding coding, WordRange party, int head)
    {
        var most = 0f;
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "advcl" or "xcomp" && words.Universal(child) is "VERB" && Holds(child, party, head))
            {
                most = Math.Max(most, words.Tag(child) == "VB" ? coding.Type == EventType.Mobilize ? 0 : 3 : 2);
            }
        }

        return most;
    }

    // Whether a phrase holds a party: the party's main word depends on its head.
    private bool Holds(int filler, WordRange party, int head) =>
        head >= 0 && (party.Contains(filler) || (words.Left[filler] <= head && head < words.Right[filler]));
}
