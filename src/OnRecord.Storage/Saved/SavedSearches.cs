using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Saved;

/// <summary>A search that has a name.</summary>
/// <param name="Query">What was searched for, without which page of it.</param>
/// <param name="At">When it was saved.</param>
public sealed record SavedSearch(string Name, StatementQuery Query, DateTimeOffset At)
{
    /// <summary>When one of this name was first saved, which stays when it is replaced.</summary>
    public DateTimeOffset Since { get; init; } = At;
}

/// <summary>The searches that have a name.</summary>
public sealed class SavedSearches
{
    private static readonly SavedSearchContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<StatementForm>(JsonNamingPolicy.CamelCase) },
    });

    private const string Columns = "name, query, at, since";

    private readonly Archive archive;

    internal SavedSearches(Archive archive) => this.archive = archive;

    /// <summary>Saves a search; one of that name is replaced.</summary>
    public void Save(SavedSearch search) => archive.Write(session => session.Execute(
        """
        INSERT INTO saved_search (name, since, query, at) VALUES (@name, @at, @query, @at)
        ON CONFLICT (name) DO UPDATE SET query = excluded.query, at = excluded.at
        """,
        Parameters.Of(new
        {
            name = Clean.Name(search.Name), at = Stamp.Of(search.At),
            query = JsonSerializer.Serialize(search.Query with { After = null, Offset = 0, Limit = new StatementQuery().Limit, Uncounted = false }, Json.StatementQuery),
        })));

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<SavedSearch> All() => archive.Read(static session => session.Query($"SELECT {Columns} FROM saved_search ORDER BY name", Read));

    /// <returns>Null where none has that name.</returns>
    public SavedSearch? Find(string name) => archive.Read(session =>
        session.First($"SELECT {Columns} FROM saved_search WHERE name = @name", Read, Parameters.Of(new { name = Clean.Name(name) })));

    /// <summary>Removes it and its webhooks.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => archive.Write(session =>
    {
        var values = Parameters.Of(new { name = Clean.Name(name) });
        session.Execute("DELETE FROM webhook WHERE search = @name", values);
        return session.Execute("DELETE FROM saved_search WHERE name = @name", values);
    }) > 0;

    private static SavedSearch Read(ResultRow row) =>
        new(row.Text(0), JsonSerializer.Deserialize(row.Text(1), Json.StatementQuery)!, Stamp.Read(row.Text(2))) { Since = Stamp.Read(row.Text(3)) };
}

[JsonSerializable(typeof(StatementQuery))]
internal sealed partial class SavedSearchContext : JsonSerializerContext;
