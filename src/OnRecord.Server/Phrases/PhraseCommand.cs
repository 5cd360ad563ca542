using System.CommandLine;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Phrases;
using OnRecord.Wording;

namespace OnRecord.Server.Phrases;

/// <summary><c>onrecord phrase</c>: when, by whom and to whom a phrase was used, within what was searched.</summary>
internal static class PhraseCommand
{
    public static Command Create()
    {
        var phrase = new Argument<string[]>("PHRASE") { Description = "The words, in order.", Arity = ArgumentArity.OneOrMore };
        var archive = ArchiveOption.Create();
        var speaker = NameOption.Create("--speaker", "Who used it.");
        var to = NameOption.Create("--to", "To whom.");
        var outlet = NameOption.Create("--outlet", "Who printed it.");
        var from = DayOption.From("Said on this day or later (published, where it is not known when it was said).");
        var until = DayOption.Until("Said on this day or earlier.");
        var format = FormatOption.One();
        var command = new ExampleCommand(
            "phrase", "Traces a phrase: first and last use, who uses it to whom, and forms near it.", "onrecord phrase \"count of deeds\"")
        {
            phrase, archive, speaker, to, outlet, from, until, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(phrase) is { } typed && WordList.Of(string.Join(' ', typed)).Count == 0)
            {
                result.AddError("A phrase needs a word.");
            }
        });
        command.SetAction(parsed =>
        {
            var query = new PhraseQuery(string.Join(' ', parsed.GetRequiredValue(phrase)))
            {
                Speaker = parsed.GetValue(speaker),
                Addressee = parsed.GetValue(to),
                Outlet = parsed.GetValue(outlet),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
            };
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var history = opened.Phrase(query);
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(PhraseJson.Of(query, history, history.Opened.Count)));
            }
            else
            {
                PhraseText.Write(new Sheet(screen), query, history);
            }
        });
        return command;
    }
}
