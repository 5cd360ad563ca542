using System.CommandLine;
using System.Text;
using OnRecord.Engine;
using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Intake;
using OnRecord.Server.Intake;
using OnRecord.Server.Terminal;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Server.Layers;

/// <summary><c>onrecord layers</c>: prints words, tags, trees, lemmas and names of each article, for people or as CoNLL-U.</summary>
internal static class LayersCommand
{
    private enum Format
    {
        Text,
        Conllu,
    }

    /// <param name="language">Makes the pipeline of a folder of models.</param>
    public static Command Create(Func<ModelFolder, Pipeline> language)
    {
        var paths = InputOptions.Paths(ArgumentArity.ZeroOrMore);
        var verbose = InputOptions.Verbose();
        var format = new Option<Format?>("--format")
        {
            Description = "text for people, the default in a terminal; conllu for programs, the default elsewhere.",
            HelpName = "text|conllu",
            CustomParser = static result => Choice.Of<Format>(result),
        };
        var tokens = new Option<string?>("--tokens")
        {
            Description = "Keeps the sentences and words of this CoNLL-U file, and reads the rest. Without PATH, also its text.",
            HelpName = "FILE.conllu",
        };
        var models = InputOptions.Models();

        var command = new ExampleCommand(
            "layers",
            "Reads articles and prints their words, tags, trees, lemmas and names.",
            "onrecord layers samples/06-grain-corridor-chain.txt --format conllu") { paths, format, tokens, models, verbose };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is not { Length: > 0 } && result.GetValue(tokens) is null)
            {
                result.AddError("Required argument missing: PATH, or --tokens with a file.");
            }
        });
        command.SetAction(parsed =>
        {
            var configuration = parsed.InvocationConfiguration;
            var screen = Screen.Of(configuration.Output);
            var reader = new LayerReader(language(ModelFolder.Of(parsed.GetValue(models))));
            var troubles = new Troubles(configuration.Error, parsed.GetValue(verbose));
            var inputs = new Inputs(new IntakeOptions(), Console.OpenStandardInput).Read(parsed.GetValue(paths)!);
            var outcomes = parsed.GetValue(tokens) is { } file ? Given(reader, file, inputs, troubles) : reader.Read(inputs);
            if ((parsed.GetValue(format) ?? (screen.Terminal is null ? Format.Conllu : Format.Text)) == Format.Text)
            {
                WriteText(screen, outcomes, troubles);
            }
            else
            {
                WriteConllu(screen, configuration.Output, outcomes, troubles);
            }

            return troubles.ExitCode;
        });
        return command;
    }

    // Documents are read one after another, so those before a broken line are written; the error then says that not all were.
    private static IEnumerable<ReadOutcome> Given(LayerReader reader, string file, IEnumerable<Input> inputs, Troubles troubles)
    {
        using var conllu = Open(file);
        var articles = Articles(inputs, troubles);
        if (troubles.Count > 0)
        {
            yield break;
        }

        var name = Path.GetFileName(file);
        using var outcomes = reader.Read(articles.Count == 0 ? GivenText.Read(conllu, name) : GivenText.Read(conllu, articles)).GetEnumerator();
        for (var written = 0; Next(outcomes, file, written); written++)
        {
            yield return outcomes.Current;
        }
    }

    private static bool Next(IEnumerator<ReadOutcome> outcomes, string file, int written)
    {
        try
        {
            return outcomes.MoveNext();
        }
        catch (Exception error) when (error is FormatException or IOException or InvalidDataException)
        {
            var so = written > 0 ? $"; only the {InWords.Count(written, "document")} before that {(written == 1 ? "was" : "were")} read" : "";
            throw new CommandException(ExitCode.TokensUnusable, $"{file}: {error.Message.TrimEnd('.')}{so}", error);
        }
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.TokensUnusable,
                error is FileNotFoundException or DirectoryNotFoundException ? $"{file}: there is no such file of words" : $"{file}: the file of words cannot be read",
                error);
        }
    }

    private static List<Article> Articles(IEnumerable<Input> inputs, Troubles troubles)
    {
        var articles = new List<Article>();
        foreach (var input in inputs)
        {
            if (input.Taken is Taken.Accepted accepted)
            {
                articles.Add(accepted.Article);
            }
            else if (Trouble.Of(input) is { } trouble)
            {
                troubles.Tell(trouble);
            }
        }

        return articles;
    }

    private static void WriteConllu(Screen screen, TextWriter output, IEnumerable<ReadOutcome> outcomes, Troubles troubles)
    {
        var text = new StringBuilder();
        foreach (var layers in Layers(outcomes, troubles))
        {
            text.Clear();
            if (layers.Given is null)
            {
                ConlluWriter.Write(layers.Document, text);
            }
            else
            {
                ConlluWriter.Write(layers.Document, layers.Given, text);
            }

            if (screen.Terminal is null)
            {
                output.Write(text);
            }
            else
            {
                output.Write(SafeText.Table(text.ToString()));
            }
        }
    }

    private static void WriteText(Screen screen, IEnumerable<ReadOutcome> outcomes, Troubles troubles)
    {
        var view = new LayerView(screen.Width);
        foreach (var layers in Layers(outcomes, troubles))
        {
            screen.Write(view.Of(layers.Document));
        }
    }

    private static IEnumerable<ReadOutcome.Layers> Layers(IEnumerable<ReadOutcome> outcomes, Troubles troubles)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome is ReadOutcome.Layers layers)
            {
                yield return layers;
            }
            else if (Trouble.Of(outcome) is { } trouble)
            {
                troubles.Tell(trouble);
            }
        }
    }
}
