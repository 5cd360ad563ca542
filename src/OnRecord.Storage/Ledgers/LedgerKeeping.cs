using OnRecord.Storage.Database;
using OnRecord.Storage.Dyads;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Ledgers;

/// <summary>Puts the printings of a pair's messages together, and answers beside what they answer.</summary>
internal static class LedgerKeeping
{
    private const int MostRowsOfAQuery = 5_000;
    private const int DaysOfLooking = 21;    // printings further apart are not compared
    private const int DaysOfAnswering = 60;

    public static Ledger Of(Session session, LedgerQuery query, KnownParty first, KnownParty second)
    {
        var there = TieRows.Keys(session, first.Key, second.Key, EntryKind.Message, query.From, query.Until).ToHashSet();
        var keys = there
            .Concat(TieRows.Keys(session, second.Key, first.Key, EntryKind.Message, query.From, query.Until))
            .Distinct().Order();
        var hits = keys.Chunk(MostRowsOfAQuery)
            .SelectMany(chunk => EntrySearch.Rows(session, chunk))
            .Select(static row => row.Message())
            .OrderBy(static hit => MessageGroup.Day(hit)).ThenBy(static hit => hit.Key);
        var groups = Groups(hits);
        var places = new Dictionary<(long, string), int>();
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var printing in groups[i].Printings)
            {
                places[(printing.Article.Key, printing.Id)] = i;
            }
        }

        var rows = groups.Select(group => Row(group.Printings, there.Contains(group.Printings[0].Key) ? Direction.There : Direction.Back)).ToArray();
        var told = rows.Select(row => row with { Answers = Told(row, places, rows) }).ToArray();
        return new Ledger(
            first, second, [.. told.Select((row, i) => row.Answers is null ? row with { Answers = Next(told, i) } : row)], CorpusBounds.Of(session));
    }

    private static List<MessageGroup> Groups(IEnumerable<MessageHit> hits)
    {
        var groups = new List<MessageGroup>();
        foreach (var hit in hits)
        {
            var day = MessageGroup.Day(hit);
            var found = false;
            for (var i = groups.Count - 1; i >= 0 && !found && IsNear(MessageGroup.Day(groups[i].Printings[0]), day); i--)
            {
                found = groups[i].Holds(hit);
                if (found)
                {
                    groups[i].Add(hit);
                }
            }

            if (!found)
            {
                groups.Add(new MessageGroup(hit));
            }
        }

        return groups;
    }

    private static bool IsNear(DateOnly? one, DateOnly? other) => one is not { } first || other is not { } second || second.DayNumber - first.DayNumber <= DaysOfLooking;

    private static LedgerRow Row(IReadOnlyList<MessageHit> printings, Direction direction)
    {
        MessageHit[] ordered = [.. printings
            .OrderBy(static hit => DateInterval.Of(hit.Article.Published?.Date)?.Earliest ?? DateOnly.MaxValue)
            .ThenBy(static hit => hit.Key)];
        return new LedgerRow
        {
            Direction = direction,
            Sender = ordered[0].Sender,
            Addressees = [.. ordered.SelectMany(static hit => hit.Addressees).DistinctBy(static party => party.Identity)],
            Kinds = Storage.Told.Of(ordered, static hit => hit.Kind),
            Occasions = Storage.Told.Of(ordered, static hit => hit.Occasion),
            Sent = Storage.Told.Of(ordered, static hit => hit.Sent),
            Received = Storage.Told.Of(ordered, static hit => hit.Received),
            FirstPublished = ordered.Select(static hit => hit.Article.Published?.Date).FirstOrDefault(static date => date is not null),
            Length = ordered.Max(static hit => hit.Length),
            IsQuoted = ordered.Any(static hit => hit.IsQuoted),
            Printings = ordered,
            Origins = Storage.Origins.Count(ordered.Select(static hit => (hit.Article, hit.Via))),
        };
    }

    private static Reply? Told(LedgerRow row, Dictionary<(long, string), int> places, LedgerRow[] rows)
    {
        var answered = row.Printings
            .Select((hit, place) => (Row: hit.ReplyTo is { } id && places.TryGetValue((hit.Article.Key, id), out var found) ? found : -1, Place: place))
            .Where(static pair => pair.Row >= 0)
            .GroupBy(static pair => pair.Row)
            .MaxBy(static same => same.Count());
        return answered is null
            ? null
            : new Reply(answered.Key, Days(rows[answered.Key], row), [.. answered.Select(static pair => pair.Place)]);
    }

    // Nothing calls it an answer, but the latest message the other way was on the same occasion, not answered since, and no answer itself.
    private static Reply? Next(LedgerRow[] rows, int place)
    {
        var row = rows[place];
        for (var i = place - 1; i >= 0 && Days(rows[i], row) is <= DaysOfAnswering; i--)
        {
            if (rows[i].Sender.Identity == row.Sender.Identity || rows[i].Answers is not null)
            {
                return null;
            }

            if (!AreOneArticles(rows[i], row) && row.Occasions.Any(occasion => rows[i].Occasions.Any(other => string.Equals(other.Value, occasion.Value, StringComparison.OrdinalIgnoreCase))))
            {
                return new Reply(i, Days(rows[i], row), []);
            }
        }

        return null;
    }

    // An article that tells both would say so, and often dates only one of them.
    private static bool AreOneArticles(LedgerRow one, LedgerRow other) =>
        other.Printings.Any(printing => one.Printings.Any(earlier => earlier.Article.Key == printing.Article.Key));

    private static int? Days(LedgerRow from, LedgerRow until) =>
        MessageGroup.Day(from.Printings[0]) is { } first && MessageGroup.Day(until.Printings[0]) is { } second ? second.DayNumber - first.DayNumber : null;
}
