using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>Corrections as JSON, for programs.</summary>
public static class CorrectionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One correction on one line.</summary>
    public static string Write(Correction correction)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("key", correction.Key);
            json.WriteString("at", Stamp.Of(correction.By.At));
            json.WriteString("author", correction.By.Author);
            json.WriteString("reason", correction.By.Reason);
            if (correction.Article is { } article)
            {
                json.WriteNumber("article", article);
            }
            else
            {
                json.WriteNull("article");
            }

            json.WriteString("lost", correction.Lost);
            if (correction.UndoneBy is { } undoneBy)
            {
                json.WriteNumber("undoneBy", undoneBy);
            }
            else
            {
                json.WriteNull("undoneBy");
            }

            json.WritePropertyName("effect");
            if (correction.Effect is { } effect)
            {
                Write(json, effect);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WritePropertyName("change");
            json.WriteRawValue(ChangeJson.Write(correction.Change));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static void Write(Utf8JsonWriter json, CorrectionEffect effect)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", effect.Articles);
        json.WriteNumber("statements", effect.Statements);
        json.WriteNumber("messages", effect.Messages);
        json.WriteNumber("events", effect.Events);
        json.WriteNumber("findings", effect.Findings);
        json.WriteNumber("ties", effect.Ties);
        json.WriteEndObject();
    }
}
