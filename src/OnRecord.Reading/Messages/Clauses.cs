using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>Who does what to whom, as the dependency tree has it.</summary>
internal sealed class Clauses(WordGraph words)
{
    private const int Farthest = 6;     // steps up a tree
    private const int MostParties = 24; // of one side
    private const int Longest = 120;    // words of a list of parties

    private static readonly WordSet Press = ["reporter", "journalist", "correspondent", "newspaper", "magazine", "agency", "press", "media", "audience", "viewer", "reader", "newsman", "television", "radio"];

    private static readonly WordSet Negations = ["not", "n't", "never", "neither", "nor", "hardly", "yet", "ever"];

    // What is told of under these has not happened, or nobody knows.
    private static readonly WordSet Unreal =
    [
        "deny", "refuse", "decline", "plan", "intend", "hope", "want", "expect", "wish", "propose", "consider", "prepare", "seek", "promise", "threaten", "demand", "doubt", "fail", "forget",
        "agree", "ask", "urge", "like", "need", "try", "offer", "decide", "schedule", "avoid", "rule", "ready", "due", "set", "likely", "willing", "able", "unable", "reluctant", "eager",
    ];

    private static readonly WordSet RealInfinitives = ["chance", "opportunity", "manage", "pleasure", "honor", "honour", "privilege", "first", "last", "call", "letter", "message", "delight", "pleased", "glad", "happy"];

    public WordGraph Words => words;

