namespace OnRecord.Learning.Tests;

public sealed class ModelNameTests
{
    [Fact]
    public void ANameIsReadAndWrittenTheSame()
    {
        Assert.Equal(new ModelName("syntax", "en", new Version(1, 10, 0)), ModelName.Parse("syntax-en-1.10.0"));
        Assert.Equal("syntax-en-1.10.0", ModelName.Parse("syntax-en-1.10.0")?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("syntax")]
    [InlineData("syntax-en")]
    [InlineData("syntax-en-1.0")]
    [InlineData("syntax-en-1.0.0.0")]
    [InlineData("syntax-en-1.0.x")]
    [InlineData("syntax-en-1.0.+1")]
    [InlineData("syntax-en-..")]
    [InlineData("-en-1.0.0")]
    [InlineData("syntax--1.0.0")]
    [InlineData("syntax-en-1.0.0-old")]
    public void OtherFoldersAreNoModels(string folder) => Assert.Null(ModelName.Parse(folder));

    [Fact]
    public void TheHighestVersionOfTheTaskAndLanguageIsTaken()
    {
        string[] folders = ["tags-en-1.9.0", "tags-en-1.10.0", "tags-en-1.2.0", "tags-ko-2.0.0", "other-en-3.0.0", "notes"];

        Assert.Equal("tags-en-1.10.0", ModelName.Highest(folders, "tags", "en")?.ToString());
        Assert.Null(ModelName.Highest(folders, "tags", "fr"));
    }
}
