using System.Globalization;
using OnRecord.Server.Articles;
using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Storage.Phrases;
using OnRecord.Wording;

namespace OnRecord.Server.Phrases;

/// <summary>The history of a phrase for people. What is first or last is so in what was searched, and it says so.</summary>
internal static class PhraseText
{
    private const int MostBar = 40;    // cells
    private const int MostUsers = 10;

    public static void Write(Sheet sheet, PhraseQuery query, PhraseHistory history)
    {
        var uses = history.Uses == 0 ? "not used" : InWords.AtLeast(history.IsLeast) + InWords.Count(history.Uses, "use");
        sheet.Add(new Run($"“{query.Phrase}”", Ink.Strong), new Run($"  {uses} in what was searched{Narrowed(query)}"));
        sheet.Blank();
        if (history is { First: { } first, Last: { } last })
        {
            if (first.Statement.Key == last.Statement.Key)
            {
                Add(sheet, "Only use in what was searched", first);
            }
            else
            {
                Add(sheet, "First use in what was searched", first);
                Add(sheet, "Last use in what was searched", last);
            }
        }

        Years(sheet, history);
        Users(sheet, history);
        Near(sheet, history);
        sheet.Add(new Run(Searched(history), Ink.Quiet));
        sheet.Write();
    }

    /// <summary>In what a near form differs, in words.</summary>
    public static IEnumerable<string> Changes(PhraseChange changes)
    {
        (PhraseChange Change, string Says)[] all =
        [
            (PhraseChange.Inflected, "another form of a word"),
            (PhraseChange.Synonym, "a synonym"),
            (PhraseChange.Replaced, "another word for one"),
            (PhraseChange.Reordered, "another order"),
            (PhraseChange.Inserted, "words between"),
            (PhraseChange.Shortened, "small words left out"),
        ];
        return all.Where(one => changes.HasFlag(one.Change)).Select(static one => one.Says);
    }

    private static void Add(Sheet sheet, string title, PhraseUse use)
    {
        sheet.Add([new Run($"{title}: {StatementText.Day(use.Statement)}, ", Ink.Source), .. StatementText.Who(sheet, use.Statement)]);
        sheet.Add(indent: 2, StatementText.Words(sheet, use.Statement, [use.Span], isShort: true));
        if (use.Statement.Via.Count > 0)
        {
            sheet.Add(indent: 2, new Run("via " + string.Join(sheet.Arrow, use.Statement.Via.Select(static party => party.Name)), Ink.Chain));
        }

        StatementText.AddPrinted(sheet, use.Statement);
        sheet.Blank();
    }

    private static void Years(Sheet sheet, PhraseHistory history)
    {
        if (history.Years.Count == 0)
        {
            return;
        }

        var most = history.Years.Max(static year => year.Uses);
        sheet.Add("Uses in each year", Ink.Strong);
        var before = history.Years[0].Year;
        foreach (var (year, uses) in history.Years)
        {
            if (year - before > 1)
            {
                sheet.Add(indent: 2, new Run("…", Ink.Quiet));
            }

            before = year;
            var cells = Math.Max(1, (int)Math.Round((double)uses * Math.Min(MostBar, sheet.Width - 20) / Math.Max(most, 5)));
            var bar = sheet.IsTerminal ? new string('█', cells) + " " : "";
            sheet.Add(indent: 2, new Run(year.ToString("0000", CultureInfo.InvariantCulture) + "  "), new Run(bar, Ink.Source), new Run(InWords.Number(uses)));
        }

        sheet.Blank();
    }

    private static void Users(Sheet sheet, PhraseHistory history)
    {
        if (history.Users.Count == 0)
        {
            return;
        }

        var part = history.Described < history.Uses ? $", counted over the latest {InWords.Number(history.Described)}" : "";
        sheet.Add($"Who uses it{part}", Ink.Strong);
        foreach (var users in history.Users.Take(MostUsers))
        {
            var to = users.Addressee is { } addressee ? sheet.Arrow + addressee.Name : "";
            sheet.Add(indent: 2, new Run($"{users.Speaker?.Name ?? "Speaker not known"}{to}"), new Run($"  {InWords.Number(users.Uses)}", Ink.Quiet));
        }

        if (history.Users.Count > MostUsers)
        {
            sheet.Add(indent: 2, new Run($"and {InWords.Count(history.Users.Count - MostUsers, "other pair")}", Ink.Quiet));
        }

        sheet.Blank();
    }

    private static void Near(Sheet sheet, PhraseHistory history)
    {
        if (history.Near.Count == 0)
        {
            return;
        }

        sheet.Add("Forms near it, the nearest first", Ink.Strong);
        foreach (var use in history.Near)
        {
            sheet.Hang(
                new Run("  "),
                new Run($"“{use.Form}”"),
                new Run($"  {string.Join(", ", Changes(use.Changes))}", Ink.Cue),
                new Run($"  {use.Statement.Speaker?.Name ?? "speaker not known"}, {StatementText.Day(use.Statement)}, {ArticleWords.Outlet(use.Statement.Article)}", Ink.Quiet));
        }

        sheet.Blank();
    }

    private static string Searched(PhraseHistory history)
    {
        var more = history.IsPartlyCompared ? ", and there were more" : "";
        var near = history.Compared == 0
            ? "No statement shares its words in another form."
            : $"Near forms were looked for in {InWords.Count(history.Compared, "statement")} that {(history.Compared == 1 ? "shares" : "share")} its words{more}.";
        return $"Searched {InWords.Searched(history.Searched)}. {near}";
    }

    private static string Narrowed(PhraseQuery query)
    {
        string?[] filters =
        [
            query.Speaker is { } speaker ? $"by “{speaker}”" : null,
            query.Addressee is { } to ? $"to “{to}”" : null,
            query.Outlet is { } outlet ? $"in “{outlet}”" : null,
            query.From is { } from ? $"from {ReadableDate.Of(from)}" : null,
            query.Until is { } until ? $"until {ReadableDate.Of(until)}" : null,
        ];
        return filters.OfType<string>().ToArray() is { Length: > 0 } some ? $", {string.Join(", ", some)}" : "";
    }
}
