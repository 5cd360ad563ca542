using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Actors;

/// <summary><c>evaluate actors</c>: how many phrases get the code that cases say is right.</summary>
internal static class EvaluateActors
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("cases") { Description = "Cases in .jsonl, may be gzipped.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Prints JSON instead of a table." };
        var errors = new Option<int>("--errors") { Description = "Also prints so many cases that are wrong." };
        var today = new Option<string>("--today")
        {
            Description = "The date of cases that name none: when they were written.",
            DefaultValueFactory = static _ => "2022-12-31",
        };
        var command = new Command("actors", "Scores the codes of actors on cases of other coders.") { files, json, errors, today };
        command.SetAction(result =>
        {
            foreach (var file in result.GetRequiredValue(files))
            {
                using var reader = GoldFiles.Open(file);
                List<string> left = [];
                var scored = ActorCase.Read(reader, file.Name, result.GetRequiredValue(today), left).Select(static one => ScoredCase.Of(one, ActorCoder.BuiltIn)).ToList();
                var output = result.InvocationConfiguration.Output;
                if (result.GetValue(json))
                {
                    output.WriteLine(Json(file.Name, scored, left, result.GetValue(errors)));
                }
                else
                {
                    Print(output, file.Name, scored, left, result.GetValue(errors));
                }
            }
        });
        return command;
    }

    private static void Print(TextWriter output, string file, List<ScoredCase> scored, List<string> left, int errors)
    {
        output.WriteLine($"{file}: {scored.Count} cases, {left.Count} left out as templates without values");
        foreach (var (suite, right, all) in Suites(scored))
        {
            output.WriteLine($"  {suite,-44} {right,4} of {all,4}  {Percent(right, all),6}");
        }

        foreach (var one in scored.Where(static one => !one.Right).Take(errors))
        {
            output.WriteLine($"    {one.Case.Text} ({one.Case.Date}{(one.Case.About is { } about ? ", " + about : "")}): {one.Expected} <> {one.Found}");
        }
    }

    private static string Json(string file, List<ScoredCase> scored, List<string> left, int errors) => JsonSerializer.Serialize(new
    {
        file,
        cases = scored.Count,
        leftOut = left,
        suites = Suites(scored).Select(static one => new { suite = one.Suite, right = one.Right, all = one.All, share = Math.Round((double)one.Right / one.All, 4) }),
        errors = scored.Where(static one => !one.Right).Take(errors).Select(static one => new { id = one.Case.Id, text = one.Case.Text, expected = one.Expected, found = one.Found }),
    });

    private static IEnumerable<(string Suite, int Right, int All)> Suites(List<ScoredCase> scored) => scored
        .GroupBy(static one => one.Case.Suite)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => (group.Key, group.Count(static one => one.Right), group.Count()))
        .Append(("all", scored.Count(static one => one.Right), scored.Count));

    private static string Percent(int right, int all) => all == 0 ? "-" : (100.0 * right / all).ToString("0.0", CultureInfo.InvariantCulture);
}
