using OnRecord.Server.Terminal;
using OnRecord.Wording;

namespace OnRecord.Server.Wordings;

/// <summary>Two wordings in one text: what only the first has, what only the second has, and what both have.</summary>
/// <param name="sheet">Decides how the differences are marked.</param>
internal sealed class Differences(Sheet sheet, string first, string second)
{
    private const int Longest = 240;    // UTF-16 units of a stretch that is shown whole
    private const int Kept = 90;        // at either end of a longer one

    private readonly WordList firstWords = WordList.Of(first);
    private readonly WordList secondWords = WordList.Of(second);
    private readonly List<Run> runs = [];
    private int at;

    /// <param name="segments">From the first wording to the second; those that are the same may be left out.</param>
    public Run[] Of(IEnumerable<AlignedSegment> segments)
    {
        foreach (var segment in segments.Where(static one => one.Kind != SegmentKind.Same).OrderBy(static one => one.First.Start).ThenBy(static one => one.First.End))
        {
            Add(segment);
        }

        Keep(first[at..]);
        return [.. runs];
    }

    private void Add(AlignedSegment segment)
    {
        var gone = firstWords.Span(segment.First);
        var come = secondWords.Span(segment.Second);
        var start = Math.Max(at, gone.Start);
        Keep(first[at..start]);
        at = Math.Max(start, gone.End);
        if (!gone.IsEmpty && start < gone.End)
        {
            runs.Add(sheet.Dropped(Short(first[start..gone.End])));
        }

        if (!come.IsEmpty)
        {
            var isBehind = !gone.IsEmpty || start >= first.TrimEnd().Length;
            runs.Add(new Run(isBehind && runs.Count > 0 && !runs[^1].Text.EndsWith(' ') ? " " : ""));
            runs.Add(sheet.Added(Short(second[come.Start..come.End])));
            runs.Add(new Run(isBehind ? "" : " "));
        }
    }

    private void Keep(string text)
    {
        if (text.Length > 0)
        {
            runs.Add(new Run(Short(text)));
        }
    }

    // Nobody reads a letter again to find three words, so long stretches are cut in their middle.
    private static string Short(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var (start, end) = (text.LastIndexOf(' ', Kept), text.IndexOf(' ', text.Length - Kept));
        return start < 0 || end < 0 ? text : $"{text[..start]} […] {text[(end + 1)..]}";
    }
}
