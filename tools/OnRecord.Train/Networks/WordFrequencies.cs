namespace OnRecord.Train.Networks;

/// <summary>How often each word occurs in what is learnt from, whatever its case.</summary>
internal sealed class WordFrequencies
{
    private const float Doubt = 0.25f;    // Kiperwasser and Goldberg 2016, TACL (ACL Anthology Q16-1023), section 4

    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);

    public WordFrequencies(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>How likely a word is kept in training, and not taken for one never seen.</summary>
    public float Kept(string word) => counts.GetValueOrDefault(word) / (counts.GetValueOrDefault(word) + Doubt);
}
