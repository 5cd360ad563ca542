using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Messages;

/// <summary>Finds what a text tells of messages in its dependency trees.</summary>
internal sealed class MentionReader
{
    private readonly WordGraph words;
    private readonly Clauses clauses;
    private readonly MentionNouns nouns;
    private readonly MentionParties parties;
    private readonly MentionList list;
    private readonly MentionVerbs verbs;

    /// <param name="words">The words of the text with their trees.</param>
    /// <param name="isTitle">Whether it is a title, whose present tense tells of what took place.</param>
    /// <param name="isOwnWords">Whether an offset stands in words that are given whole: a letter, a statement, a post.</param>
    public MentionReader(WordGraph words, bool isTitle, Func<int, bool> isOwnWords)
    {
        this.words = words;
        clauses = new Clauses(words);
        nouns = new MentionNouns(clauses);
        parties = new MentionParties(clauses, nouns);
        var occasions = new MentionOccasions(clauses, nouns);
        list = new MentionList(clauses, nouns, occasions, isTitle, isOwnWords);
        verbs = new MentionVerbs(clauses, nouns, parties, occasions, list);
    }

    public ImmutableArray<MessageMention> Read()
    {
        for (var i = 0; i < words.Count; i++)
        {
            // In quotation marks only what somebody tells of themselves counts, and what is given whole.
            if (words.Universal(i) is "NOUN" or "PROPN" or "VERB" && !nouns.IsTaken(i))
            {
                if (nouns.Entry(i) is { } noun && (words.Universal(i) != "VERB"))
                {
                    ReadNoun(i, noun);
                }
                else if (words.Universal(i) == "VERB" && nouns.VerbEntry(i) is { } verb)
                {
                    verbs.Read(i, verb);
                }
            }
        }

        return [.. list.Found.OrderBy(static mention => mention.Offset)];
    }

