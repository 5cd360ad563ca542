using System.CommandLine;
using System.Text.Json;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Pages;

/// <summary><c>evaluate pages FOLDER</c>: scores the text of articles found in web pages, and titles and days where someone marked them.</summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Holds gold-*.json and pages-*.tar.gz." };
        var system = new Option<FileInfo?>("--system") { Description = "Scores these texts (JSON: id to {\"articleBody\"}) instead of what is read here." };
        var marks = new Option<FileInfo?>("--marks") { Description = "Titles and days as someone read them off the pages (JSON: id to {\"title\", \"date\"})." };
        var worst = new Option<int>("--worst") { Description = "Also names so many pages, the worst first." };
        var json = new Option<bool>("--json") { Description = "Prints JSON, not a table." };
        var command = new Command("pages", "Scores the articles found in web pages, by runs of four words.") { folder, system, marks, worst, json };
        command.SetAction(result =>
        {
            var output = new Report(Console.Out);
            if (PageGold.Read(result.GetRequiredValue(folder)) is not { } gold)
            {
                output.Line($"skipped: {result.GetRequiredValue(folder).Name} holds no annotated pages (gold-*.json with pages-*.tar.gz)");
                return;
            }

            var run = PagesRun.Of(gold, result.GetValue(system) is { } other ? Texts(other) : null, result.GetValue(marks) is { } marked ? Marks(marked) : null);
            foreach (var line in result.GetValue(json) ? [run.Json()] : run.Table(result.GetValue(worst)))
            {
                output.Line(line);
            }
        });
        return command;
    }

    private static Dictionary<string, string> Texts(FileInfo file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
        return json.RootElement.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetProperty("articleBody").GetString() ?? "");
    }

    private static Dictionary<string, PageMark> Marks(FileInfo file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
        return json.RootElement.EnumerateObject().ToDictionary(
            static one => one.Name, static one => new PageMark(one.Value.GetProperty("title").GetString(), one.Value.GetProperty("date").GetString()));
    }
}
