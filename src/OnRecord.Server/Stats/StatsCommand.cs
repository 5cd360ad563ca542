using System.CommandLine;
using System.Globalization;
using OnRecord.Server.Answers;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Stats;

/// <summary><c>onrecord stats</c>: what the archive holds, what it lacks and what was refused.</summary>
internal static class StatsCommand
{
    private const int MostReasons = 10;
    private const int MostOutlets = 30;

    public static Command Create()
    {
        var archive = ArchiveOption.Create();
        var format = FormatOption.One();
        var command = new ExampleCommand("stats", "Tells what the archive holds, from when to when, and what was refused.", "onrecord stats --format json")
        {
            archive, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            var (summary, bounds, outlets, size) = (opened.Summary(), opened.Bounds(), opened.Outlets(), opened.Size());
            (string Reason, int Count)[] refusals =
                [.. opened.Refusals().CountBy(static refusal => refusal.Reason).OrderByDescending(static pair => pair.Value).Select(static pair => (pair.Key, pair.Value))];
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(Json(opened.Name, summary, bounds, outlets, size, refusals)));
            }
            else
            {
                Write(new Sheet(screen), opened.Name, summary, bounds, outlets, size, refusals);
            }
        });
        return command;
    }

    private static void Write(Sheet sheet, string name, ArchiveSummary summary, CorpusBounds bounds, IReadOnlyList<OutletCount> outlets, long size, (string Reason, int Count)[] refusals)
    {
        sheet.Add(new Run(name, Ink.Strong), new Run($"  {Size(size)}", Ink.Quiet));
        sheet.Blank();
        Run[][] numbers =
        [
            Row("articles", summary.Articles),
            Row("statements", summary.Statements),
            Row("messages", summary.Messages),
            Row("events", summary.Events),
            Row("findings", summary.Findings),
            Row("outlets", summary.Outlets),
        ];
        foreach (var line in Table.Of(numbers, 1))
        {
            sheet.Add(line);
        }

        sheet.Blank();
        if (bounds is { First: { } first, Last: { } last })
        {
            sheet.Add($"Published {ReadableDate.Of(first)} to {ReadableDate.Of(last)}; {InWords.Number(bounds.Undated)} undated.");
            var gap = bounds.LongestGap is var (from, until) ? $", the longest stretch from {ReadableDate.Of(from)} to {ReadableDate.Of(until)}" : "";
            sheet.Add(bounds.EmptyDays == 0 ? "No day between without an article." : $"{InWords.Count(bounds.EmptyDays, "day")} between without an article{gap}.");
        }

        if (outlets.Count > 0)
        {
            sheet.Blank();
            AddOutlets(sheet, outlets);
            sheet.Blank();
        }

        sheet.Add(refusals.Length == 0 ? "Nothing was refused." : $"{InWords.Count(summary.Refusals, "input")} refused:");
        foreach (var (reason, count) in refusals.Take(MostReasons))
        {
            sheet.Hang(new Run($"  {InWords.Number(count),6}  ", Ink.Quiet), new Run(reason));
        }

        if (refusals.Length > MostReasons)
        {
            sheet.Add(indent: 2, new Run($"and {InWords.Count(refusals.Length - MostReasons, "other reason")}", Ink.Quiet));
        }

        sheet.Write();
    }

    private static void AddOutlets(Sheet sheet, IReadOnlyList<OutletCount> outlets)
    {
        Run[][] rows =
        [
            .. outlets.Take(MostOutlets).Select(static one => (Run[])
            [
                new(one.Outlet ?? "outlet not known", one.Outlet is null ? Ink.Quiet : Ink.Source),
                new(InWords.Count(one.Articles, "article")),
                new(one is { First: { } first, Last: { } last } ? first == last ? ReadableDate.Of(first) : $"{ReadableDate.Of(first)} to {ReadableDate.Of(last)}" : "undated", Ink.Quiet),
            ]),
        ];
        foreach (var line in Table.Of(rows, 1))
        {
            sheet.Add(line);
        }

        if (outlets.Count > MostOutlets)
        {
            sheet.Add(new Run($"and {InWords.Count(outlets.Count - MostOutlets, "other outlet")}; --format json has all", Ink.Quiet));
        }
    }

    private static Run[] Row(string name, int count) => [new Run(name), new Run(InWords.Number(count), Ink.Strong)];

    private static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000_000.0:0.0} GB"),
    };

    private static string Json(string name, ArchiveSummary summary, CorpusBounds bounds, IReadOnlyList<OutletCount> outlets, long size, (string Reason, int Count)[] refusals) =>
        JsonText.Write(json => json.WriteObject(() =>
        {
            json.WriteString("archive", name);
            json.WriteNumber("bytes", size);
            json.WriteNumber("articles", summary.Articles);
            json.WriteNumber("statements", summary.Statements);
            json.WriteNumber("messages", summary.Messages);
            json.WriteNumber("events", summary.Events);
            json.WriteNumber("findings", summary.Findings);
            json.WriteSearched(bounds);
            json.WriteAll("outlets", outlets, outlet => json.WriteObject(() =>
            {
                json.WriteString("outlet", outlet.Outlet);
                json.WriteNumber("articles", outlet.Articles);
                json.WriteString("first", outlet.First);
                json.WriteString("last", outlet.Last);
            }));
            json.WriteNumber("refused", summary.Refusals);
            json.WriteAll("refusals", refusals, refusal => json.WriteObject(() =>
            {
                json.WriteString("reason", refusal.Reason);
                json.WriteNumber("count", refusal.Count);
            }));
        }));
}
