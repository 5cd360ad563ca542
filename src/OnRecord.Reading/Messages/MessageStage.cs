using System.Collections.Immutable;
using NodaTime;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>Joins all that the article tells of one message: who to whom, of what kind, on what occasion, when, by whom, and what it says.</summary>
internal sealed class MessageStage : IStage<MessageLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(WordGraph), typeof(AttributionLayer), typeof(MessageMentionLayer), typeof(ActorLayer), typeof(TimeLayer), typeof(BlockLayer)];

    public MessageLayer Read(Document document) => new Joining(document).Read();
}

/// <summary>One message while the article is being read.</summary>
internal sealed class MessageDraft
{
    public int Sender { get; set; } = -1;

    public List<int> Addressees { get; } = [];

    public List<int> Bearers { get; } = [];

    public required MessageKind Kind { get; set; }

    /// <summary>What is done in it, where neither its name nor its occasion tells.</summary>
    public MessageKind? Act { get; set; }

    public MessageChannel? Channel { get; set; }

    public Occasion? Occasion { get; set; }

    public MessageDate? Sent { get; set; }

    public MessageDate? Received { get; set; }

    public SortedSet<TextSpan> Evidence { get; } = [];

    /// <summary>Where the text tells of it, ascending.</summary>
    public List<int> Offsets { get; } = [];

    public required MessageRule Rule { get; set; }

    public bool IsCarrier { get; set; }

    public bool InTitle { get; init; }

    /// <summary>Whether its sender tells of it: I spoke with Besk.</summary>
    public bool IsOwn { get; set; }

    public bool IsTalk => Kind == MessageKind.Consultation;

    public bool Takes(int actor) => actor >= 0 && (Sender == actor || Addressees.Contains(actor));
}

/// <summary>Joins the mentions of one article.</summary>
internal sealed class Joining
{
    private const int Ahead = 400;      // characters
    private const int Farthest = 40;    // drafts, and pieces of statements, looked back at, so that work stays linear
    private const int Most = 500;       // messages of an article; no text of one tells of more
    private const int MostTurns = 3;    // others who speak at talks
    private const int FarthestTime = 160;    // words between a message and its date

    private readonly Document document;
    private readonly WordGraph words;
    private readonly ImmutableArray<AttributionRelation> relations;
    private readonly MessageMentionLayer mentions;
    private readonly ActorLayer cast;
    private readonly ImmutableArray<Timex> times;
    private readonly (TextSpan Piece, int Relation)[] pieces;    // of all contents, in the order of their beginnings
    private readonly List<MessageDraft> drafts = [];
    private MessageDraft? ofMany;    // what a title says of several messages

    public Joining(Document document)
    {
        this.document = document;
        words = document.Get<WordGraph>();
        relations = document.Get<AttributionLayer>().Attributions;
        mentions = document.Get<MessageMentionLayer>();
        cast = document.Get<ActorLayer>();
        times = document.Get<TimeLayer>().Times;
        pieces = [.. relations.SelectMany(static (relation, i) => relation.Content.Select(piece => (Piece: piece, Relation: i))).OrderBy(static one => one.Piece.Start)];
    }

    public MessageLayer Read()
    {
        for (var i = 0; i < mentions.InTitle.Length; i++)
        {
            Enter(mentions.InTitle[i], cast.Correspondents[mentions.Mentions.Length + i], inTitle: true);
        }

        for (var i = 0; i < mentions.Mentions.Length; i++)
        {
            Enter(mentions.Mentions[i], cast.Correspondents[i], inTitle: false);
        }

        Turns();
        Published();
        Answered();
        foreach (var draft in drafts.Where(draft => draft is { IsTalk: false, Addressees.Count: 0 } && draft.Kind == ofMany?.Kind))
        {
            draft.Addressees.AddRange(ofMany!.Addressees.Where(one => one != draft.Sender));
        }

        foreach (var draft in drafts.Where(static draft => draft.Sender < 0))
        {
            if (draft is { IsTalk: true, IsOwn: false, InTitle: false, Addressees: [var first, _, ..] })
            {
                draft.Sender = first;    // "The talks included Varro and Besk": nobody called them
                draft.Addressees.Remove(first);
            }
            else
            {
                draft.Sender = Principal(draft);
            }
        }

        return Finished([.. drafts.Where(Stands).OrderBy(static draft => draft.Offsets is [var first, ..] ? first : -1)]);
    }

