namespace OnRecord.Reading.Messages;

/// <summary>How often a message found by a rule is right: parties and kind.</summary>
internal static class MessageRates
{
    /// <returns>In [0, 1].</returns>
    public static double Of(MessageRule rule)
    {
        var (right, all) = rule switch
        {
            _ => (0, 0),
        };
        return Math.Round((right + 1.0) / (all + 2), 2);
    }
}
