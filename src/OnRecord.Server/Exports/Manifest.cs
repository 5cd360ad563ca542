using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Server.Search;
using OnRecord.Storage;
using OnRecord.Wording;

namespace OnRecord.Server.Exports;

/// <summary>What an export holds: <c>manifest.json</c>.</summary>
internal static class Manifest
{
    public const string FileName = "manifest.json";

    private const string Schema = "onrecord/export/1";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether the folder is an export of ours.</summary>
    public static bool Stands(string folder)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return manifest.RootElement.TryGetProperty("schema", out var schema) && schema.GetString() == Schema;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <param name="made">Who read the records, each with how many there are.</param>
    public static byte[] Write(SearchFilter filter, CorpusBounds bounds, MadeCounts made, IReadOnlyList<WrittenFile> files, DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("made", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteStartObject("query");
            foreach (var (name, value) in filter.Set)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            Searched(json, bounds);
            Versions(json, made);
            Counts(json, files);
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("table", file.Table);
                json.WriteString("format", file.Format);
                json.WriteNumber("rows", file.Rows);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Searched(Utf8JsonWriter json, CorpusBounds bounds)
    {
        json.WriteStartObject("searched");
        json.WriteNumber("articles", bounds.Articles);
        json.WriteNumber("undated", bounds.Undated);
        json.WriteNumber("outlets", bounds.Outlets);
        json.WriteString("first", bounds.First);
        json.WriteString("last", bounds.Last);
        json.WriteNumber("emptyDays", bounds.EmptyDays);
        if (bounds.LongestGap is { } gap)
        {
            json.WriteStartObject("longestGap");
            json.WriteString("from", gap.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("until", gap.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Versions(Utf8JsonWriter json, MadeCounts made)
    {
        json.WriteStartObject("versions");
        json.WriteString("program", typeof(Manifest).Assembly.GetName().Version!.ToString(3));
        json.WriteString("record", Record.CurrentSchema);
        json.WriteNumber("wording", WordList.Version);
        json.WriteStartArray("records");
        foreach (var (program, models, articles) in made.All)
        {
            json.WriteStartObject();
            json.WriteString("program", program);
            json.WriteStartArray("models");
            foreach (var model in models)
            {
                json.WriteStringValue(model);
            }

            json.WriteEndArray();
            json.WriteNumber("articles", articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, IReadOnlyList<WrittenFile> files)
    {
        json.WriteStartObject("tables");
        foreach (var table in Tables.All)
        {
            // Each form has all rows, so one of them is counted.
            var form = files.First(file => file.Table == table.Name).Format;
            json.WriteNumber(table.Name, files.Where(file => file.Table == table.Name && file.Format == form).Sum(static file => file.Rows));
        }

        json.WriteEndObject();
    }
}
