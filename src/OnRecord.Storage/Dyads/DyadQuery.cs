namespace OnRecord.Storage.Dyads;

/// <summary>How long the stretches are that are counted apart.</summary>
public enum Period
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>From whom to whom.</summary>
public enum Direction
{
    /// <summary>From the first party to the second.</summary>
    There,

    /// <summary>From the second party to the first.</summary>
    Back,
}

/// <summary>What passes between a pair.</summary>
public enum Exchange
{
    Statements,
    Messages,
    Events,
}

/// <summary>Which pair is counted, and when.</summary>
/// <param name="First">Id of a party: <c>PRK</c>, <c>kim-jong-un</c>.</param>
/// <param name="Second">Id of the other party.</param>
public sealed record DyadQuery(string First, string Second)
{
    public Period Per { get; init; } = Period.Month;

    /// <summary>Null from the first day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Null to the last day.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What one party said to, wrote to and did to another in a stretch of time.</summary>
/// <remarks>A number in all counts every printing; a distinct one counts the same words, or acts of one type on one day, once.</remarks>
public sealed record DyadCount
{
    public required int Statements { get; init; }

    public required int DistinctStatements { get; init; }

    public required int Messages { get; init; }

    public required int DistinctMessages { get; init; }

    public required int Events { get; init; }

    public required int DistinctEvents { get; init; }

    /// <summary>Mean Goldstein score of the distinct events that happened, −10 to 10; null where none has one.</summary>
    public required double? Goldstein { get; init; }
}

/// <summary>Both directions in one stretch of time.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="There">From the first party to the second.</param>
/// <param name="Back">From the second party to the first.</param>
public sealed record DyadPeriod(DateOnly From, DateOnly Until, DyadCount There, DyadCount Back);

/// <summary>A pair over time.</summary>
/// <param name="Periods">Those in which there is anything, in order.</param>
/// <param name="Undated">What has no day at all.</param>
public sealed record Dyad(
    Parties.KnownParty First, Parties.KnownParty Second, IReadOnlyList<DyadPeriod> Periods, DyadPeriod Undated, CorpusBounds Searched);
