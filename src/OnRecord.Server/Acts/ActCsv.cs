using System.Globalization;
using OnRecord.Server.Articles;
using OnRecord.Storage;
using OnRecord.Storage.Acts;

namespace OnRecord.Server.Acts;

/// <summary>Acts as cells of CSV, one a row; values that differ stand in one cell.</summary>
internal static class ActCsv
{
    public static readonly string[] Header =
    [
        "number", "day", "actor", "actors", "recipient", "recipients", "plover", "modes", "contexts", "cameo", "goldstein", "statuses", "dates",
        "days_differ", "places", "first_published", "printings", "origins", "outlets",
    ];

    public static IEnumerable<string?> Cells(int place, Act act) =>
    [
        Number(place + 1),
        act.Day,
        Values(act.ActorCodes),
        Csv.Names(act.Actors.Select(static told => told.Party)),
        Values(act.RecipientCodes),
        Csv.Names(act.Recipients.Select(static told => told.Party)),
        act.Plover,
        Values(act.Modes),
        Values(act.Contexts),
        Values(act.Codes),
        Values(act.Goldstein),
        Values(act.Statuses),
        Values(act.Dates),
        act.DaysDiffer ? "true" : "false",
        Values(act.Places),
        act.FirstPublished,
        Number(act.Printings.Count),
        Number(act.Origins),
        string.Join("; ", ArticleWords.Carriers(act.Printings.Select(static hit => hit.Article))),
    ];

    private static string Values(IReadOnlyList<Told> values) => string.Join("; ", values.Select(static told => told.Value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
