using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

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
        var kept = Path.Combine(Models.Root, "tests", "OnRecord.Specs.Tests", "Records", path);
        if (Environment.GetEnvironmentVariable("KEEP_RECORDS") == "1")
        {
            File.WriteAllText(kept, read);
        }

        Assert.Equal(File.ReadAllText(kept), read);
    }

    /// <summary>A record, one finding a line, without what it does not have.</summary>
    public static string Told(OnRecord.Findings.Record record) => string.Concat(
        from field in JsonNode.Parse(RecordJson.Write(record))!.AsObject()
        where !Omitted.Contains(field.Key)
        from one in field.Value!.AsArray()
        select $"{field.Key} {Short(one)!.ToJsonString(Readable)}\n");

    /// <summary>What the rules of attribution find by themselves, a line each: the model that judges it hides most of its changes.</summary>
    public static string Rules(Document document)
    {
        var tokens = document.Get<TokenLayer>();
        var rules = document.Get<RuleLayer>();
        return string.Concat(
        [
            .. document.Get<CueLayer>().Cues.Select(cue => $"cue {cue.Entry.Lemma}{(cue.Negated ? ", negated" : "")} {cue.Usage} {cue.Frame} {Words(cue.Tokens)} of {Words(cue.Source)} to {Words(cue.Addressee)} by {Words(cue.CitedBy)} before {cue.ContentAt}\n"),
            .. rules.Relations.Select(relation => $"rule {Line(relation)}\n"),
            .. (rules.Whole ?? []).Select(relation => $"whole {Line(relation)}\n"),
        ]);

        string Words(TokenRange? range) => range is { } those ? Text(tokens.Span(those.First, those.End)) : "-";

        string Text(TextSpan? span) => span is { } those ? $"{those.Start}-{those.End}" : "-";

        string Line(AttributionRelation relation) => string.Join(
            ' ',
            relation.Rule,
            relation.Form,
            relation.Act,
            string.Join(',', relation.Content.Select(piece => Text(piece))),
            $"cue {relation.CueLemma} {Text(relation.Cue)} of {Text(relation.Source)} to {Text(relation.Addressee)} via {string.Join(',', relation.Via.Select(one => Text(one)))} as {relation.Author}{relation.SameSpeakerAs}");
    }

    private static JsonNode? Short(JsonNode? node) => node switch
    {
        JsonObject passage when passage["start"] is { } start && passage["end"] is { } end && passage.Count == 3 => $"{start}-{end} {passage["text"]}",
        JsonObject fields => new JsonObject(fields.Where(static field => !Omitted.Contains(field.Key)).Select(static field => KeyValuePair.Create(field.Key, Short(field.Value))).Where(static field => field.Value is not (null or JsonArray { Count: 0 }))),
        JsonArray items => new JsonArray([.. items.Select(Short)]),
        _ => node?.DeepClone(),
    };
}
