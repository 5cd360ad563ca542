using System.Collections.Immutable;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Quotations;

/// <summary>Pairs quotation marks: every kind, nested, over paragraphs; tells apostrophes and inch marks from them.</summary>
/// <remarks>
/// A mark without a partner quotes at most its own paragraph. A paragraph that breaks off inside a quotation is continued by
/// one that begins with a mark of the same family, or by the next one where that closes what it never opened.
/// </remarks>
internal sealed class QuotationStage(CueLexicon cues) : IStage<QuotationLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(TokenLayer), typeof(HeadingLayer)];

    public QuotationLayer Read(Document document) => new Pairing(document, cues).Pair();

    private const int Longest = 2000;    // tokens in which a mark's partner is sought ahead
    private const int Deepest = 8;    // quotations within one another

    private sealed class Pairing(Document document, CueLexicon cues)
    {
        private readonly string text = document.Article.Text;
        private readonly TokenLayer tokens = document.Get<TokenLayer>();
        private readonly ImmutableArray<Block> blocks = document.Get<BlockLayer>().Blocks;
        private readonly HeadingLayer headings = document.Get<HeadingLayer>();
        private readonly List<Quotation> found = [];
        private readonly List<TextSpan> strays = [];
        private readonly List<Open> stack = [];
        private readonly HashSet<int> reopening = [];    // marks that only reopen, on a new paragraph, what is being quoted
        private Broken? broken;

        // A mark that opened, and how many regions had been found before it.
        private readonly record struct Open(int Token, MarkFamily Family, int Found);

        // A quotation that the end of its block broke off.
        private sealed record Broken(Open Mark, TextSpan Region, bool Reopened, int Block);

        public QuotationLayer Pair()
        {
            for (var block = 0; block < blocks.Length; block++)
            {
                if (blocks[block].Kind != BlockKind.Furniture)
                {
                    PairBlock(block);
                }
            }

            GiveUpBroken();
            found.Sort(static (a, b) => a.Outer.Start != b.Outer.Start ? a.Outer.Start.CompareTo(b.Outer.Start)
                : b.Outer.End.CompareTo(a.Outer.End));
            return new QuotationLayer(WithDepth(), [.. strays.Order()]);
        }

        private void PairBlock(int block)
        {
            var (first, end) = tokens.OfBlock(block);
            stack.Clear();
            for (var i = first; i < end; i++)
            {
                if (tokens.Kinds[i] == TokenKind.Quote)
                {
                    Take(i, first, end, block);
                }
            }

            // What is still open when the block ends: apostrophes that looked like marks, and at most one real quotation.
            var open = stack.FindIndex(static mark => !mark.Family.IsSingle());
            if (broken is not null && broken.Block < block - 1)
            {
                GiveUpBroken();
            }

            if (open < 0)
            {
                return;
            }

            foreach (var extra in stack.Skip(open + 1).Where(static mark => !mark.Family.IsSingle()))
            {
                strays.Add(tokens[extra.Token]);
            }

            GiveUpBroken();
            var mark = stack[open];
            var region = new TextSpan(tokens.Starts[mark.Token], blocks[block].Body.End);
            broken = new Broken(mark, region, Reopened: found.Skip(mark.Found).Any(q => region.Contains(q.Outer)
                && !IsSingleMark(q)), block);
        }

        private bool IsSingleMark(Quotation quotation) => text[quotation.Outer.Start] is '‘' or '\'' or '’';

        private void Take(int i, int first, int end, int block)
        {
            var (family, side) = Marks.Of(text.AsSpan(tokens.Starts[i], tokens.Ends[i] - tokens.Starts[i]));
            if (family == MarkFamily.None)
            {
                return;
            }

            if (family.IsSingle())
            {
                TakeSingle(i, family, side, end);
                return;
            }

            var open = stack.FindLastIndex(mark => !mark.Family.IsSingle() && Marks.Match(mark.Family, family));
            var (gapBefore, gapAfter) = (GapBefore(i, first), GapAfter(i, end));
            if (family == MarkFamily.Straight && !gapBefore && IsInch(i, open >= 0, end))
            {
                return;
            }

            if (open >= 0 && Closes(i, open, side, gapBefore, gapAfter))
            {
                Close(open, i);
                return;
            }

            var facesBack = !gapBefore && gapAfter;
            if (broken is not null && stack.Count == 0)
            {
                var atStart = i == first || (headings.AfterRunIn(block) == i);
                if (atStart && broken.Block == LastProse(block) && Marks.Match(broken.Mark.Family, family) && side != MarkSide.Closes)
                {
                    AcceptBroken();
                    stack.Add(new Open(i, family, found.Count));
                    reopening.Add(i);
                    return;
                }

                if ((side == MarkSide.Closes || facesBack) && Marks.Match(broken.Mark.Family, family) && !broken.Reopened)
                {
                    AcceptBroken();
                    var start = blocks[block].Body.Start;
                    found.Add(new Quotation(new TextSpan(start, tokens.Ends[i]), new TextSpan(start, tokens.Starts[i]), 0, QuotationRole.Speech, Continues: true));
                    return;
                }

                GiveUpBroken();
            }

            if (open >= 0 && tokens.Starts[i] == tokens.Ends[stack[open].Token] && side != MarkSide.Opens)
            {
                stack.RemoveAt(open);    // “”: nothing is quoted
                return;
            }

            if ((side == MarkSide.Closes || facesBack) && (gapAfter || !gapBefore) && !ClosesLater(i, family, end))
            {
                strays.Add(tokens[i]);
                return;
            }

            if (side == MarkSide.Closes && gapAfter && gapBefore)
            {
                strays.Add(tokens[i]);
                return;
            }

            Push(i, family);
        }

        // Deeper nesting is no quotation but noise, and would make every later mark search through it.
        private void Push(int i, MarkFamily family)
        {
            if (stack.Count < Deepest)
            {
                stack.Add(new Open(i, family, found.Count));
            }
            else
            {
                strays.Add(tokens[i]);
            }
        }

        private bool Closes(int i, int open, MarkSide side, bool gapBefore, bool gapAfter)
        {
            if (tokens.Starts[i] == tokens.Ends[stack[open].Token])
            {
                return false;    // nothing between
            }

            return side switch
            {
                MarkSide.Closes => true,
                MarkSide.Opens => text[tokens.Starts[stack[open].Token]] == '„' || (!gapBefore
                    && gapAfter),    // „ … “, and a mark that faces the wrong way
                _ when stack[open].Family == MarkFamily.Guillemet => text[tokens.Starts[i]] != text[tokens.Starts[stack[open].Token]],
                _ => !gapBefore || gapAfter,
            };
        }

        private void Close(int open, int i)
        {
            var mark = stack[open];
            var outer = tokens.Span(mark.Token, i + 1);
            found.Add(new Quotation(outer, new TextSpan(tokens.Ends[mark.Token], tokens.Starts[i]), 0, QuotationRole.Speech, reopening.Remove(mark.Token)));
            stack.RemoveRange(open, stack.Count - open);
        }

        private void TakeSingle(int i, MarkFamily family, MarkSide side, int end)
        {
            var open = stack.FindLastIndex(static mark => mark.Family.IsSingle());
            var after = i + 1 < end ? text[tokens.Starts[i + 1]] : ' ';
            var attached = i + 1 < end && tokens.Starts[i + 1] == tokens.Ends[i];
            var before = tokens.Starts[i] > 0 ? text[tokens.Starts[i] - 1] : ' ';
            var gapBefore = char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or '“' or '"' or '«' or '„';
            if (gapBefore && attached && side != MarkSide.Closes)
            {
                if (!IsElision(i + 1) && ClosesLater(i, family, end))
                {
                    Push(i, family);
                }
                else if (side == MarkSide.Opens && char.IsUpper(after))
                {
                    strays.Add(tokens[i]);
                }

                return;
            }

            if (open < 0 || gapBefore || (attached && char.IsLetterOrDigit(after)))
            {
                return;
            }

            // "the ministers' decision" inside a quotation: a plural possessive, where another mark is left to close it.
            if (before == 's' && !attached && char.IsLower(after) && ClosesLater(i, family, end))
            {
                return;
            }

            Close(open, i);
        }

        // 'em, 'tis, '90s.
        private bool IsElision(int word) =>
            char.IsDigit(text[tokens.Starts[word]])
            || text.AsSpan(tokens.Starts[word], tokens.Ends[word] - tokens.Starts[word]) is "em" or "tis" or "twas" or "til" or "n" or "cause" or "bout" or "Tis" or "Twas";

        // Whether a later mark of the block may close what this one would open, before the next that clearly opens.
        private bool ClosesLater(int i, MarkFamily family, int end)
        {
            for (var j = i + 1; j < end && j < i + Longest; j++)
            {
                if (tokens.Kinds[j] != TokenKind.Quote)
                {
                    continue;
                }

                var (other, side) = Marks.Of(text.AsSpan(tokens.Starts[j], tokens.Ends[j] - tokens.Starts[j]));
                if (!Marks.Match(family, other))
                {
                    continue;
                }

                var (gapBefore, gapAfter) = (GapBefore(j, 0), GapAfter(j, end));
                if (side == MarkSide.Opens || (side == MarkSide.Either && gapBefore && !gapAfter))
                {
                    return false;
                }

                if (!gapBefore && (gapAfter || !family.IsSingle()))
                {
                    return true;
                }
            }

            return false;
        }

        private bool GapBefore(int i, int first)
        {
            if (i == first || tokens.Starts[i] == 0)
            {
                return true;
            }

            var before = text[tokens.Starts[i] - 1];
            return char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '“' or '‘' or '„' or '«' or '/';
        }

        private bool GapAfter(int i, int end)
        {
            if (i + 1 >= end || tokens.Ends[i] >= text.Length || tokens.Kinds[i + 1] == TokenKind.Clitic)
            {
                return true;
            }

            var after = text[tokens.Ends[i]];
            return char.IsWhiteSpace(after) || (char.IsPunctuation(after)
                && after is not ('“' or '‘' or '„' or '«' or '(' or '[' or '@' or '#' or '\'' or '’' or '…' or '.'))
                || (after is '.' or '…' && tokens.Starts[i] > 0 && !char.IsWhiteSpace(text[tokens.Starts[i] - 1]));
        }

        // 6" guns; inside a quotation only where a later mark is left to close that.
        private bool IsInch(int i, bool inQuotation, int end) =>
            tokens.Starts[i] > 0 && char.IsDigit(text[tokens.Starts[i] - 1]) && (inQuotation
                ? ClosesLater(i, MarkFamily.Straight, end) : GapAfter(i, end));

        private void AcceptBroken()
        {
            if (broken is null)
            {
                return;
            }

            found.Add(new Quotation(broken.Region, new TextSpan(tokens.Ends[broken.Mark.Token], broken.Region.End), 0, QuotationRole.Speech, reopening.Remove(broken.Mark.Token)));
            broken = null;
        }

        // Nothing took the broken quotation up: its mark has no partner, and quotes its own paragraph at most.
        private void GiveUpBroken()
        {
            if (broken is null)
            {
                return;
            }

            var mark = tokens[broken.Mark.Token];
            strays.Add(mark);
            var leads = mark.Start == blocks[broken.Block].Body.Start || broken.Mark.Family == MarkFamily.Curly;
            if (leads && !broken.Reopened && !IsAttributedInside())
            {
                found.Add(new Quotation(broken.Region, new TextSpan(mark.End, broken.Region.End), 0, QuotationRole.Speech, reopening.Remove(broken.Mark.Token)));
            }

            broken = null;
        }

        private int LastProse(int block)
        {
            block--;
            while (block >= 0 && blocks[block].Kind != BlockKind.Prose)
            {
                block--;
            }

            return block;
        }

        // “The ice is thin, said Merrin.: the mark that is missing stood before the cue, so that it cannot be told what is quoted.
        private bool IsAttributedInside()
        {
            var (_, end) = tokens.OfBlock(broken!.Block);
            for (var i = broken.Mark.Token + 2; i < end; i++)
            {
                if (tokens.Kinds[i] == TokenKind.Word && text[tokens.Starts[i - 1]] == ',' && cues.IsPast(document.Slice(tokens[i])))
                {
                    return true;
                }
            }

            return false;
        }

        private ImmutableArray<Quotation> WithDepth()
        {
            var all = ImmutableArray.CreateBuilder<Quotation>(found.Count);
            var ends = new Stack<int>();
            foreach (var quotation in found)
            {
                while (ends.Count > 0 && ends.Peek() <= quotation.Outer.Start)
                {
                    ends.Pop();
                }

                all.Add(quotation with { Depth = ends.Count, Role = QuotationRoles.Of(text, tokens, quotation) });
                ends.Push(quotation.Outer.End);
            }

            return all.DrainToImmutable();
        }
    }
}