    private void ReadNoun(int noun, MessageNoun entry)
    {
        if (clauses.IsNone(noun) || words.Relation(noun) is "compound" or "nmod:poss" || nouns.IsMeaning(noun))
        {
            return;
        }

        var verb = nouns.Governor(noun);
        var uses = verb >= 0 ? nouns.VerbEntry(verb) : null;
        var relation = words.Relation(nouns.Top(noun)) is "conj" or "appos" or "dep" or "acl" ? "obj" : words.Relation(nouns.Top(noun));
        if (relation == "obl" && verb >= 0 && uses is not null && (uses.Uses & VerbUses.Bears) != 0 && clauses.Preposition(nouns.Top(noun)) is "over" or "on" or "along" && clauses.Child(verb, "obj") < 0)
        {
            relation = "obj";    // "handed over a letter", "passed on greetings"
        }

        var isObject = verb >= 0 && relation is "obj" or "nsubj:pass" || (verb >= 0 && relation == "nsubj" && uses?.Uses.HasFlag(VerbUses.Comes) == true);
        if (verb >= 0 && (isObject || relation == "obl") && !clauses.Happened(verb, list.IsPresent(verb)))
        {
            return;
        }

        var inner = nouns.Inner(noun);
        var (kind, channel) = nouns.KindAndChannel(noun, inner, entry);
        if (entry.Use is NounUse.Talk or NounUse.May)
        {
            ReadTalk(noun, entry, channel, verb, uses, relation);
            return;
        }

        var (owner, own, hearer) = parties.Owner(noun);
        if (owner >= 0 && words.Universal(owner) == "PRON" && relation == "obl" && verb > noun && clauses.Subject(verb) is var main && main > noun && clauses.IsParty(main) && words.Universal(main) != "PRON")
        {
            owner = main;    // "In his message to Besk, Varro said"
        }

        var use = isObject && uses is not null ? uses.Uses : VerbUses.None;
        var (from, to, bearer) = Ends(noun, inner, verb, isObject, use, kind);
        var subject = verb >= 0 ? clauses.Subject(verb) : -1;
        if (subject < 0 && verb >= 0 && clauses.IsPassive(verb) && to >= 0)
        {
            subject = clauses.With(to, "by") is >= 0 and var agent ? agent : clauses.With(noun, "by");    // "delivered to Hallen by Orlin", "was sent a letter by Orlin"
        }

        var doer = subject >= 0 && (clauses.IsParty(subject) || clauses.IsFirstPerson(subject)) ? subject : -1;
        var (senders, rule) = (from >= 0 ? clauses.Parties(from) : owner >= 0 ? clauses.Parties(owner) : [], MessageRule.Noun);
        var next = from > to ? from : to >= 0 && to == nouns.Dative(nouns.Top(noun)) ? words.Left[nouns.Top(noun)] : words.Count;    // what is no part of the addressee's phrase
        var addressees = to >= 0 && !clauses.IsSecondPerson(to) ? clauses.Parties(to, before: next) : [];
        var toHearer = to >= 0 && clauses.IsSecondPerson(to);
        hearer |= toHearer;
        own |= from >= 0 && clauses.IsFirstPerson(from);
        var toSpeaker = to >= 0 && clauses.HoldsFirstPerson(to);
        var bearers = clauses.Parties(bearer >= 0 ? bearer : parties.Through(noun, verb));
        if (addressees.IsEmpty && !hearer && (use & (VerbUses.Gives | VerbUses.Bears)) != 0)
        {
            addressees = parties.Met(verb);
        }

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
            (hearer, toSpeaker) = (false, clauses.HoldsFirstPerson(doer));
            own &= senders.IsEmpty;
        }
        else if ((use & VerbUses.Gets) != 0 && passive && subject >= 0)
        {
            (rule, addressees) = (MessageRule.Received, clauses.Parties(subject));
        }
        else if ((use & VerbUses.Refuses) != 0 && doer >= 0 && !passive)
        {
            addressees = clauses.Parties(doer);
        }
        else if (((use & VerbUses.Answers) != 0 || (uses is { Kind: MessageKind.Reply } && clauses.Preposition(nouns.Top(noun)) == "to")) && doer >= 0)
        {
            list.Add(noun, verb, MessageRule.Noun, senders, clauses.Parties(doer), [], kind, channel, own: false, hearer: false, carrier: entry.Use == NounUse.Carrier);
            list.Add(noun, verb, MessageRule.Answered, clauses.Parties(doer), senders, [], MessageKind.Reply, channel, clauses.HoldsFirstPerson(doer), own, carrier: true);
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
        }

        // "told Besk in a letter", "In her message, Hallen thanked Varro"
        if (relation is "obl" or "advcl" && doer >= 0 && (owner < 0 || owner == doer) && addressees.IsEmpty && !hearer && entry.Use == NounUse.Carrier && IsIn(noun) && parties.IsTelling(verb))
        {
            addressees = parties.Told(verb);
        }

        // "In response to a letter from Varro, Besk said": it was to him.
        if (addressees.IsEmpty && !senders.IsEmpty && parties.Respondent(noun) is >= 0 and var respondent)
        {
            addressees = clauses.Parties(respondent);
        }

        if (rule == MessageRule.Noun && entry.Use == NounUse.Words && (senders.IsEmpty || (addressees.IsEmpty && !hearer && !toSpeaker)) && !(list.IsTitle && verb < 0))
        {
            return;
        }

