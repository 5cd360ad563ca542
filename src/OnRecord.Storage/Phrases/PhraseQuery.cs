using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Storage.Phrases;

/// <summary>Which phrase is looked for, and in whose statements. A filter left null lets everything through.</summary>
/// <param name="Phrase">At least one word.</param>
public sealed record PhraseQuery(string Phrase)
{
    /// <summary>In the name, an alias or the id of the speaker.</summary>
    public string? Speaker { get; init; }

    public string? Addressee { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>One use of a phrase, or of a form near it.</summary>
/// <param name="Span">Where it stands in the words of the statement.</param>
/// <param name="Form">As it is written there.</param>
/// <param name="Distance">0 for the phrase itself; else as <see cref="PhraseHit"/> counts.</param>
/// <param name="Changes">In what a near form differs.</param>
public sealed record PhraseUse(StatementHit Statement, TextSpan Span, string Form, int Distance, PhraseChange Changes);

/// <summary>When, by whom and to whom a phrase was used.</summary>
public sealed record PhraseHistory
{
    /// <summary>How many statements use it word for word, each printing counted.</summary>
    public required int Uses { get; init; }

    /// <summary>Whether there are more than <see cref="Uses"/>: counting stopped there.</summary>
    public required bool IsLeast { get; init; }

    /// <summary>The earliest use; null where there is none.</summary>
    public required PhraseUse? First { get; init; }

    /// <summary>The latest use; null where there is none.</summary>
    public required PhraseUse? Last { get; init; }

    /// <summary>Who used it to whom, the most frequent first; counted over <see cref="Described"/> of the uses.</summary>
    public required IReadOnlyList<PhraseUsers> Users { get; init; }

    /// <summary>How many of the uses were opened for <see cref="Users"/>.</summary>
    public required int Described { get; init; }

    /// <summary>The uses that were opened, the latest first; and the first of all, where it is not among them.</summary>
    public required IReadOnlyList<StatementHit> Opened { get; init; }

    /// <summary>How often in each year, over as many uses as were counted.</summary>
    public required IReadOnlyList<(int Year, int Uses)> Years { get; init; }

    /// <summary>Forms near it, the nearest first and of those the earliest.</summary>
    public required IReadOnlyList<PhraseUse> Near { get; init; }

    /// <summary>
    /// In how many of the statements that share its words near forms were looked for: first those just before its first use, then the latest.
    /// </summary>
    public required int Compared { get; init; }

    /// <summary>Whether there were more to compare.</summary>
    public required bool IsPartlyCompared { get; init; }

    public required CorpusBounds Searched { get; init; }
}

/// <summary>How often somebody used a phrase to somebody.</summary>
/// <param name="Addressee">Null where the words were addressed to nobody in particular.</param>
public sealed record PhraseUsers(Party? Speaker, Party? Addressee, int Uses);
