using System.Collections.Immutable;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Search;

/// <summary>Which entries are looked for: terms, and the days between which they lie.</summary>
internal sealed class Selection
{
    private const int DaysOfAYear = 366;

    private readonly ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
    private TypedWords? outlet;

    /// <param name="kind">One of <see cref="EntryKind"/>.</param>
    public Selection(string kind) => Kind = kind;

    /// <summary>Whether nothing can fit, because something was typed that has no word in it.</summary>
    public bool IsVoid { get; private set; }

    /// <summary>Whether every entry of the kind fits.</summary>
    public bool IsWhole => terms.Count == 0 && outlet is null && !IsVoid && From is null && Until is null && After is null;

    /// <summary>One of <see cref="EntryKind"/>.</summary>
    public string Kind { get; }

    /// <summary>The table that has the words of its kind.</summary>
    public string Table => EntryKind.Words(Kind);

    public DateOnly? From { get; private init; }

    public DateOnly? Until { get; private init; }

    /// <summary>The key of an entry, the newest first: only those after it are given; null for all.</summary>
    public long? After { get; private set; }

    public static Selection Of(StatementQuery query)
    {
        var selection = new Selection(EntryKind.Statement) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Type(query.Speaker, Field.Actor);
        selection.Type(query.Addressee, Field.Recipient);
        selection.Common(query.Via, query.Outlet);
        selection.Type(query.About, Field.Tags, Tag.About);
        selection.OneOf(query.Form);
        return selection;
    }

    public static Selection Of(MessageQuery query)
    {
        var selection = new Selection(EntryKind.Message) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Type(query.Sender, Field.Actor);
        selection.Type(query.Addressee, Field.Recipient);
        selection.Common(query.Via, query.Outlet);
        selection.Value(query.Kind, Tag.OfMessage);
        return selection;
    }

    public static Selection Of(EventQuery query)
    {
        var selection = new Selection(EntryKind.Event) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Type(query.Actor, Field.Actor);
        selection.Type(query.Recipient, Field.Recipient);
        selection.Common(query.Via, query.Outlet);
        selection.Value(query.Plover, Tag.OfEvent);
        selection.Value(query.Status, Tag.OfStatus);
        selection.Value(query.Place, Tag.OfPlace);
        return selection;
    }

    public static Selection Of(FindingQuery query)
    {
        var selection = new Selection(query.State == FindingState.Dismissed ? EntryKind.Dismissed : EntryKind.Finding) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Common(via: null, query.Outlet);
        selection.OneOf(query.Kind);
        selection.OneOf(query.Severity);
        selection.OneOf(query.State);
        return selection;
    }

    /// <summary>Narrows further.</summary>
    public Selection And(Term term)
    {
        terms.Add(term);
        return this;
    }

    /// <summary>What has to fit.</summary>
    /// <param name="vague">Whether only entries that are known no more exactly than to the month.</param>
    /// <returns>Null where every entry of the kind fits.</returns>
    public Term? Term(Session session, bool vague = false)
    {
        var all = terms.ToImmutable();
        all = outlet is null ? all : all.Add(session.Outlets.Term(outlet));
        all = vague ? all.Add(Search.Term.Tag(Tag.Vague)) : all;
        return all.IsEmpty ? null : new Term.All(all);
    }

    /// <summary>Kind, terms and days as text, the same for the same.</summary>
    public string Written(Session session) =>
        $"{Kind} {(Term(session) is { } term ? session.Database.Write(Table, term) : "")} {Clean.Iso(From)} {Clean.Iso(Until)}";

    /// <summary>The same for those after a key, the newest first.</summary>
    public Selection Below(long? after)
    {
        var rest = (Selection)MemberwiseClone();
        rest.After = after;
        return rest;
    }

    /// <summary>SQL that narrows rows <c>w</c> of words to the days.</summary>
    public string Days(string key)
    {
        var from = From is null ? "" : $" AND w.{key} >= @first";
        var until = Until is null ? "" : $" AND w.{key} >= @dated AND w.{key} <= @most";
        return from + until + OnlyBelow(key);
    }

    /// <summary>SQL that narrows rows <c>w</c> of words, joined to rows <c>e</c> of entries, to those that began before the first day and may reach it.</summary>
    public string VagueDays(string key) => $" AND w.{key} >= @least AND w.{key} < @first AND e.latest >= @from" + (Until is null ? "" : $" AND w.{key} <= @most") + OnlyBelow(key);

    public Parameters Values(string terms, long limit) => Parameters.Of(new
    {
        terms,
        least = From is { } start ? Slot.First(start.DayNumber > DaysOfAYear ? start.AddDays(-DaysOfAYear) : DateOnly.FromDayNumber(1)) : 0,
        first = Slot.First(From ?? DateOnly.FromDayNumber(1)),
        from = Clean.Iso(From),
        dated = Slot.First(DateOnly.FromDayNumber(1)),
        most = Until is { } last ? Slot.Last(last) : 0,
        below = After ?? 0,
        limit,
    });

    private string OnlyBelow(string key) => After is null ? "" : $" AND w.{key} < @below";

    private void Common(string? via, string? outlet)
    {
        Type(via, Field.Via);
        this.outlet = TypedWords.Of(outlet);
        IsVoid |= this.outlet is { IsVoid: true };
    }

    // In a field that holds other words as well, what is typed is told from them by how each is written.
    private void Type(string? typed, Field field, Func<string, string>? written = null)
    {
        if (TypedWords.Of(typed) is { } words)
        {
            IsVoid |= words.IsVoid;
            if (!words.IsVoid)
            {
                terms.Add((written is null ? words : words.Written(written)).In(field));
            }
        }
    }

    private void OneOf<TEnum>(TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } known)
        {
            terms.Add(Search.Term.Tag(Tag.Of(known)));
        }
    }

    private void Value(string? value, Func<string, string> tag)
    {
        if (value is not null)
        {
            terms.Add(Search.Term.Tag(tag(value)));
        }
    }
}
