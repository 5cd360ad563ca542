namespace OnRecord.Storage;

/// <summary>A value that printings give, with those that give it.</summary>
/// <param name="Value">ISO 8601 for dates.</param>
/// <param name="By">Which of the row's printings, by their place.</param>
public sealed record Told(string Value, IReadOnlyList<int> By)
{
    /// <summary>Every value that printings give, each once whatever its case, the most frequent first.</summary>
    /// <param name="values">What a printing gives; empty for nothing.</param>
    internal static Told[] Of<TPrinting>(IReadOnlyList<TPrinting> printings, Func<TPrinting, IEnumerable<string>> values) =>
    [
        .. printings
            .SelectMany((printing, place) => values(printing).Select(value => (Value: value, Place: place)))
            .GroupBy(static pair => pair.Value, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static same => same.Count())
            .Select(static same => new Told(same.Key, [.. same.Select(static pair => pair.Place).Distinct()])),
    ];

    /// <inheritdoc cref="Of{TPrinting}(IReadOnlyList{TPrinting}, Func{TPrinting, IEnumerable{string}})"/>
    /// <param name="value">What a printing gives; null for nothing.</param>
    internal static Told[] Of<TPrinting>(IReadOnlyList<TPrinting> printings, Func<TPrinting, string?> value) =>
        Of(printings, printing => value(printing) is { } one ? [one] : Enumerable.Empty<string>());
}
