using OnRecord.Findings;

namespace OnRecord.Server.Messages;

/// <summary>A message in words.</summary>
internal static class MessageWords
{
    /// <summary><c>greeting (New Year), letter, sent 18 Dec 2031</c>; in the words of a talk, where it is one.</summary>
    public static string How(Message message)
    {
        var occasion = message.Occasion is { } name ? $" ({name})" : "";
        var sent = message.Sent is { } day ? $", {Verb(message)} {ReadableDate.Of(day.Date)}" : "";
        return $"{message.Kind}{occasion}, {message.Channel.Replace('-', ' ')}{sent}";
    }

    private static string Verb(Message message) => message.Kind == "consultation" ? "held" : message.Sent == message.Received ? "received" : "sent";

    /// <summary>Names of actors, joined by commas.</summary>
    public static string Names(Record record, IReadOnlyList<string> actors) => string.Join(", ", actors.Select(id => Name(record, id)));

    public static string Name(Record record, string id) => record.Find(id)?.Name ?? id;

    /// <returns>The number of the message that this one answers, from 1; 0 for none.</returns>
    public static int Answered(Record record, Message message) => message.ReplyTo is null ? 0
        : Enumerable.Range(0, record.Messages.Count).FirstOrDefault(i => record.Messages[i].Id == message.ReplyTo, -1) + 1;
}
