using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Train.Coreference;

/// <summary>A text that was read, with the chains that were marked in it by hand.</summary>
internal sealed record CoreferenceLesson(string Id, Document Document, IReadOnlyList<IReadOnlyList<WordRange>> Chains)
{
    /// <param name="trees">Where the sentences are taken from, by id; those of the text itself where it has none.</param>
    /// <exception cref="FormatException">A text's words are not those of its trees.</exception>
    public static CoreferenceLesson Of(Pipeline pipeline, ChainText text, IReadOnlyDictionary<string, IReadOnlyList<ConlluSentence>> trees)
    {
        var given = trees.TryGetValue(text.Id, out var known) ? known : [.. text.Sentences.Select(ConlluSentence.Of)];
        var words = ConlluText.Rebuild(given);
        if (words.Words.Count != text.Sentences.Sum(static one => one.Count))
        {
            throw new FormatException($"{text.Id} has {words.Words.Count} words in its trees, and {text.Sentences.Sum(static one => one.Count)} in its chains.");
        }

        return new CoreferenceLesson(text.Id, pipeline.Replacing(new GivenWordStage(words.Words)).Read(new Article { Text = words.Text }), text.Chains);
    }

    /// <summary>The documents of a CoNLL-U file, by id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ConlluSentence>> Trees(IEnumerable<ConlluSentence> sentences) =>
        ConlluSentence.Documents(sentences).DistinctBy(static document => document[0].Comment("newdoc id") ?? "")
            .ToDictionary(static document => document[0].Comment("newdoc id") ?? "");
}
