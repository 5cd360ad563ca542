namespace OnRecord.Wording;

/// <summary>Keeps the form of a word that came before, so that a word met again costs no string and no stemming.</summary>
/// <remarks>
/// Direct-mapped: a word takes the place of another that falls there. Threads share it without locks, since a form never changes and a
/// reference is written whole; what one overwrites is merely made again.
/// </remarks>
internal sealed class WordCache
{
    private const int Places = 1 << 14;
    private const int LongestKept = 32;    // characters; longer ones are mostly addresses

    private readonly WordForm?[] forms = new WordForm?[Places];

    public static WordCache Shared { get; } = new();

    public WordForm Get(ReadOnlySpan<char> folded)
    {
        if (folded.Length > LongestKept)
        {
            return new WordForm(folded.ToString());
        }

        var place = Place(folded);
        var form = Volatile.Read(ref forms[place]);
        if (form is null || !folded.SequenceEqual(form.Folded))
        {
            form = new WordForm(folded.ToString());
            Volatile.Write(ref forms[place], form);
        }

        return form;
    }

    private static int Place(ReadOnlySpan<char> folded)
    {
        var hash = (uint)folded.Length;
        foreach (var letter in folded)
        {
            hash = (hash ^ letter) * 0x9E3779B1;
        }

        return (int)((hash ^ (hash >> 15)) % Places);
    }
}
