using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>An attribution relation (Pareti 2012): who said what, as spans of the text; who is meant by them is the actors' layer's matter.</summary>
public sealed record AttributionRelation
{
    /// <summary>The words that name the speaker here; null where none do.</summary>
    public TextSpan? Source { get; init; }

    public TextSpan? Cue { get; init; }

    /// <summary>Dictionary form of the cue with its particles.</summary>
    public string? CueLemma { get; init; }

    /// <summary>The words attributed, in text order, never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    public required StatementForm Form { get; init; }

    public required StatementAct Act { get; init; }

    /// <summary>The words that name who is addressed.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>The words that name who passed it on, nearest to the speaker first.</summary>
    public ImmutableArray<TextSpan> Via { get; init; } = [];

    /// <summary>The speaker's name where it stands outside the text, in its title; or what to call one that has none.</summary>
    public string? Author { get; init; }

    /// <summary>Index of an earlier attribution whose speaker this one shares, where no words name it here; −1 otherwise.</summary>
    public int SameSpeakerAs { get; init; } = -1;

    /// <summary>Which rule found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Calibrated, in [0, 1].</summary>
    public required float Probability { get; init; }
}

/// <summary>Attributions in the order of their contents.</summary>
public sealed class AttributionLayer(ImmutableArray<AttributionRelation> attributions) : ILayer
{
    public ImmutableArray<AttributionRelation> Attributions { get; } = attributions;
}
