using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using OnRecord.Engine.Jobs;
using OnRecord.Server.Work;
using OnRecord.Storage;
using OnRecord.Storage.Digests;
using OnRecord.Storage.Tests;
using OnRecord.Storage.Tests.Postgres;
using RabbitMQ.Client;

namespace OnRecord.Server.Tests.Work;

/// <summary>Articles that go through a queue to workers and into an archive.</summary>
public sealed class WorkTests : IDisposable
{
    private readonly TextFolder texts = new();
    private readonly ArchiveFile file = new();
    private readonly string address;

    public WorkTests()
    {
        Assert.SkipWhen(RabbitServer.Shared is null, RabbitServer.WhyNot);
        address = RabbitServer.Shared!.Address();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JobQueue Queue => new(QueueAddress.Parse(address));

    public void Dispose()
    {
        texts.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task WhatSeveralWorkersAddIsWhatOneProcessAdds()
    {
        using var place = PostgresServer.Shared is null ? (ArchivePlace)new ArchiveFile() : new PostgresSchema();
        Articles(120);
        texts.Write("bad.txt", [0, 1, 2, 3, 0]);
        texts.Write("empty.txt", "");
        using var alone = new ArchiveFile();
        var added = await Running.Run("add", texts.Path, "--archive", alone.Path);

        var sent = await Running.Run("add", texts.Path, "--queue", address);
        var workers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Running.Run("work", "--queue", address, "--archive", place.Location, "--until-empty", "--ahead", "20")));

        Assert.Equal(added.Code, sent.Code);
        Assert.StartsWith("Sent 120 articles to 127.0.0.1:", sent.Output, StringComparison.Ordinal);
        Assert.All(workers, static worker => Assert.Equal(ExitCode.Success, worker.Code));
        Assert.Equal(Lines(alone), Lines(place));
        Assert.Equal(new QueueDepth(0, 0, 0), await DepthAsync());
    }

