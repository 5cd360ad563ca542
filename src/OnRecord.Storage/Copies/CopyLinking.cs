using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Storage.Copies;

/// <summary>Compares new articles with those that share a band of their sketches, and gives those that print one text one origin.</summary>
/// <remarks>
/// Each run takes some articles off the list of those not compared yet, so that any number of processes may run at once and a run that was cut
/// off is made again by the next. An article's bands are committed with it, before it can be taken off the list; of two that are compared at
/// the same time, one at least sees the other. So which articles come together does not depend on the order in which they came or were
/// compared, as long as none has more than <see cref="MostFailures"/> others that share a band with it and are no copies.
/// </remarks>
internal sealed class CopyLinking(Session session)
{
    private const int MostFailures = 100;    // of an article, those that share the most bands
    private const int ComparedAtOnce = 20;
    private const int MostHeld = 4_000;      // texts
    private const int MostOfAQuery = 2_000;

    private readonly Dictionary<long, Compared> texts = [];
    private readonly Dictionary<long, string> ids = [];    // of those that were compared
    private readonly Dictionary<long, long> sets = [];    // of a disjoint-set forest; the least key is the root
    private readonly Dictionary<ulong, List<long>> sharing = [];    // the articles that have a band

    /// <summary>An article as it was compared.</summary>
    private sealed record Compared(string Id, CopyText Text);

    /// <summary>The bands of an article, as the list keeps them.</summary>
    public static byte[] Bytes(IReadOnlyCollection<ulong> bands) => [.. bands.SelectMany(BitConverter.GetBytes)];

    public static ulong[] BandsOf(Record record) => Sketch.Of(WordList.Of(record.Article.Text)).Bands();

    /// <summary>Works out the bands of articles on the list that have none there.</summary>
    /// <returns>How many; 0 when there are no more.</returns>
    public int Band(int most)
    {
        var rows = session.Query(
            $"SELECT number, article FROM unlinked WHERE bands IS NULL ORDER BY number LIMIT @most {session.Database.SkipLocked}",
            static row => (Number: row.Long(0), Article: row.Long(1)), Parameters.Of(new { most = (long)most }));
        long[] articles = [.. rows.Select(static row => row.Article).Distinct()];
        Load(articles);
        var bands = articles.AsParallel().AsOrdered().Select(article => Sketch.Of(texts[article].Text.Words).Bands()).ToArray();
        session.Database.AddBands(session.Transaction, [.. articles.SelectMany((article, i) => bands[i].Select(band => ((long)band, article)))]);
        foreach (var (article, own) in articles.Zip(bands))
        {
            session.Execute("UPDATE unlinked SET bands = @bytes WHERE article = @article AND bands IS NULL", Parameters.Of(new { article, bytes = Bytes(own) }));
        }

        return rows.Count;
    }

    /// <summary>Compares articles that have not been compared yet.</summary>
    /// <returns>How many; fewer than asked for when there are no more that nobody else is comparing.</returns>
    public int Link(int most)
    {
        var taken = session.Query(
            $"""
            DELETE FROM unlinked WHERE number IN (
                SELECT number FROM unlinked WHERE bands IS NOT NULL ORDER BY number LIMIT @most {session.Database.SkipLocked})
            RETURNING article, bands
            """,
            static row => (Article: row.Long(0), Bands: row.Bytes(1)),
            Parameters.Of(new { most = (long)most }));
        if (taken.Count == 0)
        {
            return 0;
        }

        var articles = taken.DistinctBy(static row => row.Article).OrderBy(static row => row.Article)
            .Select(static row => (Key: row.Article, Bands: Bands(row.Bands))).ToArray();
        LoadBands(articles.SelectMany(static article => article.Bands));
        var candidates = articles.Select(static article => article.Key).Zip(articles.Select(Candidates)).ToArray();
        LoadSets([.. candidates.SelectMany(static pair => pair.Second.Append(pair.First)).Distinct()]);
        var copies = candidates.SelectMany(pair => Copies(pair.First, pair.Second)).ToArray();
        Join([.. articles.Select(static article => article.Key)], copies);
        return taken.Count;
    }

