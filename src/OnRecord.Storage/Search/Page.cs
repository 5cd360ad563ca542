namespace OnRecord.Storage.Search;

/// <summary>Which part of what fits is wanted.</summary>
/// <param name="After">The key after which it begins, the newest first; null for the first.</param>
/// <param name="Offset">How many to pass over from there.</param>
/// <param name="Counted">Whether to say how many fit in all.</param>
internal readonly record struct Page(long? After, int Offset, int Limit, bool Counted = true)
{
    /// <summary>How many keys after <see cref="After"/> it takes, and to know whether there are more.</summary>
    public int Needed => (int)Math.Min((long)Offset + Limit + 1, int.MaxValue);

    /// <summary>The first so many.</summary>
    public static Page First(int limit) => new(After: null, Offset: 0, limit);

    /// <summary>What of the keys after <see cref="After"/> belongs to it.</summary>
    /// <param name="rest">All of them, or at least one more than belong to it.</param>
    /// <param name="total">How many fit in all; null where nothing was counted.</param>
    public Found<long> Of(IEnumerable<long> rest, int? total, bool isLeast)
    {
        var from = rest.Skip(Offset).Take((int)Math.Min(Limit + 1L, int.MaxValue)).ToList();
        var hasMore = from.Count > Limit;
        if (hasMore)
        {
            from.RemoveAt(Limit);
        }

        return new Found<long>(from, total ?? from.Count, isLeast) { HasMore = hasMore };
    }
}
