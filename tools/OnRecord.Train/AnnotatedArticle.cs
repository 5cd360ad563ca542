using System.Text.Json;
using OnRecord.Text;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train;

/// <summary>An attribution marked by hand, in UTF-16 offsets; a role that has no words is empty.</summary>
internal sealed record AnnotatedAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>An article with attributions marked by hand, in the JSON Lines form of PolNeAR as converted: spans in code points.</summary>
internal sealed record AnnotatedArticle(Article Article, IReadOnlyList<AnnotatedAttribution> Attributions)
{
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static IEnumerable<AnnotatedArticle> Read(FileInfo file)
    {
        using var reader = GoldFiles.Open(file);
        foreach (var article in Read(reader, file.Name))
        {
            yield return article;
        }
    }

    /// <inheritdoc cref="Read(FileInfo)"/>
    public static IEnumerable<AnnotatedArticle> Read(TextReader reader, string name)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            yield return Parse(line, $"{name}, line {number}");
        }
    }

    private static AnnotatedArticle Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            return new AnnotatedArticle(
                new Article { Text = text, Title = json.RootElement.GetProperty("title").GetString() },
                [
                    .. json.RootElement.GetProperty("attributions").EnumerateArray().Select(attribution =>
                        new AnnotatedAttribution(Spans(attribution, "source", points), Spans(attribution, "cue", points), Spans(attribution, "content", points))),
                ]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{place}: {error.Message}", error);
        }
    }

    private static TextSpan[] Spans(JsonElement attribution, string role, CodePoints points) =>
        [.. attribution.GetProperty(role).EnumerateArray().Select(span => new TextSpan(points.ToUtf16(span[0].GetInt32()), points.ToUtf16(span[1].GetInt32())))];
}
