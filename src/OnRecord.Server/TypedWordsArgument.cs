using System.CommandLine;

namespace OnRecord.Server;

/// <summary>The argument that takes words to search for.</summary>
internal static class TypedWordsArgument
{
    public static Argument<string[]> Create(string description)
    {
        var words = new Argument<string[]>("WORDS") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        words.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            {
                result.AddError($"There is no option {unknown.Value}.");
            }
        });
        return words;
    }

    /// <summary>A shell takes the quotes off, so an argument with a blank in it was meant as a phrase.</summary>
    public static string? Of(string[]? words) => words is null or []
        ? null
        : string.Join(' ', words.Select(static word => word.Contains(' ') && !word.Contains('"') ? $"\"{word}\"" : word));
}
