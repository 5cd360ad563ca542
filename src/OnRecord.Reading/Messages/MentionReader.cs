using System.Collections.Immutable;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>Finds what a text tells of messages in its dependency trees.</summary>
/// <param name="words">The words of the text with their trees.</param>
/// <param name="isTitle">Whether it is a title, whose present tense tells of what took place.</param>
/// <param name="isOwnWords">Whether an offset stands in words that are given whole: a letter, a statement, a post.</param>
internal sealed class MentionReader(WordGraph words, bool isTitle, Func<int, bool> isOwnWords)
{
    private const int MostModifiers = 8;

    private static readonly WordSet Telling = ["tell", "inform", "assure", "brief", "notify", "say", "write", "warn", "remind", "ask", "thank", "urge", "invite", "promise", "congratulate"];

    private static readonly WordSet Envoys = ["ambassador", "envoy", "chargé", "charge", "d'affaires", "affaires", "d’affaires", "diplomat", "consul", "attaché", "representative", "nuncio", "delegation"];

    private static readonly WordSet Owned = ["time", "day", "week", "month", "year", "today", "yesterday", "tomorrow"];

    private readonly Clauses clauses = new(words);
    private readonly List<MessageMention> found = [];
    private readonly HashSet<int> taken = [];    // nouns and verbs that a mention has used

    public ImmutableArray<MessageMention> Read()
    {
        for (var i = 0; i < words.Count; i++)
        {
            // In quotation marks only what somebody tells of themselves counts, and what is given whole.
            if (words.Universal(i) is "NOUN" or "PROPN" or "VERB" && !taken.Contains(i))
            {
                if (Noun(i) is { } noun && (words.Universal(i) != "VERB"))
                {
                    ReadNoun(i, noun);
                }
                else if (words.Universal(i) == "VERB" && Verb(i) is { } verb)
                {
                    ReadVerb(i, verb);
                }
            }
        }

        return [.. found.OrderBy(static mention => mention.Offset)];
    }

    private MessageNoun? Noun(int word) => MessageWords.Nouns.GetValueOrDefault(words.Lemma(word)) ?? MessageWords.Nouns.GetValueOrDefault(words.Text(word).ToString());

    // The lemmatizer cuts the e of some: convened.
    private MessageVerb? Verb(int word) => MessageWords.Verbs.GetValueOrDefault(words.Lemma(word)) ?? MessageWords.Verbs.GetValueOrDefault(words.Lemma(word) + "e");

    private bool IsPresent(int word) => isTitle || isOwnWords(words.Span(new WordRange(word, word + 1)).Start);

