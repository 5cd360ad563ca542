using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Text;

namespace OnRecord.Findings;

/// <summary>Records as JSON, exactly as the published schema has them.</summary>
public static class RecordJson
{
    // Curly quotes and Hangul stay readable; the output is data, and whoever puts it into HTML escapes it there.
    private static readonly RecordJsonContext Line = new(Options(indented: false));

    private static readonly RecordJsonContext Pretty = new(Options(indented: true));

    /// <summary>Makes the serialiser ready, which takes longer than the first record; may be done on another thread meanwhile.</summary>
    public static void Prepare() => Write(new Record
    {
        Article = new ArticleHead { Id = "", Text = "" },
        Made = new Made("", new Dictionary<string, string>()),
    });

    /// <summary>One record on one line, without the line's end.</summary>
    public static string Write(Record record, bool indented = false) =>
        JsonSerializer.Serialize(record, (indented ? Pretty : Line).Record);

    public static byte[] WriteUtf8(Record record) => JsonSerializer.SerializeToUtf8Bytes(record, Line.Record);

    /// <exception cref="JsonException">It is no record of this schema.</exception>
    public static Record Read(string json) =>
        JsonSerializer.Deserialize(json, Line.Record) ?? throw new JsonException("A record was expected, not null.");

    /// <inheritdoc cref="Read(string)"/>
    public static Record Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Line.Record) ?? throw new JsonException("A record was expected, not null.");

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        Converters =
        {
            new JsonStringEnumConverter<DateBasis>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ActorKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<StatementForm>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<StatementAct>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FindingKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FindingSeverity>(JsonNamingPolicy.CamelCase),
        },
    };
}

[JsonSerializable(typeof(Record))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
