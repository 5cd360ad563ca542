using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;

namespace OnRecord.Storage.Facets;

/// <summary>The values of one entry that are counted, read from its detail without the rest of it.</summary>
internal readonly record struct FacetValues(IReadOnlyList<Party> Actors, IReadOnlyList<Party> Recipients, IReadOnlyList<Party> Via, string Type, string? Status = null)
{
    private static readonly FacetJsonContext Context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    private static readonly string[] Forms =
        [.. Enum.GetValues<StatementForm>().Select(static form => JsonNamingPolicy.CamelCase.ConvertName(form.ToString()))];

    public static FacetValues OfStatement(string detail)
    {
        var row = JsonSerializer.Deserialize(detail, Context.StatementRow)!;
        return new FacetValues(row.Speaker is { } speaker ? [speaker] : [], row.Addressees ?? [], row.Via ?? [], Forms[(int)row.Form]);
    }

    public static FacetValues OfMessage(string detail)
    {
        var row = JsonSerializer.Deserialize(detail, Context.MessageRow)!;
        return new FacetValues([row.Sender], row.Addressees ?? [], row.Via ?? [], row.Kind);
    }

    /// <summary>States that act stand for themselves where the article names nobody who does.</summary>
    public static FacetValues OfEvent(string detail)
    {
        var row = JsonSerializer.Deserialize(detail, Context.EventRow)!;
        return new FacetValues(Sides(row.Actors, row.Actor), Sides(row.Recipients, row.Recipient), row.Via ?? [], row.Plover, row.Status);
    }

    private static Party[] Sides(Party[]? parties, string[]? codes) =>
        parties is { Length: > 0 } ? parties : [.. (codes ?? []).Select(static code => new Party(code, code))];

    // Setters rather than required members: these are read by the thousand.
    internal sealed record StatementRow
    {
        public StatementForm Form { get; set; }

        public Party? Speaker { get; set; }

        public Party[]? Addressees { get; set; }

        public Party[]? Via { get; set; }
    }

    internal sealed record MessageRow
    {
        public string Kind { get; set; } = "";

        public Party Sender { get; set; } = null!;

        public Party[]? Addressees { get; set; }

        public Party[]? Via { get; set; }
    }

    internal sealed record EventRow
    {
        public string Plover { get; set; } = "";

        public string? Status { get; set; }

        public string[]? Actor { get; set; }

        public string[]? Recipient { get; set; }

        public Party[]? Actors { get; set; }

        public Party[]? Recipients { get; set; }

        public Party[]? Via { get; set; }
    }
}

[JsonSerializable(typeof(FacetValues.StatementRow))]
[JsonSerializable(typeof(FacetValues.MessageRow))]
[JsonSerializable(typeof(FacetValues.EventRow))]
internal sealed partial class FacetJsonContext : JsonSerializerContext;
