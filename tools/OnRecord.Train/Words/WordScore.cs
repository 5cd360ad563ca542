namespace OnRecord.Train.Words;

/// <summary>How well words, tokens and sentences were found: spans that agree, of those found and of those there are.</summary>
/// <remarks>Spans are compared as the CoNLL 2018 shared task does: by offsets that do not count white space.</remarks>
internal sealed record WordScore(WordScore.Measure Words, WordScore.Measure Tokens, WordScore.Measure Sentences)
{
    public static WordScore Of(IEnumerable<(UdText Gold, UdText Found)> pairs)
    {
        var (words, tokens, sentences) = (default(Measure), default(Measure), default(Measure));
        foreach (var (gold, found) in pairs)
        {
            words += Compare(WordSpans(gold), WordSpans(found));
            tokens += Compare(TokenSpans(gold), TokenSpans(found));
            sentences += Compare(SentenceSpans(gold), SentenceSpans(found));
        }

        return new WordScore(words, tokens, sentences);
    }

    private static Measure Compare(HashSet<(int, int)> gold, HashSet<(int, int)> found) => new(gold.Intersect(found).Count(), found.Count, gold.Count);

    private static HashSet<(int, int)> WordSpans(UdText text)
    {
        var offsets = Offsets(text.Text);
        return [.. text.Words.Select(word => (offsets[word.Start], offsets[word.End]))];
    }

    private static HashSet<(int, int)> TokenSpans(UdText text)
    {
        var offsets = Offsets(text.Text);
        var spans = new HashSet<(int, int)>();
        for (var i = 0; i < text.Words.Count;)
        {
            var start = text.Words[i].Start;
            while (i + 1 < text.Words.Count && text.Words[i + 1].Joined)
            {
                i++;
            }

            spans.Add((offsets[start], offsets[text.Words[i++].End]));
        }

        return spans;
    }

    private static HashSet<(int, int)> SentenceSpans(UdText text)
    {
        var offsets = Offsets(text.Text);
        return [.. text.Sentences.Select((first, i) =>
            (offsets[text.Words[first].Start], offsets[text.Words[(i + 1 < text.Sentences.Count ? text.Sentences[i + 1] : text.Words.Count) - 1].End]))];
    }

    // For each offset, how many characters before it are no white space.
    private static int[] Offsets(string text)
    {
        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            offsets[i + 1] = offsets[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }

        return offsets;
    }

    internal readonly record struct Measure(int Both, int Found, int Gold)
    {
        public double F1 => Found + Gold == 0 ? 1 : 2.0 * Both / (Found + Gold);

        public static Measure operator +(Measure left, Measure right) =>
            new(left.Both + right.Both, left.Found + right.Found, left.Gold + right.Gold);
    }
}
