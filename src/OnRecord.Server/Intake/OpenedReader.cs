using OnRecord.Engine;

namespace OnRecord.Server.Intake;

/// <summary>What reads articles, opened at its first use and then shared. Where it cannot be opened, the next use tries again.</summary>
internal sealed class OpenedReader(Func<Reader> open)
{
    private readonly Lock gate = new();
    private Reader? opened;

    public Reader Value
    {
        get
        {
            lock (gate)
            {
                return opened ??= open();
            }
        }
    }
}