    private void Enter(MessageMention mention, Correspondents parties, bool inTitle)
    {
        var date = inTitle || mention.IsToHearer ? null : Date(mention);
        if (mention.Kind == MessageKind.Invitation && date is { } day && document.Article.Published is { } published && string.CompareOrdinal(day.Date, published.Date) > 0)
        {
            date = null;    // the day to which somebody is invited
        }

        // A list of senders tells of one message each; a talk of one.
        if (parties.Senders.Length > 1 && !mention.IsTalk)
        {
            foreach (var sender in parties.Senders)
            {
                Enter(mention, parties with { Senders = [sender] }, date, inTitle);
            }
        }
        else
        {
            Enter(mention, parties, date, inTitle);
        }
    }

    private void Enter(MessageMention mention, Correspondents parties, MessageDate? date, bool inTitle)
    {
        var sender = parties.Senders is [var first, ..] ? first : -1;
        if (sender < 0 && parties.Addressees.IsEmpty && !inTitle)
        {
            return;
        }

        if (inTitle && mention.IsPlural && sender < 0)
        {
            ofMany = new MessageDraft { Kind = mention.Kind, Rule = mention.Rule, InTitle = true, Occasion = mention.Occasion };
            ofMany.Addressees.AddRange(parties.Addressees);
            return;    // "Messages of sympathy to Tesmar"
        }

        var draft = Same(mention, sender, parties.Addressees, date);
        if (draft is null)
        {
            if (drafts.Count >= Most)
            {
                return;
            }

            if (!inTitle && !mention.IsCarrier && mention.Kind is MessageKind.Thanks or MessageKind.Other or MessageKind.Appeal)
            {
                return;    // what is said to somebody, without a word of how
            }

            if (sender < 0 && !inTitle && mention is { IsTalk: false, IsDefinite: true, Rule: MessageRule.Sent } && drafts.Exists(static one => !one.IsTalk))
            {
                return;    // "the note had been forwarded to the capital"
            }

            if (sender < 0 && !inTitle && !mention.IsTalk)
            {
                // "The message to Besk": from whoever wrote the one told of before.
                sender = drafts.FindLast(one => !one.IsTalk && one.Sender >= 0 && !parties.Addressees.Contains(one.Sender))?.Sender ?? -1;
            }

            draft = new MessageDraft { Sender = sender, Kind = mention.Kind, Rule = mention.Rule, InTitle = inTitle };
            if (mention is { IsSimilar: true, Kind: MessageKind.Other } && drafts.FindLast(static one => !one.IsTalk) is { } like)
            {
                (draft.Kind, draft.Occasion) = (like.Kind, like.Occasion);
            }

            drafts.Add(draft);
        }

        Join(draft, mention, sender, parties, date, inTitle);
    }

