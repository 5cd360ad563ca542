using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Warc;

/// <summary>A record that cannot be read. The message says why, in one line.</summary>
internal sealed class WarcProblem(RefusalKind kind, string message, Exception? cause = null) : Exception(message, cause)
{
    public RefusalKind Kind { get; } = kind;

    /// <summary>Whether the source stands behind the record all the same, so that the next one can be read.</summary>
    public bool IsPassed { get; init; }

    public static WarcProblem Damage(string says, Exception? cause = null) => new(RefusalKind.BrokenRecord, says, cause);
}
