using OnRecord.Findings;

namespace OnRecord.Server.Statements;

/// <summary>A statement's form and act in words.</summary>
internal static class StatementWords
{
    /// <summary><c>direct</c>, <c>indirect, attitude</c>: speech goes without saying.</summary>
    public static string Form(StatementForm form, StatementAct act) =>
        act == StatementAct.Speech ? Lower(form) : $"{Lower(form)}, {Lower(act)}";

    /// <summary>Why it was found, in sentences: its shape, what spoke for it and against it, and by what its speaker was found.</summary>
    public static IEnumerable<string> Reasons(Statement statement)
    {
        if (statement.Why is { } shape)
        {
            yield return $"Found as: {shape.Replace('-', ' ')}.";
        }

        foreach (var (sign, says) in new[] { (1, "For it"), (-1, "Against it") })
        {
            string[] aspects = [.. statement.Because.Where(reason => Math.Sign(reason.Weight) == sign).Select(static reason => Aspect(reason.What))];
            if (aspects.Length > 0)
            {
                yield return $"{says}, the weightiest first: {string.Join(", ", aspects)}.";
            }
        }

        if (statement is { SpeakerWhy: { } basis, SpeakerConfidence: { } confidence })
        {
            yield return $"Speaker by {(basis == "continued" ? "who spoke before" : basis)}, right in {InWords.Percent(confidence)} of such cases.";
        }
    }

    private static string Aspect(string what) => what switch
    {
        "cue" => "the cue",
        "content" => "which words it takes in",
        "source" => "the words that name the source",
        "quotation" => "quotation marks",
        "place" => "where in the text it stands",
        "rule" => "what the rules found",
        "others" => "other cues that claim the words",
        _ => what,
    };

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
