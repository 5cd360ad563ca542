using NJsonSchema;

namespace OnRecord.Findings.Tests;

/// <summary>The published JSON Schema of records.</summary>
internal static class RecordSchema
{
    private static readonly Lazy<Task<JsonSchema>> Read =
        new(static () => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "record-1.schema.json")));

    /// <summary>What is wrong with a document, one line a fault; empty where nothing is.</summary>
    public static async Task<string> Faults(string json)
    {
        var schema = await Read.Value;
        return string.Join('\n', schema.Validate(json).Select(static fault => fault.ToString()));
    }
}
