using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace OnRecord.Reading.Pages;

/// <summary>Walks a page in order and cuts what it shows into blocks. What is hidden, drawn or typed into is left out.</summary>
/// <remarks>Without recursion: the walk keeps its own stack.</remarks>
internal sealed class BlockReader
{
    private static readonly FrozenSet<string> Left = FrozenSet.Create(
        StringComparer.Ordinal,
        "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "button", "select", "option", "textarea",
        "input", "canvas", "video", "audio", "menu", "dialog", "title", "map", "datalist", "frameset", "noframes", "progress", "meter", "label");

    private static readonly FrozenSet<string> Boxes = FrozenSet.Create(
        StringComparer.Ordinal,
        "html", "body", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "thead", "tbody", "tfoot",
        "tr", "td", "th", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption", "caption", "pre", "form", "fieldset", "legend",
        "address", "hr", "details", "summary", "center", "hgroup", "search", "dir", "listing", "xmp");

    private readonly List<PageBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly Stack<Open> open = new();
    private PageElement box = new(null, "", Hints.None);
    private int links;          // letters and digits of the text so far that stand in links
    private int asides;         // letters and digits of the text so far in inline elements that are named as captions, bylines and the like
    private int linkDepth;
    private int asideDepth;
    private int preDepth;
    private int breaks;         // <br> since the last character
    private bool space;         // white space since the last character

    private BlockReader()
    {
    }

    /// <summary>The blocks of a page in order.</summary>
    public static List<PageBlock> Read(IElement root)
    {
        var reader = new BlockReader();
        reader.Walk(root);
        return reader.blocks;
    }

    private void Walk(IElement root)
    {
        Enter(root);
        while (open.TryPeek(out var top))
        {
            if (top.Next >= top.Element.ChildNodes.Length)
            {
                Leave(open.Pop());
                continue;
            }

            switch (top.Element.ChildNodes[top.Next++])
            {
                case IText data:
                    Add(data.Data);
                    break;
                case IElement { LocalName: "br" }:
                    breaks++;
                    break;
                case IElement child when !Left.Contains(child.LocalName) && !IsHidden(child):
                    Enter(child);
                    break;
            }
        }
    }

    private void Enter(IElement element)
    {
        var tag = element.LocalName;
        var isBox = Boxes.Contains(tag);
        if (isBox)
        {
            Flush();
            box = new PageElement(box, tag, HintReader.Of(element, tag, box));
        }

        var isAside = !isBox && tag is "span" or "small" or "em" or "i" or "time" or "strong" or "b" && HintReader.IsAside(element);
        linkDepth += tag == "a" ? 1 : 0;
        preDepth += tag == "pre" ? 1 : 0;
        asideDepth += isAside ? 1 : 0;
        open.Push(new Open(element, isBox, isAside));
    }

    private void Leave(Open left)
    {
        if (left.IsBox)
        {
            Flush();
            box = box.Parent!;
        }

        linkDepth -= left.Element.LocalName == "a" ? 1 : 0;
        preDepth -= left.Element.LocalName == "pre" ? 1 : 0;
        asideDepth -= left.IsAside ? 1 : 0;
    }

    private void Add(string data)
    {
        foreach (var letter in data)
        {
            if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF')
            {
                space = true;
                breaks += preDepth > 0 && letter == '\n' ? 1 : 0;
                continue;
            }

            if (letter is '\u00AD' or '\0')    // a soft hyphen shows only where a line breaks at it
            {
                continue;
            }

            if (breaks > 1)
            {
                Flush();
            }
            else if (text.Length > 0 && breaks == 1)
            {
                text.Append('\n');
            }
            else if (text.Length > 0 && space)
            {
                text.Append(' ');
            }

            (space, breaks) = (false, 0);
            text.Append(letter);
            if (char.IsLetterOrDigit(letter))
            {
                links += linkDepth > 0 ? 1 : 0;
                asides += asideDepth > 0 ? 1 : 0;
            }
        }
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            var whole = text.ToString();
            if (PageBlock.Plain(box, whole) is { Letters: > 0 } block)
            {
                blocks.Add(block with { Kind = Kind(box, out var level), Level = level, Links = links, Asides = asides });
            }

            text.Clear();
        }

        (links, asides, breaks, space) = (0, 0, 0, false);
    }

    private static PageBlockKind Kind(PageElement box, out int level)
    {
        level = 0;
        for (var at = box; at.Parent is not null; at = at.Parent)
        {
            switch (at.Tag)
            {
                case ['h', >= '1' and <= '6'] heading:
                    level = heading[1] - '0';
                    return PageBlockKind.Heading;
                case "li" or "dt" or "dd":
                    return PageBlockKind.ListItem;
                case "td" or "th":
                    return PageBlockKind.Cell;
                case "blockquote":
                    return PageBlockKind.Quote;
                case "section" or "article" or "main" or "body" or "table" or "ul" or "ol":
                    return PageBlockKind.Text;
            }
        }

        return PageBlockKind.Text;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || HintReader.IsForScreenReaders(element) || element.GetAttribute("aria-hidden") is "true"
        || (element.GetAttribute("style") is { Length: > 0 } style && HidesBy(style));

    private static bool HidesBy(string style)
    {
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(range);
            var colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if ((name.Equals("display", StringComparison.OrdinalIgnoreCase) && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (name.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Open(IElement element, bool isBox, bool isAside)
    {
        public IElement Element { get; } = element;

        public bool IsBox { get; } = isBox;

        public bool IsAside { get; } = isAside;

        public int Next { get; set; }    // among its child nodes
    }
}
