using OnRecord.Wording;

namespace OnRecord.Storage.Writing;

/// <summary>A number that is the same for the same words, or for the same act, wherever they are printed.</summary>
internal static class WordingHash
{
    public static long Of(WordList words)
    {
        var hash = 0UL;
        foreach (var form in words.Forms)
        {
            hash = (hash * 0x9E3779B97F4A7C15UL) + form.Hash;
        }

        return (long)hash;
    }

    /// <summary>Between the same two sides, acts of one type and status on one day are one act.</summary>
    public static long OfAct(string plover, string status, DateOnly? day) =>
        Of(WordList.Of($"{plover} {status} {Clean.Iso(day)}"));
}
