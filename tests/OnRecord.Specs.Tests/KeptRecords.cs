using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Findings;

namespace OnRecord.Specs.Tests;

/// <summary>What was read before, in <c>Records/</c>, so that a change shows whatever it changes.</summary>
/// <remarks>With <c>KEEP_RECORDS=1</c> in the environment what is read now is written there instead.</remarks>
internal static class KeptRecords
{
    // What stands in the sample itself, and what may differ in its last digit from machine to machine.
    private static readonly HashSet<string> Omitted = ["article", "schema", "made", "confidence", "speakerConfidence", "because"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fails where a text is not what the file holds.</summary>
    /// <param name="path">Of the file, below <c>Records/</c>.</param>
    public static void Compare(string path, string read)
    {
        var kept = Path(path);
        if (Environment.GetEnvironmentVariable("KEEP_RECORDS") == "1")
        {
            File.WriteAllText(kept, read);
        }

        Assert.Equal(File.ReadAllText(kept), read);
    }

    /// <summary>Where a file of <c>Records/</c> lies.</summary>
    public static string Path(params string[] names) => System.IO.Path.Combine([Models.Root, "tests", "OnRecord.Specs.Tests", "Records", .. names]);

    /// <summary>A record, one finding a line, without what it does not have.</summary>
    public static string Told(OnRecord.Findings.Record record) => string.Concat(
        from field in JsonNode.Parse(RecordJson.Write(record))!.AsObject()
        where !Omitted.Contains(field.Key)
        from one in field.Value!.AsArray()
        select $"{field.Key} {Short(one)!.ToJsonString(Readable)}\n");

    private static JsonNode? Short(JsonNode? node) => node switch
    {
        JsonObject passage when passage["start"] is { } start && passage["end"] is { } end && passage.Count == 3 => $"{start}-{end} {passage["text"]}",
        JsonObject fields => new JsonObject(fields.Where(static field => !Omitted.Contains(field.Key)).Select(static field => KeyValuePair.Create(field.Key, Short(field.Value))).Where(static field => field.Value is not (null or JsonArray { Count: 0 }))),
        JsonArray items => new JsonArray([.. items.Select(Short)]),
        _ => node?.DeepClone(),
    };
}
