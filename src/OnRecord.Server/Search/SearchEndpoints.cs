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
    private const int DeepestOffset = 1_000_000;

    public static void Map(RouteGroupBuilder api, Archive archive)
    {
        Map(api, "/statements", "statement", StatementJson.Write, StatementFilter, (filter, offset, limit) => archive.Search(filter.Statements with { Offset = offset, Limit = limit }), archive);
        Map(api, "/messages", "message", MessageFace.Write, MessageFilter, (filter, offset, limit) => archive.Search(filter.Messages with { Offset = offset, Limit = limit }), archive);
        Map(api, "/events", "event", EventFace.Write, EventFilter, (filter, offset, limit) => archive.Search(filter.Events with { Offset = offset, Limit = limit }), archive);
        Map(api, "/findings", "finding", FindingFace.Write, FindingFilter, (filter, offset, limit) => archive.Search(filter.Findings with { Offset = offset, Limit = limit }), archive);
        Map(api, "/articles", "article", static (json, article) => json.WriteObject(() => json.WriteArticleFields(article)), ArticleFilter, (filter, offset, limit) => archive.Articles(filter.Articles with { Offset = offset, Limit = limit }), archive);
    }

    public static SearchFilter StatementFilter(Address address) => Entries(address) with { Form = address.Choice<StatementForm>("form") };

    public static SearchFilter MessageFilter(Address address) => Entries(address) with { Type = address.Text("type") };

    public static SearchFilter EventFilter(Address address) => Entries(address) with { Type = address.Text("type"), Status = address.Text("status") };

    private static SearchFilter Entries(Address address) => Dated(address) with
    {
        Speaker = address.Text("speaker"),
        To = address.Text("to"),
        Via = address.Text("via"),
    };

    private static SearchFilter FindingFilter(Address address) => Dated(address) with
    {
        Kind = address.Choice<FindingKind>("kind"),
        Severity = address.Choice<FindingSeverity>("severity"),
    };

    private static SearchFilter ArticleFilter(Address address) => new()
    {
        Words = address.Text("q"), Outlet = address.Text("outlet"), Unread = address.Flag("unread"),
    };

    private static SearchFilter Dated(Address address) => new()
    {
        Words = address.Text("q"), Outlet = address.Text("outlet"), From = address.Day("from"), Until = address.Day("until"),
    };

    private static void Map<THit>(
        RouteGroupBuilder api,
        string path,
        string one,
        Action<Utf8JsonWriter, THit> write,
        Func<Address, SearchFilter> filters,
        Func<SearchFilter, int, int, Found<THit>> find,
        Archive archive) => api.Reads(path, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var filter = filters(address);
        var limit = address.Number("limit", UsualPage, 1, MostOfAPage);
        var cursor = address.Text("cursor") is { } typed ? Cursor.Read(typed, request.Query) : Cursor.Start(request.Query);
        address.Finish();
        var offset = (int)Math.Min(cursor.Shown, DeepestOffset);
        var found = find(filter, offset, limit);
        var summary = archive.Summary();
        var shown = offset + found.Items.Count;
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteSearched(summary);
            json.WriteTotal(found);
            json.WriteString("next", found.Items.Count == limit && (shown < found.Total || found.IsLeast) ? (cursor with { Shown = shown }).ToString() : null);
            if (found.Total == 0)
            {
                EmptyReason.Write(json, archive, filter, alone => find(alone, 0, 0).Total > 0);
            }

            json.WriteAll(one + "s", found.Items, hit => write(json, hit));
        }));
    });
}
