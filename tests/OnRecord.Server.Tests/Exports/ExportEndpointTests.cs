using System.Net;
using DuckDB.NET.Data;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Exports;

public sealed class ExportEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("articles", "csv")]
    [InlineData("messages", "jsonl")]
    [InlineData("findings", "csv")]
    [InlineData("parties", "jsonl")]
    [InlineData("records", "jsonl")]
    [InlineData("statements", "csv")]
    [InlineData("statements", "bibtex")]
    [InlineData("statements", "csl-json")]
    [InlineData("statements", "web-annotation")]
    [InlineData("statements", "schema-org")]
    [InlineData("events", "plover")]
    [InlineData("events", "gdelt")]
    public async Task AnExportIsWhatTheCommandWrites(string table, string form)
    {
        await using var site = await ServedSite.Start(null, Some());

        using var answer = await site.Get($"/api/exports/{table}?as={form}{(form is "bibtex" or "csl-json" ? "&accessed=2031-05-04" : "")}");
        var (code, output, _) = await Running.Run(
            ["export", table, "--format", form, "--archive", site.Archive.Name, .. form is "bibtex" or "csl-json" ? new[] { "--accessed", "2031-05-04" } : []]);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, code));
        Assert.Equal(output, await answer.Content.ReadAsStringAsync(Cancel));
        Assert.StartsWith("attachment; filename=", answer.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsFilteredAsASearchIs()
    {
        await using var site = await ServedSite.Start(null, Some());

        var lines = (await (await site.Get("/api/exports/statements?q=word&speaker=besk&as=csv")).Content.ReadAsStringAsync(Cancel)).TrimEnd().Split("\r\n");

        Assert.Equal((await site.Json("/api/statements?q=word&speaker=besk")).GetProperty("total").GetInt32(), lines.Length - 1);
        Assert.Equal(10, lines.Length - 1);
    }

    [Fact]
    public async Task ParquetIsOneFile()
    {
        await using var site = await ServedSite.Start(null, Some());
        var path = Path.Combine(site.Folder, "statements.parquet");

        using var answer = await site.Get("/api/exports/statements?as=parquet");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Cancel), Cancel);
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync(Cancel);
        await using var command = duck.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet('{path}')";

        Assert.Equal(20L, await command.ExecuteScalarAsync(Cancel));
        Assert.EndsWith(".parquet\"", answer.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/exports/secrets", HttpStatusCode.NotFound)]
    [InlineData("/api/exports/0", HttpStatusCode.NotFound)]
    [InlineData("/api/exports/records?as=csv", HttpStatusCode.BadRequest)]
    [InlineData("/api/exports/records?as=parquet", HttpStatusCode.BadRequest)]
    [InlineData("/api/exports/articles?as=bibtex", HttpStatusCode.BadRequest)]
    [InlineData("/api/exports/statements?as=xlsx", HttpStatusCode.BadRequest)]
    [InlineData("/api/exports/parties?q=a", HttpStatusCode.BadRequest)]
    [InlineData("/api/exports/statements?id=s-1&q=a", HttpStatusCode.BadRequest)]
    [InlineData("/api/exports/statements?to=/tmp/x&path=/tmp/x", HttpStatusCode.BadRequest)]
    public async Task WhatDoesNotGoOutIsSaid(string address, HttpStatusCode status)
    {
        await using var site = await ServedSite.Start();

        using var answer = await site.Get(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static Record[] Some() =>
    [
        .. Enumerable.Range(0, 10).Select(static number => Sample.Record(
            $"Varro and Besk spoke: “a word {number}”, “no word {number}”.", statements: [Sample.Says($"a word {number}"), Sample.Says($"no word {number}", "tomo-besk")])),
    ];
}
