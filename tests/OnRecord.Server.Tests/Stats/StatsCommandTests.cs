using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Stats;

public sealed class StatsCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public StatsCommandTests()
    {
        using var archive = file.With(
            Sample.Record("Varro spoke.", "ANA", "2025-06-01", Sample.Says("Our bridge stands")), Sample.Record("Besk spoke.", "KTB", "2025-06-05"));
        archive.AddRefusal("a.pdf", "no text", Sample.Today);
        archive.AddRefusal("b.pdf", "no text", Sample.Today);
        archive.AddRefusal("c.txt", "empty", Sample.Today);
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadWhatThereIsAndWhatIsMissing()
    {
        var (code, output, _) = await Running.Run("stats", "--archive", file.Path);

        Assert.Equal(ExitCode.Success, code);
        Assert.Matches(@"articles +2", output);
        Assert.Matches(@"ANA +1 article +1 Jun 2025\s+KTB +1 article +5 Jun 2025", output);
        Assert.Contains("3 days between without an article, the longest stretch from 2 Jun 2025 to 4 Jun 2025.", output, StringComparison.Ordinal);
        Assert.Matches(@"3 inputs refused:\s+2  no text\s+1  empty", output);
    }

    [Fact]
    public async Task JsonHasTheReasonsWithTheirCounts()
    {
        var (_, output, _) = await Running.Run("stats", "--format", "json", "--archive", file.Path);

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(2, json.GetProperty("refusals")[0].GetProperty("count").GetInt32());
        Assert.Equal(3, json.GetProperty("searched").GetProperty("emptyDays").GetInt32());
        Assert.Equal(["ANA", "KTB"], json.GetProperty("outlets").EnumerateArray().Select(outlet => outlet.GetProperty("outlet").GetString()));
        Assert.True(json.GetProperty("bytes").GetInt64() > 0);
    }
}
