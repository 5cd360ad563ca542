namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Takes comments out of the lines of dictionaries.</summary>
internal static class Commentless
{
    /// <summary>The line without <c># …</c>, <c>; …</c> and <c>&lt;!-- … --&gt;</c>, which may last over several lines.</summary>
    /// <param name="within">Whether the line before left a comment open; receives whether this one does.</param>
    public static string Of(string line, ref bool within)
    {
        line = line.Replace("\0", "", StringComparison.Ordinal);
        if (within)
        {
            var end = line.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
            {
                return "";
            }

            (within, line) = (false, line[(end + 3)..]);
        }

        while (line.IndexOf("<!", StringComparison.Ordinal) is >= 0 and var open)
        {
            var end = line.IndexOf("-->", open, StringComparison.Ordinal);
            if (end < 0)
            {
                (within, line) = (true, line[..open]);
                break;
            }

            line = line[..open] + line[(end + 3)..];
        }

        var mark = line.AsSpan().IndexOfAny('#', ';');
        return mark >= 0 && !line.AsSpan(0, mark).EndsWith("[") ? line[..mark] : line;
    }
}
