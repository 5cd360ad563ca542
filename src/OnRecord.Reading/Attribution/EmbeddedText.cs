using System.Collections.Immutable;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>A sentence that ends in a colon, with the words it announces in the paragraphs after it.</summary>
/// <param name="Cue">Its cue; null for <c>The text of the letter is as follows:</c></param>
/// <param name="Source">The words that name whose words follow, or the document they stand in.</param>
internal sealed record LeadIn(Cue? Cue, TokenRange? Source);

/// <summary>Words given whole after a lead-in: a letter's paragraphs after <c>The message said:</c>, with or without marks.</summary>
internal sealed class EmbeddedText(Document document)
{
    private static readonly string[] Documents = ["message", "letter", "statement", "note", "telegram", "report", "communique", "declaration", "reply"];

    private readonly ImmutableArray<Block> blocks = document.Get<BlockLayer>().Blocks;
    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly UnitLayer units = document.Get<UnitLayer>();
    private readonly ImmutableArray<Quotation> quotations = document.Get<QuotationLayer>().Quotations;
    private readonly NounPhrases phrases = new(document, document.Get<TokenLayer>());
    private readonly Pieces pieces = new(document);

    /// <summary>Whether a unit leads in to the paragraphs after it: it ends its block in a colon, and has a cue or names a document.</summary>
    public LeadIn? LeadIn(int unit, ReadOnlySpan<Cue> cues)
    {
        var range = units.Units[unit].Tokens;
        var (_, end) = tokens.OfBlock(units.Units[unit].Block);
        if (range.End != end || units.Units[unit].Block + 1 >= blocks.Length || document.Text[tokens.Ends[end - 1] - 1] != ':')
        {
            return null;
        }

        if (cues.Length > 0)
        {
            return new LeadIn(cues[^1], cues[^1].Source);
        }

        for (var i = range.First; i < range.End; i++)
        {
            if (Array.Exists(Documents, noun => phrases.Is(i, noun)))
            {
                return new LeadIn(null, phrases.Before(range.First, i));
            }
        }

        return null;
    }

    /// <summary>The paragraphs that follow a unit and belong to its lead-in, and the last unit they take.</summary>
    /// <param name="unit">Index of the unit that leads in; it ends its block.</param>
    /// <param name="source">The source of its cue.</param>
    /// <returns>Null where none follow.</returns>
    public (ImmutableArray<TextSpan> Content, int LastUnit)? After(int unit, TokenRange? source)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        var lead = units.Units[unit].Block;
        var last = lead;
        bool? quoted = null;
        for (var block = lead + 1; block < blocks.Length; block++)
        {
            if (blocks[block].Kind == BlockKind.Furniture)
            {
                continue;
            }

            var (first, end) = tokens.OfBlock(block);
            if (first == end || blocks[block].Kind == BlockKind.Heading)
            {
                break;
            }

            quoted ??= units.IsQuoted(first);
            if (quoted.Value ? !GoesOnQuoting(first, end, begins: last == lead) : Narrates(first, end, source))
            {
                break;
            }

            if (quoted.Value)
            {
                content.AddRange(pieces.Of(new TokenRange(first, end)));
            }
            else if (pieces.WithoutStop(blocks[block].Body) is { IsEmpty: false } piece)
            {
                content.Add(piece);
            }

            last = block;
        }

        if (content.Count == 0)
        {
            return null;
        }

        var lastUnit = unit;
        while (lastUnit + 1 < units.Units.Length && units.Units[lastUnit + 1].Block <= last)
        {
            lastUnit++;
        }

        return (content.DrainToImmutable(), lastUnit);
    }

    // A paragraph wholly in quotation marks; after the first, one whose marks reopen what the paragraph before left open.
    private bool GoesOnQuoting(int first, int end, bool begins)
    {
        if (!units.IsQuoted(first) || (!begins && !quotations[units.Quotation(first)].Continues))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (!units.IsQuoted(i) && tokens.Kinds[i] != TokenKind.Mark)
            {
                return false;
            }
        }

        return true;
    }

    // The article speaks again: it names the document, or its sender, in the third person beside a cue.
    private bool Narrates(int first, int end, TokenRange? source)
    {
        if (document.Get<CueLayer>().In(new TokenRange(first, end)) is [{ Source: { } named }, ..] && source is { } sender
            && phrases.SameWords(named, sender))
        {
            return true;
        }

        for (var i = first; i + 2 < end && i < first + 40; i++)
        {
            if (phrases.Is(i, "the") && Array.Exists(Documents, noun => phrases.Is(i + 1, noun)) && (i == first || phrases.Is(i - 1, "in")))
            {
                return true;
            }
        }

        return end - first > 0 && document.Text[tokens.Ends[end - 1] - 1] == ':';
    }
}
