using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Dyads;

/// <summary>What one party said to, wrote to and did to another; each printing, the newest first.</summary>
public sealed record DyadEntries(IReadOnlyList<StatementHit> Statements, IReadOnlyList<MessageHit> Messages, IReadOnlyList<EventHit> Events);

/// <summary>The records behind the numbers of a pair.</summary>
/// <param name="There">From the first party to the second.</param>
/// <param name="Back">From the second party to the first.</param>
public sealed record DyadRecords(KnownParty First, KnownParty Second, DyadEntries There, DyadEntries Back);

/// <summary>Opens what <see cref="DyadCounting"/> counts.</summary>
internal static class DyadListing
{
    private const int MostRowsOfAQuery = 5_000;

    private static readonly DyadEntries None = new([], [], []);

    /// <param name="limit">How many of each kind and direction.</param>
    /// <param name="direction">Null for both.</param>
    /// <param name="exchange">Null for all.</param>
    public static DyadRecords Of(
        Session session, DyadQuery query, KnownParty first, KnownParty second, int limit, Direction? direction, Exchange? exchange) => new(
        first,
        second,
        direction == Direction.Back ? None : Entries(session, query, first, second, limit, exchange),
        direction == Direction.There ? None : Entries(session, query, second, first, limit, exchange));

    private static DyadEntries Entries(Session session, DyadQuery query, KnownParty giver, KnownParty receiver, int limit, Exchange? only)
    {
        IEnumerable<EntryAndArticle> Rows(Exchange exchange, string kind) => only is { } one && one != exchange
            ? []
            : TieRows.Keys(session, giver.Key, receiver.Key, kind, query.From, query.Until)
                .TakeLast(limit).Reverse()
                .Chunk(MostRowsOfAQuery)
                .SelectMany(chunk => EntrySearch.Rows(session, chunk));

        return new DyadEntries(
            [.. Rows(Exchange.Statements, EntryKind.Statement).Select(static row => row.Statement([]))],
            [.. Rows(Exchange.Messages, EntryKind.Message).Select(static row => row.Message())],
            [.. Rows(Exchange.Events, EntryKind.Event).Select(static row => row.Event())]);
    }
}
