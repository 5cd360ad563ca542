namespace OnRecord.Storage.Entries;

/// <summary>The kinds of entry, as the archive spells them.</summary>
internal static class EntryKind
{
    public const string Statement = "statement";

    public const string Message = "message";

    public const string Event = "event";

    public const string Finding = "finding";
}
