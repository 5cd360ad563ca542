using OnRecord.Storage.Corrections;
using OnRecord.Storage.Dyads;
using OnRecord.Storage.Ledgers;
using OnRecord.Storage.Phrases;
using OnRecord.Storage.Quotes;
using OnRecord.Storage.Revisions;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>One of each question that an archive answers, over all that it holds.</summary>
internal static class Queries
{
    /// <param name="word">That the words of statements have.</param>
    public static IEnumerable<Action> Over(Archive archive, string word = "agree", string first = "ilen-varro", string second = "tomo-besk") =>
    [
        () => archive.Summary(),
        () => archive.Bounds(),
        () => archive.Size(),
        () => archive.Refusals(),
        () => archive.Feeds(),
        () => archive.Parties(),
        () => archive.Parties(first),
        () => archive.Profile(first),
        () => archive.Counterparts(first),
        () => archive.Search(new StatementQuery { Limit = 1000 }),
        () => archive.Search(new StatementQuery { Words = word, Speaker = first, From = new DateOnly(2025, 1, 1) }),
        () => archive.Search(new MessageQuery { Limit = 1000 }),
        () => archive.Search(new EventQuery { Limit = 1000 }),
        () => archive.Search(new FindingQuery { Limit = 1000 }),
        () => archive.Search(new StatementQuery { After = long.MaxValue, Limit = 1000, Uncounted = true }),
        () => archive.Facets(new StatementQuery()),
        () => archive.Facets(new MessageQuery()),
        () => archive.Facets(new EventQuery()),
        () => archive.Map(new EventQuery()),
        () => archive.Network(new StatementQuery()),
        () => archive.Articles(new ArticleQuery { Limit = 1000 }),
        () => archive.Articles(new ArticleQuery { Words = word }),
        () => archive.Statements("s1"),
        () => archive.Revisions("s1"),
        () => archive.Changes(new ChangeQuery { Limit = 1000 }),
        () => archive.Contains("s1", "ANA", "there"),
        () => archive.ContainsUrl("there"),
        () => archive.Ledger(new LedgerQuery(first, second)),
        () => archive.Formulas(new LedgerQuery(first, second)),
        () => archive.Dyad(new DyadQuery(first, second)),
        () => archive.Between(new DyadQuery(first, second)),
        () => archive.Phrase(new PhraseQuery(word)),
        () => archive.Check(new QuoteQuery(word + " once more") { Speaker = first }),
        () => archive.Variants(archive.Search(new StatementQuery { Words = word }).Items is [var hit, ..] ? hit : archive.Search(new StatementQuery()).Items[0]),
        () => _ = archive.Article(1)?.Record,
        () => archive.MachineRecord(1),
        () => archive.Original(1),
        () => archive.ToReread(unless: null, after: 0, most: 100),
        () => archive.CountToReread(unless: null, after: 0),
        () => archive.Corrections.List(new CorrectionQuery()),
        () => archive.Corrections.Unsettled(),
        () => archive.Progress("reread"),
        () => archive.SavedSearches.All(),
        () => archive.Webhooks.All(),
        () => archive.Webhooks.Due(Sample.Today, 100),
        () => archive.Fitting(new StatementQuery { Words = word }, [1, 2]),
        () => Export(archive),
        () => archive.LinkCopies(100),
    ];

    private static void Export(Archive archive)
    {
        using var snapshot = archive.Snapshot();
        foreach (var article in snapshot.Articles(new ArticleQuery()))
        {
            snapshot.Record(article);
        }

        _ = snapshot.Statements(new StatementQuery()).Count() + snapshot.Messages(new MessageQuery()).Count() + snapshot.Events(new EventQuery()).Count()
            + snapshot.Findings(new FindingQuery()).Count() + snapshot.Parties().Count();
    }
}
