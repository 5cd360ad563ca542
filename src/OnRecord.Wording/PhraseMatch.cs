using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>Looks for a phrase in texts: as it is, and in forms near to it.</summary>
/// <remarks>
/// A near form has all content words of the phrase, by stem or synonym, but for one of three or more, which another content word replaces; in any order, with up to
/// <see cref="MostInserted"/> other words between them, and in one sentence. Only places beside a content word of the phrase are looked at. Phrases without a
/// content word, and those longer than <see cref="LongestNear"/> words, are found as they are alone.
/// </remarks>
public sealed class PhraseMatch
{
    /// <summary>Words of the longest phrase that is found in near forms.</summary>
    public const int LongestNear = 24;

    private readonly WordList phrase;
    private readonly HashSet<ulong> content;    // senses
    private readonly HashSet<ulong> all;        // senses

    /// <param name="mostInserted">How many words may stand between those of a near form; 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not 0 to 10.</exception>
    public PhraseMatch(WordList phrase, int mostInserted = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostInserted);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostInserted, 10);
        (this.phrase, MostInserted) = (phrase, mostInserted);
        content = [.. phrase.Forms.ToArray().Where(static form => !form.IsFunctionWord).Select(static form => form.Sense)];
        all = [.. phrase.Forms.ToArray().Select(static form => form.Sense)];
    }

    public int MostInserted { get; }

    /// <summary>Hits in text order, none overlapping; of those that do, the nearest stay.</summary>
    public ImmutableArray<PhraseHit> Find(WordList text)
    {
        if (phrase.Count == 0)
        {
            return [];
        }

        var hits = Exact(text);
        if (content.Count > 0 && phrase.Count <= LongestNear)
        {
            hits.AddRange(Near(text));
        }

        return [.. WithoutOverlaps(hits, text.Count)];
    }

    private List<PhraseHit> Exact(WordList text)
    {
        var hits = new List<PhraseHit>();
        for (var at = 0; at + phrase.Count <= text.Count; at++)
        {
            var length = 0;
            while (length < phrase.Count && phrase[length].Hash == text[at + length].Hash)
            {
                length++;
            }

            if (length == phrase.Count)
            {
                hits.Add(new PhraseHit(new WordRange(at, at + length), 0, PhraseChange.None));
            }
        }

        return hits;
    }

    private IEnumerable<PhraseHit> Near(WordList text)
    {
        var checkedTo = -1;
        for (var anchor = 0; anchor < text.Count; anchor++)
        {
            if (!content.Contains(text[anchor].Sense))
            {
                continue;
            }

            // A phrase begins at a word of its own or at the word that replaces one.
            for (var start = Math.Max(anchor - LeadingWords, checkedTo + 1); start <= anchor; start++)
            {
                checkedTo = start;
                if (From(text, start) is { } hit)
                {
                    yield return hit;
                }
            }
        }
    }

    private int LeadingWords => Math.Min(4, phrase.Count - 1);

    private PhraseHit? From(WordList text, int start)
    {
        PhraseHit? best = null;
        var known = 0;
        var last = Math.Min(text.Count, start + phrase.Count + MostInserted);
        for (var end = start + 1; end <= last && (end == start + 1 || (text.Marks[end - 1] & WordMarks.AfterBreak) == 0); end++)
        {
            known += content.Contains(text[end - 1].Sense) ? 1 : 0;
            if (known + 1 >= content.Count && (all.Contains(text[end - 1].Sense) || !text[end - 1].IsFunctionWord)
                && new PhraseComparison(phrase, MostInserted).Of(text, new WordRange(start, end)) is { } hit && (best is null || hit.Distance < best.Value.Distance))
            {
                best = hit;
            }
        }

        return best;
    }

    private static List<PhraseHit> WithoutOverlaps(List<PhraseHit> hits, int words)
    {
        var kept = new List<PhraseHit>();
        var taken = new bool[words];
        foreach (var hit in hits.OrderBy(static hit => hit.Distance).ThenBy(static hit => hit.Range.Length).ThenBy(static hit => hit.Range.Start))
        {
            var own = taken.AsSpan(hit.Range.Start, hit.Range.Length);
            if (!own.Contains(true))
            {
                own.Fill(true);
                kept.Add(hit);
            }
        }

        kept.Sort(static (one, other) => one.Range.Start.CompareTo(other.Range.Start));
        return kept;
    }
}
