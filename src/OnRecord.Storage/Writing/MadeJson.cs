using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;

namespace OnRecord.Storage.Writing;

/// <summary>What made a record, as text that is the same for the same version and models.</summary>
internal static class MadeJson
{
    private static readonly MadeJsonContext Context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    public static string Write(Made made) => JsonSerializer.Serialize(
        made with { Models = new SortedDictionary<string, string>(made.Models.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) }, Context.Made);

    /// <returns>Null where nothing is written.</returns>
    public static Made? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Context.Made);
}

[JsonSerializable(typeof(Made))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class MadeJsonContext : JsonSerializerContext;
