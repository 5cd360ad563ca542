using System.Security.Cryptography;
using System.Text;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Digests;

/// <summary>What an archive holds in one hash, whichever database it is in and in whatever order, by however many processes, it was written.</summary>
/// <remarks>
/// It holds every article with its record, original and entries to the last byte, which articles print one text, all pairs, who takes part and
/// by which name, the counts, and what was refused. It leaves out what says when: the moment of adding, and numbers that are given out in
/// the order of adding.
/// </remarks>
/// <param name="Hash"><c>sha256:</c> and 64 hex digits.</param>
/// <param name="Lines">How many lines it was made of.</param>
public sealed record ContentDigest(string Hash, int Articles, int Lines)
{
    private const int ArticlesOfAPage = 200;

    private sealed record Row(
        long Key, string Id, string? File, string? Title, string? Outlet, string? Url, string? Language, long Unread, string? Published, string? Basis,
        string? Earliest, long Statements, long? Origin, string? AddedOutlet, string? AddedUrl)
    {
        public string Name => $"{Id} {Quoted(AddedOutlet)} {Quoted(AddedUrl)}";
    }

    private sealed record RecordOf(long Article, byte[] Machine, byte[]? Current, string Made);

    private sealed record OriginalOf(long Article, string MediaType, byte[] Bytes);

    private sealed record EntryOf(long Key, long Article, string Kind, long Ordinal, string Id, string? Latest, string Detail);

    private sealed record TieOf(long Entry, string Giver, string Receiver, string Kind, string Type, double? Value, long Wording);

    internal static ContentDigest Of(Session session, Action<string>? line)
    {
        var lines = new List<string>();
        var names = new Dictionary<long, List<string>>();    // of those that print one text, by origin
        var articles = 0;
        for (var last = 0L; Page(session, last) is { Count: > 0 } rows; last = rows[^1].Key)
        {
            articles += rows.Count;
            Add(lines, session, rows);
            foreach (var row in rows)
            {
                if (!names.TryGetValue(row.Origin ?? row.Key, out var group))
                {
                    names.Add(row.Origin ?? row.Key, group = []);
                }

                group.Add(row.Name);
            }
        }

        lines.AddRange(names.Values.Where(static group => group.Count > 1)
            .Select(static group => $"copies {string.Join(" = ", group.Order(StringComparer.Ordinal))}"));
        lines.AddRange(session.Query("SELECT article FROM unlinked", static _ => "unlinked"));
        lines.AddRange(session.Query(
            "SELECT id, name, kind, country, means FROM party",
            static row => $"party {row.Text(0)} {Quoted(row.Text(1))} {row.TextOrNull(2)} {row.TextOrNull(3)} {row.TextOrNull(4)}"));
        lines.AddRange(session.Query("SELECT kind, rows FROM tally WHERE rows <> 0", static row => $"tally {row.Text(0)} {row.Long(1)}"));
        lines.AddRange(session.Query("SELECT day, articles FROM day", static row => $"day {row.Text(0)} {row.Long(1)}"));
        lines.AddRange(session.Query("SELECT name, reason FROM refusal", static row => $"refusal {Quoted(row.Text(0))} {Quoted(row.Text(1))}"));
        foreach (var table in (string[])
            ["article", "record", "original", "entry", "statement_words", "message_words", "event_words", "finding_words", "dismissed_words", "article_words", "tie", "band"])
        {
            lines.Add($"rows {table} {session.Long($"SELECT count(*) FROM {table}")}");
        }

        lines.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in lines)
        {
            line?.Invoke(one);
            hash.AppendData(Encoding.UTF8.GetBytes(one));
            hash.AppendData("\n"u8);
        }

        return new ContentDigest("sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()), articles, lines.Count);
    }

    private static List<Row> Page(Session session, long after) => session.Query(
        """
        SELECT key, id, file, title, outlet, url, language, unread, published, basis, earliest, statements, origin,
            added_outlet, added_url
        FROM article WHERE key > @after ORDER BY key LIMIT @most
        """,
        static row => new Row(
            row.Long(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.Long(7),
            row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10), row.Long(11), row.LongOrNull(12), row.TextOrNull(13), row.TextOrNull(14)),
        Parameters.Of(new { after, most = (long)ArticlesOfAPage }));

    private static void Add(List<string> lines, Session session, List<Row> rows)
    {
        var list = Session.List(rows.Select(static row => row.Key));
        var records = session
            .Query(
                $"SELECT article, machine, current, made FROM record WHERE article IN {list}",
                static row => new RecordOf(row.Long(0), row.Bytes(1), row.BytesOrNull(2), row.Text(3)))
            .ToLookup(static record => record.Article);
        var originals = session
            .Query(
                $"SELECT article, media_type, bytes FROM original WHERE article IN {list}",
                static row => new OriginalOf(row.Long(0), row.Text(1), row.Bytes(2)))
            .ToLookup(static original => original.Article);
        var entries = session
            .Query(
                $"SELECT key, article, kind, ordinal, id, latest, detail FROM entry WHERE article IN {list}",
                static row => new EntryOf(row.Long(0), row.Long(1), row.Text(2), row.Long(3), row.Text(4), row.TextOrNull(5), row.Text(6)))
            .ToLookup(static entry => entry.Article);
        var slots = Session.List(entries.SelectMany(static of => of).Select(static entry => entry.Key));
        var ties = session.Query(
            $"""
            SELECT t.entry, g.id, r.id, t.kind, t.type, t.value, t.wording
            FROM entry e JOIN tie t ON t.entry = e.key JOIN party g ON g.key = t.giver JOIN party r ON r.key = t.receiver WHERE e.key IN {slots}
            """,
            static row => new TieOf(row.Long(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.DoubleOrNull(5), row.Long(6))).ToLookup(static tie => tie.Entry);
        lines.AddRange(rows.AsParallel().AsOrdered().Select(row =>
        {
            var whole = new StringBuilder();
            void Line(string says) => whole.Append(says).Append('\n');
            Line(FormattableString.Invariant(
                $"{Quoted(row.File)} {Quoted(row.Title)} {Quoted(row.Outlet)} {Quoted(row.Url)} {row.Language} {row.Unread} {row.Published} {row.Basis} {row.Earliest} {row.Statements}"));
            foreach (var record in records[row.Key])
            {
                Line(Hashed(record.Machine));
                Line(record.Current is null ? "" : Hashed(record.Current));
                Line(record.Made);
            }

            foreach (var original in originals[row.Key])
            {
                Line(original.MediaType);
                Line(Hashed(original.Bytes));
            }

            foreach (var entry in entries[row.Key].OrderBy(static entry => entry.Kind, StringComparer.Ordinal).ThenBy(static entry => entry.Ordinal))
            {
                Line(FormattableString.Invariant($"{entry.Kind} {entry.Ordinal} {entry.Id} {Slot.Day(entry.Key)} {entry.Latest} {entry.Detail}"));
                foreach (var tie in ties[entry.Key]
                    .Select(static tie => FormattableString.Invariant($"{tie.Giver} {tie.Receiver} {tie.Kind} {tie.Type} {tie.Value:R} {tie.Wording}"))
                    .Order(StringComparer.Ordinal))
                {
                    Line(tie);
                }
            }

            return $"article {row.Name} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole.ToString())))}";
        }));
    }

    // As it was before it was compressed.
    private static string Hashed(byte[] packed) => Convert.ToHexStringLower(SHA256.HashData(Packed.Open(packed)));

    private static string Quoted(string? words) =>
        words is null ? "-" : $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