    private void ReadNoun(int noun, MessageNoun entry)
    {
        if (clauses.IsNone(noun) || words.Relation(noun) is "compound" or "nmod:poss" || IsMeaning(noun))
        {
            return;
        }

        var verb = Governor(noun);
        var uses = verb >= 0 ? Verb(verb) : null;
        var relation = words.Relation(Top(noun)) is "conj" or "appos" or "dep" or "acl" ? "obj" : words.Relation(Top(noun));
        if (relation == "obl" && verb >= 0 && uses is not null && (uses.Uses & VerbUses.Bears) != 0 && clauses.Preposition(Top(noun)) is "over" or "on" or "along" && clauses.Child(verb, "obj") < 0)
        {
            relation = "obj";    // "handed over a letter", "passed on greetings"
        }

        var isObject = verb >= 0 && relation is "obj" or "nsubj:pass" || (verb >= 0 && relation == "nsubj" && uses?.Uses.HasFlag(VerbUses.Comes) == true);
        if (verb >= 0 && (isObject || relation == "obl") && !clauses.Happened(verb, IsPresent(verb)))
        {
            return;
        }

        var inner = Inner(noun);
        var (kind, channel) = Words(noun, inner, entry);
        if (entry.Use is NounUse.Talk or NounUse.May)
        {
            ReadTalk(noun, entry, channel, verb, uses, relation);
            return;
        }

        var (owner, own, hearer) = Owner(noun);
        if (owner >= 0 && words.Universal(owner) == "PRON" && relation == "obl" && verb > noun && clauses.Subject(verb) is var main && main > noun && clauses.IsParty(main) && words.Universal(main) != "PRON")
        {
            owner = main;    // "In his message to Besk, Varro said"
        }

        var from = Behind(noun, inner, verb, isObject, "from");
        from = from >= 0 && clauses.IsParty(from) ? from : -1;
        var to = Behind(noun, inner, verb, isObject, "to");
        to = to < 0 && verb >= 0 && isObject ? clauses.Child(verb, "iobj") is >= 0 and var indirect ? indirect : Dative(Top(noun)) : to;
        to = to >= 0 && (clauses.IsParty(to) || clauses.IsSecondPerson(to)) ? to : -1;
        from = from < 0 && to >= 0 && isObject && clauses.With(to, "from") is >= 0 and var beside && clauses.IsParty(beside) ? beside : from;    // "came to Besk from Varro"
        var bearer = -1;
        foreach (var at in (ReadOnlySpan<int>)[noun, inner])
        {
            Participle(at, ref from, ref to, ref bearer);
        }

        to = to < 0 && (isObject || from >= 0) ? FurtherOn(noun, from, "to") : to;
        var use = isObject && uses is not null ? uses.Uses : VerbUses.None;
        var subject = verb >= 0 ? clauses.Subject(verb) : -1;
        if (subject < 0 && verb >= 0 && clauses.IsPassive(verb) && to >= 0)
        {
            subject = clauses.With(to, "by");    // "delivered to Hallen by Orlin"
        }

        var doer = subject >= 0 && (clauses.IsParty(subject) || clauses.IsFirstPerson(subject)) ? subject : -1;
        var (senders, rule) = (from >= 0 ? clauses.Parties(from) : owner >= 0 ? clauses.Parties(owner) : [], MessageRule.Noun);
        var addressees = to >= 0 && !clauses.IsSecondPerson(to) ? clauses.Parties(to, before: from > to ? from : words.Count) : [];
        var toHearer = to >= 0 && clauses.IsSecondPerson(to);
        hearer |= toHearer;
        own |= from >= 0 && clauses.IsFirstPerson(from);
        var bearers = clauses.Parties(bearer);
        var passive = verb >= 0 && clauses.IsPassive(verb);
        if ((use & (VerbUses.Gives | VerbUses.Bears)) != 0 && !passive && subject >= 0 && doer < 0 && senders.IsEmpty && !own)
        {
            return;    // "a group of doctors sent a letter"
        }

        if ((use & VerbUses.Swaps) != 0)
        {
            Exchanged(noun, verb, subject, kind, channel);
            return;
        }

        if ((use & VerbUses.Gets) != 0 && doer >= 0 && !passive)
        {
            (rule, addressees) = (MessageRule.Received, clauses.Parties(doer));
            hearer = false;
            own &= senders.IsEmpty;
        }
        else if ((use & VerbUses.Gets) != 0 && passive && subject >= 0)
        {
            (rule, addressees) = (MessageRule.Received, clauses.Parties(subject));
        }
        else if (((use & VerbUses.Answers) != 0 || (uses is { Kind: MessageKind.Reply } && clauses.Preposition(Top(noun)) == "to")) && doer >= 0)
        {
            Add(noun, verb, MessageRule.Noun, senders, clauses.Parties(doer), [], kind, channel, own: false, hearer: false, carrier: entry.Use == NounUse.Carrier);
            Add(noun, verb, MessageRule.Answered, clauses.Parties(doer), senders, [], MessageKind.Reply, channel, clauses.HoldsFirstPerson(doer), own, carrier: true);
            return;
        }
        else if ((use & (VerbUses.Gives | VerbUses.Bears)) != 0 && doer >= 0)
        {
            rule = MessageRule.Sent;
            var another = senders.Length > 0 && !(owner >= 0 && from < 0 && words.Universal(owner) == "PRON");
            if ((use & VerbUses.Bears) != 0 && (another || passive))
            {
                bearers = bearers.IsEmpty ? clauses.Parties(doer) : bearers;
            }
            else if (!another)
            {
                senders = clauses.Parties(doer);
                own = clauses.HoldsFirstPerson(doer);
            }
        }
        else if ((use & (VerbUses.Gives | VerbUses.Bears | VerbUses.Comes)) != 0)
        {
            rule = MessageRule.Sent;    // "A letter was sent to Besk", "Messages came from Varro"
        }
        else if (relation is "obl" or "advcl" && senders.IsEmpty && !own && doer >= 0 && entry.Use == NounUse.Carrier && IsIn(noun))
        {
            senders = clauses.Parties(doer);    // "said in a letter to Besk"
            own = clauses.HoldsFirstPerson(doer);
            if (addressees.IsEmpty && Telling.Contains(words.Lemma(verb)))
            {
                addressees = Told(verb);
            }
        }

        if (rule == MessageRule.Noun && entry.Use == NounUse.Words && (senders.IsEmpty || (addressees.IsEmpty && !hearer)) && !(isTitle && verb < 0))
        {
            return;
        }

        Add(noun, verb, rule, senders, addressees, bearers, kind, channel, own, hearer, entry.Use == NounUse.Carrier || rule == MessageRule.Received || IsSending(verb, use));
    }

