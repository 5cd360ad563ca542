using System.Collections.Immutable;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>What a mention names.</summary>
public enum MentionKind : byte
{
    Person,
    Organization,
    Location,

    /// <summary>A nationality, or a political or religious group: <c>Korean</c>, <c>Republicans</c>, <c>Shia</c>.</summary>
    Group,

    /// <summary>An office or title: <c>foreign minister</c>, <c>Comrade</c>.</summary>
    Title,
}

/// <summary>A span that names someone or something.</summary>
/// <param name="First">Its first word in the <see cref="WordLayer"/>.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Mention(int First, int End, MentionKind Kind);

/// <summary>Mentions by name in text order, never overlapping, each inside one sentence.</summary>
public sealed class MentionLayer(ImmutableArray<Mention> mentions) : ILayer
{
    public ImmutableArray<Mention> Mentions { get; } = mentions;
}
