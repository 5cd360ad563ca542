using System.IO.Compression;
using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Train;

/// <summary>An article with attributions marked by hand, in the JSON Lines form of PolNeAR as converted: spans in code points.</summary>
/// <param name="Cues">The cue of each attribution, in UTF-16 offsets.</param>
internal sealed record AnnotatedArticle(Article Article, IReadOnlyList<TextSpan> Cues)
{
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static IEnumerable<AnnotatedArticle> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var reader = new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            yield return Parse(line, $"{file.Name}, line {number}");
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
                    .. json.RootElement.GetProperty("attributions").EnumerateArray()
                        .SelectMany(static attribution => attribution.GetProperty("cue").EnumerateArray())
                        .Select(span => new TextSpan(points.ToUtf16(span[0].GetInt32()), points.ToUtf16(span[1].GetInt32()))),
                ]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{place}: {error.Message}", error);
        }
    }
}
