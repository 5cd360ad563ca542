using System.Diagnostics;
using System.Text.Json;
using OnRecord.Engine.Jobs;
using OnRecord.Storage.Tests;
using RabbitMQ.Client;

namespace OnRecord.Server.Tests.Work;

/// <summary>Jobs that were put aside: looked at, and put back.</summary>
public sealed class AsideTests
{
    private readonly string address;

    public AsideTests()
    {
        Assert.SkipWhen(RabbitServer.Shared is null, RabbitServer.WhyNot);
        address = RabbitServer.Shared!.Address();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JobQueue Queue => new(QueueAddress.Parse(address));

    public static TheoryData<string> Examples => [.. CommandLine.Create().Subcommands.Single(static command => command.Name == "aside").Subcommands
        .OfType<ExampleCommand>().Select(static command => command.Example)];

    [Fact]
    public async Task TheListTellsWhichArticleWhyWhenAndHowOftenItWasTried()
    {
        var before = DateTimeOffset.UtcNow;
        await PublishAsync(Queue.Address.Jobs, Job("wire.jsonl:7"), [0, 1, 2]);
        await PutAllAsideAsync("reading it failed in CueStage: no such cue");

        var (code, output, error) = await Running.Run("aside", "list", "--queue", address);
        var told = await ListAsync();
        var some = await ListAsync("--why", "cuestage", "--limit", "1");

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Matches(
            @"^[0-9a-f]{12}  wire\.jsonl:7  Varro at sea, ANA\n {14}\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ after 1 try: reading it failed in CueStage: no such cue\n"
            + @"[0-9a-f]{12}  no job\n {14}.+ after 1 try: reading it failed in CueStage: no such cue\n2 put aside\.\n$", output);
        Assert.Equal(2, told.GetProperty("putAside").GetInt32());
        var first = told.GetProperty("jobs")[0];
        Assert.Equal(
            ("wire.jsonl:7", "Varro at sea", "ANA", "https://ana.example/7", 1),
            (Text(first, "name"), Text(first, "title"), Text(first, "outlet"), Text(first, "url"), first.GetProperty("tries").GetInt32()));
        Assert.InRange(first.GetProperty("at").GetDateTimeOffset(), before.AddMilliseconds(-1), DateTimeOffset.UtcNow);
        Assert.Equal((1, 2), (some.GetProperty("jobs").GetArrayLength(), some.GetProperty("putAside").GetInt32()));
        await UntilAsync(async () => await DepthAsync() == new QueueDepth(0, 2, 0));
    }

    [Fact]
    public async Task WhatTheQueuePutAsideByItselfHasItsReasonTooAndTriesAddUp()
    {
        await PublishAsync(Queue.Address.Jobs, Job("one"));
        for (var attempt = 0; attempt <= JobQueue.MostReturns; attempt++)
        {
            await using var consumer = new JobConsumer(Queue, ahead: 1, TimeProvider.System, static _ => { });
            await consumer.ConnectAsync(Cancel);
            await consumer.Deliveries.ReadAsync(Cancel);
        }

        await UntilAsync(async () => (await DepthAsync()).Dead == 1);
        var before = Assert.Single((await ListAsync()).GetProperty("jobs").EnumerateArray());
        await UntilAsync(async () => (await DepthAsync()).Dead == 1);
        await Running.Run("aside", "return", "--all", "--queue", address);
        await PutAllAsideAsync("it does not fit");
        var after = Assert.Single((await ListAsync()).GetProperty("jobs").EnumerateArray());

        Assert.Equal(("it came back 20 times, since whoever had it died or gave it back", 21), (Text(before, "why"), before.GetProperty("tries").GetInt32()));
        Assert.InRange(before.GetProperty("at").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
        Assert.Equal(("it does not fit", 22), (Text(after, "why"), after.GetProperty("tries").GetInt32()));
    }

    [Fact]
    public async Task HoweverOftenTheyAreListedTheyAreThere()
    {
        await PublishAsync(Queue.Address.Dead, Job("one"), Job("two"));

        for (var look = 0; look < 25; look++)
        {
            await UntilAsync(async () => (await DepthAsync()).Dead == 2);
            Assert.Equal(2, (await ListAsync()).GetProperty("jobs").GetArrayLength());
        }

        // RabbitMQ 4 drops what was given back twenty times.
        await UntilAsync(async () => (await DepthAsync()).Dead == 2);
        Assert.All(await TakeAsync(Queue.Address.Dead), static letter => Assert.InRange(letter.Looks, 0, 6));
    }

    [Fact]
    public async Task WhatIsChosenGoesBackAndIsDoneAndTheRestStays()
    {
        await PublishAsync(Queue.Address.Jobs, Job("one"), Job("two"), Job("three"), "{}"u8.ToArray());
        await PutAllAsideAsync("it does not fit");
        var ids = (await ListAsync()).GetProperty("jobs").EnumerateArray().ToDictionary(static job => Text(job, "name") ?? "none", static job => Text(job, "id")!);
        await UntilAsync(async () => (await DepthAsync()).Dead == 4);

        var chosen = await Running.Run("aside", "return", ids["three"], ids["one"], "--queue", address);
        using var file = new ArchiveFile();
        var worked = await Running.Run("work", "--queue", address, "--archive", file.Path, "--until-empty");
        var unknown = await Running.Run("aside", "return", ids["one"], "--queue", address);
        await UntilAsync(async () => (await DepthAsync()).Dead == 2);
        var left = (await ListAsync()).GetProperty("jobs").EnumerateArray().Select(static job => Text(job, "name")).ToArray();
        await UntilAsync(async () => (await DepthAsync()).Dead == 2);
        var other = await Running.Run("aside", "return", "--why", "nobody said so", "--queue", address);
        await UntilAsync(async () => (await DepthAsync()).Dead == 2);    // what was looked at comes back a moment after
        var fitting = await Running.Run("aside", "return", "--why", "NOT FIT", "--queue", address);

        Assert.Equal((ExitCode.Success, "Put back 2 jobs.\n", ""), chosen);
        Assert.StartsWith("Added 2 articles", worked.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.NoSuchJob, "Put back 0 jobs.\n"), (unknown.Code, unknown.Output));
        Assert.StartsWith($"onrecord: no job '{ids["one"]}' was put aside", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(["two", null], left);
        Assert.Equal("Put back 0 jobs.\n", other.Output);
        Assert.Equal("Put back 2 jobs.\n", fitting.Output);
        await UntilAsync(async () => await DepthAsync() == new QueueDepth(2, 0, 0));
    }

    [Fact]
    public async Task WhoeverIsKilledWhilePuttingBackLosesNothing()
    {
        const int Count = 1_500;
        string[] names = [.. Enumerable.Range(0, Count).Select(static number => $"article {number}")];
        await PublishAsync(Queue.Address.Dead, [.. names.Select(Job)]);
        await using var connection = await Queue.ConnectAsync("test", Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);

        using var returning = Running.Start("aside", "return", "--all", "--queue", address);
        await UntilAsync(async () => returning.HasExited || await channel.MessageCountAsync(Queue.Address.Jobs, Cancel) > 20);
        returning.Kill();
        await returning.WaitForExitAsync(Cancel);

        // The queue takes a moment to see that whoever held them is gone.
        await UntilAsync(async () => (await DepthAsync()) is var depth && depth.Waiting + depth.Dead >= Count);
        var (back, aside) = (await TakeAsync(Queue.Address.Jobs), await TakeAsync(Queue.Address.Dead));
        Assert.InRange(back.Count + aside.Count, Count, Count + 1);
        Assert.Equal(names.Order(StringComparer.Ordinal), back.Concat(aside).Select(static letter => letter.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task TheExamplesWork(string example)
    {
        await PublishAsync(Queue.Address.Jobs, Job("one"));
        await PutAllAsideAsync("reading it failed in CueStage: no such cue");

        var (code, output, error) = await Running.Run([.. example.Split(' ').Skip(1), "--queue", address]);

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Matches(@"(1 put aside|Put back 1 job)\.\n$", output);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("return", "0123456789ab", "--all")]
    [InlineData("return", "--why", "CueStage", "--all")]
    public async Task WhichJobsHasToBeSaidInOneWay(params string[] args)
    {
        var (code, _, error) = await Running.Run(["aside", .. args, "--queue", address]);

        Assert.Equal((ExitCode.Usage, "onrecord: Which jobs is said by their ids, by --why, or by --all. See: onrecord aside return --help\n"), (code, error));
    }

    private static byte[] Job(string name) =>
        new Job { Name = name, Article = new Job.ArticleToRead($"Varro spoke of {name}.", null, "Varro at sea", "ANA", "https://ana.example/7", null, null, null) }.Write();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<JsonElement> ListAsync(params string[] args)
    {
        var (code, output, error) = await Running.Run(["aside", "list", "--format", "json", "--queue", address, .. args]);
        Assert.Equal((ExitCode.Success, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<QueueDepth> DepthAsync()
    {
        await using var gauge = new QueueGauge(Queue);
        return await gauge.DepthAsync(Cancel);
    }

    private async Task PublishAsync(string to, params byte[][] bodies)
    {
        await using var connection = await Queue.ConnectAsync("test", Cancel);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Cancel);
        foreach (var some in bodies.Chunk(100))
        {
            await Task.WhenAll(some.Select(body => channel.BasicPublishAsync("", to, mandatory: true, new BasicProperties { Persistent = true }, body, Cancel).AsTask()));
        }
    }

    // As a worker does it.
    private async Task PutAllAsideAsync(string why)
    {
        var waiting = (await DepthAsync()).Waiting;
        await using var consumer = new JobConsumer(Queue, ahead: 10, TimeProvider.System, static _ => { });
        await consumer.ConnectAsync(Cancel);
        for (var i = 0; i < waiting; i++)
        {
            await consumer.PutAsideAsync(await consumer.Deliveries.ReadAsync(Cancel), why);
        }
    }

    private async Task<List<(string? Name, long Looks)>> TakeAsync(string from)
    {
        await using var connection = await Queue.ConnectAsync("test", Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var letters = new List<(string?, long)>();
        while (await channel.BasicGetAsync(from, autoAck: true, Cancel) is { } letter)
        {
            letters.Add((Engine.Jobs.Job.Read(letter.Body.Span).Name, letter.BasicProperties.Headers?.TryGetValue("x-delivery-count", out var count) == true ? Convert.ToInt64(count, null) : 0));
        }

        return letters;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var waiting = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(90), "It never came.");
            await Task.Delay(10, Cancel);
        }
    }
}
