using System.Collections.Immutable;
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
public sealed class SentenceStage : IStage<SentenceLayer>
{
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
            for (var i = first; i < end; i++)
            {
                if (EndsAt(text, tokens, i, end) is > 0 and var next)
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
    private static int EndsAt(ReadOnlySpan<char> text, TokenLayer tokens, int i, int end)
    {
        var last = text[tokens.Ends[i] - 1];
        var dotted = tokens.Kinds[i] == TokenKind.Word && last == '.';    // "U.S." at the end of a sentence
        if (!dotted && (tokens.Kinds[i] != TokenKind.Mark || last is not ('.' or '!' or '?' or '…')))
        {
            return 0;
        }

        var next = i + 1;
        while (next < end && Closes(text, tokens, next))
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

        if (!Opens(text, tokens, next, end))
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
