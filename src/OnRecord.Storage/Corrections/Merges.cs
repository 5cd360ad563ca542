using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Corrections;

/// <summary>The actors that people took for one, in the whole archive.</summary>
internal sealed class Merges
{
    private readonly IReadOnlyList<Correction> all;
    private readonly HashSet<string> from;

    private Merges(IReadOnlyList<Correction> all)
    {
        this.all = all;
        InForce = [.. all.Where(static one => one.UndoneBy is null)];
        from = [.. InForce.Select(static one => ((Change.Merge)one.Change).From)];
    }

    public IReadOnlyList<Correction> InForce { get; }

    public static Merges Of(Session session) => new(CorrectionRows.Merges(session));

    /// <summary>Whether anybody of a record was merged.</summary>
    public bool Concern(Record record) => from.Count > 0 && record.Actors.Any(actor => from.Contains(actor.Id));

    public Record Apply(Record machine) => CorrectedRecord.Of(machine, InForce).Record;

    /// <summary>Whom an id means, which is itself where nobody was merged.</summary>
    public string Meaning(string id)
    {
        foreach (var one in InForce)
        {
            var merge = (Change.Merge)one.Change;
            id = merge.From == id ? merge.Into.Id : id;
        }

        return id;
    }

    /// <summary>Notes down whose meaning changed, and which articles are to be made anew, after merges came or went.</summary>
    /// <param name="cause">The correction for which it is done.</param>
    public void Spread(Session session, IEnumerable<Change.Merge> changed, long cause)
    {
        var ids = changed.SelectMany(merge => Connected(merge.From)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var id in ids)
        {
            var means = Meaning(id);
            session.Execute("UPDATE party SET means = @means WHERE id = @id", Parameters.Of(new { id, means = means == id ? null : means }));
        }

        if (ids.Length > 0)
        {
            var database = session.Database;
            database.Expect(session.Transaction, many: false);
            session.Execute(
                $"""
                INSERT INTO stale (article, cause)
                SELECT a.key, @cause FROM article a JOIN {ArticleSearch.Table} w ON w.{database.WordsKey} = a.slot WHERE {database.Fits(ArticleSearch.Table)}
                ON CONFLICT (article) DO UPDATE SET cause = excluded.cause
                """,
                Parameters.Of(new { cause, terms = database.Write(ArticleSearch.Table, new Term.Any([.. ids.Select(static id => Term.Tag(Tag.Actor(id)))])) }));
            database.Expect(session.Transaction, many: null);
        }
    }

    // Every id that was ever merged with one, by whatever way: more than need be looked at, never fewer.
    private HashSet<string> Connected(string id)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { id };
        var merges = all.Select(static one => (Change.Merge)one.Change).ToImmutableArray();
        for (var before = 0; before < known.Count;)
        {
            before = known.Count;
            foreach (var merge in merges.Where(merge => known.Contains(merge.From) || known.Contains(merge.Into.Id)))
            {
                known.Add(merge.From);
                known.Add(merge.Into.Id);
            }
        }

        return known;
    }
}
