using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;

namespace OnRecord.Train.Attributions;

/// <summary>An attribution marked by hand, in words.</summary>
/// <param name="Head">The main word of its cue; −1 where the cue has no word that can be one.</param>
/// <param name="Cue">The run of cue words around it.</param>
internal sealed record GoldAttribution(int Head, WordRange Cue, WordRange[] AllCue, WordRange[] Source, WordRange[] Content)
{
    public static IEnumerable<GoldAttribution> Of(WordGraph words, AnnotatedArticle article) => article.Attributions.Select(gold =>
    {
        WordRange[] Ranges(IReadOnlyList<Text.TextSpan> spans) => [.. spans.Select(words.Range).Where(static range => !range.IsEmpty).OrderBy(static range => range.First)];
        var cue = Ranges(gold.Cue);
        var head = HeadOf(words, cue);
        var run = cue.FirstOrDefault(range => range.Contains(head));
        return new GoldAttribution(head, run, cue, Ranges(gold.Source), [.. Ranges(gold.Content).Select(piece => ContentCandidates.Trim(words, piece)).Where(static piece => !piece.IsEmpty)]);
    });

    /// <summary>F1 of the words of two contents.</summary>
    public static double F1(ContentCandidate candidate, IReadOnlyList<WordRange> gold) =>
        2.0 * candidate.Shared(gold) / (candidate.Count + gold.Sum(static range => range.Count));

    /// <summary>Whether the sources share a word that says who is meant; any word where the gold has only such as <c>he</c>.</summary>
    public bool HasSource(WordGraph words, SourceCandidate source)
    {
        if (Source.Length == 0 || source.IsNone)
        {
            return Source.Length == 0 && source.IsNone;
        }

        var some = Source.Any(range => Words(range).Any(word => Says(words, word)));
        return Source.Any(range => Words(range).Any(word => source.Range.Contains(word) && (!some || Says(words, word))));
    }

    private static IEnumerable<int> Words(WordRange range) => Enumerable.Range(range.First, range.Count);

    private static bool Says(WordGraph words, int word) =>
        words.Universal(word) is not ("DET" or "ADP" or "PRON" or "AUX" or "CCONJ" or "SCONJ" or "PART" or "PUNCT") && char.IsLetterOrDigit(words.Letter(word));

    private static int HeadOf(WordGraph words, WordRange[] cue)
    {
        var (best, rank) = (-1, -1);
        foreach (var word in cue.SelectMany(Words))
        {
            if (CueFeatures.MayBe(words, word))
            {
                var outside = words.Heads[word] < 0 || !cue.Any(range => range.Contains(words.Heads[word]));
                var own = (outside ? 2 : 0) + (words.Universal(word) == "VERB" ? 4 : words.IsMark(word) ? 0 : 1);
                (best, rank) = own > rank ? (word, own) : (best, rank);
            }
        }

        return best;
    }
}
