using System.CommandLine;
using System.Globalization;
using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Engine.Metering;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Events;
using OnRecord.Reading.Intake;
using OnRecord.Server.Actors;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Server.Intake;

/// <summary>What is to be read and how: the argument and options that <c>read</c> and <c>add</c> share.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> paths;

    private readonly Option<string[]> actors = ActorsCommand.Tables();

    private readonly Option<string?> places = new("--places")
    {
        Description = "Places to know besides those built in: a table, or a dump of GeoNames (.txt or .zip).",
        HelpName = "FILE",
    };

    private readonly Option<string[]> events = new("--events")
    {
        Description = "A dictionary of verbs of TABARI or PETRARCH, or a list of discards (.discards.txt), to code events by besides the lexicon built in; may be given again.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> date = new("--date")
    {
        Description = "When the articles were published, instead of what they say.",
        HelpName = "YYYY-MM-DD",
    };

    private readonly Option<string?> models = Models();

    private readonly Option<bool> verbose = Verbose();

    private readonly Option<bool> allowPrivate = new("--allow-private")
    {
        Description = "Also fetches from addresses of this machine and of its own network.",
    };

    /// <param name="paths">What is to be read, where it is not files, folders and web addresses.</param>
    public InputOptions(Argument<string[]>? paths = null)
    {
        this.paths = paths ?? Paths(ArgumentArity.OneOrMore);
        date.Validators.Add(static result =>
        {
            if (result.Tokens is [.., { Value: var typed }] && !IsDate(typed))
            {
                result.AddError($"--date takes a date such as 2025-12-01, 2025-12 or 2025, not '{typed}'.");
            }
        });
    }

    /// <summary>What is to be read.</summary>
    public static Argument<string[]> Paths(ArgumentArity arity)
    {
        var argument = new Argument<string[]>("PATH")
        {
            Description = "Files (.txt, .md, .jsonl, .html, .xml, .warc, also .gz or .zst), folders, addresses of pages, feeds and sitemaps, or - for standard input.",
            Arity = arity,
        };
        argument.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => token.Value is ['-', _, ..]) is { Value: var typed })
            {
                result.AddError($"There is no option {typed}; a file of that name is written ./{typed}.");
            }
        });
        return argument;
    }

    public static Option<string?> Models() => new("--models")
    {
        Description = $"The folder of models, instead of that of {ModelFolder.Variable} or the one beside the program.",
        HelpName = "FOLDER",
    };

    public static Option<bool> Verbose() => new("--verbose")
    {
        Description = "Where reading fails, also shows where in the program.",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        AddReaderTo(command);
        command.Options.Add(date);
        AddFetchingTo(command);
    }

    /// <summary>Adds what says where pages may be fetched from.</summary>
    public void AddFetchingTo(Command command) => command.Options.Add(allowPrivate);

    /// <summary>Adds what says how to read, where it is known what.</summary>
    public void AddReaderTo(Command command)
    {
        command.Options.Add(actors);
        command.Options.Add(places);
        command.Options.Add(events);
        command.Options.Add(models);
        command.Options.Add(verbose);
    }

    /// <summary>What fetches from the web.</summary>
    public PageFetcher Fetcher(ParseResult parsed) => new(Fetching(parsed), TimeProvider.System);

    public FetchOptions Fetching(ParseResult parsed) => new() { AllowPrivate = parsed.GetValue(allowPrivate) };

    /// <summary>What is to be read, where somebody else reads it.</summary>
    /// <param name="fetcher">Fetches what web addresses lead to.</param>
    public InputSources Sources(ParseResult parsed, PageFetcher fetcher) => new(
        parsed.GetValue(paths)!, parsed.GetValue(date) is { } typed ? new PublicationDate(typed, DateBasis.Option) : null, Troubles(parsed), fetcher);

    /// <param name="fetcher">Fetches what web addresses lead to.</param>
    /// <exception cref="CommandException">The table of actors, the places or the dictionaries cannot be used.</exception>
    public InputBatch Of(ParseResult parsed, PageFetcher fetcher)
    {
        var sources = Sources(parsed, fetcher);
        return new InputBatch(sources.Paths, Reader(parsed), sources.Published, sources.Troubles, fetcher);
    }

    /// <exception cref="CommandException">The table of actors, the places or the dictionaries cannot be used.</exception>
    public Reader Reader(ParseResult parsed, ReadingMeter? meter = null)
    {
        var opening = Task.Run(() => ModelFolder.Of(parsed.GetValue(models)).OpenAll());    // while tables are loaded
        English.LoadTables();
        var error = parsed.InvocationConfiguration.Error;
        return new(
            ActorTables.Of(parsed.GetValue(actors), error),
            opening.GetAwaiter().GetResult(),
            PlaceFile.Read(parsed.GetValue(places)),
            new EventOptions { Dictionaries = EventFiles.Of(parsed.GetValue(events), error) },
            meter);
    }

    /// <summary>The tables, loaded and checked, and what opens the models with them when something is to be read.</summary>
    /// <exception cref="CommandException">The table of actors, the places or the dictionaries cannot be used.</exception>
    public (ActorTable Actors, Func<Reader> Reader) LazyReader(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        var (known, where) = (ActorTables.Of(parsed.GetValue(actors), error), PlaceFile.Read(parsed.GetValue(places)));
        var coding = new EventOptions { Dictionaries = EventFiles.Of(parsed.GetValue(events), error) };
        var folder = ModelFolder.Of(parsed.GetValue(models));
        return (known, () => new Reader(known, folder.OpenAll(), where, coding));
    }

    public Troubles Troubles(ParseResult parsed) => new(parsed.InvocationConfiguration.Error, parsed.GetValue(verbose));

    private static bool IsDate(string typed) => DateOnly.TryParseExact(
        typed, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>Inputs to read.</summary>
/// <param name="Fetcher">Fetches what web addresses lead to; null where none are read.</param>
internal record InputSources(IReadOnlyList<string> Paths, PublicationDate? Published, Troubles Troubles, PageFetcher? Fetcher)
{
    private static readonly IntakeOptions Options = new();

    /// <param name="isKnown">Tells which pages need not be fetched; null where all are.</param>
    public Inputs Inputs(Func<string, bool>? isKnown = null) => new(Options, Console.OpenStandardInput, Web(isKnown));

    public WebInputs? Web(Func<string, bool>? isKnown) => Fetcher is null ? null : new WebInputs(Fetcher, Options, isKnown ?? (static _ => false));
}

/// <summary>Inputs to read, and what reads them.</summary>
/// <param name="Fetcher">Fetches what web addresses lead to; null where none are read.</param>
internal sealed record InputBatch(
    IReadOnlyList<string> Paths, Reader Reader, PublicationDate? Published, Troubles Troubles, PageFetcher? Fetcher = null)
    : InputSources(Paths, Published, Troubles, Fetcher);
