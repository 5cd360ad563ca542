using System.Collections.Immutable;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Messages;

/// <summary>Finds whom the phrases around a noun or verb name as its parties: from whom, to whom, whose, by whom.</summary>
internal sealed class MentionParties(Clauses clauses, MentionNouns nouns)
{
    private static readonly WordSet Telling = ["tell", "inform", "assure", "brief", "notify", "say", "write", "warn", "remind", "ask", "thank", "urge", "invite", "promise", "congratulate"];

    private static readonly WordSet Owned = ["time", "day", "week", "month", "year", "today", "yesterday", "tomorrow"];

    private readonly WordGraph words = clauses.Words;

    public bool IsTelling(int verb) => Telling.Contains(words.Lemma(verb));

    // Further on in the clause: "the greetings sent by Varro, President of Arvania, to Besk", "was sent by Varro to Besk".
    public int FurtherOn(int word, int from, string preposition)
    {
        const int Ahead = 48;    // words
        var end = Math.Min(words.Sentence[words.Sentences[word]].End, word + Ahead);
        for (var i = word + 1; i < end; i++)
        {
            if (words.Tag(i) is "VBD" or "VBZ" or "VBP" or "MD" or "VBG" or "WP" or "WDT" or ":")
            {
                return -1;
            }

            if (words.Text(i).Equals(preposition, StringComparison.OrdinalIgnoreCase) && words.Relation(i) is "case" or "mark" && words.Heads[i] is > 0 and var head && head > i)
            {
                head = words.Relation(head) == "flat" && words.Heads[head] > i ? words.Heads[head] : head;
                if (from >= 0 && clauses.IsParty(head) && i <= from + 4 && words.Universal(i - 1) == "PROPN")
                {
                    return head;    // "from Varro to Besk"
                }

                if (clauses.IsParty(head) && words.Tag(i - 1) is "NNP" or "CD" && words.Mentions[i - 1] < 0)
                {
                    return head;    // "sent a letter on Thursday to Besk"
                }

                if (clauses.IsPerson(head) && (words.Tag(i - 1) is "," || words.Mentions[i - 1] >= 0 || words.Universal(i - 1) == "PROPN" || Occasions.Of([words.Text(i - 1).ToString()]) is { Kind: not null }))
                {
                    return head;    // "a letter of condolence over the earthquake to Besk"
                }
            }
        }

        return -1;
    }

    // The phrase with a preposition, on the noun, on what it holds, on its verb, or astray on a name beside it.
    public int Behind(int noun, int inner, int verb, bool isObject, string preposition)
    {
        foreach (var at in (ReadOnlySpan<int>)[noun, inner, isObject ? verb : -1])
        {
            if (at < 0)
            {
                continue;
            }

            foreach (var child in words.ChildrenNear(at))
            {
                if (child > Math.Min(noun, at) && words.Relation(child) is not ("case" or "acl:relcl" or "nmod:poss") && clauses.Preposition(child) == preposition && (clauses.IsParty(child) || clauses.IsSecondPerson(child) || clauses.IsFirstPerson(child)))
                {
                    return child;
                }
            }
        }

        // Right after the noun, whatever the tree hangs it on: "Varro's message to Besk said"
        foreach (var at in (ReadOnlySpan<int>)[noun, inner])
        {
            if (at >= 0 && clauses.Next(at, preposition) is >= 0 and var next && clauses.IsParty(next))
            {
                return next;
            }
        }

        // "sent a letter of condolence over the earthquake to Besk": one phrase further down
        foreach (var at in (ReadOnlySpan<int>)[noun, inner])
        {
            if (at < 0)
            {
                continue;
            }

            foreach (var child in words.ChildrenNear(at))
            {
                if (child > at && words.Relation(child) is "nmod" or "acl" or "obl" && !clauses.IsParty(child) && clauses.With(child, preposition) is >= 0 and var deeper && clauses.IsParty(deeper))
                {
                    return deeper;
                }
            }
        }

        return -1;
    }

    // "sent Besk a letter", where the tree may take both for objects; "was sent a letter".
    public int Indirect(int verb, int noun)
    {
        if (clauses.Child(verb, "iobj") is >= 0 and var indirect)
        {
            return indirect;
        }

        var relation = clauses.IsPassive(verb) ? "nsubj:pass" : "obj";
        return words.Relation(noun) == "obj" && nouns.VerbEntry(verb) is { } giving && (giving.Uses & (VerbUses.Gives | VerbUses.Bears)) != 0 && clauses.Child(verb, relation) is >= 0 and var other && other < noun && clauses.IsParty(other) ? other : -1;
    }

