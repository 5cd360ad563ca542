using System.Collections.Frozen;

namespace OnRecord.Wording;

/// <summary>Content words that nearly every text of diplomacy has, so that sharing one says little. A list of our own, by stem.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Stems = FrozenSet.ToFrozenSet(
        string.Join(
            ' ',
            "say tell speak add ask call note state report announce statement word talk president minister chairman leader government country nation people republic",
            "foreign prime ministry official spokesman party head capital state side sides year day week month time today yesterday tomorrow morning monday tuesday wednesday",
            "thursday friday saturday sunday january february march april may june july august september october november december new first last next make take give go come",
            "see know think want need hope believe work continue remain become keep hold meet send receive way part place issue matter question world international national",
            "good great many two three both bilateral relation relations cooperation friendship friendly peace development between important long high our like would year")
            .Split(' ').Select(EnglishStem.Of));

    public static bool ContainsStem(string stem) => Stems.Contains(stem);
}
