using System.Data.Common;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Search;
using OnRecord.Storage.Streaming;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage;

/// <summary>The whole archive as it was at one moment, to be read row by row while others go on writing.</summary>
/// <remarks>
/// Rows are fetched in pages, so memory does not grow with the archive, and several streams may be read in turn. One thread at a
/// time. While it is open, SQLite keeps what others write in the file beside the archive's, so close it when done.
/// </remarks>
public sealed class ArchiveSnapshot : IDisposable
{
    private readonly DbTransaction transaction;
    private readonly DbConnection connection;
    private readonly IDatabase database;
    private readonly Session session;

    internal ArchiveSnapshot(IDatabase database, DbConnection connection, DbTransaction transaction)
    {
        (this.database, this.connection, this.transaction) = (database, connection, transaction);
        session = new Session(database, transaction, new Known());

        // Both databases fix what is seen when something is first read.
        Bounds = CorpusBounds.Of(session);
    }

    /// <summary>What there is to be read.</summary>
    public CorpusBounds Bounds { get; }

    /// <summary>The articles that fit, in the order of their days and within a day of adding, undated ones first.</summary>
    /// <remarks><see cref="ArticleQuery.Offset"/> and <see cref="ArticleQuery.Limit"/> do not count.</remarks>
    /// <param name="from">Published on this day or later.</param>
    /// <param name="until">Published on this day or earlier.</param>
    public IEnumerable<ArticleSummary> Articles(ArticleQuery query, DateOnly? from = null, DateOnly? until = null) =>
        Rows(new ArticleStream(session, query, from, until));

    /// <summary>The statements that fit, in the order of their days, undated ones first. Offset and limit do not count; nothing is marked.</summary>
    public IEnumerable<StatementHit> Statements(StatementQuery query) => Entries(Selection.Of(query), static row => row.Statement([]));

    /// <inheritdoc cref="Archive.Statements"/>
    public IReadOnlyList<StatementHit> Statements(string id) => Archive.Explained(database, () => EntrySearch.Statements(session, id));

    /// <inheritdoc cref="Statements(StatementQuery)"/>
    public IEnumerable<MessageHit> Messages(MessageQuery query) => Entries(Selection.Of(query), static row => row.Message());

    /// <inheritdoc cref="Statements(StatementQuery)"/>
    public IEnumerable<EventHit> Events(EventQuery query) => Entries(Selection.Of(query), static row => row.Event());

    /// <inheritdoc cref="Statements(StatementQuery)"/>
    public IEnumerable<FindingHit> Findings(FindingQuery query) => Entries(Selection.Of(query), static row => row.Finding());

    /// <summary>Everybody who means the same in every article, in the order in which they came in.</summary>
    public IEnumerable<KnownParty> Parties() => Rows(new PartyStream(session));

    /// <summary>The record of an article, with people's corrections.</summary>
    /// <returns>Its JSON in UTF-8.</returns>
    public ReadOnlyMemory<byte> Json(ArticleSummary article) => Archive.Explained(database, () => Packed.Open(session.Bytes(
        "SELECT coalesce(current, machine) FROM record WHERE article = @Key", Parameters.Of(new { article.Key }))));

    /// <inheritdoc cref="Json"/>
    public Record Record(ArticleSummary article) => Archive.Explained(database, () => RecordJson.Read(Json(article).Span));

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    private IEnumerable<THit> Entries<THit>(Selection selection, Func<EntryAndArticle, THit> hit) =>
        Rows(new EntryStream(session, selection)).Select(row => Archive.Explained(database, () => hit(row)));

    private IEnumerable<TRow> Rows<TRow>(IPages<TRow> pages)
    {
        while (Archive.Explained(database, pages.Next) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                yield return row;
            }
        }
    }
}
