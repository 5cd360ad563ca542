using OnRecord.Storage.Database;
using OnRecord.Storage.Parties;

namespace OnRecord.Storage.Streaming;

/// <summary>All parties, in the order of their keys.</summary>
internal sealed class PartyStream(Session session) : IPages<KnownParty>
{
    private const long PageSize = 1000;

    private long last = -1;

    public IReadOnlyList<KnownParty> Next()
    {
        var rows = PartySearch.Rows(session, "WHERE key > @last ORDER BY key LIMIT @PageSize", Parameters.Of(new { last, PageSize }));
        if (rows.Count > 0)
        {
            last = rows[^1].Key;
        }

        return rows;
    }
}
