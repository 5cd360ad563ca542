using System.Globalization;
using System.Text.Json;

namespace OnRecord.Server.Exports;

/// <summary>Statements as citations in CSL-JSON: one array, an item a line.</summary>
/// <param name="accessed">The day to be given as that of access.</param>
internal sealed class CslItems(DateOnly accessed) : IExportForm
{
    public long Write(TextWriter output, ExportSource source)
    {
        var items = 0L;
        output.Write("[\n");
        foreach (var one in source.Statements())
        {
            output.Write((items++ == 0 ? "" : ",\n") + Item(Citation.Of(one.Record, one.Item)));
        }

        output.Write(items == 0 ? "]\n" : "\n]\n");
        return items;
    }

    public string Item(Citation citation) => JsonLine.Of(json => Write(json, citation));

    private void Write(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "article-newspaper");
        if (citation.Author is { } author)
        {
            // Which part of a name is the family's differs between peoples, and the record does not know.
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteString("title", citation.Title);
        json.Text("container-title", citation.Container);
        Date(json, "event-date", citation.Said);
        Date(json, "issued", citation.Issued);
        Date(json, "accessed", accessed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Text("URL", citation.Url);
        json.Text("language", citation.Language);
        json.WriteString("note", citation.Note);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, string? date)
    {
        if (Tables.Day(date) is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in date!.Split('-'))
        {
            json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
