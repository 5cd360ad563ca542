using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>A content and a source that fit together, with the logarithms of their probabilities.</summary>
internal readonly record struct Choice(ContentCandidate Content, SourceCandidate Source, float LogContent, float LogSource)
{
    public float Log => LogContent + LogSource;
}

/// <summary>A cue with the choices for what it attributes to whom, the best first; never without one.</summary>
/// <param name="Head">Its main word.</param>
/// <param name="Range">All its words.</param>
/// <param name="Logit">How likely it attributes at all, as log odds.</param>
/// <param name="ContentShare">Probability of all contents that share most of their words with the best.</param>
/// <param name="SourceShare">Probability of all sources with the main word of the best.</param>
internal sealed record CueProposal(
    int Head, WordRange Range, float Logit, IReadOnlyList<Choice> Choices, float ContentShare, float SourceShare, RuleHint? Hint)
{
    public Choice Best => Choices[0];

    public float Probability => 1 / (1 + MathF.Exp(-Logit));

    /// <summary>Probability of cue, content and source together, were they independent.</summary>
    public float Product => Probability * MathF.Exp(Best.Log);
}
