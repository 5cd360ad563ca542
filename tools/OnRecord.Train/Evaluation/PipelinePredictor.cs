using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Train.Evaluation;

/// <summary>Predicts with the stages of a pipeline, over words that are given or that it cuts itself.</summary>
/// <param name="pipeline">Gives words; whatever else it gives is predicted.</param>
internal sealed class PipelinePredictor(Pipeline pipeline)
{
    /// <summary>For given words.</summary>
    public IReadOnlyList<WordColumns> Columns(IReadOnlyList<ConlluSentence> document)
    {
        var read = Read(ConlluText.Rebuild(document));
        var (words, syntax, lemmas) = (read.Get<WordLayer>(), read.Find<SyntaxLayer>(), read.Find<LemmaLayer>());
        return [.. Enumerable.Range(0, words.SentenceCount).Select(i => Columns(words.Sentence(i), syntax, lemmas))];
    }

    /// <summary>For given words, which are parted by blanks.</summary>
    public IReadOnlyList<IReadOnlyList<NameSpan>> Names(IReadOnlyList<IReadOnlyList<string>> document)
    {
        var read = Read(ConlluText.Rebuild([.. document.Select(ConlluSentence.Of)]));
        var (words, mentions) = (read.Get<WordLayer>(), read.Get<MentionLayer>().Mentions);
        var (names, next) = (new List<IReadOnlyList<NameSpan>>(), 0);
        for (var i = 0; i < words.SentenceCount; i++)
        {
            var (first, end) = words.Sentence(i);
            var own = new List<NameSpan>();
            for (; next < mentions.Length && mentions[next].First < end; next++)
            {
                own.Add(new NameSpan(mentions[next].First - first, mentions[next].End - first, MentionLabels.Of(mentions[next].Kind)));
            }

            names.Add(own);
        }

        return names;
    }

    /// <summary>For a text whose words the pipeline cuts.</summary>
    public IReadOnlyList<NameSpan> Names(string text)
    {
        var read = pipeline.Read(new Article { Text = text });
        var words = read.Get<WordLayer>();
        return
        [
            .. read.Get<MentionLayer>().Mentions.Select(mention =>
                new NameSpan(words.Starts[mention.First], words.Ends[mention.End - 1], MentionLabels.Of(mention.Kind))),
        ];
    }

    /// <summary>The sentences that the pipeline finds in a text.</summary>
    public IReadOnlyList<ConlluSentence> Sentences(string text)
    {
        var output = new StringBuilder();
        ConlluWriter.Write(pipeline.Read(new Article { Text = text, File = "text" }), output);
        using var reader = new StringReader(output.ToString());
        return [.. ConlluSentence.Read(reader)];
    }

    private Document Read(ConlluText given) =>
        pipeline.Replacing(new GivenWordStage(given.Words)).Read(new Article { Text = given.Text });

    private static WordColumns Columns((int First, int End) sentence, SyntaxLayer? syntax, LemmaLayer? lemmas)
    {
        var words = Enumerable.Range(sentence.First, sentence.End - sentence.First).ToArray();
        return new WordColumns
        {
            Universal = syntax is null ? null : [.. words.Select(syntax.Universal)],
            Penn = syntax is null ? null : [.. words.Select(syntax.Penn)],
            Lemmas = lemmas is null ? null : [.. words.Select(word => lemmas[word])],
            Heads = syntax is null ? null
                : [.. words.Select(word => syntax.Heads[word] == SyntaxLayer.NoHead ? 0 : syntax.Heads[word] - sentence.First + 1)],
            Relations = syntax is null ? null : [.. words.Select(syntax.Relation)],
        };
    }
}
