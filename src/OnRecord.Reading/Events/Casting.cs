using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>Who does what to whom.</summary>
/// <param name="Actor">Main word of who acts, or of the predicate where nobody is named.</param>
/// <param name="Recipient">Main word of to whom; −1 for nobody.</param>
/// <param name="IsGuess">Whether one side is named by no words: who protests at home does so against their own.</param>
internal sealed record Roles(ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients, int Actor, int Recipient, bool IsGuess = false);

/// <summary>Gives acts their parties: by their own words, by who speaks and to whom, and by what was told before.</summary>
internal sealed class Casting(WordGraph words, EventCoder coder, Players players, Circumstances circumstances, EventOptions options)
{
    private const int FarthestDeed = 9;      // words after "condemned"
    private const int MostEarlier = 256;     // acts that are remembered

    // Who does so in a state visits it, where nobody is named whom they meet.
    private static readonly WordSet Going = ["attend", "participate", "join", "speak", "arrive", "travel", "go", "come", "return", "land", "stay", "address", "tour", "fly", "head", "depart"];
    private static readonly uint From = WordGraph.Hash("from");

    private readonly Queue<ReadAct> earlier = new();
    private ImmutableArray<Participant> company = [];    // the parties of the last talks, whom "they" and "the leaders" mean

    /// <summary>Those who talked, whom "they" and "the leaders" mean from here on.</summary>
    public void Meet(ImmutableArray<Participant> actors, ImmutableArray<Participant> recipients) => company = [.. actors.Union(recipients)];

    /// <summary>Remembers an act that was read.</summary>
    public void Remember(ReadAct read)
    {
        if (read.Coding.Type == EventType.Consult)
        {
            Meet(read.Actors, read.Recipients);
        }

        earlier.Enqueue(read);
        if (earlier.Count > MostEarlier)
        {
            earlier.Dequeue();
        }
    }

