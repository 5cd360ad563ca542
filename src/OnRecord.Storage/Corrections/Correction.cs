namespace OnRecord.Storage.Corrections;

/// <summary>Something that a person said of what the archive holds.</summary>
/// <param name="Key">Its number in the log, from 1.</param>
/// <param name="Article">The article's own number; null where it holds for the whole archive.</param>
public sealed record Correction(long Key, By By, long? Article, Change Change)
{
    /// <summary>Why it is not in force though nobody took it back: the words that it stands on are no longer read so. Null where it is.</summary>
    public string? Lost { get; init; }

    /// <summary>The correction that took it back; null where none has.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>What it changed when it was made, so far as that has been done; null of those made before it was kept.</summary>
    public CorrectionEffect? Effect { get; init; }
}

/// <summary>Who corrects, when and why.</summary>
/// <param name="Reason">One line for people; null where none was given.</param>
public sealed record By(string Author, DateTimeOffset At, string? Reason);

/// <summary>Which corrections are asked for. A filter left null lets everything through.</summary>
public sealed record CorrectionQuery
{
    public long? Article { get; init; }

    public string? Author { get; init; }

    /// <summary>True for those that could not be anchored and were not taken back.</summary>
    public bool Lost { get; init; }

    /// <summary>True for those that were not taken back.</summary>
    public bool InForce { get; init; }

    /// <summary>How many of the found ones to pass over. At least 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many to give at most. At least 0.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>A correction that cannot be made. The message says why, in one line without a full stop.</summary>
public sealed class CorrectionException(string message) : Exception(message);

/// <summary>A correction that was made.</summary>
/// <param name="Keys">Its numbers in the log; several where it was made in several articles.</param>
public sealed record CorrectionMade(IReadOnlyList<long> Keys, CorrectionEffect Effect);

/// <summary>What a correction changed downstream, in search, ledgers and counts of pairs.</summary>
/// <param name="Articles">Articles written anew.</param>
/// <param name="Statements">Statements that read otherwise than before, are gone or are back.</param>
/// <param name="Messages">Messages that read otherwise than before, are gone or are back.</param>
/// <param name="Events">Events that read otherwise than before, are gone or are back.</param>
/// <param name="Findings">Findings that read otherwise than before, are gone or are back.</param>
/// <param name="Ties">Ties between a giver and a receiver that came or went.</param>
public sealed record CorrectionEffect(int Articles, int Statements, int Messages, int Events, int Findings, int Ties)
{
    public static CorrectionEffect None { get; } = new(0, 0, 0, 0, 0, 0);

    public static CorrectionEffect operator +(CorrectionEffect left, CorrectionEffect right) => left.Add(right);

    public CorrectionEffect Add(CorrectionEffect other) => new(
        Articles + other.Articles, Statements + other.Statements, Messages + other.Messages, Events + other.Events,
        Findings + other.Findings, Ties + other.Ties);
}
