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
    private readonly string kind;
    private bool isOfKind;    // by a tag that no other kind has

    /// <param name="kind">The tag of the kind of entry.</param>
    public Selection(string kind) => this.kind = kind;

    /// <summary>Whether nothing can fit, because something was typed that has no word in it.</summary>
    public bool IsVoid { get; private set; }

    /// <summary>Whether every entry of the kind fits.</summary>
    public bool IsWhole => terms.Count == 0 && !IsVoid && From is null && Until is null && After is null;

    /// <summary>The tag of the kind of entry.</summary>
    public string Kind => kind;

    public DateOnly? From { get; private init; }

    public DateOnly? Until { get; private init; }

    /// <summary>The key of an entry, the newest first: only those after it are given; null for all.</summary>
    public long? After { get; private set; }

    public Term Term => isOfKind
        ? new Term.All(terms.ToImmutable())
        : new Term.All([Search.Term.Tag(kind), .. terms]);

    /// <summary>The same for entries that are known no more exactly than to the month.</summary>
    public Term VagueTerm => new Term.All([Term, Search.Term.Tag(Tag.Vague)]);

    public static Selection Of(StatementQuery query)
    {
        var selection = new Selection(Tag.Statement) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Type(query.Speaker, Field.Actor);
        selection.Type(query.Addressee, Field.Recipient);
        selection.Common(query.Via, query.Outlet);
        selection.OneOf(query.Form);
        return selection;
    }

    public static Selection Of(MessageQuery query)
    {
        var selection = new Selection(Tag.Message) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Type(query.Sender, Field.Actor);
        selection.Type(query.Addressee, Field.Recipient);
        selection.Common(query.Via, query.Outlet);
        selection.Value(query.Kind, Tag.OfMessage);
        return selection;
    }

    public static Selection Of(EventQuery query)
    {
        var selection = new Selection(Tag.Event) { From = query.From, Until = query.Until };
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
        var selection = new Selection(Tag.Finding) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Common(via: null, query.Outlet);
        selection.OneOf(query.Kind);
        selection.OneOf(query.Severity);
        return selection;
    }

    /// <summary>Narrows further.</summary>
    public Selection And(Term term)
    {
        terms.Add(term);
        return this;
    }

    /// <summary>Terms and days as text, the same for the same.</summary>
    public string Written(IDatabase database) => $"{database.Write(Term)} {Clean.Iso(From)} {Clean.Iso(Until)}";

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

    public object Values(string terms, long limit) => new
    {
        terms,
        least = From is { } start ? Slot.First(start.DayNumber > DaysOfAYear ? start.AddDays(-DaysOfAYear) : DateOnly.FromDayNumber(1)) : 0,
        first = Slot.First(From ?? DateOnly.FromDayNumber(1)),
        from = Clean.Iso(From),
        dated = Slot.First(DateOnly.FromDayNumber(1)),
        most = Until is { } last ? Slot.Last(last) : 0,
        below = After ?? 0,
        limit,
    };

    private string OnlyBelow(string key) => After is null ? "" : $" AND w.{key} < @below";

    private void Common(string? via, string? outlet)
    {
        Type(via, Field.Via);
        Type(outlet, Field.Outlet);
    }

    private void Type(string? typed, Field field)
    {
        if (TypedWords.Of(typed) is { } words)
        {
            IsVoid |= words.IsVoid;
            if (!words.IsVoid)
            {
                terms.Add(words.In(field));
            }
        }
    }

    private void OneOf<TEnum>(TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } known)
        {
            terms.Add(Search.Term.Tag(Tag.Of(known)));
            isOfKind = true;
        }
    }

    private void Value(string? value, Func<string, string> tag)
    {
        if (value is not null)
        {
            terms.Add(Search.Term.Tag(tag(value)));
            isOfKind = true;
        }
    }
}
