using System.Globalization;
using System.Text.Json;

namespace OnRecord.Server.Api;

/// <summary>Reads the members of a JSON object that was sent; each that is wrong or not known is refused with what it takes.</summary>
internal sealed class Body
{
    private const int MostDepth = 8;
    private const int MostCharacters = 1000;
    private const int MostTexts = 1000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    private readonly JsonElement members;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private Body(JsonElement members) => this.members = members;

    /// <exception cref="ProblemException">It is no JSON object.</exception>
    public static async Task<Body> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new ProblemException(Problem.Of(
                StatusCodes.Status415UnsupportedMediaType, "media-type", "This kind of content is not taken here", "Send a JSON object as application/json."));
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Options, request.HttpContext.RequestAborted);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new Body(document.RootElement.Clone())
                : throw ProblemException.BadRequest("The body has to be a JSON object.");
        }
        catch (JsonException error)
        {
            throw ProblemException.BadRequest($"The body is no JSON that can be read: it goes wrong in line {(error.LineNumber ?? 0) + 1}.");
        }
    }

    /// <returns>Null where it is not given, null or blank.</returns>
    public string? Text(string name, int most = MostCharacters)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        var text = String(member, name);
        return text.Length > most ? throw ProblemException.BadRequest($"“{name}” takes at most {most:N0} characters.") : string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <exception cref="ProblemException">It is not given.</exception>
    public string Needed(string name, int most = MostCharacters) => Text(name, most) ?? throw Missing(name);

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<string>? Texts(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= MostTexts => [.. list.EnumerateArray().Select(one => Short(one, name))],
        { ValueKind: JsonValueKind.String } one => [Short(one, name)],
        _ => throw ProblemException.BadRequest($"“{name}” is a list of at most {MostTexts:N0} texts."),
    };

    public long? Number(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } member when member.TryGetInt64(out var number) && number >= 0 => number,
        { ValueKind: JsonValueKind.String } member when long.TryParse(String(member, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw ProblemException.BadRequest($"“{name}” is a whole number."),
    };

    /// <exception cref="ProblemException">It is not given.</exception>
    public long NeededNumber(string name) => Number(name) ?? throw Missing(name);

    public bool? Flag(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw ProblemException.BadRequest($"“{name}” is true or false."),
    };

    /// <summary>To be called when everything was asked for: a member that nothing asked for would be passed over in silence.</summary>
    /// <exception cref="ProblemException">There is one.</exception>
    public void Finish()
    {
        foreach (var name in members.EnumerateObject().Select(static member => member.Name))
        {
            if (!asked.Contains(name))
            {
                var shown = name.Length > 40 ? name[..40] + "…" : name;
                throw ProblemException.BadRequest($"There is no member “{shown}” here; there are {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private JsonElement? Member(string name)
    {
        asked.Add(name);
        return members.TryGetProperty(name, out var member) && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? member : null;
    }

    private static string Short(JsonElement member, string name) => String(member, name) is { Length: <= MostCharacters } text
        ? text
        : throw ProblemException.BadRequest($"“{name}” takes texts of at most {MostCharacters:N0} characters.");

    private static string String(JsonElement member, string name)
    {
        try
        {
            return member.ValueKind == JsonValueKind.String ? member.GetString()! : throw ProblemException.BadRequest($"“{name}” is a text.");
        }
        catch (InvalidOperationException)
        {
            throw ProblemException.BadRequest($"“{name}” holds half of a character.");    // one of a pair of surrogates
        }
    }

    private static ProblemException Missing(string name) => ProblemException.BadRequest($"“{name}” is needed.");
}
