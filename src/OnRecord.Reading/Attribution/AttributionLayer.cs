using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>The rules that find attributions.</summary>
public enum AttributionRule
{
    /// <summary>Varro said (that) …</summary>
    ClauseAfterCue,

    /// <summary>…, Varro said.</summary>
    ClauseBeforeCue,

    /// <summary>Varro said, “…”</summary>
    QuotationAfterCue,

    /// <summary>“…,” Varro said.</summary>
    QuotationBeforeCue,

    /// <summary>“…,” Varro said, “…”</summary>
    QuotationAroundCue,

    /// <summary>“…” in a paragraph of its own, after one that Varro speaks in.</summary>
    QuotationAlone,

    /// <summary>Varro wrote: …</summary>
    Colon,

    /// <summary>Ilen Varro: “…” and “…” — Ilen Varro, without a cue.</summary>
    Named,

    /// <summary>According to Varro, …</summary>
    AccordingToFirst,

    /// <summary>…, according to Varro.</summary>
    AccordingToLast,

    /// <summary>KTB reported that Varro praised …</summary>
    ReportedThat,

    /// <summary>The message said: and its paragraphs.</summary>
    WordsGivenWhole,

    /// <summary>VARRO: … as a turn.</summary>
    Transcript,

    /// <summary>A question, or the answer to it.</summary>
    Interview,

    /// <summary>“…” — Varro, set apart in an interview.</summary>
    SignedQuotation,

    /// <summary>An entry of a list of posts.</summary>
    Post,

    /// <summary>The whole text is the statement that its title names.</summary>
    PublishedText,
}

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

    /// <summary>Whether its rule reads more than sentences: words given whole, signed, or as turns.</summary>
    internal bool IsWhole => Rule is AttributionRule.WordsGivenWhole or AttributionRule.SignedQuotation or AttributionRule.Transcript;

    /// <summary>Which rule found it.</summary>
    public required AttributionRule Rule { get; init; }

    /// <summary>What spoke for it and against it, by how much the log odds changed, the weightiest first; empty where a rule alone found it.</summary>
    public ImmutableArray<Reason> Because { get; init; } = [];

    /// <summary>How likely the cue attributes at all, in [0, 1]; 1 where a rule needs none.</summary>
    public float CueProbability { get; init; } = 1;

    /// <summary>How likely the content and the source are right, in [0, 1], by the record of its rule.</summary>
    public float Probability { get; init; }
}

/// <summary>Attributions in the order of their contents.</summary>
/// <param name="attributions">The attributions.</param>
/// <param name="model">The name of the model that found them.</param>
public sealed class AttributionLayer(ImmutableArray<AttributionRelation> attributions, string model) : ILayer
{
    public string Model { get; } = model;

    public ImmutableArray<AttributionRelation> Attributions { get; } = attributions;
}
