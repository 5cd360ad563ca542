using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Attribution;

public sealed class InterviewTests
{
    private const string Talk = "The harbour lies quiet.\n\nWhy did you come?\n\nFor the weather.\n\nAnd what of the talks?\n\nThey go on.\n\nThey are slow.\n\nWill they end?\n\nIn the spring, perhaps...";

    [Fact]
    public void ParagraphsThatAskAreTheInterviewersAndThoseBehindThemAnswers() => Assert.Equal(
        """
        interviewer: Why did you come?
        Mira Castan: For the weather
        interviewer: And what of the talks?
        Mira Castan: They go on|They are slow
        interviewer: Will they end?
        Mira Castan: In the spring, perhaps...
        """,
        Shown(Talk, "Interview with Mira Castan"), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("Interview with Mira Castan", "Mira Castan")]
    [InlineData("An interview with Mira Castan on the harbour", "Mira Castan")]
    [InlineData("Interview: Mira Castan", "Mira Castan")]
    [InlineData("Interview: Mira Castan, envoy", "Mira Castan")]
    [InlineData("Interview with Mira Castan | Meridian", "Mira Castan")]
    [InlineData("Interview with Mira Castan - Meridian", "Mira Castan")]
    [InlineData("Interview with Jean-Luc Castan – Meridian", "Jean-Luc Castan")]
    [InlineData("The interview of the year", "")]
    [InlineData("Castan speaks", "")]
    [InlineData(null, "")]
    public void WhoAnswersIsWhomTheTitleNames(string? title, string author) => Assert.StartsWith($"{author}: For the weather", Shown(Talk, title).Split('\n')[1], StringComparison.Ordinal);

    [Fact]
    public void AllAnswersAreOfOneSpeaker()
    {
        var turns = Read(Talk, "Interview with Mira Castan")!.Value;

        Assert.Equal([-1, -1, -1, 1, -1, 1], turns.Select(static turn => turn.SameSpeakerAs));
        Assert.All(turns, static turn => Assert.Equal((StatementForm.Direct, StatementAct.Speech, AttributionRule.Interview), (turn.Form, turn.Act, turn.Rule)));
    }

    [Theory]
    [InlineData("Why did you come?\n\nFor the weather.\n\nWill they end?\n\nPerhaps.")]
    [InlineData("Why did you come?\n\nAnd what of the talks?\n\nWill they end?\n\nPerhaps.")]
    [InlineData("“Why did you come?”\n\nFor the weather.\n\n“And what of the talks?”\n\nThey go on.\n\n“Will they end?”\n\nPerhaps.")]
    [InlineData("\"Why did you come?\"\n\nFor the weather.\n\n\"And what of the talks?\"\n\nThey go on.\n\n\"Will they end?\"\n\nPerhaps.")]
    [InlineData("Why did you come.\n\nFor the weather.\n\nAnd what of the talks.\n\nThey go on.\n\nWill they end.\n\nPerhaps.")]
    public void FewQuestionsMakeNoInterview(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void OneParagraphOfFourMustAsk(int told, bool isInterview)
    {
        var text = $"Why did you come?\n\nFor the weather.\n\nAnd the talks?\n\nThey go on.\n\nWill they end?\n\n{string.Join("\n\n", Enumerable.Repeat("They have been slow since the spring.", told - 1))}";

        Assert.Equal(isInterview, Read(text) is not null);
    }

    [Fact]
    public void ALongParagraphThatEndsInAQuestionIsNone()
    {
        var longs = string.Concat(Enumerable.Repeat("They have been slow since the spring. ", 14));

        Assert.Null(Read(Talk.Replace("Will they end?", $"{longs}Will they end?", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("“They go on,” was what he had heard. Is it so?", false)]
    [InlineData("Is it so? One hears…", true)]
    [InlineData("One hears…", false)]
    public void AQuestionMayEndInDotsAndBeginsWithNoQuotation(string question, bool asks) =>
        Assert.Equal(asks, Read($"Why did you come?\n\nFor the weather.\n\nAnd the talks?\n\nThey go on.\n\n{question}\n\nPerhaps.") is not null);

    [Fact]
    public void AQuotationThatIsSetApartWithANameIsSaidByThatOne()
    {
        var text = Talk.Replace("They are slow.", "“We have waited long enough.” — Tomo Besk", StringComparison.Ordinal);

        var turns = Read(text)!.Value;
        var signed = Assert.Single(turns, static turn => turn.Rule == AttributionRule.SignedQuotation);

        Assert.Equal(("Tomo Besk", "We have waited long enough"), (text[signed.Source!.Value.Start..signed.Source.Value.End], Content(text, signed)));
        Assert.Contains("They go on", turns.Select(turn => Content(text, turn)));
    }

    private static System.Collections.Immutable.ImmutableArray<AttributionRelation>? Read(string text, string? title = null) =>
        Interview.Read(English.Rules(ActorTable.BuiltIn).Read(new Article { Text = text, Title = title }));

    private static string Shown(string text, string? title) =>
        string.Join('\n', Read(text, title)!.Value.Select(turn => $"{turn.Author}: {Content(text, turn)}"));

    private static string Content(string text, AttributionRelation turn) => string.Join('|', turn.Content.Select(span => text[span.Start..span.End]));
}
