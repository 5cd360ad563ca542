using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Actors;

/// <summary><c>evaluate links</c>: how many mentions of actors are linked to whom a reader says they mean.</summary>
internal static class EvaluateLinks
{
    public static Command Create()
    {
        var articles = new Option<DirectoryInfo>("--articles") { Description = "The folder of the articles, as text.", Required = true };
        var gold = new Option<FileInfo>("--gold") { Description = "Mentions marked by hand, as tools/OnRecord.Train/Actors/links.tsv.", Required = true };
        gold.AcceptExistingOnly();
        var models = EvaluateCommand.Models();
        var json = new Option<bool>("--json") { Description = "Prints JSON instead of a table." };
        var errors = new Option<int>("--errors") { Description = "Also prints so many mentions that are wrong." };
        var command = new Command("links", "Scores to whom mentions of states, people, bodies and outlets are linked.") { articles, gold, models, json, errors };
        command.SetAction(result =>
        {
            var (folder, output) = (result.GetRequiredValue(articles), result.InvocationConfiguration.Output);
            if (!folder.Exists)
            {
                output.WriteLine($"links: left out, there is no folder {folder.FullName}");
                return;
            }

            using var reader = GoldFiles.Open(result.GetRequiredValue(gold));
            var links = MarkedLink.Read(reader, result.GetRequiredValue(gold).Name).ToList();
            var loaded = ReadingModels.Open(task => ModelFolders.Open(result.GetRequiredValue(models), task));
            var scored = Score(links, folder, English.Pipeline(ActorTable.BuiltIn, loaded), [.. ActorTable.BuiltIn.Actors.Select(static actor => actor.Id)]);
            if (result.GetValue(json))
            {
                output.WriteLine(Json(scored, result.GetValue(errors)));
            }
            else
            {
                Print(output, scored, result.GetValue(errors));
            }
        });
        return command;
    }

    private static List<ScoredLink> Score(List<MarkedLink> links, DirectoryInfo folder, Pipeline pipeline, HashSet<string> known)
    {
        List<ScoredLink> scored = [];
        foreach (var article in links.GroupBy(static link => link.File))
        {
            var path = Path.Combine(folder.FullName, article.Key);
            var record = TextIntake.Read(File.ReadAllBytes(path), article.Key) is Taken.Accepted { Article: var taken }
                ? Recorder.Record(pipeline.Read(taken)) : throw new FormatException($"{path} is no article");
            scored.AddRange(article.Select(link => ScoredLink.Of(link, record, known)));
        }

        return scored;
    }

    private static void Print(TextWriter output, List<ScoredLink> scored, int errors)
    {
        output.WriteLine($"{"links",-10} {"right",5} {"of",5} {"share",7} {"missed",7} {"other",7} {"spurious",9}");
        foreach (var (kind, links) in Kinds(scored))
        {
            output.WriteLine(
                $"{kind,-10} {Count(links, LinkOutcome.Right),5} {links.Count,5} {Share(links).ToString("0.0 %", CultureInfo.InvariantCulture),7} " +
                $"{Count(links, LinkOutcome.Missed),7} {Count(links, LinkOutcome.Other),7} {Count(links, LinkOutcome.Spurious),9}");
        }

        foreach (var one in Wrong(scored, errors))
        {
            output.WriteLine($"  {one.Link.File} {one.Link.Start}-{one.Link.End} {one.Text}: {Ids(one.Link.Actors)} <> {Ids(one.Found)}");
        }
    }

    private static string Json(List<ScoredLink> scored, int errors) => JsonSerializer.Serialize(new
    {
        kinds = Kinds(scored).Select(static one => new
        {
            kind = one.Kind,
            right = Count(one.Links, LinkOutcome.Right),
            all = one.Links.Count,
            share = Math.Round(Share(one.Links), 4),
            missed = Count(one.Links, LinkOutcome.Missed),
            other = Count(one.Links, LinkOutcome.Other),
            spurious = Count(one.Links, LinkOutcome.Spurious),
        }),
        errors = Wrong(scored, errors).Select(static one => new { file = one.Link.File, start = one.Link.Start, end = one.Link.End, expected = one.Link.Actors, found = one.Found }),
    });

    private static IEnumerable<(string Kind, List<ScoredLink> Links)> Kinds(List<ScoredLink> scored) => scored
        .GroupBy(static one => one.Link.Kind)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => (group.Key, group.ToList()))
        .Append(("all", scored));

    private static IEnumerable<ScoredLink> Wrong(List<ScoredLink> scored, int most) => scored.Where(static one => one.Outcome != LinkOutcome.Right).Take(most);

    private static int Count(List<ScoredLink> links, LinkOutcome outcome) => links.Count(link => link.Outcome == outcome);

    private static double Share(List<ScoredLink> links) => links.Count == 0 ? 0 : (double)Count(links, LinkOutcome.Right) / links.Count;

    private static string Ids(IEnumerable<string> ids) => string.Join('|', ids) is { Length: > 0 } joined ? joined : "-";
}
