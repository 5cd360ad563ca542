using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using OnRecord.Server.Articles;
using OnRecord.Server.Intake;
using OnRecord.Storage;
using OnRecord.Storage.Tests;
using OnRecord.Weights;

namespace OnRecord.Server.Tests.Articles;

public sealed class AddCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();
    private readonly TextFolder texts = new();

    public void Dispose()
    {
        file.Dispose();
        texts.Dispose();
    }

    [Fact]
    public async Task AddingTwiceDoublesNothingAndKeepsRefusalsWithTheirReasons()
    {
        texts.Write("a.txt", TextFolder.Good);
        var empty = texts.Write("b.txt", "");
        texts.Write("c.txt", "“No,” Foreign Minister Vesna Tarl said.");

        var first = await Running.Run("add", texts.Path, texts["nowhere"], "--archive", file.Path);
        var again = await Running.Run("add", texts.Path, "--archive", file.Path);

        Assert.Equal((ExitCode.Empty, ExitCode.Empty), (first.Code, again.Code));
        Assert.Equal($"Added 2 articles with 2 statements to {file.Path}; 0 there already, 2 refused.", first.Output.TrimEnd());
        Assert.Equal($"Added 0 articles with 0 statements to {file.Path}; 2 there already, 1 refused.", again.Output.TrimEnd());
        Assert.Equal(
            [$"onrecord: {empty}: it is empty", $"onrecord: {texts["nowhere"]}: there is no such file or folder"],
            first.Error.TrimEnd().Split(Environment.NewLine));
        using var archive = Archive.Open(file.Path, create: false);
        Assert.Equal((2, 2), (archive.Summary().Articles, archive.Summary().Statements));
        Assert.Equal((empty, "it is empty"), (Assert.Single(archive.Refusals()).Name, archive.Refusals()[0].Reason));
    }

    [Fact]
    public async Task AWrongArchiveIsLeftAlone()
    {
        await File.WriteAllTextAsync(file.Path, new string('x', 5000), TestContext.Current.CancellationToken);

        var run = await Running.Run("add", texts.Write("a.txt", TextFolder.Good), "--archive", file.Path);

        Assert.Equal((ExitCode.NoArchive, $"onrecord: {file.Path} is not an archive"), (run.Code, run.Error.TrimEnd()));
    }

    [Fact]
    public void AFullDiskSaysWhatWasKept()
    {
        WriteArticles(400);
        using var archive = Archive.Open(file.Path, create: true, new ArchiveOptions { MaximumBytes = 400_000 });
        using var output = new StringWriter();
        var batch = new InputBatch(
            [texts.Path], new Engine.Reader(Reading.Actors.ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll()), Published: null, new Troubles(TextWriter.Null, verbose: false));

        var full = Assert.Throws<ArchiveException>(() => AddCommand.Add(
            batch, archive, Server.Terminal.Screen.Of(output), TestContext.Current.CancellationToken));

        Assert.Equal(ArchiveProblem.DiskFull, full.Problem);
        Assert.Contains($"Added {archive.Summary().Articles} articles", output.ToString(), StringComparison.Ordinal);    // behind progress, where it is slow
        Assert.Equal("ok", file.Check());
    }

    [Fact]
    public async Task KilledAtAnyMomentItLeavesASoundArchiveAndGoesOn()
    {
        WriteArticles(400);
        using var whole = new ArchiveFile();
        Assert.Equal(ExitCode.Success, (await Running.Run("add", texts.Path, "--archive", whole.Path)).Code);
        var random = new Random(20311201);
        var killed = 0;

        for (var round = 0; round < 10; round++)
        {
            using var process = Running.Start("add", texts.Path, "--archive", file.Path);
            await Task.Delay(random.Next(100, 1500), TestContext.Current.CancellationToken);
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal("ok", File.Exists(file.Path) ? file.Check() : "ok");
        }

        Assert.True(killed > 0);
        Assert.Equal(ExitCode.Success, (await Running.Run("add", texts.Path, "--archive", file.Path)).Code);
        Assert.Equal("ok", file.Check());
        Assert.Equal(Content(whole.Path), Content(file.Path));
    }

    [Fact]
    public async Task CtrlCFinishesTheBatchInHandAndSaysSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        Assert.SkipWhen(IsInterruptIgnored(), "SIGINT is ignored by whatever started the tests, and so by what they start.");
        using var process = Running.Start("add", "-", "--archive", file.Path);
        for (var i = 0; i < 150; i++)
        {
            await process.StandardInput.WriteLineAsync($$"""{"id": "{{i}}", "text": "“We agree {{i}} times,” President Ilen Varro said."}""");
        }

        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await WaitFor(() => File.Exists(file.Path) && Count() >= 100);
        Assert.Equal(0, Signal(process.Id, Interrupt));
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains($"Added {Count()} articles", output, StringComparison.Ordinal);
        Assert.Contains("Interrupted.", output, StringComparison.Ordinal);
    }

    private const int Interrupt = 2;

    // A shell has its background jobs ignore it; the mask has a bit for each signal, from 1.
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line[7..].Trim(), 16) >> (Interrupt - 1) & 1) == 1;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    private static async Task WaitFor(Func<bool> done)
    {
        var waiting = Stopwatch.StartNew();
        while (!done())
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(60));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private int Count()
    {
        try
        {
            using var archive = Archive.Open(file.Path, create: false);
            return archive.Summary().Articles;
        }
        catch (ArchiveException error) when (error.Problem == ArchiveProblem.NotAnArchive)
        {
            return 0;    // being made
        }
    }

    private void WriteArticles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString("000", CultureInfo.InvariantCulture);
            texts.Write(
                $"{number}.txt",
                $"outlet: ANA\ndate: 2031-01-02\n\n“We agree for the {number}th time,” President Ilen Varro said. " + string.Concat(Enumerable.Repeat("The talks at Harsk went on. ", 60)));
        }
    }

    private static List<string> Content(string path)
    {
        using var archive = Archive.Open(path, create: false);
        var articles = archive.Articles(new ArticleQuery { Limit = 10_000 }).Items;
        return [.. articles.Select(article => System.Text.Encoding.UTF8.GetString(archive.Article(article.Key)!.Json.Span)).Order(StringComparer.Ordinal)];
    }
}
