using OnRecord.Reading;
using OnRecord.Reading.Conllu;

namespace OnRecord.Engine;

/// <summary>Gives many articles the layers of language, on all cores; what became of each comes in the order of the inputs.</summary>
/// <param name="language">Gives words and more.</param>
public sealed class LayerReader(Pipeline language)
{
    /// <remarks>However slowly the outcomes are taken, no more is held than <see cref="ReadAhead{T}"/> allows.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled; what was given so far stands.</exception>
    public IEnumerable<ReadOutcome> Read(IEnumerable<Input> inputs, CancellationToken cancel = default) =>
        ReadAhead<ReadOutcome>.Of(
            inputs,
            static input => input.Length,
            input => ReadOutcome.Of(input, accepted => new ReadOutcome.Layers(accepted.Name, language.Read(accepted.Article)), nameof(LayerReader)),
            cancel);

    /// <summary>Keeps the words and sentences that are given.</summary>
    /// <inheritdoc cref="Read(IEnumerable{Input}, CancellationToken)"/>
    public IEnumerable<ReadOutcome> Read(IEnumerable<GivenText> texts, CancellationToken cancel = default) =>
        ReadAhead<ReadOutcome>.Of(texts, static text => text.Article.Text.Length, Read, cancel);

    private ReadOutcome Read(GivenText text)
    {
        var name = text.Article.File ?? text.Article.Id;
        return ReadOutcome.Of(
            name,
            () => new ReadOutcome.Layers(name, language.Replacing(new GivenWordStage(text.Words)).Read(text.Article), text.Sentences),
            nameof(LayerReader));
    }
}
