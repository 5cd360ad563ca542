namespace OnRecord.Train.Evaluation;

/// <summary>Gives each sentence of a document its names.</summary>
/// <param name="document">Sentences as their words.</param>
internal delegate IReadOnlyList<IReadOnlyList<NameSpan>> NamePredictor(IReadOnlyList<IReadOnlyList<string>> document);

/// <summary>Gives a text its names, in UTF-16 offsets.</summary>
internal delegate IReadOnlyList<NameSpan> TextNamePredictor(string text);

/// <summary>A name: words of a sentence, or characters of a text; half-open.</summary>
/// <param name="Label">PER, ORG, LOC, NORP or TITLE; in gold data, before it is mapped, the data's own.</param>
internal readonly record struct NameSpan(int First, int End, string Label)
{
    public bool Overlaps(NameSpan other) => First < other.End && other.First < End;
}

/// <summary>A sentence with its gold names, in word order and never overlapping.</summary>
internal sealed record NamedSentence(IReadOnlyList<string> Words, IReadOnlyList<NameSpan> Names);

/// <summary>A document with its gold names.</summary>
internal sealed record NamedDocument(string Id, IReadOnlyList<NamedSentence> Sentences);

/// <summary>A raw text with its gold names.</summary>
internal sealed record NamedText(string Id, string Text, IReadOnlyList<NameSpan> Names);

/// <summary>Names of a sentence or text: gold, in our labels, and predicted.</summary>
/// <param name="Written">Both, to be read.</param>
internal sealed record NamePair(IReadOnlyList<NameSpan> Gold, IReadOnlyList<NameSpan> Predicted, string Written)
{
    public static IEnumerable<NamePair> Of(NamedDocument document, LabelMap map, NamePredictor predict)
    {
        var predicted = predict([.. document.Sentences.Select(static sentence => sentence.Words)]);
        return document.Sentences.Zip(predicted, (sentence, names) =>
        {
            var gold = map.Ours(sentence.Names);
            return new NamePair(gold, names, Worst.Names(sentence.Words, gold, names));
        });
    }

    public static NamePair Of(NamedText text, LabelMap map, TextNamePredictor predict)
    {
        var (gold, predicted) = (map.Ours(text.Names), predict(text.Text));
        return new NamePair(gold, predicted, $"  {text.Id}\n  gold: {Listed(text, gold, predicted)}\n  ours: {Listed(text, predicted, gold)}");
    }

    // Those that the other does not have.
    private static string Listed(NamedText text, IReadOnlyList<NameSpan> names, IReadOnlyList<NameSpan> other) =>
        string.Join(" · ", names.Except(other).Select(name => $"{name.Label} {text.Text[name.First..name.End]}"));
}
