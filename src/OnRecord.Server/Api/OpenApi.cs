using System.IO.Compression;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;

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
        var packed = Packed(document);
        api.MapMethods("/openapi.json", Routes.Reading, (HttpRequest request, HttpResponse response) =>
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            var isPacked = request.GetTypedHeaders().AcceptEncoding.Any(static one => one.Value == "gzip" && one.Quality is not 0);
            if (isPacked)
            {
                response.Headers.ContentEncoding = "gzip";
            }

            return TypedResults.Bytes(isPacked ? packed : document, MediaTypeNames.Application.Json);
        });
    }

    private static byte[] Packed(byte[] document)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(document);
        }

        return packed.ToArray();
    }
}
