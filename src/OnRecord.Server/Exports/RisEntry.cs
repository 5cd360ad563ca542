using System.Globalization;
using System.Text;

namespace OnRecord.Server.Exports;

/// <summary>A statement as an entry of RIS, which reference managers read.</summary>
/// <param name="accessed">The day to be given as that of access.</param>
internal sealed class RisEntry(DateOnly accessed)
{
    public string Of(Citation citation)
    {
        var entry = new StringBuilder("TY  - NEWS\n");
        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(name).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append('\n');
            }
        }

        Field("ID", citation.Key);
        Field("AU", citation.Author);
        Field("TI", citation.Title);
        Field("JO", citation.Container);
        Field("DA", Tables.Day(citation.Issued) is null ? null : citation.Issued!.Replace('-', '/'));
        Field("UR", citation.Url);
        Field("LA", citation.Language);
        Field("Y2", accessed.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Field("N1", citation.Note);
        return entry.Append("ER  - \n").ToString();
    }
}
