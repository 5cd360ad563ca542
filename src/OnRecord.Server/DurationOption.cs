using System.CommandLine;
using System.Globalization;

namespace OnRecord.Server;

/// <summary>An option that takes a length of time: <c>90s</c>, <c>15m</c>, <c>2h</c>, <c>1d</c>.</summary>
internal static class DurationOption
{
    /// <param name="least">The shortest that it takes.</param>
    public static Option<TimeSpan> Create(string name, string description, TimeSpan fallback, TimeSpan least) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            var typed = result.Tokens[^1].Value;
            if (Parse(typed) is { } time && time >= least)
            {
                return time;
            }

            result.AddError($"{name} takes a time such as 15m, 2h or 1d, at least {least.TotalSeconds:0}s, not '{typed}'.");
            return fallback;
        },
    };

    private static TimeSpan? Parse(string typed)
    {
        if (typed.Length < 2 || !int.TryParse(typed.AsSpan(0, typed.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return typed[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' when count < 10_000 => TimeSpan.FromDays(count),
            _ => null,
        };
    }
}