    private void Join(MessageDraft draft, MessageMention mention, int sender, Correspondents parties, MessageDate? date, bool inTitle)
    {
        // The text knows better than the title who took the initiative, and what the parties are called; not where the title has a name and it has none.
        if (draft.InTitle && !inTitle && draft.Offsets.Count == 0 && sender >= 0 && !parties.Addressees.IsEmpty)
        {
            draft.Sender = IsVague(sender) && !IsVague(draft.Sender) && !parties.Addressees.Contains(draft.Sender) ? draft.Sender : sender;
            if (draft.Addressees.Count == 0 || draft.Addressees.Contains(sender) || !parties.Addressees.All(IsVague) || draft.Addressees.TrueForAll(IsVague))
            {
                draft.Addressees.Clear();
            }
            else
            {
                parties = parties with { Addressees = [] };
            }
        }

        if (draft.Sender < 0 && !draft.Addressees.Contains(sender))
        {
            draft.Sender = sender;
        }

        // Those of a group, once they are named.
        if (draft.IsTalk && parties.Addressees.Length > 1 && draft.Addressees.Count > 0 && draft.Addressees.TrueForAll(IsGroup))
        {
            draft.Addressees.Clear();
        }

        // What is done within a message names nobody new.
        if ((mention.IsCarrier && !mention.IsToHearer) || draft.Addressees.Count == 0)
        {
            foreach (var addressee in parties.Addressees)
            {
                if (!draft.Takes(addressee))
                {
                    draft.Addressees.Add(addressee);
                }
            }
        }

        foreach (var bearer in parties.Bearers.Where(bearer => !draft.Takes(bearer) && !draft.Bearers.Contains(bearer)))
        {
            draft.Bearers.Add(bearer);
        }

        if (mention.IsToHearer || (!mention.IsCarrier && draft.Offsets.Count > 0))
        {
            draft.Act ??= mention.Kind;
        }
        else if (draft.Kind == MessageKind.Other || (mention.Kind == MessageKind.Reply && !draft.IsTalk))
        {
            draft.Kind = mention.Kind;
        }

        if (draft.InTitle && draft.Offsets.Count == 0)
        {
            draft.Rule = mention.Rule;
        }

        if (mention.IsTalk == draft.IsTalk && draft.Channel is null or MessageChannel.Message)
        {
            draft.Channel = mention.Channel ?? draft.Channel;
        }

        draft.Occasion ??= mention.Occasion;
        draft.IsCarrier |= mention.IsCarrier;
        draft.IsOwn |= mention.IsOwn;
        if (mention.Rule == MessageRule.Received)
        {
            draft.Received ??= date;
        }
        else
        {
            draft.Sent ??= date;
        }

        if (!inTitle)
        {
            draft.Evidence.Add(mention.Evidence);
            draft.Offsets.Add(mention.Offset);
        }
    }

    // The message that a mention tells of, where the article has told of it: the last that nothing speaks against.
    private MessageDraft? Same(MessageMention mention, int sender, ImmutableArray<int> addressees, MessageDate? date)
    {
        for (var i = drafts.Count - 1; i >= 0 && i >= drafts.Count - Farthest; i--)
        {
            var draft = drafts[i];
            var within = (!mention.IsCarrier || mention.IsToHearer) && draft.Offsets.Count > 0;
            if ((within || draft.IsTalk == mention.IsTalk) && Agree(draft.Sent ?? draft.Received, date)
                && (within ? Within(draft, mention, sender, addressees) : mention.IsTalk ? SameTalk(draft, mention, sender, addressees) : SameLetter(draft, mention, sender, addressees)))
            {
                return draft;
            }
        }

        return null;
    }

    private static bool Within(MessageDraft draft, MessageMention mention, int sender, ImmutableArray<int> addressees) =>
        draft.IsTalk ? draft.Takes(sender) && (addressees.IsEmpty || addressees.Any(draft.Takes))
            : draft.Sender == sender && sender >= 0 && (Compatible(draft.Kind, mention.Kind) || draft.IsCarrier) && (addressees.IsEmpty || draft.Addressees.Count == 0 || draft.IsCarrier || addressees.Any(draft.Addressees.Contains));

    private bool SameTalk(MessageDraft draft, MessageMention mention, int sender, ImmutableArray<int> addressees)
    {
        if (draft.Channel is { } a && mention.Channel is { } b && a != b && !(a == MessageChannel.Message || b == MessageChannel.Message))
        {
            return false;
        }

        // "The meeting included Varro and Besk": those whom the title calls leaders.
        if (sender < 0 && addressees.Length > 1 && draft.Sender >= 0 && draft.Addressees.Count > 0 && draft.Addressees.TrueForAll(IsGroup))
        {
            return true;
        }

        // Who is named on both sides must be there; of a side that is not named anybody may be.
        var known = sender >= 0 && !addressees.IsEmpty && draft.Sender >= 0 && draft.Addressees.Count > 0;
        return known ? draft.Takes(sender) && addressees.Any(draft.Takes)
            : (sender < 0 && addressees.IsEmpty) || (draft.Sender < 0 && draft.Addressees.Count == 0) || draft.Takes(sender) || addressees.Any(draft.Takes);
    }

    private bool SameLetter(MessageDraft draft, MessageMention mention, int sender, ImmutableArray<int> addressees) =>
        (draft.InTitle && draft.Offsets.Count == 0 && draft.Kind == mention.Kind && IsSummary(draft, sender, addressees))
        || (((sender >= 0 && sender == draft.Sender) || addressees.Any(draft.Addressees.Contains) || (draft.InTitle && draft.Offsets.Count == 0)) && (sender < 0 || draft.Sender < 0 || sender == draft.Sender)
        && (addressees.IsEmpty || draft.Addressees.Count == 0 || addressees.Any(draft.Addressees.Contains))
        && !addressees.Contains(draft.Sender) && !draft.Addressees.Contains(sender)
        && Compatible(draft.Kind, mention.Kind));

