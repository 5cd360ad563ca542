using System.Collections.Immutable;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Syntax;

/// <summary>Tags and dependency trees of Universal Dependencies 2, as parallel columns: row i is word i of the <see cref="WordLayer"/>.</summary>
/// <remarks>Every sentence is one tree: exactly one of its words has no head.</remarks>
public sealed class SyntaxLayer : ILayer
{
    /// <summary>The head of a sentence's root.</summary>
    public const int NoHead = -1;

    private readonly byte[] universal;    // numbers of the labels' names
    private readonly byte[] penn;
    private readonly int[] heads;         // word index, or NoHead
    private readonly byte[] relations;
    private readonly SyntaxLabels labels;

    internal SyntaxLayer(byte[] universal, byte[] penn, int[] heads, byte[] relations, SyntaxLabels labels) =>
        (this.universal, this.penn, this.heads, this.relations, this.labels) = (universal, penn, heads, relations, labels);

    /// <summary>Head of each word, as a word index; <see cref="NoHead"/> for a sentence's root.</summary>
    public ReadOnlySpan<int> Heads => heads;

    /// <summary>UPOS: <c>NOUN</c>, <c>VERB</c> …</summary>
    public string Universal(int word) => labels.Universal[universal[word]];

    /// <summary>The tag of the Penn Treebank, UD's XPOS: <c>NNP</c>, <c>VBD</c> …</summary>
    public string Penn(int word) => labels.Penn[penn[word]];

    /// <summary>The relation to the head, with its subtype: <c>nsubj:pass</c>.</summary>
    public string Relation(int word) => labels.Relations[relations[word]];
}

/// <summary>The names of tags and relations, by number; at most 256 of each.</summary>
/// <remarks>The strings are those of the program's own literals, so that comparing one with a literal it is equal to looks at no letter.</remarks>
internal sealed class SyntaxLabels(IEnumerable<string> universal, IEnumerable<string> penn, IEnumerable<string> relations)
{
    public ImmutableArray<string> Universal { get; } = [.. universal.Select(string.Intern)];

    public ImmutableArray<string> Penn { get; } = [.. penn.Select(string.Intern)];

    public ImmutableArray<string> Relations { get; } = [.. relations.Select(string.Intern)];
}
