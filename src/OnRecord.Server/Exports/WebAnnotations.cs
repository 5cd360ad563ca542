using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage;

namespace OnRecord.Server.Exports;

/// <summary>Statements as W3C Web Annotations in JSON-LD, one annotation a line.</summary>
/// <remarks>
/// Each piece of the content is a target, found by its words and by its place. Places are code points into the text that the hash in
/// <c>state</c> is of. A piece that does not stand where the record says has no place rather than a wrong one.
/// </remarks>
internal sealed class WebAnnotations : IExportForm
{
    public long Write(TextWriter output, ExportSource source)
    {
        var items = 0L;
        var (record, text) = (default(Record), default(ArticleText));
        foreach (var one in source.Statements())
        {
            if (!ReferenceEquals(one.Record, record))
            {
                (record, text) = (one.Record, new ArticleText(one.Record.Article.Text));
            }

            output.Write(JsonLine.Of(json => Write(json, one, text!)) + "\n");
            items++;
        }

        return items;
    }

    private static void Write(Utf8JsonWriter json, InRecord<StatementHit, Statement> one, ArticleText text)
    {
        var (record, statement) = (one.Record, one.Item);
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", StatementName.Urn(record, statement));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "identifying");
        json.WriteStartObject("generator");
        json.WriteString("id", "urn:onrecord:program");
        json.WriteString("type", "Software");
        json.WriteString("name", $"OnRecord {record.Made.Version}");
        json.WriteEndObject();
        json.WriteString("generated", one.Hit.Article.AddedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        Bodies(json, record, statement);
        json.WriteStartArray("target");
        foreach (var piece in statement.Content)
        {
            Target(json, one, piece, text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Bodies(Utf8JsonWriter json, Record record, Statement statement)
    {
        json.WriteStartArray("body");
        var speaker = ChainInWords.Name(record, statement.Speaker) ?? "A speaker not known";
        Text(json, "describing", $"{speaker}. {ChainInWords.Of(record, statement)}");
        Text(json, "tagging", statement.Form.ToString().ToLowerInvariant());
        Text(json, "tagging", statement.Act.ToString().ToLowerInvariant());
        if (record.Find(statement.Speaker) is { } actor && StatementName.Actor(actor) is { } name)
        {
            json.WriteStartObject();
            json.WriteString("type", "SpecificResource");
            json.WriteString("purpose", "identifying");
            json.WriteString("source", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, InRecord<StatementHit, Statement> one, Passage piece, ArticleText text)
    {
        var holds = text.Holds(piece);
        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", StatementName.Source(one.Record.Article));
        json.WriteStartObject("state");
        json.WriteString("type", "TimeState");
        json.WriteString("sourceDate", one.Hit.Article.AddedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        json.WriteString("cached", text.Name);
        json.WriteEndObject();
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", piece.Text);
        if (holds)
        {
            json.WriteString("prefix", text.Before(piece));
            json.WriteString("suffix", text.After(piece));
        }

        json.WriteEndObject();
        if (holds)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", piece.Start);
            json.WriteNumber("end", piece.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
