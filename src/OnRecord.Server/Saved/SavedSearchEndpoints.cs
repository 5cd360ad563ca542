using System.Globalization;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Storage.Saved;

namespace OnRecord.Server.Saved;

/// <summary><c>/api/searches</c>: searches that have a name.</summary>
internal static class SavedSearchEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive, TimeProvider time)
    {
        api.MapMethods("/searches", Routes.Reading, () => JsonAnswer.Of(json => json.WriteObject(() =>
            json.WriteAll("searches", archive.SavedSearches.All(), search => json.WriteObject(() => Write(json, search))))));
        api.MapPut("/searches/{name}", async (string name, HttpRequest request) =>
        {
            if (!SavedSearchOptions.IsName(name))
            {
                throw ProblemException.BadRequest("A name has up to 80 letters, digits, blanks, dots and hyphens, and begins with a letter or digit.");
            }

            var query = Query(await Body.ReadAsync(request));
            archive.SavedSearches.Save(new SavedSearch(name, query, time.GetUtcNow()));
            return JsonAnswer.Of(json => json.WriteObject(() => Write(json, archive.SavedSearches.Find(name)!)));
        });
        api.MapDelete("/searches/{name}", (string name) => archive.SavedSearches.Remove(name)
            ? (IResult)TypedResults.NoContent()
            : throw ProblemException.NotFound("No search is saved under this name."));
    }

    // The members are called as the parameters of a search are.
    private static StatementQuery Query(Body body)
    {
        var query = new StatementQuery
        {
            Words = body.Text("q"),
            Speaker = body.Text("speaker"),
            Addressee = body.Text("to"),
            Via = body.Text("via"),
            About = body.Text("about"),
            Outlet = body.Text("outlet"),
            Form = body.Text("form") switch
            {
                null => null,
                var typed when Enum.GetNames<StatementForm>().Contains(typed, StringComparer.OrdinalIgnoreCase) => Enum.Parse<StatementForm>(typed, ignoreCase: true),
                _ => throw ProblemException.BadRequest($"“form” is one of {string.Join(", ", Choice.Words<StatementForm>())}."),
            },
            From = Day(body, "from"),
            Until = Day(body, "until"),
        };
        body.Finish();
        return query;
    }

    private static DateOnly? Day(Body body, string name) => body.Text(name) switch
    {
        null => null,
        var typed when DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw ProblemException.BadRequest($"“{name}” takes a day such as 2025-12-01."),
    };

    private static void Write(Utf8JsonWriter json, SavedSearch search)
    {
        json.WriteString("name", search.Name);
        json.WriteString("since", search.Since);
        json.WriteString("at", search.At);
        json.WriteString("address", SearchAddress.Of(search.Query));
        json.WriteString("feed", $"/searches/{Uri.EscapeDataString(search.Name)}.atom");
    }
}
