using System.Collections;

namespace OnRecord.Reading;

/// <summary>A fixed set of words, looked up by span whatever their case.</summary>
/// <remarks>A plain hash set and no frozen one: most are small, and building them counts at every start of the program.</remarks>
internal sealed class WordSet : IEnumerable<string>
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private int longest;

    public WordSet() => bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public WordSet(IEnumerable<string> words)
        : this()
    {
        foreach (var word in words)
        {
            Add(word);
        }
    }

    public void Add(string word)
    {
        words.Add(word);
        longest = Math.Max(longest, word.Length);
    }

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= longest && bySpan.Contains(word);

    public IEnumerator<string> GetEnumerator() => words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
