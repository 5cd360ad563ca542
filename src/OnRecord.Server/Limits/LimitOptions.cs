namespace OnRecord.Server.Limits;

/// <summary>How much of the server a client may take.</summary>
internal sealed record LimitOptions
{
    /// <summary>The most that is taken in but for files, in bytes.</summary>
    public const long MostBytes = 1024 * 1024;

    /// <summary>The most that is taken in as files, in bytes.</summary>
    public const long MostFileBytes = 64 * 1024 * 1024;

    /// <summary>The longest address with its parameters, in bytes.</summary>
    public const int MostOfAnAddress = 8 * 1024;

    /// <summary>Requests a second that one client may make over time; twice as many at once. Null for any number.</summary>
    public int? Rate { get; init; }

    /// <summary>How long an answer may take that is no stream.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may take to send the head of a request.</summary>
    public TimeSpan HeadTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many readings, exports and additions are in hand at once.</summary>
    public int Heavy { get; init; } = 4;

    /// <summary>How many more may wait for their turn.</summary>
    public int HeavyWaiting { get; init; } = 16;
}
