using OnRecord.Storage.Parties;

namespace OnRecord.Storage.Acts;

/// <summary>Whose acts are asked for, and of when.</summary>
/// <param name="First">Id of a party: <c>PRK</c>, <c>kim-jong-un</c>.</param>
/// <param name="Second">Id of the other party; null for all that the first did or had done to it.</param>
public sealed record ActQuery(string First, string? Second = null)
{
    /// <summary>Null from the first day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Null to the last day.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A party of an act, with the printings that name it.</summary>
/// <param name="By">Which of the act's printings, by their place.</param>
public sealed record ToldParty(Party Party, IReadOnlyList<int> By);

/// <summary>One visit, one accusation, one attack: however many articles tell of it.</summary>
/// <remarks>
/// Every value that printings give stands beside the others with those who give it, the most frequent first. Who acts is as the first printing
/// has it, also where another tells a talk or a visit from the other side.
/// </remarks>
public sealed record Act
{
    /// <summary>Codes of PLOVER.</summary>
    public required IReadOnlyList<Told> ActorCodes { get; init; }

    public required IReadOnlyList<ToldParty> Actors { get; init; }

    public required IReadOnlyList<Told> RecipientCodes { get; init; }

    public required IReadOnlyList<ToldParty> Recipients { get; init; }

    /// <summary>The type of PLOVER, in which all printings agree.</summary>
    public required string Plover { get; init; }

    public required IReadOnlyList<Told> Modes { get; init; }

    public required IReadOnlyList<Told> Contexts { get; init; }

    /// <summary>Codes of CAMEO.</summary>
    public required IReadOnlyList<Told> Codes { get; init; }

    /// <summary>Goldstein scores, −10 to 10.</summary>
    public required IReadOnlyList<Told> Goldstein { get; init; }

    /// <summary>In the order in which they were first published: planned, then actual.</summary>
    public required IReadOnlyList<Told> Statuses { get; init; }

    public required IReadOnlyList<Told> Dates { get; init; }

    public required IReadOnlyList<Told> Places { get; init; }

    /// <summary>When the first of the printings was published, ISO 8601; null where none is dated.</summary>
    public required string? FirstPublished { get; init; }

    /// <summary>The day that it is listed under: the one that most printings give, of those that tell of it as done where there are any.</summary>
    public required string? Day { get; init; }

    /// <summary>Whether printings give days that cannot both be right.</summary>
    public bool DaysDiffer => Dates.Any(one => Dates.Any(other => DateInterval.Of(one.Value) is { } first && DateInterval.Of(other.Value) is { } second
        && (first.Latest < second.Earliest || second.Latest < first.Earliest)));

    /// <summary>Every article that tells of it, the earliest published first.</summary>
    public required IReadOnlyList<EventHit> Printings { get; init; }

    /// <summary>How many sources the printings go back to: copies of one text count once, and so do those that name one who passed it on.</summary>
    public required int Origins { get; init; }
}

/// <summary>The acts of a pair, or of one party.</summary>
/// <param name="Rows">In the order of their days, undated first.</param>
/// <param name="HasEarlier">Whether there are earlier acts or printings that are not given, because there are very many.</param>
public sealed record ActList(KnownParty First, KnownParty? Second, IReadOnlyList<Act> Rows, bool HasEarlier, CorpusBounds Searched)
{
    /// <summary>Not more than so many, the latest.</summary>
    public ActList Latest(int most) => Rows.Count <= most ? this : this with { Rows = [.. Rows.TakeLast(most)], HasEarlier = true };
}
