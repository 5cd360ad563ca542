using System.Collections.Concurrent;
using OnRecord.Learning;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Syntax;

/// <summary>Tags every word and draws the tree of every sentence, with a trained network.</summary>
/// <remarks>The roots of the later pieces of an overlong sentence hang on that of its first piece, as <c>parataxis</c>.</remarks>
internal sealed class SyntaxStage : IStage<SyntaxLayer>
{
    /// <summary>What <see cref="WordFeatures"/> extracts; a model fits one version of it.</summary>
    public const string Features = "word-forms-1";

    private readonly SyntaxNetwork network;
    private readonly LostSubjects subjects;
    private readonly ConcurrentBag<Workspace> workspaces = [];

    /// <exception cref="ModelException">The model lacks something.</exception>
    public SyntaxStage(ModelFile model)
    {
        network = new SyntaxNetwork(model);
        subjects = new LostSubjects(network.Labels);
    }

    public IReadOnlyList<Type> Needs { get; } = [typeof(WordLayer)];

    public SyntaxLayer Read(Document document)
    {
        var words = document.Get<WordLayer>();
        var found = new SyntaxColumns(new byte[words.Count], new byte[words.Count], new int[words.Count], new byte[words.Count]);
        var workspace = workspaces.TryTake(out var kept) ? kept : new Workspace();
        Span<int> ends = stackalloc int[WordBatches.LongestPiece];
        var batches = new WordBatches(words);
        while (batches.Next(ends))
        {
            var rows = workspace.Rows((batches.End - batches.First) * WordFeatures.Slots);
            for (var word = batches.First; word < batches.End; word++)
            {
                WordFeatures.Extract(document.Slice(words[word]), network.Rows, rows.Slice((word - batches.First) * WordFeatures.Slots, WordFeatures.Slots));
            }

            network.Read(rows, ends[..batches.Count], workspace, found.Slice(batches.First, batches.End));
        }

        workspaces.Add(workspace);
        var heads = Absolute(words, found);
        subjects.Restore(word => document.Slice(words[word]) is ",", heads, found);
        return new SyntaxLayer([.. found.Universal], [.. found.Penn], heads, [.. found.Relations], network.Labels);
    }

    // Heads counted within pieces become heads among the words of the text, and the pieces of a sentence one tree.
    private int[] Absolute(WordLayer words, SyntaxColumns found)
    {
        var heads = new int[words.Count];
        for (var sentence = 0; sentence < words.SentenceCount; sentence++)
        {
            var (first, end) = words.Sentence(sentence);
            var root = SyntaxLayer.NoHead;
            for (var piece = first; piece < end; piece += WordBatches.LongestPiece)
            {
                for (var word = piece; word < Math.Min(end, piece + WordBatches.LongestPiece); word++)
                {
                    heads[word] = found.Heads[word] == 0 ? root : piece + found.Heads[word] - 1;
                    found.Relations[word] = found.Heads[word] == 0 && piece > first ? network.Joint : found.Relations[word];
                }

                root = piece == first ? first + found.Heads[first..end].IndexOf(0) : root;
            }
        }

        return heads;
    }
}
