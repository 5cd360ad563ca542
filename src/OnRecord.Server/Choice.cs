using System.CommandLine.Parsing;
using System.Text.Json;

namespace OnRecord.Server;

/// <summary>An option that takes one of a few words: <c>gdelt-mentions</c> for <c>GdeltMentions</c>.</summary>
internal static class Choice
{
    public static IEnumerable<string> Words<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <returns>Null where it is none of them; then the result has the error.</returns>
    public static TEnum? Of<TEnum>(ArgumentResult result)
        where TEnum : struct, Enum
    {
        var words = Words<TEnum>().ToList();
        var typed = result.Tokens[^1].Value;
        if (words.FindIndex(word => word.Equals(typed, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
        {
            return Enum.GetValues<TEnum>()[at];
        }

        result.AddError($"'{typed}' is none of {string.Join(", ", words)}.");
        return null;
    }
}
