using System.Text;

namespace OnRecord.Server.Exports;

/// <summary>What the tables and their columns mean, as Markdown.</summary>
internal static class DataDictionary
{
    /// <summary>The file that goes with an export of all tables.</summary>
    public static string File => $"""
        # Tables of an archive of OnRecord

        `manifest.json` says what was searched and has counts and hashes. Every claim that a table supports holds within what was searched.

        {Of(Tables.All)}
        """;

    /// <summary>A section for each table.</summary>
    public static string Of(IEnumerable<Table> tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("## ").Append(table.Name).Append("\n\n").Append(table.Means).Append("\n\n| column | type | meaning |\n|---|---|---|\n");
            foreach (var column in table.Columns)
            {
                text.Append("| `").Append(column.Name).Append("` | ").Append(Kind(column.Kind)).Append(" | ").Append(column.Means).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Kind(CellKind kind) => kind switch
    {
        CellKind.Plain => "text",
        CellKind.List => "texts",
        CellKind.Count => "whole number",
        CellKind.Number => "number",
        _ => "true or false",
    };
}
