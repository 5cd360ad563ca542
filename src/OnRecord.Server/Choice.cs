using System.CommandLine.Parsing;

namespace OnRecord.Server;

/// <summary>An option that takes one of a few words.</summary>
internal static class Choice
{
    /// <returns>Null where it is none of them; then the result has the error.</returns>
    public static TEnum? Of<TEnum>(ArgumentResult result)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames<TEnum>();
        var typed = result.Tokens[^1].Value;
        if (names.Contains(typed, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<TEnum>(typed, ignoreCase: true);
        }

        result.AddError($"'{typed}' is none of {string.Join(", ", names.Select(name => name.ToLowerInvariant()))}.");
        return null;
    }
}
