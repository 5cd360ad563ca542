using System.Collections.Immutable;

namespace OnRecord.Storage.Entries;

/// <summary>The kinds of entry, as the archive spells them.</summary>
internal static class EntryKind
{
    public const string Statement = "statement";

    public const string Message = "message";

    public const string Event = "event";

    public const string Finding = "finding";

    /// <summary>A finding that people dismissed: a kind of its own, so that no list, count or export of findings has it.</summary>
    public const string Dismissed = "dismissed";

    public static ImmutableArray<string> All { get; } = [Statement, Message, Event, Finding, Dismissed];

    /// <summary>The table that has the words of the entries of a kind.</summary>
    public static string Words(string kind) => kind + "_words";
}
