using System.Text.Json;

namespace OnRecord.Server.Tests.Actors;

public sealed class ActorsCommandTests
{
    [Fact]
    public async Task FindPrintsTheOfficeOfTheDate()
    {
        var run = await Running.Run("actors", "find", "Dmitry", "Medvedev", "--on", "2009-05-09");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("RUS GOV on 2009-05-09", run.Output);
        Assert.Contains("President, 2008-05-07 to 2012-05-07", run.Output);
        Assert.DoesNotContain("Prime Minister", run.Output);
    }

    [Fact]
    public async Task FindPrintsJson()
    {
        var run = await Running.Run("actors", "find", "Kosovo", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var actor = json.RootElement.GetProperty("actors")[0];

        Assert.Equal(("XKX", "state", "XK"), (actor.GetProperty("id").GetString(), actor.GetProperty("kind").GetString(), actor.GetProperty("iso2").GetString()));
    }

    [Fact]
    public async Task ANameThatIsNotKnownHasItsExitCodeAndNamesLikeIt()
    {
        var run = await Running.Run("actors", "find", "Zelenskiyy");

        Assert.Equal(ExitCode.NoSuchActor, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith("onrecord: Zelenskiyy: no actor of this name is known; names like it: ", run.Error);
    }

    [Fact]
    public async Task InJsonNobodyIsAnEmptyList()
    {
        var run = await Running.Run("actors", "find", "Qqqqqqqqqqqqqqqqq", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);

        Assert.Equal(ExitCode.NoSuchActor, run.Code);
        Assert.Equal(0, json.RootElement.GetProperty("actors").GetArrayLength());
    }

    [Fact]
    public async Task ADateThatIsNoneIsTold() => Assert.Equal(ExitCode.Usage, (await Running.Run("actors", "find", "Kosovo", "--on", "yesterday")).Code);

    [Fact]
    public async Task ADictionaryIsReadAndItsBrokenLinesAreTold()
    {
        using var folder = new TextFolder();
        var path = folder.Write("my.actors.txt", "ILEN_VARRO_ [XKVGOV 200101-290101]\nBROKEN_ [XK]\n");
        var run = await Running.Run("actors", "find", "Ilen Varro", "--on", "2025-01-01", "--actors", path);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("XKV GOV on 2025-01-01", run.Output);
        Assert.Equal($"onrecord: {path}, line 2: 'XK' is no code of groups of three letters\nonrecord: {path}: 2 actors read, 1 line not understood\n", run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SeveralTablesMayBeGiven()
    {
        using var folder = new TextFolder();
        var actors = folder.Write("my.actors.txt", "ILEN_VARRO_ [XKVGOV]\n");
        var agents = folder.Write("my.agents.txt", "LAMPLIGHTER [~LAB]\n");
        var article = folder.Write("a.txt", TextFolder.Good);

        var run = await Running.Run("read", article, "--actors", actors, "--actors", agents);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("2 words for actors read, 0 lines not understood", run.Error);
    }
}
