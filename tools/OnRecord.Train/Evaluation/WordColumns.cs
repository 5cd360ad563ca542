using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Evaluation;

/// <summary>Gives each sentence of a document its columns. It is handed forms, multiword tokens, spacing and comments alone.</summary>
internal delegate IReadOnlyList<WordColumns> WordPredictor(IReadOnlyList<ConlluSentence> document);

/// <summary>What is said of the words of a sentence, as parallel columns; null where nothing is.</summary>
internal sealed record WordColumns
{
    public IReadOnlyList<string>? Universal { get; init; }

    public IReadOnlyList<string>? Penn { get; init; }

    public IReadOnlyList<string>? Lemmas { get; init; }

    /// <summary>Numbers of the heads as CoNLL-U counts: from 1, and 0 for the root.</summary>
    public IReadOnlyList<int>? Heads { get; init; }

    /// <summary>With subtypes: <c>nsubj:pass</c>.</summary>
    public IReadOnlyList<string>? Relations { get; init; }

    public static WordColumns Of(ConlluSentence sentence) => new()
    {
        Universal = [.. sentence.Words.Select(static word => word.Universal)],
        Penn = [.. sentence.Words.Select(static word => word.Penn)],
        Lemmas = [.. sentence.Words.Select(static word => word.Lemma)],
        Heads = [.. sentence.Words.Select(static word => word.Head)],
        Relations = [.. sentence.Words.Select(static word => word.Relation)],
    };

    /// <summary>A relation without its subtype: <c>nsubj</c> of <c>nsubj:pass</c>.</summary>
    public static ReadOnlySpan<char> Base(string relation) =>
        relation.IndexOf(':') is >= 0 and var colon ? relation.AsSpan(0, colon) : relation;
}

/// <summary>A gold sentence and what was predicted for it.</summary>
internal sealed record Prediction(ConlluSentence Gold, WordColumns Predicted)
{
    /// <summary>Predicts document by document.</summary>
    /// <exception cref="InvalidOperationException">The predictor gave another number of sentences or words than it was handed.</exception>
    public static IEnumerable<Prediction> Of(IEnumerable<ConlluSentence> gold, WordPredictor predict)
    {
        foreach (var document in ConlluSentence.Documents(gold))
        {
            var predicted = predict([.. document.Select(Bare)]);
            if (predicted.Count != document.Count)
            {
                throw new InvalidOperationException($"{predicted.Count} sentences were predicted for {document.Count}.");
            }

            for (var i = 0; i < document.Count; i++)
            {
                Check(document[i].Words.Count, predicted[i]);
                yield return new Prediction(document[i], predicted[i]);
            }
        }
    }

    private static ConlluSentence Bare(ConlluSentence sentence) => sentence with
    {
        Words =
        [
            .. sentence.Words.Select(static word =>
                new ConlluWord(word.Form, "_", "_", "_", "_", -1, "_", "_", word.SpaceAfter ? "_" : "SpaceAfter=No")),
        ],
    };

    private static void Check(int words, WordColumns columns)
    {
        int?[] counts = [columns.Universal?.Count, columns.Penn?.Count, columns.Lemmas?.Count, columns.Heads?.Count, columns.Relations?.Count];
        if (counts.FirstOrDefault(count => count is { } given && given != words) is { } wrong)
        {
            throw new InvalidOperationException($"{wrong} words were predicted for {words}.");
        }
    }
}
