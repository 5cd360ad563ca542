using System.Collections.Immutable;
using OnRecord.Storage.Database;

namespace OnRecord.Storage.Search;

/// <summary>The outlets that an archive has. A few that fit are looked for by their whole names: <c>post</c> alone may stand in every second one.</summary>
internal sealed class OutletNames
{
    // Beyond it, the words are read through faster than so many names.
    private const int MostNamed = 8;

    private readonly (ImmutableArray<string> Words, string Whole)[]? names;    // null where one is too long to stand as a whole

    private OutletNames(IReadOnlyCollection<string> outlets) => names = outlets.All(static outlet => outlet.Length <= IndexWords.LongestWhole)
        ? [.. outlets.Where(static outlet => IndexWords.Whole(outlet) is not null).Select(static outlet => (IndexWords.Of(outlet), IndexWords.Whole(outlet)!)).DistinctBy(static name => name.Item2)]
        : null;

    /// <summary>Those that articles have now.</summary>
    public static OutletNames Of(Session session) => new(session.Texts(
        """
        WITH RECURSIVE named (outlet) AS (
            SELECT min(outlet) FROM article
            UNION ALL
            SELECT (SELECT min(outlet) FROM article WHERE outlet > named.outlet) FROM named WHERE named.outlet IS NOT NULL)
        SELECT outlet FROM named WHERE outlet IS NOT NULL
        """));

    /// <summary>What finds the entries of the outlets that fit what was typed.</summary>
    public Term Term(TypedWords typed)
    {
        var fitting = names?.Where(name => typed.Fit(name.Words)).Take(MostNamed + 1).ToArray() ?? [];
        return fitting.Length is > 0 and <= MostNamed
            ? new Term.Any([.. fitting.Select(static name => (Term)new Term.Phrase(Field.Outlet, [name.Whole]))])
            : typed.In(Field.Outlet);
    }
}
