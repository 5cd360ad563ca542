using System.Globalization;

namespace OnRecord.Server.Api;

/// <summary>Reads the parameters of an address; each that is wrong or not known is refused with what it takes.</summary>
internal sealed class Address
{
    private const int MaximumLength = 1000;

    private readonly IQueryCollection query;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal) { "fields" };

    public Address(IQueryCollection query) => this.query = query;

    /// <returns>Null where it is not given, or blank.</returns>
    public string? Text(string name)
    {
        asked.Add(name);
        var typed = query[name].ToString().Trim();
        return typed.Length switch
        {
            0 => null,
            > MaximumLength => throw ProblemException.BadRequest($"“{name}” takes at most {MaximumLength} characters."),
            _ => typed,
        };
    }

    /// <exception cref="ProblemException">It is not given.</exception>
    public string Needed(string name) => Text(name) ?? throw ProblemException.BadRequest($"“{name}” is needed.");

    public DateOnly? Day(string name) => Text(name) switch
    {
        null => null,
        var typed when DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw ProblemException.BadRequest($"“{name}” takes a day such as 2025-12-01."),
    };

    /// <summary>A moment with its zone, since without one it would mean another moment elsewhere.</summary>
    public DateTimeOffset? Moment(string name) => Text(name) switch
    {
        null => null,
        var typed when typed.AsSpan().IndexOfAny('Z', '+') > 0 | typed.LastIndexOf('-') > 10
            && DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => moment,
        _ => throw ProblemException.BadRequest($"“{name}” takes a moment with its zone, such as 2025-12-01T08:30:00Z."),
    };

    /// <summary>A value of a fixed set, spelt as in JSON or with hyphens.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Text(name) is not { } typed)
        {
            return null;
        }

        return Enum.TryParse<TEnum>(typed.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(typed[0])
            ? value
            : throw ProblemException.BadRequest($"“{name}” is one of {string.Join(", ", Server.Choice.Words<TEnum>())}.");
    }

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw ProblemException.BadRequest($"“{name}” is true or false."),
    };

    public int Number(string name, int fallback, int least, int most) => Text(name) switch
    {
        null => fallback,
        var typed when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw ProblemException.BadRequest($"“{name}” is a number from {least} to {most}."),
    };

    /// <summary>To be called when everything was asked for: a name that nothing asked for would be passed over in silence.</summary>
    /// <exception cref="ProblemException">There is one.</exception>
    public void Finish()
    {
        if (query.Keys.FirstOrDefault(name => !asked.Contains(name)) is { } other)
        {
            throw ProblemException.BadRequest($"There is no parameter “{other}” here; there are {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
        }
    }
}
