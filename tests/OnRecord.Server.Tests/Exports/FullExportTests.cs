using System.Security.Cryptography;
using System.Text.Json;
using OnRecord.Server.Exports;
using OnRecord.Server.Search;

namespace OnRecord.Server.Tests.Exports;

public sealed class FullExportTests : IDisposable
{
    private readonly Exporting export = new();

    public void Dispose() => export.Dispose();

    [Fact]
    public async Task TheManifestNamesEveryFileWithItsHashSizeAndRows()
    {
        var (code, output, error) = await export.Run("--all", "--to", export["out"]);

        Assert.Equal((ExitCode.Success, ""), (code, output));
        var manifest = Manifest();
        Assert.Equal($"Wrote {manifest.GetProperty("files").GetArrayLength()} files to {export["out"]}.", error.TrimEnd());
        Assert.Equal(
            Directory.EnumerateFiles(export["out"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(export["out"], file).Replace('\\', '/'))
                .Where(static file => file != "manifest.json").Order(StringComparer.Ordinal),
            manifest.GetProperty("files").EnumerateArray().Select(static file => file.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(manifest.GetProperty("files").EnumerateArray(), file =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(export["out"], file.GetProperty("path").GetString()!));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
        });
        Assert.Equal(4, manifest.GetProperty("tables").GetProperty("statements").GetInt64());
        Assert.False(Directory.Exists(export["out"] + ".partial"));
    }

    [Fact]
    public async Task TheManifestSaysWhatWasSearchedAndByWhatItWasRead()
    {
        await export.Run("--all", "--to", export["out"], "--outlet", "meridian", "--format", "csv,jsonl");

        var manifest = Manifest();
        Assert.Equal("onrecord/export/1", manifest.GetProperty("schema").GetString());
        Assert.Equal("{\"outlet\":\"meridian\"}", JsonSerializer.Serialize(manifest.GetProperty("query")));
        Assert.Equal(
            (4, 1, "2025-11-30", "2026-01"),
            (manifest.GetProperty("searched").GetProperty("articles").GetInt32(), manifest.GetProperty("searched").GetProperty("undated").GetInt32(),
             manifest.GetProperty("searched").GetProperty("first").GetString(), manifest.GetProperty("searched").GetProperty("last").GetString()));
        Assert.Equal(Record.CurrentSchema, manifest.GetProperty("versions").GetProperty("record").GetString());
        Assert.Equal(2, manifest.GetProperty("versions").GetProperty("records").EnumerateArray().Sum(static one => one.GetProperty("articles").GetInt32()));
        Assert.Contains("attribution=en-rules-1", JsonSerializer.Serialize(manifest.GetProperty("versions")), StringComparison.Ordinal);
        Assert.Equal(2, manifest.GetProperty("tables").GetProperty("articles").GetInt64());
        Assert.Equal(1, manifest.GetProperty("tables").GetProperty("statements").GetInt64());
        Assert.DoesNotContain(manifest.GetProperty("files").EnumerateArray(), static file => file.GetProperty("format").GetString() == "parquet");
    }

    [Fact]
    public async Task TwoExportsOfOneArchiveHaveTheSameBytes()
    {
        await export.Run("--all", "--to", export["one"]);
        await export.Run("--all", "--to", export["two"]);

        var files = Directory.EnumerateFiles(export["one"], "*", SearchOption.AllDirectories).Where(static file => !file.EndsWith("manifest.json", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(export["one"], export["two"], StringComparison.Ordinal))));
    }

