using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Texts published as such: the whole article is the statement, remarks or message that its title names.</summary>
internal static partial class PublishedText
{
    /// <returns>The whole text as one statement; null where the title names no author, or the text tells of the author.</returns>
    public static ImmutableArray<AttributionRelation>? Read(Document document)
    {
        if (Author(document.Get<BlockLayer>().Title(document) ?? "") is not { } author || (IsPerson(author) && TellsOf(document, author)))
        {
            return null;
        }

        var pieces = new Pieces(document);
        ImmutableArray<TextSpan> content =
        [
            .. Body(document)
                .Where(static block => block.Kind == BlockKind.Prose)
                .Select(block => pieces.WithoutStop(block.Body))
                .Where(static span => !span.IsEmpty),
        ];
        return content.IsEmpty
            ? null
            :
            [
                new AttributionRelation
                {
                    Content = content,
                    Form = StatementForm.Direct,
                    Act = StatementAct.Speech,
                    Author = author,
                    Rule = AttributionRule.PublishedText,
                },
            ];
    }

    // Where a line says "Begin text:", what stands before it is not the text.
    private static IEnumerable<Block> Body(Document document)
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var begin = Enumerable.Range(0, blocks.Length).FirstOrDefault(i => document.Slice(blocks[i].Span).StartsWith("begin text", StringComparison.OrdinalIgnoreCase), -1);
        return blocks.Skip(begin + 1);
    }

    private static string? Author(string title)
    {
        if (JointTitle().Match(title) is { Success: true } joint)
        {
            return $"{joint.Groups["a"].Value} and {joint.Groups["b"].Value}";
        }

        return Title().Match(title) is { Success: true, Groups: var groups } && groups["who"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsNameWord)
            ? groups["who"].Value : null;
    }

    private static bool IsNameWord(string word) => char.IsUpper(word[0]) || word is "of" or "for" or "and" or "the" or "on" or "to" or "in";

    private static bool IsPerson(string author) => !author.Contains(" of ", StringComparison.Ordinal)
        && !author.Contains(" and ", StringComparison.Ordinal) && !author.Contains("Ministry", StringComparison.Ordinal);

    // A report about the statement has its author as a source, in the third person.
    private static bool TellsOf(Document document, string author)
    {
        var last = author[(author.LastIndexOf(' ') + 1)..];
        var tokens = document.Get<TokenLayer>();
        return document.Get<CueLayer>().Cues.Any(cue =>
            cue.Source is { } source && cue.Entry.Act == StatementAct.Speech
            && document.Slice(tokens.Span(source.First, source.End)).Contains(last, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"^(?:Press |Public |Official |Full |Joint )?(?:Statement|Remarks|Message|Address|Speech|Letter|Open Letter|Declaration|Communiqu[eé]|Appeal|Opening Remarks|Press Statement)s?\s+(?:by|from|of)\s+(?:the\s+)?(?<who>\p{Lu}.{2,90}?)(?:\s+(?:on|at|in|to|following|after|regarding|about|before|as|during|concerning)\b.*)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^Joint (?:Statement|Declaration|Communiqu[eé]|Press Statement)(?:\s+(?:on|of|by|from|between))?\s+(?:the\s+)?(?<a>\p{Lu}[\p{L}.' ]{2,40}?)(?:-|–|\s+and\s+)(?:the\s+)?(?<b>\p{Lu}[\p{L}.']+(?: \p{Lu}[\p{L}.']+){0,2}?)(?:\s+(?:[Mm]eeting|[Tt]alks|[Ss]ummit|[Cc]onsultations|on|at|in|following|after)\b.*)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex JointTitle();
}
