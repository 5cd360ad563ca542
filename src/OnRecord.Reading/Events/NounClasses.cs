using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>Classes of words, such as those that decide what an act is: <c>aid</c>, <c>troops</c>, <c>agreement</c>. From <c>resources/events/classes.tsv</c>.</summary>
internal sealed class NounClasses
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<(int Class, uint[] Before)>> byHead = [];

    public NounClasses(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            if (!ids.TryGetValue(row[0], out var id))
            {
                ids[row[0]] = id = ids.Count;
            }

            var parts = row[1].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            var head = WordGraph.Hash(parts[^1]);
            (byHead.TryGetValue(head, out var list) ? list : byHead[head] = []).Add((id, [.. parts[..^1].Select(static part => WordGraph.Hash(part))]));
        }
    }

    public int Count => ids.Count;

    /// <exception cref="FormatException">No class has this name.</exception>
    public int Id(string name) => ids.TryGetValue(name, out var id) ? id : throw new FormatException($"events/classes.tsv has no class {name}.");

    /// <summary>Adds one for each class that a word is in; where it is so with words before it, for that of most words alone.</summary>
    /// <param name="counts">One for each class, in the order of their first rows.</param>
    public void Add(WordGraph words, int word, Span<int> counts)
    {
        if (!byHead.TryGetValue(words.Lemmas[word], out var entries) && !byHead.TryGetValue(words.Forms[word], out entries))
        {
            return;
        }

        var longest = -1;
        foreach (var (_, before) in entries)
        {
            longest = before.Length > longest && Precede(words, word, before) ? before.Length : longest;
        }

        foreach (var (kind, before) in entries)
        {
            counts[kind] += before.Length == longest && Precede(words, word, before) ? 1 : 0;
        }
    }

    /// <summary>Whether the noun, with the words before it, is in the class.</summary>
    public bool Is(WordGraph words, int noun, int id)
    {
        if (!byHead.TryGetValue(words.Lemmas[noun], out var entries) && !byHead.TryGetValue(words.Forms[noun], out entries))
        {
            return false;
        }

        foreach (var (kind, before) in entries)
        {
            if (kind == id && Precede(words, noun, before))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Precede(WordGraph words, int noun, uint[] before)
    {
        var at = noun;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            at--;
            if (at >= 0 && words.IsMark(at))
            {
                at--;    // a hyphen
            }

            if (at < 0 || (words.Lemmas[at] != before[i] && words.Forms[at] != before[i]))
            {
                return false;
            }
        }

        return true;
    }
}
