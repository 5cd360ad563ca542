namespace OnRecord.Reading.Actors;

/// <summary>How often a speaker is whom the source means, by what it was found by, where the statement is right.</summary>
/// <remarks>
/// Counted on 141 statements of development articles (docs/attribution.md); there are few of most kinds, so each rate leans on the rate of
/// all as if it had been seen ten times more.
/// </remarks>
internal static class SpeakerRates
{
    private const double Overall = 132.0 / 141;
    private const double Lean = 10;

    /// <returns>In [0, 1].</returns>
    public static double Of(SpeakerBasis basis)
    {
        var (right, all) = basis switch
        {
            SpeakerBasis.Name => (51, 55),
            SpeakerBasis.Title => (16, 18),
            SpeakerBasis.Pronoun => (16, 18),
            SpeakerBasis.Document => (9, 9),
            SpeakerBasis.Group => (3, 3),
            SpeakerBasis.Description => (27, 28),
            SpeakerBasis.Author => (10, 10),
            _ => (0, 0),
        };
        return Math.Round((right + (Overall * Lean)) / (all + Lean), 2);
    }
}
