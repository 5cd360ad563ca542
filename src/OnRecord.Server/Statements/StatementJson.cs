using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Storage;
using OnRecord.Text;

namespace OnRecord.Server.Statements;

/// <summary>A statement as JSON, the same from the command line and from the HTTP API.</summary>
internal static class StatementJson
{
    public static void Write(Utf8JsonWriter json, StatementHit hit) => json.WriteObject(() =>
    {
        json.WriteString("id", hit.Id);
        json.WriteString("form", JsonText.Name(hit.Form));
        json.WriteString("act", JsonText.Name(hit.Act));
        json.WriteString("words", hit.Words);
        var points = new CodePoints(hit.Words);
        json.WriteAll("marks", hit.Marks, mark => json.WriteObject(() => json.WriteSpan(points, mark)));
        json.WriteParty("speaker", hit.Speaker);
        json.WriteParties("addressees", hit.Addressees);
        json.WriteParties("via", hit.Via);
        json.WriteString("said", hit.Said);
        json.WriteNumber("confidence", hit.Confidence);
        if (hit.Corrected is { } corrected)
        {
            json.WriteString("corrected", corrected);
        }

        json.WriteArticle(hit.Article);
    });
}
