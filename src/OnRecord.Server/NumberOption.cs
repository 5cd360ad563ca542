using System.CommandLine;

namespace OnRecord.Server;

/// <summary>An option that takes a whole number.</summary>
internal static class NumberOption
{
    /// <param name="least">The smallest number it takes.</param>
    /// <param name="most">The largest number it takes.</param>
    public static Option<int> Create(string name, string description, int fallback, int least, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            var typed = result.Tokens[^1].Value;
            if (int.TryParse(typed, out var number) && number >= least && number <= most)
            {
                return number;
            }

            var range = most == int.MaxValue ? $"from {least}" : $"from {least} to {most}";
            result.AddError($"{name} takes a number {range}, not '{typed}'.");
            return fallback;
        },
    };
}
