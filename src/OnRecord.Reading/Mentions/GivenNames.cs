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

    // Families that stand first in Korean, Chinese and Vietnamese names; some are given names elsewhere.
    private static readonly WordSet FamiliesFirst =
    [
        "Kim", "Lee", "Li", "Ri", "Rhee", "Park", "Pak", "Choi", "Choe", "Jung", "Jong", "Chung", "Kang", "Cho", "Jo", "Yoon", "Yun", "Jang", "Lim", "Rim", "Im",
        "Han", "Oh", "Seo", "Shin", "Sin", "Kwon", "Hwang", "Ahn", "An", "Song", "Ryu", "Hong", "Moon", "Mun", "Ko", "Wang", "Zhang", "Liu", "Chen", "Yang",
        "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo", "He", "Lin", "Gao", "Luo", "Qin", "Tsai", "Chang", "Nguyen", "Tran", "Le", "Pham", "Vo", "To",
    ];

    /// <summary>The gender that the first word of a name tells; <c>\0</c> where none does.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="next">Its second word; nothing where it has none.</param>
    /// <param name="count">How many words it has.</param>
    public static char GenderOf(ReadOnlySpan<char> first, ReadOnlySpan<char> next, int count) =>
        !(FamiliesFirst.Contains(first) && (count != 2 || next.Contains('-'))) && TryFind(first, out var gender) ? gender : '\0';
}
