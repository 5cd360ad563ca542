using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace OnRecord.Benchmarks;

/// <summary>How much article text goes through in a second: UTF-8 bytes of the texts over the mean time of a call.</summary>
public sealed class TextPerSecondColumn : IColumn
{
    public string Id => nameof(TextPerSecondColumn);

    public string ColumnName => "Text MB/s";

    public string Legend => "Megabytes (10^6 bytes) of article text, as UTF-8, in a second on the threads used";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        benchmarkCase.Parameters[nameof(CorpusBenchmarks.Corpus)] is CorpusName corpus
        && summary[benchmarkCase]?.ResultStatistics is { Mean: > 0 and var nanoseconds }
            ? (Corpus.Of(corpus).TextBytes * 1000 / nanoseconds).ToString("F1", CultureInfo.InvariantCulture)
            : "-";
}
