using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Server.Actors;

/// <summary>What the tables know of a name, as programs get it.</summary>
/// <param name="On">The date on which offices and codes count; null for now.</param>
/// <param name="Near">Names that are nearly so, where none is.</param>
internal sealed record ActorAnswer(string Query, string? On, ImmutableArray<ActorAnswer.One> Actors, ImmutableArray<string> Near)
{
    private static readonly ActorAnswerJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public string Write() => JsonSerializer.Serialize(this, Json.ActorAnswer);

    internal sealed record One(
        string Id, string Kind, string Name, ImmutableArray<string> Names, string? Country, CodeOf Code, string? Iso2, string? Cow, string? Cameo,
        ImmutableArray<string> Seats, ImmutableArray<string> Members, string? Level, string? Wikidata, ImmutableArray<OfficeOf> Offices)
    {
        public static One Of(KnownActor actor, ActorCode code, string? date) => new(
            actor.Id,
            actor.Kind.ToString().ToLowerInvariant(),
            actor.Name,
            actor.Names,
            actor.Country,
            new CodeOf(code.Country, code.Sectors),
            actor.Iso2,
            actor.Cow,
            actor.Cameo,
            actor.Seats,
            actor.Members,
            actor.Level,
            actor.Wikidata,
            [.. (date is null ? actor.Offices : actor.OfficesOn(date)).Select(static office => new OfficeOf(
                office.Titles, office.Kind, office.Country, office.From.Length > 0 ? office.From : null, office.Until.Length > 0 ? office.Until : null))]);
    }

    internal sealed record CodeOf(string? Country, ImmutableArray<string> Sectors);

    internal sealed record OfficeOf(ImmutableArray<string> Titles, string Kind, string? Country, string? From, string? Until);
}

[JsonSerializable(typeof(ActorAnswer))]
internal sealed partial class ActorAnswerJson : JsonSerializerContext;
