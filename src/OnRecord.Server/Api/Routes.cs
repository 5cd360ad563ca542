using OnRecord.Engine.Fetching;
using OnRecord.Server.Access;
using OnRecord.Server.Articles;
using OnRecord.Server.Corrections;
using OnRecord.Server.Dyads;
using OnRecord.Server.Exports;
using OnRecord.Server.Intake;
using OnRecord.Server.Ledgers;
using OnRecord.Server.Limits;
using OnRecord.Server.Maps;
using OnRecord.Server.Networks;
using OnRecord.Server.Parties;
using OnRecord.Server.Phrases;
using OnRecord.Server.Quotes;
using OnRecord.Server.Records;
using OnRecord.Server.Revisions;
using OnRecord.Server.Saved;
using OnRecord.Server.Search;
using OnRecord.Server.Serving;
using OnRecord.Server.Statements;
using OnRecord.Server.Stats;
using OnRecord.Server.Webhooks;
using OnRecord.Storage;

namespace OnRecord.Server.Api;

/// <summary>The HTTP API, as <c>docs/openapi.json</c> promises it.</summary>
internal static class Routes
{
    /// <summary>The methods of what only reads.</summary>
    public static IReadOnlyList<string> Reading { get; } = ["GET", "HEAD"];

    public static void MapApi(this IEndpointRouteBuilder site, Archive archive, SiteOptions options, Sessions sessions)
    {
        var time = options.Time;
        var api = site.MapGroup("/api").AddEndpointFilter(new TimeLimit(archive, options.Limits.AnswerTime, time));
        SessionEndpoints.Map(api, options.Access, sessions);
        ArchiveEndpoints.Map(api, archive);
        var searches = api.MapGroup("").AddEndpointFilter(new Remembered(archive));
        SearchEndpoints.Map(searches, archive);
        FacetEndpoints.Map(searches, archive);
        MapEndpoints.Map(searches, archive);
        NetworkEndpoints.Map(searches, archive);
        ChangeEndpoints.Map(api, archive);
        api.MapOpenApi();
        StatementEndpoints.Map(api, archive, time);
        ArticleEndpoints.Map(api, archive);
        PartyEndpoints.Map(api, archive, options.Actors);
        DyadEndpoints.Map(api, archive);
        LedgerEndpoints.Map(api, archive);
        PhraseEndpoints.Map(api, archive);
        QuoteEndpoints.Map(api, archive);
        var services = site.ServiceProvider;
        CorrectionEndpoints.Map(api, archive, services.GetRequiredService<Settler>(), time);
        ReadingEndpoints.Map(api, services.GetRequiredService<OpenedReader>(), services.GetRequiredService<PageFetcher>(), Site.Log(services));
        AdditionEndpoints.Map(api, services.GetRequiredService<Additions>(), time, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        SavedSearchEndpoints.Map(api, archive, time);
        WebhookEndpoints.Map(api, archive, services.GetRequiredService<Deliveries>(), time);
        ExportEndpoints.Map(api, archive, time);
        api.Map("{**rest}", static () => Problem.NotFound("There is nothing at this address; /api/openapi.json lists what there is."));
    }
}
