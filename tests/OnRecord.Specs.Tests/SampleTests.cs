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

    private static readonly string Folder = Path.Combine(Models.Root, "samples");

    private static readonly Reader Reader = new(SpecTests.World(), Models.All);

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder).Select(static path => Path.GetFileName(path)).Where(static name => name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsRecordIsTheOneThatIsKept(string name)
    {
        var cancel = TestContext.Current.CancellationToken;
        var outcomes = Reader.Read(new Inputs(new IntakeOptions(), static () => Stream.Null).Read([Path.Combine(Folder, name)], cancel), cancel: cancel);
        var read = string.Join('\n', outcomes.Cast<ReadOutcome.Read>().Select(outcome => Told(outcome.Record)));
        var kept = Path.Combine(Models.Root, "tests", "OnRecord.Specs.Tests", "Records", Path.ChangeExtension(name, ".txt"));
        if (Environment.GetEnvironmentVariable("KEEP_RECORDS") == "1")
        {
            File.WriteAllText(kept, read);
        }

        Assert.Equal(File.ReadAllText(kept), read);
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
