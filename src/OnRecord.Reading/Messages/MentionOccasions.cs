using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Messages;

/// <summary>Finds why a message was sent: its occasion, what the words beside it say of its kind, and whose initiative it was.</summary>
internal sealed class MentionOccasions(Clauses clauses, MentionNouns nouns)
{
    private readonly WordGraph words = clauses.Words;

    public Occasion? Of(int noun, int inner, int verb)
    {
        // "New Year and Christmas greetings"
        if (noun >= 0 && nouns.Top(noun) is var top && top < noun && nouns.Entry(top) is null && Occasions.Of(clauses.Text(words.Phrase(top) with { End = noun })) is { } first)
        {
            return first;
        }

        foreach (var at in (ReadOnlySpan<int>)[noun, inner])
        {
            if (at < 0)
            {
                continue;
            }

            foreach (var child in words.ChildrenNear(at))
            {
                if (child < at && words.Relation(child) is "compound" or "nmod:poss" or "amod" or "nmod" && Occasions.Of(clauses.Text(words.Phrase(child))) is { } named)
                {
                    return named;
                }
            }
        }

        foreach (var at in (ReadOnlySpan<int>)[noun, inner, verb])
        {
            if (at >= 0 && Among(at, 2) is { } occasion)
            {
                return occasion;
            }
        }

        return Later(Math.Max(noun, verb));
    }

    // Further on in the clause, wherever the tree hangs it: "congratulated the President of Arvania Ilen Varro on his birthday".
    private Occasion? Later(int word)
    {
        const int Ahead = 60;     // words
        const int Phrase = 10;
        var end = Math.Min(words.Sentence[words.Sentences[word]].End, word + Ahead);
        for (var i = word + 1; i < end; i++)
        {
            if (words.Tag(i) is "VBD" or "VBZ" or "VBP" or "MD" or "WP" or "WDT" or ":")
            {
                return null;
            }

            if (words.Universal(i) is "ADP" or "SCONJ" && words.Text(i) is "on" or "over" or "upon" or "following" or "after")
            {
                var last = i + 1;
                while (last < end && last < i + Phrase && words.Letter(last) is not (',' or ';'))
                {
                    last++;
                }

                if (Occasions.Of(clauses.Text(new WordRange(i + 1, last))) is { } occasion)
                {
                    return occasion;
                }
            }
        }

        return null;
    }

    // "on his birthday", "over the earthquake", "on being elected", "in connection with the death of …"; also on a phrase beside it.
    private Occasion? Among(int head, int depth)
    {
        foreach (var child in words.ChildrenNear(head))
        {
            if (child < head && words.Universal(head) != "VERB")
            {
                continue;
            }

            var preposition = clauses.Preposition(child);
            var phrase = words.Relation(child) is "nmod" or "obl" or "nmod:unmarked" or "obl:unmarked" && preposition is "on" or "over" or "for" or "after" or "following" or "in" or "upon" or "at" or "about" or "regarding" or "ahead" or "before" or "due" or "to";
            var clause = words.Relation(child) is "advcl" or "acl" && words.Universal(child) == "VERB" && words.Left[child] < child;
            if (phrase || clause)
            {
                if (preposition is not ("to" or "in" or "at" or "before" or "ahead") || words.Lemma(child) is "connection" or "relation" or "occasion" or "response" or "view" or "holiday")
                {
                    if (Occasions.Of(clauses.Text(words.Phrase(child))) is { } occasion)
                    {
                        return occasion;
                    }
                }

                if (depth > 0 && Among(child, depth - 1) is { } deeper)
                {
                    return deeper;
                }
            }
        }

        return null;
    }

    // What the verb's other clauses say of its kind: "sent a message, offering condolences", "wrote to thank".
    public MessageKind? KindBeside(int verb, int noun)
    {
        if (verb < 0)
        {
            return null;
        }

        foreach (var at in (ReadOnlySpan<int>)[verb, noun])
        {
            if (at < 0)
            {
                continue;
            }

            foreach (var child in words.ChildrenNear(at))
            {
                if (child > at && words.Relation(child) is "advcl" or "acl" or "conj" or "xcomp" or "parataxis" && words.Universal(child) == "VERB" && KindOf(child) is { } kind)
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private MessageKind? KindOf(int verb)
    {
        switch (words.Lemma(verb))
        {
            case "congratulate" or "felicitate":
                return MessageKind.Congratulation;
            case "thank":
                return MessageKind.Thanks;
            case "invite":
                return MessageKind.Invitation;
            case "protest":
                return MessageKind.Protest;
            case "condole" or "commiserate" or "mourn" or "grieve":
                return MessageKind.Condolence;
            case "appeal":
                return MessageKind.Appeal;
        }

        var held = clauses.Child(verb, "obj");
        return held >= 0 && nouns.Entry(held) is { Use: NounUse.Words } content ? content.Kind : null;
    }

    // Whose initiative a talk was, by what its sentence or the next says: "at the initiative of the Korvian side".
    public PartyWords? InitiativeAt(int word)
    {
        var near = words.Near(word);
        var end = Math.Min(near.End, word + 80);
        if (near.End < words.Count && near.End == words.Sentence[words.Sentences[word]].End)
        {
            var next = words.Near(near.End);    // "The call took place at the request of …"
            for (var i = next.First; i < next.End && i < next.First + 6; i++)
            {
                end = nouns.Entry(i) is { Use: NounUse.Talk or NounUse.May } ? Math.Min(next.End, next.First + 40) : end;
            }
        }

        for (var i = Math.Max(near.First, word - 40); i < end; i++)
        {
            if (words.Lemma(i) is "initiative" or "request" && clauses.Preposition(i) is "at" or "on" or "upon")
            {
                var owner = clauses.Child(i, "nmod:poss") is >= 0 and var poss ? poss : clauses.With(i, "of", "from");
                if (owner >= 0 && clauses.Parties(owner) is { Length: > 0 } owners)
                {
                    return owners[0];
                }
            }
        }

        return null;
    }
}
