using OnRecord.Text;

namespace OnRecord.Server.Statements;

/// <summary>A run of text, marked as matching a search or not.</summary>
internal readonly record struct MarkedRun(string Text, bool Marked);

/// <summary>The part of a long statement that lists show.</summary>
internal static class Excerpt
{
    /// <summary>The words from shortly before the first mark, or from the beginning, with an ellipsis where they are cut.</summary>
    /// <param name="marks">In order, not overlapping.</param>
    /// <param name="length">How many UTF-16 units to show at most, at least 100.</param>
    public static IReadOnlyList<MarkedRun> Of(string words, IReadOnlyList<TextSpan> marks, int length)
    {
        var from = 0;
        if (words.Length > length && marks.Count > 0 && marks[0].End > length)
        {
            from = AfterBlank(words, Math.Min(marks[0].Start - 40, words.Length - length));
        }

        var until = words.Length - from <= length ? words.Length : BeforeBlank(words, from + length);
        var runs = new List<MarkedRun>();
        var at = from;
        foreach (var mark in marks.Where(mark => mark.Start >= from && mark.End <= until))
        {
            runs.Add(new MarkedRun(words[at..mark.Start], Marked: false));
            runs.Add(new MarkedRun(words[mark.Start..mark.End], Marked: true));
            at = mark.End;
        }

        runs.Add(new MarkedRun(words[at..until] + (until < words.Length ? " …" : ""), Marked: false));
        if (from > 0)
        {
            runs.Insert(0, new MarkedRun("… ", Marked: false));
        }

        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    // Where there is no blank near, the cut may at least not fall into a surrogate pair.
    private static int AfterBlank(string words, int at)
    {
        var blank = words.IndexOf(' ', at, Math.Min(40, words.Length - at));
        return blank >= 0 ? blank + 1 : char.IsLowSurrogate(words[at]) ? at + 1 : at;
    }

    private static int BeforeBlank(string words, int at)
    {
        var blank = words.LastIndexOf(' ', at, 40);
        return blank > 0 ? blank : char.IsLowSurrogate(words[at]) ? at - 1 : at;
    }
}
