namespace OnRecord.Server.Terminal;

/// <summary>What some words are, which decides their colour.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Quiet,
    Source,
    Cue,
    Chain,
    Finding,

    /// <summary>What was looked for.</summary>
    Mark,

    /// <summary>Words that the other text has not.</summary>
    Added,

    /// <summary>Words that only the other text has.</summary>
    Dropped,
}

/// <summary>Words of one ink.</summary>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain);

/// <summary>Sets runs into lines.</summary>
internal static class Lines
{
    /// <summary>Breaks runs between words, or within a word that is longer than a line.</summary>
    /// <param name="width">In cells, at least 2.</param>
    /// <returns>At least one line. Each is made harmless to show.</returns>
    public static IReadOnlyList<IReadOnlyList<Run>> Wrap(IReadOnlyList<Run> runs, int width)
    {
        var clean = runs.Select(static run => run with { Text = SafeText.Clean(run.Text) }).ToArray();
        var text = string.Concat(clean.Select(static run => run.Text));
        var lines = new List<IReadOnlyList<Run>>();
        foreach (var (start, end) in Breaks(text, width))
        {
            lines.Add(Slice(clean, start, end));
        }

        return lines;
    }

    /// <summary>The cells that a line fills.</summary>
    public static int Width(IEnumerable<Run> line) => line.Sum(static run => CellWidth.Of(SafeText.Clean(run.Text)));

    private static List<(int Start, int End)> Breaks(string text, int width)
    {
        var lines = new List<(int, int)>();
        var (start, at, cells, mayBreak) = (0, 0, 0, 0);
        while (at < text.Length)
        {
            var length = CellWidth.First(text.AsSpan(at), out var own);
            if (text[at] == ' ')
            {
                mayBreak = at;
            }
            else if (own == 2 && at > start && text[at] is not (>= '\uAC00' and <= '\uD7A3'))
            {
                mayBreak = at;    // Chinese and Japanese have no blanks between words; Korean has
            }

            if (cells + own > width && text[at] != ' ')
            {
                var end = mayBreak > start ? mayBreak : at;
                lines.Add((start, TrimEnd(text, start, end)));
                start = end;
                while (start < at && text[start] == ' ')
                {
                    start++;
                }

                cells = CellWidth.Of(text.AsSpan(start, at - start));
                mayBreak = start;
            }

            cells += own;
            at += length;
        }

        lines.Add((start, TrimEnd(text, start, text.Length)));
        return lines;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static List<Run> Slice(Run[] runs, int start, int end)
    {
        var line = new List<Run>();
        var from = 0;
        foreach (var run in runs)
        {
            var (first, last) = (Math.Max(start - from, 0), Math.Min(end - from, run.Text.Length));
            if (first < last)
            {
                line.Add(run with { Text = run.Text[first..last] });
            }

            from += run.Text.Length;
        }

        return line;
    }
}
