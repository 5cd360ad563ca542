using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Pages;

namespace OnRecord.Train.Pages;

/// <summary>What a reader of a page sees as its headline and its day of publication; null where it shows none.</summary>
internal sealed record PageMark(string? Title, string? Date);

/// <summary>The scores of one run over a set of pages.</summary>
/// <param name="Scores">Of each page, by id.</param>
/// <param name="Refused">Pages that were refused.</param>
/// <param name="Marked">How many pages have a mark; 0 where marks were not asked for.</param>
internal sealed record PagesRun(IReadOnlyDictionary<string, ShingleScore> Scores, int Refused, int Marked, int Titles, int Dates)
{
    /// <param name="texts">What another system found; null where the pages are to be read here.</param>
    public static PagesRun Of(IReadOnlyList<GoldPage> gold, Dictionary<string, string>? texts, Dictionary<string, PageMark>? marks)
    {
        var scores = new Dictionary<string, ShingleScore>();
        var (refused, marked, titles, dates) = (0, 0, 0, 0);
        foreach (var page in gold)
        {
            var article = texts is null && PageIntake.Read(page.Bytes, page.Id, new PageOptions { Url = page.Url }) is Taken.Accepted taken ? taken.Article : null;
            refused += texts is null && article is null ? 1 : 0;
            scores[page.Id] = ShingleScore.Of(page.Body, texts is null ? article?.Text ?? "" : texts.GetValueOrDefault(page.Id, ""));
            if (texts is null && marks is not null && marks.TryGetValue(page.Id, out var mark))
            {
                marked++;
                titles += Letters(mark.Title) == Letters(article?.Title) ? 1 : 0;
                dates += mark.Date == article?.Published?.Date ? 1 : 0;
            }
        }

        return new PagesRun(scores, refused, marked, titles, dates);
    }

    public IEnumerable<string> Table(int worst)
    {
        yield return $"{"pages",-12} {"count",5} {"precision",9} {"recall",9} {"F1",9}";
        foreach (var (name, scores) in Sets())
        {
            var score = ShingleScore.Average(scores);
            yield return $"{name,-12} {scores.Count,5} {Share(score.Precision),9} {Share(score.Recall),9} {Share(score.F1),9}";
        }

        if (Refused > 0)
        {
            yield return $"refused: {Refused}";
        }

        if (Marked > 0)
        {
            yield return $"titles right: {Titles} of {Marked}, days right: {Dates} of {Marked}";
        }

        foreach (var (id, score) in Scores.OrderBy(static one => one.Value.F1).Take(worst))
        {
            yield return $"  {id}  precision {Share(score.Precision)}  recall {Share(score.Recall)}";
        }
    }

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, scores) in Sets())
            {
                var score = ShingleScore.Average(scores);
                json.WriteStartObject(name);
                json.WriteNumber("pages", scores.Count);
                json.WriteNumber("precision", Math.Round(score.Precision, 4));
                json.WriteNumber("recall", Math.Round(score.Recall, 4));
                json.WriteNumber("f1", Math.Round(score.F1, 4));
                json.WriteEndObject();
            }

            json.WriteNumber("refused", Refused);
            if (Marked > 0)
            {
                json.WriteNumber("marked", Marked);
                json.WriteNumber("titlesRight", Titles);
                json.WriteNumber("daysRight", Dates);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // Halves by the hash of the id, so that rules can be chosen on one and tested on the other.
    private IEnumerable<(string Name, IReadOnlyCollection<ShingleScore> Scores)> Sets() =>
    [
        ("all", [.. Scores.Values]),
        ("half A", [.. Scores.Where(static one => Half(one.Key) == 0).Select(static one => one.Value)]),
        ("half B", [.. Scores.Where(static one => Half(one.Key) == 1).Select(static one => one.Value)]),
    ];

    private static int Half(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % 2;

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Letters(string? title) => string.Concat((title ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
