using System.Globalization;
using OnRecord.Storage.Database;

namespace OnRecord.Storage.Entries;

/// <summary>What an archive holds, without counting anything large.</summary>
internal static class ArchiveSummaries
{
    /// <summary>As it was told before, where nothing was written and nothing more refused.</summary>
    public static ArchiveSummary Of(Session session) => session.Known.Summary.Of(
        string.Create(CultureInfo.InvariantCulture, $"{session.Version} {session.LongOrNull("SELECT max(key) FROM refusal")}"),
        () => Told(session));

    private static ArchiveSummary Told(Session session)
    {
        var tally = session.Query("SELECT kind, rows FROM tally", static row => (Kind: row.Text(0), Rows: row.Long(1)))
            .ToDictionary(static row => row.Kind, static row => (int)row.Rows, StringComparer.Ordinal);

        // From one outlet to the next along the index.
        var outlets = session.Long(
            """
            WITH RECURSIVE named (outlet) AS (
                SELECT min(outlet) FROM article
                UNION ALL
                SELECT (SELECT min(outlet) FROM article WHERE outlet > named.outlet) FROM named WHERE named.outlet IS NOT NULL)
            SELECT count(outlet) FROM named
            """);
        var undated = Slot.First(DateOnly.FromDayNumber(1));
        var first = session.Text("SELECT published FROM article WHERE slot >= @undated ORDER BY slot LIMIT 1", Parameters.Of(new { undated }));
        var last = session.Text("SELECT published FROM article WHERE slot >= @undated ORDER BY slot DESC LIMIT 1", Parameters.Of(new { undated }));
        return new ArchiveSummary(
            tally.GetValueOrDefault(Tally.Article),
            tally.GetValueOrDefault(Tally.Undated),
            tally.GetValueOrDefault(EntryKind.Statement),
            (int)outlets,
            first,
            last,
            (int)session.Long("SELECT count(*) FROM refusal"))
        {
            Messages = tally.GetValueOrDefault(EntryKind.Message),
            Events = tally.GetValueOrDefault(EntryKind.Event),
            Findings = tally.GetValueOrDefault(EntryKind.Finding),
        };
    }
}
