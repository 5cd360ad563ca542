using OnRecord.Findings;
using OnRecord.Storage;

namespace OnRecord.Server.Exports;

/// <summary>What is to go out: the filters of <c>onrecord search</c>, each null where it lets everything through.</summary>
internal sealed record ExportFilter
{
    public string? Words { get; init; }

    public string? Speaker { get; init; }

    public string? To { get; init; }

    public string? Via { get; init; }

    public string? Outlet { get; init; }

    public StatementForm? Form { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>One statement, in all articles that print it.</summary>
    public string? Id { get; init; }

    public StatementQuery Statements => new()
    {
        Words = Words, Speaker = Speaker, Addressee = To, Via = Via, Outlet = Outlet, Form = Form, From = From, Until = Until,
    };

    public MessageQuery Messages => new()
    {
        Words = Words, Sender = Speaker, Addressee = To, Via = Via, Outlet = Outlet, From = From, Until = Until,
    };

    public EventQuery Events => new()
    {
        Words = Words, Actor = Speaker, Recipient = To, Via = Via, Outlet = Outlet, From = From, Until = Until,
    };

    public FindingQuery Findings => new() { Words = Words, Outlet = Outlet, From = From, Until = Until };

    public ArticleQuery Articles => new() { Words = Words, Outlet = Outlet };

    /// <summary>The filters that are set, by the names of their options.</summary>
    public IEnumerable<(string Name, string Value)> Set =>
        new (string Name, string? Value)[]
        {
            ("words", Words),
            ("speaker", Speaker),
            ("to", To),
            ("via", Via),
            ("outlet", Outlet),
            ("form", Form?.ToString().ToLowerInvariant()),
            ("from", From?.ToString("yyyy-MM-dd")),
            ("until", Until?.ToString("yyyy-MM-dd")),
            ("id", Id),
        }.Where(static one => one.Value is not null).Select(static one => (one.Name, one.Value!));
}
