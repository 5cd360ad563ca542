using OnRecord.Reading.Conllu;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Server.Terminal;
using OnRecord.Text;

namespace OnRecord.Server.Layers;

/// <summary>The layers of an article for people, set in lines: each sentence, and its tree with a word a line.</summary>
/// <param name="width">In cells, at least 40.</param>
internal sealed class LayerView(int width)
{
    private const int WidestRelation = 14;
    private const int WidestName = 7;    // B-TITLE
    private const int NarrowestWord = 8;

    private static readonly IReadOnlyList<Run> Blank = [];

    public IEnumerable<IReadOnlyList<Run>> Of(Document document)
    {
        var layers = new Layers(
            document, document.Get<WordLayer>(), document.Find<SyntaxLayer>(), document.Find<LemmaLayer>(),
            document.Find<MentionLayer>()?.Mentions is { } mentions ? [.. mentions] : []);
        yield return [new Run(new string('─', width), Ink.Quiet)];
        foreach (var line in Lines.Wrap(
            [
                new Run(document.Article.Title ?? document.Article.File ?? document.Article.Id, Ink.Strong),
                new Run($" · {InWords.Count(layers.Words.SentenceCount, "sentence")}, {InWords.Count(layers.Words.Count, "word")}, {InWords.Count(layers.Mentions.Length, "name")}", Ink.Quiet),
            ],
            width))
        {
            yield return line;
        }

        for (var sentence = 0; sentence < layers.Words.SentenceCount; sentence++)
        {
            yield return Blank;
            foreach (var line in Sentence(layers, sentence))
            {
                yield return line;
            }
        }

        yield return Blank;
    }

    private IEnumerable<IReadOnlyList<Run>> Sentence(Layers layers, int sentence)
    {
        var (first, end) = layers.Words.Sentence(sentence);
        foreach (var line in Lines.Wrap([new Run($"{sentence + 1}  ", Ink.Quiet), .. Text(layers, first, end)], width))
        {
            yield return line;
        }

        var heads = layers.Syntax is { } syntax
            ? [.. syntax.Heads[first..end].ToArray().Select(head => head == SyntaxLayer.NoHead ? -1 : head - first)]
            : Enumerable.Repeat(-1, end - first).ToArray();
        var tags = Tags(layers, first, end);
        string[] lines = layers.Syntax is null
            ? [.. heads.Select(static _ => "")]
            : [.. TreeDrawing.Of(heads, width - tags - NarrowestWord - 2).Select(static line => line + " ")];
        var relations = Relations(layers, first, end);
        var words = Enumerable.Range(first, end - first).Select(word => Form(layers, word)).ToArray();
        var widest = Math.Clamp(words.Max(static word => CellWidth.Of(word)), 1, width - tags - lines[0].Length - 1);
        for (var i = 0; i < words.Length; i++)
        {
            var word = CellWidth.Cut(words[i], widest);
            var name = layers.NameOf(first + i);
            yield return
            [
                new Run(lines[i], Ink.Quiet),
                new Run(word, name is null ? Ink.Plain : Color(name.Value.Kind)),
                .. Tagged(layers, first + i, relations, new string(' ', widest - CellWidth.Of(word) + 1), width - lines[i].Length - widest - 1),
            ];
        }
    }

    // The text of the sentence, its names in colour and in brackets with what they name.
    private static IEnumerable<Run> Text(Layers layers, int first, int end)
    {
        var at = layers.Words.Starts[first];
        foreach (var name in layers.Mentions.Where(name => name.First >= first && name.First < end))
        {
            var (start, stop) = (layers.Words.Starts[name.First], layers.Words.Ends[name.End - 1]);
            yield return new Run(layers.Document.Article.Text[at..start]);
            yield return new Run("[", Ink.Quiet);
            yield return new Run(layers.Document.Article.Text[start..stop], Color(name.Kind));
            yield return new Run($" {MentionLabels.Of(name.Kind)}]", Ink.Quiet);
            at = stop;
        }

        yield return new Run(layers.Document.Article.Text[at..layers.Words.Ends[end - 1]]);
    }

    // How many cells tags, relation and the label of a name take at least: a lemma is cut where no room is left for it.
    private static int Tags(Layers layers, int first, int end) => 12 + Relations(layers, first, end) + 1 + WidestName;

    private static int Relations(Layers layers, int first, int end) => layers.Syntax is { } syntax
        ? Enumerable.Range(first, end - first).Max(word => Math.Min(syntax.Relation(word).Length, WidestRelation))
        : 0;

    private static IEnumerable<Run> Tagged(Layers layers, int word, int relations, string gap, int room)
    {
        var tags = layers.Syntax is { } syntax
            ? $"{syntax.Universal(word),-5} {syntax.Penn(word),-5} {CellWidth.Cut(syntax.Relation(word), WidestRelation).PadRight(relations)} "
            : "";
        var name = layers.NameOf(word) is { } mention ? (mention.First == word ? "B-" : "I-") + MentionLabels.Of(mention.Kind) : "";
        var lemma = layers.Lemmas is { } lemmas && !lemmas[word].AsSpan().SequenceEqual(layers.Document.Slice(layers.Words[word]))
            ? SafeText.Clean(lemmas[word])
            : "";
        var rest = $"{tags}{name.PadRight(WidestName)} {lemma}".TrimEnd();
        return rest.Length == 0 ? [] : [new Run(gap), new Run(CellWidth.Cut(rest, room), Ink.Quiet)];
    }

    private static string Form(Layers layers, int word) => SafeText.Clean(layers.Document.Slice(layers.Words[word]).ToString());

    private static Ink Color(MentionKind kind) => kind switch
    {
        MentionKind.Person => Ink.Source,
        MentionKind.Organization => Ink.Chain,
        MentionKind.Location => Ink.Cue,
        _ => Ink.Strong,
    };

    private sealed record Layers(Document Document, WordLayer Words, SyntaxLayer? Syntax, LemmaLayer? Lemmas, Mention[] Mentions)
    {
        /// <summary>The mention that the word stands in.</summary>
        public Mention? NameOf(int word)
        {
            var (low, high) = (0, Mentions.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Mentions[middle].End <= word ? (middle + 1, high) : (low, middle);
            }

            return low < Mentions.Length && Mentions[low].First <= word ? Mentions[low] : null;
        }
    }
}
