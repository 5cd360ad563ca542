using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Train.Attributions;

/// <summary><c>spans</c>: the statements of records as the spans that the corpus of attributions has, for its scorer.</summary>
/// <remarks>
/// Records leave out enclosing quotation marks, the last stop or comma inside them, and an introducing <c>that</c>; annotators count all
/// three as content, and they are put back here.
/// </remarks>
internal static partial class SpansCommand
{
    public static Command Create()
    {
        var records = new Argument<FileInfo>("records") { Description = "Records as JSON Lines." }.AcceptExistingOnly();
        var command = new Command("spans", "Prints the statements of records as spans with their marks, JSON Lines.") { records };
        command.SetAction(result =>
        {
            var number = 0;
            foreach (var line in File.ReadLines(result.GetRequiredValue(records).FullName))
            {
                number++;
                if (line.Length > 0)
                {
                    Console.Out.WriteLine(Of(Read(line, number)));
                }
            }
        });
        return command;
    }

    /// <summary>A record's statements: <c>{"id", "attributions": [{"source", "cue", "content"}]}</c>, spans as pairs of code points.</summary>
    public static string Of(Record record)
    {
        var text = record.Article.Text;
        var points = new CodePoints(text);
        return JsonSerializer.Serialize(new
        {
            id = record.Article.File ?? record.Article.Id,
            attributions = record.Statements.Select(statement => new
            {
                source = Span(statement.Source?.Start, statement.Source?.End),
                cue = Span(statement.Cue?.Start, statement.Cue?.End),
                content = statement.Content.Select(piece => WithMarks(text, points, piece)).ToArray(),
            }),
        });
    }

    private static Record Read(string line, int number)
    {
        try
        {
            return RecordJson.Read(line);
        }
        catch (JsonException error)
        {
            throw new FormatException($"line {number} is no record: {error.Message}", error);
        }
    }

    private static int[][] Span(int? start, int? end) => start is { } from && end is { } to ? [[from, to]] : [];

    private static int[] WithMarks(string text, CodePoints points, Passage piece)
    {
        const int Near = 12;
        var (start, end) = (points.ToUtf16(piece.Start), points.ToUtf16(piece.End));
        var before = text[Math.Max(0, start - Near)..start];
        var (that, mark) = (That().Match(before), Opening().Match(before));
        if (mark.Success && Closing().Match(text, end, Math.Min(5, text.Length - end)) is { Success: true } closing)
        {
            end += closing.Length;
        }

        start -= that.Success ? that.Length : mark.Success ? mark.Length : 0;
        return [points.FromUtf16(start), points.FromUtf16(end)];
    }

    [GeneratedRegex("""\bthat[\s,"'“‘]*$""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex That();

    [GeneratedRegex("""(["“‘]|``|''|(?<!\w)')[ ]?\z""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("""\G[,.?!;]?\s?(["”]|''|['’](?!\w))""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closing();
}
