namespace OnRecord.Reading.Events;

/// <summary>What a statement is in CAMEO, whose 01 holds them. From <c>resources/events/statement-cues.tsv</c>.</summary>
public static class StatementCode
{
    private const string General = "010";

    private static readonly Lazy<Dictionary<string, string>> byCue = new(static () =>
        Tsv.Embedded("events/statement-cues.tsv", "cue", "cameo").ToDictionary(static row => row[0], static row => row[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>010 to 019.</summary>
    /// <param name="cue">Its lemma: <c>decline to comment</c>; null where there is none.</param>
    public static string Of(string? cue) => byCue.Value.GetValueOrDefault(cue ?? "", General);
}
