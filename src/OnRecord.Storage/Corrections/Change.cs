using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;

namespace OnRecord.Storage.Corrections;

/// <summary>What a correction says.</summary>
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Undo), "undo")]
public abstract record Change
{
    /// <summary>The entry is right as it stands.</summary>
    /// <param name="Stands">How it stood. Where it comes to read otherwise, the word no longer holds.</param>
    public sealed record Accept(EntryAnchor Target, IReadOnlyList<FieldValues> Stands) : Change;

    /// <summary>The entry is not what the article says.</summary>
    public sealed record Reject(EntryAnchor Target) : Change;

    /// <summary>A field has other values.</summary>
    /// <param name="Target">Null for the article itself.</param>
    /// <param name="Was">What stood there before.</param>
    /// <param name="Becomes">Ids of actors, dates, words …, none where the field is emptied.</param>
    public sealed record Edit(EntryAnchor? Target, string Field, IReadOnlyList<string> Was, IReadOnlyList<string> Becomes) : Change
    {
        /// <summary>Who the ids in <see cref="Becomes"/> are.</summary>
        public IReadOnlyList<NamedActor> Actors { get; init; } = [];

        /// <summary>The message that the id in <see cref="Becomes"/> means.</summary>
        public EntryAnchor? Refers { get; init; }

        /// <summary>The score that goes with a CAMEO code.</summary>
        public double? Goldstein { get; init; }
    }

    /// <summary>In the whole archive, in articles still to come as well, an actor is another.</summary>
    /// <param name="From">Id of one who means the same in every article.</param>
    public sealed record Merge(string From, NamedActor Into) : Change;

    /// <summary>In one article an actor is another.</summary>
    /// <param name="Only">The entries in which it is so; null for all.</param>
    public sealed record Split(NamedActor From, NamedActor Into, IReadOnlyList<EntryAnchor>? Only) : Change;

    /// <summary>A remark that changes nothing.</summary>
    /// <param name="Target">Null for the article itself.</param>
    public sealed record Note(EntryAnchor? Target, string Text) : Change;

    /// <summary>Takes corrections back. One that takes back another of its kind puts those in force again.</summary>
    public sealed record Undo(IReadOnlyList<long> Corrections) : Change;

    [JsonIgnore]
    public string Kind => GetType().Name.ToLowerInvariant();
}

/// <summary>An entry by its words, so that it is found again in a newer record.</summary>
/// <param name="Kind">statement, message or event.</param>
/// <param name="Id">As it was when it was corrected.</param>
/// <param name="Words">Content of a statement, evidence of a message, trigger and evidence of an event.</param>
public sealed record EntryAnchor(string Kind, string Id, IReadOnlyList<Passage> Words);

/// <summary>An actor as records list it.</summary>
public sealed record NamedActor(string Id, string Name, ActorKind Kind, string? Country)
{
    internal static NamedActor Of(Actor actor) => new(actor.Id, actor.Name, actor.Kind, actor.Country);
}

/// <summary>The values of a field: none where it is empty. Actors who are known from one article alone stand with their names.</summary>
public sealed record FieldValues(string Field, IReadOnlyList<string> Values);

/// <summary>Changes as JSON.</summary>
internal static class ChangeJson
{
    private static readonly ChangeJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ActorKind>(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(Change change) => JsonSerializer.Serialize(change, Context.Change);

    public static Change Read(string json) => JsonSerializer.Deserialize(json, Context.Change)!;
}

[JsonSerializable(typeof(Change))]
internal sealed partial class ChangeJsonContext : JsonSerializerContext;
