using System.Collections.Frozen;

namespace OnRecord.Wording;

/// <summary>Words that say how many, which one in a row, or when: where two accounts differ in one, they seldom tell of one thing.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> Set = FrozenSet.ToFrozenSet((
        "zero two three four five six seven eight nine ten eleven twelve dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
        + "hundred thousand million billion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth "
        + "half twice thrice monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter").Split(' '));

    public static bool Contains(WordForm form) => form.IsNumber || Set.Contains(form.Folded);
}
