using System.Buffers;
using System.Globalization;
using System.Text;

namespace OnRecord.Server.Exports;

/// <summary>A table as CSV by RFC 4180, with a header.</summary>
/// <remarks>
/// Line ends within a cell stay. What could steer a terminal becomes U+FFFD, and a text that a spreadsheet would run as a formula
/// begins with an apostrophe: for the exact text there are the other forms.
/// </remarks>
internal sealed class CsvRows(Table table) : IExportForm
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // As SafeText has them, but for tab and the ends of lines.
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(static code => code is not ('\t' or '\n' or '\r')).Select(static code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(static code => (char)code),
        '\u2028', '\u2029',
        .. Enumerable.Range(0x202A, 5).Select(static code => (char)code),
        .. Enumerable.Range(0x2066, 4).Select(static code => (char)code),
    ]);

    public long Write(TextWriter output, ExportSource source)
    {
        var rows = 0L;
        var line = new StringBuilder();
        output.Write(string.Join(',', table.Columns.Select(static column => column.Name)) + LineEnd);
        foreach (var row in table.Rows(source))
        {
            line.Clear();
            for (var i = 0; i < row.Cells.Length; i++)
            {
                line.Append(i == 0 ? "" : ",");
                Append(line, row.Cells[i]);
            }

            output.Write(line.Append(LineEnd));
            rows++;
        }

        return rows;
    }

    private static void Append(StringBuilder line, object? cell)
    {
        switch (cell)
        {
            case string text:
                Append(line, text);
                break;
            case IReadOnlyList<string> texts:
                Append(line, string.Join("; ", texts));
                break;
            case bool flag:
                line.Append(flag ? "true" : "false");
                break;
            default:
                line.Append(CultureInfo.InvariantCulture, $"{cell}");
                break;
        }
    }

    private static void Append(StringBuilder line, string text)
    {
        if (text.AsSpan().ContainsAny(Harmful))
        {
            text = string.Create(text.Length, text, static (clean, from) =>
            {
                for (var i = 0; i < clean.Length; i++)
                {
                    clean[i] = Harmful.Contains(from[i]) ? '\uFFFD' : from[i];
                }
            });
        }

        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..])
        {
            text = "'" + text;
        }

        if (text.AsSpan().ContainsAny(Quoted))
        {
            line.Append('"').Append(text.Replace("\"", "\"\"")).Append('"');
        }
        else
        {
            line.Append(text);
        }
    }
}
