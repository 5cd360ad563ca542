using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Interviews without names on the turns: paragraphs that ask, each followed by paragraphs that answer.</summary>
internal static partial class Interview
{
    private const int FewestQuestions = 3;
    private const int LongestQuestion = 500;    // characters

    /// <returns>Questions and answers; null where the article is no interview.</returns>
    public static ImmutableArray<AttributionRelation>? Read(Document document)
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var questions = Enumerable.Range(0, blocks.Length).Where(i => Asks(document, blocks[i])).ToHashSet();
        var answered = questions.Count(i => i + 1 < blocks.Length && !questions.Contains(i + 1));
        var first = questions.Count > 0 ? questions.Min() : 0;
        var prose = Enumerable.Range(0, blocks.Length).Count(i => i > first && blocks[i].Kind == BlockKind.Prose);
        if (questions.Count < FewestQuestions || answered < FewestQuestions || questions.Count * 4 < prose)
        {
            return null;
        }

        var pieces = new Pieces(document);
        var turns = ImmutableArray.CreateBuilder<AttributionRelation>();
        var author = Interviewee().Match(document.Get<BlockLayer>().Title(document) ?? "") is { Success: true } match
            ? match.Groups["who"].Value : null;
        var firstAnswer = -1;
        for (var i = first; i < blocks.Length;)
        {
            var asks = questions.Contains(i);
            var content = ImmutableArray.CreateBuilder<TextSpan>();
            do
            {
                if (Signed(document, blocks[i], pieces) is { } signed)
                {
                    turns.Add(signed);
                }
                else if (blocks[i].Kind == BlockKind.Prose)
                {
                    content.Add(pieces.WithoutStop(blocks[i].Body));
                }

                i++;
            }
            while (i < blocks.Length && questions.Contains(i) == asks && !asks);

            if (content.Count == 0)
            {
                continue;
            }

            firstAnswer = !asks && firstAnswer < 0 ? turns.Count : firstAnswer;
            turns.Add(new AttributionRelation
            {
                Content = content.DrainToImmutable(),
                Form = StatementForm.Direct,
                Act = StatementAct.Speech,
                Author = asks ? "interviewer" : author,
                SameSpeakerAs = asks || firstAnswer == turns.Count ? -1 : firstAnswer,
                Rule = AttributionRule.Interview,
            });
        }

        return turns.DrainToImmutable();
    }

    private static bool Asks(Document document, Block block)
    {
        if (block.Kind != BlockKind.Prose || block.Body.Length > LongestQuestion)
        {
            return false;
        }

        var words = document.Slice(block.Body).TrimEnd("”\"’'");
        return words is not ['“' or '"' or '«', .. var rest] && words is [.., '?' or '…'] && words.Contains('?')
            || (words is [.., '?'] && !words.StartsWith("“") && !words.StartsWith("\""));
    }

    // “…” — Castan, on the harbour: a quotation lifted out of the text.
    private static AttributionRelation? Signed(Document document, Block block, Pieces pieces)
    {
        if (block.Kind != BlockKind.Prose
            || Signature().Match(document.Article.Text, block.Body.Start, block.Body.Length) is not { Success: true, Groups: var groups })
        {
            return null;
        }

        var (words, who) = (groups["words"], groups["who"]);
        return new AttributionRelation
        {
            Source = new TextSpan(who.Index, who.Index + who.Length),
            Content = [pieces.WithoutStop(new TextSpan(words.Index, words.Index + words.Length))],
            Form = StatementForm.Direct,
            Act = StatementAct.Speech,
            Rule = AttributionRule.SignedQuotation,
        };
    }

    [GeneratedRegex(@"\G(?:[“""«]|``)\s*(?<words>[^”""»]+)(?:[”""»]|'')\s*[-–—―]{1,2}\s*(?<who>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"\b[Ii]nterview(?:\s*:|\s+with)\s+(?<who>[^:,–—|]{3,60}?)(?:\s+(?:on|about|for|in|at)\b|\s+-\s|\s*[:,–—|]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Interviewee();
}
