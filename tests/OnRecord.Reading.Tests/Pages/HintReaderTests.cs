using AngleSharp.Dom;
using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Tests.Pages;

public sealed class HintReaderTests
{
    private static readonly PageElement Root = new(null, "body", Hints.None);

    [Theory]
    [InlineData("comment related recommend newsletter subscri signup sign-up sign_up sharing share- -share share_ _share sharebar sharedaddy", nameof(Hints.Other))]
    [InlineData("social sidebar promo breadcrumb footer masthead navigation navbar popular trending most-read mostread most_read sponsor", nameof(Hints.Other))]
    [InlineData("advert banner cookie consent gdpr modal popup pop-up outbrain taboola disqus toolbar teaser read-more readmore read_more", nameof(Hints.Other))]
    [InlineData("more-from more_from also-read see-also pagination pager login register donat follow-us rating skip- feedback survey", nameof(Hints.Other))]
    [InlineData("carousel slideshow player yarpp jp-post nextprev post-nav copyright tag-list taglist post-tags tags-links upnext up-next", nameof(Hints.Other))]
    [InlineData("read-next readnext cross-link interstitial infobox factbox pullquote pull-quote rightrail right-rail jumbotron callout", nameof(Hints.Other))]
    [InlineData("breaking- ticker next-prev prev-next excerpt site-header page-header topbar offcanvas", nameof(Hints.Other))]
    [InlineData("articlebody article-body article_body article__body storybody story-body story_body story__body entry-content entry_content", nameof(Hints.Body))]
    [InlineData("post-content post-body postcontent article-content article__content article_content articletext article-text story-text", nameof(Hints.Body))]
    [InlineData("content-body body-copy story-content articlecontent news-body newsbody", nameof(Hints.Body))]
    [InlineData("caption credit photographer image-meta img-desc figure", nameof(Hints.Caption))]
    [InlineData("byline author timestamp time-stamp dateline- pubdate pub-date publish post-meta entry-meta article-meta", nameof(Hints.Byline))]
    [InlineData("post-date entry-date article-date contributor", nameof(Hints.Byline))]
    public void PartsOfAClassHint(string parts, string hint) => Assert.All(parts.Split(' '), part =>
    {
        Assert.True(OfClass($"q{part}q").HasFlag(Enum.Parse<Hints>(hint)), part);
        Assert.True(OfClass($"Q{part.ToUpperInvariant()}Q").HasFlag(Enum.Parse<Hints>(hint)), part);
    });

    [Theory]
    [InlineData("ad ads nav tag tags menu share rail bio toc print widgets tools links poll cta support collapse recent", nameof(Hints.Other))]
    [InlineData("photo photos image images img pic picture gallery", nameof(Hints.Caption))]
    public void WordsOfAClassHintWhereTheyStandAlone(string words, string hint) => Assert.All(words.Split(' '), word =>
    {
        Assert.Equal(Enum.Parse<Hints>(hint), OfClass(word));
        Assert.Equal(Enum.Parse<Hints>(hint), OfClass($"the-{word}_7 box"));
        Assert.Equal(Enum.Parse<Hints>(hint), OfClass($"the{char.ToUpperInvariant(word[0])}{word[1..]}"));
        Assert.Equal(Hints.None, OfClass($"q{word}q"));
    });

    [Theory]
    [InlineData("story", nameof(Hints.None))]
    [InlineData("THENAV", nameof(Hints.None))]
    [InlineData("navy adapt", nameof(Hints.None))]
    [InlineData("", nameof(Hints.None))]
    public void OtherClassesHintAtNothing(string names, string hints) => Assert.Equal(Enum.Parse<Hints>(hints), OfClass(names));

    [Theory]
    [InlineData("comment", true)]
    [InlineData("comments", true)]
    [InlineData("Comments", true)]
    [InlineData("COMMENTS", true)]
    [InlineData("comment-list", true)]
    [InlineData("comment_7", true)]
    [InlineData("commentlist", true)]
    [InlineData("disqus_thread", true)]
    [InlineData("story comments", true)]
    [InlineData("commentary", false)]
    [InlineData("has-comments", false)]
    [InlineData("comments-open", false)]
    [InlineData("comments-closed", false)]
    [InlineData("comments-disabled", false)]
    [InlineData("comments-enabled", false)]
    public void CommentsAreKnownByTheBeginningOfAClass(string names, bool are) => Assert.Equal(are, OfClass(names).HasFlag(Hints.Comments));

