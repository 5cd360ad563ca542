using OnRecord.Reading.Words;

namespace OnRecord.Reading.Mentions;

/// <summary>The features of words that may be names: of the words by themselves, their tags, and the names known beforehand.</summary>
internal static class MentionFeatures
{
    public const int Slots = WordFeatures.Slots + TagSlots + WordClusters.Slots + Gazetteer.Slots;

    private const int TagSlots = 2;

    /// <summary>Writes the rows of one word, but for those of known names, and notes what these need.</summary>
    /// <param name="universal">Its UPOS.</param>
    /// <param name="penn">Its Penn tag.</param>
    public static void Extract(
        ReadOnlySpan<char> word, string universal, string penn, in WordClusters clusters, int height, Span<int> rows, out ulong hash, out LetterCase letters)
    {
        WordFeatures.Extract(word, height, rows);
        rows[WordFeatures.Slots] = Row(1, universal, height);
        rows[WordFeatures.Slots + 1] = Row(2, penn, height);
        hash = Gazetteer.Hash(word);
        clusters.Mark(hash, height, rows.Slice(WordFeatures.Slots + TagSlots, WordClusters.Slots));
        letters = Letters(word);
    }

    public static LetterCase Letters(ReadOnlySpan<char> word) =>
        word.IsEmpty || !(char.IsUpper(word[0]) || char.IsDigit(word[0])) ? LetterCase.Small
        : word.Length > 1 && char.IsUpper(word[0]) && !word.ContainsAnyInRange('a', 'z') ? LetterCase.Capitals
        : LetterCase.Capital;

    private static int Row(ulong slot, string tag, int height) => (int)(Gazetteer.Join(slot, Gazetteer.Hash(tag)) >> 40) & (height - 1);
}