    private bool IsSending(int verb, VerbUses use) => verb >= 0 && (use & (VerbUses.Gives | VerbUses.Bears | VerbUses.Comes)) != 0 && words.Lemma(verb) is not ("express" or "offer" or "reiterate" or "wish" or "give" or "renew" or "convey");

    // "the message of the film", "sent a message that violence does not pay": what something means.
    private bool IsMeaning(int noun)
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
    private int Inner(int noun)
    {
        foreach (var child in words.ChildrenNear(noun))
        {
            if (child > noun && words.Relation(child) is "nmod" or "acl" && clauses.Preposition(child) == "of" && Noun(child) is { Use: NounUse.Words or NounUse.Carrier })
            {
                taken.Add(child);
                foreach (var joined in words.ChildrenNear(child))
                {
                    if (words.Relation(joined) == "conj" && Noun(joined) is { Use: NounUse.Words })
                    {
                        taken.Add(joined);
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
    private int Top(int noun)
    {
        for (var step = 0; step < 3; step++)
        {
            var head = words.Heads[noun];
            if (head >= 0 && ((words.Relation(noun) == "nmod" && clauses.Preposition(noun) == "of" && words.Lemma(head) is "word" or "expression" or "feeling" or "number" or "series" or "text") || (words.Relation(noun) == "conj" && (Noun(head) is not null || IsOccasion(head)))))
            {
                noun = head;
                continue;
            }

            break;
        }

        return noun;
    }

    private int Governor(int noun)
    {
        var top = Top(noun);
        var head = words.Heads[top];
        if (Dative(top) is >= 0)
        {
            return words.Heads[head];
        }

        if (head >= 0 && words.Relation(top) is "conj" or "appos" or "dep" && Noun(head) is null && Giving(top) is >= 0 and var giving)
        {
            return giving;
        }

        return head >= 0 && words.Universal(head) == "VERB" && words.Relation(top) is "obj" or "nsubj:pass" or "nsubj" or "obl" or "xcomp" or "obl:unmarked" ? head : -1;
    }

    // "sent Varro a greeting", where the tree hangs the greeting on Varro: Varro.
    private int Dative(int noun)
    {
        var head = words.Heads[noun];
        return head >= 0 && words.Relation(noun) is "acl" or "appos" or "dep" && words.Relation(head) is "obj" or "iobj" && clauses.IsParty(head) && head < noun
            && words.Heads[head] is >= 0 and var verb && Verb(verb) is { } giving && (giving.Uses & (VerbUses.Gives | VerbUses.Bears)) != 0 && clauses.Preposition(noun).Length == 0 ? head : -1;
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
                return Verb(i) is { } verb && (verb.Uses & (VerbUses.Gives | VerbUses.Bears)) != 0 && clauses.Child(i, "obj") < 0 && !clauses.IsPassive(i) ? i : -1;
            }
        }

        return -1;
    }

    // Further on in the clause: "the greetings sent by Varro, President of Arvania, to Besk".
    private int FurtherOn(int noun, int from, string preposition)
    {
        const int Ahead = 48;    // words
        var end = Math.Min(words.Sentence[words.Sentences[noun]].End, noun + Ahead);
        for (var i = noun + 1; i < end; i++)
        {
            if (words.Tag(i) is "VBD" or "VBZ" or "VBP" or "MD" or "VBG" or "WP" or "WDT" or ":")
            {
                return -1;
            }

            if (words.Text(i).Equals(preposition, StringComparison.OrdinalIgnoreCase) && words.Relation(i) is "case" or "mark" && words.Heads[i] is > 0 and var head && head > i)
            {
                head = words.Relation(head) == "flat" ? words.Heads[head] : head;
                if (from >= 0 && clauses.IsParty(head) && i <= from + 4 && words.Universal(i - 1) == "PROPN")
                {
                    return head;    // "from Varro to Besk"
                }

                if (clauses.IsParty(head) && words.Tag(i - 1) is "NNP" or "CD" && words.Mentions[i - 1] < 0)
                {
                    return head;    // "sent a letter on Thursday to Besk"
                }

                if (clauses.IsPerson(head) && (words.Tag(i - 1) is "," || words.Mentions[i - 1] >= 0 || words.Universal(i - 1) == "PROPN"))
                {
                    return head;
                }
            }
        }

        return -1;
    }

    // The phrase with a preposition, on the noun, on what it holds, on its verb, or astray on a name beside it.
    private int Behind(int noun, int inner, int verb, bool isObject, string preposition)
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

    // "greetings sent by Varro to Besk", "a letter signed by Varro", "delivered by the ambassador"
    private void Participle(int noun, ref int from, ref int to, ref int bearer)
    {
        if (noun < 0)
        {
            return;
        }

        foreach (var child in words.ChildrenNear(noun))
        {
            if (!words.Relation(child).StartsWith("acl", StringComparison.Ordinal) || Verb(child) is not { } verb)
            {
                continue;
            }

            var agent = clauses.Child(child, "obl:agent") is >= 0 and var by ? by : clauses.With(child, "by");
            var subject = words.Relation(child) == "acl:relcl" ? clauses.Child(child, "nsubj") : -1;
            agent = agent >= 0 ? agent : subject >= 0 && clauses.IsParty(subject) ? subject : -1;
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

            taken.Add(child);
            to = to >= 0 ? to : clauses.With(child, "to");
            from = from >= 0 ? from : clauses.With(child, "from");
            to = to >= 0 && clauses.IsParty(to) ? to : -1;
            from = from >= 0 && clauses.IsParty(from) ? from : -1;
        }
    }

    private (int Owner, bool Own, bool Hearer) Owner(int noun)
    {
        var owner = clauses.Child(noun, "nmod:poss");
        return owner < 0 ? (-1, false, false)
            : words.Text(owner) is "my" or "My" or "our" or "Our" ? (-1, true, false)
            : clauses.IsSecondPerson(owner) ? (-1, false, false)
            : words.Tag(owner) == "PRP$" ? (words.Text(owner).Equals("its", StringComparison.OrdinalIgnoreCase) ? -1 : owner, false, false)
            : clauses.IsParty(owner) && !Owned.Contains(words.Lemma(owner)) && !IsOccasion(owner) ? (owner, false, false) : (-1, false, false);
    }

    // "New Year's greetings": the occasion, no owner.
    private bool IsOccasion(int noun) => Occasions.Of(clauses.Text(words.Phrase(noun))) is not null && words.Kinds[noun] is not 1 + (byte)MentionKind.Person;

    private bool IsIn(int noun) => clauses.Preposition(noun) is "in" or "by" or "through" or "via" or "during" or "with";

    private (MessageKind Kind, MessageChannel? Channel) Words(int noun, int inner, MessageNoun entry)
    {
        var (kind, channel) = (entry.Kind, entry.Channel);
        if (inner >= 0 && Noun(inner) is { } held)
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

    private ImmutableArray<PartyWords> Told(int verb)
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

    private void Exchanged(int noun, int verb, int subject, MessageKind kind, MessageChannel? channel)
    {
        var parties = clauses.Parties(subject);
        var with = clauses.With(verb, "with") is >= 0 and var other ? other : clauses.With(noun, "with");
        var others = with >= 0 && clauses.IsParty(with) ? clauses.Parties(with) : [];
        if (others.IsEmpty && parties.Length == 2)
        {
            (parties, others) = ([parties[0]], [parties[1]]);
        }

        if (parties.IsEmpty || others.IsEmpty)
        {
            return;
        }

        Add(noun, verb, MessageRule.Exchanged, parties, others, [], kind, channel, false, false, carrier: true);
        Add(noun, verb, MessageRule.Exchanged, others, parties, [], kind, channel, false, false, carrier: true);
    }

    // Talks: those between whom, with whom, of whom; else whoever held them.
    private void ReadTalk(int noun, MessageNoun entry, MessageChannel? channel, int verb, MessageVerb? uses, string relation)
    {
        if (words.Lemma(noun) is "phone" or "telephone")
        {
            if (relation == "obl" && verb >= 0 && Telling.Contains(words.Lemma(verb)) && clauses.Preposition(noun) is "by" or "over" or "on" && Told(verb) is { IsEmpty: false } told)
            {
                var caller = clauses.Subject(verb);
                Add(noun, verb, MessageRule.Talk, clauses.Parties(caller), told, [], MessageKind.Consultation, MessageChannel.Call, caller >= 0 && clauses.HoldsFirstPerson(caller), false, carrier: true);
            }

            return;
        }

        if (words.Tag(noun) is "NNS" or "NNPS" && words.Lemma(noun) is "meeting" or "call" or "conversation" or "lunch" or "dinner" or "breakfast" or "audience")
        {
            return;    // "his meetings with donors": no one act
        }

        if (entry.Use == NounUse.May && words.Lemma(noun) == "call" && clauses.With(noun, "for", "on") >= 0 && clauses.With(noun, "with", "between") < 0)
        {
            return;
        }

        var with = clauses.With(noun, "with") is >= 0 and var partner ? partner : clauses.Next(noun, "with");
        with = with >= 0 && IsCounterpart(with) ? with : verb >= 0 && relation == "obj" && clauses.With(verb, "with") is >= 0 and var beside && IsCounterpart(beside) ? beside : -1;
        var between = clauses.With(noun, "between", "among");
        between = between < 0 && verb >= 0 && relation is "nsubj:pass" or "nsubj" or "obj" ? clauses.With(verb, "between") : between;
        if (between < 0 && clauses.With(noun, "of") is >= 0 and var of && clauses.Parties(of).Length > 1)
        {
            between = of;
        }

        if (between >= 0 && clauses.Parties(between) is { Length: > 1 } sides)
        {
            Add(noun, verb, MessageRule.Talk, [sides[0]], sides.RemoveAt(0), [], MessageKind.Consultation, channel, clauses.HoldsFirstPerson(between), false, carrier: true);
            return;
        }

        if (between >= 0 && clauses.HoldsFirstPerson(between) && clauses.Parties(between) is { Length: > 0 } others)
        {
            Add(noun, verb, MessageRule.Talk, [], others, [], MessageKind.Consultation, channel, true, false, carrier: true);
            return;
        }

        if (with < 0 && words.Lemma(noun) == "call" && clauses.With(noun, "to", "from") is >= 0 and var called && clauses.IsPerson(called))
        {
            with = called;
        }

        var (owner, own, _) = Owner(noun);
        var senders = clauses.Parties(owner);
        var subject = verb >= 0 ? clauses.Subject(verb) : -1;
        if (senders.IsEmpty && !own && subject >= 0 && ((relation == "obj" && uses is not null && (uses.Uses & (VerbUses.Holds | VerbUses.Gives | VerbUses.Gets)) != 0) || (relation == "obl" && clauses.Preposition(Top(noun)) is "in" or "during" or "at" or "on" or "by" or "after" or "following")))
        {
            senders = clauses.Parties(subject);
            own = clauses.HoldsFirstPerson(subject);
        }

        if (words.Lemma(noun) == "call" && with >= 0 && clauses.With(noun, "from") == with)
        {
            Add(noun, verb, MessageRule.Talk, clauses.Parties(with), senders, [], MessageKind.Consultation, channel, false, own, carrier: true);
            return;
        }

        if (with < 0 && senders.Length > 1 && relation is "obj" or "obl" && !own && (relation == "obj" || clauses.Preposition(Top(noun)) is "in" or "during" or "on" or "by"))
        {
            Add(noun, verb, MessageRule.Talk, [senders[0]], senders.RemoveAt(0), [], MessageKind.Consultation, channel, false, false, carrier: true);    // "Varro and Besk held talks"
            return;
        }

        // "The talks included: Varro, Besk"
        if (with < 0 && verb >= 0 && relation == "nsubj" && words.Lemma(verb) is "include" or "involve" or "bring" && clauses.Child(verb, "obj") is >= 0 and var included && clauses.IsParty(included))
        {
            Add(noun, verb, MessageRule.Talk, senders, clauses.Parties(included), [], MessageKind.Consultation, channel, own, false, carrier: true);
            return;
        }

        if (with < 0 && isTitle)
        {
            Add(noun, verb, MessageRule.Talk, senders, [], [], MessageKind.Consultation, channel, own, false, carrier: true);
            return;
        }

        if (with < 0)
        {
            if (words.Relation(noun) == "obl" && verb >= 0 && Telling.Contains(words.Lemma(verb)) && entry.Use == NounUse.May && senders.Length > 0 && Told(verb) is { IsEmpty: false } hearers && channel == MessageChannel.Call)
            {
                Add(noun, verb, MessageRule.Talk, senders, hearers, [], MessageKind.Consultation, channel, own, false, carrier: true);
            }

            return;
        }

        Add(noun, verb, MessageRule.Talk, senders, clauses.Parties(with), [], MessageKind.Consultation, channel, own, false, carrier: true);
    }

    // Somebody to talk with: a person, an office, a state, a body; no crowd.
    private bool IsCounterpart(int noun) => clauses.IsPerson(noun) || (clauses.IsParty(noun) && words.Kinds[noun] is 1 + (byte)MentionKind.Location or 1 + (byte)MentionKind.Organization)
        || (words.Universal(noun) == "NOUN" && words.Lemma(noun) is "government" or "side" or "leadership" or "state" or "country" && clauses.IsParty(noun));

    private void ReadVerb(int verb, MessageVerb entry)
    {
        if (!clauses.Happened(verb, IsPresent(verb)) || IsHabit(verb) || (words.Tag(verb) is "VBZ" or "VBP" && !IsPresent(verb)))
        {
            return;
        }

        if ((entry.Uses & VerbUses.Comes) != 0 && CameFrom(verb) is { } list)
        {
            found.Add(list);
            return;
        }

        var uses = entry.Uses;
        var subject = clauses.Subject(verb);
        var passive = clauses.IsPassive(verb);
        var own = subject >= 0 && clauses.HoldsFirstPerson(subject);
        if (subject >= 0 && !own && !clauses.IsParty(subject))
        {
            return;
        }

        var talk = entry.Kind == MessageKind.Consultation;
        var target = -1;
        if ((uses & (VerbUses.Object | VerbUses.Meets)) != 0)
        {
            target = passive ? clauses.Child(verb, "nsubj:pass") : clauses.Child(verb, "obj") is >= 0 and var direct ? direct : clauses.Child(verb, "iobj");
        }

        if (target < 0 && (uses & (VerbUses.With | VerbUses.Meets)) != 0)
        {
            target = clauses.With(verb, "with");
        }

        if (target < 0 && (uses & VerbUses.To) != 0)
        {
            target = clauses.With(verb, "to");
        }

        var channel = ChannelOf(verb) ?? entry.Channel;
        if ((uses & VerbUses.Meets) != 0 && target < 0 && subject >= 0 && !passive)
        {
            var all = clauses.Parties(subject);
            if (clauses.Child(verb, "obj") < 0 && (all.Length > 1 || (own && all.Length > 0)))
            {
                Add(-1, verb, MessageRule.Talk, own ? [] : [all[0]], own ? all : all.RemoveAt(0), [], MessageKind.Consultation, channel, own, false, carrier: true);
            }

            return;
        }

        if (target < 0 && talk && (uses & (VerbUses.With | VerbUses.Meets)) != 0 && subject >= 0 && clauses.Parties(subject) is { Length: > 1 } both && !own && ChannelOf(verb) is not null)
        {
            Add(-1, verb, MessageRule.Talk, [both[0]], both.RemoveAt(0), [], MessageKind.Consultation, channel, false, false, carrier: true);
            return;
        }

        if (target < 0 || clauses.IsSecondPerson(target) && !IsPresent(verb) || !Fits(verb, entry, target, talk))
        {
            return;
        }

        var hearer = clauses.IsSecondPerson(target);
        var addressees = hearer ? [] : clauses.Parties(target);
        if (addressees.IsEmpty && !hearer)
        {
            return;
        }

        Add(-1, verb, talk ? MessageRule.Talk : MessageRule.Verb, clauses.Parties(subject), addressees, [], entry.Kind ?? MessageKind.Other, channel, own || subject < 0, hearer, carrier: talk || words.Lemma(verb) is "write" or "invite" or "summon");
    }

    // "Varro received greetings. They came from Besk, Hallen and …": those told of last, one from each.
    private MessageMention? CameFrom(int verb)
    {
        var subject = clauses.Child(verb, "nsubj");
        var from = clauses.With(verb, "from");
        return subject >= 0 && words.Text(subject).Equals("they", StringComparison.OrdinalIgnoreCase) && from >= 0 && clauses.IsParty(from)
            && found is [.., { IsTalk: false, IsCarrier: true, Noun: >= 0 } last] && words.Tag(last.Noun) is "NNS" or "NNPS"
            ? last with { Word = verb, Offset = words.Span(new WordRange(verb, verb + 1)).Start, Evidence = Evidence(verb, -1), Senders = clauses.Parties(from), Bearers = [], IsOwn = false } : null;
    }

    // "met on numerous occasions", "often spoke": no one act.
    private bool IsHabit(int verb)
    {
        foreach (var child in words.ChildrenNear(verb))
        {
            if ((words.Relation(child) == "advmod" && words.Lemma(child) is "often" or "frequently" or "regularly" or "repeatedly" or "always" or "usually" or "routinely")
                || (words.Relation(child).StartsWith("obl", StringComparison.Ordinal) && words.Lemma(child) is "occasion" or "time" && (words.Tag(child) == "NNS" || clauses.Child(child, "nummod") >= 0)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(int verb, MessageVerb entry, int target, bool talk)
    {
        if (clauses.IsSecondPerson(target))
        {
            return !talk;
        }

        switch (words.Lemma(verb) is "conven" ? "convene" : words.Lemma(verb))
        {
            case "speak" or "talk" when clauses.Preposition(target) == "to" && words.Universal(target) == "NOUN" && words.Kinds[target] != 1 + (byte)MentionKind.Person:
                return words.Tag(target) == "NN" && clauses.IsPerson(target) && words.Lemma(target) != "delegation";    // no crowd
            case "speak" or "talk" or "chat" or "meet" or "phone" or "telephone" or "ring" or "confer" or "converse" or "contact":
                return clauses.IsPerson(target) || (!(words.Lemma(verb) is "speak" or "talk" && clauses.Preposition(target) == "to") && clauses.IsParty(target) && words.Universal(target) == "PROPN" && (words.Lemma(verb) is "contact" or "phone"
                    || (clauses.Preposition(target).Length > 0 && words.Kinds[target] is not 1 + (byte)MentionKind.Organization) || (words.Lemma(verb) == "meet" && clauses.Preposition(target) == "with")));
            case "call":
                return !isTitle && words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title && clauses.Child(verb, "xcomp") < 0 && clauses.Child(verb, "iobj") < 0 && clauses.Child(verb, "compound:prt") < 0
                    && clauses.Child(verb, "ccomp") < 0 && Count(verb, "obj") == 1 && words.Right[target] == words.Right[verb] - Marks(words.Right[verb]) | clauses.With(verb, "on", "by") >= 0 | clauses.Child(verb, "obl:unmarked") >= 0 | clauses.Child(verb, "advcl") >= 0 | clauses.Child(verb, "advmod") >= 0;
            case "receive":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title || Envoys.Contains(words.Lemma(target)) || words.Lemma(target) is "delegation";
            case "host":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title || (words.Universal(target) == "NOUN" && clauses.IsPerson(target));
            case "convene" or "consult":
                return clauses.IsPerson(target) && words.Lemma(target) is not ("ally" or "partner");
            case "discuss":
                return clauses.Preposition(target) == "with" && clauses.IsPerson(target);
            case "summon":
                return Envoys.Contains(words.Lemma(target));
            case "invite":
                return clauses.IsPerson(target) || words.Kinds[target] is 1 + (byte)MentionKind.Location or 1 + (byte)MentionKind.Organization;
            case "greet":
                return clauses.IsParty(target) && OccasionAt(-1, -1, verb) is { Kind: not null };
            case "reply" or "respond":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title && words.Lemma(target) is not "question";
            case "write" or "appeal" or "protest" or "condole" or "commiserate" or "congratulate" or "felicitate":
                return clauses.IsParty(target);
            default:
                return IsCounterpart(target);
        }
    }

    private int Marks(int end) => end > 0 && words.IsMark(end - 1) ? 1 : 0;

    private int Count(int head, string relation)
    {
        var count = 0;
        foreach (var child in words.ChildrenNear(head))
        {
            count += words.Relation(child) == relation ? 1 : 0;
        }

        return count;
    }

    // "by telephone", "via video link", "on the phone", "in person"
    private MessageChannel? ChannelOf(int verb)
    {
        foreach (var child in words.ChildrenNear(verb))
        {
            if (words.Relation(child) is not ("obl" or "obl:agent" or "advmod" or "obl:unmarked" or "compound"))
            {
                continue;
            }

            if (words.Lemma(child) is "telephone" or "phone" or "call" or "telephonically")
            {
                return MessageChannel.Call;
            }

            if (words.Lemma(child) is "video" or "videoconference" or "link" or "virtually" or "videolink" or "zoom" || (words.Lemma(child) == "conference" && clauses.Child(child, "compound") is >= 0 and var kind && words.Lemma(kind) == "video"))
            {
                return MessageChannel.Video;
            }

            if (Noun(child) is { Use: NounUse.Carrier, Channel: { } way } && clauses.Preposition(child) is "in" or "by")
            {
                return way;    // "wrote in a telegram"
            }

            if (words.Lemma(child) == "person" && clauses.Preposition(child) == "in")
            {
                return MessageChannel.InPerson;
            }
        }

        return null;
    }

    private Occasion? OccasionAt(int noun, int inner, int verb)
    {
        // "New Year and Christmas greetings"
        if (noun >= 0 && Top(noun) is var top && top < noun && Noun(top) is null && Occasions.Of(clauses.Text(words.Phrase(top) with { End = noun })) is { } first)
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
    private MessageKind? KindBeside(int verb, int noun)
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
        return held >= 0 && Noun(held) is { Use: NounUse.Words } content ? content.Kind : null;
    }

    private void Add(
        int noun, int verb, MessageRule rule, ImmutableArray<PartyWords> senders, ImmutableArray<PartyWords> addressees, ImmutableArray<PartyWords> bearers, MessageKind kind, MessageChannel? channel, bool own, bool hearer, bool carrier)
    {
        if (senders.IsEmpty && addressees.IsEmpty && !own && !hearer && !isTitle)
        {
            return;
        }

        var quoted = words.Quotes[noun >= 0 ? noun : verb] >= 0;
        var word = noun >= 0 && (verb < 0 || words.Relation(Top(noun)) is not ("obj" or "nsubj:pass" or "nsubj")) ? noun : verb;
        if (quoted && !own && !IsPresent(word))
        {
            return;
        }

        if (own && !quoted && !IsPresent(word) && senders.IsEmpty && !(verb >= 0 && clauses.Subject(verb) < 0 && noun < 0))
        {
            own = false;
        }

        var inner = noun >= 0 ? Inner(noun) : -1;
        var occasion = OccasionAt(noun, inner, verb);
        if (kind == MessageKind.Other)
        {
            kind = KindBeside(verb, noun) ?? kind;
        }

        found.Add(new MessageMention
        {
            Rule = rule,
            Word = word,
            Noun = noun,
            Offset = words.Span(new WordRange(word, word + 1)).Start,
            Evidence = Evidence(word, noun),
            Senders = senders,
            Addressees = addressees,
            Bearers = bearers,
            IsOwn = own,
            IsToHearer = hearer,
            Kind = kind,
            Channel = channel,
            Occasion = occasion,
            IsCarrier = carrier,
            IsDefinite = noun >= 0 && clauses.Child(noun, "det") is >= 0 and var det && words.Lemma(det) is "the" or "this" or "that",
            IsPlural = noun >= 0 && words.Tag(noun) is "NNS" or "NNPS" && Noun(noun) is { Use: NounUse.Carrier },
            IsSimilar = noun >= 0 && clauses.Child(noun, "amod") is >= 0 and var like && words.Lemma(like) is "similar" or "same" or "identical",
            Initiative = kind == MessageKind.Consultation ? InitiativeAt(word) : null,
        });
    }

    // The clause that tells of it, as far as its own sentence goes and no further than a reader looks.
    private TextSpan Evidence(int word, int noun)
    {
        const int Most = 60;
        var near = words.Near(word);
        var (first, end) = (Math.Max(near.First, words.Left[word]), Math.Min(near.End, words.Right[word]));
        if (noun >= 0)
        {
            (first, end) = (Math.Min(first, Math.Max(near.First, words.Left[noun])), Math.Max(end, Math.Min(near.End, words.Right[noun])));
        }

        foreach (var child in words.ChildrenNear(word))
        {
            if (child > word && words.Relation(child) is "advcl" or "parataxis" or "ccomp" or "conj" && words.Universal(child) == "VERB" && words.Left[child] > Math.Max(word, noun))
            {
                end = Math.Min(end, words.Left[child]);
            }
        }

        first = Math.Max(first, word - Most);
        end = Math.Min(Math.Max(end, Math.Max(word, noun) + 1), word + Most);
        while (end - 1 > word && (words.IsMark(end - 1) && words.Letter(end - 1) is not (')' or '”') || words.Relation(end - 1) is "cc"))
        {
            end--;
        }

        while (first < word && words.IsMark(first) && words.Letter(first) is not ('(' or '“'))
        {
            first++;
        }

        return words.Span(new WordRange(first, end));
    }

    // Whose initiative a talk was, by what its sentence or the next says: "at the initiative of the Korvian side".
    private PartyWords? InitiativeAt(int word)
    {
        var near = words.Near(word);
        var end = Math.Min(near.End, word + 80);
        if (near.End < words.Count && near.End == words.Sentence[words.Sentences[word]].End)
        {
            var next = words.Near(near.End);    // "The call took place at the request of …"
            for (var i = next.First; i < next.End && i < next.First + 6; i++)
            {
                end = Noun(i) is { Use: NounUse.Talk or NounUse.May } ? Math.Min(next.End, next.First + 40) : end;
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
