using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Revisions;

/// <summary>Keeps how entries read before they changed. Nothing is written where nothing changes, so adding articles costs nothing.</summary>
internal static class RevisionLog
{
    private static readonly HeadJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static ArticleSummary Head(Session session, long article) =>
        session.First($"SELECT {EntryAndArticle.ArticleColumns} FROM article a WHERE a.key = @article", EntryAndArticle.OfArticle, Parameters.Of(new { article }))!;

    /// <summary>Notes down what is about to change. Called while the entries of the article are still the old ones.</summary>
    /// <param name="head">What lists said of the article before.</param>
    /// <param name="isOtherHead">Whether they say something else now.</param>
    public static void Add(Session session, Cause cause, ArticleSummary head, bool isOtherHead, RecordIndex before, RecordIndex after)
    {
        var changed = EntryChanges.Between(before, after, isOtherHead);
        if (changed.Count == 0)
        {
            return;
        }

        var slots = session
            .Query("SELECT key, kind, ordinal FROM entry WHERE article = @Key", static row => (Key: row.Long(0), Kind: row.Text(1), Ordinal: row.Long(2)), Parameters.Of(new { head.Key }))
            .ToDictionary(static row => (row.Kind, (int)row.Ordinal), static row => row.Key);
        var numbers = session.Database.Numbers(session.Transaction, changed.Count);
        var written = JsonSerializer.Serialize(head, Json.ArticleSummary);
        for (var i = 0; i < changed.Count; i++)
        {
            var (kind, id, nth, was) = changed[i];
            session.Execute(
                """
                INSERT INTO revision (number, article, kind, id, nth, at, correction, made, slot, ordinal, detail, head)
                VALUES (@number, @article, @kind, @id, @nth, @At, @Correction, @Made, @slot, @ordinal, @detail, @head)
                """,
                Parameters.Of(new
                {
                    number = numbers[i], article = head.Key, kind, id = Clean.Id(id), nth = (long)nth, cause.At, cause.Correction, cause.Made,
                    slot = was is not null && slots.TryGetValue((kind, was.Ordinal), out var key) ? key : (long?)null, ordinal = (long?)was?.Ordinal, detail = was?.Detail,
                    head = was is null ? null : written,
                }));
        }
    }

    /// <summary>All revisions of a statement, those of each article in their order.</summary>
    public static List<StatementRevision> Of(Session session, string id)
    {
        var earlier = session
            .Query(
                """
                SELECT id, article, at, correction, made, slot, ordinal, detail, head
                FROM revision WHERE id = @id AND kind = @kind AND nth = 1 ORDER BY article, number
                """,
                Earlier.Of,
                Parameters.Of(new { id = Clean.Id(id), kind = EntryKind.Statement }))
            .ToLookup(static row => row.Article);
        var now = Search.EntrySearch.Statements(session, id)
            .GroupBy(static hit => hit.Article.Key)
            .ToDictionary(static some => some.Key, static some => some.MinBy(static hit => hit.Ordinal)!);
        return [.. earlier.Select(static rows => rows.Key).Union(now.Keys).Order().SelectMany(article => Of(article, [.. earlier[article]], now.GetValueOrDefault(article)))];
    }

    private static IEnumerable<StatementRevision> Of(long article, Earlier[] earlier, StatementHit? now)
    {
        var number = 0;
        for (var i = 0; i <= earlier.Length; i++)
        {
            var statement = i < earlier.Length ? earlier[i].Statement : now;
            if (i == 0 && statement is null)
            {
                continue;    // read only by newer models
            }

            number++;
            yield return i == 0
                ? new StatementRevision(article, number, statement!.Article.AddedAt, Correction: null, Made: null, statement)
                : new StatementRevision(article, number, Stamp.Read(earlier[i - 1].At), earlier[i - 1].Correction, MadeJson.Read(earlier[i - 1].Made), statement);
        }
    }

    /// <param name="Statement">Null where the article had none of this id.</param>
    private sealed record Earlier(long Article, string At, long? Correction, string? Made, StatementHit? Statement)
    {
        public static Earlier Of(ResultRow row) => new(
            row.Long(1),
            row.Text(2),
            row.LongOrNull(3),
            row.TextOrNull(4),
            row.LongOrNull(5) is { } slot
                ? new EntryAndArticle { EntryKey = slot, EntryId = row.Text(0), Ordinal = row.Long(6), Detail = row.Text(7) }.Statement(
                    JsonSerializer.Deserialize(row.Text(8), Json.ArticleSummary)!, [])
                : null);
    }
}

[JsonSerializable(typeof(ArticleSummary))]
internal sealed partial class HeadJsonContext : JsonSerializerContext;