        list.Add(noun, verb, rule, senders, addressees, bearers, kind, channel, own, hearer, entry.Use == NounUse.Carrier || rule == MessageRule.Received || IsSending(verb, use), toSpeaker);
    }

    // From whom, to whom and by whose hand, as the phrases around the noun and its verb name them; −1 for nobody.
    private (int From, int To, int Bearer) Ends(int noun, int inner, int verb, bool isObject, VerbUses use, MessageKind kind)
    {
        var from = parties.Behind(noun, inner, verb, isObject, "from");
        from = from >= 0 && clauses.IsParty(from) ? from : -1;
        var to = parties.Behind(noun, inner, verb, isObject, "to");
        to = to < 0 && kind == MessageKind.Protest ? parties.Behind(noun, inner, verb, isObject, "with") : to;    // "lodged a protest with the embassy"
        to = to < 0 && verb >= 0 && isObject ? parties.Indirect(verb, nouns.Top(noun)) is >= 0 and var indirect ? indirect : nouns.Dative(nouns.Top(noun)) : to;
        to = to < 0 && (use & VerbUses.Comes) != 0 ? clauses.Child(verb, "obj") : to;    // "reached Besk"
        to = to >= 0 && (clauses.IsParty(to) || clauses.IsSecondPerson(to)) ? to : -1;
        from = from < 0 && to >= 0 && isObject && clauses.With(to, "from") is >= 0 and var beside && clauses.IsParty(beside) ? beside : from;    // "came to Besk from Varro"
        var bearer = -1;
        foreach (var at in (ReadOnlySpan<int>)[noun, inner])
        {
            parties.Participle(at, ref from, ref to, ref bearer);
        }

        // "a message received by Varro from Besk", "brought by Lira Sand from Besk"
        from = from < 0 && (bearer >= 0 || to >= 0) ? parties.FurtherOn(noun, Math.Max(bearer, to), "from") : from;
        if (to < 0 && (isObject || from >= 0))
        {
            to = parties.FurtherOn(noun, from, "to") is >= 0 and var between ? between : isObject && verb > noun ? parties.FurtherOn(verb, from, "to") : -1;
        }

        return (from, to, bearer);
    }

    private bool IsSending(int verb, VerbUses use) => verb >= 0 && (use & (VerbUses.Gives | VerbUses.Bears | VerbUses.Comes)) != 0 && words.Lemma(verb) is not ("express" or "offer" or "reiterate" or "wish" or "give" or "renew" or "convey");

    private bool IsIn(int noun) => clauses.Preposition(noun) is "in" or "by" or "through" or "via" or "during" or "with";

    private void Exchanged(int noun, int verb, int subject, MessageKind kind, MessageChannel? channel)
    {
        var sides = clauses.Parties(subject);
        var with = clauses.With(verb, "with") is >= 0 and var other ? other : clauses.With(noun, "with");
        var others = with >= 0 && clauses.IsParty(with) ? clauses.Parties(with) : [];
        if (others.IsEmpty && sides.Length == 2)
        {
            (sides, others) = ([sides[0]], [sides[1]]);
        }

        if (sides.IsEmpty || others.IsEmpty)
        {
            return;
        }

        list.Add(noun, verb, MessageRule.Exchanged, sides, others, [], kind, channel, false, false, carrier: true);
        list.Add(noun, verb, MessageRule.Exchanged, others, sides, [], kind, channel, false, false, carrier: true);
    }

    // Talks: those between whom, with whom, of whom; else whoever held them.
    private void ReadTalk(int noun, MessageNoun entry, MessageChannel? channel, int verb, MessageVerb? uses, string relation)
    {
        if (relation == "obj" && uses is not null && (uses.Uses & VerbUses.Refuses) != 0)
        {
            return;    // "declined a meeting with Besk"
        }

        if (words.Lemma(noun) is "phone" or "telephone")
        {
            if (relation == "obl" && verb >= 0 && parties.IsTelling(verb) && clauses.Preposition(noun) is "by" or "over" or "on" && parties.Told(verb) is { IsEmpty: false } told)
            {
                var teller = clauses.Subject(verb);
                list.Add(noun, verb, MessageRule.Talk, clauses.Parties(teller), told, [], MessageKind.Consultation, MessageChannel.Call, teller >= 0 && clauses.HoldsFirstPerson(teller), false, carrier: true);
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
        with = with >= 0 && parties.IsCounterpart(with) ? with : verb >= 0 && relation == "obj" && clauses.With(verb, "with") is >= 0 and var beside && parties.IsCounterpart(beside) ? beside : -1;
        var between = clauses.With(noun, "between", "among");
        between = between < 0 && verb >= 0 && relation is "nsubj:pass" or "nsubj" or "obj" ? clauses.With(verb, "between") : between;
        if (between < 0 && clauses.With(noun, "of") is >= 0 and var of && clauses.Parties(of).Length > 1)
        {
            between = of;
        }

        if (between >= 0 && clauses.Parties(between) is { Length: > 1 } sides)
        {
            list.Add(noun, verb, MessageRule.Talk, [sides[0]], sides.RemoveAt(0), [], MessageKind.Consultation, channel, clauses.HoldsFirstPerson(between), false, carrier: true);
            return;
        }

        if (between >= 0 && clauses.HoldsFirstPerson(between) && clauses.Parties(between) is { Length: > 0 } others)
        {
            list.Add(noun, verb, MessageRule.Talk, [], others, [], MessageKind.Consultation, channel, true, false, carrier: true);
            return;
        }

        var caller = words.Lemma(noun) != "call" ? -1 : clauses.With(noun, "from") is >= 0 and var by ? by : verb >= 0 && relation == "obj" ? clauses.With(verb, "from") : -1;
        if (with < 0 && words.Lemma(noun) == "call" && (caller >= 0 ? caller : clauses.With(noun, "to") is >= 0 and var to ? to : verb >= 0 && relation == "obj" ? clauses.With(verb, "to") : -1) is >= 0 and var called && clauses.IsPerson(called))
        {
            with = called;
        }

        var (owner, own, _) = parties.Owner(noun);
        var senders = clauses.Parties(owner);
        var subject = verb >= 0 ? clauses.Subject(verb) : -1;
        if (senders.IsEmpty && !own && subject >= 0 && ((relation == "obj" && uses is not null && (uses.Uses & (VerbUses.Holds | VerbUses.Gives | VerbUses.Gets)) != 0) || (relation == "obl" && clauses.Preposition(nouns.Top(noun)) is "in" or "during" or "at" or "on" or "by" or "after" or "following")))
        {
            senders = clauses.Parties(subject);
            own = clauses.HoldsFirstPerson(subject);
        }

        if (with >= 0 && caller == with)
        {
            list.Add(noun, verb, MessageRule.Talk, clauses.Parties(with), senders, [], MessageKind.Consultation, channel, false, false, carrier: true, toSpeaker: own);
            return;
        }

        if (with < 0 && senders.Length > 1 && relation is "obj" or "obl" && !own && (relation == "obj" || clauses.Preposition(nouns.Top(noun)) is "in" or "during" or "on" or "by"))
        {
            list.Add(noun, verb, MessageRule.Talk, [senders[0]], senders.RemoveAt(0), [], MessageKind.Consultation, channel, false, false, carrier: true);    // "Varro and Besk held talks"
            return;
        }

        // "The talks included: Varro, Besk"
        if (with < 0 && verb >= 0 && relation == "nsubj" && words.Lemma(verb) is "include" or "involve" or "bring" && clauses.Child(verb, "obj") is >= 0 and var included && clauses.IsParty(included))
        {
            list.Add(noun, verb, MessageRule.Talk, senders, clauses.Parties(included), [], MessageKind.Consultation, channel, own, false, carrier: true);
            return;
        }

        if (with < 0 && list.IsTitle)
        {
            list.Add(noun, verb, MessageRule.Talk, senders, [], [], MessageKind.Consultation, channel, own, false, carrier: true);
            return;
        }

        if (with < 0)
        {
            if (words.Relation(noun) == "obl" && verb >= 0 && parties.IsTelling(verb) && entry.Use == NounUse.May && senders.Length > 0 && parties.Told(verb) is { IsEmpty: false } hearers && channel == MessageChannel.Call)
            {
                list.Add(noun, verb, MessageRule.Talk, senders, hearers, [], MessageKind.Consultation, channel, own, false, carrier: true);
            }

            return;
        }

        list.Add(noun, verb, MessageRule.Talk, senders, clauses.Parties(with), [], MessageKind.Consultation, channel, own, false, carrier: true);
    }
}
