using System.Buffers;

namespace OnRecord.Wording;

/// <summary>Pairs the words of two stretches in order, so that the pairs score highest.</summary>
/// <remarks>
/// The dynamic program of Needleman and Wunsch (1970), where a gap costs nothing and only words that are near each other are paired: a weighted longest
/// common subsequence. Above <see cref="MostCells"/> only cells in a band along the diagonal from corner to corner are looked at.
/// </remarks>
internal sealed class AlignmentGrid(WordList first, WordList second)
{
    /// <summary>How many cells are looked at, at most, if a row of the band is at least 17 wide: 2²¹, which is 1,448 words by as many.</summary>
    public const int MostCells = 1 << 21;

    private const int NarrowestBand = 17;

    /// <summary>Adds the pairs of two stretches, in order.</summary>
    public void Pair(WordRange rows, WordRange columns, List<Pairing> pairs)
    {
        if (rows.IsEmpty || columns.IsEmpty)
        {
            return;
        }

        var width = (long)rows.Length * columns.Length <= MostCells ? columns.Length : Math.Min(columns.Length, Math.Max(NarrowestBand, MostCells / rows.Length));
        var steps = ArrayPool<byte>.Shared.Rent(checked(rows.Length * width));
        var scores = ArrayPool<int>.Shared.Rent((columns.Length + 1) * 2);
        try
        {
            Fill(rows, columns, width, steps, scores);
            Trace(rows, columns, width, steps, pairs);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(steps);
            ArrayPool<int>.Shared.Return(scores);
        }
    }

    private const byte Up = 0;
    private const byte Left = 1;
    private const byte Pairs = 2;

    // The first column of the band in a row.
    private static int Offset(int row, WordRange rows, WordRange columns, int width) =>
        rows.Length == 1 ? 0 : (int)((long)row * (columns.Length - width) / (rows.Length - 1));

    private void Fill(WordRange rows, WordRange columns, int width, Span<byte> steps, Span<int> scores)
    {
        var left = first.Forms[rows.Start..rows.End];
        var right = second.Forms[columns.Start..columns.End];
        var above = scores[..(columns.Length + 1)];
        var here = scores.Slice(columns.Length + 1, columns.Length + 1);
        above.Clear();
        var reach = 0;    // how many columns of the row above have scores
        for (var row = 0; row < left.Length; row++)
        {
            var offset = Offset(row, rows, columns, width);
            above[(reach + 1)..(offset + width + 1)].Fill(above[reach]);
            here[offset] = above[offset];
            for (var column = offset; column < offset + width; column++)
            {
                var (best, step) = above[column + 1] >= here[column] ? (above[column + 1], Up) : (here[column], Left);
                var nearness = Pairings.Compare(left[row], right[column]);
                if (nearness != Nearness.None)
                {
                    var paired = above[column] + Pairings.Score(left[row], right[column], nearness)
                        + (row > 0 && column > 0 && left[row - 1].Hash == right[column - 1].Hash ? Pairings.RunBonus : 0);
                    if (paired >= best)
                    {
                        (best, step) = (paired, (byte)(Pairs + nearness));
                    }
                }

                here[column + 1] = best;
                steps[(row * width) + column - offset] = step;
            }

            reach = offset + width;
            var swapped = above;
            above = here;
            here = swapped;
        }
    }

    private static void Trace(WordRange rows, WordRange columns, int width, ReadOnlySpan<byte> steps, List<Pairing> pairs)
    {
        var from = pairs.Count;
        var (row, column) = (rows.Length - 1, columns.Length - 1);
        while (row >= 0 && column >= 0)
        {
            var offset = Offset(row, rows, columns, width);
            if (column >= offset + width)
            {
                column = offset + width - 1;
            }
            else if (column < offset)
            {
                row--;
            }
            else
            {
                switch (steps[(row * width) + column - offset])
                {
                    case Up:
                        row--;
                        break;
                    case Left:
                        column--;
                        break;
                    case var step:
                        pairs.Add(new Pairing(rows.Start + row--, columns.Start + column--, (Nearness)(step - Pairs)));
                        break;
                }
            }
        }

        pairs.Reverse(from, pairs.Count - from);
    }
}
