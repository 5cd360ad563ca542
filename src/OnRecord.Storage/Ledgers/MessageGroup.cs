using OnRecord.Wording;

namespace OnRecord.Storage.Ledgers;

/// <summary>Printings of one message, put together one by one.</summary>
internal sealed class MessageGroup
{
    private const int DaysOfDoubt = 1;        // outlets in other time zones date by a day more or less
    private const int DaysOfReporting = 10;   // a message is told of for about as long

    private readonly List<MessageHit> printings = [];

    /// <summary>The first printing's words, which later ones are compared with where dates do not decide.</summary>
    private readonly WordList words;

    public MessageGroup(MessageHit first)
    {
        printings.Add(first);
        words = WordList.Of(first.Words);
    }

    public IReadOnlyList<MessageHit> Printings => printings;

    public void Add(MessageHit printing) => printings.Add(printing);

    /// <summary>Whether a printing tells of the same message: the same sides, and days, occasion or words that agree.</summary>
    public bool Holds(MessageHit other)
    {
        var first = printings[0];
        if (first.Sender.Identity != other.Sender.Identity
            || !first.Addressees.Any(addressee => other.Addressees.Any(party => party.Identity == addressee.Identity))
            || printings.Any(printing => printing.Article.Key == other.Article.Key))
        {
            return false;
        }

        return (Days(Sent(first), Sent(other)), Days(Day(first), Day(other))) switch
        {
            ({ } sent, _) => sent <= DaysOfDoubt && !Disagree(first.Occasion, other.Occasion),
            (null, { } told) => told <= DaysOfReporting && AreAlike(first, other),
            _ => HaveOneWording(other),
        };
    }

    /// <summary>The day that a message is listed under.</summary>
    public static DateOnly? Day(MessageHit hit) =>
        Sent(hit) ?? DateInterval.Of(hit.Received)?.Earliest ?? DateInterval.Of(hit.Article.Published?.Date)?.Earliest;

    private bool AreAlike(MessageHit first, MessageHit other) =>
        !Disagree(first.Occasion, other.Occasion)
        && ((first.Occasion is not null && other.Occasion is not null) || first.Kind == other.Kind || HaveOneWording(other));

    private bool HaveOneWording(MessageHit other) =>
        words.Count > 0 && VariantJudge.Compare(words, WordList.Of(other.Words)).Kind != VariantKind.None;

    private static DateOnly? Sent(MessageHit hit) => DateInterval.Of(hit.Sent) is { } days && days.Earliest == days.Latest ? days.Earliest : null;

    private static int? Days(DateOnly? one, DateOnly? other) =>
        one is { } first && other is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : null;

    private static bool Disagree(string? one, string? other) =>
        one is not null && other is not null
        && !Search.IndexWords.Of(one).Intersect(Search.IndexWords.Of(other), StringComparer.Ordinal).Any();
}
