using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OnRecord.Engine;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Weights;

namespace OnRecord.Server.Tests.Records;

public sealed class ReadCommandTests : IDisposable
{
    private const string GoodLine = """{"id": "first", "date": "2031-01-02", "text": "“We agree,” President Ilen Varro said."}""";

    private readonly TextFolder texts = new();

    public void Dispose() => texts.Dispose();

    public static TheoryData<string, byte[], int, string> Bad => new()
    {
        { "m.txt", [], ExitCode.Empty, "it is empty" },
        { "m.txt", Bytes(" \n\t\n"), ExitCode.Empty, "it holds no text, only white space" },
        { "m.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], ExitCode.Binary, "it is a binary file, not text" },
        { "m.txt", [.. Enumerable.Range(0, 600).Select(static i => (byte)(i * 7))], ExitCode.Binary, "it is a binary file, not text" },
        { "m.txt", Bytes("Varro said\0 yes, and so on."), ExitCode.NulCharacters, "it holds a NUL character at line 1, column 11" },
        { "m.txt", [.. Bytes("“Yes,” said Varro."), 0xFF, 0x20], ExitCode.InvalidEncoding, "it is UTF-8 but for an invalid byte 0xFF at byte 22" },
        { "m.txt", Bytes("One.\nVarro \u202Edias"), ExitCode.BidiControls, "it holds a bidirectional control character U+202E at line 2, column 7" },
        { "m.txt.gz", TextFolder.Zipped(Guid.NewGuid() + TextFolder.Good)[..^12], ExitCode.Unreadable, "or it is damaged" },
        { "m.txt.gz", Bytes("never packed"), ExitCode.Unreadable, "it is not the compressed file that its name says it is" },
        { "m.txt.zst", Bytes("never packed"), ExitCode.Unreadable, "it is not the compressed file that its name says it is" },
        { "m.jsonl.gz", TextFolder.Zipped(Guid.NewGuid() + GoodLine)[..^12], ExitCode.Unreadable, "or it is damaged" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task ABadFileIsOneLineAndItsOwnCodeAndTheOthersAreRead(string name, byte[] bytes, int code, string says)
    {
        texts.Write("a.txt", TextFolder.Good);
        var bad = texts.Write(name, bytes);
        texts.Write("z.txt", TextFolder.Good);

        var run = await Running.Run("read", texts.Path, "--format", "jsonl");

        Assert.Equal(code, run.Code);
        Assert.Equal(["a.txt", "z.txt"], Records(run.Output).Select(record => record.Article.File));
        Assert.StartsWith($"onrecord: {bad}: ", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{broken", ExitCode.BrokenLine, "it is no JSON")]
    [InlineData("[1]", ExitCode.BrokenLine, "it is no JSON object but an array")]
    [InlineData("{\"id\": \"x\"}", ExitCode.BrokenLine, "it has neither \"text\" nor \"html\"")]
    [InlineData("{\"text\": \"Varro\\u0000 said\"}", ExitCode.NulCharacters, "it holds a NUL character")]
    [InlineData("{\"text\": \"\"}", ExitCode.Empty, "it holds no text")]
    public async Task ABadLineIsNamedAndTheOthersAreRead(string line, int code, string says)
    {
        var file = texts.Write("wire.jsonl", $"{GoodLine}\n\n{line}\n{GoodLine.Replace("first", "last", StringComparison.Ordinal)}\n");

        var run = await Running.Run("read", file, "--format", "jsonl");

        Assert.Equal(code, run.Code);
        Assert.Equal(["first", "last"], Records(run.Output).Select(record => record.Article.File));
        Assert.StartsWith($"onrecord: {file}, line 3: {says}", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooLongIsRefusedAndTheLinesAroundItAreRead()
    {
        var huge = new byte[new IntakeOptions().MaximumBytes + 1000];
        Array.Fill(huge, (byte)'a');
        texts.Write("a.jsonl", [.. Bytes(GoodLine + "\n"), .. huge, .. Bytes("\n" + GoodLine)]);
        texts.Write("b.txt", huge);
        texts.Write("c.txt", TextFolder.Good);

        var run = await Running.Run("read", texts.Path, "--format", "jsonl");

        Assert.Equal(ExitCode.TooLong, run.Code);
        Assert.Equal(["first", "first", "c.txt"], Records(run.Output).Select(record => record.Article.File));
        Assert.Equal(
            [$"onrecord: {texts["a.jsonl"]}, line 2: the line is longer than 32 MB", $"onrecord: {texts["b.txt"]}: it is longer than 32 MB, the most for one article"],
            Lines(run.Error));
    }

    [Fact]
    public async Task MissingPathsAndFoldersWithoutArticlesAreTold()
    {
        var folder = Directory.CreateDirectory(texts["empty"]).FullName;
        var good = texts.Write("good.txt", TextFolder.Good);

        var missing = await Running.Run("read", texts["nowhere.txt"], good, folder);
        var none = await Running.Run("read", folder, good, texts["nowhere.txt"]);

        Assert.Equal((ExitCode.InputMissing, ExitCode.NoArticles), (missing.Code, none.Code));
        Assert.Equal(
            [$"onrecord: {texts["nowhere.txt"]}: there is no such file or folder", $"onrecord: {folder}: the folder holds no file of a kind that is read: .txt, .md, .jsonl, .html, .xml, .warc"],
            Lines(missing.Error));
        Assert.EndsWith("1 article, 1 statement, 2 refused\n", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinesAreTheRecordsOfTheEngineInTheOrderOfTheInputs()
    {
        var samples = Path.Combine(Running.Folder, "samples");
        var table = Path.Combine(samples, "actors.tsv");
        using var actors = new StreamReader(table);
        var expected = new Reader(ActorTable.BuiltIn.With(actors, table), ModelFolder.Of(null).OpenAll())
            .Read(new Inputs(new IntakeOptions(), () => Stream.Null).Read([samples], TestContext.Current.CancellationToken), cancel: TestContext.Current.CancellationToken)
            .Select(outcome => RecordJson.Write(Assert.IsType<ReadOutcome.Read>(outcome).Record));

        var run = await Running.Run("read", samples, "--format", "jsonl", "--actors", table);

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.Equal(expected, Lines(run.Output));
    }

    [Fact]
    public async Task JsonIsOneRecordOrAnArrayOfSeveral()
    {
        var one = texts.Write("one.txt", TextFolder.Good);
        var two = texts.Write("two.txt", TextFolder.Good);

        var alone = JsonDocument.Parse((await Running.Run("read", one, "--format", "json")).Output).RootElement;
        var several = JsonDocument.Parse((await Running.Run("read", one, two, one, "--format", "json")).Output).RootElement;
        var none = JsonDocument.Parse((await Running.Run("read", texts["no"], "--format", "json")).Output).RootElement;

        Assert.Equal("one.txt", alone.GetProperty("article").GetProperty("file").GetString());
        Assert.Equal(["one.txt", "two.txt", "one.txt"], several.EnumerateArray().Select(record => record.GetProperty("article").GetProperty("file").GetString()));
        Assert.Equal(0, none.GetArrayLength());
    }

    [Fact]
    public async Task ADateGivenOverridesTheArticles()
    {
        var run = await Running.Run("read", texts.Write("a.txt", TextFolder.Good), "--date", "2030-06", "--format", "jsonl");

        Assert.Equal(new OnRecord.Text.PublicationDate("2030-06", OnRecord.Text.DateBasis.Option), Records(run.Output).Single().Article.Published);
    }

    [Theory]
    [InlineData(TextFolder.Good, "standard input")]
    [InlineData(GoodLine + "\n" + GoodLine, "first", "first")]
    [InlineData("\uFEFF" + GoodLine, "first")]
    public async Task StandardInputIsOneTextOrJsonLines(string text, params string[] files)
    {
        using var process = Running.Start("read", "-", "--format", "jsonl");
        await process.StandardInput.BaseStream.WriteAsync(Bytes(text), TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, process.ExitCode);
        Assert.Equal(files, Records(output).Select(record => record.Article.File));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task NothingInAnArticleSteersTheTerminal(string format)
    {
        const string Evil = "title: \u001b[31mred \u009b \u2067x\u2069\n\n“We \u001b]0;owned\u0007 agree \u2067x\u2069 [red]x[/],” President Ilen Varro said. He waved, and waved, and waved until all had gone home. Nobody stayed behind, and nobody minded, since it was late.";

        var run = await Running.Run("read", texts.Write("a.txt", Evil), "--format", format);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.DoesNotContain(run.Output, letter => letter is '\u2067' || (char.IsControl(letter) && letter is not '\n'));
        Assert.Contains("[red]x[/]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--frmat", "json", "x")]
    [InlineData("read", "x", "-q")]
    [InlineData("read", "x", "--date", "yesterday")]
    [InlineData("add", "x", "--date", "2025-13-01")]
    [InlineData("read", "x", "--format", "csv")]
    [InlineData("demo", "--port", "70000")]
    public async Task AWrongCommandLineIsOneLineAndCodeTwo(params string[] args)
    {
        var run = await Running.Run(args);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.StartsWith("onrecord: ", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "there is no such table of actors")]
    [InlineData("id\tname\n", "line 1: the header lacks kind, names")]
    public async Task AWrongTableOfActorsStopsBeforeReading(string? table, string says)
    {
        var path = table is null ? texts["none.tsv"] : texts.Write("actors.tsv", table);

        var run = await Running.Run("read", texts.Write("a.txt", TextFolder.Good), "--actors", path);

        Assert.Equal((ExitCode.ActorsUnusable, ""), (run.Code, run.Output));
        Assert.StartsWith($"onrecord: {path}", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "there is no such file of places")]
    [InlineData("id\tname\n", "line 1: the header lacks names, kind")]
    [InlineData("7\tx\tx\t\t43\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t\n7\tx\tx\t\t443\t23\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t\n", "line 2: '443' and '23' are no latitude and longitude")]
    public async Task AWrongFileOfPlacesStopsBeforeReading(string? table, string says)
    {
        var path = table is null ? texts["none.txt"] : texts.Write("places.txt", table);

        var run = await Running.Run("read", texts.Write("a.txt", TextFolder.Good), "--places", path);

        Assert.Equal((ExitCode.PlacesUnusable, ""), (run.Code, run.Output));
        Assert.StartsWith($"onrecord: {path}", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PlacesAreTakenFromADumpOrAnArchiveOfOne(bool packed)
    {
        var dump = texts.Write("BG.txt", "7\tDolna Vas\tDolna Vas\t\t43.1\t23.2\tP\tPPL\tBG\t\t01\t\t\t\t5\t\t\t\t\n");
        if (packed)
        {
            using var archive = ZipFile.Open(texts["BG.zip"], ZipArchiveMode.Create);
            archive.CreateEntryFromFile(dump, "BG.txt");
        }

        var run = await Running.Run("read", texts.Write("a.txt", "Police searched a house in Dolna Vas."), "--places", packed ? texts["BG.zip"] : dump, "--format", "jsonl");

        var place = Assert.Single(Assert.Single(Records(run.Output)).Places);
        Assert.Equal(("BGR", 43.1, "city"), (place.Country, place.Latitude, place.Kind));
    }

    [Fact]
    public async Task WhatIsNoArchiveIsRefused()
    {
        var path = texts.Write("BG.zip", "no archive");

        var run = await Running.Run("read", texts.Write("a.txt", TextFolder.Good), "--places", path);

        Assert.Equal((ExitCode.PlacesUnusable, $"onrecord: {path}: it is no zip archive, or damaged\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("plover", 0)]
    [InlineData("polecat", 40)]
    [InlineData("gdelt", 61)]
    [InlineData("gdelt-mentions", 16)]
    [InlineData("petrarch", 10)]
    public async Task EventsAreWrittenAsOtherProgramsHaveThem(string format, int columns)
    {
        var run = await Running.Run("read", texts.Write("a.jsonl", GoodLine), "--format", format);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(columns == 0 ? 0 : 1, Lines(run.Output).Length);    // the header, or the statement, which PLOVER leaves out
        Assert.All(Lines(run.Output), line => Assert.Equal(columns, line.Split('\t').Length));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Record> Records(string output) => Lines(output).Select(line => RecordJson.Read(line));
}
