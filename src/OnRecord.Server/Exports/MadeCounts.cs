namespace OnRecord.Server.Exports;

/// <summary>By which versions and models records were read, and how many by each.</summary>
internal sealed class MadeCounts
{
    private readonly Dictionary<string, (string Program, IReadOnlyList<string> Models, int Articles)> all = new(StringComparer.Ordinal);

    public IEnumerable<(string Program, IReadOnlyList<string> Models, int Articles)> All =>
        all.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value);

    /// <summary>The table of articles, each counted as it goes out, so that no record is opened once more.</summary>
    public Table Counting(Table articles)
    {
        var (program, models) = (Place(articles, "program"), Place(articles, "models"));
        return articles with
        {
            Rows = source => articles.Rows(source).Select(row =>
            {
                Add((string)row.Cells[program]!, (IReadOnlyList<string>)row.Cells[models]!);
                return row;
            }),
        };
    }

    private void Add(string program, IReadOnlyList<string> models)
    {
        var key = $"{program}\n{string.Join('\n', models)}";
        all[key] = (program, models, all.GetValueOrDefault(key).Articles + 1);
    }

    private static int Place(Table table, string column) => table.Columns.Select(static one => one.Name).ToList().IndexOf(column);
}
