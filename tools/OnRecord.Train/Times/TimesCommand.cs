using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Times;
using OnRecord.Text;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Times;

/// <summary><c>evaluate times</c>: scores expressions of time and their values.</summary>
internal static class TimesCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("gold") { Description = "Cases of Recognizers-Text or Duckling, MEANTIME, or single expressions, as JSON lines; may be gzipped.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var most = new Option<int>("--errors") { Description = "Also prints so many of what was read wrongly." };
        var models = new Option<DirectoryInfo?>("--models") { Description = "Reads with the trees of these models too, for the tense of running text." };
        var command = new Command("times", "Scores expressions of time: found, and with the right value.") { files, json, most, models };
        command.SetAction(result =>
        {
            var language = result.GetValue(models) is { } folder ? English.Language(LanguageModels.Open(task => ModelFolders.Open(folder, task))) : new Pipeline(new BlockStage());
            var all = new List<object>();
            foreach (var file in result.GetRequiredValue(files))
            {
                var score = Score(file, language);
                var name = file.Directory?.Name ?? file.Name;
                if (result.GetValue(json))
                {
                    all.Add(Figures(name, score));
                }
                else
                {
                    Print(name, score, Console.Out);
                }

                foreach (var error in score.Errors.Take(result.GetValue(json) ? 0 : result.GetValue(most)))
                {
                    Console.Out.WriteLine($"    {error.Group}: \"{error.Gold}\" is {error.Expected}; ours {error.Ours} — {error.Case}");
                }
            }

            if (result.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(all, Indented));
            }
        });
        return command;
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    /// <summary>Reads all cases of a file.</summary>
    /// <exception cref="FormatException">A line is no JSON, or gold of no known form; the message names file and line.</exception>
    internal static TimeScore Score(FileInfo file, Pipeline language)
    {
        var score = new TimeScore();
        using var reader = GoldFiles.Open(file);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                using var parsed = JsonDocument.Parse(line);
                if (TimeFiles.Read(parsed.RootElement) is { } one)
                {
                    score.Add(one, one => Layer(one, language));
                }
            }
            catch (Exception error) when (error is JsonException or FormatException)
            {
                throw new FormatException($"{file.Name}, line {number}: {error.Message}", error);
            }
        }

        return score;
    }

    private static TimeLayer Layer(TimeCase one, Pipeline language)
    {
        var article = new Article { Text = one.Text, Published = one.Published is { } date ? new PublicationDate(date, DateBasis.Option) : null };
        return new Pipeline([.. language.Stages, new TimeStage(one.Options)]).Read(article).Get<TimeLayer>();
    }

    private static void Print(string name, TimeScore score, TextWriter output)
    {
        output.WriteLine($"{name}: {score.Cases.All} cases, {score.Cases.Right} wholly right ({Percent(100.0 * score.Cases.Right / Math.Max(score.Cases.All, 1))} %)");
        output.WriteLine($"  {"",-12} {"precision",9} {"recall",9} {"F1",9} {"gold",6} {"found",6} {"right",6}");
        Row("found", score.Found);
        Row("valued", score.Valued);
        foreach (var (group, _, valued) in score.Groups)
        {
            output.WriteLine($"  {group,-12} {"",9} {Percent(valued.Recall),9} {"",9} {valued.Gold,6} {"",6} {valued.Right,6}");
        }

        void Row(string row, Tally tally) => output.WriteLine(
            $"  {row,-12} {Percent(tally.Precision),9} {Percent(tally.Recall),9} {Percent(tally.F1),9} {tally.Gold,6} {tally.System,6} {tally.Right,6}");
    }

    private static object Figures(string name, TimeScore score) => new
    {
        name,
        cases = score.Cases.All,
        casesRight = score.Cases.Right,
        found = Figures(score.Found),
        valued = Figures(score.Valued),
        groups = score.Groups.ToDictionary(static group => group.Group, static group => Figures(group.Valued)),
    };

    private static object Figures(Tally tally) => new
    {
        precision = Math.Round(tally.Precision, 2),
        recall = Math.Round(tally.Recall, 2),
        f1 = Math.Round(tally.F1, 2),
        gold = tally.Gold,
        right = tally.Right,
    };

    private static string Percent(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
