using System.Collections.Immutable;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>A half-open range of tokens.</summary>
public readonly record struct TokenRange(int First, int End)
{
    public bool IsEmpty => End <= First;

    public int Count => End - First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}

/// <summary>The fewest whole sentences that cut no quotation: <c>“No. Never,” she said.</c> is one.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Heading">Whether it is a heading, of its own or run in.</param>
public readonly record struct Unit(TokenRange Tokens, int Block, bool Heading);

/// <summary>The units in which cues, sources and contents are sought, in text order; and what is quoted in them.</summary>
public sealed class UnitLayer : ILayer
{
    private readonly int[] quoted;

    internal UnitLayer(ImmutableArray<Unit> units, int[] quoted) => (Units, this.quoted) = (units, quoted);

    public ImmutableArray<Unit> Units { get; }

    /// <returns>The quotation of depth 0 that holds the token or has it as its mark; −1 where none does, or where it is a mere term.</returns>
    public int Quotation(int token) => quoted[token];

    public bool IsQuoted(int token) => quoted[token] >= 0;
}

/// <summary>Joins sentences that a quotation spans.</summary>
internal sealed class UnitStage : IStage<UnitLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(TokenLayer), typeof(HeadingLayer), typeof(SentenceLayer), typeof(QuotationLayer)];

    public UnitLayer Read(Document document)
    {
        var tokens = document.Get<TokenLayer>();
        var blocks = document.Get<BlockLayer>().Blocks;
        var headings = document.Get<HeadingLayer>();
        var sentences = document.Get<SentenceLayer>().Sentences;
        var quoted = Quoted(document, tokens);
        var units = ImmutableArray.CreateBuilder<Unit>(sentences.Length);
        foreach (var sentence in sentences)
        {
            var range = new TokenRange(sentence.First, sentence.End);
            var runIn = headings.AfterRunIn(sentence.Block);
            var heading = blocks[sentence.Block].Kind == BlockKind.Heading || (runIn >= 0 && range.End <= runIn);
            if (units.Count > 0 && units[^1] is { Heading: false } last && last.Block == sentence.Block && !heading
                && Cut(quoted, range.First))
            {
                units[^1] = last with { Tokens = new TokenRange(last.Tokens.First, range.End) };
            }
            else
            {
                units.Add(new Unit(range, sentence.Block, heading));
            }
        }

        return new UnitLayer(units.DrainToImmutable(), quoted);
    }

    private static int[] Quoted(Document document, TokenLayer tokens)
    {
        var quoted = new int[tokens.Count];
        Array.Fill(quoted, -1);
        var quotations = document.Get<QuotationLayer>().Quotations;
        for (var q = 0; q < quotations.Length; q++)
        {
            if (quotations[q] is { Depth: 0, Role: QuotationRole.Speech } quotation)
            {
                var end = tokens.At(quotation.Outer.End);
                for (var i = tokens.At(quotation.Outer.Start); i < end; i++)
                {
                    quoted[i] = q;
                }
            }
        }

        return quoted;
    }

    private static bool Cut(int[] quoted, int first) => quoted[first] >= 0 && quoted[first] == quoted[first - 1];
}
