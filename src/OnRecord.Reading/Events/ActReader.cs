using System.Collections.Immutable;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>An act of a sentence with its parties, as lexicon and model together have it.</summary>
/// <param name="Coding">The type that both together find likeliest.</param>
/// <param name="Share">The share given to that type, in [0, 1].</param>
internal sealed record ReadAct(ActCoding Coding, ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients, float Share);

/// <summary>Reads the acts of sentences: found by the lexicon, given their parties, judged by the model, or left out by a veto.</summary>
internal sealed class ActReader(WordGraph words, EventLexicon lexicon, EventModel model, Players players, Circumstances circumstances, EventOptions options)
{
    private const int WordsOfClass = 2;    // of a sentence, from which it tells of a game, a novel or history

    private const int FarthestDeed = 9;    // words after "condemned"

    private const float DictionaryShare = 0.7f;    // about the precision of PETRARCH's successors on the sentences that they show

    // Who does so in a state visits it, where nobody is named whom they meet.
    private static readonly WordSet Going = ["attend", "participate", "join", "speak", "arrive", "travel", "go", "come", "return", "land", "stay", "address", "tour", "fly", "head", "depart"];

    private readonly EventCoder coder = new(words, lexicon);
    private readonly List<ReadAct> earlier = [];
    private DictionaryCoder? dictionary;    // the user's own
    private ImmutableArray<Participant> company = [];    // the parties of the last act between several, whom "they" and "the leaders" mean

    public EventCoder Coder => coder;

    /// <summary>Those who talked, whom "they" and "the leaders" mean from here on.</summary>
    public void Meet(DetectedEvent talks) => company = [.. talks.Actors.Union(talks.Recipients)];

    /// <summary>The acts of a sentence, in the order of their words.</summary>
    public IEnumerable<ReadAct> Read(int sentence)
    {
        if (Tells(sentence, "sport") || Tells(sentence, "fiction"))
        {
            yield break;
        }

        var history = Tells(sentence, "history");
        var finder = new ActFinder(words, coder);
        foreach (var found in finder.Find(sentence))
        {
            var coding = coder.Denied(coder.InMood(found, false));
            if (coding.IsNone || coding.Type == EventType.Statement || IsTopic(coding) || Cast(finder.Act(found), coding) is not { } read)
            {
                continue;
            }

            if (read.Share >= (read.Coding.Type == coding.Type ? options.LeastAgreed : options.LeastShare) && read.Coding.Type > EventType.Statement)
            {
                company = read.Coding.Type == EventType.Consult ? [.. read.Actors.Union(read.Recipients)] : company;
                earlier.Add(read);
                yield return history && read.Coding.Status == EventStatus.Actual ? read with { Coding = read.Coding with { Status = EventStatus.Past } } : read;
            }
        }

        foreach (var told in Told(sentence))
        {
            yield return told;
        }
    }

    // "the partnership", "our agreements": what is named, not told. Talks, visits and attacks are told by nouns.
    private bool IsTopic(ActCoding coding) => words.Universal(coding.Word) == "NOUN" && coding.Word == coding.Inner
        && coding.Type is EventType.Agree or EventType.Cooperate or EventType.Support or EventType.Aid;

    // What the user's dictionaries say, which the model does not judge.
    private IEnumerable<ReadAct> Told(int sentence)
    {
        if (options.Dictionaries.Verbs.IsEmpty)
        {
            yield break;
        }

        dictionary ??= new DictionaryCoder(words, options.Dictionaries.Verbs, new MentionParties(words));
        foreach (var acts in dictionary.Code(sentence).GroupBy(static act => (act.Word, act.Code, act.Reason)))
        {
            var status = coder.Frame(acts.Key.Word).IsFuture ? EventStatus.Planned : EventStatus.Actual;
            if (DictionaryCode.Of(acts.Key.Code) is { Type: not EventType.Statement } code
                && new ActCoding(code.Type, "", code.Code, status, acts.Key.Word, acts.Key.Word, acts.Key.Reason) is var coding
                && Cast(new Act(coding, [.. acts.Select(static act => act.Actor).Distinct()], [new Candidate([.. acts.Select(static act => act.Recipient).Distinct()], false, true)]), coding, judged: false) is { } read && read.Share >= options.LeastShare)
            {
                yield return read;
            }
        }
    }

