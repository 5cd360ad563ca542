namespace OnRecord.Train.Coreference;

/// <summary>One-to-one assignment of rows to columns (Kuhn 1955; the shortest augmenting paths of Jonker and Volgenant 1987).</summary>
internal static class Assignment
{
    /// <summary>The largest sum of one cell for each row and column.</summary>
    /// <param name="worth">Shape [rows × columns]; not negative.</param>
    public static double Most(double[,] worth)
    {
        var size = Math.Max(worth.GetLength(0), worth.GetLength(1));
        double Cost(int row, int column) => row < worth.GetLength(0) && column < worth.GetLength(1) ? -worth[row, column] : 0;

        // Potentials of rows and columns; row and column 0 stand for none.
        var (rows, columns, rowOf, before) = (new double[size + 1], new double[size + 1], new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var (slack, seen, column) = (new double[size + 1], new bool[size + 1], 0);
            slack.AsSpan().Fill(double.PositiveInfinity);
            do
            {
                seen[column] = true;
                var (from, least, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var to = 1; to <= size; to++)
                {
                    if (seen[to])
                    {
                        continue;
                    }

                    var cost = Cost(from - 1, to - 1) - rows[from] - columns[to];
                    (slack[to], before[to]) = cost < slack[to] ? (cost, column) : (slack[to], before[to]);
                    (least, next) = slack[to] < least ? (slack[to], to) : (least, next);
                }

                for (var to = 0; to <= size; to++)
                {
                    if (seen[to])
                    {
                        (rows[rowOf[to]], columns[to]) = (rows[rowOf[to]] + least, columns[to] - least);
                    }
                    else
                    {
                        slack[to] -= least;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = before[column])
            {
                rowOf[column] = rowOf[before[column]];
            }
        }

        var sum = 0.0;
        for (var column = 1; column <= size; column++)
        {
            sum -= Cost(rowOf[column] - 1, column - 1);
        }

        return sum;
    }
}
