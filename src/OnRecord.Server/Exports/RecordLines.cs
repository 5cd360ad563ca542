using System.Text;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Exports;

/// <summary>Whole records with the texts of the articles, one a line, as <c>onrecord read --format jsonl</c> prints them.</summary>
internal sealed class RecordLines : IExportForm
{
    public long Write(TextWriter output, ExportSource source)
    {
        var lines = 0L;
        foreach (var article in source.Articles())
        {
            output.Write(SafeText.Json(Encoding.UTF8.GetString(source.Snapshot.Json(article).Span)) + "\n");
            lines++;
        }

        return lines;
    }
}
