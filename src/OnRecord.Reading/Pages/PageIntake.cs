using OnRecord.Reading.Intake;
using OnRecord.Reading.Languages;
using OnRecord.Text;

namespace OnRecord.Reading.Pages;

/// <summary>A web page to an article: its text without what stands around it, and what the page says of itself.</summary>
public static class PageIntake
{
    /// <summary>Takes one page. Paragraphs of the article's text are parted by an empty line.</summary>
    public static Taken Read(ReadOnlySpan<byte> bytes, string name, PageOptions options)
    {
        if (bytes.Length > options.MaximumBytes)
        {
            return new Taken.Refused(name, RefusalKind.TooLong, $"it is longer than {options.MaximumBytes / (1024 * 1024)} MB, the most for one page");
        }

        if (PageDecoder.Decode(bytes, options.ContentType, out var kind, out var says) is not var (markup, encoding))
        {
            return new Taken.Refused(name, kind, says);
        }

        if (PageParser.Parse(markup, options.MaximumElements) is not { } page)
        {
            return new Taken.Refused(name, RefusalKind.TooLong, $"it has more than {options.MaximumElements} elements, or they are nested too deep");
        }

        using (page)
        {
            var facts = PageFacts.Read(page.DocumentElement);
            var url = PageAddress.Of(facts, options.Url);
            var title = new PageTitle(facts, Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null);
            var body = PageBody.Of(BlockReader.Read(page.DocumentElement), title.All, facts.Data.Body);
            var text = ArticleText.Of(body.Blocks);
            if (body.Blocks.Sum(static block => block.Words) < options.MinimumWords)
            {
                return new Taken.Refused(name, RefusalKind.NoArticle, "no article was found in the page");
            }

            if (ByteDecoder.Refuse(text, out kind, out says))
            {
                return new Taken.Refused(name, kind, says);
            }

            return new Taken.Accepted(name, new Article
            {
                Text = text,
                File = name,
                Title = title.Headline,
                Outlet = title.Outlet,
                Url = url,
                Published = PageDate.Of(facts, options.Url ?? url, body.Above),
                Language = StatedLanguage.Of(text, facts.Language ?? facts.Data.Language ?? facts.Meta("content-language", "og:locale")),
                Encoding = encoding,
            });
        }
    }
}
