using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Storage;
using OnRecord.Text;

namespace OnRecord.Server.Statements;

/// <summary>Found statements as JSON, the same from the command line and from the HTTP API.</summary>
internal static class StatementJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object: what was searched, how many were found, and the part asked for.</summary>
    public static string Write(Found<StatementHit> found, StatementQuery query, ArchiveSummary summary) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("searched");
        json.WriteNumber("articles", summary.Articles);
        json.WriteNumber("undated", summary.Undated);
        json.WriteNumber("outlets", summary.Outlets);
        json.WriteString("first", summary.First);
        json.WriteString("last", summary.Last);
        json.WriteEndObject();
        json.WriteNumber("total", found.Total);
        json.WriteNumber("offset", query.Offset);
        json.WriteStartArray("statements");
        foreach (var hit in found.Items)
        {
            WriteHit(json, hit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One statement on one line.</summary>
    public static string Write(StatementHit hit) => Write(json => WriteHit(json, hit));

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void WriteHit(Utf8JsonWriter json, StatementHit hit)
    {
        json.WriteStartObject();
        json.WriteString("id", hit.Id);
        json.WriteString("form", Name(hit.Form));
        json.WriteString("act", Name(hit.Act));
        json.WriteString("words", hit.Words);
        WriteMarks(json, hit);
        json.WritePropertyName("speaker");
        WriteParty(json, hit.Speaker);
        WriteParties(json, "addressees", hit.Addressees);
        WriteParties(json, "via", hit.Via);
        json.WriteString("said", hit.Said);
        json.WriteNumber("confidence", hit.Confidence);
        if (hit.Corrected is { } corrected)
        {
            json.WriteString("corrected", corrected);
        }

        json.WriteStartObject("article");
        json.WriteNumber("key", hit.Article.Key);
        json.WriteString("id", hit.Article.Id);
        json.WriteString("file", hit.Article.File);
        json.WriteString("title", hit.Article.Title);
        json.WriteString("outlet", hit.Article.Outlet);
        json.WriteString("url", hit.Article.Url);
        if (hit.Article.Published is { } published)
        {
            json.WriteStartObject("published");
            json.WriteString("date", published.Date);
            json.WriteString("basis", Name(published.Basis));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("published");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Offsets are code points, as everywhere in our JSON.
    private static void WriteMarks(Utf8JsonWriter json, StatementHit hit)
    {
        var points = new CodePoints(hit.Words);
        json.WriteStartArray("marks");
        foreach (var mark in hit.Marks)
        {
            json.WriteStartObject();
            json.WriteNumber("start", points.FromUtf16(mark.Start));
            json.WriteNumber("end", points.FromUtf16(mark.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParties(Utf8JsonWriter json, string name, IReadOnlyList<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            WriteParty(json, party);
        }

        json.WriteEndArray();
    }

    private static void WriteParty(Utf8JsonWriter json, Party? party)
    {
        if (party is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", party.Id);
        json.WriteString("name", party.Name);
        json.WriteEndObject();
    }

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
