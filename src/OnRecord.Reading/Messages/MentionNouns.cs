using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Messages;

/// <summary>The nouns that name messages: where each hangs in its tree, and what its words say of kind and channel.</summary>
internal sealed class MentionNouns(Clauses clauses)
{
    private const int MostModifiers = 8;

    private readonly WordGraph words = clauses.Words;
    private readonly HashSet<int> taken = [];    // nouns and verbs that a mention has used

    public bool IsTaken(int word) => taken.Contains(word);

    public void Take(int word) => taken.Add(word);

    public MessageNoun? Entry(int word) => MessageWords.Nouns.GetValueOrDefault(words.Lemma(word)) ?? MessageWords.Nouns.GetValueOrDefault(words.Text(word).ToString());

    // The lemmatizer cuts the e of some: convened.
    public MessageVerb? VerbEntry(int word) => MessageWords.Verbs.GetValueOrDefault(words.Lemma(word)) ?? MessageWords.Verbs.GetValueOrDefault(words.Lemma(word) + "e");

    // "the message of the film", "sent a message that violence does not pay": what something means.
    public bool IsMeaning(int noun)
    {
        if (words.Lemma(noun) is not ("message" or "note"))
        {
            return false;
        }

        foreach (var child in words.ChildrenNear(noun))
        {
            if (words.Relation(child) == "amod" && words.Lemma(child) is "clear" or "strong" or "wrong" or "right" or "mixed" or "powerful" or "loud" or "unmistakable" or "simple" or "high" or "low" or "positive" or "negative")
            {
                return true;
            }

            if (words.Relation(child) is "ccomp" or "acl" && words.Universal(child) is "VERB" or "ADJ" && words.Tag(child) is not ("VBN" or "VBG"))
            {
                return true;
            }
        }

        return false;
    }

    // Of "a message of greetings", "letter of condolence": the second noun, whose phrases are the first one's.
    public int Inner(int noun)
    {
        foreach (var child in words.ChildrenNear(noun))
        {
            if (child > noun && words.Relation(child) is "nmod" or "acl" && clauses.Preposition(child) == "of" && Entry(child) is { Use: NounUse.Words or NounUse.Carrier })
            {
                Take(child);
                foreach (var joined in words.ChildrenNear(child))
                {
                    if (words.Relation(joined) == "conj" && Entry(joined) is { Use: NounUse.Words })
                    {
                        Take(joined);
                    }
                }

                return child;
            }
        }

        // "words of sympathy"
        var head = words.Heads[noun];
        return head >= 0 && words.Relation(noun) == "nmod" && clauses.Preposition(noun) == "of" && words.Lemma(head) is "word" or "message" or "expression" or "feeling" ? head : -1;
    }

    // The noun, or what it is the content of: "words of sympathy".
    public int Top(int noun)
    {
        for (var step = 0; step < 3; step++)
        {
            var head = words.Heads[noun];
            if (head >= 0 && ((words.Relation(noun) == "nmod" && clauses.Preposition(noun) == "of" && words.Lemma(head) is "word" or "expression" or "feeling" or "number" or "series" or "text") || (words.Relation(noun) == "conj" && (Entry(head) is not null || IsOccasion(head)))))
            {
                noun = head;
                continue;
            }

            break;
        }

        return noun;
    }

    public int Governor(int noun)
    {
        var top = Top(noun);
        var head = words.Heads[top];
        if (Dative(top) is >= 0)
        {
            return words.Heads[head];
        }

        if (head >= 0 && words.Relation(top) is "conj" or "appos" or "dep" && Entry(head) is null && Giving(top) is >= 0 and var giving)
        {
            return giving;
        }

        return head >= 0 && words.Universal(head) == "VERB" && words.Relation(top) is "obj" or "nsubj:pass" or "nsubj" or "obl" or "xcomp" or "obl:unmarked" ? head : -1;
    }

    // "sent Varro a greeting", where the tree hangs the greeting on Varro: Varro.
    public int Dative(int noun)
    {
        var head = words.Heads[noun];
        return head >= 0 && words.Relation(noun) is "acl" or "appos" or "dep" && words.Relation(head) is "obj" or "iobj" && clauses.IsParty(head) && head < noun
            && words.Heads[head] is >= 0 and var verb && VerbEntry(verb) is { } giving && (giving.Uses & (VerbUses.Gives | VerbUses.Bears)) != 0 && clauses.Preposition(noun).Length == 0 ? head : -1;
    }

    // "extending, on behalf of the state, sincere condolences": the verb that lacks an object, where the tree hangs the noun on what stands between.
    private int Giving(int noun)
    {
        const int Back = 24;    // words
        var first = words.Sentence[words.Sentences[noun]].First;
        for (var i = noun - 1; i >= first && i > noun - Back; i--)
        {
            if (words.Universal(i) == "VERB")
            {
                return VerbEntry(i) is { } verb && (verb.Uses & (VerbUses.Gives | VerbUses.Bears)) != 0 && clauses.Child(i, "obj") < 0 && !clauses.IsPassive(i) ? i : -1;
            }
        }

        return -1;
    }

    // "New Year's greetings": the occasion, no owner.
    public bool IsOccasion(int noun) => Occasions.Of(clauses.Text(words.Phrase(noun))) is not null && words.Kinds[noun] is not 1 + (byte)MentionKind.Person;

    public (MessageKind Kind, MessageChannel? Channel) KindAndChannel(int noun, int inner, MessageNoun entry)
    {
        var (kind, channel) = (entry.Kind, entry.Channel);
        if (inner >= 0 && Entry(inner) is { } held)
        {
            kind = kind == MessageKind.Other ? held.Kind : kind;
            channel = held.Use == NounUse.Carrier ? channel ?? held.Channel : channel;
        }

        var looked = 0;
        foreach (var at in (ReadOnlySpan<int>)[noun, inner])
        {
            if (at < 0)
            {
                continue;
            }

            foreach (var child in words.ChildrenNear(at))
            {
                if (++looked > MostModifiers * 2)
                {
                    break;
                }

                if (child < at && words.Relation(child) is "amod" or "compound" or "nmod")
                {
                    var word = words.Text(child).ToString();
                    if (MessageWords.KindModifiers.TryGetValue(word, out var modified) && (kind == MessageKind.Other || modified == MessageKind.Reply))
                    {
                        kind = modified;
                    }

                    channel = MessageWords.ChannelModifiers.TryGetValue(word, out var way) ? way : channel;
                }
            }
        }

        return (kind, channel);
    }
}
