using System.Collections.Immutable;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Messages;

namespace OnRecord.Reading.Events;

/// <summary>What messages are as acts: talks are CONSULT, good wishes, condolences and thanks SUPPORT.</summary>
internal static class MessageActs
{
    /// <summary>The acts of messages between different states or bodies.</summary>
    public static IEnumerable<DetectedEvent> Of(MessageLayer messages, WordGraph words, Players players, Circumstances circumstances)
    {
        foreach (var message in messages.Messages)
        {
            var (type, cameo, mode) = ActCoding(message);
            if (type == EventType.None || message.Evidence.IsEmpty)
            {
                continue;
            }

            var actors = players.OfActor(message.Sender);
            ImmutableArray<Participant> recipients = [.. message.Addressees.SelectMany(addressee => players.OfActor(addressee)).Where(one => !actors.Any(actor => actor.Code == one.Code)).Distinct()];
            if (actors.IsEmpty || recipients.IsEmpty)
            {
                continue;
            }

            var trigger = words.Range(message.Evidence[0]);
            yield return new DetectedEvent
            {
                Type = type,
                Mode = mode,
                Cameo = cameo,
                Actors = actors,
                Recipients = recipients,
                Status = circumstances.Background(message.Sent?.Date) ? EventStatus.Past : EventStatus.Actual,
                Date = message.Sent?.Date,
                Via = message.Via,
                Trigger = trigger.IsEmpty ? message.Evidence[0] : words.Span(new WordRange(Predicate(words, trigger), Predicate(words, trigger) + 1)),
                Evidence = message.Evidence,
                Reason = $"message: {message.Kind.ToString().ToLowerInvariant()}",
                Probability = (float)message.Probability,
            };
        }
    }

    private static (EventType Type, string? Cameo, string? Mode) ActCoding(ReadMessage message) => message.Kind switch
    {
        MessageKind.Consultation => message.Channel switch
        {
            MessageChannel.Call or MessageChannel.Video => (EventType.Consult, "041", "phone"),
            _ => (EventType.Consult, "040", null),
        },
        MessageKind.Greeting or MessageKind.Congratulation or MessageKind.Condolence => (EventType.Support, "018", null),
        MessageKind.Thanks => (EventType.Support, "051", null),
        MessageKind.Invitation => (EventType.Agree, "036", null),
        MessageKind.Appeal => (EventType.Request, "020", null),
        MessageKind.Protest => (EventType.Accuse, "114", null),
        _ => (EventType.None, null, null),
    };

    // The word of the range that governs the others.
    private static int Predicate(WordGraph words, WordRange range)
    {
        for (var word = range.First; word < range.End; word++)
        {
            if (!range.Contains(words.Heads[word]) && !words.IsMark(word))
            {
                return word;
            }
        }

        return range.First;
    }
}
