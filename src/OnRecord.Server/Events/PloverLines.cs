using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Events;

/// <summary>Events as JSON Lines with the fields of the PLOVER manual, one event a line.</summary>
internal sealed class PloverLines : IEventFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? Header => null;

    public IEnumerable<string> Lines(Record record)
    {
        if (record.Events.Count == 0)
        {
            yield break;
        }

        var sentences = new SentenceNumbers(record);
        foreach (var one in record.Events)
        {
            yield return SafeText.Json(Line(record, one, sentences));
        }
    }

    private static string Line(Record record, DiplomaticEvent one, SentenceNumbers sentences)
    {
        var (act, days, buffer) = (PloverAct.Of(one), ActDays.Of(record, one.Date), new ArrayBufferWriter<byte>());
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            Text(json, "date", days?.Iso);
            Text(json, "enddate", days is { } range && range.Last != range.First ? range.Last.ToString("yyyy-MM-dd") : null);
            Actors(json, "actor", Party.Of(record, one.Actor, one.ActorCodes, one.ActorIds));
            Actors(json, "recipient", Party.Of(record, one.Recipient, one.RecipientCodes, one.RecipientIds));
            List(json, "event", [act.Type]);
            List(json, "mode", act.Mode.Length > 0 ? [act.Mode] : []);
            List(json, "context", act.Contexts);
            Place(json, record, one.Place);
            List(json, "event_text", one.Evidence.Select(static passage => passage.Text));
            if (act.Score is { } score)
            {
                json.WriteNumber("quad_code", score.Quad);
                if (score.Score is { } scale)
                {
                    json.WriteNumber("event_scale", scale);
                }
            }

            if (one.Evidence is [var first, ..])
            {
                json.WriteStartObject("text_info");
                json.WriteNumber("sequence", sentences.Of(first));
                json.WriteNumber("start", first.Start);
                json.WriteNumber("end", first.End);
                json.WriteEndObject();
            }

            json.WriteStartObject("cite_info");
            json.WriteString("citation", record.Article.Id);
            Text(json, "url", record.Article.Url);
            Text(json, "title", record.Article.Title);
            Text(json, "publication", record.Article.Outlet);
            Text(json, "language", record.Article.Language);
            json.WriteEndObject();
            json.WriteString("coder", $"OnRecord {record.Made.Version}");
            json.WriteString("comment", Extras.Of(one, days));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Actors(Utf8JsonWriter json, string name, IReadOnlyList<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            foreach (var actor in party.Actors.DefaultIfEmpty())
            {
                json.WriteStartObject();
                Text(json, "code", party.Code);
                Text(json, "sector", party.Sectors);
                Text(json, "actor_text", actor?.Mentions is [var first, ..] ? first.Text : null);
                Text(json, "identifier_id", actor?.Wikidata ?? actor?.Id);
                Text(json, "identifier_text", actor?.Name);
                Text(json, "office", actor?.Role);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Record record, string? name)
    {
        if (name is null)
        {
            return;
        }

        var place = record.Places.FirstOrDefault(one => one.Name == name);
        json.WriteStartObject("event_loc");
        json.WriteString("name", name);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        }

        Text(json, "cc3", place?.Country);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