    /// <summary>The first dependent with this relation; −1 for none.</summary>
    public int Child(int head, string relation)
    {
        foreach (var child in words.ChildrenNear(head))
        {
            if (words.Relation(child) == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The preposition of a noun in small letters, wherever in its phrase the tree hangs it; empty for none.</summary>
    public string Preposition(int noun)
    {
        foreach (var child in words.ChildrenNear(noun))
        {
            if (child < noun && IsPreposition(child))
            {
                return words.Text(child).ToString().ToLowerInvariant();
            }
        }

        // "to" on the second part of a name
        return words.Left[noun] is var first && first < noun && IsPreposition(first) ? words.Text(first).ToString().ToLowerInvariant() : "";
    }

    private bool IsPreposition(int word) => words.Relation(word) is "case" or "mark" && words.Universal(word) is "ADP" or "SCONJ" or "ADV" or "VERB";

    /// <summary>The dependent after a word that one of the prepositions introduces; −1 for none.</summary>
    public int With(int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in words.ChildrenNear(head))
        {
            if (words.Relation(child) is not ("case" or "conj" or "nmod:poss" or "acl:relcl") && prepositions.Contains(Preposition(child)))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The noun that a preposition right after a word introduces, whatever the tree hangs it on; −1 for none.</summary>
    public int Next(int word, params ReadOnlySpan<string> prepositions)
    {
        if (word + 1 >= words.Count || !IsPreposition(word + 1) || !prepositions.Contains(words.Text(word + 1).ToString().ToLowerInvariant()))
        {
            return -1;
        }

        var next = words.Heads[word + 1];
        next = next >= 0 && words.Relation(next) == "flat" ? words.Heads[next] : next;
        return next > word ? next : -1;
    }

    public bool IsVerb(int word) => words.Universal(word) is "VERB";

    public bool IsPassive(int verb) => words.Tag(verb) == "VBN" && (Child(verb, "aux:pass") >= 0 || Child(verb, "nsubj:pass") >= 0 || (words.Relation(verb).StartsWith("acl", StringComparison.Ordinal) && Child(verb, "obj") < 0));

    /// <summary>Who does what a verb says; −1 where the tree does not tell.</summary>
    public int Subject(int verb)
    {
        for (var step = 0; step < Farthest && verb >= 0; step++)
        {
            if (Child(verb, "nsubj") is >= 0 and var subject)
            {
                return Antecedent(verb, Name(verb, subject));
            }

            if (words.Tag(verb) != "VBN" && Child(verb, "nsubj:pass") is >= 0 and var doer)
            {
                return Antecedent(verb, doer);    // the tree takes "by telephone" for a passive's
            }

            if (IsPassive(verb) && step == 0)
            {
                return Child(verb, "obl:agent") is >= 0 and var agent ? agent : With(verb, "by");
            }

            var head = words.Heads[verb];
            switch (words.Relation(verb))
            {
                case "conj" or "xcomp" or "parataxis":
                    if (IsPassive(head) && Child(head, "nsubj:pass") is >= 0 and var raised)
                    {
                        return raised;
                    }

                    break;
                case "advcl" or "acl" or "ccomp" when words.Tag(verb) is "VBG" or "VB" or "VBN":
                    if (words.Lemma(head) is "thank" or "praise" or "blame" or "criticize" or "criticise" or "congratulate" && Child(head, "obj") is >= 0 and var thanked)
                    {
                        return thanked;    // "thanked Varro for sending a letter"
                    }

                    // "expressed thanks to Varro for sending a letter"
                    if (Preposition(verb) == "for" && Thanks(head) is >= 0 and var thanks)
                    {
                        return With(thanks, "to") is >= 0 and var to ? to : words.Heads[thanks] is >= 0 and var over ? With(over, "to") : -1;
                    }

                    if (words.Relation(verb) == "acl" && words.Tag(verb) == "VBG" && words.Universal(head) is "NOUN" or "PROPN")
                    {
                        return head;
                    }

                    break;
                default:
                    return -1;
            }

            verb = head;
        }

        return -1;
    }

    // "Korvian leader Tomo Besk", where the tree has two subjects: the name.
    private int Name(int verb, int subject)
    {
        foreach (var child in words.ChildrenNear(verb))
        {
            if (child > subject && child < verb && child <= subject + 4 && words.Relation(child) == "nsubj" && words.Universal(child) == "PROPN" && words.Left[child] == words.Right[subject])
            {
                return child;
            }
        }

        return subject;
    }

    private int Thanks(int head)
    {
        if (IsThanks(head))
        {
            return head;
        }

        foreach (var child in words.ChildrenNear(head))
        {
            if (words.Relation(child) == "obj" && IsThanks(child))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsThanks(int word) => words.Universal(word) == "NOUN" && words.Lemma(word) is "thanks" or "thank" or "gratitude" or "appreciation";

    // "who": the noun that the clause describes.
    private int Antecedent(int verb, int subject) => words.Tag(subject) is "WP" or "WDT" && words.Relation(verb) == "acl:relcl" && words.Heads[verb] >= 0 ? words.Heads[verb] : subject;

    /// <summary>Whether the text says that a verb's act took place.</summary>
    /// <param name="present">Whether the present tense tells of what took place, as in titles and letters.</param>
    public bool Happened(int verb, bool present)
    {
        if (IsAsked(verb))
        {
            return false;
        }

        foreach (var child in words.ChildrenNear(verb))
        {
            if (Negations.Contains(words.Text(child)) || (words.Tag(child) == "MD" && child < verb && !present)
                || (words.Tag(child) == "MD" && words.Text(child) is "will" or "may" or "might" or "can" or "could" or "must" or "should" && child < verb)
                || (words.Relation(child) == "mark" && words.Lemma(child) is "if" or "unless" or "whether"))
            {
                return false;
            }

            if (words.Tag(child) == "TO" && child < verb)
            {
                var head = words.Heads[verb];
                return head >= 0 && (RealInfinitives.Contains(words.Lemma(head)) || (words.Relation(verb) == "advcl" && !IsFuture(head))) && Happened(head, present, 2);
            }
        }

        return Happened(words.Heads[verb], present, Farthest, words.Relation(verb));
    }

    private bool IsAsked(int word)
    {
        var near = words.Near(word);
        for (var i = near.End - 1; i > word && i > near.End - 4; i--)
        {
            if (words.Letter(i) == '?')
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFuture(int verb) => !IsVerb(verb) || words.Tag(verb) is not ("VBD" or "VBN");

    // Up the clauses that hold it, while they say what is so.
    private bool Happened(int verb, bool present, int steps, string relation = "xcomp")
    {
        for (; steps > 0 && verb >= 0; steps--)
        {
            if (relation is not ("xcomp" or "ccomp" or "csubj" or "advcl" or "acl" or "conj"))
            {
                return true;
            }

            if (relation is "xcomp" or "ccomp" or "csubj" && (Unreal.Contains(words.Lemma(verb)) && !(relation == "ccomp" && words.Lemma(verb) is "agree" or "promise")))
            {
                return false;
            }

            if (relation is "xcomp" or "ccomp" or "conj")
            {
                foreach (var child in words.ChildrenNear(verb))
                {
                    if (Negations.Contains(words.Text(child)) || (relation == "conj" && words.Tag(child) == "MD" && !present && child < verb && words.Text(child) is "will" or "would"))
                    {
                        return false;
                    }
                }
            }

            (relation, verb) = (words.Relation(verb), words.Heads[verb]);
        }

        return true;
    }

    /// <summary>Whether a noun is one that was not: no letter, neither message.</summary>
    public bool IsNone(int noun) => Child(noun, "det") is >= 0 and var det && words.Text(det) is "no" or "No" or "neither" or "Neither" or "any" or "every" or "each";

    public bool IsFirstPerson(int word) => words.Tag(word) == "PRP" && words.Text(word) is "I" or "we" or "We" or "us" or "me";

    /// <summary>You, your people, Your Excellency.</summary>
    public bool IsSecondPerson(int word) => words.Text(word) is "you" or "You" or "your" or "Your" || (words.Universal(word) is "NOUN" or "PROPN" && Child(word, "nmod:poss") is >= 0 and var owner && words.Text(owner) is "your" or "Your");

    /// <summary>Whether a noun phrase may name a party of a message: a name, a title, a people, a pronoun.</summary>
    public bool IsParty(int noun)
    {
        if (words.Universal(noun) == "PRON")
        {
            return words.Tag(noun) is "PRP" or "PRP$" && !(words.Tag(noun) == "PRP$" && words.Text(noun).Equals("its", StringComparison.OrdinalIgnoreCase)) && words.Lemma(noun) is not ("it" or "itself" or "himself" or "herself" or "themselves") && !words.Text(noun).Equals("it", StringComparison.OrdinalIgnoreCase);
        }

        if (words.Kinds[noun] == 1 + (byte)MentionKind.Group && noun + 1 < words.Count && words.Universal(noun + 1) is "PROPN" or "NOUN" && words.Heads[noun] != noun + 1 && words.Letter(noun + 1) is not (',' or '.'))
        {
            return false;    // "Russian President", where the tree parts them
        }

        if (words.Lemma(noun) is "charge" or "chargé" && noun + 1 < words.Count && words.Text(noun + 1).StartsWith("d", StringComparison.OrdinalIgnoreCase))
        {
            return true;    // d'affaires
        }

        if (words.Universal(noun) is not ("NOUN" or "PROPN" or "ADJ" or "X") || Press.Contains(words.Lemma(noun)))
        {
            return false;
        }

        return words.Kinds[noun] is not (0 or 1 + (byte)MentionKind.Group) || words.Universal(noun) == "PROPN" || TitleWords.All.Contains(words.Lemma(noun)) || MessageWords.Parties.Contains(words.Lemma(noun));
    }

    /// <summary>Whether it names a person, an office or a delegation: somebody to meet.</summary>
    public bool IsPerson(int noun) => words.Kinds[noun] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title
        || (words.Universal(noun) == "PRON" && IsParty(noun))
        || (words.Universal(noun) == "PROPN" && IsSplitName(noun))
        || (words.Universal(noun) == "PROPN" && words.Kinds[noun] == 0 && (Child(noun, "flat") >= 0 || Child(noun, "nmod:desc") >= 0 || (noun > 0 && words.Tag(noun - 1) == "NNP" && words.Heads[noun - 1] == noun)))
        || (words.Universal(noun) == "NOUN" && !Press.Contains(words.Lemma(noun)) && (TitleWords.All.Contains(words.Lemma(noun)) || words.Lemma(noun) is "counterpart" or "leader" or "delegation" or "colleague" or "ally" or "partner"));

    // A name both parts of which the tree hangs on the verb.
    private bool IsSplitName(int noun) => noun + 1 < words.Count && words.Universal(noun + 1) == "PROPN" && words.Heads[noun + 1] == words.Heads[noun] && words.Relation(noun + 1) == words.Relation(noun);

    /// <summary>The parties that a noun names, one for each that is joined to it.</summary>
    public ImmutableArray<PartyWords> Parties(int noun) => Parties(noun, words.Count);

    /// <summary>Those of them that stand before another word, without its preposition.</summary>
    public ImmutableArray<PartyWords> Parties(int noun, int before)
    {
        if (noun < 0)
        {
            return [];
        }

        var heads = new List<int> { noun };
        if (IsSplitName(noun))
        {
            foreach (var child in words.ChildrenNear(noun + 1))
            {
                Joined(heads, child);
            }
        }

        for (var i = 0; i < heads.Count && heads.Count < MostParties; i++)
        {
            foreach (var child in words.ChildrenNear(heads[i]))
            {
                Joined(heads, child);
                if (words.Relation(child) is "flat" or "appos")
                {
                    foreach (var deeper in words.ChildrenNear(child))
                    {
                        Joined(heads, deeper);
                        if (words.Relation(deeper) == "flat")
                        {
                            foreach (var last in words.ChildrenNear(deeper))
                            {
                                Joined(heads, last);    // "Foreign Ministers Dasa Orlin and Vesna Tarl"
                            }
                        }
                    }
                }
            }
        }

        // Of "Varro of Arvania, Chairman Besk of Korvia" the tree hangs the second on the first one's state.
        for (var i = noun + 1; i < words.Right[noun] && i < noun + Longest && heads.Count < MostParties; i++)
        {
            if (words.Relation(i) is "appos" or "conj" && !heads.Contains(i) && ((words.Kinds[i] is 1 + (byte)MentionKind.Person && words.Kinds[noun] is 1 + (byte)MentionKind.Person) || Child(i, "nmod:desc") >= 0) && words.Kinds[words.Heads[i]] is 1 + (byte)MentionKind.Location or 1 + (byte)MentionKind.Organization)
            {
                heads.Add(i);
            }
        }

        // The last of a list that the tree hangs on the verb: "…, and all the people of Arvania"
        var after = heads.Max(head => words.Right[head]);
        for (var i = after; i < words.Count && i < after + 8 && heads.Count < MostParties; i++)
        {
            if (words.Relation(i) == "conj" && words.Universal(i) is "NOUN" or "PROPN" && words.Left[i] <= after + 1 && IsOwnParty(i) && words.Heads[i] is >= 0 and var over && over < noun && IsVerb(over))
            {
                heads.Add(i);
            }
        }

        heads.Sort();
        var parties = ImmutableArray.CreateBuilder<PartyWords>();
        for (var i = 0; i < heads.Count; i++)
        {
            if (IsFirstPerson(heads[i]) || !IsParty(heads[i]) || heads[i] >= before)
            {
                continue;
            }

            if (States(heads[i]) is { Count: > 1 } states)
            {
                parties.AddRange(states.Select(state => new PartyWords(words.Span(Alone(state, states)), words.Lemma(heads[i]))));
            }
            else
            {
                parties.Add(new PartyWords(words.Span(Until(Alone(heads[i], heads), before)), Before: words.Universal(heads[i]) == "PRON" ? Before(heads[i]) : null));
            }
        }

        return parties.DrainToImmutable();
    }

    private WordRange Until(WordRange phrase, int before) => before >= phrase.End || before <= phrase.First ? phrase : phrase with { End = before > phrase.First + 1 && IsPreposition(before - 1) ? before - 1 : before };

    // Whom the sentence before a pronoun's is about: its subject.
    private TextSpan? Before(int pronoun)
    {
        var at = words.Sentence[words.Sentences[pronoun]].First - 1;
        if (at < 0 || words.Paragraphs[at] != words.Paragraphs[pronoun])
        {
            return null;
        }

        var near = words.Near(at);
        for (var i = near.First; i < near.End; i++)
        {
            if (words.Relation(i) is "nsubj" or "nsubj:pass" && words.Universal(i) != "PRON" && IsParty(i))
            {
                return words.Span(Alone(i, []));
            }
        }

        return null;
    }

    private void Joined(List<int> heads, int word)
    {
        if (word > heads[0] && words.Relation(word) == "conj" && IsOwnParty(word) && heads.Count < MostParties && !heads.Contains(word))
        {
            heads.Add(word);
        }
    }

    /// <summary>Whether one of those a noun names is the speaker: Jill and I.</summary>
    public bool HoldsFirstPerson(int noun)
    {
        if (noun < 0 || IsFirstPerson(noun))
        {
            return noun >= 0;
        }

        foreach (var child in words.ChildrenNear(noun))
        {
            if (words.Relation(child) == "conj" && IsFirstPerson(child))
            {
                return true;
            }
        }

        return false;
    }

    // "the presidents of Arvania and Korvia": the states; "the party and the people": none.
    private List<int> States(int noun)
    {
        var states = new List<int>();
        if (words.Tag(noun) is not ("NNS" or "NNPS") || !(TitleWords.All.Contains(words.Lemma(noun)) || words.Lemma(noun) is "leader" or "delegation" or "government" or "representative" or "queen" or "king"))
        {
            return states;
        }

        foreach (var child in words.ChildrenNear(noun))
        {
            if (words.Relation(child) == "nmod" && Preposition(child) == "of" && IsState(child))
            {
                states.Add(child);
                for (var i = 0; i < states.Count && states.Count < MostParties; i++)
                {
                    foreach (var joined in words.ChildrenNear(states[i]))
                    {
                        if (words.Relation(joined) == "conj" && IsState(joined) && states.Count < MostParties)
                        {
                            states.Add(joined);
                        }
                    }
                }

                break;
            }
        }

        return states;
    }

    private bool IsState(int noun) => words.Universal(noun) == "PROPN" && Child(noun, "nmod:desc") < 0;

    // "Varro and Besk", "the party and the families" are two; "the party, state and people" is one.
    private bool IsOwnParty(int joined) => IsFirstPerson(joined) || (IsParty(joined)
        && (words.Universal(joined) is "PROPN" or "PRON" || words.Kinds[joined] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Location or 1 + (byte)MentionKind.Title || Child(joined, "det") >= 0 || Child(joined, "det:predet") >= 0
            || Child(joined, "nmod:poss") >= 0 || Child(joined, "case") >= 0));

    // The phrase of one party, without those joined to it and without relative clauses.
    private WordRange Alone(int noun, List<int> others)
    {
        var range = words.Phrase(noun);
        var end = range.End;
        foreach (var child in words.ChildrenNear(noun))
        {
            if (child > noun && (words.Relation(child) is "acl:relcl" or "acl" or "parataxis" or "advcl" || (words.Relation(child) == "conj" && (others.Contains(child) || IsOwnParty(child)))))
            {
                end = Math.Min(end, words.Left[child]);
            }
        }

        // A party further down: "Varro of Arvania and Besk", where "Besk" hangs on "Arvania".
        foreach (var other in others)
        {
            if (other > noun && other < end)
            {
                end = Math.Min(end, Start(other));
            }
        }

        // A clause that the tree hangs deeper: "the leaders of states called for".
        for (var i = noun + 1; i < end; i++)
        {
            if (words.Universal(i) is "VERB" or "AUX" && words.Relation(i) is "acl" or "acl:relcl" or "advcl" or "ccomp" or "conj" or "parataxis" && words.Mentions[i] < 0)
            {
                end = i;
            }

            // "Varro, President of Arvania, to Besk"; "her colleague about the matter"
            if (IsPreposition(i) && words.Mentions[i] < 0 && ((words.IsMark(i - 1) && words.Text(i) is "to" or "from" or "by" or "with") || words.Text(i) is "about" or "on" or "over" or "regarding" or "following" or "after" or "during"))
            {
                end = i;
            }
        }

        while (end > noun + 1 && (words.IsMark(end - 1) && words.Letter(end - 1) is not (')' or '.') || words.Relation(end - 1) is "cc" or "case" or "mark"))
        {
            end--;
        }

        // The whole of a name, however the tree cuts it.
        var (first, last) = (Math.Min(range.First, noun), Math.Max(end, noun + 1));
        for (var step = 0; step < 8 && words.Mentions[noun] >= 0 && first > 0 && words.Mentions[first - 1] == words.Mentions[noun] && words.Relation(first - 1) != "cc"; step++)
        {
            first--;
        }

        for (var step = 0; step < 8 && words.Mentions[noun] >= 0 && last < words.Count && words.Mentions[last] == words.Mentions[noun] && words.Relation(last) != "cc"; step++)
        {
            last++;
        }

        if (last == noun + 1 && IsSplitName(noun))
        {
            last++;
        }

        // "the Korvian leader, Tomo Besk": the name after the comma, where the phrase has none.
        if (last + 1 < words.Count && words.Letter(last) == ',' && words.Kinds[last + 1] == 1 + (byte)MentionKind.Person && words.Universal(noun) == "NOUN" && !others.Contains(last + 1) && !words.IsSubjectAfter(last + 1, noun) && !words.Kinds.AsSpan(first, last - first).Contains((byte)(1 + MentionKind.Person)))
        {
            var name = words.Mentions[last + 1];
            for (var next = last + 1; next < words.Count && next < last + 8 && words.Mentions[next] == name; next++)
            {
                end = next + 1;
            }

            last = Math.Max(last, end);
        }

        return new WordRange(first, last);
    }

    private int Start(int noun)
    {
        var first = Math.Min(words.Left[noun], noun);
        while (first > 0 && words.Kinds[first - 1] is 1 + (byte)MentionKind.Group or 1 + (byte)MentionKind.Title)
        {
            first--;    // "and Korvian President"
        }

        return first;
    }

    /// <summary>The words of a phrase, bounded.</summary>
    public List<string> Text(WordRange range)
    {
        const int Most = 40;
        var text = new List<string>();
        for (var i = range.First; i < range.End && i < range.First + Most; i++)
        {
            text.Add(words.Text(i).ToString());
        }

        return text;
    }
}
