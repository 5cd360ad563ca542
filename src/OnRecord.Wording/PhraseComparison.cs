namespace OnRecord.Wording;

/// <summary>Compares a phrase with a stretch of a text, word for word in any order.</summary>
internal readonly struct PhraseComparison(WordList phrase, int mostInserted)
{
    private const int InflectedCost = 1;
    private const int SynonymCost = 2;
    private const int ReplacedCost = 3;
    private const int ReorderedCost = 2;
    private const int FewestForReplaced = 3;    // content words of a phrase of which one may be replaced

    /// <summary>Null if the stretch is no near form. A stretch whose first or last word has no part in the form is none.</summary>
    public PhraseHit? Of(WordList text, WordRange range)
    {
        Span<int> taken = stackalloc int[range.Length];    // which word of the phrase each word is, plus one
        var (missing, functionWords, content, distance, changes) = (0, 0, 0, 0, PhraseChange.None);
        for (var i = 0; i < phrase.Count; i++)
        {
            content += phrase[i].IsFunctionWord ? 0 : 1;
            var (place, nearness) = Take(text, range, i, taken);
            switch (nearness)
            {
                case Nearness.None when phrase[i].IsFunctionWord:
                    functionWords++;
                    break;
                case Nearness.None when ++missing > 1:
                    return null;
                case Nearness.None:
                    break;
                default:
                    taken[place] = i + 1;
                    distance += nearness == Nearness.Sense ? SynonymCost : nearness == Nearness.Stem ? InflectedCost : 0;
                    changes |= nearness == Nearness.Sense ? PhraseChange.Synonym : nearness == Nearness.Stem ? PhraseChange.Inflected : 0;
                    break;
            }
        }

        if (missing == 1 && (content < FewestForReplaced || !Replace(text, range, taken)))
        {
            return null;
        }

        var inserted = taken.Count(0);
        if (inserted > mostInserted || taken[0] == 0 || taken[^1] == 0)
        {
            return null;
        }

        var reordered = IsReordered(taken);
        changes |= (missing == 1 ? PhraseChange.Replaced : 0) | (reordered ? PhraseChange.Reordered : 0) | (inserted > 0 ? PhraseChange.Inserted : 0) | (functionWords > 0 ? PhraseChange.Shortened : 0);
        return new PhraseHit(range, distance + (missing * ReplacedCost) + (reordered ? ReorderedCost : 0) + inserted + functionWords, changes);
    }

    // The nearest word that is still free; of equals the first behind the word before, then the first of all.
    private (int Place, Nearness Nearness) Take(WordList text, WordRange range, int word, ReadOnlySpan<int> taken)
    {
        var after = taken.IndexOf(word) + 1;    // behind the word before, if that was found
        var (best, place) = (Nearness.None, -1);
        for (var i = 0; i < range.Length; i++)
        {
            var at = (after + i) % range.Length;
            if (taken[at] != 0)
            {
                continue;
            }

            var nearness = Pairings.Compare(phrase[word], text[range.Start + at]);
            nearness = nearness != Nearness.Same && phrase[word].IsFunctionWord ? Nearness.None : nearness;
            if (nearness > best)
            {
                (best, place) = (nearness, at);
            }
        }

        return (place, best);
    }

    // A free content word right behind the word before the missing one, or right before the word behind it, stands for that.
    private bool Replace(WordList text, WordRange range, Span<int> taken)
    {
        var missing = 0;
        for (var i = 0; i < phrase.Count; i++)
        {
            missing = !phrase[i].IsFunctionWord && !taken.Contains(i + 1) ? i + 1 : missing;
        }

        var previous = missing > 1 ? taken.IndexOf(missing - 1) : -1;
        var next = missing < phrase.Count ? taken.IndexOf(missing + 1) : -1;
        foreach (var at in (ReadOnlySpan<int>)[previous < 0 ? -1 : previous + 1, next - 1])
        {
            if (at >= 0 && at < taken.Length && taken[at] == 0 && !text[range.Start + at].IsFunctionWord)
            {
                taken[at] = missing;
                return true;
            }
        }

        return false;
    }

    private static bool IsReordered(ReadOnlySpan<int> taken)
    {
        var last = 0;
        foreach (var word in taken)
        {
            if (word != 0)
            {
                if (word < last)
                {
                    return true;
                }

                last = word;
            }
        }

        return false;
    }
}
