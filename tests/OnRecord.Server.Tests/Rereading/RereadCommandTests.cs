using OnRecord.Storage;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Rereading;

public sealed class RereadCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();
    private readonly TextFolder texts = new();

    public void Dispose()
    {
        file.Dispose();
        texts.Dispose();
    }

    [Fact]
    public async Task TheSameModelsLeaveEverythingAsItWas()
    {
        await Add(TextFolder.Good, "outlet: KTB\n\nARKEN, 3 January 2031 (KTB) — “We agree,” President Ilen Varro said.\n");
        using var archive = Archive.Open(file.Path, create: false);
        var id = archive.Search(new StatementQuery()).Items[0].Id;
        archive.Corrections.Edit(new By("vesna", Sample.Today, "x"), 1, archive.Article(1)!.Record.Statements[0].Id, "said", ["2031-01-01"]);
        var before = file.Index();

        var older = await Reread("--older");
        Assert.Equal((ExitCode.Success, "Read 0 articles again: 0 entries added, 0 dropped, 0 changed.\n"), (older.Code, older.Output));
        Assert.Equal("Read 2 articles again: 0 entries added, 0 dropped, 0 changed.\n", (await Reread("--all")).Output);

        Assert.Equal(before, file.Index());
        Assert.NotEmpty(archive.Statements(id));
    }

    [Fact]
    public async Task WhatOlderModelsReadIsReadAgainAndCorrectionsStay()
    {
        await Add(TextFolder.Good);
        using var archive = Archive.Open(file.Path, create: false);
        var machine = archive.MachineRecord(1)!;
        archive.Corrections.Edit(new By("vesna", Sample.Today, "x"), 1, machine.Statements[0].Id, "said", ["2031-01-01"]);
        archive.Corrections.Note(new By("vesna", Sample.Today, "x"), 1, machine.Statements[0].Id, "look again");
        archive.Replace(1, machine with { Statements = [], Made = machine.Made with { Version = "0.0.1" } }, TimeProvider.System.GetUtcNow());
        Assert.Equal(2, archive.Corrections.List(new CorrectionQuery { Lost = true }).Total);

        var (code, output, _) = await Reread();

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(
            "Read 1 article again: 1 entry added, 0 dropped, 0 changed.\nCorrections: 0 lost, 2 in force again; 'onrecord corrections list --lost' lists those that are lost.\n",
            output);
        Assert.Equal("2031-01-01", archive.Article(1)!.Record.Statements[0].Said);
    }

    [Fact]
    public async Task TheTextIsTakenFromThePageAnew()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(static number =>
            $"<p>“We agree for the {number}th time on every word of the treaty,” President Ilen Varro said in Harsk, where the talks went on for {number} more days.</p>"));
        texts.Write("page.html", $"<html><head><title>Talks</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Talks</h1>{paragraphs}</article></body></html>");
        Assert.Equal(ExitCode.Success, (await Running.Run("add", texts.Path, "--archive", file.Path)).Code);
        using var archive = Archive.Open(file.Path, create: false);
        var machine = archive.MachineRecord(1)!;
        var before = archive.Article(1)!.Json.ToArray();
        Assert.Equal("text/html", archive.Original(1)!.MediaType.Split(';')[0]);
        archive.Corrections.Note(new By("vesna", Sample.Today, "x"), 1, machine.Statements[0].Id, "look again");
        archive.Replace(
            1,
            machine with
            {
                Article = machine.Article with { Text = "Home\n\n" + machine.Article.Text, Id = new Text.Article { Text = "Home\n\n" + machine.Article.Text }.Id },
                Statements = [],
                Made = machine.Made with { Version = "0.0.1" },
            },
            TimeProvider.System.GetUtcNow());

        Assert.StartsWith("Read 1 article again", (await Reread()).Output, StringComparison.Ordinal);

        Assert.Equal(before, archive.Article(1)!.Json.ToArray());
        Assert.Empty(archive.Corrections.List(new CorrectionQuery { Lost = true }).Items);
    }

    [Fact]
    public async Task AllGoesOnWhereItWasStopped()
    {
        await Add(TextFolder.Good, TextFolder.Good + "More.\n", TextFolder.Good + "Still more.\n");
        using var archive = Archive.Open(file.Path, create: false);
        archive.SaveProgress("reread --all", archive.ToReread(unless: null, after: 0, most: 1)[0].Key);

        Assert.StartsWith("Read 2 articles again", (await Reread("--all")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Read 3 articles again", (await Reread("--all")).Output, StringComparison.Ordinal);
        archive.SaveProgress("reread --all", 1);
        Assert.StartsWith("Read 3 articles again", (await Reread("--all", "--from-start")).Output, StringComparison.Ordinal);
        Assert.Null(archive.Progress("reread --all"));
        Assert.Equal(ExitCode.Usage, (await Reread("--all", "--older")).Code);
    }

    private Task<(int Code, string Output, string Error)> Reread(params string[] args) => Running.Run(["reread", .. args, "--archive", file.Path]);

    private async Task Add(params string[] articles)
    {
        for (var i = 0; i < articles.Length; i++)
        {
            texts.Write($"{i}.txt", articles[i]);
        }

        Assert.Equal(ExitCode.Success, (await Running.Run("add", texts.Path, "--archive", file.Path)).Code);
    }
}
