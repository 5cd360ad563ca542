using System.CommandLine;

namespace OnRecord.Server;

/// <summary>In what shape a command answers.</summary>
internal enum Format
{
    Text,
    Json,
    Jsonl,
    Csv,

    /// <summary>For feed readers.</summary>
    Atom,
}

/// <summary>The option that chooses the shape of an answer.</summary>
internal static class FormatOption
{
    private const string Formulas = "In csv a cell that a spreadsheet would run as a formula begins with an apostrophe.";

    /// <summary>For answers that are rows.</summary>
    public static Option<Format> Rows() => Create(
        $"text for people; json, jsonl and csv for programs. {Formulas}", "text|json|jsonl|csv", static format => format != Format.Atom);

    /// <summary>For rows that a feed can be made of.</summary>
    public static Option<Format> RowsOrFeed() => Create(
        $"text for people; json, jsonl and csv for programs; atom, of a saved search, for feed readers. {Formulas}", "text|json|jsonl|csv|atom", static _ => true);

    /// <summary>For answers that are one thing.</summary>
    public static Option<Format> One() => Create("text for people, json for programs.", "text|json", static format => format is Format.Text or Format.Json);

    private static Option<Format> Create(string description, string words, Func<Format, bool> takes) => new("--format")
    {
        Description = description,
        HelpName = words,
        CustomParser = result =>
        {
            var format = Choice.Of<Format>(result) ?? Format.Text;
            if (!takes(format))
            {
                result.AddError($"'{result.Tokens[^1].Value}' is none of {words.Replace("|", ", ")}.");
            }

            return format;
        },
    };
}
