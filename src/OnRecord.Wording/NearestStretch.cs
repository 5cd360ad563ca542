using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>The stretch of a text that comes nearest to some words.</summary>
/// <param name="Similarity">Of the words and the stretch, as <see cref="Alignment.Similarity"/>.</param>
/// <param name="Content">How many of the words that are more than function words it has, in any form, or a synonym.</param>
/// <param name="Segments">From the words to the text, over the stretch.</param>
internal sealed record NearestStretch(WordRange Range, double Similarity, int Content, ImmutableArray<AlignedSegment> Segments)
{
    private const int MostBetween = 3;    // a function word so far from the next pair is there by chance

    /// <summary>Slides a window a little longer than the words over the text, counts what both have, and aligns the best. Time is linear in the text.</summary>
    public static NearestStretch Of(WordList words, WordList text)
    {
        var window = Window(words, text);
        var alignment = Alignment.Of(words, text.Slice(window));
        var range = Trim(alignment, words);
        if (range.IsEmpty)
        {
            return new NearestStretch(new WordRange(window.Start, window.Start), 0, Content: 0, []);
        }

        range = new WordRange(window.Start + range.Start, window.Start + range.End);
        var closer = Alignment.Of(words, text.Slice(range));
        return new NearestStretch(
            range,
            closer.Similarity,
            closer.Pairs.Count(pair => !words[pair.First].IsFunctionWord),
            [.. closer.Segments.Select(segment => segment with { Second = new WordRange(segment.Second.Start + range.Start, segment.Second.End + range.Start) })]);
    }

    private static WordRange Window(WordList words, WordList text)
    {
        var length = Math.Min(text.Count, words.Count + (words.Count / 3) + 2);
        var left = new Dictionary<ulong, int>();
        foreach (var form in words.Forms)
        {
            left[form.Sense] = left.GetValueOrDefault(form.Sense) + 1;
        }

        var (best, bestStart, score) = (-1, 0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            if (i >= length && left.TryGetValue(text[i - length].Sense, out var gone))
            {
                left[text[i - length].Sense] = gone + 1;
                score -= gone >= 0 ? text[i - length].Weight : 0;
            }

            if (left.TryGetValue(text[i].Sense, out var open))
            {
                left[text[i].Sense] = open - 1;
                score += open > 0 ? text[i].Weight : 0;
            }

            if (score > best)
            {
                (best, bestStart) = (score, Math.Max(0, i - length + 1));
            }
        }

        // Words that stand before the window's first may have scored no better.
        return new WordRange(bestStart, Math.Min(text.Count, bestStart + length));
    }

    // From the first paired word to the last, without function words that stand far off at an edge.
    private static WordRange Trim(Alignment alignment, WordList words)
    {
        var pairs = alignment.Pairs;
        var (first, last) = (0, pairs.Length - 1);
        while (first < last && words[pairs[first].First].IsFunctionWord && pairs[first + 1].Second - pairs[first].Second > MostBetween)
        {
            first++;
        }

        while (last > first && words[pairs[last].First].IsFunctionWord && pairs[last].Second - pairs[last - 1].Second > MostBetween)
        {
            last--;
        }

        return pairs.IsEmpty ? default : new WordRange(pairs[first].Second, pairs[last].Second + 1);
    }
}