    [Fact]
    public async Task WhatAnInterruptedExportLeftIsThrownAway()
    {
        Directory.CreateDirectory(export["out.partial"]);
        await File.WriteAllTextAsync(export["out.partial/statements.csv"], "half a li", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, (await export.Run("--all", "--to", export["out"])).Code);

        Assert.StartsWith("statement_id,", await File.ReadAllTextAsync(export["out/statements.csv"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(Directory.Exists(export["out.partial"]));
    }

    [Fact]
    public void AnExportThatIsStoppedLeavesNothing()
    {
        using var archive = Storage.Archive.Open(export.Archive, create: false);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Request(null, export["out"]).Write(archive, TextWriter.Null, TextWriter.Null, TimeProvider.System, stop.Token));
        Assert.Throws<OperationCanceledException>(() => Request(ExportTable.Statements, export["out.csv"]).Write(archive, TextWriter.Null, TextWriter.Null, TimeProvider.System, stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(export.Folder));
    }

    [Fact]
    public async Task AnEarlierExportIsReplacedOnlyWhenAskedTo()
    {
        await export.Run("--all", "--to", export["out"], "--format", "csv");

        var (code, _, error) = await export.Run("--all", "--to", export["out"]);
        Assert.Equal((ExitCode.OutputExists, $"onrecord: {export["out"]} is there already; choose another name or give --replace"), (code, error.TrimEnd()));

        Assert.Equal(ExitCode.Success, (await export.Run("--all", "--to", export["out"], "--replace", "--format", "jsonl")).Code);
        Assert.False(File.Exists(export["out/statements.csv"]));
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(export.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task AFolderOfSomethingElseIsNeverReplaced()
    {
        Directory.CreateDirectory(export["out"]);
        await File.WriteAllTextAsync(export["out/thesis.txt"], "years of work", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.OutputExists, (await export.Run("--all", "--to", export["out"], "--replace")).Code);
        Assert.Equal(ExitCode.OutputExists, (await export.Run("events", "--format", "parquet", "--to", export["out"], "--replace")).Code);
        Assert.True(File.Exists(export["out/thesis.txt"]));
    }

    [Fact]
    public async Task OfTwoAtOnceTheSecondIsRefused()
    {
        using var first = ExportFolder.Create(export["out"], replace: false, static _ => true);

        var (code, _, error) = await export.Run("--all", "--to", export["out"]);

        Assert.Equal(ExitCode.OutputExists, code);
        Assert.Contains("another export", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ADiskThatIsFullIsSaidWithTheFileAndNothingStays()
    {
        using (var folder = ExportFolder.Create(export["out"], replace: false, static _ => true))
        {
            var error = Assert.Throws<CommandException>(() => folder.Write("a/b.csv", "b", "csv", static _ => throw new IOException("No space left on device")));

            Assert.Equal(ExitCode.OutputUnwritable, error.ExitCode);
            Assert.Equal($"{Path.Combine(export["out"], "a/b.csv")} cannot be written: No space left on device", error.Message);
        }

        var single = Assert.Throws<CommandException>(() => OutputFile.Write(export["b.csv"], replace: false, static _ => throw new IOException("No space left on device")));
        Assert.StartsWith(export["b.csv"], single.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(export.Folder));
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenIsNamed()
    {
        var (code, _, error) = await export.Run("statements", "--to", export["no/such/folder.csv"]);

        Assert.Equal(ExitCode.OutputUnwritable, code);
        Assert.StartsWith($"onrecord: {export["no/such/folder.csv"]} cannot be written: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileIsOverwrittenOnlyWhenAskedTo()
    {
        await File.WriteAllTextAsync(export["a.csv"], "mine", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.OutputExists, (await export.Run("statements", "--to", export["a.csv"])).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(export["a.csv"], TestContext.Current.CancellationToken));

        var (code, output, error) = await export.Run("statements", "--to", export["a.csv"], "--replace");
        Assert.Equal((ExitCode.Success, "", $"Wrote 4 rows to {export["a.csv"]}."), (code, output, error.TrimEnd()));
        Assert.Equal((await export.Run("statements")).Output, await File.ReadAllTextAsync(export["a.csv"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AFileThatAnInterruptedExportLeftIsOverwrittenAndOneThatIsBeingWrittenIsNot()
    {
        await File.WriteAllTextAsync(export["a.csv.partial"], new string('x', 100_000), TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, (await export.Run("statements", "--to", export["a.csv"])).Code);
        Assert.Equal((await export.Run("statements")).Output, await File.ReadAllTextAsync(export["a.csv"], TestContext.Current.CancellationToken));

        using var other = new FileStream(export["b.csv.partial"], FileMode.Create, FileAccess.Write, FileShare.None);
        var (code, _, error) = await export.Run("statements", "--to", export["b.csv"]);
        Assert.Equal((ExitCode.OutputExists, $"onrecord: {export["b.csv"]} is being written by another export"), (code, error.TrimEnd()));
    }

    private JsonElement Manifest() => JsonDocument.Parse(File.ReadAllBytes(export["out/manifest.json"])).RootElement;

    private static ExportRequest Request(ExportTable? table, string to) => new(table, [], to, Replace: false, new DateOnly(2026, 1, 1), new SearchFilter());
}
