using OnRecord.Reading.Events;

namespace OnRecord.Train.Events;

/// <summary>What was read of a case whose parties are given.</summary>
/// <param name="Gold">The type that is right; <see cref="EventType.Statement"/> for one that is no act.</param>
/// <param name="Confidence">Share given to the type found.</param>
/// <param name="Cameo">The code that the lexicon gives.</param>
internal sealed record ScoredPair(EventCase Case, EventType Gold, int GoldQuad, EventType Found, EventType Rule, float Confidence, string Reason, string Cameo)
{
    /// <summary>Whether it is of the neutral class of the five, CAMEO 01 and 02: statements and appeals.</summary>
    public bool IsNeutral => Found <= EventType.Statement || (Found == Rule && Cameo.StartsWith("01", StringComparison.Ordinal)) || (Found == EventType.Request && (Found != Rule || Cameo.StartsWith("02", StringComparison.Ordinal)));
}

/// <summary>Figures over cases whose parties are given.</summary>
internal static class PairScore
{
    /// <summary>Quad class of a type as PLOVER has it; 0 for what is no act.</summary>
    public static int Quad(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
        EventType.Protest or EventType.Sanction or EventType.Mobilize or EventType.Coerce or EventType.Assault => 4,
        _ => 0,
    };

    /// <summary>PLV takes two types for one.</summary>
    public static EventType Joined(EventType type) => type == EventType.Retreat ? EventType.Concede : type;

    /// <summary>Mean F1 over the types that gold has.</summary>
    public static double MacroF1<T>(IReadOnlyCollection<(T Gold, T Found)> pairs)
        where T : struct
    {
        var sum = 0.0;
        var types = pairs.Select(static pair => pair.Gold).Distinct().ToList();
        foreach (var type in types)
        {
            sum += F1(pairs, type);
        }

        return types.Count == 0 ? 0 : sum / types.Count;
    }

    public static double F1<T>(IReadOnlyCollection<(T Gold, T Found)> pairs, T type)
        where T : struct
    {
        var right = pairs.Count(pair => pair.Gold.Equals(type) && pair.Found.Equals(type));
        return right == 0 ? 0 : 2.0 * right / (pairs.Count(pair => pair.Gold.Equals(type)) + pairs.Count(pair => pair.Found.Equals(type)));
    }
}
