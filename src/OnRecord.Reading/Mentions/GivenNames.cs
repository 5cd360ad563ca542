namespace OnRecord.Reading.Mentions;

/// <summary>Given names with the gender they tell: <c>resources/actors/given-names.tsv</c>.</summary>
internal static class GivenNames
{
    // No frozen dictionary: with thousands of names, building one takes longer than a process that reads one article looks up.
    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Table =
        Tsv.Embedded("actors/given-names.tsv", "name", "gender")
            .DistinctBy(static row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static row => row[0], static row => row[1] is "m" or "f" ? row[1][0] : '\0', StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Whether it is a given name, and <c>m</c>, <c>f</c> or <c>\0</c> for both.</returns>
    public static bool TryFind(ReadOnlySpan<char> name, out char gender) => Table.TryGetValue(name, out gender);
}
