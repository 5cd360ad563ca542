using System.Text.Json;

namespace OnRecord.Server.Exports;

/// <summary>A table as JSON Lines: one object a row, every column in each, null where a cell is empty.</summary>
internal sealed class JsonRows(Table table) : IExportForm
{
    public long Write(TextWriter output, ExportSource source)
    {
        var rows = 0L;
        foreach (var row in table.Rows(source))
        {
            output.Write(JsonLine.Of(json => Write(json, row)) + "\n");
            rows++;
        }

        return rows;
    }

    private void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            json.WritePropertyName(table.Columns[i].Name);
            switch (row.Cells[i])
            {
                case null:
                    json.WriteNullValue();
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case long count:
                    json.WriteNumberValue(count);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case bool flag:
                    json.WriteBooleanValue(flag);
                    break;
                case IReadOnlyList<string> texts:
                    json.WriteStartArray();
                    foreach (var text in texts)
                    {
                        json.WriteStringValue(text);
                    }

                    json.WriteEndArray();
                    break;
                case var other:
                    throw new InvalidOperationException($"{table.Columns[i].Name} has a {other.GetType().Name}.");
            }
        }

        json.WriteEndObject();
    }
}
