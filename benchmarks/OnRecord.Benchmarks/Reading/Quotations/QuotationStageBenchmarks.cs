using OnRecord.Reading.Quotations;

namespace OnRecord.Benchmarks.Reading.Quotations;

/// <summary><see cref="QuotationStage"/> alone.</summary>
public class QuotationStageBenchmarks : StageBenchmarks<QuotationLayer>;
