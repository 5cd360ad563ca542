using OnRecord.Learning;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Words;

/// <summary>Cuts all of a text into the words and sentences of Universal Dependencies, as the English treebanks EWT and GUM do.</summary>
/// <remarks>
/// Two linear models decide: one where a word ends inside a piece between white space, one where a sentence ends inside a block. Unlike the
/// token stage it reads furniture and datelines too, and its words are finer.
/// </remarks>
internal sealed class WordStage : IStage<WordLayer>
{
    /// <summary>The feature set that a model for it is trained on.</summary>
    public const string Features = "words-1";

    internal const string Words = "words";
    internal const string Sentences = "sentences";
    internal const string Splits = "splits";

    private const int LongestSplit = 64;    // characters

    private readonly WordCutter cutter;
    private readonly LinearModel words;
    private readonly LinearModel sentences;

    /// <param name="model">Trained on <see cref="Features"/>.</param>
    /// <exception cref="ModelException">It is a model for something else.</exception>
    public WordStage(ModelFile model)
    {
        var splits = model.Texts(Splits);
        if (splits.Any(static split => split.Length > LongestSplit))
        {
            throw new ModelException(model.Name, $"a run of letters that it splits is longer than {LongestSplit}.");
        }

        if (splits.DistinctBy(static split => split.Replace("|", "", StringComparison.Ordinal), StringComparer.Ordinal).Count() != splits.Count)
        {
            throw new ModelException(model.Name, "it splits a run of letters in two ways.");
        }

        cutter = new WordCutter(splits);
        words = LinearModel.Read(model, Words);
        sentences = LinearModel.Read(model, Sentences);
        if (!words.Labels.SequenceEqual(Enum.GetNames<Boundary>()) || sentences.Labels.Count != 2)
        {
            throw new ModelException(model.Name, "its labels are not those of words and sentences.");
        }
    }

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer)];

    public WordLayer Read(Document document)
    {
        using var columns = new WordColumns((document.Text.Length / 5) + 16);
        var (boundaries, ends) = (new ByWords(words), new BySentences(sentences));
        foreach (var block in document.Get<BlockLayer>().Blocks)
        {
            // A dateline or date before the block's own words is no part of its first sentence.
            Cut(block.Span.Start, block.Body.Start);
            Cut(block.Body.Start, block.Span.End);
        }

        return columns.ToLayer();

        void Cut(int start, int end)
        {
            if (start < end)
            {
                var first = columns.Count;
                cutter.Cut(document.Text, start, end, columns, ref boundaries);
                SentenceCutter.Cut(first, columns, ref ends);
            }
        }
    }

    private readonly struct ByWords(LinearModel model) : IJudge<Boundary>
    {
        public Boundary Judge(int place, scoped ReadOnlySpan<uint> features) => (Boundary)model.Best(features);
    }

    private readonly struct BySentences(LinearModel model) : IJudge<bool>
    {
        public bool Judge(int place, scoped ReadOnlySpan<uint> features) => model.Best(features) == 1;
    }
}
