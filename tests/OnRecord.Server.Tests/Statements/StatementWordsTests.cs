using OnRecord.Findings;
using OnRecord.Server.Statements;

namespace OnRecord.Server.Tests.Statements;

public sealed class StatementWordsTests
{
    private static readonly Statement Bare = new()
    {
        Id = "s1", Form = StatementForm.Indirect, Act = StatementAct.Speech, Content = [new Passage(0, 2, "so")], Confidence = 0.8,
    };

    [Fact]
    public void ReasonsAreItsShapeWhatSpokeForItAndAgainstItAndItsSpeaker()
    {
        var statement = Bare with
        {
            Why = "clause-after-cue",
            Because = [new Reason("cue", 2.5), new Reason("others", -0.9), new Reason("quotation", 0.4)],
            SpeakerWhy = "continued",
            SpeakerConfidence = 0.94,
        };

        Assert.Equal(
            [
                "Found as: clause after cue.",
                "For it, the weightiest first: the cue, quotation marks.",
                "Against it, the weightiest first: other cues that claim the words.",
                "Speaker by who spoke before, right in 94 % of such cases.",
            ],
            StatementWords.Reasons(statement).Select(static reason => reason.Replace('\u00a0', ' ').Replace('\u202f', ' ')));
    }

    [Fact]
    public void AStatementOfWhichNothingIsKnownHasNoReasons() => Assert.Empty(StatementWords.Reasons(Bare));
}
