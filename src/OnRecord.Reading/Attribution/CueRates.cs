using System.Globalization;

namespace OnRecord.Reading.Attribution;

/// <summary>How often a cue in a frame is an attribution, counted on annotated news: <c>resources/attribution/cue-rates.tsv</c>.</summary>
/// <remarks>A pair seen too seldom falls back on the frame alone. The table is written by <c>OnRecord.Train cue-rates</c>.</remarks>
internal sealed class CueRates
{
    private const float Unseen = 0.3f;
    private const float SpeechVerb = 0.45f;      // a verb of speech that the corpus lacks: welcome, congratulate
    private const float Phrase = 0.6f;

    private readonly Dictionary<(string Lemma, CueFrame Frame), float> rates;

    private CueRates(Dictionary<(string, CueFrame), float> rates) => this.rates = rates;

    public static CueRates English { get; } = new(
        Tsv.Embedded("attribution/cue-rates.tsv", "cue", "frame", "rate")
            .ToDictionary(static row => (row[0], Enum.Parse<CueFrame>(row[1])), static row => float.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>The share of such cues that annotators marked, in [0, 1].</summary>
    /// <remarks>A phrase of its own such as <c>express satisfaction</c> hardly ever means anything else, however seldom it was seen.</remarks>
    public float Of(CueEntry entry, CueFrame frame)
    {
        if (rates.TryGetValue((entry.Lemma, frame), out var rate))
        {
            return rate;
        }

        rate = rates.TryGetValue(("*", frame), out var ofFrame) ? ofFrame : Unseen;
        return entry.Lemma.Contains(' ') ? Math.Max(rate, Phrase)
            : entry is { Act: Findings.StatementAct.Speech, Quotation: true } ? Math.Max(rate, SpeechVerb)
            : rate;
    }
}
