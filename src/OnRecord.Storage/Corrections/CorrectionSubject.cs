using System.Text.RegularExpressions;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>The article that a correction is about, as it stands with the corrections before.</summary>
internal sealed partial class CorrectionSubject
{
    private const string ArticleKind = "article";

    private readonly Record machine;

    private CorrectionSubject(Session session, StoredRecord stored)
    {
        Session = session;
        Article = stored.Article;
        machine = stored.Machine;
        Working = CorrectedRecord.Working(
            machine, CorrectionRows.OfArticle(session, Article).Concat(Merges.Of(session).InForce), out _);
        Current = Working.Finish();
    }

    public Session Session { get; }

    public long Article { get; }

    public WorkingRecord Working { get; }

    public Record Current { get; }

    /// <exception cref="CorrectionException">There is no such article.</exception>
    public static CorrectionSubject Of(Session session, long article) => new(session, StoredRecord.Of(session, article));

    public bool Has(string id) => Called(id).Length > 0;

    /// <exception cref="CorrectionException">There is no such entry, or it was rejected.</exception>
    public (IEntryDraft Entry, EntryAnchor Anchor) Entry(string id) => Called(id) switch
    {
        [] => throw new CorrectionException($"article {Article} has no statement, message, event or finding {id}"),
        [{ IsRejected: true }] => throw new CorrectionException($"{id} of article {Article} was rejected; undo that first"),
        [var one] => (one, new EntryAnchor(one.Kind, one.Id, one.Words)),
        _ => throw new CorrectionException($"article {Article} has more than one {id}"),
    };

    // Findings are called by their places: f1 is the first.
    private IEntryDraft[] Called(string id) => FindingPattern.IsMatch(id) && int.Parse(id.AsSpan(1)) is var place
        ? [.. Working.Findings.Skip(place - 1).Take(1)]
        : [.. Working.Entries.Where(entry => entry.Kind != EntryKind.Finding && entry.Id == id)];

