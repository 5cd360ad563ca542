using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>A formula that a message has from earlier ones.</summary>
/// <param name="Range">Words of the message.</param>
/// <param name="Earlier">The earlier messages that have it, in order of time.</param>
public readonly record struct Recurrence(Formula Formula, WordRange Range, ImmutableArray<int> Earlier);

/// <summary>A formula that a message lacks, though messages before it had it.</summary>
/// <param name="Of">How many of the messages looked at had it.</param>
/// <param name="Nearest">The nearest form of it that the message has, if there is one.</param>
public readonly record struct MissingFormula(Formula Formula, int Of, PhraseHit? Nearest);

/// <summary>What messages in order of time take over from those before them, what is new in each, and what is missing.</summary>
public sealed class FormulaHistory
{
    private const int PairWords = 2;

    private readonly IReadOnlyList<WordList> messages;

    private FormulaHistory(IReadOnlyList<WordList> messages) => (this.messages, Formulas) = (messages, FormulaFinder.Find(messages));

    /// <inheritdoc cref="FormulaFinder.Find"/>
    public ImmutableArray<Formula> Formulas { get; }

    /// <param name="messages">In order of time.</param>
    public static FormulaHistory Of(IReadOnlyList<WordList> messages) => new(messages);

    /// <summary>The formulas of a message that an earlier one has; in text order, the longer first. One may stand within another that fewer messages have.</summary>
    public ImmutableArray<Recurrence> Recurring(int message) =>
    [
        .. Formulas.Where(formula => formula.Uses[0].Message < message)
            .SelectMany(formula => formula.Uses.Where(use => use.Message == message)
                .Select(use => new Recurrence(formula, use.Range, [.. formula.Uses.Select(static use => use.Message).Where(earlier => earlier < message).Distinct()])))
            .OrderBy(static found => found.Range.Start).ThenByDescending(static found => found.Range.Length),
    ];

    /// <summary>
    /// The stretches of a message that no earlier message has: the longest runs in which no two neighbouring words, by stem, are neighbours in an earlier message, and
    /// single content words that none has. In text order, without function words at their edges; of the first message, everything.
    /// </summary>
    public ImmutableArray<WordRange> NewIn(int message)
    {
        var (pairs, stems) = Earlier(message);
        var words = messages[message];
        var isOld = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && !IsBreak(words, i + 1) && pairs.Contains(Pair(words, i)))
            {
                (isOld[i], isOld[i + 1]) = (true, true);
            }
        }

        var ranges = ImmutableArray.CreateBuilder<WordRange>();
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && !isOld[start] && !isOld[end] && !IsBreak(words, end))
            {
                end++;
            }

            if (!isOld[start] && Trimmed(words, start, end) is { IsEmpty: false } range && IsWorthTelling(words, range, stems))
            {
                ranges.Add(range);
            }

            start = end;
        }

        return ranges.DrainToImmutable();
    }

    /// <summary>The formulas that at least some of the messages just before have and a message has not, those of the most messages first.</summary>
    /// <param name="last">How many messages before it are looked at; those that there are, if there are fewer.</param>
    /// <param name="least">How many of these have to have a formula, at least 2.</param>
    public ImmutableArray<MissingFormula> MissingFrom(int message, int last, int least)
    {
        var first = Math.Max(0, message - last);
        var before = messages.Skip(first).Take(message - first).ToList();
        var missing = ImmutableArray.CreateBuilder<MissingFormula>();
        foreach (var formula in FormulaFinder.Find(before, least))
        {
            var hits = new PhraseMatch(formula.Words).Find(messages[message]);
            var nearest = hits.IsEmpty ? (PhraseHit?)null : hits.MinBy(static hit => hit.Distance);
            if (nearest is null || (nearest.Value.Changes & ~PhraseChange.Inflected) != 0)
            {
                var moved = formula with { Uses = [.. formula.Uses.Select(use => use with { Message = use.Message + first })] };
                missing.Add(new MissingFormula(moved, formula.Messages, nearest));
            }
        }

        return missing.DrainToImmutable();
    }

    private (HashSet<ulong> Pairs, HashSet<ulong> Stems) Earlier(int message)
    {
        var (pairs, stems) = (new HashSet<ulong>(), new HashSet<ulong>());
        foreach (var words in messages.Take(message))
        {
            for (var i = 0; i < words.Count; i++)
            {
                stems.Add(words[i].StemHash);
                if (i + 1 < words.Count && !IsBreak(words, i + 1))
                {
                    pairs.Add(Pair(words, i));
                }
            }
        }

        return (pairs, stems);
    }

    private static ulong Pair(WordList words, int first) => WordForm.Mix(words[first].StemHash) + words[first + 1].StemHash;

    private static bool IsBreak(WordList words, int index) => (words.Marks[index] & WordMarks.AfterBreak) != 0;

    private static WordRange Trimmed(WordList words, int start, int end)
    {
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

    // Two content words beside each other as never before, or one that never came.
    private static bool IsWorthTelling(WordList words, WordRange range, HashSet<ulong> stems)
    {
        var content = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!words[i].IsFunctionWord)
            {
                content++;
                if (content >= PairWords || !stems.Contains(words[i].StemHash))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
