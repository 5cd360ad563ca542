using System.Globalization;
using System.Runtime.CompilerServices;
using OnRecord.Storage.Sqlite;

namespace OnRecord.Storage.Tests;

/// <summary>This test program started as a process that only adds records, for tests with several processes.</summary>
internal static class Adding
{
    public const int BatchSize = 10;

    /// <summary>The environment variable that asks for it; the arguments are the path, the first number and the count.</summary>
    public const string Switch = "ONRECORD_TEST_ADDS";

    public static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, "OnRecord.Storage.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public static IEnumerable<Record> Records(int from, int count) =>
        Enumerable.Range(from, count).Select(number =>
            Sample.Record($"Varro spoke for the {number}th time.", "ANA", "2025-12-01", Sample.Says($"We agree {number} times")));

#pragma warning disable CA2255 // The test runner owns Main, and this must come before it.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void AddAndExit()
    {
        if (Environment.GetEnvironmentVariable(Switch) is null)
        {
            return;
        }

        var arguments = Environment.GetCommandLineArgs()[^3..];
        var (from, count) = (Number(arguments[1]), Number(arguments[2]));
        using var archive = SqliteArchive.Open(arguments[0], create: true);
        foreach (var batch in Records(from, count).Chunk(BatchSize))
        {
            archive.Add(batch, Sample.Today);
        }

        Environment.Exit(0);
    }

    private static int Number(string argument) => int.Parse(argument, CultureInfo.InvariantCulture);
}
