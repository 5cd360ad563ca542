using OnRecord.Findings;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Corrections;

/// <summary>One entry of a record while corrections are worked into it.</summary>
internal interface IEntryDraft
{
    string Kind { get; }

    string Id { get; }

    /// <summary>The words that it stands on.</summary>
    IReadOnlyList<Passage> Words { get; }

    bool IsRejected { get; set; }

    /// <summary>Every field that people may change, as it stands now.</summary>
    /// <param name="shown">How an actor is written.</param>
    IReadOnlyList<FieldValues> Values(Func<string, string> shown);

    bool Has(string field);

    void Edit(By by, string field, IReadOnlyList<string> values);

    void Accept(By by);

    /// <summary>Puts one actor in the place of another.</summary>
    /// <param name="by">Who says that it is so in this entry; null where it is so in the whole article.</param>
    void Rename(By? by, Renaming renaming);
}

/// <inheritdoc cref="IEntryDraft"/>
/// <param name="recoded">Mends what follows from the fields after an edit.</param>
internal sealed class EntryDraft<T>(
    T machine,
    EntryAnchor anchor,
    IReadOnlyList<EditField<T>> fields,
    Func<T, Renaming, T> rename,
    Func<T, T> recoded,
    Func<T, Corrected, T> marked) : IEntryDraft
{
    private readonly T original = machine;
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private By? last;
    private bool accepted;

    public string Kind => anchor.Kind;

    public string Id => anchor.Id;

    public IReadOnlyList<Passage> Words => anchor.Words;

    public bool IsRejected { get; set; }

    public T Entry { get; set; } = machine;

    public IReadOnlyList<FieldValues> Values(Func<string, string> shown) => [.. fields.Select(field => Shown(field, Entry, shown))];

    public bool Has(string field) => fields.Any(one => one.Name == field);

    public void Edit(By by, string field, IReadOnlyList<string> values)
    {
        Entry = recoded(fields.Single(one => one.Name == field).Set(Entry, values));
        touched.Add(field);
        (last, accepted) = (by, false);
    }

    public void Accept(By by) => (last, accepted) = (by, true);

    public void Rename(By? by, Renaming renaming)
    {
        var before = Entry;
        Entry = rename(Entry, renaming);
        if (by is null)
        {
            return;
        }

        foreach (var field in fields.Where(field => !field.Get(before).SequenceEqual(field.Get(Entry))))
        {
            touched.Add(field.Name);
            (last, accepted) = (by, false);
        }
    }

    /// <summary>The entry as it has become, with what people made of it.</summary>
    /// <param name="shown">How an actor of the machine's record is written.</param>
    public T Finished(Func<string, string> shown) => last is null
        ? Entry
        : marked(Entry, CorrectedRecord.Mark(last, accepted, fields
            .Where(field => touched.Contains(field.Name) && !field.Get(original).SequenceEqual(field.Get(Entry)))
            .Select(field => Shown(field, original, shown))));

    private static FieldValues Shown(EditField<T> field, T entry, Func<string, string> shown) => new(
        field.Name,
        field.Shape is FieldShape.Actor or FieldShape.Party ? [.. field.Get(entry).Select(shown)] : field.Get(entry));
}

/// <summary>One actor in the place of another, with the code of each state or body.</summary>
internal sealed record Renaming(string From, string? FromCode, string Into, string? IntoCode)
{
    public string? One(string? id) => id == From ? Into : id;

    /// <summary>Each once, in order.</summary>
    public IReadOnlyList<string> Many(IReadOnlyList<string> ids) =>
        ids.Contains(From) ? [.. ids.Select(id => One(id)!).Distinct(StringComparer.Ordinal)] : ids;

    public Statement In(Statement one) => one with { Speaker = One(one.Speaker), Addressees = Many(one.Addressees), Via = Many(one.Via) };

    public Message In(Message one) => one with { Sender = One(one.Sender)!, Addressees = Many(one.Addressees), Via = Many(one.Via) };

    /// <param name="code">The code of an actor that the record lists.</param>
    public DiplomaticEvent In(DiplomaticEvent one, Func<string, string?> code)
    {
        IReadOnlyList<string> Codes(IReadOnlyList<string> codes, IReadOnlyList<string> ids)
        {
            // A code goes with its last actor; that of a state that is itself renamed goes at once.
            var old = ids.Contains(From) ? FromCode : codes.Any(StartsWithFrom) ? From : null;
            if (old is null || old == IntoCode || ids.Any(id => id != From && code(id) == old))
            {
                return codes;
            }

            return
            [
                .. codes
                    .Select(one => one.StartsWith(old, StringComparison.Ordinal) ? IntoCode is null ? null : IntoCode + one[old.Length..] : one)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        return one with
        {
            ActorIds = Many(one.ActorIds),
            RecipientIds = Many(one.RecipientIds),
            Actor = Codes(one.Actor, one.ActorIds),
            Recipient = Codes(one.Recipient, one.RecipientIds),
            ActorCodes = Codes(one.ActorCodes, one.ActorIds),
            RecipientCodes = Codes(one.RecipientCodes, one.RecipientIds),
            Via = Many(one.Via),
        };
    }

    private bool StartsWithFrom(string code) => FromCode == From && code.StartsWith(From, StringComparison.Ordinal);
}

/// <summary>Entries by their words.</summary>
internal static class EntryAnchors
{
    public static EntryAnchor Of(Statement one) => new(EntryKind.Statement, one.Id, Plain(one.Content));

    public static EntryAnchor Of(Message one) => new(EntryKind.Message, one.Id, Plain(one.Evidence));

    public static EntryAnchor Of(DiplomaticEvent one) =>
        new(EntryKind.Event, one.Id, Plain(one.Trigger is null ? one.Evidence : [one.Trigger, .. one.Evidence]));

    /// <summary>Findings have no id: where several stand on the same words, or on none, their kinds tell them apart.</summary>
    public static EntryAnchor Of(Finding one) => new(EntryKind.Finding, one.Kind.ToString(), Plain(one.Evidence));

    private static Passage[] Plain(IEnumerable<Passage> words) => [.. words.Select(static piece => new Passage(piece.Start, piece.End, piece.Text))];
}
