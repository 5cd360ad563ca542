namespace OnRecord.Wording.Tests;

/// <summary>A pair of <c>statement-pairs.tsv</c>.</summary>
internal sealed record StatementPair(int Line, string Kind, string First, string Second)
{
    public bool IsOne => Kind is "verbatim" or "trimmed" or "reworded" or "translation";

    public bool IsForTuning => Line % 2 == 1;

    /// <summary>In file order; lines count from 1, without the comments.</summary>
    public static IReadOnlyList<StatementPair> All { get; } = Read("statement-pairs.tsv");

    /// <summary>Beside the odd ones of <see cref="All"/>.</summary>
    public static IReadOnlyList<StatementPair> ForTuning { get; } = Read("statement-pairs-tuning.tsv");

    private static List<StatementPair> Read(string name)
    {
        using var stream = typeof(StatementPair).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')
            .Select(static (line, i) => line.Split('\t') is [var kind, var first, var second] ? new StatementPair(i + 1, kind, first, second) : throw new InvalidDataException(line))];
    }
}
