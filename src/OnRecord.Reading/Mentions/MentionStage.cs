using System.Collections.Concurrent;
using OnRecord.Learning;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>Finds who and what is named, with a trained network; titles by their list.</summary>
internal sealed class MentionStage : IStage<MentionLayer>
{
    /// <summary>What <see cref="MentionFeatures"/> extracts; a model fits one version of it.</summary>
    public const string Features = "mentions-3";

    private readonly MentionNetwork network;
    private readonly ConcurrentBag<Workspace> workspaces = [];

    /// <exception cref="ModelException">The model lacks something.</exception>
    public MentionStage(ModelFile model) => network = new MentionNetwork(model);

    public IReadOnlyList<Type> Needs { get; } = [typeof(WordLayer), typeof(SyntaxLayer)];

    public MentionLayer Read(Document document)
    {
        var words = document.Get<WordLayer>();
        var syntax = document.Get<SyntaxLayer>();
        var labels = new byte[words.Count];
        var workspace = workspaces.TryTake(out var kept) ? kept : new Workspace();
        Span<int> ends = stackalloc int[WordBatches.LongestPiece];
        Span<ulong> hashes = stackalloc ulong[WordBatches.LongestPiece];
        Span<LetterCase> letters = stackalloc LetterCase[WordBatches.LongestPiece];
        var batches = new WordBatches(words);
        while (batches.Next(ends))
        {
            var rows = workspace.Rows((batches.End - batches.First) * MentionFeatures.Slots);
            var start = 0;
            foreach (var end in ends[..batches.Count])
            {
                var piece = rows[(start * MentionFeatures.Slots)..(end * MentionFeatures.Slots)];
                for (var i = start; i < end; i++)
                {
                    var word = document.Slice(words[batches.First + i]);
                    MentionFeatures.Extract(
                        word,
                        syntax.Universal(batches.First + i),
                        syntax.Penn(batches.First + i),
                        network.Clusters,
                        network.Rows,
                        piece.Slice((i - start) * MentionFeatures.Slots, MentionFeatures.Slots),
                        out hashes[i - start],
                        out letters[i - start]);
                }

                network.Gazetteer.Mark(hashes[..(end - start)], letters, piece, MentionFeatures.Slots);
                start = end;
            }

            var scores = network.Score(rows, ends[..batches.Count], workspace, out var stride);
            start = 0;
            foreach (var end in ends[..batches.Count])
            {
                MentionNetwork.Decode(scores[(start * stride)..], stride, workspace, labels.AsSpan(batches.First + start, end - start));
                start = end;
            }
        }

        workspaces.Add(workspace);
        var found = Mentions(labels);
        found = Titles.TakeOff(document, words, network.Gazetteer, found);
        KnownKinds.Correct(document, words, network.Gazetteer, found);
        var mentions = DocumentMemory.Agree(document, words, syntax, found);
        return new MentionLayer(Titles.Among(document, words, syntax, mentions));
    }

    private static List<Mention> Mentions(ReadOnlySpan<byte> labels)
    {
        var mentions = new List<Mention>();
        var first = 0;
        for (var word = 0; word < labels.Length; word++)
        {
            if (labels[word] != MentionNetwork.Outside)
            {
                var (kind, place) = Math.DivRem(labels[word] - 1, MentionNetwork.LabelsOfKind);
                first = place is 0 or 3 ? word : first;
                if (place >= 2)
                {
                    mentions.Add(new Mention(first, word + 1, (MentionKind)kind));
                }
            }
        }

        return mentions;
    }
}
