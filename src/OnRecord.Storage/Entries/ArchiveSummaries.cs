using System.Globalization;
using OnRecord.Storage.Database;

namespace OnRecord.Storage.Entries;

/// <summary>What an archive holds, without counting anything large.</summary>
internal static class ArchiveSummaries
{
    /// <summary>As it was told before, where nothing was written and nothing more refused.</summary>
    public static ArchiveSummary Of(Session session) => session.Known.Summary.Of(
        string.Create(CultureInfo.InvariantCulture, $"{session.Version} {session.First<long?>("SELECT max(key) FROM refusal")}"),
        () => Told(session));

    private static ArchiveSummary Told(Session session)
    {
        var tally = session.Query<(string Kind, long Rows)>("SELECT kind, rows FROM tally")
            .ToDictionary(static row => row.Kind, static row => (int)row.Rows, StringComparer.Ordinal);

        // From one outlet to the next along the index.
        var outlets = session.First<long>(
            """
            WITH RECURSIVE named (outlet) AS (
                SELECT min(outlet) FROM article
                UNION ALL
                SELECT (SELECT min(outlet) FROM article WHERE outlet > named.outlet) FROM named WHERE named.outlet IS NOT NULL)
            SELECT count(outlet) FROM named
            """);
        var undated = Slot.First(DateOnly.FromDayNumber(1));
        var first = session.First<string>("SELECT published FROM article WHERE slot >= @undated ORDER BY slot LIMIT 1", new { undated });
        var last = session.First<string>("SELECT published FROM article WHERE slot >= @undated ORDER BY slot DESC LIMIT 1", new { undated });
        return new ArchiveSummary(
            tally.GetValueOrDefault(Tally.Article),
            tally.GetValueOrDefault(Tally.Undated),
            tally.GetValueOrDefault(EntryKind.Statement),
            (int)outlets,
            first,
            last,
            (int)session.First<long>("SELECT count(*) FROM refusal"))
        {
            Messages = tally.GetValueOrDefault(EntryKind.Message),
            Events = tally.GetValueOrDefault(EntryKind.Event),
            Findings = tally.GetValueOrDefault(EntryKind.Finding),
        };
    }
}
