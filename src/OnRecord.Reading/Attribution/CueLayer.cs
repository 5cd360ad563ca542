using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>How a cue is joined to its source.</summary>
public enum CueUsage
{
    /// <summary>The source is the subject, before the cue: <c>Varro said</c>.</summary>
    Subject,

    /// <summary>The source follows: <c>said Varro</c>.</summary>
    Inverted,

    /// <summary>A second verb with the same subject: <c>… and warned that</c>.</summary>
    Shared,

    /// <summary>A participle beside the clause that has the subject: <c>…, adding that</c>.</summary>
    Participle,

    /// <summary>The subject is a relative pronoun: <c>who said</c>.</summary>
    Relative,

    /// <summary>A passive: <c>was accused of</c>, <c>is expected to</c>. The source, if any, follows <c>by</c>.</summary>
    Passive,

    /// <summary>Somebody is cited: <c>ANA quoted him as saying</c>, <c>he was quoted by KTB as saying</c>.</summary>
    Cited,

    /// <summary><c>according to ANA</c>, <c>in the words of Besk</c>.</summary>
    AccordingTo,
}

/// <summary>What stands where the content of a cue should begin.</summary>
public enum CueFrame
{
    That,
    Pronoun,
    Clause,
    Infinitive,

    /// <summary>Somebody and an infinitive: <c>urged them to go</c>.</summary>
    ObjectInfinitive,
    Question,
    Quote,
    Colon,
    Preposition,
    Gerund,

    /// <summary>The content stands before the cue, or on both sides.</summary>
    Parenthetical,

    /// <summary>Nothing follows, and nothing that is content precedes.</summary>
    Bare,
}

/// <summary>A word or phrase that may attribute: <c>said</c>, <c>called for</c>, <c>according to</c>.</summary>
/// <param name="Tokens">The verb with its particles, without auxiliaries.</param>
/// <param name="Entry">Its entry in the lexicon.</param>
/// <param name="Usage">How it is joined to its source.</param>
/// <param name="Frame">What stands where the content should begin.</param>
/// <param name="Source">The noun phrase that names who spoke; null where the sentence has none.</param>
/// <param name="Addressee">Who is addressed: <c>told reporters</c>.</param>
/// <param name="CitedBy">Who passes the words on, where the cue itself says so: <c>ANA quoted him as saying</c>.</param>
/// <param name="ContentAt">The token at which content after the cue would begin.</param>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Negated">Whether the verb is negated: <c>did not say</c>.</param>
public sealed record Cue(
    TokenRange Tokens,
    CueEntry Entry,
    CueUsage Usage,
    CueFrame Frame,
    TokenRange? Source,
    TokenRange? Addressee,
    TokenRange? CitedBy,
    int ContentAt,
    int Unit,
    bool Negated);

/// <summary>Cues in text order, never overlapping, all outside quotations.</summary>
public sealed class CueLayer(ImmutableArray<Cue> cues) : ILayer
{
    public ImmutableArray<Cue> Cues { get; } = cues;

    /// <summary>The cues that begin in a range of tokens.</summary>
    public ReadOnlySpan<Cue> In(TokenRange range)
    {
        var first = First(range.First);
        return Cues.AsSpan()[first..Math.Max(first, First(range.End))];
    }

    private int First(int token) => Bisection.First(Cues.Length, i => Cues[i].Tokens.First >= token);
}
