using OnRecord.Learning;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;

namespace OnRecord.Train.Mentions;

/// <summary>Tags sentences whose words are given, with the model that will tag them when they are read.</summary>
internal sealed class Tagger(ModelFile model)
{
    private readonly SyntaxNetwork network = new(model);
    private readonly Workspace workspace = new();

    /// <returns>UPOS and Penn tag of each word.</returns>
    public (string Universal, string Penn)[] Tags(IReadOnlyList<string> words)
    {
        var rows = new int[words.Count * WordFeatures.Slots];
        for (var i = 0; i < words.Count; i++)
        {
            WordFeatures.Extract(words[i], network.Rows, rows.AsSpan(i * WordFeatures.Slots, WordFeatures.Slots));
        }

        var (universal, penn) = (new byte[words.Count], new byte[words.Count]);
        network.Read(rows, [words.Count], workspace, new SyntaxColumns(universal, penn, new int[words.Count], new byte[words.Count]));
        return [.. universal.Zip(penn, (one, other) => (network.Labels.Universal[one], network.Labels.Penn[other]))];
    }
}
