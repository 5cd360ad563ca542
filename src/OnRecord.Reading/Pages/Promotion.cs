using System.Buffers;

namespace OnRecord.Reading.Pages;

/// <summary>Lines that outlets put between the paragraphs of an article: what else to read, sign up for, follow.</summary>
internal static class Promotion
{
    private const int Longest = 60;    // words

    private static readonly SearchValues<string> Starts = SearchValues.Create(
        [
            "read more", "read also", "also read", "read next", "related:", "related articles", "related stories", "related story", "related coverage", "see also", "more:",
            "advertisement", "sponsored", "sign up", "subscribe", "click here", "follow us", "follow @", "share this", "watch:", "listen:", "most read",
            "recommended", "trending", "don't miss", "don’t miss", "more from", "more on", "story continues below", "article continues below", "continue reading",
            "read the full", "you may also like", "you might also like", "download the", "get the latest", "like us on", "join us on", "posted in", "filed under",
            "tags:", "tagged", "topics:", "share on", "copyright", "©", "all rights reserved", "photo:", "image:", "thank you for reading", "support our", "comments", "leave a comment", "leave a reply",
            "previous article", "next article", "popular", "latest news", "loading", "scroll down", "click to",
        ],
        StringComparison.OrdinalIgnoreCase);

    private const int LongestStart = 24;

    public static bool Is(PageBlock block) =>
        block.Words <= Longest && block.Kind != PageBlockKind.Quote
        && block.Text.AsSpan(0, Math.Min(block.Text.Length, LongestStart)).IndexOfAny(Starts) == 0;
}
