using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("Clara Varro", 'f')]
    [InlineData("CLARA", 'f')]
    [InlineData("John Besk Varro", 'm')]
    [InlineData("Robin Varro", '\0')]     // for both
    [InlineData("Varro Clara", '\0')]     // the first word tells
    [InlineData("Kim Novak", 'f')]
    [InlineData("Lee Varro", 'm')]
    [InlineData("Kim", '\0')]             // as likely a family
    [InlineData("Kim Jong Un", '\0')]
    [InlineData("Kim Jong-un", '\0')]
    [InlineData("Li Varro Besk", '\0')]
    public void TheFirstWordTellsTheGenderUnlessItMayBeAFamily(string name, char gender)
    {
        var words = name.Split(' ');

        Assert.Equal(gender, GivenNames.GenderOf(words[0], words.ElementAtOrDefault(1), words.Length));
    }
}
