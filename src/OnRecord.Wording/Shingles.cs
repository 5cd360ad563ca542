namespace OnRecord.Wording;

/// <summary>Runs of <see cref="Length"/> words, each as one hash: what copies of a text have in common.</summary>
/// <remarks>A. Broder, "On the resemblance and containment of documents", 1997.</remarks>
internal static class Shingles
{
    /// <summary>Words in a shingle.</summary>
    public const int Length = 4;

    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>That of the words from each word on, by their forms. A shorter text is one shingle, an empty one none.</summary>
    public static ulong[] Of(WordList words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var shingles = new ulong[Math.Max(1, words.Count - Length + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 0UL;
            foreach (var form in words.Forms.Slice(i, Math.Min(Length, words.Count - i)))
            {
                hash = (hash + form.Hash) * Multiplier;
            }

            shingles[i] = WordForm.Mix(hash);
        }

        return shingles;
    }
}