    // A title that names one side as the text does, and the other in words of its own: no name of a person.
    private bool IsSummary(MessageDraft title, int sender, ImmutableArray<int> addressees) =>
        (title.Sender == sender && title.Addressees.TrueForAll(IsVague)) || (title.Addressees.Exists(addressees.Contains) && IsVague(title.Sender));

    // Who holds an office, acts for a state or is a body.
    private bool IsPublic(int actor) => actor >= 0 && cast.Actors[actor] is var one && (one.Country is not null || one.Role is not null || one.Kind is not (ActorKind.Person or ActorKind.Outlet));

    private bool IsGroup(int actor) => actor >= 0 && cast.Actors[actor].Kind == ActorKind.Group;

    private bool IsVague(int actor) => actor < 0 || (cast.Actors[actor].Kind is ActorKind.Body or ActorKind.Unnamed && cast.Actors[actor].Wikidata is null);

    private static bool Compatible(MessageKind a, MessageKind b) => a == b || a == MessageKind.Other || b == MessageKind.Other
        || (a is MessageKind.Greeting or MessageKind.Congratulation or MessageKind.Thanks && b is MessageKind.Greeting or MessageKind.Congratulation or MessageKind.Thanks)
        || (a == MessageKind.Reply && b != MessageKind.Invitation) || (b == MessageKind.Reply && a == MessageKind.Thanks);

    private static bool Agree(MessageDate? a, MessageDate? b) => a is not { Date: var one } || b is not { Date: var other } || one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    // The day that stands with the words that tell of it: by the tree no clause lies between.
    private MessageDate? Date(MessageMention mention)
    {
        var near = words.Near(mention.Word);
        var named = mention.Noun < 0 ? default : new WordRange(mention.Occasion is null ? mention.Noun : words.Left[mention.Noun], mention.Noun + 1);    // "New Year's greetings", "lunch"
        var first = Bisection.First(times.Length, i => times[i].Span.Start >= words.Span(new WordRange(near.First, near.First + 1)).Start);
        var (best, distance) = ((MessageDate?)null, int.MaxValue);
        for (var i = first; i < times.Length && times[i].Span.Start < words.Span(new WordRange(near.End - 1, near.End)).End; i++)
        {
            if (Day(times[i]) is not { } day || Occasions.Of(document.Slice(times[i].Span).ToString().Split(' ')) is not null)
            {
                continue;
            }

            var at = words.At(times[i].Span.Start);
            var far = Math.Abs(at - mention.Word);
            if (far < Math.Min(distance, FarthestTime) && at < near.End && !named.Contains(at) && Belongs(at, mention))
            {
                (best, distance) = (new MessageDate(day, times[i].Span), far);
            }
        }

        // "Just spoke to Besk."
        return best ?? (mention.IsTalk && document.Article.Published is { } published && IsJust(mention.Word) ? new MessageDate(published.Date, null) : null);
    }

    private bool IsJust(int word)
    {
        foreach (var child in words.ChildrenNear(word))
        {
            if (words.Relation(child) == "advmod" && words.Lemma(child) == "just")
            {
                return true;
            }
        }

        return false;
    }

    private bool Belongs(int time, MessageMention mention)
    {
        var at = time;
        for (var step = 0; step < 12 && at >= 0; step++)
        {
            if (at == mention.Noun || (at == mention.Word && mention.Rule != MessageRule.Noun))
            {
                return at != mention.Noun || mention.Rule != MessageRule.Answered;    // "answered a letter of Friday on Monday": of the answer
            }

            if (words.Relation(at) is "acl" or "acl:relcl" && words.Heads[at] == mention.Noun && mention.Noun >= 0 && mention.Rule != MessageRule.Answered && MessageWords.Verbs.TryGetValue(words.Lemma(at), out var verb) && (verb.Uses & VerbUses.Gives) != 0)
            {
                return true;    // "the letter that Varro sent on Friday"
            }

            if (mention is { Rule: MessageRule.Talk, Noun: >= 0 } && words.Heads[at] >= 0 && words.Heads[at] == words.Heads[mention.Noun] && words.Relation(mention.Noun) == "obl")
            {
                return true;    // "In a phone call on Monday, Varro warned"
            }

            if (words.Relation(at) is "ccomp" or "advcl" or "acl:relcl" or "parataxis" or "root" || (words.Relation(at) == "conj" && words.Universal(at) == "VERB") || (words.Relation(at) == "acl" && words.Universal(at) == "VERB" && words.Lemma(at) != "date" && !MessageWords.Nouns.ContainsKey(words.Text(at).ToString())))
            {
                return false;
            }

            at = words.Heads[at];
        }

        return false;
    }

