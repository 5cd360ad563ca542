namespace OnRecord.Reading.Messages;

/// <summary>How often a message found by a rule is right: that it was one, its parties and its kind.</summary>
/// <remarks>
/// Counted on 33 development articles with gold records, and by eye on 250 articles of US political news (docs/messages.md). There are few of
/// each, so one right and one wrong are added to each count.
/// </remarks>
internal static class MessageRates
{
    /// <param name="inTitle">Whether the title tells of it too.</param>
    /// <returns>In [0, 1].</returns>
    public static double Of(MessageRule rule, bool inTitle)
    {
        var (right, all) = (rule, inTitle) switch
        {
            (MessageRule.Talk, true) => (5, 5),
            (MessageRule.Talk, false) => (19, 32),
            (MessageRule.Sent, _) => (10, 11),
            (MessageRule.Noun, _) => (11, 11),
            (MessageRule.Verb, _) => (3, 4),
            (MessageRule.Received, _) => (2, 2),
            (MessageRule.Answered, _) => (1, 1),
            (MessageRule.Published, _) => (3, 3),
            (MessageRule.Turns, _) => (1, 1),
            _ => (0, 0),
        };
        return Math.Round((right + 1.0) / (all + 2), 2);
    }
}
