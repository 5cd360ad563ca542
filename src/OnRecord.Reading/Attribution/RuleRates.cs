using System.Globalization;
using OnRecord.Findings;

namespace OnRecord.Reading.Attribution;

/// <summary>How often what a rule finds is right, counted on annotated news: <c>resources/attribution/rule-rates.tsv</c>.</summary>
/// <remarks>The table is written by <c>OnRecord.Train rule-rates</c>; its rows for words given whole are counted by hand.</remarks>
internal sealed class RuleRates
{
    private const float Unseen = 0.5f;

    private readonly Dictionary<(StatementForm Form, AttributionRule Rule), float> rates;

    private RuleRates(Dictionary<(StatementForm, AttributionRule), float> rates) => this.rates = rates;

    public static RuleRates English { get; } = new(
        Tsv.Embedded("attribution/rule-rates.tsv", "form", "rule", "rate")
            .ToDictionary(
                static row => (Enum.Parse<StatementForm>(row[0]), Enum.Parse<AttributionRule>(row[1])),
                static row => float.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>How likely an attribution is right, in [0, 1].</summary>
    /// <remarks>A quotation is one whatever its cue; without one, the rate is of those whose cue attributes, and the cue's own counts too.</remarks>
    public float Of(AttributionRelation relation) =>
        (rates.TryGetValue((relation.Form, relation.Rule), out var rate) ? rate : Unseen)
        * (relation.Form == StatementForm.Indirect ? relation.CueProbability : 1);
}
