using System.CommandLine;
using System.Globalization;

namespace OnRecord.Server;

/// <summary>An option that takes a day.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> From(string description = "On this day or later.") => Create("--from", description);

    public static Option<DateOnly?> Until(string description = "On this day or earlier.") => Create("--until", description);

    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(
                result.Tokens[^1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes a day such as 2025-12-01, not '{result.Tokens[^1].Value}'.");
            return null;
        },
    };
}
