using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Engine;
using OnRecord.Findings;
using OnRecord.Reading.Intake;

namespace OnRecord.Specs.Tests;

/// <summary>Compares what is read from each sample with what is kept of it in <c>Records/</c>, so that a change shows whatever it changes.</summary>
/// <remarks>With <c>KEEP_RECORDS=1</c> in the environment what is read now is written there instead.</remarks>
public sealed class SampleTests
{
    // What stands in the sample itself, and what may differ in its last digit from machine to machine.
    private static readonly HashSet<string> Omitted = ["article", "schema", "made", "confidence", "speakerConfidence", "because"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<Dictionary<string, string>> Read = new(static () => new Reader(SpecTests.World(), Models.All)
        .Read(new Inputs(new IntakeOptions(), static () => Stream.Null).Read([Path.Combine(Models.Root, "samples")]))
        .OfType<ReadOutcome.Read>()
        .ToDictionary(static outcome => Path.GetFileName(outcome.Name).Replace(".txt", "").Replace(".jsonl, line ", "-"), static outcome => Told(outcome.Record), StringComparer.Ordinal));

    public static TheoryData<string> Names => [.. Read.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsRecordIsTheOneThatIsKept(string name)
    {
        var path = Path.Combine(Models.Root, "tests", "OnRecord.Specs.Tests", "Records", name + ".txt");
        if (Environment.GetEnvironmentVariable("KEEP_RECORDS") == "1")
        {
            File.WriteAllText(path, Read.Value[name]);
        }

        Assert.Equal(File.ReadAllText(path), Read.Value[name]);
    }

    // One finding a line, without what it does not have.
    private static string Told(OnRecord.Findings.Record record) => string.Concat(
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
