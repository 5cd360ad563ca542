using System.Text.Json;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Tests.Terminal;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain, “quoted” 한국 🤝 שלום\u200F", "plain, “quoted” 한국 🤝 שלום\u200F")]
    [InlineData("a\r\n\tb", "a   b")]
    [InlineData("\u001b[31mred\u0007\0\u007f\u009b2J", "\uFFFD[31mred\uFFFD\uFFFD\uFFFD\uFFFD2J")]
    [InlineData("\u202Edesrever\u202C \u2066x\u2069", "\uFFFDdesrever\uFFFD \uFFFDx\uFFFD")]
    [InlineData("one\u2028two\u2029three\u0085four", "one two three four")]
    public void NothingThatSteersATerminalIsLeft(string text, string clean) => Assert.Equal(clean, SafeText.Clean(text));

    [Fact]
    public void SquareBracketsAreNoMarkup() => Assert.Equal("[[red]]x[[/]]", SafeText.Markup("[red]x[/]"));

    [Fact]
    public void JsonSaysTheSameWithoutBidiControls()
    {
        var safe = SafeText.Json("{\"a\":\"\u202Ex\u009F\"}");

        Assert.Equal("{\"a\":\"\\u202Ex\\u009F\"}", safe);
        Assert.Equal("\u202Ex\u009F", JsonDocument.Parse(safe).RootElement.GetProperty("a").GetString());
    }
}
