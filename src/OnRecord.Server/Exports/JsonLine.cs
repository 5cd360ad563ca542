using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Exports;

/// <summary>One JSON value on one line, harmless to a terminal.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            content(json);
        }

        return SafeText.Json(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    extension(Utf8JsonWriter json)
    {
        /// <summary>Leaves the property out where there is nothing to say.</summary>
        public void Text(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                json.WriteString(name, value);
            }
        }
    }
}
