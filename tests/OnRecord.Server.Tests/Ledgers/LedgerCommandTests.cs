using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Ledgers;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public LedgerCommandTests()
    {
        var letter = Sample.Says("I wish you a good harvest and quiet seas", to: "tomo-besk");
        var answer = Sample.Says("I return your wish of a good harvest", "tomo-besk", to: "ilen-varro");
        file.With(
            Sample.Record("Varro wrote.", "ANA", "2025-12-19", letter) with
            {
                Messages = [Sample.Sends("ilen-varro", "tomo-besk", letter, "greeting", "New Year", "2025-12-18")],
            },
            Sample.Record("Varro has written.", "Meridian", "2025-12-20") with
            {
                Messages = [Sample.Sends("ilen-varro", "tomo-besk", kind: "letter", occasion: "New Year", sent: "2025-12-19")],
            },
            Sample.Record("Besk answered.", "KTB", "2025-12-24", answer) with
            {
                Messages =
                [
                    Sample.Sends("tomo-besk", "ilen-varro", answer, "reply", "New Year", "2025-12-23", replyTo: "m2"),
                    Sample.Sends("ilen-varro", "tomo-besk", kind: "greeting", occasion: "New Year", sent: "2025-12-18", id: "m2"),
                ],
            }).Dispose();
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadEachMessageOnceWithWhatOutletsGiveDifferently()
    {
        var (code, output, _) = await Run("ledger", "Varro", "Besk");

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("greeting (ANA, KTB) or letter (Meridian), on New Year, 9 words, quoted", output, StringComparison.Ordinal);
        Assert.Contains("sent 18 Dec 2025 (ANA, KTB) or 19 Dec 2025 (Meridian)", output, StringComparison.Ordinal);
        Assert.Contains("answers 1 after 5 days (said to be an answer by KTB)", output, StringComparison.Ordinal);
        Assert.Contains("2 messages in 4 printings between Ilen Varro (ilen-varro) and Tomo Besk (tomo-besk). Searched 3 articles", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonNumbersMessagesFromOne()
    {
        var (_, output, _) = await Run("ledger", "ARV", "KRV", "--format", "json");

        var messages = JsonDocument.Parse(output).RootElement.GetProperty("messages");
        Assert.Equal([1, 2], messages.EnumerateArray().Select(message => message.GetProperty("number").GetInt32()));
        Assert.Equal(1, messages[1].GetProperty("answers").GetProperty("number").GetInt32());
        Assert.Equal(3, messages[0].GetProperty("printings").GetArrayLength());
    }

    [Theory]
    [InlineData("csv", 3)]
    [InlineData("jsonl", 2)]
    public async Task RowsAreMessages(string format, int lines) =>
        Assert.Equal(lines, (await Run("ledger", "Varro", "Besk", "--format", format)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public async Task OnlyMessagesOfTheDaysAskedForAreListed() =>
        Assert.Contains("1 message in 1 printing", (await Run("ledger", "Varro", "Besk", "--from", "2025-12-20")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task ANameThatNobodyHasIsSaidWithWhatWasSearched()
    {
        var (code, _, error) = await Run("ledger", "Varro", "Nobody");

        Assert.Equal(ExitCode.NoSuchActor, code);
        Assert.Contains("is called “Nobody”; searched the names and ids of people, bodies and states in 3 articles", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatSeveralHaveIsSaidWithTheirIds()
    {
        using var archive = file.With(Sample.Record("Other cast.", "ANA", "2025-12-30") with
        {
            Actors = [new() { Id = "sel-varro", Name = "Sel Varro", Kind = OnRecord.Findings.ActorKind.Person }],
        });

        var (code, _, error) = await Run("ledger", "varro", "Besk");

        Assert.Equal(ExitCode.SeveralActors, code);
        Assert.Contains("“varro” may be Ilen Varro (ilen-varro), Sel Varro (sel-varro); give the id", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormulasAreThoseOfTheFirstToTheSecond()
    {
        var more = Sample.Says("I wish you a good harvest and open roads", to: "tomo-besk");
        using var archive = file.With(Sample.Record("Varro wrote again.", "ANA", "2026-12-19", more) with
        {
            Messages = [Sample.Sends("ilen-varro", "tomo-besk", more, "greeting", "New Year", "2026-12-18")],
        });

        var (_, output, _) = await Run("ledger", "Varro", "Besk", "--formulas");

        Assert.Matches("recurs +“[^”]*wish you a good harvest[^”]*” in 1", output);
        Assert.Contains("new      “open roads”", output, StringComparison.Ordinal);
        Assert.Contains("2 messages with words of their own, from Ilen Varro", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormulasHaveNoRowsForCsv() =>
        Assert.Equal(ExitCode.Usage, (await Run("ledger", "Varro", "Besk", "--formulas", "--format", "csv")).Code);

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run([.. args, "--archive", file.Path]);

    [Fact]
    public async Task AMessageToldOfBeforeItWasSentIsMarked()
    {
        using var archive = file.With(Sample.Record("Hallen will have written.", "ANA", "2025-12-01") with
        {
            Messages = [Sample.Sends("ruta-hallen", "tomo-besk", kind: "greeting", occasion: "birthday", sent: "2025-12-18")],
        });

        var (_, output, _) = await Run("ledger", "Hallen", "Besk");
        var (_, json, _) = await Run("ledger", "Hallen", "Besk", "--format", "json");

        Assert.Contains("greeting, occasion: birthday, told of only", output, StringComparison.Ordinal);
        Assert.Contains("sent 18 Dec 2025, yet told of before that: one of the dates is wrong", output, StringComparison.Ordinal);
        Assert.Contains("ANA, published 1 Dec 2025", output, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(json).RootElement.GetProperty("messages")[0].GetProperty("toldBeforeSent").GetBoolean());
    }
}