    // Others that share a band, those that share the most first.
    private long[] Candidates((long Key, ulong[] Bands) article) =>
    [
        .. article.Bands
            .SelectMany(band => sharing.GetValueOrDefault(band) ?? [])
            .Where(key => key != article.Key)
            .CountBy(static key => key)
            .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key)
            .Select(static pair => pair.Key),
    ];

    // Those of which an article is a copy; of those known to print one text, as few as tell.
    private List<(long Article, long Copy)> Copies(long article, long[] candidates)
    {
        var copies = new List<(long, long)>();
        var failures = 0;
        foreach (var some in candidates.Chunk(ComparedAtOnce))
        {
            Load([article, .. some.Where(key => Root(key) != Root(article))]);
            foreach (var candidate in some.Where(key => Root(key) != Root(article)))
            {
                // In one order, so that either comes to the same whichever came first.
                var (one, other) = (texts[article], texts[candidate]);
                var (first, second) = string.CompareOrdinal(one.Id, other.Id) <= 0 ? (one, other) : (other, one);
                if (CopyJudge.Compare(first.Text, second.Text).IsCopy)
                {
                    copies.Add((article, candidate));
                    Unite(article, candidate);
                }
                else if (++failures >= MostFailures)
                {
                    return copies;
                }
            }
        }

        return copies;
    }

    // Alone, on what others have written meanwhile.
    private void Join(long[] articles, (long Article, long Copy)[] copies)
    {
        session.Database.LockLinking(session.Transaction);
        var nodes = articles.Concat(copies.Select(static pair => pair.Copy)).Distinct().ToArray();
        var rows = nodes.Chunk(MostOfAQuery)
            .SelectMany(some => session.Query($"SELECT key, id, origin FROM article WHERE key IN {Session.List(some)}", static row => (Key: row.Long(0), Id: row.Text(1), Origin: row.LongOrNull(2))))
            .ToDictionary(static row => row.Key);
        sets.Clear();
        foreach (var (key, _, origin) in rows.Values)
        {
            sets[key] = sets.GetValueOrDefault(key, key);
            if (origin is { } known)
            {
                sets.TryAdd(known, known);
                Unite(key, known);
            }
        }

        // One that was read anew since may have another text, and is on the list again.
        foreach (var (article, copy) in copies.Where(pair => IsAsCompared(pair.Article) && IsAsCompared(pair.Copy)))
        {
            Unite(article, copy);
        }

        foreach (var old in rows.Values.Select(static row => row.Origin).OfType<long>().Distinct().Where(old => Root(old) != old).ToArray())
        {
            session.Execute("UPDATE article SET origin = @origin WHERE origin = @old", Parameters.Of(new { old, origin = Root(old) }));
        }

        var first = rows.Values.Where(static row => row.Origin is null).Select(row => FormattableString.Invariant($"({row.Key}, {Root(row.Key)})")).ToArray();
        if (first.Length > 0)
        {
            session.Execute(
                $"WITH linked (key, origin) AS (VALUES {string.Join(", ", first)}) UPDATE article SET origin = linked.origin FROM linked WHERE article.key = linked.key");
        }

        bool IsAsCompared(long key) => rows[key].Id == ids[key];
    }

    private long Root(long key)
    {
        while (sets[key] != key)
        {
            key = sets[key] = sets[sets[key]];
        }

        return key;
    }

    private void Unite(long one, long other)
    {
        var (first, second) = (Root(one), Root(other));
        sets[Math.Max(first, second)] = Math.Min(first, second);
    }

    private void Load(IReadOnlyList<long> keys)
    {
        foreach (var chunk in keys.Where(key => !texts.ContainsKey(key)).Distinct().Chunk(MostOfAQuery))
        {
            if (texts.Count + chunk.Length > MostHeld)
            {
                foreach (var held in texts.Keys.Except(keys).ToArray())
                {
                    texts.Remove(held);
                }
            }

            var machines = session.Query($"SELECT article, machine FROM record WHERE article IN {Session.List(chunk)}", static row => (Article: row.Long(0), Machine: row.Bytes(1)));
            foreach (var (article, compared) in machines.AsParallel().Select(static row => (row.Article, Text(RecordJson.Read(Packed.Open(row.Machine))))).ToArray())
            {
                (texts[article], ids[article]) = (compared, compared.Id);
            }
        }
    }

    private void LoadSets(IReadOnlyList<long> keys)
    {
        foreach (var chunk in keys.Chunk(MostOfAQuery))
        {
            foreach (var (key, origin) in session.Query($"SELECT key, origin FROM article WHERE key IN {Session.List(chunk)}", static row => (Key: row.Long(0), Origin: row.LongOrNull(1))))
            {
                sets.TryAdd(key, key);
                if (origin is { } known)
                {
                    sets.TryAdd(known, known);
                    Unite(key, known);
                }
            }
        }
    }

    private void LoadBands(IEnumerable<ulong> bands)
    {
        foreach (var chunk in bands.Distinct().Chunk(MostOfAQuery))
        {
            var rows = session.Query($"SELECT hash, article FROM band WHERE hash IN {Session.List(chunk.Select(static band => (long)band))}", static row => (Hash: row.Long(0), Article: row.Long(1)));
            foreach (var (hash, article) in rows)
            {
                if (!sharing.TryGetValue((ulong)hash, out var articles))
                {
                    sharing.Add((ulong)hash, articles = []);
                }

                articles.Add(article);
            }
        }
    }

    private static ulong[] Bands(byte[] bytes) => [.. bytes.Chunk(sizeof(ulong)).Select(static band => BitConverter.ToUInt64(band))];

    // What somebody else said counts less: two reports that print one letter are no copies of each other.
    private static Compared Text(Record record)
    {
        var points = new CodePoints(record.Article.Text);
        return new Compared(
            Clean.Id(record.Article.Id),
            CopyText.Of(
                record.Article.Text,
                [
                    .. from statement in record.Statements
                       where statement.Form != StatementForm.Indirect
                       from piece in statement.Content
                       select new TextSpan(points.ToUtf16(piece.Start), points.ToUtf16(piece.End)),
                ]));
    }
}
