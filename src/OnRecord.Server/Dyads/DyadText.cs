using System.Globalization;
using OnRecord.Server.Articles;
using OnRecord.Server.Events;
using OnRecord.Server.Messages;
using OnRecord.Server.Parties;
using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Dyads;
using Dyad = OnRecord.Storage.Dyads.Dyad;

namespace OnRecord.Server.Dyads;

/// <summary>A pair over time for people: a row a period, in a terminal with bars that grow from the middle.</summary>
internal static class DyadText
{
    private const int MostBar = 24;    // cells
    private const int LeastBar = 6;
    private const int ExcerptLength = 140;

    public static void Write(Sheet sheet, Dyad dyad, Period per, DyadRecords? records)
    {
        var (first, second) = (dyad.First.Name, dyad.Second.Name);
        var periods = dyad.Periods.Select(period => (Label: Label(period, per), Period: period)).ToList();
        if (Distinct(dyad.Undated.There) + Distinct(dyad.Undated.Back) > 0)
        {
            periods.Add(("undated", dyad.Undated));
        }

        if (periods.Count == 0)
        {
            sheet.Add($"Nothing between {NamedParty.Full(dyad.First)} and {NamedParty.Full(dyad.Second)}.", Ink.Strong);
        }
        else
        {
            sheet.Add(new Run("left   ", Ink.Quiet), new Run($"{NamedParty.Full(dyad.Second)}{sheet.Arrow}{NamedParty.Full(dyad.First)}", Ink.Cue));
            sheet.Add(new Run("right  ", Ink.Quiet), new Run($"{NamedParty.Full(dyad.First)}{sheet.Arrow}{NamedParty.Full(dyad.Second)}", Ink.Source));
            sheet.Blank();
            foreach (var line in Chart(sheet, periods))
            {
                sheet.Add(line);
            }

            sheet.Blank();
            sheet.Add(
                "said, wrote, did: statements, messages and events; the same words, or acts of one type on one day, count once, and behind a stroke "
                + "stands every printing. score: mean Goldstein score of what happened, from −10 to 10.",
                Ink.Quiet);
        }

        if (records is not null)
        {
            sheet.Blank();
            List(sheet, $"{first}{sheet.Arrow}{second}", records.There);
            List(sheet, $"{second}{sheet.Arrow}{first}", records.Back);
        }

        sheet.Add(new Run($"Searched {InWords.Searched(dyad.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    private static IEnumerable<Run[]> Chart(Sheet sheet, List<(string Label, DyadPeriod Period)> periods)
    {
        Run[] Cells(DyadCount count) =>
        [
            new(Number(count.DistinctStatements, count.Statements)),
            new(Number(count.DistinctMessages, count.Messages)),
            new(Number(count.DistinctEvents, count.Events)),
            new(count.Goldstein is { } score ? score.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) : "", Ink.Quiet),
        ];

        Run[] head = [new("said", Ink.Quiet), new("wrote", Ink.Quiet), new("did", Ink.Quiet), new("score", Ink.Quiet)];
        var most = periods.Max(static pair => Math.Max(Distinct(pair.Period.There), Distinct(pair.Period.Back)));
        Run[][] numbers = [[new Run(""), .. head, new Run("│", Ink.Quiet), .. head], .. periods.Select(pair =>
            (Run[])[new Run(pair.Label), .. Cells(pair.Period.Back), new Run("│", Ink.Quiet), .. Cells(pair.Period.There)])];
        int[] right = [1, 2, 3, 4, 6, 7, 8, 9];
        var width = Table.Of(numbers, right).Max(static line => Lines.Width(line));
        var bar = Math.Min(MostBar, (sheet.Width - width - 1) / 2);
        if (!sheet.IsTerminal || bar < LeastBar)
        {
            return Table.Of(numbers, right);
        }

        // The bars stand in the middle, where they can be compared.
        var rows = numbers.Select((row, i) =>
        {
            var (left, there) = i == 0 ? (0, 0) : (Bar(Distinct(periods[i - 1].Period.Back), most, bar), Bar(Distinct(periods[i - 1].Period.There), most, bar));
            return (Run[])
            [
                .. row[..5],
                new Run(new string(' ', bar - left) + new string('█', left), Ink.Cue),
                row[5],
                new Run(new string('█', there) + new string(' ', bar - there), Ink.Source),
                .. row[6..],
            ];
        });
        return WithoutGaps(Table.Of([.. rows], 1, 2, 3, 4, 8, 9, 10, 11));
    }

    // The bars touch the line between them.
    private static IEnumerable<Run[]> WithoutGaps(IEnumerable<Run[]> lines) => lines.Select(static line =>
    {
        var middle = Array.FindIndex(line, static run => run.Text == "│");
        return line.Where((run, i) => run.Text != "  " || (i != middle - 1 && i != middle + 1 && i != middle + 2)).ToArray();
    });

    private static int Bar(int count, int most, int cells) => count == 0 ? 0 : Math.Max(1, (int)Math.Round((double)count * cells / most));

    private static int Distinct(DyadCount count) => count.DistinctStatements + count.DistinctMessages + count.DistinctEvents;

    private static string Number(int distinct, int all) =>
        all == 0 ? "·" : distinct == all ? InWords.Number(all) : $"{InWords.Number(distinct)}/{InWords.Number(all)}";

    private static string Label(DyadPeriod period, Period per)
    {
        var culture = CultureInfo.InvariantCulture;
        return per switch
        {
            Period.Day => ReadableDate.Of(period.From),
            Period.Week => "from " + ReadableDate.Of(period.From),
            Period.Month => period.From.ToString("MMM yyyy", culture),
            Period.Quarter => string.Create(culture, $"{period.From.Year} Q{((period.From.Month - 1) / 3) + 1}"),
            _ => period.From.Year.ToString(culture),
        };
    }

    private static void List(Sheet sheet, string direction, DyadEntries entries)
    {
        sheet.Add(direction, Ink.Strong);
        foreach (var hit in entries.Statements)
        {
            Add(sheet, StatementText.Day(hit), "said", StatementText.Who(sheet, hit), hit.Words, hit.Article);
        }

        foreach (var hit in entries.Messages)
        {
            var day = hit.Sent ?? hit.Received;
            Add(sheet, day is null ? ArticleWords.Date(hit.Article) : ReadableDate.Of(day), "wrote", MessageFace.Who(sheet, hit.Sender.Name, hit.Addressees), $"{hit.Kind}: {hit.Words}", hit.Article);
        }

        foreach (var hit in entries.Events)
        {
            var day = hit.Date is { } date ? ReadableDate.Of(date) : ArticleWords.Date(hit.Article);
            Add(sheet, day, "did", EventFace.Who(sheet, hit), $"{EventFace.What(hit)}: {hit.Words}", hit.Article);
        }

        if (entries.Statements.Count + entries.Messages.Count + entries.Events.Count == 0)
        {
            sheet.Add(indent: 2, new Run("nothing", Ink.Quiet));
        }

        sheet.Blank();
    }

    private static void Add(Sheet sheet, string day, string kind, Run[] who, string words, ArticleSummary article) => sheet.Hang(
        new Run($"  {day,-11}  {kind,-5}  ", Ink.Quiet),
        [
            .. who,
            new Run("  " + (sheet.IsTerminal ? CellWidth.Cut(words, ExcerptLength) : words)),
            new Run($"  {ArticleWords.Outlet(article)}, {ArticleWords.Date(article)}", Ink.Quiet),
        ]);
}