    private static string? Day(Timex time)
    {
        if (time.Type is not (TimexType.Date or TimexType.Time) || time.From is not { } from || time.Until is not { } until)
        {
            return null;
        }

        return from == until ? Iso(from, 10)
            : time.Grain == Grain.Month ? Iso(from, 7)
            : time.Grain == Grain.Year ? Iso(from, 4)
            : null;
    }

    private static string Iso(LocalDate day, int length) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)[..length];

    // A text of turns that its title calls talks: those who speak.
    private void Turns()
    {
        if (!mentions.InTitle.Any(static mention => mention.IsTalk) || drafts.Exists(static draft => draft.IsTalk && draft.Sender >= 0 && draft.Addressees.Count > 0))
        {
            return;
        }

        int[] speakers =
        [
            .. Enumerable.Range(0, relations.Length).Where(i => relations[i].Rule == AttributionRule.Transcript && cast.Parties[i].Speaker >= 0).Select(i => cast.Parties[i].Speaker)
                .Where(actor => cast.Actors[actor].Kind == ActorKind.Person).Distinct().Take(MostTurns),
        ];
        if (speakers.Length < 2)
        {
            return;
        }

        var draft = drafts.Find(static draft => draft.IsTalk) ?? new MessageDraft { Kind = MessageKind.Consultation, Rule = MessageRule.Turns, InTitle = true };
        if (!drafts.Contains(draft))
        {
            drafts.Add(draft);
        }

        (draft.Sender, draft.Rule) = (speakers[0], MessageRule.Turns);
        draft.Addressees.Clear();
        draft.Addressees.AddRange(speakers.Skip(1));
        draft.Channel ??= MessageChannel.InPerson;
        draft.Sent ??= TalkDay();
    }

    // "our today's conversation"
    private MessageDate? TalkDay()
    {
        foreach (var time in times)
        {
            var after = words.At(time.Span.End);
            for (var i = after; i < words.Count && i < after + 3; i++)
            {
                if (MessageWords.Nouns.TryGetValue(words.Lemma(i), out var noun) && noun.Use == NounUse.Talk && Day(time) is { } day)
                {
                    return new MessageDate(day, time.Span);
                }
            }
        }

        return null;
    }

    // A statement that is the whole text is a message to all, unless it tells of what it sends to whom.
    private void Published()
    {
        for (var i = 0; i < relations.Length; i++)
        {
            var speaker = cast.Parties[i].Speaker;
            if (relations[i].Rule == AttributionRule.PublishedText && speaker >= 0 && !drafts.Exists(draft => draft.Sender == speaker && !draft.IsTalk))
            {
                var draft = new MessageDraft { Sender = speaker, Kind = MessageKind.Other, Channel = MessageChannel.Message, Rule = MessageRule.Published, IsCarrier = true };
                draft.Offsets.Add(relations[i].Content[0].Start);
                drafts.Add(draft);
            }
        }
    }

    // Where two write to each other and one answers, each writes to the other.
    private void Answered()
    {
        var letters = drafts.Where(static draft => draft is { IsTalk: false, IsCarrier: true, Sender: >= 0 } && draft.Rule != MessageRule.Published).ToArray();
        if (letters.Select(static draft => draft.Sender).Distinct().ToArray() is [var one, var other] && Array.Exists(letters, static draft => draft.Kind == MessageKind.Reply))
        {
            foreach (var draft in letters.Where(static draft => draft.Addressees.Count == 0))
            {
                draft.Addressees.Add(draft.Sender == one ? other : one);
            }
        }
    }

    // Whoever the article has do something first, where a title leaves the sender out.
    private int Principal(MessageDraft draft)
    {
        if (!draft.InTitle)
        {
            return -1;
        }

        foreach (var parties in cast.Parties)
        {
            if (parties.Speaker >= 0 && !draft.Addressees.Contains(parties.Speaker) && cast.Actors[parties.Speaker].Kind == ActorKind.Person)
            {
                return parties.Speaker;
            }
        }

        return Enumerable.Range(0, cast.Actors.Length).FirstOrDefault(i => cast.Actors[i].Kind == ActorKind.Person && cast.Actors[i].Mentions.Length > 0 && !draft.Addressees.Contains(i), -1);
    }

    private bool Stands(MessageDraft draft)
    {
        if (draft.Sender < 0 || (draft.Addressees.Count == 0 && draft.Rule != MessageRule.Published))
        {
            return false;
        }

        if (draft.Addressees.Count > 0 && draft.Addressees.TrueForAll(actor => cast.Actors[actor].Kind == ActorKind.Outlet))
        {
            return false;    // told to the press
        }

        // Whom an acquaintance invites, or meets, is no matter of state.
        if ((draft is { Kind: MessageKind.Invitation, Rule: MessageRule.Verb } && !(IsPublic(draft.Sender) && draft.Addressees.Exists(IsPublic)))
            || (draft is { IsTalk: true, InTitle: false, IsOwn: false } && !IsPublic(draft.Sender) && !draft.Addressees.Exists(IsPublic)))
        {
            return false;
        }

        // "Leaders of many states sent greetings", and then who did.
        if (!draft.IsTalk && IsGroup(draft.Sender) && drafts.Exists(other => other != draft && !other.IsTalk && other.Kind == draft.Kind && !IsGroup(other.Sender) && other.Addressees.SequenceEqual(draft.Addressees)))
        {
            return false;
        }

        // A title sums up what the text tells one by one.
        return !draft.InTitle || draft.Offsets.Count > 0 || !drafts.Exists(other => other != draft && other.IsTalk == draft.IsTalk && other.Sender == draft.Sender && other.Addressees.Count > 0);
    }

    // What a title that sums up says of all: "sent New Year greetings to foreign leaders".
    private void Summed(MessageDraft[] standing)
    {
        foreach (var title in drafts.Where(draft => draft.InTitle && !draft.IsTalk && draft.Offsets.Count == 0 && !standing.Contains(draft)).Concat(ofMany is null ? [] : [ofMany]))
        {
            foreach (var draft in standing.Where(draft => draft is { IsTalk: false, Kind: MessageKind.Other } && (title == ofMany || draft.Sender == title.Sender) && draft.Rule != MessageRule.Published && draft.Channel != MessageChannel.Video))
            {
                (draft.Kind, draft.Occasion) = (title.Kind, draft.Occasion ?? title.Occasion);
            }
        }
    }

    // What is passed on while two talk is passed on that day.
    private static void Dated(MessageDraft[] standing)
    {
        MessageDraft? talk = null;
        foreach (var draft in standing)
        {
            if (draft.IsTalk)
            {
                talk = draft.Sent is null ? talk : draft;
            }
            else if (draft is { IsCarrier: false, Sent: null, Received: null } && talk is not null && (talk.Takes(draft.Sender) || draft.Bearers.Exists(talk.Takes)))
            {
                draft.Sent = talk.Sent;
            }
        }
    }

    private MessageLayer Finished(MessageDraft[] standing)
    {
        Summed(standing);
        Dated(standing);
        var held = Statements(standing);
        return new MessageLayer(
        [
            .. standing.Select((draft, i) => new ReadMessage
            {
                Sender = draft.Sender,
                Addressees = [.. draft.Addressees],
                Via = Via(draft, held[i]),
                Kind = Kind(draft),
                Channel = draft.Channel ?? (draft.IsTalk ? MessageChannel.Call : MessageChannel.Message),
                Occasion = draft.Occasion?.Name,
                Sent = draft.Sent ?? draft.Received,
                Received = draft.Received,
                ReplyTo = ReplyTo(standing, i),
                Statements = [.. held[i]],
                Evidence = [.. draft.Evidence],
                Rule = draft.Rule,
                Probability = MessageRates.Of(draft.Rule, draft.InTitle),
            }),
        ]);
    }

    // The text's own word, but greetings on an election are congratulations, and congratulations on a holiday greetings.
    private static MessageKind Kind(MessageDraft draft) => draft.Kind is MessageKind.Other or MessageKind.Greeting or MessageKind.Congratulation && draft.Occasion?.Kind is { } kind
        && (draft.Kind == MessageKind.Other || kind is MessageKind.Greeting or MessageKind.Congratulation) ? kind
        : draft is { Kind: MessageKind.Other, Act: { } act } ? act : draft.Kind;

    private static int ReplyTo(MessageDraft[] standing, int reply)
    {
        if (standing[reply].Kind != MessageKind.Reply)
        {
            return -1;
        }

        var best = -1;
        for (var i = Math.Max(0, reply - Farthest); i < standing.Length && i < reply + Farthest; i++)
        {
            if (i != reply && !standing[i].IsTalk && standing[reply].Addressees.Contains(standing[i].Sender) && (i < reply || best < 0))
            {
                best = i;
            }
        }

        return best;
    }

    private ImmutableArray<int> Via(MessageDraft draft, List<int> statements)
    {
        var via = new List<int>(draft.Bearers);
        foreach (var offset in draft.Offsets.Take(Farthest))
        {
            foreach (var i in Around(offset))
            {
                var teller = cast.Parties[i].Speaker;
                if (teller >= 0 && !draft.Takes(teller) && cast.Actors[teller].Kind is ActorKind.Outlet or ActorKind.State or ActorKind.Body)
                {
                    via.Add(teller);
                }
            }
        }

        if (statements.Count > 0 && statements.TrueForAll(i => !cast.Parties[i].Via.IsEmpty))
        {
            via.AddRange(cast.Parties[statements[0]].Via.Where(one => statements.TrueForAll(i => cast.Parties[i].Via.Contains(one))));
        }

        return [.. via.Where(one => !draft.Takes(one)).Distinct()];
    }

    // The attributions whose content holds a place: of the pieces that begin before it, the last ones.
    private IEnumerable<int> Around(int offset)
    {
        var last = Bisection.First(pieces.Length, i => pieces[i].Piece.Start > offset) - 1;
        for (var i = last; i >= 0 && i > last - Farthest; i--)
        {
            if (pieces[i].Piece.Contains(offset))
            {
                yield return pieces[i].Relation;
            }
        }
    }

    // Each statement belongs to the message that its speaker sends, told of last before it or right after.
    private List<int>[] Statements(MessageDraft[] standing)
    {
        var held = Array.ConvertAll(standing, static _ => new List<int>());
        for (var i = 0; i < relations.Length; i++)
        {
            if (MessageOf(standing, i) is >= 0 and var message)
            {
                held[message].Add(i);
            }
        }

        return held;
    }

    private int MessageOf(MessageDraft[] standing, int relation)
    {
        var (speaker, offset) = (cast.Parties[relation].Speaker, (relations[relation].Cue ?? relations[relation].Content[0]).Start);
        var (best, bestAt) = (-1, int.MinValue);
        if (speaker < 0)
        {
            return best;
        }

        for (var i = 0; i < standing.Length; i++)
        {
            var draft = standing[i];
            var own = draft.Offsets.Count > 0 && relations[relation].Content.Any(piece => piece.Contains(draft.Offsets[0]));
            var fits = draft.Sender == speaker && (draft.Addressees.Count == 0 ? own || draft.Rule == MessageRule.Published : cast.Parties[relation].Addressees.Any(draft.Addressees.Contains))
                || (draft.IsTalk && (draft.Addressees.Contains(speaker) ? cast.Parties[relation].Addressees.Contains(draft.Sender) : cast.Actors[speaker].Kind == ActorKind.Group && draft.Offsets.Count > 0 && IsReadout));
            if (!fits)
            {
                continue;
            }

            var last = Bisection.First(draft.Offsets.Count, o => draft.Offsets[o] > offset);
            var at = last > 0 ? draft.Offsets[last - 1] : draft.Offsets.Count > 0 && draft.Offsets[0] > offset + Ahead && !draft.InTitle ? int.MinValue : -1;
            if (at > bestAt)
            {
                (best, bestAt) = (i, at);
            }
        }

        return best;
    }

    private bool IsReadout => mentions.InTitle.Any(static mention => mention.IsTalk);
}
