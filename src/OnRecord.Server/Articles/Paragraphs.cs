using OnRecord.Text;

namespace OnRecord.Server.Articles;

/// <summary>A paragraph of an article, or a heading.</summary>
/// <param name="Span">Without white space at its ends; never empty.</param>
internal readonly record struct Paragraph(TextSpan Span, bool IsHeading);

/// <summary>Finds the paragraphs of an article's text.</summary>
internal static class Paragraphs
{
    // Lines of hard-wrapped text are at most so long; a paragraph on one line usually is longer.
    private const int WrappedLine = 100;

    /// <summary>
    /// The paragraphs in order. Where the lines are wrapped by hand and empty lines part the paragraphs, the empty lines count;
    /// otherwise every line is a paragraph. A heading is one by itself, also where it shares its line with a paragraph.
    /// </summary>
    /// <param name="headings">In UTF-16 offsets, in order.</param>
    public static IReadOnlyList<Paragraph> Of(string text, IReadOnlyList<TextSpan> headings)
    {
        var lines = Lines(text);
        var wrapped = lines.Any(line => line.IsEmpty) && lines.All(line => line.Length <= WrappedLine);
        var paragraphs = new List<Paragraph>();
        TextSpan? open = null;

        void Close()
        {
            if (open is { } span)
            {
                paragraphs.Add(new Paragraph(span, IsHeading: false));
                open = null;
            }
        }

        foreach (var line in lines)
        {
            if (line.IsEmpty)
            {
                Close();
            }
            else if (headings.FirstOrDefault(heading => heading.Overlaps(line)) is { IsEmpty: false } heading)
            {
                Close();
                AddParted(paragraphs, text, line, heading);
            }
            else
            {
                open = open is { } before ? new TextSpan(before.Start, line.End) : line;
                if (!wrapped)
                {
                    Close();
                }
            }
        }

        Close();
        return paragraphs;
    }

    // A flattened page runs headings into paragraphs: what stands before and after one in its line is a paragraph of its own.
    private static void AddParted(List<Paragraph> paragraphs, string text, TextSpan line, TextSpan heading)
    {
        var start = Math.Max(line.Start, heading.Start);
        var end = Math.Min(line.End, heading.End);
        foreach (var (from, until, isHeading) in new[] { (line.Start, start, false), (start, end, true), (end, line.End, false) })
        {
            if (new TextSpan(from, until).Trim(text) is { IsEmpty: false } part)
            {
                paragraphs.Add(new Paragraph(part, isHeading));
            }
        }
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029') is >= 0 and var found ? start + found : text.Length;
            lines.Add(new TextSpan(start, end).Trim(text));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
