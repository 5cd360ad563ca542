using System.Text.Json.Nodes;
using OnRecord.Findings;
using OnRecord.Train.Attributions;
using Record = OnRecord.Findings.Record;

namespace OnRecord.Train.Tests.Attributions;

public sealed class SpansCommandTests
{
    [Theory]
    [InlineData("Varro said that the ice was thin.", "the ice was thin", "that the ice was thin")]
    [InlineData("“The ice is thin,” Varro said.", "The ice is thin", "“The ice is thin,”")]
    [InlineData("''The ice is thin,'' Varro said.", "The ice is thin", "''The ice is thin,''")]
    [InlineData("Varro said that “the ice is thin.”", "the ice is thin", "that “the ice is thin.”")]
    [InlineData("The ice was thin, Varro said.", "The ice was thin", "The ice was thin")]
    [InlineData("The 𝕂orvians said, “Go home!”", "Go home!", "“Go home!”")]
    public void MarksAreWhatAnnotatorsCount(string text, string content, string counted)
    {
        var spans = JsonNode.Parse(SpansCommand.Of(Of(text, content)))!["attributions"]![0]!["content"]![0]!;

        var runes = text.EnumerateRunes().ToArray();
        Assert.Equal(counted, string.Concat(runes[(int)spans[0]!..(int)spans[1]!]));
    }

    [Fact]
    public void WhatAStatementLacksIsNoSpan()
    {
        var attribution = JsonNode.Parse(SpansCommand.Of(Of("The ice was thin, they said.", "The ice was thin")))!["attributions"]![0]!;

        Assert.Equal("[]", attribution["source"]!.ToJsonString());
        Assert.Equal("[]", attribution["cue"]!.ToJsonString());
    }

    private static Record Of(string text, string content)
    {
        var article = new Text.Article { Text = text, File = "f" };
        var start = text.IndexOf(content, StringComparison.Ordinal);
        return new Record
        {
            Article = new ArticleHead { Id = article.Id, File = "f", Language = "en", Text = text, Headings = [] },
            Actors = [],
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Form = StatementForm.Indirect,
                    Act = StatementAct.Speech,
                    Content = [Passage.Of(article, new Text.CodePoints(text), new Text.TextSpan(start, start + content.Length))],
                    Confidence = 1,
                },
            ],
            Findings = [],
            Made = new Made("0", new Dictionary<string, string>()),
        };
    }
}
