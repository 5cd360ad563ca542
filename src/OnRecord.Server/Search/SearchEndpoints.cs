using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Events;
using OnRecord.Server.Findings;
using OnRecord.Server.Messages;
using OnRecord.Server.Statements;
using OnRecord.Storage;

namespace OnRecord.Server.Search;

/// <summary>Lists of what the archive holds: <c>/api/statements</c> and its like, newest first.</summary>
internal static class SearchEndpoints
{
    public const int MostOfAPage = 100;

    private const int UsualPage = 20;

    public static void Map(RouteGroupBuilder api, Archive archive)
    {
        Map<StatementHit>(api, "statement", StatementJson.Write, static hit => hit.Key, StatementFilter, archive, (filter, after, limit) => archive.Search(
            filter.Statements with { After = after, Uncounted = after is not null, Limit = limit }));
        Map<MessageHit>(api, "message", MessageFace.Write, static hit => hit.Key, MessageFilter, archive, (filter, after, limit) => archive.Search(
            filter.Messages with { After = after, Uncounted = after is not null, Limit = limit }));
        Map<EventHit>(api, "event", EventFace.Write, static hit => hit.Key, EventFilter, archive, (filter, after, limit) => archive.Search(
            filter.Events with { After = after, Uncounted = after is not null, Limit = limit }));
        Map<FindingHit>(api, "finding", FindingFace.Write, static hit => hit.Key, FindingFilter, archive, (filter, after, limit) => archive.Search(
            filter.Findings with { After = after, Uncounted = after is not null, Limit = limit }));
        Map<ArticleSummary>(api, "article", static (json, article) => json.WriteObject(() => json.WriteArticleFields(article)), static article => article.Key, ArticleFilter, archive, (filter, after, limit) => archive.Articles(
            filter.Articles with { After = after, Uncounted = after is not null, Limit = limit }));
    }

    public static SearchFilter StatementFilter(Address address) => Entries(address) with { About = address.Text("about"), Form = address.Choice<StatementForm>("form") };

    public static SearchFilter MessageFilter(Address address) => Entries(address) with { Type = address.Text("type") };

    public static SearchFilter EventFilter(Address address) => Entries(address) with { Type = address.Text("type"), Status = address.Text("status"), Place = address.Text("place") };

    private static SearchFilter Entries(Address address) => Dated(address) with
    {
        Speaker = address.Text("speaker"),
        To = address.Text("to"),
        Via = address.Text("via"),
    };

    public static SearchFilter FindingFilter(Address address) => Dated(address) with
    {
        Kind = address.Choice<FindingKind>("kind"),
        Severity = address.Choice<FindingSeverity>("severity"),
        State = address.Choice<FindingState>("state"),
    };

    private static SearchFilter ArticleFilter(Address address) => new()
    {
        Words = address.Text("q"), Outlet = address.Text("outlet"), Unread = address.Flag("unread"),
    };

    public static SearchFilter Dated(Address address) => new()
    {
        Words = address.Text("q"), Outlet = address.Text("outlet"), From = address.Day("from"), Until = address.Day("until"),
    };

    private static void Map<THit>(
        RouteGroupBuilder api,
        string one,
        Action<Utf8JsonWriter, THit> write,
        Func<THit, long> key,
        Func<Address, SearchFilter> filters,
        Archive archive,
        Func<SearchFilter, long?, int, Found<THit>> find) => api.MapMethods($"/{one}s", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var filter = filters(address);
        var limit = address.Number("limit", UsualPage, 1, MostOfAPage);
        var cursor = Cursor.Read(address.Text("cursor"), request.Query);
        address.Finish();
        var found = find(filter, cursor?.After, limit);
        if (cursor is { Total: var total, IsLeast: var isLeast })
        {
            found = found with { Total = total, IsLeast = isLeast };
        }

        var summary = archive.Summary();
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteSearched(summary);
            json.WriteTotal(found);
            json.WriteString("next", found.HasMore ? new Cursor(key(found.Items[^1]), found.Total, found.IsLeast).Write(request.Query) : null);
            if (found.Total == 0)
            {
                EmptyReason.Write(json, archive, filter, alone => find(alone, null, 1).Total > 0);
            }

            json.WriteAll(one + "s", found.Items, hit => write(json, hit));
        }));
    });
}
