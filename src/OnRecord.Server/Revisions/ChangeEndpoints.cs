using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Events;
using OnRecord.Server.Findings;
using OnRecord.Server.Messages;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Storage.Revisions;

namespace OnRecord.Server.Revisions;

/// <summary><c>/api/changes</c>: what came, changed and went since a moment, for those who keep a copy. What went leaves a line of its own.</summary>
internal static class ChangeEndpoints
{
    private const int UsualPage = 100;
    private const int MostOfAPage = 1_000;

    public static void Map(RouteGroupBuilder api, Archive archive) => api.MapMethods("/changes", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var query = new ChangeQuery
        {
            Kind = address.Choice<ChangedKind>("of") ?? ChangedKind.Statement,
            Since = address.Moment("changed_since"),
            Limit = address.Number("limit", UsualPage, 1, MostOfAPage),
        };
        var cursor = Cursor.Read(address.Text("cursor"), request.Query);
        address.Finish();
        var page = archive.Changes(query with { After = cursor?.After });
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteBoolean("hasMore", page.HasMore);
            json.WriteString("next", new Cursor(page.Position, Total: 0, IsLeast: false).Write(request.Query));
            json.WriteAll("changes", page.Items, change => json.WriteObject(() =>
            {
                json.WriteString("sort", JsonText.Name(change.Sort));
                json.WriteString("at", change.At);
                json.WriteString("id", change.Id);
                json.WriteNumber("article", change.Article);
                json.WriteNumberOrNull("correction", change.Correction);
                if (change.Statement is { } statement)
                {
                    json.WritePropertyName("statement");
                    StatementJson.Write(json, statement);
                }

                if (change.Message is { } message)
                {
                    json.WritePropertyName("message");
                    MessageFace.Write(json, message);
                }

                if (change.Event is { } done)
                {
                    json.WritePropertyName("event");
                    EventFace.Write(json, done);
                }

                if (change.Finding is { } finding)
                {
                    json.WritePropertyName("finding");
                    FindingFace.Write(json, finding);
                }
            }));
        }));
    });
}
