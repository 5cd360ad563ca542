using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using OnRecord.Findings;
using OnRecord.Storage.Dyads;

namespace OnRecord.Server.Assistants;

/// <summary>How the arguments of tools are spelt.</summary>
internal static class ToolArguments
{
    /// <summary>Words of a fixed set as words, in the case of JSON.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters =
            {
                new JsonStringEnumConverter<StatementForm>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<Period>(JsonNamingPolicy.CamelCase),
            },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ToolArgumentsJson.Default, McpJsonUtilities.DefaultOptions.TypeInfoResolver),
        };
        options.MakeReadOnly();
        return options;
    }
}

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(DateOnly?))]
[JsonSerializable(typeof(StatementForm?))]
[JsonSerializable(typeof(Period))]
internal sealed partial class ToolArgumentsJson : JsonSerializerContext;
