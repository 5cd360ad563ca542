using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage;

namespace OnRecord.Server.Search;

/// <summary>The filters of a search, one set for every kind of entry, in the command line as in addresses; each null where it lets everything through.</summary>
internal sealed record SearchFilter
{
    public string? Words { get; init; }

    public string? Speaker { get; init; }

    public string? To { get; init; }

    public string? Via { get; init; }

    /// <summary>Of a statement: whom its words name.</summary>
    public string? About { get; init; }

    public string? Outlet { get; init; }

    public StatementForm? Form { get; init; }

    /// <summary>Of a message its kind, of an event its type in PLOVER.</summary>
    public string? Type { get; init; }

    /// <summary>Of an event.</summary>
    public string? Status { get; init; }

    /// <summary>Of an event: the name of its place on the map.</summary>
    public string? Place { get; init; }

    /// <summary>Of a finding.</summary>
    public FindingKind? Kind { get; init; }

    /// <summary>Of a finding.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>Of a finding: what people made of it.</summary>
    public FindingState? State { get; init; }

    /// <summary>Of an article: whether it is in a language that is not read.</summary>
    public bool? Unread { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>One statement, in all articles that print it.</summary>
    public string? Id { get; init; }

    public StatementQuery Statements => new()
    {
        Words = Words, Speaker = Speaker, Addressee = To, Via = Via, About = About, Outlet = Outlet, Form = Form, From = From, Until = Until,
    };

    public MessageQuery Messages => new()
    {
        Words = Words, Sender = Speaker, Addressee = To, Via = Via, Outlet = Outlet, Kind = Type, From = From, Until = Until,
    };

    public EventQuery Events => new()
    {
        Words = Words, Actor = Speaker, Recipient = To, Via = Via, Outlet = Outlet, Plover = Type, Status = Status, Place = Place, From = From, Until = Until,
    };

    public FindingQuery Findings => new() { Words = Words, Outlet = Outlet, Kind = Kind, Severity = Severity, State = State, From = From, Until = Until };

    public ArticleQuery Articles => new() { Words = Words, Outlet = Outlet, Unread = Unread };

    /// <summary>The filters that are set, by the names of their options.</summary>
    public IEnumerable<(string Name, string Value)> Set =>
        new (string Name, string? Value)[]
        {
            ("words", Words),
            ("speaker", Speaker),
            ("to", To),
            ("via", Via),
            ("about", About),
            ("outlet", Outlet),
            ("form", Form?.ToString().ToLowerInvariant()),
            ("type", Type),
            ("status", Status),
            ("place", Place),
            ("kind", Kind is { } kind ? JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()) : null),
            ("severity", Severity?.ToString().ToLowerInvariant()),
            ("state", State?.ToString().ToLowerInvariant()),
            ("unread", Unread?.ToString().ToLowerInvariant()),
            ("from", From?.ToString("yyyy-MM-dd")),
            ("until", Until?.ToString("yyyy-MM-dd")),
            ("id", Id),
        }.Where(static one => one.Value is not null).Select(static one => (one.Name, one.Value!));

    /// <summary>Each filter that is set, by itself.</summary>
    public IEnumerable<(string Name, string Value, SearchFilter Filter)> Alone
    {
        get
        {
            var values = Set.ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal);
            return new (string Name, SearchFilter Filter)[]
            {
                ("words", new() { Words = Words }),
                ("speaker", new() { Speaker = Speaker }),
                ("to", new() { To = To }),
                ("via", new() { Via = Via }),
                ("about", new() { About = About }),
                ("outlet", new() { Outlet = Outlet }),
                ("form", new() { Form = Form }),
                ("type", new() { Type = Type }),
                ("status", new() { Status = Status }),
                ("place", new() { Place = Place }),
                ("kind", new() { Kind = Kind }),
                ("severity", new() { Severity = Severity }),
                ("state", new() { State = State }),
                ("unread", new() { Unread = Unread }),
                ("from", new() { From = From }),
                ("until", new() { Until = Until }),
            }.Where(one => values.ContainsKey(one.Name)).Select(one => (one.Name, values[one.Name], one.Filter));
        }
    }
}
