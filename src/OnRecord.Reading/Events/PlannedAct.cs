namespace OnRecord.Reading.Events;

/// <summary>An act that is yet to come as PLOVER has it, which knows no plans: talks to come are an agreement, an attack to come is a threat.</summary>
public static class PlannedAct
{
    /// <returns>Sanctions as they are: they count from their announcement. Null where the act stays of its type.</returns>
    public static (EventType Type, string Mode, string Cameo)? Of(EventType type, string? cameo) =>
        type != EventType.Sanction && EventLexicon.English.Find(Operator.Future, type, cameo ?? "") is { } fold && fold.Type != type
            ? (fold.Type, fold.Mode, fold.Cameo)
            : null;
}
