using System.Buffers;
using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Transcripts: every turn begins with its speaker and a colon, or with <c>Q</c>.</summary>
internal static class Transcript
{
    private const int FewestTurns = 2;
    private const int LongestTag = 14;    // tokens

    private static readonly SearchValues<char> Nothing = SearchValues.Create(" .<>…[]");    // what stands for words left out

    // A turn's tag, and the token after its colon.
    private readonly record struct Tag(int Block, TokenRange Name, int After, bool Question);

    /// <returns>A statement for each turn; null where the article is no transcript.</returns>
    public static ImmutableArray<AttributionRelation>? Read(Document document)
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var tokens = document.Get<TokenLayer>();
        var tags = new List<Tag>();
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Kind == BlockKind.Prose && TagOf(document, tokens, block) is { } tag)
            {
                tags.Add(tag);
            }
        }

        if (tags.Count < FewestTurns || Covered(blocks, tags[0].Block) * 2 < Covered(blocks, 0)
            || tags.Select(tag => document.Slice(tokens[tag.Name.First]).ToString()).Distinct().Count() < 2)
        {
            return null;
        }

        var pieces = new Pieces(document);
        var turns = ImmutableArray.CreateBuilder<AttributionRelation>(tags.Count);
        for (var t = 0; t < tags.Count; t++)
        {
            var until = t + 1 < tags.Count ? tags[t + 1].Block : blocks.Length;
            var content = Turn(document, tokens, blocks, pieces, tags[t], until);
            if (content.IsEmpty)
            {
                continue;
            }

            turns.Add(new AttributionRelation
            {
                Source = tokens.Span(tags[t].Name.First, tags[t].Name.End),
                Content = content,
                Form = StatementForm.Direct,
                Act = StatementAct.Speech,
                Author = tags[t].Question ? "reporter" : null,
                Addressee = tags[t].Question && t + 1 < tags.Count && !tags[t + 1].Question
                    ? tokens.Span(tags[t + 1].Name.First, tags[t + 1].Name.End) : null,
                Rule = AttributionRule.Transcript,
            });
        }

        return turns.DrainToImmutable();
    }

    private static int Covered(ImmutableArray<Block> blocks, int from) =>
        blocks.Skip(from).Where(static block => block.Kind == BlockKind.Prose).Sum(static block => block.Body.Length);

    private static ImmutableArray<TextSpan> Turn(Document document, TokenLayer tokens, ImmutableArray<Block> blocks, Pieces pieces, Tag tag, int until)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        for (var block = tag.Block; block < until; block++)
        {
            if (blocks[block].Kind != BlockKind.Prose)
            {
                continue;
            }

            var (first, end) = tokens.OfBlock(block);
            var from = block == tag.Block ? tag.After : first;
            if (from < end)
            {
                var span = pieces.WithoutStop(tokens.Span(from, end));
                if (!span.IsEmpty && document.Slice(span).ContainsAnyExcept(Nothing))
                {
                    content.Add(span);
                }
            }
        }

        return content.DrainToImmutable();
    }

    private static Tag? TagOf(Document document, TokenLayer tokens, int block)
    {
        var (first, end) = tokens.OfBlock(block);
        var phrases = new NounPhrases(document, tokens);
        if (end - first < 3)
        {
            return null;
        }

        // "Q And will you go?" and "Q: And will you go?"
        if (document.Slice(tokens[first]) is "Q" or "QUESTION" or "Question")
        {
            var after = phrases.IsMark(first + 1, ':') || phrases.IsMark(first + 1, '.') ? first + 2 : first + 1;
            return document.Slice(tokens[first]) is "Q" || after > first + 1
                ? new Tag(block, new TokenRange(first, first + 1), after, Question: true) : null;
        }

        for (var i = first; i < end && i <= first + LongestTag; i++)
        {
            if (phrases.IsMark(i, ':'))
            {
                // A quotation after the colon is a list of quotations, which the narrative rules read.
                if (i == first || i + 1 >= end || tokens.Kinds[i + 1] == TokenKind.Quote)
                {
                    return null;
                }

                return new Tag(block, Name(phrases, first, i), i + 1, Question: false);
            }

            var fits = (tokens.Kinds[i] == TokenKind.Word && (char.IsUpper(document.Text[tokens.Starts[i]]) || phrases.Is(i, "of")
                || phrases.Is(i, "the") || phrases.Is(i, "for") || phrases.Is(i, "and") || phrases.Is(i, "to")
                || phrases.Word(i).ContainsAnyInRange('A', 'Z') || InBrackets(phrases, first, i)))
                || tokens.Kinds[i] == TokenKind.Clitic || phrases.IsMark(i, '(') || phrases.IsMark(i, ')') || phrases.IsMark(i, ',');
            if (!fits)
            {
                return null;
            }
        }

        return null;
    }

    private static bool InBrackets(NounPhrases phrases, int first, int i)
    {
        for (var j = i - 1; j > first; j--)
        {
            if (phrases.IsMark(j, '('))
            {
                return true;
            }
        }

        return false;
    }

    // Without a remark in brackets: "President of Ostrel (retranslated)".
    private static TokenRange Name(NounPhrases phrases, int first, int colon)
    {
        for (var i = first + 1; i < colon; i++)
        {
            if (phrases.IsMark(i, '('))
            {
                return new TokenRange(first, i);
            }
        }

        return new TokenRange(first, colon);
    }
}
