using OnRecord.Findings;

namespace OnRecord.Storage.Corrections;

/// <summary>A record while corrections are worked into it, one after another.</summary>
internal sealed class WorkingRecord
{
    private readonly Record machine;
    private readonly List<Actor> actors;
    private readonly EntryDraft<ArticleHead> article;
    private readonly List<EntryDraft<Statement>> statements;
    private readonly List<EntryDraft<Message>> messages;
    private readonly List<EntryDraft<DiplomaticEvent>> events;
    private readonly List<EntryDraft<Finding>> findings;

    public WorkingRecord(Record machine)
    {
        this.machine = machine;
        actors = [.. machine.Actors];
        article = new(
            machine.Article,
            new EntryAnchor("article", machine.Article.Id, []),
            EditFields.Article,
            static (one, _) => one,
            static one => one,
            static (one, mark) => one with { Corrected = mark });
        statements =
        [
            .. machine.Statements.Select(static one => new EntryDraft<Statement>(
                one, EntryAnchors.Of(one), EditFields.Statement, static (one, renaming) => renaming.In(one), static one => one, static (one, mark) => one with { Corrected = mark })),
        ];
        messages =
        [
            .. machine.Messages.Select(static one => new EntryDraft<Message>(
                one, EntryAnchors.Of(one), EditFields.Message, static (one, renaming) => renaming.In(one), static one => one, static (one, mark) => one with { Corrected = mark })),
        ];
        events =
        [
            .. machine.Events.Select(one => new EntryDraft<DiplomaticEvent>(
                one, EntryAnchors.Of(one), EditFields.Event, (one, renaming) => renaming.In(one, Code), Recoded, static (one, mark) => one with { Corrected = mark })),
        ];
        findings =
        [
            .. machine.Findings.Select(static one => new EntryDraft<Finding>(
                one, EntryAnchors.Of(one), [], static (one, _) => one, static one => one, static (one, mark) => one with { Corrected = mark })),
        ];
    }

    public IEntryDraft Article => article;

    public IEnumerable<IEntryDraft> Entries => [.. statements, .. messages, .. events, .. findings];

    /// <summary>Findings by their places in the record, which they keep.</summary>
    public IReadOnlyList<IEntryDraft> Findings => findings;

    /// <summary>An actor as corrections write it: by its id, or by its name where the id means somebody in this article only.</summary>
    public string Shown(string id) => Shown(actors, id);

    public Actor? Listed(string id) => actors.Find(actor => actor.Id == id);

    /// <summary>The entry that stands on the same words at the same place, or on the same words where the article has them once only.</summary>
    /// <param name="lost">Why there is none.</param>
    public IEntryDraft? Find(EntryAnchor anchor, out string? lost)
    {
        lost = null;
        IEntryDraft[] same = [.. Entries.Where(entry => entry.Kind == anchor.Kind && Texts(entry.Words).SequenceEqual(Texts(anchor.Words)))];
        IEntryDraft[] there = [.. same.Where(entry => Places(entry.Words).SequenceEqual(Places(anchor.Words)))];
        if (anchor.Words.Count == 0 || there.Length > 1)
        {
            there = [.. there.Where(entry => entry.Id == anchor.Id)];
        }

        if (there is [var one])
        {
            return one;
        }

        var isOnce = anchor.Words.Count > 0 && anchor.Words.All(piece => IsOnce(piece.Text));
        if (there.Length == 0 && same is [var moved] && isOnce)
        {
            return moved;
        }

        lost = same.Length == 0 ? $"no {anchor.Kind} stands on these words"
            : same.Length > 1 ? $"{same.Length} {anchor.Kind}s stand on these words"
            : "these words stand in the article more than once, and elsewhere than before";
        return null;
    }

    /// <summary>The id by which the record lists an actor, which is added where it means the same in every article.</summary>
    /// <param name="lost">Why there is none.</param>
    public string? Actor(NamedActor named, out string? lost)
    {
        lost = null;
        if (!Party.IsLocalId(named.Id))
        {
            if (Listed(named.Id) is null)
            {
                actors.Add(New(named));
            }

            return named.Id;
        }

        var called = actors.Where(actor => Party.IsLocalId(actor.Id) && actor.Name == named.Name && actor.Kind == named.Kind).ToArray();
        if (called is [var one])
        {
            return one.Id;
        }

        lost = called.Length == 0 ? $"the article has nobody called {named.Name}" : $"the article has {called.Length} called {named.Name}";
        return null;
    }

    /// <summary>Puts one actor in the place of another in all entries.</summary>
    /// <param name="areOne">Whether both are one person, so that the names of the one are names of the other.</param>
    public void Rename(By by, string from, NamedActor into, bool areOne)
    {
        var old = Listed(from);
        if (old is null && !Entries.Any(entry => Names(entry, from)))
        {
            return;
        }

        var at = old is null ? actors.Count : actors.IndexOf(old);
        var target = Listed(into.Id);
        var mark = CorrectedRecord.Mark(by, accepted: false, [new FieldValues("id", [from])]);
        var merged = (target ?? New(into)) with { Corrected = mark };
        if (old is not null)
        {
            merged = merged with
            {
                Aliases = areOne
                    ? [.. merged.Aliases.Append(old.Name).Concat(old.Aliases).Where(name => name != merged.Name).Distinct(StringComparer.Ordinal)]
                    : merged.Aliases,
                Mentions = [.. merged.Mentions.Concat(old.Mentions).DistinctBy(static piece => (piece.Start, piece.End)).OrderBy(static piece => piece.Start)],
            };
        }

        var renaming = Renaming(from, into.Id, old, merged);
        if (target is null)
        {
            actors.Insert(at, merged);
        }
        else
        {
            actors[actors.IndexOf(target)] = merged;
        }

        if (old is not null)
        {
            actors.Remove(old);
        }

        foreach (var entry in Entries)
        {
            entry.Rename(by: null, renaming);
        }
    }

