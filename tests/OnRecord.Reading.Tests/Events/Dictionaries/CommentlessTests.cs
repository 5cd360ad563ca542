using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class CommentlessTests
{
    [Theory]
    [InlineData("ABANDON [040]", "ABANDON [040]")]
    [InlineData("ABANDON [040] # who and when", "ABANDON [040] ")]
    [InlineData("ABANDON [040] ; who and when", "ABANDON [040] ")]
    [InlineData("ABANDON [#345]", "ABANDON [#345]")]
    [InlineData("A <!-- one --> B <!-- two --> C", "A  B  C")]
    [InlineData("A\0B", "AB")]
    [InlineData("# all", "")]
    [InlineData("", "")]
    public void CommentsAreTakenOut(string line, string without)
    {
        var within = false;

        Assert.Equal(without, Commentless.Of(line, ref within));
        Assert.False(within);
    }

    [Fact]
    public void ACommentLastsUntilItIsClosed()
    {
        var within = false;

        Assert.Equal(["A ", "", " B "], new[] { "A <!-- one", "two", "three --> B <!-- four" }.Select(line => Commentless.Of(line, ref within)));
        Assert.True(within);
        Assert.Equal(" C", Commentless.Of("--> C", ref within));
        Assert.False(within);
    }
}
