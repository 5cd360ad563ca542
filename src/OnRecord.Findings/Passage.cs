using OnRecord.Text;

namespace OnRecord.Findings;

/// <summary>Words of the article, with where they stand.</summary>
/// <param name="Start">Code points before the first character.</param>
/// <param name="End">Code points up to and with the last character.</param>
/// <param name="Text">The words, as they stand.</param>
public record Passage(int Start, int End, string Text)
{
    public static Passage Of(Article article, CodePoints points, TextSpan span) =>
        new(points.FromUtf16(span.Start), points.FromUtf16(span.End), article.Text[span.Start..span.End]);
}

/// <summary>The words that attribute, with their dictionary form.</summary>
/// <param name="Lemma">"say" for "said", "according to" for "According to".</param>
public sealed record CuePassage(int Start, int End, string Text, string Lemma) : Passage(Start, End, Text);
