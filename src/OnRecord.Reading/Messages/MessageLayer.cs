using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>When a message was sent.</summary>
/// <param name="Date">ISO 8601, as fine as is known.</param>
/// <param name="Words">The words that tell; null where it follows from elsewhere.</param>
public readonly record struct MessageDate(string Date, TextSpan? Words);

/// <summary>One act of communication between parties, with all that the article tells of it. Parties are indices of the <see cref="Actors.ActorLayer"/>.</summary>
public sealed record ReadMessage
{
    public required int Sender { get; init; }

    public ImmutableArray<int> Addressees { get; init; } = [];

    /// <summary>Who carried it, then who told of it.</summary>
    public ImmutableArray<int> Via { get; init; } = [];

    public required MessageKind Kind { get; init; }

    public required MessageChannel Channel { get; init; }

    public string? Occasion { get; init; }

    public MessageDate? Sent { get; init; }

    public MessageDate? Received { get; init; }

    /// <summary>Index of the message that it answers; −1 for none.</summary>
    public int ReplyTo { get; init; } = -1;

    /// <summary>Indices of the attributions that it holds, in their order.</summary>
    public ImmutableArray<int> Statements { get; init; } = [];

    /// <summary>The words that tell of it, in text order.</summary>
    public ImmutableArray<TextSpan> Evidence { get; init; } = [];

    /// <summary>The shape in which it was first found.</summary>
    public required MessageRule Rule { get; init; }

    /// <summary>How likely its parties and kind are right, in [0, 1].</summary>
    public required double Probability { get; init; }
}

/// <summary>The messages of an article in the order in which it tells of them.</summary>
public sealed class MessageLayer(ImmutableArray<ReadMessage> messages) : ILayer
{
    public ImmutableArray<ReadMessage> Messages { get; } = messages;
}