    // "greetings sent by Varro to Besk", "a letter signed by Varro", "delivered by the ambassador"
    public void Participle(int noun, ref int from, ref int to, ref int bearer)
    {
        if (noun < 0)
        {
            return;
        }

        foreach (var child in words.ChildrenNear(noun))
        {
            if (!words.Relation(child).StartsWith("acl", StringComparison.Ordinal) || nouns.VerbEntry(child) is not { } verb)
            {
                continue;
            }

            var agent = clauses.Child(child, "obl:agent") is >= 0 and var by ? by : clauses.With(child, "by") is >= 0 and var beside ? beside : FurtherOn(child, -1, "by");
            agent = agent >= 0 || words.Relation(child) != "acl:relcl" ? agent : Subject(child);
            if ((verb.Uses & VerbUses.Bears) != 0)
            {
                bearer = bearer < 0 ? agent : bearer;
            }
            else if ((verb.Uses & VerbUses.Gives) != 0)
            {
                from = from < 0 ? agent : from;
            }
            else if ((verb.Uses & VerbUses.Gets) != 0)
            {
                to = to < 0 ? agent : to;
            }
            else
            {
                continue;
            }

            nouns.Take(child);
            to = to >= 0 ? to : clauses.With(child, "to");
            from = from >= 0 ? from : clauses.With(child, "from");
            to = to >= 0 && clauses.IsParty(to) ? to : -1;
            from = from >= 0 && clauses.IsParty(from) ? from : -1;
        }
    }

    // "through Ambassador Lira Sand"
    public int Through(int noun, int verb) =>
        clauses.With(noun, "through", "via") is >= 0 and var beside && clauses.IsPerson(beside) ? beside
            : verb >= 0 && clauses.With(verb, "through", "via") is >= 0 and var person && clauses.IsPerson(person) ? person : -1;

    // "met Varro and conveyed greetings": to whom one has met.
    public ImmutableArray<PartyWords> Met(int verb) =>
        words.Relation(verb) == "conj" && words.Heads[verb] is >= 0 and var before && nouns.VerbEntry(before) is { Kind: MessageKind.Consultation }
            ? clauses.Parties(clauses.Child(before, "obj") is >= 0 and var met && IsCounterpart(met) ? met : clauses.With(before, "with") is >= 0 and var with && IsCounterpart(with) ? with : -1) : [];

    // "In response to a letter from Varro, Besk said": Besk; −1 where a noun stands otherwise.
    public int Respondent(int noun)
    {
        var answer = words.Relation(noun) == "nmod" && clauses.Preposition(noun) == "to" ? words.Heads[noun] : -1;
        return answer >= 0 && words.Lemma(answer) is "response" or "reply" or "answer" && words.Relation(answer) == "obl" && clauses.IsVerb(words.Heads[answer])
            && clauses.Subject(words.Heads[answer]) is >= 0 and var subject && clauses.IsParty(subject) ? subject : -1;
    }

    // "which King Aldo IV sent", where the tree takes both for subjects.
    private int Subject(int verb)
    {
        foreach (var child in words.ChildrenNear(verb))
        {
            if (words.Relation(child) == "nsubj" && clauses.IsParty(child))
            {
                return child;
            }
        }

        return -1;
    }

    public (int Owner, bool Own, bool Hearer) Owner(int noun)
    {
        var owner = clauses.Child(noun, "nmod:poss");
        return owner < 0 ? (clauses.With(noun, "of") is >= 0 and var of && words.Kinds[of] is 1 + (byte)MentionKind.Person ? of : -1, false, false)    // "a letter of Varro"
            : words.Text(owner) is "my" or "My" or "our" or "Our" ? (-1, true, false)
            : clauses.IsSecondPerson(owner) ? (-1, false, false)
            : words.Tag(owner) == "PRP$" ? (words.Text(owner).Equals("its", StringComparison.OrdinalIgnoreCase) ? -1 : owner, false, false)
            : clauses.IsParty(owner) && !Owned.Contains(words.Lemma(owner)) && !nouns.IsOccasion(owner) ? (owner, false, false) : (-1, false, false);
    }

    public ImmutableArray<PartyWords> Told(int verb)
    {
        foreach (var child in words.ChildrenNear(verb))
        {
            if ((words.Relation(child) is "obj" or "iobj" || (words.Relation(child) == "obl" && clauses.Preposition(child) == "to")) && clauses.IsParty(child) && clauses.IsPerson(child))
            {
                return clauses.Parties(child);
            }
        }

        return [];
    }

    // Somebody to talk with: a person, an office, a state, a body; no crowd.
    public bool IsCounterpart(int noun) => clauses.IsPerson(noun) || (clauses.IsParty(noun) && words.Kinds[noun] is 1 + (byte)MentionKind.Location or 1 + (byte)MentionKind.Organization)
        || (words.Universal(noun) == "NOUN" && words.Lemma(noun) is "government" or "side" or "leadership" or "state" or "country" && clauses.IsParty(noun));
}
