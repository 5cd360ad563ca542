using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Actors;

public sealed class ActorsOfArchiveTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public ActorsOfArchiveTests()
    {
        var letter = Sample.Says("I wish you a good harvest", to: "tomo-besk");
        file.With(
            Sample.Record("Varro wrote.", "ANA", "2025-12-19", letter) with
            {
                Messages = [Sample.Sends("ilen-varro", "tomo-besk", letter, sent: "2025-12-18")],
                Events = [Sample.Does("CONSULT", "CHE", "NOR")],
            },
            Sample.Record("Varro spoke.", "KTB", "2025-12-28", [.. Enumerable.Range(1, 11).Select(static i => Sample.Says($"bridge {i} stands", via: "ktb"))])).Dispose();
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task ShowTellsWhoSomebodyIsAndWhatThereIsOfThem()
    {
        var (code, output, _) = await Run("show", "varro");

        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("Ilen Varro (ilen-varro)  person, ARV", output, StringComparison.Ordinal);
        Assert.Contains("also        President Varro, Ilén Várro", output, StringComparison.Ordinal);
        Assert.Contains("statements  12 made, 0 heard, 0 passed on", output, StringComparison.Ordinal);
        Assert.Contains("messages    1 sent, 0 received", output, StringComparison.Ordinal);
        Assert.Contains("days        18 Dec 2025 to 28 Dec 2025", output, StringComparison.Ordinal);
        Assert.Contains("The newest 10 statements; “onrecord search --speaker” finds all.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("good harvest", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowHasJson()
    {
        var (_, output, _) = await Run("show", "ktb", "--format", "json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal("outlet", json.GetProperty("actor").GetProperty("kind").GetString());
        Assert.Equal(11, json.GetProperty("statements").GetProperty("passedOn").GetProperty("total").GetInt32());
        Assert.Equal("2025-12-28", json.GetProperty("first").GetString());
    }

    [Fact]
    public async Task ANameThatNobodyHasHasItsExitCode() => Assert.Equal(ExitCode.NoSuchActor, (await Run("show", "Nobody")).Code);

    [Fact]
    public async Task AStateThatIsOnlyACodeHasItsNameFromTheTable()
    {
        var (_, output, _) = await Run("list");

        Assert.Matches("Norway +NOR +state, NOR", output);
        Assert.Matches("Switzerland +CHE +state, CHE", output);
        Assert.DoesNotMatch("(?m)^CHE", output);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["actors", .. args, "--archive", file.Path]);
}