    [Theory]
    [InlineData(396, true)]
    [InlineData(397, false)]
    public void OfALongClassTheBeginningIsRead(int before, bool found) => Assert.Equal(found, OfClass(new string('q', before) + " nav").HasFlag(Hints.Other));

    [Theory]
    [InlineData("aside", nameof(Hints.Other))]
    [InlineData("footer", nameof(Hints.Other))]
    [InlineData("nav", nameof(Hints.Other))]
    [InlineData("header", nameof(Hints.Other))]
    [InlineData("figure", nameof(Hints.Caption))]
    [InlineData("figcaption", nameof(Hints.Caption))]
    [InlineData("caption", nameof(Hints.Caption))]
    [InlineData("section", nameof(Hints.None))]
    public void ATagHints(string tag, string hints) => Assert.Equal(Enum.Parse<Hints>(hints), HintReader.Of(Element("div", ""), tag, Root));

    [Theory]
    [InlineData("article", nameof(Hints.None))]
    [InlineData("main", nameof(Hints.None))]
    [InlineData("section", nameof(Hints.Other))]
    public void TheHeaderOfAnArticleIsItsOwn(string around, string hints) =>
        Assert.Equal(Enum.Parse<Hints>(hints), HintReader.Of(Element("div", ""), "header", new PageElement(new PageElement(Root, around, Hints.None), "div", Hints.None)));

    [Theory]
    [InlineData("role=navigation", nameof(Hints.Other))]
    [InlineData("role=complementary", nameof(Hints.Other))]
    [InlineData("role=banner", nameof(Hints.Other))]
    [InlineData("role=contentinfo", nameof(Hints.Other))]
    [InlineData("role=search", nameof(Hints.Other))]
    [InlineData("role=dialog", nameof(Hints.Other))]
    [InlineData("role=alertdialog", nameof(Hints.Other))]
    [InlineData("role=article", nameof(Hints.None))]
    [InlineData("itemprop=articleBody", nameof(Hints.Body))]
    [InlineData("itemprop=' articleBody '", nameof(Hints.Body))]
    [InlineData("itemprop=author", nameof(Hints.Byline))]
    [InlineData("itemprop=datePublished", nameof(Hints.Byline))]
    [InlineData("itemprop=dateModified", nameof(Hints.Byline))]
    [InlineData("itemprop=caption", nameof(Hints.Caption))]
    [InlineData("itemprop=comment", nameof(Hints.Other))]
    [InlineData("itemprop=name", nameof(Hints.None))]
    [InlineData("id=nav", nameof(Hints.Other))]
    [InlineData("id=nav class=byline", "Other, Byline")]
    public void AttributesHint(string attributes, string hints) => Assert.Equal(Enum.Parse<Hints>(hints), HintReader.Of(Element("div", attributes), "div", Root));

    [Theory]
    [InlineData("class=credit", true)]
    [InlineData("class=nav", true)]
    [InlineData("class='story-body credit'", false)]
    [InlineData("class=lead", false)]
    [InlineData("id=credit", false)]
    [InlineData("", false)]
    public void AnInlineElementIsAnAsideByItsClass(string attributes, bool isAside) => Assert.Equal(isAside, HintReader.IsAside(Element("span", attributes)));

    [Theory]
    [InlineData("screen-reader visually-hidden visuallyhidden sr-only screenreader printonly print-only", true)]
    [InlineData("screen reader hidden only", false)]
    public void WhatIsForScreenReadersIsNotDrawn(string parts, bool isFor) => Assert.All(parts.Split(' '), part =>
    {
        Assert.Equal(isFor, HintReader.IsForScreenReaders(Element("span", $"class='q{part}q'")));
        Assert.False(HintReader.IsForScreenReaders(Element("span", $"class='q{part}{new string('q', 400)}'")));
    });

    private static Hints OfClass(string names) => HintReader.Of(Element("div", $"class='{names}'"), "div", Root);

    private static IElement Element(string tag, string attributes) => PageParser.Parse($"<body><{tag} {attributes}></{tag}>", 100)!.QuerySelector(tag)!;
}
