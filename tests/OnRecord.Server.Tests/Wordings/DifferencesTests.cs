using OnRecord.Server.Terminal;
using OnRecord.Server.Wordings;
using OnRecord.Wording;

namespace OnRecord.Server.Tests.Wordings;

public sealed class DifferencesTests
{
    [Theory]
    [InlineData("keep count of deeds", "keep count of deeds", "keep count of deeds")]
    [InlineData("keep count of deeds.", "keep count of words.", "keep count of [-deeds-] [+words+].")]
    [InlineData("keep deeds in mind", "keep many deeds in mind", "keep [+many+] deeds in mind")]
    [InlineData("keep many deeds in mind", "keep deeds in mind", "keep [-many-] deeds in mind")]
    [InlineData("deeds in mind", "deeds in mind always", "deeds in mind [+always+]")]
    [InlineData("deeds in mind", "always deeds in mind", "[+always+] deeds in mind")]
    public void TheFirstIsReadWithWhatTheSecondHasInstead(string first, string second, string shown)
    {
        using var output = new StringWriter();

        var runs = new Differences(new Sheet(Screen.Of(output)), first, second).Of(Alignment.Of(WordList.Of(first), WordList.Of(second)).Segments);

        Assert.Equal(shown, string.Concat(runs.Select(run => run.Text)));
    }

    [Fact]
    public void ALongStretchIsCutInItsMiddle()
    {
        using var output = new StringWriter();
        var same = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"word{number}"));

        var runs = new Differences(new Sheet(Screen.Of(output)), same + " end", same + " close")
            .Of(Alignment.Of(WordList.Of(same + " end"), WordList.Of(same + " close")).Segments);

        Assert.Contains(" […] ", runs[0].Text, StringComparison.Ordinal);
        Assert.Equal("[+close+]", runs[^2].Text);
    }
}
