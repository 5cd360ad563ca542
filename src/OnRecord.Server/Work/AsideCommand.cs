using System.CommandLine;
using System.Globalization;
using OnRecord.Engine.Jobs;
using OnRecord.Server.Answers;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Work;

/// <summary><c>onrecord aside</c>: the jobs that could not be done, why, and back into the queue with them.</summary>
internal static class AsideCommand
{
    public static Command Create() => new ExampleCommand(
        "aside", "Lists the jobs that workers put aside, with the reasons, and puts them back into the queue.", "onrecord aside list") { List(), Return() };

    private static ExampleCommand List()
    {
        var queue = Queue();
        var why = Why();
        var limit = NumberOption.Create("--limit", "How many to show at most, those first that were put aside first.", fallback: 100, least: 1);
        var format = FormatOption.One();
        var command = new ExampleCommand("list", "Lists them: which article, why, when, and how often it was tried.", "onrecord aside list --why CueStage") { why, limit, queue, format };
        command.SetAction(async (parsed, cancel) =>
        {
            var jobs = QueueOption.Needed(parsed, queue);
            var (found, all) = await new JobsAside(jobs).ListAsync(Wanted(parsed.GetValue(why)), parsed.GetValue(limit), cancel);
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(Json(found, all)));
            }
            else
            {
                Write(new Sheet(screen), found, all);
            }
        });
        return command;
    }

    private static ExampleCommand Return()
    {
        var ids = new Argument<string[]>("ID") { Description = "Which, as list tells them.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every job that was put aside." };
        var why = Why();
        var queue = Queue();
        var command = new ExampleCommand("return", "Puts jobs back into the queue, for workers to try again.", "onrecord aside return --why CueStage") { ids, all, why, queue };
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(ids) is { Length: > 0 }, result.GetValue(all), result.GetValue(why) is not null }.Count(static given => given) != 1)
            {
                result.AddError("Which jobs is said by their ids, by --why, or by --all.");
            }
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var jobs = QueueOption.Needed(parsed, queue);
            var wanted = parsed.GetValue(ids)!;
            Predicate<AsideJob> goesBack = wanted.Length > 0 ? job => wanted.Contains(job.Id) : Wanted(parsed.GetValue(why));
            var returned = new List<string>();
            try
            {
                await new JobsAside(jobs).ReturnAsync(goesBack, job => returned.Add(job.Id), cancel);
            }
            finally
            {
                parsed.InvocationConfiguration.Output.WriteLine($"Put back {InWords.Count(returned.Count, "job")}.");
            }

            return wanted.Except(returned).FirstOrDefault() is { } missing
                ? throw new CommandException(ExitCode.NoSuchJob, $"no job '{missing}' was put aside. See: onrecord aside list")
                : ExitCode.Success;
        });
        return command;
    }

    private static Option<string?> Queue() => QueueOption.Create($"Where jobs wait; without it, what {QueueOption.Variable} says.");

    private static Option<string?> Why() => new("--why") { Description = "Only those whose reason has these words in it.", HelpName = "WORDS" };

    private static Predicate<AsideJob> Wanted(string? why) => why is null ? static _ => true : job => job.Why.Contains(why, StringComparison.OrdinalIgnoreCase);

    private static void Write(Sheet sheet, IReadOnlyList<AsideJob> found, long all)
    {
        foreach (var job in found)
        {
            var article = string.Join(", ", new[] { job.Title, job.Outlet }.OfType<string>());
            sheet.Hang(new Run(job.Id + "  ", Ink.Source), new Run(job.Name ?? "no job", Ink.Strong), new Run(article.Length > 0 ? $"  {article}" : ""));
            sheet.Add(indent: job.Id.Length + 2, new Run($"{When(job.At)} after {Tries(job.Tries)}: ", Ink.Quiet), new Run(job.Why, Ink.Finding));
        }

        sheet.Add(all == 0 ? "Nothing was put aside." : found.Count == all ? $"{Digits(all)} put aside." : $"{Digits(found.Count)} of {Digits(all)} put aside.");
        sheet.Write();
    }

    private static string When(DateTimeOffset? at) => at is { } known ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "at some time";

    private static string Tries(long tries) => tries == 0 ? "an unknown number of tries" : tries == 1 ? "1 try" : $"{Digits(tries)} tries";

    private static string Digits(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Json(IReadOnlyList<AsideJob> found, long all) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteNumber("putAside", all);
        json.WriteAll("jobs", found, job => json.WriteObject(() =>
        {
            json.WriteString("id", job.Id);
            json.WriteString("name", job.Name);
            json.WriteString("title", job.Title);
            json.WriteString("outlet", job.Outlet);
            json.WriteString("url", job.Url);
            json.WriteString("why", job.Why);
            json.WriteString("at", job.At?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteNumberOrNull("tries", job.Tries == 0 ? null : job.Tries);
        }));
    }));
}