    /// <summary>Who takes part in an act; null where too little is known of them to count.</summary>
    /// <param name="coding">The act in the mood of its clause.</param>
    public Roles? Of(Act act, ActCoding coding)
    {
        var statement = circumstances.SaidBy(coding.Word);
        var (actors, actorHead) = (Meant(act.Agents), act.Agents.IsEmpty ? coding.Word : act.Agents[0]);
        if (actors.IsEmpty && statement is not null)
        {
            actors = players.OfActor(statement.Value.Speaker);
        }

        // "Korvia says it will withdraw"
        if (actors.IsEmpty && act.Agents is [var pronoun, ..] && words.Tag(pronoun) == "PRP" && coder.Speaker(coding.Word) is >= 0 and var teller)
        {
            (actors, actorHead) = (Meant([teller]), teller);
        }

        // "Ostrel said that Korvia must withdraw": who says so asks it of Korvia.
        var groups = act.Recipients;
        if (IsDemanded(coding) && act.Agents.IsEmpty)
        {
            return null;    // "commitments should be met": nobody is asked by name
        }

        if ((IsDemanded(coding) || coding is { Type: EventType.Threaten } && words.Lemma(coding.Word) is "face" or "suffer") && coder.Speaker(coding.Word) is >= 0 and var speaker)
        {
            groups = [new Candidate(act.Agents, false, true)];
            (actors, actorHead) = (Meant([speaker]), speaker);
        }

        // "… met Korvians, followed by a meeting with Ostrelians", "the army remained on alert": whoever the sentence is about
        if (actors.IsEmpty && act.Agents.IsEmpty && (coding.Type == EventType.Consult || (coding.Type == EventType.Mobilize && words.Relation(coding.Word) == "obl")) && words.Universal(coding.Word) == "NOUN" && SubjectAbove(coding.Word) is >= 0 and var subject)
        {
            (actors, actorHead) = (Meant([subject]), subject);
        }

        ImmutableArray<Participant> recipients = [];
        var recipientHead = -1;

        // "Korvia and Ostrel agreed": each is both.
        var mutual = EventStage.IsMutual(coding.Type) && actors.Select(static actor => actor.Code).Distinct().Count() > 1;
        (recipients, recipientHead) = Chosen(groups, actors, coding, mutual);

        // "Just spoke with …": who tells it does it
        if (actors.IsEmpty && act.Agents.IsEmpty && words.Universal(coding.Word) == "VERB" && coder.Frame(coding.Word)[Slot.Object] < 0)
        {
            actors = players.SpeakerAt(coding.Word);
            recipients = Others(actors, recipients);
        }

        if (coding.Type == EventType.Accuse && Condemned(coding.Word) is >= 0 and var deed)
        {
            recipients = Others(actors, Doers(deed, act));
        }
        else if (recipients.IsEmpty && statement is not null)
        {
            recipients = Others(actors, [.. statement.Value.Addressees.SelectMany(addressee => players.OfActor(addressee))]);
        }

        if (recipients.IsEmpty && (mutual || (actors.Length > 1 && IsEachOther(coder.Frame(coding.Word)[Slot.Object]))))
        {
            recipients = actors;
        }

        // "our talks": of who speaks with whom they speak to
        if (recipients.IsEmpty && EventStage.IsMutual(coding.Type) && act.Agents is [var we] && words.Tag(we) is "PRP" or "PRP$" && words.Lemma(we) is "we" or "our")
        {
            recipients = Others(actors, players.AddressedAt(we));
        }

        // "welcomed this decision", "bilateral relations", "a visit": of whom one talks with
        if (recipients.IsEmpty && company.Length > 0 && (PointsBack(coding.Word) || coding.Cameo == "042"))
        {
            recipients = Others(actors, company);
        }

        // "the army was put on alert": its own state did so
        if (actors.IsEmpty && coding.Type == EventType.Mobilize)
        {
            (actors, recipients) = (recipients, []);
        }

        // "arrested in Ostrel", "expelled from Ostrel": by those of that place, where nobody else is named
        var expelled = coding is { Type: EventType.Sanction, Cameo: "166" };
        if (actors.IsEmpty && !recipients.IsEmpty && (expelled || coding.Type is EventType.Coerce or EventType.Retreat) && act.Agents.IsEmpty)
        {
            actors = groups.Where(group => group.IsLocal || (expelled && coder.Frame(coding.Word).Fillers.Exists(filler => filler.Slot == From && group.Words.Contains(filler.Word)))).Select(group => Meant(group.Words)).FirstOrDefault(static found => !found.IsEmpty);
            actors = actors.IsDefault ? [] : actors;
            recipients = Others(actors, recipients);
        }

        // An alert against nobody in particular is against whom one is at odds with.
        if (recipients.IsEmpty && coding.Type == EventType.Mobilize)
        {
            recipients = Others(actors, Opponents(actors) is { IsEmpty: false } opponents ? opponents : players.MainTwo);
        }

        var guess = false;
        if (options.Domestic)
        {
            // A strike, a curfew or an amnesty that names nobody is at home. Whoever gives up, does so to nobody.
            if (recipients.IsEmpty && coding.Type is EventType.Protest or EventType.Coerce or EventType.Concede or EventType.Assault)
            {
                (recipients, guess) = (AtHomeOf(actors), true);
            }

            if (actors.IsEmpty && coding.Type == EventType.Protest)
            {
                (actors, guess) = (AtHomeOf(recipients), true);
            }

            (actors, recipients) = (AtHome(actors, recipients), AtHome(recipients, actors));
        }

        if (!(options.Domestic ? !actors.IsEmpty || !recipients.IsEmpty : !actors.IsEmpty && !recipients.IsEmpty))
        {
            return null;
        }

        return new Roles(actors, recipients, actorHead, recipientHead, guess);
    }

    // "must withdraw", "has to withdraw"
    private bool IsDemanded(ActCoding coding) => coding.Type == EventType.Request && (coder.Frame(coding.Word).IsDemanded || coder.Frame(coding.Inner).IsDemanded);

