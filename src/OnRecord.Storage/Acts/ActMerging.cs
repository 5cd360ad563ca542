using System.Globalization;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Acts;

/// <summary>Puts the printings of a pair's acts together.</summary>
internal static class ActMerging
{
    /// <summary>How many printings are put together at most, the latest of them.</summary>
    public const int MostPrintings = 5_000;

    private const int MostCompared = 200;    // acts of a type, the latest, that a printing is compared with

    public static ActList Of(Session session, ActQuery query, KnownParty first, KnownParty? second)
    {
        var keys = second is null ? OfOne(session, query, first) : OfPair(session, query, first, second);
        var hits = EntrySearch.Rows(session, [.. keys.Take(MostPrintings)]).Select(static row => row.Event());
        if (second is null && first.Kind is not (null or ActorKind.State))
        {
            hits = hits.Where(hit => hit.Actors.Concat(hit.Recipients).Any(party => party.Id == first.Id));
        }

        return new ActList(first, second, Rows(session, [.. hits]), keys.Count > MostPrintings, CorpusBounds.Of(session));
    }

    /// <summary>The acts that printings tell of, in the order of their days.</summary>
    /// <param name="printings">In any order.</param>
    internal static IEnumerable<ActGroup> Groups(IEnumerable<Printing> printings)
    {
        var groups = new List<ActGroup>();
        foreach (var ofType in printings.OrderBy(static printing => printing.Hit.Key).GroupBy(static printing => printing.Hit.Plover, StringComparer.Ordinal))
        {
            Printing[] all = [.. ofType];
            UsualWords.Remove(all);
            groups.AddRange(OfType(all));
        }

        return groups;
    }

    private static List<ActGroup> OfType(Printing[] printings)
    {
        var groups = new List<ActGroup>();
        foreach (var printing in printings)
        {
            if (Best(groups, printing) is { } group)
            {
                group.Add(printing);
            }
            else
            {
                groups.Add(new ActGroup(printing));
            }
        }

        return groups;
    }

    // The keys of the latest printings of both directions, the latest first, and one more where there are more.
    private static List<long> OfPair(Session session, ActQuery query, KnownParty first, KnownParty second) =>
    [
        .. TieRows.Keys(session, first.Key, second.Key, EntryKind.Event, query.From, query.Until)
            .Concat(TieRows.Keys(session, second.Key, first.Key, EntryKind.Event, query.From, query.Until))
            .Distinct().OrderDescending().Take(MostPrintings + 1),
    ];

    private static List<long> OfOne(Session session, ActQuery query, KnownParty party)
    {
        var id = IndexWords.Of(party.Id);
        var selection = Selection.Of(new EventQuery { From = query.From, Until = query.Until })
            .And(new Term.Any([new Term.Phrase(Field.Actor, id), new Term.Phrase(Field.Recipient, id)]));
        return [.. EntrySearch.Find(session, selection, Page.First(MostPrintings + 1)).Items];
    }

    private static Act[] Rows(Session session, EventHit[] hits)
    {
        var states = States(session, hits);
        bool IsState(Party party) => states.Contains(party.Id);
        return
        [
            .. Groups(hits.Select(hit => new Printing(hit, IsState)))
                .Select(Row)
                .OrderBy(static act => DateInterval.Of(act.Day)?.Earliest ?? DateInterval.Of(act.FirstPublished)?.Earliest ?? DateOnly.MinValue),
        ];
    }

    // States as articles name them, and their codes.
    private static HashSet<string> States(Session session, EventHit[] hits)
    {
        const int MostOfAQuery = 500;
        string[] ids = [.. hits.SelectMany(static hit => hit.Actors.Concat(hit.Recipients)).Where(static party => !party.IsLocal).Select(static party => party.Id).Distinct(StringComparer.Ordinal)];
        return
        [
            .. hits.SelectMany(static hit => hit.Actor.Concat(hit.Recipient)),
            .. ids.Chunk(MostOfAQuery)
                .SelectMany(chunk => PartySearch.WithIds(session, chunk))
                .Where(static party => party.Kind == ActorKind.State)
                .Select(static party => party.Id),
        ];
    }

    private static ActGroup? Best(List<ActGroup> groups, Printing printing)
    {
        var (best, most) = (default(ActGroup), -1);
        var day = Slot.Day(printing.Hit.Key)?.DayNumber;
        for (var i = groups.Count - 1; i >= Math.Max(0, groups.Count - MostCompared); i--)
        {
            if (day is { } known && Slot.Day(groups[i].First.Hit.Key) is { } earlier && known - earlier.DayNumber > ActJudge.DaysOfPlanning)
            {
                break;
            }

            if (groups[i].Fit(printing) is { } fit && fit > most)
            {
                (best, most) = (groups[i], fit);
            }
        }

        return best;
    }

    private static Act Row(ActGroup group)
    {
        Printing[] ordered = [.. group.Printings.OrderBy(static printing => printing.Published ?? DateOnly.MaxValue).ThenBy(static printing => printing.Hit.Key)];
        EventHit[] hits = [.. ordered.Select(static printing => printing.Hit)];

        // The sides as the first printing has them; a talk or a visit may be told from either.
        bool IsTurned(Printing printing) => (printing.IsTurned != ordered[0].IsTurned) != !printing.Actor.Fits(ordered[0].Actor);
        return new Act
        {
            ActorCodes = Told.Of(ordered, printing => IsTurned(printing) ? printing.Hit.Recipient : printing.Hit.Actor),
            Actors = Parties(ordered, printing => IsTurned(printing) ? printing.Hit.Recipients : printing.Hit.Actors),
            RecipientCodes = Told.Of(ordered, printing => IsTurned(printing) ? printing.Hit.Actor : printing.Hit.Recipient),
            Recipients = Parties(ordered, printing => IsTurned(printing) ? printing.Hit.Actors : printing.Hit.Recipients),
            Plover = hits[0].Plover,
            Modes = Told.Of(hits, static hit => hit.Mode),
            Contexts = Told.Of(hits, static hit => hit.Context),
            Codes = Told.Of(hits, static hit => hit.Cameo),
            Goldstein = Told.Of(hits, static hit => hit.Goldstein?.ToString("0.###", CultureInfo.InvariantCulture)),
            Statuses = [.. Told.Of(hits, static hit => hit.Status).OrderBy(static told => told.By[0])],
            Dates = Told.Of(hits, static hit => hit.Date),
            Places = Told.Of(hits, static hit => hit.Place),
            FirstPublished = hits.Select(static hit => hit.Article.Published?.Date).FirstOrDefault(static date => date is not null),
            Day = Day(ordered),
            Printings = hits,
            Origins = Origins.Count(hits.Select(static hit => (hit.Article, hit.Via))),
        };
    }

    private static ToldParty[] Parties(Printing[] printings, Func<Printing, IReadOnlyList<Party>> parties) =>
    [
        .. printings
            .SelectMany((printing, place) => parties(printing).Select(party => (Party: party, Place: place)))
            .GroupBy(static pair => pair.Party.Identity, StringComparer.Ordinal)
            .Select(static same => new ToldParty(same.First().Party, [.. same.Select(static pair => pair.Place).Distinct()])),
    ];

    private static string? Day(Printing[] printings) => printings
        .Where(static printing => printing.Date is not null)
        .GroupBy(static printing => printing.Hit.Date!, StringComparer.Ordinal)
        .OrderBy(static same => same.All(static printing => printing.IsAhead))
        .ThenByDescending(static same => same.Key.Length)    // a day before a month
        .ThenByDescending(static same => same.Count())
        .FirstOrDefault()?.Key;
}
