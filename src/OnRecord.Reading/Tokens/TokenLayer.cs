using OnRecord.Text;

namespace OnRecord.Reading.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>Punctuation or a symbol.</summary>
    Mark,

    /// <summary>A quotation mark, or an apostrophe that stands alone and may be one.</summary>
    Quote,

    /// <summary>The clitic of the possessive, <c>'s</c>.</summary>
    Clitic,

    /// <summary>An address: URL, e-mail, handle or hashtag.</summary>
    Address,
}

/// <summary>Tokens in text order, as parallel columns: row i of every column is token i.</summary>
public sealed class TokenLayer : ILayer
{
    private readonly int[] starts;           // UTF-16 offset of the first character, ascending
    private readonly int[] ends;             // UTF-16 offset after the last character
    private readonly TokenKind[] kinds;
    private readonly WordClass[] classes;
    private readonly int[] blocks;           // the first token of each block, and one more entry: the count of tokens

    internal TokenLayer(int[] starts, int[] ends, TokenKind[] kinds, WordClass[] classes, int[] blocks) =>
        (this.starts, this.ends, this.kinds, this.classes, this.blocks) = (starts, ends, kinds, classes, blocks);

    public int Count => starts.Length;

    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> Ends => ends;

    public ReadOnlySpan<TokenKind> Kinds => kinds;

    public ReadOnlySpan<WordClass> Classes => classes;

    public TextSpan this[int index] => new(starts[index], ends[index]);

    /// <summary>The tokens of a block of the <see cref="Layout.BlockLayer"/>: first, and one after the last.</summary>
    public (int First, int End) OfBlock(int block) => (blocks[block], blocks[block + 1]);

    public bool Is(int index, WordClass any) => (classes[index] & any) != 0;

    /// <summary>The text from the first of these tokens to the last.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token, above <paramref name="first"/>.</param>
    public TextSpan Span(int first, int end) => new(starts[first], ends[end - 1]);

    /// <summary>The first token that begins at the offset or after it; <see cref="Count"/> where there is none.</summary>
    public int At(int offset)
    {
        var index = Array.BinarySearch(starts, offset);
        return index >= 0 ? index : ~index;
    }
}
