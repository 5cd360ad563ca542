using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>Finds the formulas of messages: runs of at least three words, two of them content words, that come again in other messages.</summary>
/// <remarks>
/// Only runs that no longer run stands for are given: each word added before or behind would leave out a message. Runs do not cross the end of a sentence or clause
/// (<see cref="WordMarks.AfterBreak"/>) and lose function words at their edges. Lengths are tried upwards, each looking only at places where the run
/// of one word less came again, so work and memory grow with the words of the messages, at most <see cref="Longest"/> times.
/// </remarks>
public static class FormulaFinder
{
    /// <summary>Words in the shortest formula.</summary>
    public const int Shortest = 3;

    /// <summary>Words in the longest formula; what is longer is given in pieces.</summary>
    public const int Longest = 60;

    private const int FewestContentWords = 2;

    /// <param name="messages">In order of time.</param>
    /// <param name="least">How many messages a formula has to stand in, at least 2.</param>
    /// <returns>Those of the most messages first, of these the longest.</returns>
    public static ImmutableArray<Formula> Find(IReadOnlyList<WordList> messages, int least = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        var found = new Dictionary<ulong, Formula>();
        var level = FormulaLevel.OfWords(messages, least);
        while (!level.IsEmpty)
        {
            var longer = level.Length < Longest ? level.Longer(messages, least) : null;
            if (longer is null)
            {
                level.KeepFirstOfChains();
            }

            Give(level, messages, found);
            level = longer ?? FormulaLevel.Empty;
        }

        return [.. found.Values.OrderByDescending(static formula => formula.Messages).ThenByDescending(static formula => formula.Words.Count)
            .ThenBy(static formula => formula.Uses[0].Message).ThenBy(static formula => formula.Uses[0].Range.Start)];
    }

    private static void Give(FormulaLevel level, IReadOnlyList<WordList> messages, Dictionary<ulong, Formula> found)
    {
        foreach (var (count, places) in level.Length < Shortest ? [] : level.Open())
        {
            var (message, start, _) = places[0];
            var range = Trimmed(messages[message], new WordRange(start, start + level.Length));
            if (range.Length < Shortest || ContentWords(messages[message], range) < FewestContentWords)
            {
                continue;
            }

            var (cut, key) = (range.Start - start, Key(messages[message], range));
            if (!found.TryGetValue(key, out var other) || other.Messages < count)
            {
                found[key] = new Formula(
                    messages[message].Slice(range),
                    [.. places.Select(place => new FormulaUse(place.Message, new WordRange(place.Start + cut, place.Start + cut + range.Length)))],
                    count);
            }
        }
    }

    private static WordRange Trimmed(WordList words, WordRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && words[start].IsFunctionWord)
        {
            start++;
        }

        while (end > start && words[end - 1].IsFunctionWord)
        {
            end--;
        }

        return new WordRange(start, end);
    }

    private static int ContentWords(WordList words, WordRange range)
    {
        var count = 0;
        foreach (var form in words.Forms[range.Start..range.End])
        {
            count += form.IsFunctionWord ? 0 : 1;
        }

        return count;
    }

    private static ulong Key(WordList words, WordRange range)
    {
        var hash = 0UL;
        foreach (var form in words.Forms[range.Start..range.End])
        {
            hash = FormulaLevel.Append(hash, form);
        }

        return hash;
    }
}
