using System.Text;
using OnRecord.Engine.Fetching;

namespace OnRecord.Engine.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("user-AGENT : *  # all\r\nDISALLOW:/private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: OnRecord\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: onrecord/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: OnRecord\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: OnRecord\nDisallow: /", "/a", false)]
    [InlineData("User-agent: OnRecord\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: OnRecord\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: OnRecord\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: OnRecord\nDisallow: /c", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php?c", true)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abcde", false)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abced", false)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/aec", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /%7Euser", "/~user/a", false)]
    [InlineData("User-agent: *\nDisallow: /ü", "/%C3%BC", false)]
    [InlineData("User-agent: *\nSitemap: https://ana.example/s.xml\nDisallow: /a?b=", "/a?b=1", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/a", false)]
    public void RulesAreReadAsTheStandardSays(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(file).Allow(new Uri("https://ana.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: Other\nCrawl-delay: 9", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    public void TheDelayIsThatOfTheGroup(string file, double? seconds) => Assert.Equal(seconds, Parse(file).Delay?.TotalSeconds);

    [Fact]
    public void HalfAMegabyteIsReadAndNoMore()
    {
        var filling = string.Concat(Enumerable.Repeat("Disallow: /x\n", RobotsRules.MostBytes / 13));

        Assert.False(Parse("User-agent: *\nDisallow: /a\n" + filling).Allow(new Uri("https://ana.example/a")));
        Assert.True(Parse("User-agent: *\n" + filling + "\nDisallow: /a\n").Allow(new Uri("https://ana.example/a")));
    }

    private static RobotsRules Parse(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "OnRecord");
}
