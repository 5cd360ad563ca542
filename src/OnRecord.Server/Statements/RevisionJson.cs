using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Storage.Revisions;

namespace OnRecord.Server.Statements;

/// <summary>A revision of a statement as JSON: since when, by what, and whether it stood in the article then.</summary>
internal static class RevisionJson
{
    public static void Write(Utf8JsonWriter json, StatementRevision revision) => json.WriteObject(() =>
    {
        json.WriteNumber("article", revision.Article);
        json.WriteNumber("number", revision.Number);
        json.WriteString("at", revision.At);
        json.WriteNumberOrNull("correction", revision.Correction);
        json.WriteString("version", revision.Made?.Version);
        json.WriteBoolean("stands", revision.Statement is not null);
    });
}
