using OnRecord.Engine;
using OnRecord.Server.Intake;

namespace OnRecord.Server.Tests.Intake;

public sealed class TroublesTests
{
    private static readonly Trouble Mistake =
        Trouble.Of(new ReadOutcome.Failed("a.txt", "CueStage", new InvalidOperationException("No cue\nhere.")))!;

    [Fact]
    public void AMistakeOfOursIsOneLineWithItsStage()
    {
        using var error = new StringWriter();
        var troubles = new Troubles(error, verbose: false);

        troubles.Tell(Mistake);

        Assert.Equal(ExitCode.ReadingFailed, troubles.ExitCode);
        Assert.Equal("onrecord: a.txt: reading it failed in CueStage, a mistake in OnRecord: No cue here.\n", error.ToString(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void VerboseAlsoShowsWhereInTheProgram()
    {
        using var error = new StringWriter();

        new Troubles(error, verbose: true).Tell(Mistake);

        Assert.Contains("\n  System.InvalidOperationException: No cue", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstGivesTheExitCodeAndAThousandAreListed()
    {
        using var error = new StringWriter();
        var troubles = new Troubles(error, verbose: false);
        troubles.Note(new Trouble(ExitCode.Empty, "first.txt", "it is empty"));
        for (var i = 0; i < 1200; i++)
        {
            troubles.Note(Mistake);
        }

        Assert.Empty(error.ToString());
        troubles.TellNoted();

        var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((ExitCode.Empty, 1201), (troubles.ExitCode, troubles.Count));
        Assert.Equal(1001, lines.Length);
        Assert.StartsWith("onrecord: and 201 more", lines[^1], StringComparison.Ordinal);
    }
}
