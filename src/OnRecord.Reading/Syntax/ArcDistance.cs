namespace OnRecord.Reading.Syntax;

/// <summary>How far a head stands from its dependent, in classes: near ones one by one, far ones together, each side by itself.</summary>
internal static class ArcDistance
{
    /// <summary>How many classes there is room for; not all are used.</summary>
    public const int Classes = 32;

    private const int Root = 0;
    private const int Side = 15;    // classes of a side

    // Words from the dependent: 0 to 9 one by one, then 10 to 12, 13 to 17, 18 to 25, 26 to 40, more.
    private static readonly byte[] Class = [.. Enumerable.Range(0, 41).Select(static words =>
        (byte)(words < 10 ? words : words < 13 ? 10 : words < 18 ? 11 : words < 26 ? 12 : 13))];

    /// <param name="dependent">The dependent's number in the sentence, from 1.</param>
    /// <param name="head">The head's number; 0 for none.</param>
    public static int Of(int dependent, int head) => head == 0 ? Root
        : head < dependent ? 1 + Class[Math.Min(dependent - head, Class.Length - 1)]
        : 1 + Side + Class[Math.Min(head - dependent, Class.Length - 1)];
}
