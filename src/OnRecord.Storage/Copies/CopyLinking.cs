using OnRecord.Findings;
using OnRecord.Storage.Writing;
using OnRecord.Storage.Database;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Storage.Copies;

/// <summary>Compares new articles with those that share a band of their sketches, and gives those that print one text one origin.</summary>
internal sealed class CopyLinking(Session session)
{
    private const int MostCandidates = 20;    // of an article, those that share the most bands
    private const int LeastBands = 1;

    private readonly Dictionary<long, CopyText> texts = [];

    /// <summary>Compares articles that have not been compared yet, in the order of adding.</summary>
    /// <returns>How many; fewer than asked for when there are no more.</returns>
    public int Link(int most)
    {
        var keys = session.Query<long>("SELECT key FROM article WHERE origin IS NULL ORDER BY key LIMIT @most", new { most = (long)most });
        foreach (var key in keys)
        {
            Link(key);
        }

        return keys.Count;
    }

    private void Link(long article)
    {
        var text = Text(article);
        var bands = Sketch.Of(text.Words).Bands();
        long[] copies = bands.Length == 0
            ? []
            : [.. Candidates(bands).Where(candidate => CopyJudge.Compare(Text(candidate), text).IsCopy)];
        var origin = article;
        if (copies.Length > 0)
        {
            var origins = session.Query<long>($"SELECT DISTINCT origin FROM article WHERE key IN {Session.List(copies)}");
            origin = origins.Min();
            if (origins.Count > 1)
            {
                session.Execute($"UPDATE article SET origin = @origin WHERE origin IN {Session.List(origins)}", new { origin });
            }
        }

        session.Execute("UPDATE article SET origin = @origin WHERE key = @article", new { origin, article });
        session.Database.AddBands(session.Transaction, article, bands);
    }

    private List<long> Candidates(ulong[] bands) => session.Query<long>(
        $"""
        SELECT article FROM band WHERE hash IN {Session.List(bands.Select(static band => (long)band))}
        GROUP BY article HAVING count(*) >= @LeastBands ORDER BY count(*) DESC, article LIMIT @MostCandidates
        """,
        new { LeastBands, MostCandidates });

    private CopyText Text(long article)
    {
        if (!texts.TryGetValue(article, out var text))
        {
            var machine = session.First<byte[]>("SELECT machine FROM record WHERE article = @article", new { article })!;
            texts[article] = text = Text(RecordJson.Read(Packed.Open(machine)));
        }

        return text;
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
