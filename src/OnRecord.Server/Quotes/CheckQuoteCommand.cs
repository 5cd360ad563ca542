using System.CommandLine;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Quotes;
using OnRecord.Wording;

namespace OnRecord.Server.Quotes;

/// <summary><c>onrecord check-quote</c>: whether a quotation is among the statements; the exit code tells it to scripts.</summary>
internal static class CheckQuoteCommand
{
    public static Command Create()
    {
        var quote = new Argument<string[]>("QUOTE")
        {
            Description = "The quotation; … and [brackets] are understood as an editor's.",
            Arity = ArgumentArity.OneOrMore,
        };
        var archive = ArchiveOption.Create();
        var speaker = NameOption.Create("--speaker", "Who is said to have said it.");
        var from = DayOption.From("Said on this day or later (published, where it is not known when it was said).");
        var until = DayOption.Until("Said on this day or earlier.");
        var limit = NumberOption.Create("--limit", "How many statements to show at most.", fallback: 5, least: 1);
        var format = FormatOption.One();
        var command = new ExampleCommand(
            "check-quote",
            "Checks a quotation against the statements: verbatim, a part, altered, or not found.",
            "onrecord check-quote \"keep count of deeds, not of speeches\" --speaker Besk")
        {
            quote, archive, speaker, from, until, limit, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(quote) is { } typed && WordList.Of(string.Join(' ', typed)).Count == 0)
            {
                result.AddError("A quotation needs a word.");
            }
        });
        command.SetAction(parsed =>
        {
            var query = new QuoteQuery(string.Join(' ', parsed.GetRequiredValue(quote)))
            {
                Speaker = parsed.GetValue(speaker),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
                Limit = parsed.GetValue(limit),
            };
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var result = opened.Check(query);
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(QuoteJson.Of(query, result)));
            }
            else
            {
                QuoteText.Write(new Sheet(screen), query, result);
            }

            return (result.Match, result.OtherSpeaker) switch
            {
                (QuoteMatch.Verbatim or QuoteMatch.Part, false) => ExitCode.Success,
                (QuoteMatch.Altered, false) => ExitCode.QuoteAltered,
                _ => ExitCode.QuoteNotFound,
            };
        });
        return command;
    }
}
