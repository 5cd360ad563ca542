using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Acts;

public sealed class ActsCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public ActsCommandTests() => file.With(
        Visit("Varro will open the rebuilt bridge at Harsk with Besk.", "ANA", "2032-05-02", "2032-05-15", status: "planned"),
        Visit("Varro came to open the rebuilt bridge at Harsk with Besk.", "Meridian", "2032-05-16", "2032-05-15"),
        Visit("Besk received Varro at the rebuilt bridge in Harsk.", "KTB", "2032-05-16", "2032-05-16", isReceived: true),
        Sample.Record("Korvia accused Arvania.", "Courier", "2032-06-01") with { Events = [Sample.Does("ACCUSE", "KRV", "ARV", goldstein: -2)] }).Dispose();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadEachActOnceWithWhatOutletsGiveDifferently()
    {
        var (code, output, _) = await Run("acts", "ARV", "KRV");

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("15 May 2032       ARV (Ilen Varro) -> KRV (Tomo Besk)", output, StringComparison.Ordinal);
        Assert.Contains(
            "CONSULT, visit: pays a visit, CAMEO 042, Goldstein 1.9 (ANA, Meridian) or hosts a visit, CAMEO 043, Goldstein 2.8 (KTB), in Harsk", output, StringComparison.Ordinal);
        Assert.Contains("planned (ANA), then actual (Meridian, KTB)", output, StringComparison.Ordinal);
        Assert.Contains("done 15 May 2032 (ANA, Meridian) or 16 May 2032 (KTB)", output, StringComparison.Ordinal);
        Assert.Contains("ANA, Meridian, KTB: 3 printings of 3 origins, first published 2 May 2032", output, StringComparison.Ordinal);
        Assert.Contains("by 1 Jun 2032     KRV -> ARV", output, StringComparison.Ordinal);
        Assert.Contains("2 acts in 4 printings between ARV and KRV. Searched 4 articles", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonTellsWhichPrintingsGiveAValue()
    {
        var (_, output, _) = await Run("acts", "ARV", "KRV", "--format", "json");

        var act = JsonDocument.Parse(output).RootElement.GetProperty("acts")[0];
        Assert.True(act.GetProperty("daysDiffer").GetBoolean());
        Assert.Equal([2], act.GetProperty("dates")[1].GetProperty("by").EnumerateArray().Select(place => place.GetInt32()));
        Assert.Equal("KTB", act.GetProperty("printings")[2].GetProperty("article").GetProperty("outlet").GetString());
    }

    [Theory]
    [InlineData("csv", 3)]
    [InlineData("jsonl", 2)]
    public async Task RowsAreActs(string format, int lines) =>
        Assert.Equal(lines, (await Run("acts", "ARV", "KRV", "--format", format)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public async Task OnePartyAloneHasAllThatItDidAndHadDoneToIt()
    {
        var (_, output, _) = await Run("acts", "Varro");

        Assert.Contains("1 act in 3 printings by or towards Ilen Varro (ilen-varro)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyActsOfTheDaysAskedForAreListed() =>
        Assert.Contains("1 act in 1 printing", (await Run("acts", "ARV", "KRV", "--from", "2032-05-20")).Output, StringComparison.Ordinal);

    private static Record Visit(string words, string outlet, string published, string date, string status = "actual", bool isReceived = false)
    {
        var act = Sample.Does("CONSULT", isReceived ? "KRV" : "ARV", isReceived ? "ARV" : "KRV", date, isReceived ? 2.8 : 1.9, status);
        return Sample.Record(words, outlet, published) with
        {
            Events =
            [
                act with
                {
                    Mode = "visit", Cameo = isReceived ? "043" : "042", Place = "Harsk", ActorIds = [isReceived ? "tomo-besk" : "ilen-varro"],
                    RecipientIds = [isReceived ? "ilen-varro" : "tomo-besk"], Evidence = [new Passage(0, words.Length, words)],
                },
            ],
        };
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run([.. args, "--archive", file.Path]);
}
