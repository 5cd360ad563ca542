using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OnRecord.Server.Corrections;

/// <summary>What a correction is about: <c>12</c> is an article by the archive's number, <c>12/s-ab34</c> an entry of it.</summary>
internal sealed record CorrectionTarget(long Article, string? Entry)
{
    public const string Form = "an article's number, or with the id of a statement, message or event behind it: 12/s-ab34";

    /// <param name="withEntry">Whether an article alone will not do.</param>
    public static Argument<CorrectionTarget[]> Several(string description, bool withEntry) => new("TARGET")
    {
        Description = $"{description}: {Form}.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => Read(token.Value, withEntry, result)).OfType<CorrectionTarget>()],
    };

    public static Argument<CorrectionTarget> One(string description) => new("TARGET")
    {
        Description = $"{description}: {Form}.",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = static result => Read(result.Tokens[0].Value, withEntry: false, result),
    };

    public override string ToString() => Entry is null ? $"{Article}" : $"{Article}/{Entry}";

    private static CorrectionTarget? Read(string typed, bool withEntry, ArgumentResult result)
    {
        var parts = typed.Split('/', 2);
        if (long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var article)
            && (parts.Length == 2 ? parts[1].Length > 0 : !withEntry))
        {
            return new CorrectionTarget(article, parts.Length == 2 ? parts[1] : null);
        }

        result.AddError($"'{typed}' is not {(withEntry ? "an article's number with the id of a statement, message or event behind it: 12/s-ab34" : Form)}.");
        return null;
    }
}
