using OnRecord.Storage;

namespace OnRecord.Server.Tests;

public sealed class InWordsTests
{
    [Theory]
    [InlineData(1, false, "1 statement")]
    [InlineData(1204, false, "1,204 statements")]
    [InlineData(10_000, true, "more than 10,000 statements")]
    public void ATotalSaysWhereCountingStopped(int total, bool isLeast, string words) =>
        Assert.Equal(words, InWords.Total(new Found<int>([], total, isLeast), "statement"));

    [Fact]
    public void BoundsTellTheDaysOfWhichThereIsNothing() => Assert.Equal(
        "3 articles of 2 outlets, published 1 Dec 2025 to 9 Dec 2025, 1 undated; 6 days between without an article, the longest gap from 2 Dec 2025 to 5 Dec 2025",
        InWords.Searched(new CorpusBounds(3, 1, 2, "2025-12-01", "2025-12-09", 6, (new DateOnly(2025, 12, 2), new DateOnly(2025, 12, 5)))));
}
