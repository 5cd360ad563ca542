using System.Collections.Frozen;
using System.Globalization;

namespace OnRecord.Reading.Attribution;

/// <summary>How often a cue in a frame is an attribution, counted on annotated news: <c>resources/attribution/cue-rates.tsv</c>.</summary>
/// <remarks>A pair seen too seldom falls back on the frame alone. The table is written by <c>OnRecord.Train cue-rates</c>.</remarks>
public sealed class CueRates
{
    private const float Unseen = 0.3f;

    private readonly FrozenDictionary<(string Lemma, CueFrame Frame), float> rates;

    private CueRates(FrozenDictionary<(string, CueFrame), float> rates) => this.rates = rates;

    public static CueRates English { get; } = new(
        Tsv.Embedded("attribution/cue-rates.tsv", "cue", "frame", "rate")
            .ToFrozenDictionary(static row => (row[0], Enum.Parse<CueFrame>(row[1])), static row => float.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>The share of such cues that annotators marked, in [0, 1].</summary>
    public float Of(string lemma, CueFrame frame) =>
        rates.TryGetValue((lemma, frame), out var rate) || rates.TryGetValue(("*", frame), out rate) ? rate : Unseen;
}
