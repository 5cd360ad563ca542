using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Messages;

/// <summary>Reads the verbs that tell of a message by themselves: congratulated, wrote to, met.</summary>
internal sealed class MentionVerbs(Clauses clauses, MentionNouns nouns, MentionParties parties, MentionOccasions occasions, MentionList list)
{
    private static readonly WordSet Envoys = ["ambassador", "envoy", "chargé", "charge", "d'affaires", "affaires", "d’affaires", "diplomat", "consul", "attaché", "representative", "nuncio", "delegation"];

    // What one has with somebody, so that talking of it is not talking with that one: "discussed his ties with Besk".
    private static readonly WordSet Shared = [
        "accord", "affair", "agreement", "alliance", "alignment", "association", "bond", "border", "clash", "compromise", "conflict", "contract", "cooperation", "coordination", "deal", "difference",
        "disagreement", "dispute", "encounter", "engagement", "feud", "friendship", "frontier", "interaction", "involvement", "issue", "link", "matter", "pact", "partnership", "peace", "problem",
        "quarrel", "rapport", "reconciliation", "relation", "relationship", "rift", "row", "settlement", "summit", "tension", "tie", "trade", "treaty", "truce", "visit", "war", "work"];

    private readonly WordGraph words = clauses.Words;

    public void Read(int verb, MessageVerb entry)
    {
        if (!clauses.Happened(verb, list.IsPresent(verb)) || IsHabit(verb) || (words.Tag(verb) is "VBZ" or "VBP" && !list.IsPresent(verb)))
        {
            return;
        }

        if ((entry.Uses & VerbUses.Comes) != 0 && list.CameFrom(verb) is { } repeated)
        {
            list.Add(repeated);
            return;
        }

        var uses = entry.Uses;
        var subject = clauses.Subject(verb);
        var passive = clauses.IsPassive(verb);
        if (subject < 0 && passive && words.Lemma(verb) == "summon")
        {
            subject = clauses.With(verb, "to");    // "was summoned to the Foreign Ministry"
        }

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

        // "called Varro on Monday", where the tree takes him for what somebody is called
        if (target < 0 && words.Lemma(verb) == "call" && clauses.Child(verb, "xcomp") is >= 0 and var called && words.Kinds[called] == 1 + (byte)MentionKind.Person)
        {
            target = called;
        }

        if (target < 0 && (uses & (VerbUses.With | VerbUses.Meets)) != 0)
        {
            target = clauses.With(verb, "with") is >= 0 and var with ? with : WithTopic(verb);
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
                list.Add(-1, verb, MessageRule.Talk, own ? [] : [all[0]], own ? all : all.RemoveAt(0), [], MessageKind.Consultation, channel, own, false, carrier: true);
            }

            return;
        }

        if (target < 0 && talk && (uses & (VerbUses.With | VerbUses.Meets)) != 0 && subject >= 0 && clauses.Parties(subject) is { Length: > 1 } both && !own && ChannelOf(verb) is not null)
        {
            list.Add(-1, verb, MessageRule.Talk, [both[0]], both.RemoveAt(0), [], MessageKind.Consultation, channel, false, false, carrier: true);
            return;
        }

        if (target < 0 || clauses.IsSecondPerson(target) && !list.IsPresent(verb) || !Fits(verb, entry, target, talk))
        {
            return;
        }

        var hearer = clauses.IsSecondPerson(target);
        var addressees = hearer ? [] : clauses.Parties(target);
        var toSpeaker = clauses.HoldsFirstPerson(target);
        if (addressees.IsEmpty && !hearer && !toSpeaker)
        {
            return;
        }

        list.Add(-1, verb, talk ? MessageRule.Talk : MessageRule.Verb, clauses.Parties(subject), addressees, [], entry.Kind ?? MessageKind.Other, channel, own || subject < 0, hearer, carrier: talk || words.Lemma(verb) is "write" or "invite" or "summon", toSpeaker);
    }

    // "discussed the strait with Besk", where the tree hangs Besk on the strait.
    private int WithTopic(int verb) =>
        words.Lemma(verb) == "discuss" && clauses.Child(verb, "obj") is >= 0 and var topic && nouns.Entry(topic) is null && !Shared.Contains(words.Lemma(topic)) ? clauses.With(topic, "with") : -1;

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
                return !list.IsTitle && words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title && (clauses.Child(verb, "xcomp") is var complement && (complement < 0 || complement == target)) && clauses.Child(verb, "iobj") < 0 && clauses.Child(verb, "compound:prt") < 0
                    && clauses.Child(verb, "ccomp") < 0 && Count(verb, "obj") + (complement < 0 ? 0 : 1) == 1 && words.Right[target] == words.Right[verb] - Marks(words.Right[verb]) | clauses.With(verb, "on", "by") >= 0 | clauses.Child(verb, "obl:unmarked") >= 0 | clauses.Child(verb, "advcl") >= 0 | clauses.Child(verb, "advmod") >= 0;
            case "receive":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title || Envoys.Contains(words.Lemma(target)) || words.Lemma(target) is "delegation";
            case "host":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title || (words.Universal(target) == "NOUN" && clauses.IsPerson(target));
            case "convene" or "consult":
                return clauses.IsPerson(target) && words.Lemma(target) is not ("ally" or "partner");
            case "visit":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title;
            case "sit":
                return clauses.Child(verb, "compound:prt") >= 0 && clauses.IsPerson(target);    // "sat down with Besk"
            case "discuss":
                return clauses.Preposition(target) == "with" && clauses.IsPerson(target);
            case "summon":
                return Envoys.Contains(words.Lemma(target));
            case "invite":
                return clauses.IsPerson(target) || words.Kinds[target] is 1 + (byte)MentionKind.Location or 1 + (byte)MentionKind.Organization;
            case "greet":
                return clauses.IsParty(target) && occasions.Of(-1, -1, verb) is { Kind: not null };
            case "reply" or "respond":
                return words.Kinds[target] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Title && words.Lemma(target) is not "question";
            case "write" or "appeal" or "protest" or "condole" or "commiserate" or "congratulate" or "felicitate":
                return clauses.IsParty(target);
            default:
                return parties.IsCounterpart(target);
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

            if (nouns.Entry(child) is { Use: NounUse.Carrier, Channel: { } way } && clauses.Preposition(child) is "in" or "by")
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
}
