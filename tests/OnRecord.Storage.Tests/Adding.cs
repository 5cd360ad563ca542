using System.Diagnostics;
using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(OnRecord.Storage.Tests.Adding))]

namespace OnRecord.Storage.Tests;

/// <summary>This test program started as a process that only adds records, for tests with several processes.</summary>
internal sealed class Adding : ITestPipelineStartup
{
    public const int BatchSize = 10;

    /// <summary>The environment variable that asks for it: the first number, the count, and the place of the archive.</summary>
    private const string Switch = "ONRECORD_TEST_ADDS";

    private static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, "OnRecord.Storage.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public static IEnumerable<Record> Records(int from, int count) =>
        Enumerable.Range(from, count).Select(number =>
            Sample.Record($"Varro spoke for the {number}th time.", "ANA", "2025-12-01", Sample.Says($"We agree {number} times")));

    public static Process Start(ArchivePlace place, int from, int count) => Process.Start(new ProcessStartInfo(Program)
    {
        Environment = { [Switch] = string.Create(CultureInfo.InvariantCulture, $"{from} {count} {place.Location}") },
    })!;

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (Environment.GetEnvironmentVariable(Switch)?.Split(' ', 3) is [var from, var count, var location])
        {
            using var archive = Archive.Open(location, create: true);
            foreach (var batch in Records(Number(from), Number(count)).Chunk(BatchSize))
            {
                archive.Add(batch, Sample.Today);
            }

            Environment.Exit(0);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;

    private static int Number(string argument) => int.Parse(argument, CultureInfo.InvariantCulture);
}
