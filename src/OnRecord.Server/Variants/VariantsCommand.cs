using System.CommandLine;
using System.Globalization;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Variants;

/// <summary><c>onrecord variants</c>: one utterance in all its printings, compared word for word.</summary>
internal static class VariantsCommand
{
    public static Command Create()
    {
        var statement = new Argument<string[]>("STATEMENT")
        {
            Description = "The id of a statement, as search shows it, or words that only it has; the first one printed is taken.",
            Arity = ArgumentArity.OneOrMore,
        };
        var archive = ArchiveOption.Create();
        var article = new Option<long?>("--article") { Description = "The key of the article, where several print the same text.", HelpName = "KEY" };
        var format = FormatOption.One();
        var command = new ExampleCommand(
            "variants", "Compares the printings of one utterance word for word.", "onrecord variants \"keep count of deeds, not of speeches\"")
        {
            statement, archive, article, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var typed = string.Join(' ', parsed.GetRequiredValue(statement));
            var found = opened.Variants(Find(opened, typed, parsed.GetValue(article)));
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(VariantJson.Of(found)));
            }
            else
            {
                VariantText.Write(new Sheet(screen), found);
            }
        });
        return command;
    }

    /// <exception cref="CommandException">There is none.</exception>
    private static StatementHit Find(Archive archive, string typed, long? article)
    {
        if (typed.Split('/') is [var number, var id] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var of))
        {
            (typed, article) = (id, of);    // as search shows it
        }

        var named = archive.Statements(typed.Trim());
        if (named.Count == 0)
        {
            // The last of those found is the first printed, as far as they were counted.
            var query = new StatementQuery { Words = $"\"{typed.Replace('"', ' ')}\"", Limit = 1 };
            var found = archive.Search(query);
            named = archive.Search(query with { Offset = article is null ? Math.Max(0, found.Total - 1) : 0, Limit = article is null ? 1 : found.Total }).Items;
        }

        return named.FirstOrDefault(hit => article is null || hit.Article.Key == article)
            ?? throw new CommandException(
                ExitCode.NoSuchStatement,
                $"no statement{(article is { } key ? $" of article {key}" : "")} has the id or the words “{typed}”; searched {InWords.Searched(archive.Summary())}");
    }
}
