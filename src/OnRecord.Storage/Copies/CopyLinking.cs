using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Storage.Copies;

/// <summary>Compares new articles with those that share a band of their sketches, and gives those that print one text one origin.</summary>
internal sealed class CopyLinking(Session session)
{
    private const int MostCandidates = 20;    // of an article, those that share the most bands
    private const int MostOfAQuery = 2_000;

    private readonly Dictionary<long, CopyText> texts = [];
    private readonly Dictionary<long, long> origins = [];
    private readonly Dictionary<ulong, List<long>> sharing = [];    // the articles that have a band

    /// <summary>Compares articles that have not been compared yet, in the order of adding.</summary>
    /// <returns>How many; fewer than asked for when there are no more.</returns>
    public int Link(int most)
    {
        var keys = session.Query<long>("SELECT key FROM article WHERE origin IS NULL ORDER BY key LIMIT @most", new { most = (long)most });
        Load(keys);
        var bands = keys.AsParallel().AsOrdered().Select(key => Sketch.Of(texts[key].Words).Bands()).ToArray();
        LoadBands(bands.SelectMany(static own => own));
        for (var i = 0; i < keys.Count; i++)
        {
            Link(keys[i], bands[i]);
        }

        Save(keys);
        session.Database.AddBands(
            session.Transaction, [.. keys.SelectMany((key, i) => bands[i].Select(band => ((long)band, key)))]);
        return keys.Count;
    }

    private void Link(long article, ulong[] bands)
    {
        long[] candidates =
        [
            .. bands
                .SelectMany(band => sharing.GetValueOrDefault(band) ?? [])
                .CountBy(static key => key)
                .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key)
                .Take(MostCandidates)
                .Select(static pair => pair.Key),
        ];
        Load(candidates);
        LoadOrigins(candidates);
        long[] same = [.. candidates.Where(candidate => CopyJudge.Compare(texts[candidate], texts[article]).IsCopy).Select(copy => origins[copy]).Distinct().Order()];
        origins[article] = same is [var first, ..] ? first : article;
        if (same.Length > 1)
        {
            Join(same);
        }

        foreach (var band in bands)
        {
            Sharing(band).Add(article);
        }
    }

    // The article shows that texts of several origins are one.
    private void Join(long[] same)
    {
        session.Execute($"UPDATE article SET origin = @first WHERE origin IN {Session.List(same)}", new { first = same[0] });
        foreach (var (key, _) in origins.Where(pair => same.Contains(pair.Value)).ToArray())
        {
            origins[key] = same[0];
        }
    }

    private void Save(List<long> keys)
    {
        if (keys.Count > 0)
        {
            var values = string.Join(", ", keys.Select(key => FormattableString.Invariant($"({key}, {origins[key]})")));
            session.Execute($"WITH linked (key, origin) AS (VALUES {values}) UPDATE article SET origin = linked.origin FROM linked WHERE article.key = linked.key");
        }
    }

    private void Load(IReadOnlyList<long> keys)
    {
        foreach (var chunk in keys.Where(key => !texts.ContainsKey(key)).Chunk(MostOfAQuery))
        {
            var machines = session.Query<(long Article, byte[] Machine)>($"SELECT article, machine FROM record WHERE article IN {Session.List(chunk)}");
            foreach (var (article, text) in machines.AsParallel().Select(static row => (row.Article, Text(RecordJson.Read(Packed.Open(row.Machine))))).ToArray())
            {
                texts[article] = text;
            }
        }
    }

    private void LoadOrigins(IReadOnlyList<long> keys)
    {
        long[] unknown = [.. keys.Where(key => !origins.ContainsKey(key))];
        if (unknown.Length > 0)
        {
            foreach (var (key, origin) in session.Query<(long Key, long Origin)>($"SELECT key, origin FROM article WHERE key IN {Session.List(unknown)}"))
            {
                origins[key] = origin;
            }
        }
    }

    private void LoadBands(IEnumerable<ulong> bands)
    {
        foreach (var chunk in bands.Distinct().Chunk(MostOfAQuery))
        {
            var rows = session.Query<(long Hash, long Article)>($"SELECT hash, article FROM band WHERE hash IN {Session.List(chunk.Select(static band => (long)band))}");
            foreach (var (hash, article) in rows)
            {
                Sharing((ulong)hash).Add(article);
            }
        }
    }

    private List<long> Sharing(ulong band)
    {
        if (!sharing.TryGetValue(band, out var articles))
        {
            sharing.Add(band, articles = []);
        }

        return articles;
    }

    // What somebody else said counts less: two reports that print one letter are no copies of each other.
    private static CopyText Text(Record record)
    {
        var points = new CodePoints(record.Article.Text);
        return CopyText.Of(
            record.Article.Text,
            [
                .. from statement in record.Statements
                   where statement.Form != StatementForm.Indirect
                   from piece in statement.Content
                   select new TextSpan(points.ToUtf16(piece.Start), points.ToUtf16(piece.End)),
            ]);
    }
}
