using System.Collections.Immutable;

namespace OnRecord.Reading.Events;

/// <summary>Merges the mentions of one act: the same type between the same states, at no other time.</summary>
internal sealed class MergedEvents
{
    private readonly List<DetectedEvent> events = [];
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byParties = new(StringComparer.Ordinal);

    public void Add(DetectedEvent found)
    {
        var key = Key(found);
        var alike = byKey.TryGetValue(key, out var list) ? list : byKey[key] = [];
        foreach (var i in alike)
        {
            if (IsOne(events[i], found))
            {
                events[i] = Join(events[i], found);
                return;
            }
        }

        var parties = Parties(found);
        (byParties.TryGetValue(parties, out var between) ? between : byParties[parties] = []).Add(events.Count);
        alike.Add(events.Count);
        events.Add(found);
    }

    /// <summary>Adds one, unless another of the same type between the same states stands on some of the same words.</summary>
    public void AddApart(DetectedEvent found)
    {
        if (!byParties.TryGetValue(Parties(found), out var alike) || !alike.Any(i => events[i].Evidence.Any(span => found.Evidence.Any(other => other.Overlaps(span)))))
        {
            Add(found);
        }
    }

    private static string Parties(DetectedEvent one) => $"{one.Type} {string.Join(',', Codes(one.Actors.AddRange(one.Recipients)))}";

    public ImmutableArray<DetectedEvent> All() => [.. events];

    private static string Key(DetectedEvent one)
    {
        var (actors, recipients) = (Codes(one.Actors), Codes(one.Recipients));
        return EventStage.IsMutual(one.Type) && one.Type != EventType.Support && !IsVisit(one)
            ? $"{one.Type} {string.Join(',', actors.Union(recipients).Order(StringComparer.Ordinal))}"
            : $"{one.Type} {IsVisit(one)} {string.Join(',', actors)} {string.Join(',', recipients)}";
    }

    // Who travels to whom: apart from the talks they hold.
    private static bool IsVisit(DetectedEvent one) => one is { Type: EventType.Consult, Cameo: "042" or "043" };

    private static IEnumerable<string> Codes(ImmutableArray<Participant> all) => all.Select(static one => one.Code).Distinct().Order(StringComparer.Ordinal);

    private static bool IsOne(DetectedEvent one, DetectedEvent other) =>
        one.Status == other.Status && !(one.Actors.SequenceEqual(other.Actors) && AreOthers(one.Recipients, other.Recipients)) && (one.Date is null || other.Date is null || one.Date.StartsWith(other.Date, StringComparison.Ordinal) || other.Date.StartsWith(one.Date, StringComparison.Ordinal));

    // Whether two people of one state are meant.
    private static bool AreOthers(ImmutableArray<Participant> one, ImmutableArray<Participant> other) =>
        one is [{ Actor: >= 0 } person] && other is [{ Actor: >= 0 } another] && person.Actor != another.Actor && person.Sectors.Length > 0 && another.Sectors.Length > 0;

    // The first mention stands; the others lend what it lacks.
    private static DetectedEvent Join(DetectedEvent one, DetectedEvent other) => one with
    {
        Mode = one.Mode ?? other.Mode,
        Date = one.Date is null || other.Date?.Length > one.Date.Length ? other.Date ?? one.Date : one.Date,
        Place = one.Place >= 0 ? one.Place : other.Place,
        Statement = one.Statement >= 0 ? one.Statement : other.Statement,
        Evidence = one.Evidence.AddRange(other.Evidence.Where(span => !one.Evidence.Contains(span))),
        Probability = Math.Max(one.Probability, other.Probability),
    };
}
