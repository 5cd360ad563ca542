using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Lists of posts: a handle and a colon, then posts that end in a time stamp in brackets: <c>[0914 EST]</c>.</summary>
internal static partial class Posts
{
    /// <returns>A statement for each post; null where the article is no such list.</returns>
    public static ImmutableArray<AttributionRelation>? Read(Document document)
    {
        var posts = ImmutableArray.CreateBuilder<AttributionRelation>();
        foreach (var block in document.Get<BlockLayer>().Blocks)
        {
            if (block.Kind != BlockKind.Prose
                || Handle().Match(document.Article.Text, block.Body.Start, block.Body.Length) is not { Success: true } handle)
            {
                continue;
            }

            var from = handle.Index + handle.Length;
            foreach (Match stamp in Stamp().Matches(document.Article.Text[..block.Body.End], from))
            {
                var content = new TextSpan(from, stamp.Index).Trim(document.Text);
                while (!content.IsEmpty && document.Text[content.Start] is '-' or '–' or '—' or '•')
                {
                    content = new TextSpan(content.Start + 1, content.End).Trim(document.Text);
                }

                from = stamp.Index + stamp.Length;
                if (!content.IsEmpty)
                {
                    posts.Add(new AttributionRelation
                    {
                        Source = new TextSpan(handle.Groups["who"].Index, handle.Groups["who"].Index + handle.Groups["who"].Length),
                        Content = [content],
                        Form = StatementForm.Direct,
                        Act = StatementAct.Speech,
                        Rule = AttributionRule.Post,
                    });
                }
            }
        }

        return posts.Count > 1 ? posts.DrainToImmutable() : null;
    }

    [GeneratedRegex(@"\G(?<who>@\w{2,30})\s*:\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\[\d{1,2}:?\d{2}(?:\s?[ap]\.?m\.?)?\s?[A-Z]{0,4}\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Stamp();
}
