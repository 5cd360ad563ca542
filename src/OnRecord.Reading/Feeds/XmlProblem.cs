using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Feeds;

/// <summary>XML that cannot be read further. The message says why and where.</summary>
public sealed class XmlProblem(RefusalKind kind, string message, Exception? cause = null) : Exception(message, cause)
{
    public RefusalKind Kind { get; } = kind;
}
