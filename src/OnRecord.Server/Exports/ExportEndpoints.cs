using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using OnRecord.Server.Api;
using OnRecord.Server.Limits;
using OnRecord.Server.Search;
using OnRecord.Storage;

namespace OnRecord.Server.Exports;

/// <summary><c>/api/exports/{table}</c>: what the archive holds, for other programs, from one moment of it and as it is read.</summary>
internal static class ExportEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive, TimeProvider time) => api.MapGet("/exports/{table}", async (string table, HttpContext context) =>
    {
        var request = Read(table, context.Request.Query, time);
        var response = context.Response;
        response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"onrecord-{request.TableName}.{Extension(request.Format)}\"";
        response.ContentType = MediaType(request.Format);
        if (request.Format == ExportFormat.Parquet)
        {
            await WriteParquetAsync(request, archive, time, context);
            return;
        }

        // The forms write as they read, on one thread; a client that takes slowly holds them up.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await Task.Run(() => OutputFile.Text(response.Body, output => request.WriteText(output, archive, time, context.RequestAborted)));
    }).Heavy().Streams();

    // The end of the file says what is in it, and it is read from there: it has to be whole before it goes out.
    private static async Task WriteParquetAsync(ExportRequest request, Archive archive, TimeProvider time, HttpContext context)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await Task.Run(() => request.WriteParquet(file, archive, time, context.RequestAborted));
        file.Position = 0;
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static ExportRequest Read(string name, IQueryCollection query, TimeProvider time)
    {
        if (!Enum.GetNames<ExportTable>().Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw ProblemException.NotFound($"There is no table “{name}”; there are {string.Join(", ", Choice.Words<ExportTable>())}.");
        }

        var table = Enum.Parse<ExportTable>(name, ignoreCase: true);
        var address = new Address(query);
        var format = address.Choice<ExportFormat>("as");
        var filter = table switch
        {
            ExportTable.Statements => SearchEndpoints.StatementFilter(address) with { Id = address.Text("id") },
            ExportTable.Messages => SearchEndpoints.MessageFilter(address),
            ExportTable.Events => SearchEndpoints.EventFilter(address),
            ExportTable.Findings => SearchEndpoints.FindingFilter(address),
            ExportTable.Parties => new SearchFilter(),
            _ => SearchEndpoints.Dated(address),
        };
        var accessed = address.Day("accessed") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        address.Finish();
        if (filter.Id is not null && filter.Set.Count() > 1)
        {
            throw ProblemException.BadRequest("“id” names one statement, so no other filter goes with it.");
        }

        var request = new ExportRequest(table, format is { } one ? [one] : [], To: null, Replace: false, accessed, filter);
        return request.Goes ? request : throw ProblemException.BadRequest($"{char.ToUpperInvariant(name[0])}{name[1..]} do not go out as {JsonName(request.Format)}.");
    }

    private static string JsonName(ExportFormat format) => JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString());

    private static string Extension(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Parquet => "parquet",
        ExportFormat.CslJson => "json",
        ExportFormat.Bibtex => "bib",
        ExportFormat.Polecat or ExportFormat.Gdelt or ExportFormat.GdeltMentions or ExportFormat.Petrarch => "tsv",
        _ => "jsonl",
    };

    private static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Parquet => "application/vnd.apache.parquet",
        ExportFormat.CslJson => "application/vnd.citationstyles.csl+json; charset=utf-8",
        ExportFormat.Bibtex => "application/x-bibtex; charset=utf-8",
        ExportFormat.Polecat or ExportFormat.Gdelt or ExportFormat.GdeltMentions or ExportFormat.Petrarch => "text/tab-separated-values; charset=utf-8",
        _ => "application/x-ndjson; charset=utf-8",
    };
}
