using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Reading;
using OnRecord.Reading.Intake;
using OnRecord.Text;
using ZstdSharp;

namespace OnRecord.Engine.Jobs;

/// <summary>What one worker has to do: read an article and put it into the archive, or keep there why something was refused.</summary>
/// <remarks>A job holds all that is needed, so workers reach neither files nor the web. Done twice it leaves what it leaves when done once.</remarks>
public sealed record Job
{
    public const string CurrentSchema = "onrecord/job/1";

    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The least version of the program that may do it.</summary>
    public string Needs { get; init; } = Recorder.Version;

    /// <summary>The path, address or line that it came from.</summary>
    public required string Name { get; init; }

    /// <summary>Null where it was refused.</summary>
    public ArticleToRead? Article { get; init; }

    /// <summary>The bytes it was read from; null where it never was bytes.</summary>
    public SourceBytes? Original { get; init; }

    /// <summary>Why it was refused; null where it is an article.</summary>
    public Refusal? Refused { get; init; }

    /// <param name="published">Overrides the date that the article states; null leaves it.</param>
    /// <returns>Null where there is nothing that an archive keeps.</returns>
    public static Job? Of(Input input, PublicationDate? published) => input switch
    {
        { Problem: { } problem } => problem.Kind is InputProblemKind.Missing or InputProblemKind.NoArticles
            ? null
            : new Job { Name = problem.Path, Refused = new Refusal(problem.Kind, null, problem.Says) },
        { Taken: Taken.Refused refused } => new Job { Name = refused.Name, Refused = new Refusal(null, refused.Kind, refused.Says) },
        { Taken: Taken.Accepted accepted } => new Job
        {
            Name = accepted.Name,
            Article = ArticleToRead.Of(published is null ? accepted.Article : accepted.Article with { Published = published }),
            Original = accepted.Original is { } original ? new SourceBytes(original.MediaType, original.Bytes.ToArray()) : null,
        },
        _ => null,
    };

    /// <summary>What the intake gave.</summary>
    public Input Input() => (Article, Refused) switch
    {
        ({ } article, _) => new Input(
            new Taken.Accepted(Name, article.Article(), Original is { } original ? new Original(original.Bytes, original.MediaType) : null), Problem: null),
        (_, { Input: { } kind } refused) => new Input(null, new InputProblem(Name, kind, refused.Says)),
        _ => new Input(new Taken.Refused(Name, Refused!.Article!.Value, Refused.Says), null),
    };

    /// <summary>Compressed JSON.</summary>
    public byte[] Write()
    {
        using var compressor = new Compressor();
        return compressor.Wrap(JsonSerializer.SerializeToUtf8Bytes(this, JobJson.Line.Job)).ToArray();
    }

    /// <exception cref="JobException">It is no job that this version can do.</exception>
    public static Job Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var decompressor = new Decompressor();
            var job = JsonSerializer.Deserialize(decompressor.Unwrap(bytes, MostBytes), JobJson.Line.Job) ?? throw new JobException("it is null");
            return job.Schema != CurrentSchema ? throw new JobException($"its form is {job.Schema}, not {CurrentSchema}")
                : job.Article is null && job.Refused is not ({ Input: not null } or { Article: not null }) ? throw new JobException("it has neither an article nor a refusal")
                : job;
        }
        catch (Exception error) when (error is JsonException or ZstdException or NotSupportedException)
        {
            throw new JobException($"it cannot be understood: {error.Message}", error);
        }
    }

    // The longest article with its original in base64 is well below.
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>An article as it was taken in.</summary>
    public sealed record ArticleToRead(
        string Text, string? File, string? Title, string? Outlet, string? Url, string? Language, PublicationDate? Published, TextEncoding? Encoding)
    {
        internal static ArticleToRead Of(Article article) =>
            new(article.Text, article.File, article.Title, article.Outlet, article.Url, article.Language, article.Published, article.Encoding);

        internal Article Article() => new()
        {
            Text = Text, File = File, Title = Title, Outlet = Outlet, Url = Url, Language = Language, Published = Published, Encoding = Encoding,
        };
    }

    public sealed record SourceBytes(string MediaType, byte[] Bytes);

    /// <summary>Why it was refused: one of the kinds is given.</summary>
    public sealed record Refusal(InputProblemKind? Input, RefusalKind? Article, string Says);
}

/// <summary>A job cannot be done. The message says why, in words that follow "it".</summary>
public sealed class JobException(string message, Exception? cause = null) : Exception(message, cause);

[JsonSerializable(typeof(Job))]
internal sealed partial class JobJson : JsonSerializerContext
{
    public static JobJson Line { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
        Converters =
        {
            new JsonStringEnumConverter<DateBasis>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<InputProblemKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<RefusalKind>(JsonNamingPolicy.CamelCase),
        },
    });
}
