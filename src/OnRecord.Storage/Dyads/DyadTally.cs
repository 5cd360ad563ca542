namespace OnRecord.Storage.Dyads;

/// <summary>Counts one direction of a pair in one stretch of time.</summary>
internal sealed class DyadTally
{
    private readonly HashSet<long> statements = [];
    private readonly HashSet<long> messages = [];
    private readonly HashSet<long> events = [];
    private (int Statements, int Messages, int Events) all;
    private double sum;
    private int scored;

    /// <param name="happened">Whether it is an event that is told as having happened.</param>
    public void Add(string kind, long wording, double? value, bool happened)
    {
        switch (kind)
        {
            case Entries.EntryKind.Statement:
                all.Statements++;
                statements.Add(wording);
                break;
            case Entries.EntryKind.Message:
                all.Messages++;
                messages.Add(wording);
                break;
            default:
                all.Events++;
                if (events.Add(wording) && happened && value is { } score)
                {
                    sum += score;
                    scored++;
                }

                break;
        }
    }

    public DyadCount Count => new()
    {
        Statements = all.Statements,
        DistinctStatements = statements.Count,
        Messages = all.Messages,
        DistinctMessages = messages.Count,
        Events = all.Events,
        DistinctEvents = events.Count,
        Goldstein = scored == 0 ? null : sum / scored,
    };
}
