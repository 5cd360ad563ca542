using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Server.Wordings;

/// <summary>The differences of two wordings as JSON, with spans in code points of each.</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, string name, string first, string second, IEnumerable<AlignedSegment> segments)
    {
        var (words, others) = (WordList.Of(first), WordList.Of(second));
        var (points, otherPoints) = (new CodePoints(first), new CodePoints(second));
        json.WriteAll(name, segments, segment => json.WriteObject(() =>
        {
            json.WriteString("kind", JsonText.Name(segment.Kind));
            json.WriteObject("first", () => Write(json, points, first, words.Span(segment.First)));
            json.WriteObject("second", () => Write(json, otherPoints, second, others.Span(segment.Second)));
        }));
    }

    private static void Write(Utf8JsonWriter json, CodePoints points, string text, TextSpan span)
    {
        json.WriteString("text", text[span.Start..span.End]);
        json.WriteSpan(points, span);
    }
}
