using System.Globalization;
using System.Text;
using OnRecord.Storage;
using OnRecord.Storage.Tests;
using OnRecord.Storage.Tests.Postgres;

namespace OnRecord.Server.Tests.Articles;

/// <summary>Kills <c>onrecord add</c> at fifty random moments and lets it go on each time: nothing is lost, nothing is there twice.</summary>
public abstract class KilledAddContract(ArchivePlace place, int seed) : IDisposable
{
    private const int Kills = 50;
    private const int Articles = 1200;
    private const int LatestKill = 1800;    // milliseconds after the start

    private readonly TextFolder texts = new();

    public void Dispose()
    {
        place.Dispose();
        texts.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task NothingIsLostAndNothingIsThereTwice()
    {
        var lines = Enumerable.Range(0, Articles).Select(static number => string.Create(CultureInfo.InvariantCulture,
            $$"""{"id": "{{number}}", "outlet": "ANA", "date": "2031-01-02", "text": "“We agree for the {{number}}th time,” President Ilen Varro told Chairman Tomo Besk. {{string.Concat(Enumerable.Repeat("The talks at Harsk went on. ", 40))}}"}"""));
        var input = texts.Write("articles.jsonl", string.Join('\n', lines));
        var random = new Random(seed);
        var killed = 0;
        for (var round = 0; round < Kills; round++)
        {
            using var process = Running.Start("add", input, "--archive", place.Location);
            await Task.Delay(random.Next(50, LatestKill), TestContext.Current.CancellationToken);
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal("ok", place.Check());
        }

        Assert.True(killed > 0);
        Assert.Equal(ExitCode.Success, (await Running.Run("add", input, "--archive", place.Location)).Code);
        Assert.Equal("ok", place.Check());
        using var whole = new ArchiveFile();
        Assert.Equal(ExitCode.Success, (await Running.Run("add", input, "--archive", whole.Location)).Code);
        var (expected, actual) = (Content(whole.Location), Content(place.Location));
        Assert.Equal(Articles, actual.Records.Count);
        Assert.Equal(expected.Records, actual.Records);
        Assert.Equal(expected.Summary, actual.Summary);
        Assert.Equal(expected.Found, actual.Found);
        Assert.Equal(expected.Origins, actual.Origins);
    }

    private static (List<string> Records, ArchiveSummary Summary, int Found, int Origins) Content(string location)
    {
        using var archive = Archive.Open(location, create: false);
        var articles = archive.Articles(new ArticleQuery { Limit = 10_000 }).Items;
        List<string> records = [.. articles.Select(article => Encoding.UTF8.GetString(archive.Article(article.Key)!.Json.Span)).Order(StringComparer.Ordinal)];
        return (
            records,
            archive.Summary(),
            archive.Search(new StatementQuery { Words = "agree", Speaker = "Varro" }).Total,
            articles.Select(static article => article.Origin).Distinct().Count());
    }
}

public sealed class KilledAddToAFileTests() : KilledAddContract(new ArchiveFile(), seed: 20311201);

public sealed class KilledAddToPostgresTests() : KilledAddContract(new PostgresSchema(), seed: 20311202);
