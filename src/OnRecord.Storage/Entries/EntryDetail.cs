using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;
using OnRecord.Storage.Maps;

namespace OnRecord.Storage.Entries;

// What lists show of an entry, kept beside it so that no record need be opened. Names are those of the article.

internal sealed record StatementDetail
{
    public required StatementForm Form { get; init; }

    public required StatementAct Act { get; init; }

    public Party? Speaker { get; init; }

    public IReadOnlyList<Party> Addressees { get; init; } = [];

    public IReadOnlyList<Party> Via { get; init; } = [];

    public required string Words { get; init; }

    public string? Said { get; init; }

    public string? Message { get; init; }

    public required double Confidence { get; init; }

    /// <summary>When people last corrected it, its article or one of its parties; ISO 8601 in UTC.</summary>
    public string? Corrected { get; init; }
}

internal sealed record MessageDetail
{
    public required string Kind { get; init; }

    public required string Channel { get; init; }

    public required Party Sender { get; init; }

    public IReadOnlyList<Party> Addressees { get; init; } = [];

    public string? Occasion { get; init; }

    public string? Sent { get; init; }

    public string? Received { get; init; }

    public IReadOnlyList<Party> Via { get; init; } = [];

    public string? ReplyTo { get; init; }

    /// <summary>The words of its statements, or else of its evidence.</summary>
    public required string Words { get; init; }

    /// <summary>How many words of its statements are printed.</summary>
    public required int Length { get; init; }

    /// <summary>Whether any of its words are quoted.</summary>
    public required bool Quoted { get; init; }

    public required double Confidence { get; init; }

    /// <summary>When people last corrected it, its article or one of its parties; ISO 8601 in UTC.</summary>
    public string? Corrected { get; init; }
}

internal sealed record EventDetail
{
    public required string Plover { get; init; }

    public string? Mode { get; init; }

    /// <summary>Null where it has none, and in archives from before it was kept.</summary>
    public IReadOnlyList<string>? Context { get; init; }

    public string? Cameo { get; init; }

    public double? Goldstein { get; init; }

    public IReadOnlyList<string> Actor { get; init; } = [];

    public IReadOnlyList<string> Recipient { get; init; } = [];

    public IReadOnlyList<Party> Actors { get; init; } = [];

    public IReadOnlyList<Party> Recipients { get; init; } = [];

    public string? Date { get; init; }

    public string? Place { get; init; }

    public Site? Site { get; init; }

    public required string Status { get; init; }

    public IReadOnlyList<Party> Via { get; init; } = [];

    public required string Words { get; init; }

    public required double Confidence { get; init; }

    /// <summary>When people last corrected it, its article or one of its parties; ISO 8601 in UTC.</summary>
    public string? Corrected { get; init; }
}

internal sealed record FindingDetail
{
    public required FindingKind Kind { get; init; }

    public required FindingSeverity Severity { get; init; }

    public required string Says { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Null while nobody has accepted or dismissed it.</summary>
    public bool? Accepted { get; init; }

    [JsonIgnore]
    public FindingState State => Accepted switch { null => FindingState.Open, true => FindingState.Accepted, false => FindingState.Dismissed };

    /// <summary>When people did; ISO 8601 in UTC.</summary>
    public string? Corrected { get; init; }
}

/// <summary>Details as JSON.</summary>
internal static class EntryJson
{
    private static readonly EntryJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(StatementDetail detail) => JsonSerializer.Serialize(detail, Context.StatementDetail);

    public static string Write(MessageDetail detail) => JsonSerializer.Serialize(detail, Context.MessageDetail);

    public static string Write(EventDetail detail) => JsonSerializer.Serialize(detail, Context.EventDetail);

    public static string Write(FindingDetail detail) => JsonSerializer.Serialize(detail, Context.FindingDetail);

    public static StatementDetail Statement(string json) => JsonSerializer.Deserialize(json, Context.StatementDetail)!;

    public static MessageDetail Message(string json) => JsonSerializer.Deserialize(json, Context.MessageDetail)!;

    public static EventDetail Event(string json) => JsonSerializer.Deserialize(json, Context.EventDetail)!;

    public static FindingDetail Finding(string json) => JsonSerializer.Deserialize(json, Context.FindingDetail)!;
}

[JsonSerializable(typeof(StatementDetail))]
[JsonSerializable(typeof(MessageDetail))]
[JsonSerializable(typeof(EventDetail))]
[JsonSerializable(typeof(FindingDetail))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;