    // To whom an act is done, of those who may be.
    private (ImmutableArray<Participant> Recipients, int Head) Chosen(ImmutableArray<Candidate> groups, ImmutableArray<Participant> actors, ActCoding coding, bool mutual)
    {
        // Others of one's own state who are named straight before those of other states further off: "accused the rebels, a Tesmari envoy said"
        if (options.Domestic && !mutual && Straight(groups, actors, coding) is { } straight)
        {
            return straight;
        }

        // Other states before one's own, and those who are somebody before things of a state: "the fate of Ostrelian offices".
        for (var pass = 0; pass < (options.Domestic && !mutual ? 4 : 2); pass++)
        {
            for (var i = 0; i < groups.Length; i++)
            {
                if (!(mutual && !groups[i].IsDirect) && !groups[i].Words.IsEmpty && MayReceive(groups[i], coding, pass % 2 == 1)
                    && Others(actors, Meant(groups[i].Words), pass < 2) is { IsEmpty: false } found && (pass % 2 == 1 || found.Any(static one => one.Sectors != "UNK")))
                {
                    return (Joined(found, groups.AsSpan()[(i + 1)..], actors, pass < 2), groups[i].Words[0]);
                }
            }
        }

        return ([], -1);
    }

    // "aid for Tesmar and Ostrel": a phrase that is found as one of them is of both.
    private ImmutableArray<Participant> Joined(ImmutableArray<Participant> found, ReadOnlySpan<Candidate> further, ImmutableArray<Participant> actors, bool foreign)
    {
        foreach (var group in further)
        {
            if (found.Length == 1 && group.Words.Length > 1 && Others(actors, Meant(group.Words), foreign) is var all && all.Length > found.Length && found.All(one => all.Any(other => other.Code == one.Code)))
            {
                return all;
            }
        }

        return found;
    }

    private (ImmutableArray<Participant>, int)? Straight(ImmutableArray<Candidate> groups, ImmutableArray<Participant> actors, ActCoding coding)
    {
        if (coding.Type is < EventType.Request or EventType.Mobilize)
        {
            return null;
        }

        foreach (var group in groups)
        {
            if (!group.Words.IsEmpty && words.Relation(group.Words[0]) is "obj" or "iobj" or "nsubj:pass" && !IsOwned(group.Words[0]) && MayReceive(group, coding, false)
                && Others(actors, Meant(group.Words)) is { IsEmpty: false } found && found.Any(static one => one is { Code.Length: > 0, Sectors: not ("UNK" or "" or "JNK") }))
            {
                return (found, group.Words[0]);
            }
        }

        return null;
    }

