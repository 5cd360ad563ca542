using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Reading.Pages;

/// <summary>Markup to a tree, as browsers make it, with bounds. Scripts never run.</summary>
/// <remarks>
/// AngleSharp builds the tree with loops, not by recursion; elements nested deeper than <see cref="Deepest"/> become siblings, so that
/// the time stays linear too: each open element is looked at for many tags.
/// </remarks>
internal static class PageParser
{
    /// <summary>Browsers stop at 512.</summary>
    public const int Deepest = 512;

    /// <summary>Null where the page has more elements than <paramref name="maximumElements"/>.</summary>
    public static IHtmlDocument? Parse(string text, int maximumElements)
    {
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = Deepest,
            OnCreated = (_, _) =>
            {
                if (++elements > maximumElements)
                {
                    throw new TooManyElementsException();
                }
            },
        });
        try
        {
            return parser.ParseDocument(text);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    // The parser has no other way to be stopped.
    private sealed class TooManyElementsException : Exception;
}
