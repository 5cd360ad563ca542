using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Storage;

namespace OnRecord.Server.Stats;

/// <summary><c>/api/archive</c>: what the archive holds and lacks, and the questions to begin with.</summary>
internal static class ArchiveEndpoints
{
    private const int MostRefusals = 200;

    public static void Map(RouteGroupBuilder api, Archive archive)
    {
        api.MapMethods("/archive", Routes.Reading, () =>
        {
            var (summary, bounds, outlets) = (archive.Summary(), archive.Bounds(), archive.Outlets());
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WriteNumber("articles", summary.Articles);
                json.WriteNumber("statements", summary.Statements);
                json.WriteNumber("messages", summary.Messages);
                json.WriteNumber("events", summary.Events);
                json.WriteNumber("findings", summary.Findings);
                json.WriteNumber("refusals", summary.Refusals);
                json.WriteSearched(bounds);
                json.WriteAll("outlets", outlets, outlet => Write(json, outlet));
                json.WriteAll("stories", Story.All, story => json.WriteObject(() =>
                {
                    json.WriteString("id", story.Id);
                    json.WriteString("question", story.Question);
                    json.WriteString("address", story.Address);
                }));
            }));
        });
        api.MapMethods("/refusals", Routes.Reading, () =>
        {
            var refusals = archive.Refusals();
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WriteNumber("total", refusals.Count);
                json.WriteAll("refusals", refusals.Take(MostRefusals), refusal => json.WriteObject(() =>
                {
                    json.WriteString("name", refusal.Name);
                    json.WriteString("reason", refusal.Reason);
                    json.WriteString("at", refusal.At);
                }));
            }));
        });
    }

    public static void Write(Utf8JsonWriter json, OutletCount outlet) => json.WriteObject(() =>
    {
        json.WriteString("outlet", outlet.Outlet);
        json.WriteNumber("articles", outlet.Articles);
        json.WriteString("first", outlet.First);
        json.WriteString("last", outlet.Last);
    });
}
