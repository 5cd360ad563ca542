using Markdig;
using Markdig.Syntax;
using OnRecord.Text;

namespace OnRecord.Specs.Tests;

/// <summary>One fenced block of a spec: its kind, what stands in it, and where.</summary>
/// <param name="Kind">The info string's first word: which marks the block uses.</param>
/// <param name="Open">Whether the info string says <c>open</c>: a careful reader marks it so, and the program does not yet.</param>
/// <param name="Text">The block, marks and all.</param>
public sealed record SpecCase(string File, int Line, string Kind, bool Open, string Text)
{
    private static readonly string[] Kinds = ["sentences", "layout", "quotations", "attribution", "speakers", "times", "places", "actors", "messages", "events"];

    /// <summary>The kind of a text that claims nothing, so that its brackets are no marks.</summary>
    public const string Listed = "list";

    private const string Titled = "title: ";
    private const string On = "=> on ";

    /// <summary>The case without the lines that are claims about it.</summary>
    public string Told => string.Join('\n', Text.Split('\n').TakeWhile(static line => !line.StartsWith("=>", StringComparison.Ordinal))).TrimEnd('\n');

    /// <summary>The line that says when it was published; null where none does.</summary>
    public string? DateClaim => Text.Split('\n').FirstOrDefault(static line => line.StartsWith(On, StringComparison.Ordinal));

    /// <summary>Whether the case is a text to be read: cases of actors are lists of phrases.</summary>
    public bool IsArticle => Kind != "actors";

    /// <summary>The text to be read, published on the Wednesday before Christmas unless the case says otherwise.</summary>
    public Article Article
    {
        get
        {
            var text = Kind switch
            {
                "sentences" => string.Join("\n\n", Told.Split("\n\n").Select(static paragraph => paragraph.Replace('\n', ' '))),
                Listed => Told,
                _ => Marking.Strip(Told),
            };
            var title = text.StartsWith(Titled, StringComparison.Ordinal) ? text[Titled.Length..text.IndexOf('\n')] : null;
            return new Article
            {
                Title = title,
                Text = title is null ? text : text[(Titled.Length + title.Length)..].TrimStart('\n'),
                Published = DateClaim is not { } claim ? new PublicationDate("2031-12-24", DateBasis.Header) : claim == $"{On}no day" ? null : new PublicationDate(claim[On.Length..], DateBasis.Header),
            };
        }
    }

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
