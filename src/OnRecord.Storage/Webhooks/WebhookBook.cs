using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Webhooks;

/// <summary>Who is told what, and what came of it. Sending is left to who runs a server.</summary>
/// <remarks>
/// A delivery is noted down before it is first tried, in one step with how far its webhook has come, so that a server that dies sends
/// it again rather than never, and of two servers one sends it.
/// </remarks>
public sealed class WebhookBook
{
    private readonly Archive archive;

    internal WebhookBook(Archive archive) => this.archive = archive;

    /// <summary>Tells somebody what fits a saved search from now on.</summary>
    /// <param name="delivered">The position after which to begin.</param>
    /// <returns>Null where no saved search has that name.</returns>
    public Webhook? Add(string search, string url, string secret, DateTimeOffset at, long delivered) => archive.Write(session =>
    {
        var (name, stamp) = (Clean.Name(search)!, Stamp.Of(at));
        return session.LongOrNull("SELECT 1 FROM saved_search WHERE name = @name", Parameters.Of(new { name })) is null
            ? null
            : Find(session, session.Long(
                "INSERT INTO webhook (search, url, secret, at, delivered) VALUES (@name, @url, @secret, @stamp, @delivered) RETURNING key",
                Parameters.Of(new { name, url = Clean.Text(url), secret = Clean.Text(secret), stamp, delivered })));
    });

    /// <summary>All of them, the first first.</summary>
    public IReadOnlyList<Webhook> All() => archive.Read(static session => Rows(session, "", values: null));

    /// <returns>Null where there is none.</returns>
    public Webhook? Find(long key) => archive.Read(session => Find(session, key));

    /// <summary>Removes it and the log of its deliveries.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(long key) => archive.Write(session => session.Execute("DELETE FROM webhook WHERE key = @key", Parameters.Of(new { key }))) > 0;

    /// <summary>Notes down that a webhook has come so far, with a delivery where there is something to tell.</summary>
    /// <param name="since">Up to where it had come when the changes were looked at.</param>
    /// <param name="until">Up to where they were looked at.</param>
    /// <param name="statements">How many of them fit its search.</param>
    /// <returns>Null where there is nothing to tell, or another has noted it down before.</returns>
    public Delivery? Begin(long webhook, long since, long until, int statements, DateTimeOffset at) => archive.Write(session =>
    {
        var values = Parameters.Of(new { webhook, since, until, statements = (long)statements, at = Stamp.Of(at) });
        return session.Execute("UPDATE webhook SET delivered = @until WHERE key = @webhook AND delivered = @since", values) == 0 || statements == 0
            ? null
            : Delivery(session, session.Long(
                """
                INSERT INTO delivery (webhook, since, until, statements, at, attempts, next_at)
                VALUES (@webhook, @since, @until, @statements, @at, 0, @at) RETURNING key
                """,
                values));
    });

    /// <summary>Notes down what came of an attempt.</summary>
    /// <param name="status">Of HTTP; null where nothing came back.</param>
    /// <param name="problem">One line for people; null where it was delivered.</param>
    /// <param name="next">When to try again; null when it was delivered or is given up.</param>
    /// <returns>Null where the delivery is gone.</returns>
    public Delivery? Tried(long delivery, DateTimeOffset at, int? status, string? problem, DateTimeOffset? next) => archive.Write(session =>
    {
        session.Execute(
            "UPDATE delivery SET attempts = attempts + 1, last_at = @at, status = @status, problem = @problem, next_at = @next WHERE key = @delivery",
            Parameters.Of(new
            {
                delivery, at = Stamp.Of(at), status = (long?)status, problem = problem is null ? null : Clean.Text(problem),
                next = next is { } then ? Stamp.Of(then) : null,
            }));
        return Delivery(session, delivery);
    });

    /// <summary>Has a delivery tried again, whatever came of it before.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Again(long webhook, long delivery, DateTimeOffset at) => archive.Write(session => session.Execute(
        "UPDATE delivery SET next_at = @at WHERE key = @delivery AND webhook = @webhook", Parameters.Of(new { webhook, delivery, at = Stamp.Of(at) }))) > 0;

    /// <summary>What is to be tried by then, the longest due first.</summary>
    public IReadOnlyList<Delivery> Due(DateTimeOffset now, int most) => archive.Read(session => Deliveries(
        session, "WHERE next_at <= @now ORDER BY next_at, key LIMIT @most", Parameters.Of(new { now = Stamp.Of(now), most = (long)most })));

    /// <summary>What one was told, the last first.</summary>
    /// <param name="after">The key of the delivery after which to begin; null for the last.</param>
    public IReadOnlyList<Delivery> Log(long webhook, int most, long? after = null) => archive.Read(session => Deliveries(
        session,
        "WHERE webhook = @webhook AND key < @before ORDER BY key DESC LIMIT @most",
        Parameters.Of(new { webhook, before = after ?? long.MaxValue, most = (long)most })));

    private static Webhook? Find(Session session, long key) => Rows(session, "WHERE key = @key", Parameters.Of(new { key })).FirstOrDefault();

    private static Delivery? Delivery(Session session, long key) => Deliveries(session, "WHERE key = @key", Parameters.Of(new { key })).FirstOrDefault();

    private static List<Webhook> Rows(Session session, string where, Parameters? values) => session.Query(
        $"SELECT key, search, url, secret, at, delivered FROM webhook {where} ORDER BY key",
        static row => new Webhook(row.Long(0), row.Text(1), row.Text(2), row.Text(3), Stamp.Read(row.Text(4)), row.Long(5)),
        values);

    private static List<Delivery> Deliveries(Session session, string rest, Parameters values) => session.Query(
        $"SELECT key, webhook, since, until, statements, at, attempts, last_at, status, problem, next_at FROM delivery {rest}",
        static row => new Delivery(row.Long(0), row.Long(1), row.Long(2), row.Long(3), (int)row.Long(4), Stamp.Read(row.Text(5)))
        {
            Attempts = (int)row.Long(6),
            LastAt = row.TextOrNull(7) is { } last ? Stamp.Read(last) : null,
            Status = (int?)row.LongOrNull(8),
            Problem = row.TextOrNull(9),
            NextAt = row.TextOrNull(10) is { } next ? Stamp.Read(next) : null,
        },
        values);
}
