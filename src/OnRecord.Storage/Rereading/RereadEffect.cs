using OnRecord.Findings;

namespace OnRecord.Storage.Rereading;

/// <summary>What a new reading of an article changed.</summary>
/// <param name="Added">Entries that are new: statements, messages, events and findings.</param>
/// <param name="Dropped">Entries that are gone.</param>
/// <param name="Changed">Entries of the same words that say something else.</param>
public sealed record RereadEffect(int Added, int Dropped, int Changed)
{
    public static RereadEffect None { get; } = new(0, 0, 0);

    /// <summary>Corrections that no longer find their words.</summary>
    public int Lost { get; init; }

    /// <summary>Corrections that were lost and found their words again.</summary>
    public int Regained { get; init; }

    public static RereadEffect operator +(RereadEffect left, RereadEffect right) => left.Add(right);

    public RereadEffect Add(RereadEffect other) => new(Added + other.Added, Dropped + other.Dropped, Changed + other.Changed)
    {
        Lost = Lost + other.Lost,
        Regained = Regained + other.Regained,
    };
}

/// <summary>An article that may be read again.</summary>
/// <param name="Key">The archive's own number for it.</param>
/// <param name="Head">What the machine had of it, not what people corrected.</param>
/// <param name="Original">The bytes it was read from; null where they were not kept.</param>
public sealed record ArticleToReread(long Key, ArticleHead Head, OriginalBytes? Original);