    /// <summary>Puts one actor in the place of another in some entries.</summary>
    public void Rename(By by, string from, NamedActor into, IEnumerable<IEntryDraft> only)
    {
        var id = Actor(into, out _)!;
        var renaming = Renaming(from, id, Listed(from), Listed(id));
        foreach (var entry in only)
        {
            entry.Rename(by, renaming);
        }
    }

    /// <summary>Says that an entry is none. A finding stays in its place and says so.</summary>
    public static void Reject(IEntryDraft entry, By by)
    {
        entry.IsRejected = true;
        if (entry is EntryDraft<Finding> finding)
        {
            finding.Entry = finding.Entry with { Corrected = CorrectedRecord.Mark(by, accepted: false, []) };
        }
    }

    public static void SetScore(IEntryDraft entry, double score)
    {
        if (entry is EntryDraft<DiplomaticEvent> deed)
        {
            deed.Entry = deed.Entry with { Goldstein = score };
        }
    }

    /// <summary>The record as it has become.</summary>
    public Record Finish()
    {
        var gone = Entries.Where(static entry => entry.IsRejected).Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        string? Kept(string? id) => id is null || gone.Contains(id) ? null : id;

        string Was(string id) => Shown(machine.Actors, id);

        return machine with
        {
            Article = article.Finished(Was),
            Actors = [.. actors],
            Statements = [.. statements.Where(static one => !one.IsRejected).Select(one => one.Finished(Was)).Select(one => one with { Message = Kept(one.Message) })],
            Messages =
            [
                .. messages.Where(static one => !one.IsRejected).Select(one => one.Finished(Was)).Select(one => one with
                {
                    ReplyTo = Kept(one.ReplyTo),
                    Statements = one.Statements.Any(gone.Contains) ? [.. one.Statements.Where(id => !gone.Contains(id))] : one.Statements,
                }),
            ],
            Findings = [.. findings.Select(one => one.IsRejected ? one.Entry : one.Finished(Was))],
            Events = [.. events.Where(static one => !one.IsRejected).Select(one => one.Finished(Was)).Select(one => one with { Statement = Kept(one.Statement) })],
        };
    }

    private static string Shown(IReadOnlyList<Actor> actors, string id) =>
        Party.IsLocalId(id) ? actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? id : id;

    private static Actor New(NamedActor named) => new() { Id = named.Id, Name = named.Name, Kind = named.Kind, Country = named.Country };

    private static IEnumerable<string> Texts(IEnumerable<Passage> words) => words.Select(static piece => piece.Text);

    private static IEnumerable<(int, int)> Places(IEnumerable<Passage> words) => words.Select(static piece => (piece.Start, piece.End));

    private static bool Names(IEntryDraft entry, string id) => entry.Values(static shown => shown).Any(field => field.Values.Contains(id));

    private static string? CodeOf(Actor? actor) => actor is null ? null : actor.Country ?? (actor.Kind == ActorKind.State ? actor.Id : null);

    private static Renaming Renaming(string from, string into, Actor? old, Actor? target) => new(from, CodeOf(old), into, CodeOf(target));

    private string? Code(string id) => CodeOf(Listed(id));

    private bool IsOnce(string text)
    {
        var first = machine.Article.Text.IndexOf(text, StringComparison.Ordinal);
        return first >= 0 && machine.Article.Text.IndexOf(text, first + 1, StringComparison.Ordinal) < 0;
    }

    // After an edit the actors hold ids and codes as they were typed.
    private DiplomaticEvent Recoded(DiplomaticEvent one)
    {
        var (actorIds, actor, actorCodes) = Recoded(one.ActorIds, one.Actor, one.ActorCodes);
        var (recipientIds, recipient, recipientCodes) = Recoded(one.RecipientIds, one.Recipient, one.RecipientCodes);
        return one with
        {
            ActorIds = actorIds, Actor = actor, ActorCodes = actorCodes, RecipientIds = recipientIds, Recipient = recipient, RecipientCodes = recipientCodes,
        };
    }

    private (IReadOnlyList<string> Ids, IReadOnlyList<string> Codes, IReadOnlyList<string> Sectors) Recoded(
        IReadOnlyList<string> ids, IReadOnlyList<string> codes, IReadOnlyList<string> sectors)
    {
        if (codes.Count > 0)
        {
            return (ids, codes, sectors);    // not what was edited
        }

        string[] now = [.. ids.Select(id => Listed(id) is { } actor ? CodeOf(actor) : id).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] kept = [.. sectors.Where(sector => now.Any(code => sector.StartsWith(code, StringComparison.Ordinal)))];
        string[] bare = [.. now.Where(code => !kept.Any(sector => sector.StartsWith(code, StringComparison.Ordinal)))];
        return ([.. ids.Where(id => Listed(id) is not null)], now, [.. kept, .. bare]);
    }
}
