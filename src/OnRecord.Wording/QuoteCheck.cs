using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>Looks for a quotation in the words of a statement.</summary>
/// <remarks>
/// Case, accents, punctuation, dashes and the style of quotation marks make no difference, since words have none. What is not there word for word is compared with the
/// stretch of the statement that has most of its words. Time is linear in the statement, but for brackets in statements that repeat themselves; there
/// no more than <see cref="MostTries"/> places are tried.
/// </remarks>
public static class QuoteCheck
{
    private const int MostTries = 10_000;
    private const int MostInBracket = 8;            // words of the statement that a bracket stands for
    private const double LeastSimilarity = 0.5;

    public static QuoteVerdict Compare(QuoteParts quote, WordList statement)
    {
        if (quote.Fragments.IsEmpty || statement.Count == 0)
        {
            return new QuoteVerdict(QuoteMatch.NotFound, 0, [], []);
        }

        var search = new ExactSearch(quote.Fragments, statement);
        if (search.Find() is { } found)
        {
            var whole = found.Length == 1 && found[0] == new WordRange(0, statement.Count);
            return new QuoteVerdict(whole ? QuoteMatch.Verbatim : QuoteMatch.Part, 1, [.. found], []);
        }

        return Nearest(quote, statement);
    }

    private static QuoteVerdict Nearest(QuoteParts quote, WordList statement)
    {
        var found = ImmutableArray.CreateBuilder<WordRange>();
        var differences = ImmutableArray.CreateBuilder<AlignedSegment>();
        var (paired, all) = (0.0, 0.0);
        var (content, allContent) = (0, 0);
        foreach (var fragment in quote.Fragments)
        {
            var near = NearestStretch.Of(fragment.Words, statement);
            found.Add(near.Range);
            foreach (var segment in near.Segments.Where(static segment => segment.Kind != SegmentKind.Same))
            {
                differences.Add(segment with { First = new WordRange(segment.First.Start + fragment.Range.Start, segment.First.End + fragment.Range.Start) });
            }

            paired += near.Similarity * fragment.Words.Count;
            all += fragment.Words.Count;
            content += near.Content;
            allContent += fragment.Words.Forms.ToArray().Count(static form => !form.IsFunctionWord);
        }

        var similarity = paired / all;

        // "We shall never …" alone may be said of anything.
        return similarity < LeastSimilarity || (allContent > 0 && 3 * content <= allContent)
            ? new QuoteVerdict(QuoteMatch.NotFound, similarity, [], [])
            : new QuoteVerdict(QuoteMatch.Altered, similarity, found.DrainToImmutable(), differences.DrainToImmutable());
    }

    /// <summary>Finds all fragments word for word, in order.</summary>
    private sealed class ExactSearch(ImmutableArray<QuoteFragment> fragments, WordList statement)
    {
        private readonly WordRange[] found = new WordRange[fragments.Length];
        private int tries;

        public WordRange[]? Find() => Find(0, 0) ? found : null;

        private bool Find(int fragment, int from)
        {
            if (fragment == fragments.Length)
            {
                return true;
            }

            var words = fragments[fragment].Words;
            var last = statement.Count - words.Count;
            last = fragment > 0 && fragments[fragment].Gap == QuoteGap.Bracket ? Math.Min(last, from + MostInBracket) : last;
            for (var at = from; at <= last; at++)
            {
                if (!Stands(words, at))
                {
                    continue;
                }

                found[fragment] = new WordRange(at, at + words.Count);
                var isFound = Find(fragment + 1, at + words.Count);

                // Where any number of words may follow, a later place leaves no more of them.
                if (isFound || fragment + 1 == fragments.Length || fragments[fragment + 1].Gap != QuoteGap.Bracket || ++tries > MostTries)
                {
                    return isFound;
                }
            }

            return false;
        }

        private bool Stands(WordList words, int at)
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i].Hash != statement[at + i].Hash)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
