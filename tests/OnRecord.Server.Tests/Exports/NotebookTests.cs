using System.Text.RegularExpressions;
using OnRecord.Server.Exports;

namespace OnRecord.Server.Tests.Exports;

/// <summary>The notebooks read tables and columns that exports have.</summary>
public sealed partial class NotebookTests
{
    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "notebooks")).Select(static file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task ANotebookAsksForTablesAndColumnsThatThereAre(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "notebooks", name), TestContext.Current.CancellationToken);
        var tables = Tables.All.Select(static table => table.Name).ToHashSet(StringComparer.Ordinal);
        var columns = Tables.All.Single(static table => table.Name == "statements").Columns.Select(static column => column.Name).ToHashSet(StringComparer.Ordinal);
        var asked = Named.Matches(text).Select(static match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "statements" }, asked);
        Assert.All(asked, table => Assert.Contains(table, tables));
        Assert.All(Speaker.Matches(text), match => Assert.Contains(match.Value, columns));
    }

    [GeneratedRegex("""\btable\(\\?["'](?<name>\w+)\\?["']\)|Table\("(?<name>\w+)"\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\bspeaker\w*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Speaker { get; }
}
