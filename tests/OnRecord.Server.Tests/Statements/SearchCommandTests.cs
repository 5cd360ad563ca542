using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Statements;

public sealed class SearchCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadWhoSaidWhatToWhomAndWhatWasSearched()
    {
        Fill();

        var (code, output, _) = await Run("search", "alliance", "--archive", file.Path);

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(
            $"""
            Ilen Varro -> Tomo Besk  (direct, said 30 Nov 2025, 90 %)
              “The alliance is unbreakable”
              via KTB -> ANA
              Meridian, 1 Dec 2025: On the Varro · 1/{Sample.Says("The alliance is unbreakable").Id}

            1 statement found. Searched 2 articles of 2 outlets, published 1 Dec 2025 to 3 Jan 2026.

            """,
            output.Replace('\u00A0', ' '),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task TheNameOfACodeDoesNotRepeatTheType()
    {
        file.With(Sample.Record("Varro met Besk.") with { Events = [Sample.Does("CONSULT", "ARV", "KRV", goldstein: 1) with { Cameo = "040" }] }).Dispose();

        var (_, output, _) = await Run("search", "--kind", "event", "--archive", file.Path);

        Assert.Contains("(CONSULT, general (CAMEO 040, Goldstein 1)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FewerShownThanFoundIsSaid()
    {
        Fill();

        var (_, output, _) = await Run("search", "--limit", "1", "--archive", file.Path);

        Assert.Contains("2 statements found, 1 shown;", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingFoundIsSaidWithWhatWasSearched()
    {
        Fill();

        var (code, output, _) = await Run("search", "nowhere", "--archive", file.Path);

        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("No statement found. Searched 2 articles", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArgumentWithABlankIsAPhrase()
    {
        Fill();

        Assert.StartsWith("1 ", (await Run("search", "is unbreakable", "--archive", file.Path)).Output.Split("\n\n")[^1], StringComparison.Ordinal);
        Assert.StartsWith("No", (await Run("search", "unbreakable is", "--archive", file.Path)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--speaker", "varro")]
    [InlineData(1, "--to", "besk")]
    [InlineData(1, "--via", "ktb")]
    [InlineData(1, "--outlet", "meridian")]
    [InlineData(1, "--form", "INDIRECT")]
    [InlineData(1, "--from", "2026-01-01")]
    [InlineData(1, "--until", "2025-12-31")]
    [InlineData(0, "--speaker", "nobody")]
    public async Task EveryFilterReachesTheArchive(int found, string option, string value)
    {
        Fill();

        var (_, output, _) = await Run("search", option, value, "--format", "jsonl", "--archive", file.Path);

        Assert.Equal(found, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task JsonHasWhatWasSearchedAndMarksInCodePoints()
    {
        file.With(Sample.Record("Varro spoke.", statements: Sample.Says("🤝 한국 alliance"))).Dispose();

        var (_, output, _) = await Run("search", "alliance", "--format", "json", "--archive", file.Path);

        var json = JsonDocument.Parse(output).RootElement;
        var mark = json.GetProperty("statements")[0].GetProperty("marks")[0];
        Assert.Equal(1, json.GetProperty("searched").GetProperty("articles").GetInt32());
        Assert.Equal(1, json.GetProperty("total").GetInt32());
        Assert.False(json.GetProperty("totalIsLeast").GetBoolean());
        Assert.Equal((5, 13), (mark.GetProperty("start").GetInt32(), mark.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task CsvQuotesCellsAndDisarmsFormulas()
    {
        file.With(Sample.Record("Varro spoke.", statements: Sample.Says("=1+1, \"he\" said\nit"))).Dispose();

        var (_, output, _) = await Run("search", "--format", "csv", "--archive", file.Path);

        Assert.Contains(",\"'=1+1, \"\"he\"\" said it\",Meridian,", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData(1, "message", "--speaker", "varro")]
    [InlineData(1, "message", "--to", "besk", "--type", "greeting")]
    [InlineData(0, "message", "--type", "protest")]
    [InlineData(1, "event", "--speaker", "ARV", "--type", "SUPPORT")]
    [InlineData(0, "event", "--status", "denied")]
    [InlineData(1, "event", "--outlet", "ANA")]
    public async Task MessagesAndEventsAreFoundByTheirOwnFilters(int found, string kind, params string[] filter)
    {
        file.With(Sample.Record("Varro acted.", "ANA") with
        {
            Messages = [Sample.Sends("ilen-varro", "tomo-besk", kind: "greeting")],
            Events = [Sample.Does("SUPPORT", "ARV", "KRV", goldstein: 3.4)],
        }).Dispose();

        foreach (var format in new[] { "jsonl", "csv", "text", "json" })
        {
            var (code, output, _) = await Run(["search", "--kind", kind, .. filter, "--format", format, "--archive", file.Path]);

            Assert.Equal(ExitCode.Success, code);
            Assert.Equal(found == 1, format == "csv" ? output.Split('\n').Length > 2 : output.Contains(kind == "message" ? "greeting" : "SUPPORT", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("search", "--type", "greeting")]
    [InlineData("search", "--kind", "message", "--status", "actual")]
    [InlineData("search", "--kind", "event", "--form", "direct")]
    public async Task AFilterOfAnotherKindIsAMistake(params string[] args) => Assert.Equal(ExitCode.Usage, (await Run(args)).Code);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task NothingInAnArticleSteersTheTerminal(string format)
    {
        var words = "\u001b]0;owned\u0007 \u202Eevil [red]x[/]";
        file.With(Sample.Record("\u001b[2J\u202E \u009b spoke.", "\u001bANA\u202E", "2025\u001b", Sample.Says(words, "\u001b\u202E"))).Dispose();

        var (code, output, _) = await Run("search", "--format", format, "--archive", file.Path);

        Assert.Equal(ExitCode.Success, code);
        Assert.DoesNotContain(output, letter => letter is '\u202E' || (char.IsControl(letter) && letter is not ('\r' or '\n')));
        Assert.Contains("[red]x[/]", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "--from", "yesterday")]
    [InlineData("search", "--form", "loud")]
    [InlineData("search", "--form", "1")]
    [InlineData("search", "--limit", "0")]
    [InlineData("search", "--limit", "many")]
    [InlineData("search", "--format", "xml")]
    [InlineData("search", "--speakr", "Varro")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "0", "extra")]
    [InlineData("no-such-command")]
    public async Task AWrongCommandLineIsOneLineAndCodeTwo(params string[] args)
    {
        var (code, output, error) = await Run(args);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.StartsWith("onrecord: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task AWrongArchiveIsOneLineAndItsOwnCode()
    {
        var missing = await Run("search", "x", "--archive", file.Path);
        Assert.Equal((ExitCode.ArchiveMissing, $"onrecord: there is no archive at {file.Path}"), (missing.Code, missing.Error.TrimEnd()));

        await File.WriteAllTextAsync(file.Path, new string('x', 5000), TestContext.Current.CancellationToken);
        var other = await Run("search", "x", "--archive", file.Path);
        Assert.Equal((ExitCode.NoArchive, $"onrecord: {file.Path} is not an archive"), (other.Code, other.Error.TrimEnd()));

        File.Delete(file.Path);
        file.With().Dispose();
        file.Execute("PRAGMA user_version = 99");
        Assert.Equal(ExitCode.ArchiveTooNew, (await Run("search", "x", "--archive", file.Path)).Code);
    }

    [Fact]
    public async Task ATakenPortIsSaidWithItsOwnCode()
    {
        file.With().Dispose();
        using var holder = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        holder.Start();
        var port = ((System.Net.IPEndPoint)holder.LocalEndpoint).Port;

        var (code, _, error) = await Run("serve", "--port", port.ToString(), "--archive", file.Path);

        Assert.Equal(ExitCode.PortTaken, code);
        Assert.Equal($"onrecord: http://127.0.0.1:{port} is taken by another program; choose another with --port", error.TrimEnd());
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(args);

    private void Fill() => file.With(
        Sample.Record(
            "Varro spoke.", "Meridian", "2025-12-01", Sample.Says("The alliance is unbreakable", to: "tomo-besk", via: "ktb,ana", said: "2025-11-30")),
        Sample.Record(
            "Hallen spoke.", "Lind Post", "2026-01-03", Sample.Says("ports stay open", "ruta-hallen", form: StatementForm.Indirect))).Dispose();
}
