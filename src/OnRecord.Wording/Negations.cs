using System.Collections.Frozen;

namespace OnRecord.Wording;

/// <summary>Words that deny what they stand with.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Set = FrozenSet.ToFrozenSet(
        "not no never none nobody nothing neither nor cannot without nowhere don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shan't shouldn't can't couldn't mustn't hasn't haven't hadn't ain't".Split(' '));

    public static bool Contains(WordForm form) => Set.Contains(form.Folded);
}
