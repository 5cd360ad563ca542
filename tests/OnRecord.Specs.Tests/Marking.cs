using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Specs.Tests;

/// <summary>Text with labelled brackets: takes the marks away, and puts marks in.</summary>
internal static partial class Marking
{
    /// <summary>The text without its marks.</summary>
    public static string Strip(string marked) => Open().Replace(marked, "").Replace("]", "");

    /// <summary>The text with marks around the spans; where several begin or end together, the longer one is outside.</summary>
    /// <param name="text">A text without brackets.</param>
    /// <param name="marks">Spans in UTF-16 offsets with their labels, properly nested.</param>
    public static string Mark(string text, IEnumerable<(int Start, int End, string Label)> marks)
    {
        var all = marks.ToList();
        var marked = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var _ in all.Where(mark => mark.End == i))
            {
                marked.Append(']');
            }

            foreach (var (_, _, label) in all.Where(mark => mark.Start == i).OrderByDescending(static mark => mark.End))
            {
                marked.Append('[').Append(label).Append(' ');
            }

            if (i < text.Length)
            {
                marked.Append(text[i]);
            }
        }

        return marked.ToString();
    }

    [GeneratedRegex(@"\[[a-z]+\+?(?::[\w,:/.+-]+)? ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();
}
