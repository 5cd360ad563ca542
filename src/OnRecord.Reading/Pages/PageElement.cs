namespace OnRecord.Reading.Pages;

/// <summary>An element that text stands in, with what its name and its classes hint at.</summary>
internal sealed class PageElement(PageElement? parent, string tag, Hints hints)
{
    public PageElement? Parent { get; } = parent;

    /// <summary>In lower case.</summary>
    public string Tag { get; } = tag;

    public Hints Hints { get; } = hints;

    /// <summary>How far below the root; the root has 0.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Words of prose in it and below, however it is named.</summary>
    public double Prose { get; set; }

    /// <summary>How much the text in it and below is worth as an article, what is not article counting against it.</summary>
    public double Worth { get; set; }

    /// <summary>Whether the headline stands in it, and a good part of the page's prose.</summary>
    public bool HoldsArticle { get; set; }

    /// <summary>Whether, by its name, it holds something else than the article.</summary>
    /// <remarks>
    /// Names lie (<c>&lt;div class="main has-sidebar"&gt;</c>), so none is believed of an element with the headline, or with most of the prose.
    /// Comments alone are believed to outweigh the article.
    /// </remarks>
    /// <param name="prose">Words of prose of the page, or of the part of it that is looked at.</param>
    public bool IsOther(double prose) =>
        (Hints & Hints.Body) == 0 && !HoldsArticle
        && ((Hints & Hints.Comments) != 0 || ((Hints & (Hints.Other | Hints.Caption | Hints.Byline)) != 0 && Prose <= prose / 2));

    public bool Contains(PageElement other)
    {
        var at = other;
        while (at.Depth > Depth)
        {
            at = at.Parent!;
        }

        return at == this;
    }
}

/// <summary>What the name of an element and its attributes say about the text in it.</summary>
[Flags]
internal enum Hints
{
    None = 0,

    /// <summary>Says that it holds the article's text: <c>itemprop="articleBody"</c>, <c>class="story-body"</c>.</summary>
    Body = 1,

    /// <summary>Says that it holds something else: navigation, comments, what is related, promotion.</summary>
    Other = 2,

    /// <summary>A caption, or the frame of a picture.</summary>
    Caption = 4,

    /// <summary>Who wrote it and when.</summary>
    Byline = 8,

    /// <summary>What readers wrote.</summary>
    Comments = 16,
}
