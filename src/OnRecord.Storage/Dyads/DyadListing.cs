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

    public static DyadRecords Of(Session session, DyadQuery query, KnownParty first, KnownParty second, int limit) => new(
        first, second, Entries(session, query, first, second, limit), Entries(session, query, second, first, limit));

    private static DyadEntries Entries(Session session, DyadQuery query, KnownParty giver, KnownParty receiver, int limit)
    {
        IEnumerable<EntryAndArticle> Rows(string kind) => TieRows.Keys(session, giver.Key, receiver.Key, kind, query.From, query.Until)
            .TakeLast(limit).Reverse()
            .Chunk(MostRowsOfAQuery)
            .SelectMany(chunk => EntrySearch.Rows(session, chunk));

        return new DyadEntries(
            [.. Rows(EntryKind.Statement).Select(static row => row.Statement([]))],
            [.. Rows(EntryKind.Message).Select(static row => row.Message())],
            [.. Rows(EntryKind.Event).Select(static row => row.Event())]);
    }
}
