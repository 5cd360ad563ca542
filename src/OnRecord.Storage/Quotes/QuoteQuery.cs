using OnRecord.Wording;

namespace OnRecord.Storage.Quotes;

/// <summary>A quotation that is to be checked. A filter left null lets everything through.</summary>
/// <param name="Quote">As it is printed; ellipses and brackets are understood.</param>
public sealed record QuoteQuery(string Quote)
{
    /// <summary>Who is said to have said it: in the name, an alias or the id of the speaker.</summary>
    public string? Speaker { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>How many statements to give at most. At least 1.</summary>
    public int Limit { get; init; } = 10;
}

/// <summary>A statement that a quotation was compared with.</summary>
public sealed record QuoteFound(StatementHit Statement, QuoteVerdict Verdict);

/// <summary>What became of a quotation.</summary>
/// <param name="Match">The best that was found.</param>
/// <param name="Found">The statements it was found in, the best match first and of those the earliest.</param>
/// <param name="Articles">Articles that have its words in their text, where no statement does.</param>
/// <param name="OtherSpeaker">Whether it was found only with another speaker than the one asked for.</param>
public sealed record QuoteChecked(
    QuoteMatch Match, IReadOnlyList<QuoteFound> Found, IReadOnlyList<ArticleSummary> Articles, bool OtherSpeaker, CorpusBounds Searched);
