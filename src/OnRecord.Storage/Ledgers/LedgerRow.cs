using OnRecord.Storage.Dyads;
using OnRecord.Storage.Parties;

namespace OnRecord.Storage.Ledgers;

/// <summary>Whose messages to each other are asked for, and of when.</summary>
/// <param name="First">Id of a party: <c>PRK</c>, <c>kim-jong-un</c>.</param>
/// <param name="Second">Id of the other party.</param>
public sealed record LedgerQuery(string First, string Second)
{
    /// <summary>Null from the first day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Null to the last day.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>One message, however many articles tell of it.</summary>
public sealed record LedgerRow
{
    public required Direction Direction { get; init; }

    public required Party Sender { get; init; }

    public required IReadOnlyList<Party> Addressees { get; init; }

    /// <summary>Every kind that printings give, the most frequent first; one that disagrees stands beside the others.</summary>
    public required IReadOnlyList<Told> Kinds { get; init; }

    public required IReadOnlyList<Told> Occasions { get; init; }

    /// <summary>The days on which it is said to have been sent.</summary>
    public required IReadOnlyList<Told> Sent { get; init; }

    /// <summary>The days on which it is said to have been received.</summary>
    public required IReadOnlyList<Told> Received { get; init; }

    /// <summary>When the first of the printings was published, ISO 8601; null where none is dated.</summary>
    public required string? FirstPublished { get; init; }

    /// <summary>Whether it is told of two days or more before every day on which it is said to have been sent; one day may be the time zone's.</summary>
    public bool IsToldBeforeSent =>
        Sent.Count > 0
        && DateInterval.Of(FirstPublished) is { } published
        && Sent.All(sent => DateInterval.Of(sent.Value) is { } day && day.Earliest.DayNumber - published.Latest.DayNumber > 1);

    /// <summary>How many words of it the fullest printing has; 0 where it is only told of.</summary>
    public required int Length { get; init; }

    /// <summary>Whether any printing quotes it.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>Every article that tells of it, the earliest published first.</summary>
    public required IReadOnlyList<MessageHit> Printings { get; init; }

    /// <summary>How many sources the printings go back to: copies of one text count once, and so do those that name one who passed it on.</summary>
    public required int Origins { get; init; }

    /// <summary>The row that it answers; null where nothing shows that it answers one.</summary>
    public Reply? Answers { get; init; }
}

/// <summary>A message that another answers.</summary>
/// <param name="Row">Its place among the rows.</param>
/// <param name="Days">From its day to that of the answer; null where one of them has none.</param>
/// <param name="By">The printings that call it an answer, by their place; empty where it only is the next message the other way, on the same occasion.</param>
public sealed record Reply(int Row, int? Days, IReadOnlyList<int> By);

/// <summary>The messages of a pair.</summary>
/// <param name="Rows">In the order of their days, undated first.</param>
public sealed record Ledger(KnownParty First, KnownParty Second, IReadOnlyList<LedgerRow> Rows, CorpusBounds Searched);
