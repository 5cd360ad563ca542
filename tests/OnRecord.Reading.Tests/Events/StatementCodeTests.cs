using OnRecord.Reading.Events;

namespace OnRecord.Reading.Tests.Events;

public sealed class StatementCodeTests
{
    [Theory]
    [InlineData(null, "010")]
    [InlineData("", "010")]
    [InlineData("say", "010")]
    [InlineData("acknowledge", "015")]
    [InlineData("Acknowledge", "015")]
    [InlineData("agree with", "019")]
    [InlineData("agree to", "010")]
    [InlineData("alarmed", "012")]
    public void AStatementIsWhatItsCueSays(string? cue, string code) => Assert.Equal(code, StatementCode.Of(cue));
}
