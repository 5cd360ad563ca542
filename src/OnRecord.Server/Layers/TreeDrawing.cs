namespace OnRecord.Server.Layers;

/// <summary>A dependency tree drawn beside its words, a line a word: each word right of its head, joined to it by box-drawing characters.</summary>
internal static class TreeDrawing
{
    /// <param name="heads">The head of each word, as its index; below 0 for a root.</param>
    /// <param name="most">The most cells to take; deeper parts of a tree are drawn without lines.</param>
    /// <returns>A line a word, all of the same width.</returns>
    public static IReadOnlyList<string> Of(ReadOnlySpan<int> heads, int most)
    {
        var count = heads.Length;
        var (from, to) = Reach(heads);
        var columns = Columns(heads, from, to);
        var widest = columns.DefaultIfEmpty(0).Max();
        var step = (2 * widest) + 2 <= most ? 2 : 1;
        var width = Math.Min((step * widest) + 2, Math.Max(most, 2));
        var lines = new Lines(count, width);
        for (var word = 0; word < count; word++)
        {
            for (var row = from[word]; row <= to[word] && to[word] > from[word]; row++)
            {
                lines.Add(row, columns[word] * step, (row > from[word] ? Side.Up : 0) | (row < to[word] ? Side.Down : 0));
            }

            var start = heads[word] < 0 ? 0 : columns[heads[word]] * step;
            for (var cell = start; cell < columns[word] * step; cell++)
            {
                lines.Add(word, cell, Side.Right);
                lines.Add(word, cell + 1, Side.Left);
            }

            lines.Add(word, columns[word] * step, Side.Right);
            lines.Add(word, (columns[word] * step) + 1, Side.Left | Side.Right);
        }

        return lines.Drawn();
    }

    // The first and last word of each word and its children: where its line goes from and to.
    private static (int[] From, int[] To) Reach(ReadOnlySpan<int> heads)
    {
        var from = Enumerable.Range(0, heads.Length).ToArray();
        var to = from.ToArray();
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] >= 0)
            {
                from[heads[word]] = Math.Min(from[heads[word]], word);
                to[heads[word]] = Math.Max(to[heads[word]], word);
            }
        }

        return (from, to);
    }

    // Each word stands right of its head, further right where a line that is drawn already would be met.
    private static int[] Columns(ReadOnlySpan<int> heads, int[] from, int[] to)
    {
        var columns = new int[heads.Length];
        var children = Enumerable.Range(0, heads.Length).Select(static _ => new List<int>()).ToArray();
        var open = new Queue<int>();
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] < 0)
            {
                open.Enqueue(word);
            }
            else
            {
                children[heads[word]].Add(word);
            }
        }

        var taken = new List<List<int>>();
        while (open.TryDequeue(out var word))
        {
            var column = heads[word] < 0 ? 0 : columns[heads[word]] + 1;
            while (column < taken.Count && taken[column].Exists(other => from[other] <= to[word] && from[word] <= to[other]))
            {
                column++;
            }

            while (taken.Count <= column)
            {
                taken.Add([]);
            }

            taken[column].Add(word);
            columns[word] = column;
            children[word].ForEach(open.Enqueue);
        }

        return columns;
    }

    [Flags]
    private enum Side
    {
        Up = 1,
        Down = 2,
        Left = 4,
        Right = 8,
    }

    private sealed class Lines(int rows, int width)
    {
        private const string Characters = " ╵╷│╴╯╮┤╶╰╭├─┴┬┼";    // by the sum of the sides that a line leaves by

        private readonly Side[,] cells = new Side[rows, width];

        public void Add(int row, int cell, Side side)
        {
            if (cell < width)
            {
                cells[row, cell] |= side;
            }
        }

        public string[] Drawn() =>
            [.. Enumerable.Range(0, rows).Select(row => string.Create(width, row, (line, at) =>
            {
                for (var cell = 0; cell < width; cell++)
                {
                    line[cell] = Characters[(int)cells[at, cell]];
                }
            }))];
    }
}
