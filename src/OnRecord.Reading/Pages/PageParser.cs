using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Reading.Pages;

/// <summary>Markup to a tree, as browsers make it, with bounds. Scripts never run.</summary>
/// <remarks>
/// AngleSharp builds the tree with loops, not by recursion, and hangs elements nested deeper than <see cref="Deepest"/> beside each other.
/// But it keeps them all open, and looks at each open element for many a tag: time grows with their square. So no more than
/// <see cref="MostDeep"/> may lie that deep. The deepest news page that was read has 45 levels.
/// </remarks>
internal sealed class PageParser
{
    /// <summary>Levels of the tree; browsers stop at 512 too.</summary>
    public const int Deepest = 512;

    private const int MostDeep = 500;

    private readonly int maximumElements;
    private int elements;
    private int deep;          // elements at the deepest level; a template's content is a tree by itself, so templates count too
    private IElement? last;    // its place in the tree is known only when the next one is made

    private PageParser(int maximumElements) => this.maximumElements = maximumElements;

    /// <summary>Null where the page has more elements than <paramref name="maximumElements"/>, or nests too many of them.</summary>
    public static IHtmlDocument? Parse(string text, int maximumElements)
    {
        var bounds = new PageParser(maximumElements);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = Deepest,
            OnCreated = (element, _) => bounds.Count(element),
        });
        try
        {
            return parser.ParseDocument(text);
        }
        catch (OutOfBoundsException)
        {
            return null;
        }
    }

    private void Count(IElement element)
    {
        deep += last is not null && (last.LocalName == "template" || Depth(last) >= Deepest - 2) ? 1 : 0;
        last = element;
        if (++elements > maximumElements || deep > MostDeep)
        {
            throw new OutOfBoundsException();
        }
    }

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            depth++;
        }

        return depth;
    }

    // The parser has no other way to be stopped.
    private sealed class OutOfBoundsException : Exception;
}
