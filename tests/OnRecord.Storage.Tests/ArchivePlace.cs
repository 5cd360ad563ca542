using System.Data.Common;

namespace OnRecord.Storage.Tests;

/// <summary>Somewhere that an archive can be made in, and that is gone with it.</summary>
public abstract class ArchivePlace : IDisposable
{
    /// <summary>As <see cref="Archive.Open"/> takes it.</summary>
    public abstract string Location { get; }

    public Archive Open(ArchiveOptions? options = null) => Archive.Open(Location, create: true, options);

    /// <summary>What the database finds wrong with its own files; "ok" where nothing is.</summary>
    public abstract string Check();

    public abstract void Execute(string sql);

    /// <summary>Everything that follows from records and corrections, row by row, and nothing of the log of corrections.</summary>
    public IReadOnlyList<string> Index() =>
    [
        .. Rows("SELECT * FROM article ORDER BY key"),
        .. Rows("SELECT * FROM record ORDER BY article"),
        .. Rows("SELECT * FROM entry ORDER BY key"),
        .. Rows(
            """
            SELECT g.id, r.id, t.kind, t.entry, t.type, t.value, t.wording
            FROM tie t JOIN party g ON g.key = t.giver JOIN party r ON r.key = t.receiver ORDER BY g.id, r.id, t.kind, t.entry
            """),
        .. Rows("SELECT * FROM tally WHERE rows <> 0 ORDER BY kind"),
        .. Rows("SELECT * FROM day ORDER BY day"),
        .. Rows("SELECT id, means FROM party WHERE means IS NOT NULL ORDER BY id"),
        .. Rows("SELECT * FROM stale"),
        .. Words("statement_words"),
        .. Words("message_words"),
        .. Words("event_words"),
        .. Words("finding_words"),
        .. Words("dismissed_words"),
        .. Words("article_words"),
    ];

    /// <summary>The rows that a query gives, each as one line.</summary>
    public abstract IReadOnlyList<string> Rows(string sql);

    /// <summary>The words of a table of words, with where they stand.</summary>
    protected abstract IReadOnlyList<string> Words(string table);

    public abstract void Dispose();

    private protected static IReadOnlyList<string> Read(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column));
            rows.Add(string.Join('|', values.Select(static value => value is byte[] bytes ? Convert.ToHexString(bytes) : value.ToString())));
        }

        return rows;
    }

    internal Archive With(params Record[] records)
    {
        var archive = Open();
        archive.Add(records, Sample.Today);
        return archive;
    }
}
