using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Tokens;

/// <summary>A sentence: a half-open range of tokens.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Block">Index of its block in the <see cref="BlockLayer"/>.</param>
public readonly record struct Sentence(int First, int End, int Block);

/// <summary>Sentences in text order; together they hold every token once.</summary>
public sealed class SentenceLayer(ImmutableArray<Sentence> sentences) : ILayer
{
    public ImmutableArray<Sentence> Sentences { get; } = sentences;
}

/// <summary>Ends sentences at stops, by rule. A block's end and a run-in heading's end a sentence too.</summary>
public sealed class SentenceStage(CueLexicon cues) : IStage<SentenceLayer>
{
    private const int LongestTail = 7;    // tokens between a quotation and the cue after it: “Why?” the minister of trade asked

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(TokenLayer), typeof(HeadingLayer)];

    public SentenceLayer Read(Document document)
    {
        var text = document.Text;
        var tokens = document.Get<TokenLayer>();
        var headings = document.Get<HeadingLayer>();
        var blocks = document.Get<BlockLayer>().Blocks;
        var sentences = ImmutableArray.CreateBuilder<Sentence>((tokens.Count / 16) + blocks.Length);
        for (var block = 0; block < blocks.Length; block++)
        {
            var (first, end) = tokens.OfBlock(block);
            var after = headings.AfterRunIn(block);
            if (after > first)
            {
                sentences.Add(new Sentence(first, after, block));
                first = after;
            }

            var start = first;
            var caseless = !text[blocks[block].Body.Start..blocks[block].Body.End].ContainsAnyInRange('A', 'Z');
            for (var i = first; i < end; i++)
            {
                if (EndsAt(text, tokens, i, end, caseless) is > 0 and var next && !IsListNumber(tokens, start, next)
                    && !Attributes(document, tokens, i, next, end))
                {
                    sentences.Add(new Sentence(start, next, block));
                    (start, i) = (next, next - 1);
                }
            }

            if (start < end)
            {
                sentences.Add(new Sentence(start, end, block));
            }
        }

        return new SentenceLayer(sentences.DrainToImmutable());
    }

    // Where the sentence ends that has its stop at token i; 0 where i is no stop.
    private static int EndsAt(ReadOnlySpan<char> text, TokenLayer tokens, int i, int end, bool caseless)
    {
        var last = text[tokens.Ends[i] - 1];
        var dotted = tokens.Kinds[i] == TokenKind.Word && last == '.';    // "U.S." at the end of a sentence
        if (!dotted && (tokens.Kinds[i] != TokenKind.Mark || last is not ('.' or '!' or '?' or '…')))
        {
            return 0;
        }

        var next = i + 1;
        while (next < end && (Closes(text, tokens, next) || char.IsSurrogate(text[tokens.Starts[next]])))
        {
            next++;
        }

        if (next >= end)
        {
            return end;
        }

        var gap = tokens.Starts[next] > tokens.Ends[next - 1];
        if (!gap)
        {
            return 0;
        }

        if (!caseless && !Opens(text, tokens, next, end))
        {
            return 0;
        }

        if (dotted)
        {
            // "U.S. President" goes on; "the U.S. He" does not.
            return tokens.Is(next, WordClass.Subject | WordClass.Determiner | WordClass.Demonstrative | WordClass.Preposition | WordClass.Adverb
                | WordClass.Conjunction | WordClass.Subordinator) && text[tokens.Starts[i]..tokens.Ends[i]].Count('.') > 1
                ? next
                : 0;
        }

        return next;
    }

    // "1. The bridge opens in May."
    private static bool IsListNumber(TokenLayer tokens, int start, int next) => next - start == 2
        && tokens.Kinds[start] == TokenKind.Number;

    // “Still at sea!” Ekvall said: what follows the quotation attributes it.
    private bool Attributes(Document document, TokenLayer tokens, int stop, int next, int end)
    {
        if (next == stop + 1 || tokens.Kinds[next - 1] != TokenKind.Quote || document.Text[tokens.Starts[stop]] == '.'
            || next >= end || tokens.Kinds[next] != TokenKind.Word)
        {
            return false;
        }

        for (var i = next + 1; i < end && i < next + LongestTail && tokens.Kinds[i] is not (TokenKind.Mark or TokenKind.Quote); i++)
        {
            if (cues.Find(document.Slice(tokens[i])) is { } form
                && form.Readings.Any(static e => e.Entry is { Quotation: true, Act: StatementAct.Speech }
                && (e.Form & (VerbForm.Past | VerbForm.Third)) != 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Closes(ReadOnlySpan<char> text, TokenLayer tokens, int i)
    {
        if (tokens.Starts[i] > tokens.Ends[i - 1])
        {
            return false;
        }

        return tokens.Kinds[i] == TokenKind.Quote || text[tokens.Starts[i]] is ')' or ']' or '.' or '!' or '?' or '…';
    }

    // A sentence begins with a capital, a digit, a quotation mark or bracket, or a letter of a script without case.
    private static bool Opens(ReadOnlySpan<char> text, TokenLayer tokens, int i, int end)
    {
        while (i < end && (tokens.Kinds[i] == TokenKind.Quote || text[tokens.Starts[i]] is '(' or '[' or '-' or '–' or '—' or '•'))
        {
            i++;
        }

        if (i >= end)
        {
            return true;
        }

        var first = text[tokens.Starts[i]];
        return !char.IsLower(first) && (tokens.Kinds[i] != TokenKind.Mark || first is not (',' or ';' or ':'));
    }
}
