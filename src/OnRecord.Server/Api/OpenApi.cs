using System.Net.Mime;

namespace OnRecord.Server.Api;

/// <summary>The contract of the API: <c>docs/openapi.json</c>, which is written first and tested against what is served.</summary>
internal static class OpenApi
{
    private const string Name = "openapi.json";

    public static byte[] Document()
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static void MapOpenApi(this IEndpointRouteBuilder api)
    {
        var document = Document();
        api.Reads("/openapi.json", () => TypedResults.Bytes(document, MediaTypeNames.Application.Json));
    }
}