    // Who takes part; null where too little is known of them to count.
    private ReadAct? Cast(Act act, ActCoding coding, bool judged = true)
    {
        var statement = circumstances.SaidBy(coding.Word);
        var (actors, actorHead) = (Of(act.Agents), act.Agents.IsEmpty ? coding.Word : act.Agents[0]);
        if (actors.IsEmpty && statement is not null)
        {
            actors = players.OfActor(statement.Value.Speaker);
        }

        // "Korvia says it will withdraw"
        if (actors.IsEmpty && act.Agents is [var pronoun, ..] && words.Tag(pronoun) == "PRP" && coder.Speaker(coding.Word) is >= 0 and var teller)
        {
            (actors, actorHead) = (Of([teller]), teller);
        }

        // "Ostrel said that Korvia must withdraw": who says so asks it of Korvia.
        var groups = act.Recipients;
        if (coding.Type == EventType.Request && coder.Frame(coding.Word).IsDemanded && act.Agents.IsEmpty)
        {
            return null;    // "commitments should be met": nobody is asked by name
        }

        if ((coding.Type == EventType.Request && coder.Frame(coding.Word).IsDemanded || coding is { Type: EventType.Threaten } && words.Lemma(coding.Word) is "face" or "suffer") && coder.Speaker(coding.Word) is >= 0 and var speaker)
        {
            groups = [new Candidate(act.Agents, false, true)];
            (actors, actorHead) = (Of([speaker]), speaker);
        }

        // "… met Korvians, followed by a meeting with Ostrelians": whoever the sentence is about
        if (actors.IsEmpty && act.Agents.IsEmpty && coding.Type == EventType.Consult && words.Universal(coding.Word) == "NOUN" && SubjectAbove(coding.Word) is >= 0 and var subject)
        {
            (actors, actorHead) = (Of([subject]), subject);
        }

        ImmutableArray<Participant> recipients = [];
        var recipientHead = -1;

        // "Korvia and Ostrel agreed": each is both.
        var mutual = EventStage.IsMutual(coding.Type) && actors.Select(static actor => actor.Code).Distinct().Count() > 1;
        // Other states before one's own, and those who are somebody before things of a state: "the fate of Ostrelian offices".
        for (var pass = 0; pass < (options.Domestic && !mutual ? 4 : 2) && recipients.IsEmpty; pass++)
        {
            foreach (var group in groups)
            {
                if (!(mutual && !group.IsDirect) && !group.Words.IsEmpty && MayReceive(group, coding, pass % 2 == 1)
                    && Others(actors, Of(group.Words), pass < 2) is { IsEmpty: false } found && (pass % 2 == 1 || found.Any(static one => one.Sectors != "UNK")))
                {
                    (recipients, recipientHead) = (found, group.Words[0]);
                    break;
                }
            }
        }

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

        if (recipients.IsEmpty && mutual)
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

        // "arrested in Ostrel": by those of that place, where nobody else is named
        if (actors.IsEmpty && !recipients.IsEmpty && coding.Type is EventType.Coerce or EventType.Retreat && act.Agents.IsEmpty)
        {
            actors = groups.Where(static group => group.IsLocal).Select(group => Of(group.Words)).FirstOrDefault(static found => !found.IsEmpty);
            actors = actors.IsDefault ? [] : actors;
            recipients = Others(actors, recipients);
        }

        // An alert against nobody in particular is against whom one is at odds with.
        if (recipients.IsEmpty && coding.Type == EventType.Mobilize)
        {
            recipients = Others(actors, Opponents(actors) is { IsEmpty: false } opponents ? opponents : players.MainTwo);
        }

        if (options.Domestic)
        {
            // A strike, a curfew or an amnesty that names nobody is at home.
            if (recipients.IsEmpty && coding.Type is EventType.Protest or EventType.Coerce or EventType.Concede or EventType.Retreat or EventType.Assault)
            {
                recipients = [.. actors.Where(static one => one.Code.Length == 3).Take(1).Select(static one => new Participant(one.Code, one.Sectors == "CVL" ? "GOV" : "CVL", -1))];
            }

            (actors, recipients) = (AtHome(actors, recipients), AtHome(recipients, actors));
        }

        if (!(options.Domestic ? !actors.IsEmpty || !recipients.IsEmpty : !actors.IsEmpty && !recipients.IsEmpty))
        {
            return null;
        }

        var (type, share) = judged ? Judge(coding, actorHead, recipientHead) : (coding.Type, DictionaryShare);
        if (type <= EventType.Statement && words.Universal(coding.Word) == "NOUN")
        {
            (type, share) = (coding.Type, options.LeastShare);    // the model judges what a sentence is about, not what it mentions
        }

        return type == coding.Type
            ? new ReadAct(coding, actors, recipients, share)
            : new ReadAct(coding with { Type = type, Mode = "", Cameo = CameoCode.RootOf(type), Reason = coding.Reason + " (model)" }, actors, recipients, share);
    }

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
        if (coder.Frame(word)[Slot.Object] is >= 0 and var thing && !Of([thing]).IsEmpty && coder.Code(thing).IsNone)
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
        var told = Of([.. coder.Frame(deed).Fillers.Where(static filler => filler.Slot == Slot.Subject).Select(static filler => filler.Word)]);
        if (!told.IsEmpty)
        {
            return told;
        }

