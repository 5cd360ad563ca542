using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Turns ranges of tokens into the pieces of a content: without enclosing marks, final stops and commas.</summary>
internal sealed class Pieces(Document document)
{
    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly UnitLayer units = document.Get<UnitLayer>();
    private readonly QuotationLayer quotations = document.Get<QuotationLayer>();

    /// <summary>The pieces of a range. A quotation after a colon is a piece of its own, and so is each paragraph of one that runs on.</summary>
    public IEnumerable<TextSpan> Of(TokenRange range)
    {
        var start = range.First;
        for (var i = range.First; i < range.End; i++)
        {
            var afterColon = i > start && units.IsQuoted(i) && !units.IsQuoted(i - 1) && document.Text[tokens.Starts[i - 1]] == ':';
            if (afterColon)
            {
                if (Trimmed(new TokenRange(start, i)) is { } before)
                {
                    yield return before;
                }

                start = i;
            }
        }

        if (Trimmed(new TokenRange(start, range.End)) is { } piece)
        {
            yield return piece;
        }
    }

    /// <summary>How much of the content stands in quotation marks.</summary>
    public StatementForm Form(ImmutableArray<TextSpan> content)
    {
        var (inside, outside) = (0, 0);
        foreach (var piece in content)
        {
            var end = tokens.At(piece.End);
            for (var i = tokens.At(piece.Start); i < end; i++)
            {
                if (tokens.Kinds[i] is TokenKind.Word or TokenKind.Number)
                {
                    var quoted = units.IsQuoted(i);
                    inside += quoted ? 1 : 0;
                    outside += quoted ? 0 : 1;
                }
            }
        }

        return inside == 0 ? StatementForm.Indirect : outside == 0 ? StatementForm.Direct : StatementForm.Mixed;
    }

    /// <summary>Whether a content is nothing but a title or a word held at arm's length.</summary>
    public bool IsTerm(ImmutableArray<TextSpan> content)
    {
        if (content.Length > 1)
        {
            return false;
        }

        // The last region that begins no later than the content; one that holds it begins with it or right before it.
        var all = quotations.Quotations;
        var after = Bisection.First(all.Length, i => all[i].Outer.Start > content[0].Start);
        return after > 0 && all[after - 1] is { Role: QuotationRole.Term } quotation && quotation.Outer.Contains(content[0]);
    }

    /// <summary>The range with the closing mark of a term that it ends with: <c>the talks as “useful”</c>.</summary>
    public TokenRange Closed(TokenRange range)
    {
        var all = quotations.Quotations;
        var (start, end) = (tokens.Starts[range.First], tokens.Ends[range.End - 1]);
        var after = Bisection.First(all.Length, i => all[i].Outer.Start >= end);
        return after > 0 && all[after - 1] is { Role: QuotationRole.Term } term && term.Outer.Start > start && term.Inner.End <= end && end < term.Outer.End
            ? range with { End = tokens.At(term.Outer.End) }
            : range;
    }

    private TextSpan? Trimmed(TokenRange range)
    {
        var (first, end) = (range.First, range.End);
        while (first < end && tokens.Kinds[first] == TokenKind.Mark
            && document.Text[tokens.Starts[first]] is ',' or ':' or ';' or '-' or '–' or '—' or '.')
        {
            first++;
        }

        while (end > first && tokens.Kinds[end - 1] == TokenKind.Mark
            && document.Text[tokens.Ends[end - 1] - 1] is ',' or ':' or ';' or '-' or '–' or '—' or '.')
        {
            end--;
        }

        if (first >= end)
        {
            return null;
        }

        // Wholly in one quotation: its inner words.
        if (units.Quotation(first) is >= 0 and var q && units.Quotation(end - 1) == q)
        {
            var inner = quotations.Quotations[q].Inner;
            var (from, to) = (Math.Max(inner.Start, tokens.Starts[first]), Math.Min(inner.End, tokens.Ends[end - 1]));
            return from < to ? WithoutStop(new TextSpan(from, to)) : null;
        }

        return tokens.Span(first, end);
    }

    /// <summary>The span without white space and a single stop or comma at its end; a question mark or an ellipsis stays.</summary>
    public TextSpan WithoutStop(TextSpan span)
    {
        span = span.Trim(document.Text);
        return !span.IsEmpty && document.Text[span.End - 1] is ',' or ';' || (span.Length > 1
            && document.Text[span.End - 1] == '.' && document.Text[span.End - 2] != '.')
            ? new TextSpan(span.Start, span.End - 1).Trim(document.Text)
            : span;
    }
}
