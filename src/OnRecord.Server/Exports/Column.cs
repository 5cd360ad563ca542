namespace OnRecord.Server.Exports;

/// <summary>What the cells of a column are.</summary>
internal enum CellKind
{
    Plain,

    /// <summary>Texts in order: an array in JSON, else one text, parted by <c>; </c>.</summary>
    List,

    /// <summary>A whole number.</summary>
    Count,

    Number,

    Flag,
}

/// <summary>A column of a table that goes out.</summary>
/// <param name="Name">No word that SQL keeps for itself, so that nobody has to quote it.</param>
/// <param name="Means">One phrase for the data dictionary.</param>
internal sealed record Column(string Name, CellKind Kind, string Means);

/// <summary>A row of a table that goes out.</summary>
/// <param name="Day">What it is filed under; null where nothing tells.</param>
/// <param name="Cells">One for each column: string, string list, long, double, bool or null.</param>
internal readonly record struct Row(DateOnly? Day, object?[] Cells);

/// <summary>A table that goes out: its columns, and where its rows come from.</summary>
/// <param name="Means">One sentence for the data dictionary.</param>
/// <param name="IsByMonth">Whether rows have days, and are filed by month where the form has files.</param>
internal sealed record Table(string Name, string Means, bool IsByMonth, IReadOnlyList<Column> Columns, Func<ExportSource, IEnumerable<Row>> Rows)
{
    /// <summary>A table whose columns are made from what its rows are made from.</summary>
    public static Table Of<TItem>(
        string name,
        string means,
        Func<ExportSource, IEnumerable<TItem>> items,
        Func<TItem, DateOnly?>? day,
        params (string Name, CellKind Kind, string Means, Func<TItem, object?> Cell)[] columns) => new(
        name,
        means,
        day is not null,
        [.. columns.Select(static column => new Column(column.Name, column.Kind, column.Means))],
        source => items(source).Select(item => new Row(day?.Invoke(item), Array.ConvertAll(columns, column => column.Cell(item)))));
}
