using System.Text.Json;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Corrections;

public sealed class CorrectionsCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public CorrectionsCommandTests() => file.With(Dispatch.Record()).Dispose();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task AnEditSaysWhatItChangedAndIsListed()
    {
        var (code, output, _) = await Run("edit", "1/s3", "speaker", "Ruta Hallen", "--author", "vesna", "--reason", "named before");

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("vesna  edit 1/s3 speaker: a senior official -> ruta-hallen  (named before)\n   on: the ports stay open\n", output, StringComparison.Ordinal);
        Assert.EndsWith("Made anew: 1 article. Changed by it: 1 statement, 0 messages, 0 events, 0 findings, 0 ties between parties.\n", output, StringComparison.Ordinal);
        var list = (await Run("list")).Output;
        Assert.Contains("edit 1/s3", list, StringComparison.Ordinal);
        Assert.Contains("\n   changed: 1 statement, in 1 article\n", list, StringComparison.Ordinal);
        Assert.EndsWith("1 correction.\n", list, StringComparison.Ordinal);
        Assert.Contains("Ruta Hallen  (indirect, 70", (await Running.Run("search", "ports", "--archive", file.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonHasTheCorrectionsOneALineAndTheEffect()
    {
        var (_, output, _) = await Run("reject", "1/s1", "1/e1", "--author", "vesna", "--reason", "a caption", "--format", "json");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal([1, 2], lines[..2].Select(static one => one.GetProperty("key").GetInt32()));
        Assert.Equal("reject", lines[0].GetProperty("change").GetProperty("$type").GetString());
        Assert.Equal("One rope holds us.", lines[0].GetProperty("change").GetProperty("target").GetProperty("words")[0].GetProperty("text").GetString());
        Assert.Equal("a caption", lines[1].GetProperty("reason").GetString());
        Assert.Equal(2, lines[2].GetProperty("effect").GetProperty("articles").GetInt32());
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse((await Run("list", "--article", "1", "--limit", "1", "--format", "json")).Output).RootElement.GetProperty("undoneBy").ValueKind);
    }

    [Fact]
    public async Task EveryCommandDoesItsWorkAndIsTakenBack()
    {
        var before = file.Index();
        string[][] commands =
        [
            ["accept", "1/s1", "1/m1"],
            ["reject", "1/s2", "--reason", "x"],
            ["edit", "1", "outlet", "Lind Post", "--reason", "x"],
            ["edit", "1/s1", "via", "--clear", "--reason", "x"],
            ["edit", "1/m1", "addressees", "tomo-besk", "ruta-hallen", "--reason", "x"],
            ["merge", "tomo-besk", "ruta-hallen", "--reason", "x"],
            ["split", "ilen-varro", "ilen-varro-junior", "1/s1", "--name", "Ilen Varro Junior", "--reason", "x"],
            ["split", "ruta-hallen", "orsa-lind", "1", "--name", "Orsa Lind", "--reason", "x"],
            ["note", "1/s1", "compare", "the", "print"],
        ];
        foreach (var command in commands)
        {
            Assert.Equal((ExitCode.Success, ""), (await Run(command)) is var (code, _, error) ? (code, error) : default);
        }

        Assert.NotEqual(before, file.Index());
        var undo = await Run(["undo", .. Enumerable.Range(1, 10).Select(static key => key.ToString()), "--reason", "all wrong"]);

        Assert.Equal(ExitCode.Success, undo.Code);
        Assert.Equal(before, file.Index());
        Assert.Contains("taken back by 11", (await Run("list")).Output, StringComparison.Ordinal);
        Assert.EndsWith("1 correction.\n", (await Run("list", "--in-force")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACameoCodeBringsItsScore()
    {
        Assert.Equal(ExitCode.Success, (await Run("edit", "1/e2", "cameo", "042", "--reason", "a visit")).Code);

        using var archive = file.Open();
        Assert.Equal(("042", 1.9), (archive.Article(1)!.Record.Events[1].Cameo, archive.Article(1)!.Record.Events[1].Goldstein));
    }

    [Fact]
    public async Task ResumeGoesOnWithWhatIsLeft()
    {
        using (var archive = file.Open())
        {
            archive.Corrections.Merge(new By("vesna", Sample.Today, "x"), "tomo-besk", "ruta-hallen");
        }

        Assert.Contains("1 article left to make anew", (await Run("list")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Made anew: 1 article.", (await Run("resume")).Output, StringComparison.Ordinal);
        Assert.Equal("Nothing else changed.\n", (await Run("resume")).Output);
    }

    [Fact]
    public async Task NothingInACorrectionSteersTheTerminal()
    {
        await Run("edit", "1", "title", "\u001b]0;owned\u0007 \u202Eevil [red]x[/]", "--reason", "\u001b[2J", "--author", "\u202Eme");

        foreach (var format in new[] { "text", "json" })
        {
            var output = (await Run("list", "--format", format)).Output;
            Assert.DoesNotContain(output, static letter => letter == '\u202E' || (char.IsControl(letter) && letter is not ('\r' or '\n')));
        }
    }

    [Theory]
    [InlineData(ExitCode.Usage, "reject", "1/s1")]
    [InlineData(ExitCode.Usage, "reject", "1", "--reason", "x")]
    [InlineData(ExitCode.Usage, "reject", "s1", "--reason", "x")]
    [InlineData(ExitCode.Usage, "edit", "1/s1", "speaker", "--reason", "x")]
    [InlineData(ExitCode.Usage, "edit", "1/s1", "speaker", "ana", "--clear", "--reason", "x")]
    [InlineData(ExitCode.Usage, "undo", "x", "--reason", "x")]
    [InlineData(ExitCode.Usage, "accept", "1/s1", "--author", " ")]
    [InlineData(ExitCode.CorrectionRefused, "reject", "1/s9", "--reason", "x")]
    [InlineData(ExitCode.CorrectionRefused, "reject", "9/s1", "--reason", "x")]
    [InlineData(ExitCode.CorrectionRefused, "edit", "1/s1", "speaker", "nobody", "--reason", "x")]
    [InlineData(ExitCode.CorrectionRefused, "undo", "7", "--reason", "x")]
    public async Task WhatIsWrongIsOneLineAndItsOwnCode(int expected, params string[] args)
    {
        var (code, output, error) = await Run(args);

        Assert.Equal(expected, code);
        Assert.Empty(output);
        Assert.StartsWith("onrecord: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["corrections", .. args, "--archive", file.Path]);
}
