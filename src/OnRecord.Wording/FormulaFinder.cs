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
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <param name="messages">In order of time.</param>
    /// <param name="least">How many messages a formula has to stand in, at least 2.</param>
    /// <returns>Those of the most messages first, of these the longest.</returns>
    public static ImmutableArray<Formula> Find(IReadOnlyList<WordList> messages, int least = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        var places = Places(messages);
        var hashes = places.ConvertAll(place => messages[place.Message][place.Start].StemHash);
        var found = new Dictionary<ulong, Formula>();
        Level? before = null;
        var length = 1;
        for (; length <= Longest && places.Count > 0; length++)
        {
            var level = Level.Of(places, hashes, least);
            before?.Close(level, length);
            Give(before, messages, length - 1, found);
            (places, hashes) = level.Longer(messages, length);
            before = level;
        }

        if (length > Longest)
        {
            before?.KeepFirstOfChains();
        }

        Give(before, messages, length - 1, found);
        return [.. found.Values.OrderByDescending(static formula => formula.Messages).ThenByDescending(static formula => formula.Words.Count)
            .ThenBy(static formula => formula.Uses[0].Message).ThenBy(static formula => formula.Uses[0].Range.Start)];
    }

    private static List<(int Message, int Start)> Places(IReadOnlyList<WordList> messages)
    {
        var places = new List<(int, int)>();
        for (var message = 0; message < messages.Count; message++)
        {
            for (var start = 0; start < messages[message].Count; start++)
            {
                places.Add((message, start));
            }
        }

        return places;
    }

    private static void Give(Level? level, IReadOnlyList<WordList> messages, int length, Dictionary<ulong, Formula> found)
    {
        foreach (var run in length < Shortest || level is null ? [] : level.Open())
        {
            var (message, start) = run.Places[0];
            var range = Trimmed(messages[message], new WordRange(start, start + length));
            if (range.Length < Shortest || ContentWords(messages[message], range) < FewestContentWords)
            {
                continue;
            }

            var (cut, key) = (range.Start - start, Key(messages[message], range));
            if (!found.TryGetValue(key, out var other) || other.Messages < run.Messages)
            {
                found[key] = new Formula(
                    messages[message].Slice(range),
                    [.. run.Places.Select(place => new FormulaUse(place.Message, new WordRange(place.Start + cut, place.Start + cut + range.Length)))],
                    run.Messages);
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
            hash = Append(hash, form);
        }

        return hash;
    }

    private static ulong Append(ulong hash, WordForm form) => WordForm.Mix((hash * Multiplier) + form.StemHash);

    /// <summary>A run of words and where it stands.</summary>
    private sealed class Run(List<(int Message, int Start)> places)
    {
        public List<(int Message, int Start)> Places { get; } = places;

        public int Messages { get; } = places.Select(static place => place.Message).Distinct().Count();

        /// <summary>Whether a longer run stands for it.</summary>
        public bool IsClosed { get; set; }
    }

    /// <summary>All runs of one length that stand in enough messages.</summary>
    private sealed class Level
    {
        private readonly Dictionary<ulong, Run> runs = [];
        private readonly Dictionary<(int Message, int Start), ulong> hashes = [];

        public static Level Of(List<(int Message, int Start)> places, List<ulong> hashes, int least)
        {
            var level = new Level();
            var groups = new Dictionary<ulong, List<(int Message, int Start)>>();
            for (var i = 0; i < places.Count; i++)
            {
                if (!groups.TryGetValue(hashes[i], out var group))
                {
                    groups.Add(hashes[i], group = []);
                }

                group.Add(places[i]);
            }

            foreach (var (hash, group) in groups)
            {
                if (group.Count >= least && new Run(group) is var run && run.Messages >= least)
                {
                    level.runs.Add(hash, run);
                    group.ForEach(place => level.hashes.Add(place, hash));
                }
            }

            return level;
        }

        public IEnumerable<Run> Open() => runs.Values.Where(static run => !run.IsClosed);

        /// <summary>Closes runs that stand in no more messages than a run of one word more.</summary>
        public void Close(Level longer, int length)
        {
            foreach (var run in longer.runs.Values)
            {
                var (message, start) = run.Places[0];
                for (var offset = 0; offset <= 1 && length > 1; offset++)
                {
                    var part = runs[hashes[(message, start + offset)]];
                    part.IsClosed |= part.Messages == run.Messages;
                }
            }
        }

        /// <summary>Where runs of one word more may stand, in text order.</summary>
        public (List<(int Message, int Start)> Places, List<ulong> Hashes) Longer(IReadOnlyList<WordList> messages, int length)
        {
            var (places, longer) = (new List<(int Message, int Start)>(), new List<ulong>());
            foreach (var (place, hash) in hashes.OrderBy(static pair => pair.Key))
            {
                var (message, start) = place;
                var next = start + length;
                if (next < messages[message].Count && (messages[message].Marks[next] & WordMarks.AfterBreak) == 0 && hashes.ContainsKey((message, start + 1)))
                {
                    places.Add(place);
                    longer.Add(Append(hash, messages[message][next]));
                }
            }

            return (places, longer);
        }

        /// <summary>Of runs that overlap because a longer one stands there, leaves open those that touch.</summary>
        public void KeepFirstOfChains()
        {
            var last = (Message: -1, End: 0);
            foreach (var (place, hash) in hashes.OrderBy(static pair => pair.Key))
            {
                var isFirst = place.Message != last.Message || place.Start >= last.End;
                last = isFirst ? (place.Message, place.Start + Longest) : last;
                runs[hash].IsClosed |= !isFirst && runs[hash].Places[0] == place;
            }
        }
    }
}