        var victims = act.Recipients.SelectMany(group => Of(group.Words)).Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        return earlier.LastOrDefault(read => read.Coding.Type == coder.Code(deed).Type && read.Recipients.Any(one => victims.Contains(one.Code)))?.Actors ?? [];
    }

    // Acts done to a place are done to its state: an attack, a visit. Talks in Geneva are not with the Swiss.
    private static bool MayBeAtPlace(ActCoding coding) => coding.Cameo is "042" or "043"
        || coding.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Protest or EventType.Aid;

    // Whether a group may name to whom an act is done, where it stands.
    private bool MayReceive(Candidate group, ActCoding coding, bool weak) => !(group.IsAbout && coding.Type == EventType.Consult)
        && (!(group.IsLocal || circumstances.IsPlace(group.Words[0])) || MayBeAtPlace(coding) || (weak && Going.Contains(words.Lemma(coding.Inner))));

    // Those found who are not among the actors.
    private ImmutableArray<Participant> Others(ImmutableArray<Participant> actors, ImmutableArray<Participant> found, bool foreign = false) => found.RemoveAll(one =>
        (foreign && one.Code.Length == 0) || actors.Any(actor => actor.Code == one.Code && (foreign || !options.Domestic || actor.Sectors == one.Sectors)));

    private ImmutableArray<Participant> Of(ImmutableArray<int> heads)
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

    private (EventType Type, float Share) Judge(ActCoding coding, int actor, int recipient)
    {
        var features = new FeatureSet(stackalloc uint[PairFeatures.Most]);
        PairFeatures.Extract(words, coder, model.Clusters, coding, Range(actor), actor, recipient < 0 ? default : Range(recipient), recipient, ref features);
        return model.Read(coding, features.Found);
    }

    // A phrase without its clauses.
    private WordRange Range(int head)
    {
        var phrase = words.Phrase(head);
        var end = phrase.End;
        for (var word = head + 1; word < Math.Min(phrase.End, head + 12); word++)
        {
            if (words.Heads[word] == head && words.Relation(word) is "acl:relcl" or "acl" or "conj" or "appos" or "parataxis")
            {
                end = Math.Min(end, Math.Max(head + 1, words.Left[word]));
            }
        }

        return new WordRange(Math.Max(phrase.First, head - 10), Math.Min(end, head + 10));
    }

    // Whether a sentence has several words of a class: of a game, a novel, of what was long ago.
    private bool Tells(int sentence, string kind)
    {
        var (id, found) = (lexicon.Classes.Id(kind), 0);
        for (var word = words.Sentence[sentence].First; word < words.Sentence[sentence].End && found < WordsOfClass; word++)
        {
            found += lexicon.Classes.Is(words, word, id) ? 1 : 0;
        }

        return found >= WordsOfClass;
    }
}
