using OnRecord.Reading.Words;

namespace OnRecord.Reading.Mentions;

/// <summary>The features of words that may be names: of the words by themselves, and of the names known beforehand.</summary>
internal static class MentionFeatures
{
    public const int Slots = WordFeatures.Slots + Gazetteer.Slots;

    /// <summary>Writes the rows of one word, but for those of known names, and notes what these need.</summary>
    public static void Extract(ReadOnlySpan<char> word, int height, Span<int> rows, out ulong hash, out bool capital)
    {
        WordFeatures.Extract(word, height, rows);
        hash = Gazetteer.Hash(word);
        capital = !word.IsEmpty && (char.IsUpper(word[0]) || char.IsDigit(word[0]));
    }
}