    [Fact]
    public async Task ArticlesThatComeTwiceAreThereOnce()
    {
        Articles(30);
        await Running.Run("add", texts.Path, "--queue", address);
        await Running.Run("add", texts.Path, "--queue", address);

        var worked = await Running.Run("work", "--queue", address, "--archive", file.Path, "--until-empty");

        Assert.Equal((ExitCode.Success, 30), (worked.Code, Summary().Articles));
        Assert.StartsWith("Added 30 articles", worked.Output, StringComparison.Ordinal);
        Assert.Contains("30 there already", worked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoJobIsPutAsideWithTheReasonAndTheRestIsDone()
    {
        Articles(3);
        await Running.Run("add", texts.Path, "--queue", address);
        await Publish(Encoding.UTF8.GetBytes("{}"));
        await Publish(new Job { Name = "x", Schema = "onrecord/job/9", Article = new Job.ArticleToRead("Varro spoke.", null, null, null, null, null, null, null) }.Write());
        await Publish(new Job { Name = "neither" }.Write());

        var worked = await Running.Run("work", "--queue", address, "--archive", file.Path, "--until-empty");

        Assert.Equal((ExitCode.Success, 3), (worked.Code, Summary().Articles));
        Assert.Equal(new QueueDepth(0, 3, 0), await DepthAsync());
        var reasons = await Reasons();
        Assert.Contains(reasons, static reason => reason.StartsWith("no job of this version: it cannot be understood", StringComparison.Ordinal));
        Assert.Contains("no job of this version: its form is onrecord/job/9, not onrecord/job/1", reasons);
        Assert.Contains("no job of this version: it has neither an article nor a refusal", reasons);
    }

    [Fact]
    public async Task AJobThatAsksForANewerVersionIsGivenBackAndTheWorkerEndsSayingSo()
    {
        Articles(2);
        await Running.Run("add", texts.Path, "--queue", address);
        await Publish(new Job { Name = "new", Needs = "99.0.0", Article = new Job.ArticleToRead("Varro spoke.", null, null, null, null, null, null, null) }.Write());

        using var worker = Running.Start("work", "--queue", address, "--archive", file.Path, "--log", "json");
        var (output, error) = (worker.StandardOutput.ReadToEndAsync(Cancel), worker.StandardError.ReadToEndAsync(Cancel));
        await worker.WaitForExitAsync(Cancel);

        Assert.Equal(ExitCode.WorkerTooOld, worker.ExitCode);
        Assert.StartsWith("Added 2 articles", await output, StringComparison.Ordinal);
        var logged = (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        var refusal = Assert.Single(logged, static line => line.GetProperty("EventId").GetInt32() == 4006);
        Assert.Contains("asks for OnRecord 99.0.0", refusal.GetProperty("Message").GetString(), StringComparison.Ordinal);
        Assert.Equal(new QueueDepth(1, 0, 0), await DepthAsync());
    }

    [Fact]
    public async Task AJobThatKillsWhoeverTakesItIsPutAsideAfterTwentyReturns()
    {
        await Publish(new Job { Name = "poison", Article = new Job.ArticleToRead("Varro spoke.", null, null, null, null, null, null, null) }.Write());
        var returns = new List<long>();
        for (var attempt = 0; attempt <= JobQueue.MostReturns; attempt++)
        {
            await using var consumer = new JobConsumer(Queue, ahead: 1, TimeProvider.System, static _ => { });
            await consumer.ConnectAsync(Cancel);
            returns.Add((await consumer.Deliveries.ReadAsync(Cancel)).Returns);
        }

        await Until(async () => await DepthAsync() == new QueueDepth(0, 1, 0));
        Assert.Equal(Enumerable.Range(0, JobQueue.MostReturns + 1).Select(static number => (long)number), returns);
    }

    [Fact]
    public async Task AWorkerThatIsStoppedFinishesWhatItHasAndLeavesTheRest()
    {
        const int Count = 400;
        Articles(Count);
        await Running.Run("add", texts.Path, "--queue", address);
        using var worker = Running.Start("work", "--queue", address, "--archive", file.Path, "--ahead", "50", "--health", Text(Free(out var port)));
        var output = worker.StandardOutput.ReadToEndAsync(Cancel);
        await Until(() => Task.FromResult(File.Exists(file.Path) && Summary().Articles > 0));
        using var http = new HttpClient();
        var (alive, ready) = (await http.GetStringAsync($"http://localhost:{port}/healthz", Cancel), await http.GetStringAsync($"http://localhost:{port}/readyz", Cancel));

        Process.Start("kill", ["-TERM", Text(worker.Id)]).WaitForExit();
        await worker.WaitForExitAsync(Cancel);

        Assert.Equal(("ok\n", "ready\n", ExitCode.Success), (alive, ready, worker.ExitCode));

        // The queue takes a moment to count what was finished last.
        var there = Summary().Articles;
        QueueDepth? left = null;
        await Until(async () => there + (left = await DepthAsync()).Waiting == Count, () => $"{there} are there, {left} in the queue");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Added {there:N0} articles"), await output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkerThatIsKilledLosesNothingAndDoublesNothing()
    {
        Articles(300);
        using var alone = new ArchiveFile();
        await Running.Run("add", texts.Path, "--archive", alone.Path);
        await Running.Run("add", texts.Path, "--queue", address);
        for (var kill = 0; kill < 2; kill++)
        {
            var before = kill == 0 ? 0 : Summary().Articles;
            using var worker = Running.Start("work", "--queue", address, "--archive", file.Path, "--ahead", "100");
            await Until(() => Task.FromResult(worker.HasExited || (File.Exists(file.Path) && Summary().Articles > before)));
            worker.Kill();
            await worker.WaitForExitAsync(Cancel);
        }

        var worked = await Running.Run("work", "--queue", address, "--archive", file.Path, "--until-empty");

        Assert.Equal(ExitCode.Success, worked.Code);
        Assert.Equal(Lines(alone), Lines(file));
        Assert.Equal(new QueueDepth(0, 0, 0), await DepthAsync());
    }

    [Fact]
    public async Task AWorkerWhoseArchiveIsUpgradedUnderItGivesBackWhatItHasAndTheNewerOneGoesOn()
    {
        Articles(5);
        using (file.Open())
        {
        }

        var version = Assert.Single(file.Rows("PRAGMA user_version"));
        using var worker = Running.Start("work", "--queue", address, "--archive", file.Path);
        var error = worker.StandardError.ReadToEndAsync(Cancel);
        await Until(async () => (await DepthAsync()).Workers == 1);
        file.Execute("PRAGMA user_version = 99");

        await Running.Run("add", texts.Path, "--queue", address);
        await worker.WaitForExitAsync(Cancel);
        await Until(async () => await DepthAsync() == new QueueDepth(5, 0, 0));
        file.Execute($"PRAGMA user_version = {version}");
        var worked = await Running.Run("work", "--queue", address, "--archive", file.Path, "--until-empty");

        Assert.Equal(ExitCode.ArchiveTooNew, worker.ExitCode);
        Assert.Contains("was changed by a newer OnRecord while this one was using it", await error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, 5), (worked.Code, Summary().Articles));
    }

    [Fact]
    public async Task StatusTellsWhatWaitsWhatWasPutAsideAndHowWorkersDo()
    {
        Articles(40);
        await Publish(Encoding.UTF8.GetBytes("{}"));
        await Running.Run("add", texts.Path, "--queue", address);
        using var worker = Running.Start("work", "--queue", address, "--archive", file.Path);
        await Until(() => Task.FromResult(File.Exists(file.Path) && Summary().Articles == 40));
        JsonElement status = default;
        await Until(async () =>
        {
            status = JsonDocument.Parse((await Running.Run("status", "--queue", address, "--archive", file.Path, "--format", "json")).Output).RootElement;
            return status.GetProperty("workers").GetArrayLength() == 1 && status.GetProperty("workers")[0].GetProperty("done").GetInt64() == 41;
        });
        var (code, shown, _) = await Running.Run("status", "--queue", address, "--archive", file.Path);
        worker.Kill();

        Assert.Equal((40, 0, 1, 1), (Number(status, "articles"), Number(status, "waiting"), Number(status, "putAside"), Number(status, "listening")));
        var one = status.GetProperty("workers")[0];
        Assert.Equal(("working", 40, 1, 0), (one.GetProperty("state").GetString(), Number(one, "added"), Number(one, "putAside"), Number(one, "inHand")));
        Assert.Equal(40, Number(status.GetProperty("steps").EnumerateArray().Single(static step => step.GetProperty("step").GetString() == "SyntaxStage"), "articles"));
        Assert.All(status.GetProperty("steps").EnumerateArray(), static step => Assert.True(step.GetProperty("p95Milliseconds").GetDouble() >= step.GetProperty("p50Milliseconds").GetDouble()));
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("0 waiting, 0 in hand, 1 put aside", shown, StringComparison.Ordinal);
        Assert.Contains("SyntaxStage", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TracesAndMetricsAreSentWhereTheEnvironmentSays()
    {
        Articles(3);
        using var collector = new LoopbackServer(static _ => LoopbackServer.Ok("", "Content-Type: application/x-protobuf"));
        (string, string)[] variables =
            [("OTEL_EXPORTER_OTLP_ENDPOINT", collector["/"].ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), (QueueOption.Variable, address)];
        await Running.Run("add", texts.Path, "--queue", address);

        using var worker = Running.Start(variables, ["work", "--archive", file.Path, "--until-empty"]);
        await worker.WaitForExitAsync(Cancel);

        Assert.Equal((ExitCode.Success, 3), (worker.ExitCode, Summary().Articles));
        Assert.Contains("/v1/traces", collector.Paths);
        Assert.Contains("/v1/metrics", collector.Paths);
    }

    [Theory]
    [InlineData("OnRecord")]
    [InlineData("OnRecord", "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber")]
    public async Task AnArticleIsReadInTheTraceThatItWasSentIn(params string[] sources)
    {
        Articles(3);
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Contains(source.Name),
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await Running.Run("add", texts.Path, "--queue", address);
        await Running.Run("work", "--queue", address, "--archive", file.Path, "--until-empty");

        var sent = ended.Where(one => one.OperationName == "send" && one.GetTagItem("job") is string job && job.StartsWith(texts.Path, StringComparison.Ordinal))
            .ToDictionary(static one => one.TraceId);
        Assert.Equal(3, sent.Count);
        var read = ended.Where(one => one.OperationName == "read" && sent.ContainsKey(one.TraceId)).ToArray();
        Assert.Equal(3, read.DistinctBy(static one => one.TraceId).Count());
        Assert.All(read, static one => Assert.Equal((ActivityKind.Consumer, true), (one.Kind, one.HasRemoteParent)));
        Assert.All(read, one => Assert.Equal(sources.Length == 1, one.ParentSpanId == sent[one.TraceId].SpanId));
        Assert.Equal(sent.Keys.ToHashSet(), ended.Where(static one => one.OperationName == "write").SelectMany(static one => one.Links).Select(static link => link.Context.TraceId).Where(sent.ContainsKey).ToHashSet());
    }

    [Fact]
    public async Task AQueueThatDoesNotAnswerIsSaidInOneLine()
    {
        var nowhere = $"amqp://127.0.0.1:{Text(Free(out _))}";

        var (code, _, error) = await Running.Run("add", texts.Write("one.txt", TextFolder.Good), "--queue", nowhere);

        Assert.Equal(ExitCode.QueueUnusable, code);
        Assert.Matches(@"^onrecord: 127\.0\.0\.1:\d+/ \(onrecord\) does not answer: .+\n$", error);
    }

    // Of each ten, one is a copy of another and one is printed by another outlet word for word.
    private void Articles(int count)
    {
        var lines = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            var told = number % 10 == 9 ? number - 1 : number;
            var words = string.Join(' ', Enumerable.Range(0, 60).Select(word => $"quay{(word * 7919 * (told + 3)) % 10_007}"));
            lines.AppendLine(JsonSerializer.Serialize(new
            {
                id = Text(number),
                outlet = number % 10 == 9 ? "KTB" : "ANA",
                date = "2031-01-0" + Text(1 + (number % 9)),
                text = $"“We agree for time {Text(told)},” President Ilen Varro told Chairman Tomo Besk. {words}.{(number % 10 == 9 ? " More at six." : "")}",
            }));
        }

        texts.Write("articles.jsonl", lines.ToString());
    }

    private static List<string> Lines(ArchivePlace place)
    {
        var lines = new List<string>();
        using var archive = place.Open();
        ContentDigest digest = archive.Digest(lines.Add);
        Assert.Equal(lines.Count, digest.Lines);
        return lines;
    }

    private ArchiveSummary Summary()
    {
        using var archive = file.Open();
        return archive.Summary();
    }

    private async Task<QueueDepth> DepthAsync()
    {
        await using var gauge = new QueueGauge(Queue);
        return await gauge.DepthAsync(Cancel);
    }

    private async Task Publish(byte[] body)
    {
        await using var connection = await Queue.ConnectAsync("test", Cancel);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Cancel);
        await channel.BasicPublishAsync("", Queue.Address.Jobs, mandatory: true, new BasicProperties { Persistent = true }, body, Cancel);
    }

    private async Task<List<string>> Reasons()
    {
        await using var connection = await Queue.ConnectAsync("test", Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var reasons = new List<string>();
        while (await channel.BasicGetAsync(Queue.Address.Dead, autoAck: false, Cancel) is { } letter)
        {
            reasons.Add(Encoding.UTF8.GetString((byte[])letter.BasicProperties.Headers![JobQueue.ReasonHeader]!));
        }

        return reasons;
    }

    private static async Task Until(Func<Task<bool>> isSo, Func<string>? instead = null)
    {
        var waiting = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(90), instead?.Invoke() ?? "It never came.");
            await Task.Delay(30, Cancel);
        }
    }

    private static int Free(out int port)
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
