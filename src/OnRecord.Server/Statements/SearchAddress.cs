using System.Globalization;
using OnRecord.Findings;
using OnRecord.Server.Pages;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary>A search as an address holds it: the same names for the page and for the HTTP API.</summary>
internal sealed record SearchAddress
{
    private const int MaximumLength = 1000;

    public string? Words { get; private init; }

    public string? Speaker { get; private init; }

    public string? To { get; private init; }

    public string? Via { get; private init; }

    public string? Outlet { get; private init; }

    public StatementForm? Form { get; private init; }

    public DateOnly? From { get; private init; }

    public DateOnly? Until { get; private init; }

    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;

    public bool HasFilters => (Speaker ?? To ?? Via ?? Outlet) is not null || Form is not null || From is not null || Until is not null;

    /// <param name="problem">What is wrong, as a sentence, where the result is null.</param>
    public static SearchAddress? Read(IQueryCollection address, out string? problem)
    {
        string? Text(string name) => address[name].ToString() is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : null;

        string? wrong = null;
        DateOnly? Day(string name)
        {
            if (Text(name) is not { } typed)
            {
                return null;
            }

            if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            wrong = $"“{name}” takes a day such as 2025-12-01.";
            return null;
        }

        StatementForm? form = Text("form") switch
        {
            null => null,
            "direct" => StatementForm.Direct,
            "mixed" => StatementForm.Mixed,
            "indirect" => StatementForm.Indirect,
            _ => (StatementForm)(-1),
        };
        var read = new SearchAddress
        {
            Words = Text("q"),
            Speaker = Text("speaker"),
            To = Text("to"),
            Via = Text("via"),
            Outlet = Text("outlet"),
            Form = form,
            From = Day("from"),
            Until = Day("until"),
            Page = PageNumber.Of(address) ?? 0,
        };
        string?[] texts = [read.Words, read.Speaker, read.To, read.Via, read.Outlet];
        problem = wrong
            ?? (form is (StatementForm)(-1) ? "“form” is direct, mixed or indirect." : null)
            ?? (read.Page == 0 ? "“page” is a number from 1." : null)
            ?? (texts.Any(text => text?.Length > MaximumLength) ? $"A filter takes at most {MaximumLength} characters." : null);
        return problem is null ? read : null;
    }

    /// <summary>Everything that the speaker said; one who is known from one article alone is looked for by name.</summary>
    public static SearchAddress OfSpeaker(Party speaker) => new() { Speaker = speaker.IsLocal ? $"\"{speaker.Name}\"" : speaker.Id };

    public static SearchAddress Of(StatementQuery query) => new()
    {
        Words = query.Words,
        Speaker = query.Speaker,
        To = query.Addressee,
        Via = query.Via,
        Outlet = query.Outlet,
        Form = query.Form,
        From = query.From,
        Until = query.Until,
    };

    /// <param name="size">Statements a page.</param>
    public StatementQuery Query(int size) => new()
    {
        Words = Words,
        Speaker = Speaker,
        Addressee = To,
        Via = Via,
        Outlet = Outlet,
        Form = Form,
        From = From,
        Until = Until,
        Offset = (Page - 1) * size,
        Limit = size,
    };

    /// <summary>The address of one of this search's pages.</summary>
    public string Address(int page) => "/search" + QueryString.Create(
        new KeyValuePair<string, string?>[]
        {
            new("q", Words),
            new("speaker", Speaker),
            new("to", To),
            new("via", Via),
            new("outlet", Outlet),
            new("form", Form?.ToString().ToLowerInvariant()),
            new("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("until", Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)),
        }.Where(part => part.Value is not null));
}
