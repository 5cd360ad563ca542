using OnRecord.Server.Answers;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary>How found statements are shown.</summary>
internal static class StatementFace
{
    public static readonly Face<StatementHit> Of = new(
        "statement", StatementText.Add, StatementJson.Write, StatementCsv.Header, StatementCsv.Cells);
}
