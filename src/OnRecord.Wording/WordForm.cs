namespace OnRecord.Wording;

/// <summary>A word as it is compared, the same whatever its case, accents and apostrophes.</summary>
public sealed class WordForm
{
    internal WordForm(string folded)
    {
        Folded = folded;
        var possessor = Possessor(folded);
        IsNumber = char.IsAsciiDigit(folded[0]);
        Stem = IsNumber ? possessor : EnglishStem.Of(possessor);
        IsFunctionWord = FunctionWords.Contains(folded);
        (Hash, StemHash) = (HashOf(folded), HashOf(Stem));
        Sense = Synonyms.Sense(Stem, StemHash);
        Weight = IsFunctionWord ? 1 : IsNumber ? 10 : CommonWords.ContainsStem(Stem) ? 5 : 8 + Math.Clamp((Stem.Length - 3) / 2, 0, 4);
    }

    /// <summary>Lower case, without diacritics, every apostrophe <c>'</c>, no commas in numbers: <c>korvia's</c>, <c>1200</c>, <c>facade</c>.</summary>
    public string Folded { get; }

    /// <summary>What its inflected forms share, often no word: <c>korvia</c>, <c>strengthen</c>, <c>reli</c>.</summary>
    public string Stem { get; }

    /// <summary>An article, pronoun, preposition, conjunction, auxiliary or the like, in English; everything else is a content word.</summary>
    public bool IsFunctionWord { get; }

    /// <summary>Begins with a digit.</summary>
    public bool IsNumber { get; }

    /// <summary>Of <see cref="Folded"/>; the same in every process and on every machine.</summary>
    public ulong Hash { get; }

    /// <summary>Of <see cref="Stem"/>; the same in every process and on every machine.</summary>
    public ulong StemHash { get; }

    /// <summary>What it shares with its synonyms; of a word that has none, <see cref="StemHash"/>.</summary>
    internal ulong Sense { get; }

    /// <summary>How much it says that two texts share it: 1 for a function word, 5 for a common content word, 8 to 12 for others by length.</summary>
    internal int Weight { get; }

    public override string ToString() => Folded;

    /// <summary>FNV-1a over UTF-16 units, its bits mixed once more at the end (the finaliser of MurmurHash3).</summary>
    internal static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return Mix(hash);
    }

    internal static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }

    private static string Possessor(string folded) =>
        folded.Length > 2 && folded.EndsWith("'s") ? folded[..^2] : folded;
}
