using System.Collections.Immutable;
using OnRecord.Storage.Adding;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Search;

/// <summary>Which entries are looked for: terms, and the days between which they lie.</summary>
internal sealed class Selection
{
    private readonly ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();

    /// <param name="kind">The tag of the kind of entry.</param>
    public Selection(string kind) => terms.Add(Search.Term.Tag(kind));

    /// <summary>Whether nothing can fit, because something was typed that has no word in it.</summary>
    public bool IsVoid { get; private set; }

    /// <summary>Whether every entry of the kind fits.</summary>
    public bool IsWhole => terms.Count == 1 && From is null && Until is null;

    public DateOnly? From { get; private init; }

    public DateOnly? Until { get; private init; }

    public Term Term => terms.Count == 1 ? terms[0] : new Term.All(terms.ToImmutable());

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
        selection.Value(query.Kind);
        return selection;
    }

    public static Selection Of(EventQuery query)
    {
        var selection = new Selection(Tag.Event) { From = query.From, Until = query.Until };
        selection.Type(query.Words, Field.Words);
        selection.Type(query.Actor, Field.Actor);
        selection.Type(query.Recipient, Field.Recipient);
        selection.Common(query.Via, query.Outlet);
        selection.Value(query.Plover);
        selection.Value(query.Status);
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

    /// <summary>SQL that narrows rows <c>w</c> of words, joined to rows <c>e</c> of entries where a day is asked for.</summary>
    public string Days(string key)
    {
        // What is known to the month or year has the slot of its first day, so the last day it can be of decides.
        var from = From is null ? "" : $" AND w.{key} >= @least AND e.latest >= @from";
        return Until is null ? from : from + $" AND w.{key} > @undated AND w.{key} <= @most";
    }

    public object Values(string terms, long limit) => new
    {
        terms,
        least = From is { } first ? Slot.First(first.DayNumber > 366 ? first.AddDays(-366) : DateOnly.MinValue) : 0,
        from = Clean.Iso(From),
        undated = Slot.First(DateOnly.FromDayNumber(1)) - 1,
        most = Until is { } last ? Slot.Last(last) : 0,
        limit,
    };

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
        }
    }

    private void Value(string? value)
    {
        if (value is not null)
        {
            terms.Add(Search.Term.Tag(Tag.Of(value)));
        }
    }
}