    [GeneratedRegex("^f[1-9][0-9]{0,5}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FindingPattern { get; }

    /// <exception cref="CorrectionException">The field is none of an article's, or does not take these values.</exception>
    public Change.Edit Edit(string field, IReadOnlyList<string> values)
    {
        var known = Field(ArticleKind, field, values);
        return new Change.Edit(Target: null, known.Name, Was(Working.Article, known.Name), values);
    }

    /// <exception cref="CorrectionException">The field is none of the entry's, or does not take these values.</exception>
    public Change.Edit Edit(string id, string field, IReadOnlyList<string> values, string? name)
    {
        var (entry, anchor) = Entry(id);
        if (entry.Kind == EntryKind.Finding)
        {
            throw new CorrectionException("a finding is accepted or rejected; no field of it can be edited");
        }

        var known = Field(entry.Kind, field, values);
        var edit = new Change.Edit(anchor, known.Name, Was(entry, known.Name), values);
        switch (known.Shape)
        {
            case FieldShape.Message when values is [var other]:
                var (message, words) = Entry(other);
                return message.Kind == EntryKind.Message && message.Id != id
                    ? edit with { Refers = words }
                    : throw new CorrectionException($"{known.Name} takes the id of another message of the article, not '{other}'");
            case FieldShape.Actor or FieldShape.Party:
                var naming = new ActorNaming(Session, Current);
                var isCode = known.Shape == FieldShape.Party;
                NamedActor?[] actors = [.. values.Select(value => isCode && naming.IsUnknownCode(value) ? null : naming.Of(value, name))];
                return edit with
                {
                    Becomes = [.. actors.Select((actor, i) => actor?.Id ?? values[i]).Distinct(StringComparer.Ordinal)],
                    Actors = [.. actors.OfType<NamedActor>().DistinctBy(static actor => actor.Id)],
                };
            default:
                return edit;
        }
    }

    private static IEditField Field(string kind, string field, IReadOnlyList<string> values)
    {
        var fields = EditFields.Of(kind);
        var known = fields.FirstOrDefault(one => one.Name.Equals(field, StringComparison.OrdinalIgnoreCase))
            ?? throw new CorrectionException($"of {(kind is ArticleKind or EntryKind.Event ? "an" : "a")} {kind} can be edited: {string.Join(", ", fields.Select(static one => one.Name))}; not '{field}'");
        return known.Fault(values) is { } fault ? throw new CorrectionException($"{known.Name} {fault}") : known;
    }

    private IReadOnlyList<string> Was(IEntryDraft entry, string field) =>
        entry.Values(Working.Shown).Single(one => one.Field == field).Values;
}

/// <summary>Finds whom people mean when they name an actor in a correction.</summary>
/// <param name="record">The record of the article that the correction is about; null where it is about the whole archive.</param>
internal sealed partial class ActorNaming(Session session, Record? record = null)
{
    /// <summary>Somebody who means the same in every article.</summary>
    /// <exception cref="CorrectionException">There is none, or more than one, or it was merged already.</exception>
    public NamedActor Known(string typed)
    {
        var known = Parties.PartySearch.WithId(session, typed) is { } exact ? exact : One(typed, Parties.PartySearch.Find(session, typed));
        return known.Means is { } means ? throw new CorrectionException($"{known.Id} was merged into {means} already; undo that first") : Named(known);
    }

    /// <summary>Somebody in the record.</summary>
    /// <exception cref="CorrectionException">There is none, or more than one.</exception>
    public NamedActor Listed(string typed) => Find(typed) ?? throw new CorrectionException($"the article has nobody called {typed}");

    /// <summary>Somebody in the record, else in the archive, else somebody new.</summary>
    /// <param name="name">Of the new one; null where there is to be none.</param>
    /// <param name="followed">Whether one who was merged stands for the one merged into.</param>
    /// <exception cref="CorrectionException">There is none, or more than one.</exception>
    public NamedActor Of(string typed, string? name, bool followed = true)
    {
        if (Find(typed) is { } listed)
        {
            return listed;
        }

        if (!followed && Parties.PartySearch.WithId(session, typed) is { } exact)
        {
            return Named(exact);
        }

        var found = Parties.PartySearch.Find(session, typed);
        if (found.Count > 0)
        {
            return Named(One(typed, found));
        }

        return name is null ? throw Nobody(typed)
            : Party.IsLocalId(typed) || typed.Length > Clean.MostOfAnId || !IdPattern.IsMatch(typed)
                ? throw new CorrectionException($"'{typed}' is no id for somebody new; one looks like ilen-varro")
                : new NamedActor(typed, name, ActorKind.Person, Country: null);
    }

    /// <summary>Whether it looks like the code of a state or body, and nobody is called so.</summary>
    public bool IsUnknownCode(string typed) =>
        CodePattern.IsMatch(typed) && Find(typed) is null && Parties.PartySearch.WithId(session, typed) is null;

    private NamedActor? Find(string typed)
    {
        if (record is null)
        {
            return null;
        }

        if (record.Find(typed) is { } actor)
        {
            return NamedActor.Of(actor);
        }

        return record.Actors.Where(one => one.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)).ToArray() is [var named] ? NamedActor.Of(named) : null;
    }

    private static Parties.KnownParty One(string typed, IReadOnlyList<Parties.KnownParty> found) => found switch
    {
        [] => throw Nobody(typed),
        [var one] => one,
        _ => throw new CorrectionException($"'{typed}' may be {string.Join(", ", found.Take(5).Select(static party => party.Id))}; give the id"),
    };

    private static CorrectionException Nobody(string typed) => new($"the archive has nobody called '{typed}'; with a name for it, an id makes somebody new");

    private static NamedActor Named(Parties.KnownParty party) => new(
        party.Id, Clean.Name(party.Name)!, party.Kind ?? (CodePattern.IsMatch(party.Id) ? ActorKind.State : ActorKind.Person), party.Country);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern { get; }

    [GeneratedRegex("^[A-Z]{2,8}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern { get; }
}
