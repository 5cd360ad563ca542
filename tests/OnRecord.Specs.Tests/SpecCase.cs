using Markdig;
using Markdig.Syntax;

namespace OnRecord.Specs.Tests;

/// <summary>One fenced block of a spec: its kind, what stands in it, and where.</summary>
/// <param name="Kind">The info string's first word: which marks the block uses.</param>
/// <param name="Open">Whether the info string says <c>open</c>: a careful reader marks it so, and the program does not yet.</param>
/// <param name="Text">The block, marks and all.</param>
public sealed record SpecCase(string File, int Line, string Kind, bool Open, string Text)
{
    private static readonly string[] Kinds = ["sentences", "layout", "quotations", "attribution", "speakers", "times", "places", "actors", "messages", "events"];

    public override string ToString() => $"{File}:{Line}";

    /// <summary>The cases of all specs, in order.</summary>
    public static IEnumerable<SpecCase> All()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var block in Markdown.Parse(System.IO.File.ReadAllText(path)).Descendants<FencedCodeBlock>())
            {
                if (Kinds.Contains(block.Info))
                {
                    yield return new SpecCase(System.IO.Path.GetFileName(path), block.Line + 1, block.Info!, block.Arguments == "open", block.Lines.ToString());
                }
            }
        }
    }
}
