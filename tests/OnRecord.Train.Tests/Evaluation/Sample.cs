using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Tests.Evaluation;

/// <summary>Sentences in CoNLL-U, written with blanks for tabs.</summary>
internal static class Sample
{
    public static IReadOnlyList<ConlluSentence> Read(string text)
    {
        using var reader = new StringReader(string.Join('\n', text.Split('\n').Select(static line =>
            line.StartsWith('#') ? line : string.Join('\t', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));
        return [.. ConlluSentence.Read(reader)];
    }

    /// <summary>Sentences of words with no columns; a sentence a line, and <c>do+n't</c> is one multiword token, written <c>don't</c>.</summary>
    public static IReadOnlyList<ConlluSentence> Words(params string[] sentences) =>
    [
        .. sentences.Select(static sentence =>
        {
            var (words, ranges) = (new List<ConlluWord>(), new List<ConlluRange>());
            foreach (var token in sentence.Split(' '))
            {
                var parts = token.Split('+');
                if (parts.Length > 1)
                {
                    ranges.Add(new ConlluRange(words.Count, words.Count + parts.Length, string.Concat(parts), "_"));
                }

                words.AddRange(parts.Select(static form => new ConlluWord(form, "_", "_", "_", "_", -1, "_", "_", "_")));
            }

            return new ConlluSentence([], words, ranges, 1);
        }),
    ];
}
