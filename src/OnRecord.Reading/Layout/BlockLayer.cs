using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Layout;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    Prose,

    /// <summary>A heading on a line of its own.</summary>
    Heading,

    /// <summary>Lines that are not the article's own words: READ MORE, captions, credits, time stamps.</summary>
    Furniture,
}

/// <summary>A paragraph or a line that stands for itself.</summary>
/// <param name="Span">All of it, trimmed of white space.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">Its own words: <paramref name="Span"/> without a leading dateline, date or header.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind, TextSpan Body);

/// <summary>The blocks of an article in text order, never overlapping; what lies between them is white space.</summary>
public sealed class BlockLayer(ImmutableArray<Block> blocks, Dateline? dateline) : ILayer
{
    public ImmutableArray<Block> Blocks { get; } = blocks;

    /// <summary>The article's title: the one it came with, else a heading that opens the text; null where there is neither.</summary>
    public string? Title(Document document) =>
        document.Article.Title ?? (Blocks is [{ Kind: BlockKind.Heading } first, ..] ? document.Slice(first.Body).ToString() : null);

    /// <summary>The first dateline: <c>PYONGYANG, Dec. 25 (KCNA) --</c>.</summary>
    public Dateline? Dateline { get; } = dateline;
}

/// <summary>Where a report was filed, by whom and when, as its first line says.</summary>
/// <param name="Span">All of it, with the dash that ends it.</param>
/// <param name="Agency">The outlet named in brackets; null where there is none.</param>
/// <param name="Date">ISO 8601; null where the dateline has no year.</param>
public sealed record Dateline(TextSpan Span, string? Agency, string? Date);