    // "its troops"
    private bool IsOwned(int head)
    {
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) == "nmod:poss")
            {
                return true;
            }
        }

        return false;
    }

    // The government where citizens are meant, citizens else.
    private static ImmutableArray<Participant> AtHomeOf(ImmutableArray<Participant> some) =>
        [.. some.Where(static one => one.Code.Length == 3).Take(1).Select(static one => new Participant(one.Code, one.Sectors == "CVL" ? "GOV" : "CVL", -1))];

    // Those of no named state are of the state of the others: "Korvian police broke up a march of students".
    private static ImmutableArray<Participant> AtHome(ImmutableArray<Participant> some, ImmutableArray<Participant> others) =>
        others.FirstOrDefault(static one => one.Code.Length == 3) is { Code.Length: 3 } named
            ? [.. some.Where(static one => one is not { Code: "", Sectors: "UNK" or "" }).Select(one => one.Code.Length == 0 ? one with { Code = named.Code } : one)]
            : some;

    // The subject of the nearest verb above a noun that has one; −1 for none.
    private int SubjectAbove(int noun)
    {
        for (var (at, step) = (words.Heads[noun], 0); at >= 0 && step < 6; at = words.Heads[at], step++)
        {
            if (words.Universal(at) == "VERB" && coder.Frame(at)[Slot.Subject] is >= 0 and var subject && subject != noun)
            {
                return subject;
            }
        }

        return -1;
    }

    // "each other", "one another"
    private bool IsEachOther(int word) => word >= 0 && word + 1 < words.Count && ((words.Lemma(word) == "each" && words.Lemma(word + 1) == "other") || (words.Lemma(word) == "one" && words.Lemma(word + 1) == "another"));

    // Whether the object of a predicate is "this decision", "it".
    private bool PointsBack(int word)
    {
        var thing = coder.Frame(word)[Slot.Object];
        if (thing < 0)
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(thing))
        {
            if (words.Lemma(child) is "this" or "that" or "these" or "those" && words.Relation(child) == "det")
            {
                return true;
            }
        }

        for (var at = Math.Max(words.Left[thing], thing - 6); at < Math.Min(words.Right[thing], thing + 10); at++)
        {
            if (words.Lemma(at) is "bilateral" or "mutual")
            {
                return true;
            }
        }

        return words.Lemma(thing) is "it" or "this" or "that";
    }

    private ImmutableArray<Participant> Opponents(ImmutableArray<Participant> actors)
    {
        bool Shares(ImmutableArray<Participant> others) => others.Any(one => actors.Any(actor => actor.Code == one.Code));

        var last = earlier.LastOrDefault(read => read.Coding.Type >= EventType.Accuse && (Shares(read.Actors) || Shares(read.Recipients)));
        return last is null ? [] : Shares(last.Actors) ? last.Recipients : last.Actors;
    }

    // The hostile act that a predicate is about: "condemned in strong words the attack"; −1 for none.
    private int Condemned(int word)
    {
        if (coder.Frame(word)[Slot.Object] is >= 0 and var thing && !Meant([thing]).IsEmpty && coder.Code(thing).IsNone)
        {
            return -1;    // "accused Ostrel of piracy"
        }

        for (var at = word + 1; at < Math.Min(words.Right[word], word + FarthestDeed); at++)
        {
            if (words.Universal(at) == "NOUN" && coder.Code(at).Type is EventType.Assault or EventType.Coerce or EventType.Mobilize)
            {
                return at;
            }
        }

        return -1;
    }

    // Who did a hostile act: as its own phrase tells, or an earlier sentence that tells of the same.
    private ImmutableArray<Participant> Doers(int deed, Act act)
    {
        // The tree may hang "by Korvia" on the verb: "condemned the attack by Korvia".
        var told = Meant([
            .. coder.Frame(deed).Fillers.Where(static filler => filler.Slot == Slot.Subject).Select(static filler => filler.Word),
            .. coder.Frame(act.Coding.Word).Fillers.Where(filler => filler.Slot == FrameReader.By && filler.Word > deed).Select(static filler => filler.Word)]);
        if (!told.IsEmpty)
        {
            return told;
        }

        var victims = act.Recipients.SelectMany(group => Meant(group.Words)).Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        return earlier.LastOrDefault(read => read.Coding.Type == coder.Code(deed).Type && read.Recipients.Any(one => victims.Contains(one.Code)))?.Actors ?? [];
    }

    // Acts done to a place are done to its state: an attack, a visit. Talks in Geneva are not with the Swiss.
    private static bool MayBeAtPlace(ActCoding coding) => coding.Cameo is "042" or "043" or "161"    // "closed its embassy in Korvia"
        || coding.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Protest or EventType.Aid;

    // Whether a group may name to whom an act is done, where it stands.
    private bool MayReceive(Candidate group, ActCoding coding, bool weak) => !(group.IsAbout && coding.Type == EventType.Consult)
        && (!(group.IsLocal || circumstances.IsPlace(group.Words[0])) || MayBeAtPlace(coding) || (weak && Going.Contains(words.Lemma(coding.Inner))));

    // Those found who are not among the actors.
    private ImmutableArray<Participant> Others(ImmutableArray<Participant> actors, ImmutableArray<Participant> found, bool foreign = false) => found.RemoveAll(one =>
        (foreign && one.Code.Length == 0) || actors.Any(actor => actor.Code == one.Code && (foreign || one.IsBody || !options.Domestic || actor.Sectors == one.Sectors)));

    private ImmutableArray<Participant> Meant(ImmutableArray<int> heads)
    {
        List<Participant> all = [];
        foreach (var head in heads)
        {
            var found = players.Of(head);
            foreach (var one in found.Any(static one => one.Code.Length > 0) || !MeansCompany(head) ? found : company)
            {
                if ((options.Domestic || one.Code.Length > 0) && !all.Any(other => other.Code == one.Code && (other.Actor == one.Actor || one.Actor < 0)))
                {
                    all.Add(one);
                }
            }
        }

        return [.. all];
    }

    // "they", "the leaders", after an act between several
    private bool MeansCompany(int head) => words.Lemma(head) is "they" or "leader" or "side" or "party" or "president" or "minister" or "delegation" or "participant" or "both" or "official" or "envoy"
        && words.Tag(head) is "PRP" or "NNS" or "DT" or "PRP$";
}
