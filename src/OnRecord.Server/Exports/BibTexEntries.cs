using System.Globalization;
using System.Text;

namespace OnRecord.Server.Exports;

/// <summary>Statements as entries of BibTeX, with the dates that biblatex reads besides.</summary>
/// <param name="accessed">The day to be given as that of access.</param>
internal sealed class BibTexEntries(DateOnly accessed) : IExportForm
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public long Write(TextWriter output, ExportSource source)
    {
        var entries = 0L;
        foreach (var one in source.Statements())
        {
            output.Write(Entry(Citation.Of(one.Record, one.Item)));
            entries++;
        }

        return entries;
    }

    public string Entry(Citation citation)
    {
        var entry = new StringBuilder($"@article{{{citation.Key},\n");
        void Field(string name, string? value, bool isBare = false)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append("  ").Append(name).Append(" = ").Append(isBare ? value : $"{{{value}}}").Append(",\n");
            }
        }

        // In braces of their own a name is not taken apart, and a title keeps its capitals.
        Field("author", citation.Author is { } author ? $"{{{Latex.Text(author)}}}" : null);
        Field("title", $"{{{Latex.Text(citation.Title)}}}");
        Field("journal", citation.Container is { } container ? Latex.Text(container) : null);
        if (Tables.Day(citation.Issued) is { } issued)
        {
            Field("date", citation.Issued);
            Field("year", issued.ToString("yyyy", CultureInfo.InvariantCulture));
            Field("month", citation.Issued!.Length > 4 ? Months[issued.Month - 1] : null, isBare: true);
        }

        Field("eventdate", Tables.Day(citation.Said) is null ? null : citation.Said);
        Field("url", citation.Url is { } url ? Latex.Url(url) : null);
        Field("urldate", accessed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("note", Latex.Text(citation.Note));
        return entry.Append("}\n\n").ToString();
    }
}
