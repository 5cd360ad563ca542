using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Storage.Corrections;

/// <summary>What the values of a field are.</summary>
internal enum FieldShape
{
    /// <summary>Ids of actors.</summary>
    Actor,

    /// <summary>Ids of actors, or codes of states and bodies.</summary>
    Party,

    /// <summary>ISO 8601, as precise as known.</summary>
    Date,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>CAMEO: two to four digits.</summary>
    Code,

    Words,

    /// <summary>An absolute address of the web.</summary>
    Address,

    /// <summary>The id of a message of the same article.</summary>
    Message,
}

/// <summary>A field that people may change.</summary>
internal interface IEditField
{
    string Name { get; }

    FieldShape Shape { get; }

    /// <returns>What is wrong with values as a field of this shape, in words that go on after its name; null where nothing is.</returns>
    string? Fault(IReadOnlyList<string> values);
}

/// <summary>A field that people may change, of one kind of entry or of the article.</summary>
/// <param name="Name">As the record spells it.</param>
/// <param name="Many">Whether it takes several values.</param>
/// <param name="Required">Whether it must have a value.</param>
internal sealed partial record EditField<T>(
    string Name, FieldShape Shape, bool Many, bool Required, Func<T, IReadOnlyList<string>> Get, Func<T, IReadOnlyList<string>, T> Set)
    : IEditField
{
    private const int MostOfAValue = 2000;

    public IReadOnlyList<string> Choices { get; init; } = [];

    public string? Fault(IReadOnlyList<string> values)
    {
        if (values.Count == 0 && Required)
        {
            return "cannot be emptied";
        }

        if (values.Count > 1 && !Many)
        {
            return "takes one value";
        }

        foreach (var value in values)
        {
            if (value.Length > MostOfAValue)
            {
                return $"takes at most {MostOfAValue} characters";
            }

            if (Shape == FieldShape.Choice && !Choices.Contains(value))
            {
                return $"is one of {string.Join(", ", Choices)}, not '{value}'";
            }

            if (!Fits(value))
            {
                return $"takes {Wanted}, not '{value}'";
            }
        }

        return null;
    }

    private string Wanted => Shape switch
    {
        FieldShape.Date => "a date such as 2025-12-01, 2025-12 or 2025",
        FieldShape.Code => "a CAMEO code such as 051",
        FieldShape.Address => "an address such as https://example.org/news",
        _ => "words",
    };

    private bool Fits(string value) => Shape switch
    {
        FieldShape.Date => DateOnly.TryParseExact(
            value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        FieldShape.Code => CameoPattern.IsMatch(value),
        FieldShape.Address => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
        _ => !string.IsNullOrWhiteSpace(value),
    };

    [GeneratedRegex("^[0-9]{2,4}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CameoPattern { get; }
}
