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
}
