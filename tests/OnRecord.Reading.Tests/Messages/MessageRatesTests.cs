using OnRecord.Reading.Messages;

namespace OnRecord.Reading.Tests.Messages;

public sealed class MessageRatesTests
{
    [Theory]
    [InlineData(MessageRule.Talk, true, 0.86)]
    [InlineData(MessageRule.Talk, false, 0.59)]
    [InlineData(MessageRule.Sent, true, 0.85)]
    [InlineData(MessageRule.Sent, false, 0.85)]
    [InlineData(MessageRule.Noun, false, 0.92)]
    [InlineData(MessageRule.Verb, false, 0.67)]
    [InlineData(MessageRule.Received, false, 0.75)]
    [InlineData(MessageRule.Answered, false, 0.67)]
    [InlineData(MessageRule.Published, false, 0.8)]
    [InlineData(MessageRule.Turns, true, 0.67)]
    [InlineData(MessageRule.Exchanged, false, 0.5)]
    public void ARateIsWhatWasCountedWithOneRightAndOneWrong(MessageRule rule, bool inTitle, double rate) => Assert.Equal(rate, MessageRates.Of(rule, inTitle));
}
