namespace OnRecord.Wording;

/// <summary>How near two words are, which an alignment may pair.</summary>
internal enum Nearness : byte
{
    None,

    /// <summary>Synonyms of the table.</summary>
    Sense,

    /// <summary>Forms of one word.</summary>
    Stem,

    Same,
}

/// <summary>A word of one text and the word of the other that answers it.</summary>
internal readonly record struct Pairing(int First, int Second, Nearness Nearness);

/// <summary>Scores pairs of words.</summary>
internal static class Pairings
{
    /// <summary>For following a pair of equal words, which keeps runs together.</summary>
    public const int RunBonus = 1;

    public static Nearness Compare(WordForm first, WordForm second) =>
        first.Hash == second.Hash ? Nearness.Same
        : first.StemHash == second.StemHash ? Nearness.Stem
        : first.Sense == second.Sense ? Nearness.Sense
        : Nearness.None;

    /// <summary>Of a pair, in eighths of a <see cref="WordForm.Weight"/>.</summary>
    public static int Score(WordForm first, WordForm second, Nearness nearness) => Math.Min(first.Weight, second.Weight) * Share(nearness);

    /// <summary>How much of a word is found again, in eighths.</summary>
    public static int Share(Nearness nearness) => nearness switch
    {
        Nearness.Same => 8,
        Nearness.Stem => 7,
        Nearness.Sense => 6,
        _ => 0,
    };
}
