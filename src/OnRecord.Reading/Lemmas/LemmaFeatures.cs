using OnRecord.Learning;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Lemmas;

/// <summary>What the edit script of a word is guessed by: its ending, its beginning, how it is written, and its tags.</summary>
/// <remarks>The whole form is none of them: what only one form does stands in the list of exceptions.</remarks>
internal static class LemmaFeatures
{
    public const int Most = 40;

    private const int LongestEnding = 6;    // characters

    /// <returns>How many were written.</returns>
    public static int Write(ReadOnlySpan<char> form, string universal, string penn, Span<uint> features)
    {
        var (upos, xpos) = (Letters.Hash(universal), Letters.Hash(penn));
        var tags = FeatureHash.Of(upos, xpos);
        var shape = Shape(form);
        var n = 0;
        features[n++] = FeatureHash.Of(1, upos);
        features[n++] = FeatureHash.Of(2, tags);
        features[n++] = FeatureHash.Of(3, tags, shape);
        features[n++] = FeatureHash.Of(4, tags, (uint)Math.Min(form.Length, 8));
        features[n++] = FeatureHash.Of(5, xpos, shape);
        for (var length = 1; length <= LongestEnding && length <= form.Length; length++)
        {
            var ending = Letters.Hash(form[^length..]);
            features[n++] = FeatureHash.Of(6, ending, tags);
            features[n++] = FeatureHash.Of(7, ending, tags, shape);
            features[n++] = FeatureHash.Of(8, ending, upos, (uint)Math.Min(form.Length, 6));
            features[n++] = FeatureHash.Of(9, ending, upos);
        }

        for (var length = 1; length <= 3 && length <= form.Length; length++)
        {
            features[n++] = FeatureHash.Of(10, Letters.Hash(form[..length]), tags);
        }

        features[n++] = FeatureHash.Of(11, Letters.Hash(form.Length > 2 ? form[^3..] : form), Vowels(form), tags);
        features[n++] = FeatureHash.Of(12, Vowels(form), tags);
        return n;
    }

    private static uint Shape(ReadOnlySpan<char> form)
    {
        var (upper, lower, digits, others) = (0, 0, 0, 0);
        foreach (var letter in form.Length > 32 ? form[..32] : form)
        {
            switch (Letters.Class(letter))
            {
                case LetterClass.Upper:
                    upper++;
                    break;
                case LetterClass.Lower:
                    lower++;
                    break;
                case LetterClass.Digit:
                    digits++;
                    break;
                default:
                    others++;
                    break;
            }
        }

        var first = Letters.Class(form[0]) == LetterClass.Upper ? 1u : 0;
        return (uint)Math.Min(upper, 2) + ((uint)Math.Min(lower, 1) * 4) + (digits > 0 ? 8u : 0) + (others > 0 ? 16u : 0) + (first * 32);
    }

    // Which of the last six characters are vowels: planning, planing.
    private static uint Vowels(ReadOnlySpan<char> form)
    {
        var vowels = 1u;
        foreach (var letter in form.Length > 6 ? form[^6..] : form)
        {
            vowels = (vowels * 2) + (Letters.Fold(letter) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' ? 1u : 0);
        }

        return vowels;
    }
}
