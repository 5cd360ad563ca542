using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OnRecord.Server.Web;

/// <summary>One built file of the reading room, as it is and compressed beforehand.</summary>
internal sealed class WebFile
{
    private const string Folder = "web/";

    private readonly byte[] plain;
    private readonly byte[]? brotli;
    private readonly byte[]? gzip;
    private readonly string type;
    private readonly string cache;
    private readonly string tag;

    private WebFile(string name)
    {
        plain = Read(name)!;
        brotli = Read(name + ".br");
        gzip = Read(name + ".gz");
        type = TypeOf(name);

        // A file in assets/ has the hash of its content in its name: it never changes under that name.
        cache = name.StartsWith(Folder + "assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        tag = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8));
    }

    /// <summary>Every file by its address: <c>/assets/index-Ch-Y7_fs.js</c>. Empty where the program was built without Node.</summary>
    public static IReadOnlyDictionary<string, WebFile> All() => typeof(WebFile).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && Path.GetExtension(name) is not (".br" or ".gz"))
        .ToDictionary(name => name[(Folder.Length - 1)..], name => new WebFile(name), StringComparer.Ordinal);

    /// <summary>Answers with the smallest form that the browser takes.</summary>
    public async Task WriteAsync(HttpContext context, int status = StatusCodes.Status200OK)
    {
        var request = context.Request;
        var headers = context.Response.Headers;
        var (bytes, encoding) = Choose(request.Headers.AcceptEncoding);
        var etag = $"\"{tag}{(encoding is null ? "" : "-" + encoding)}\"";
        headers.CacheControl = cache;
        headers.ETag = etag;
        if (brotli is not null || gzip is not null)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (status == StatusCodes.Status200OK && Knows(request.Headers.IfNoneMatch, etag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.StatusCode = status;
        headers.ContentType = type;
        headers.ContentEncoding = encoding;
        headers.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static bool Knows(StringValues sent, string etag) =>
        EntityTagHeaderValue.TryParseList([.. sent.OfType<string>()], out var known)
        && known.Any(each => each.Compare(new EntityTagHeaderValue(etag), useStrongComparison: false) || each.Equals(EntityTagHeaderValue.Any));

    private (byte[] Bytes, string? Encoding) Choose(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([.. accepted.OfType<string>()], out var encodings))
        {
            return (plain, null);
        }

        bool Takes(string name) => encodings.Any(each => each.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);
        return brotli is not null && Takes("br") ? (brotli, "br") : gzip is not null && Takes("gzip") ? (gzip, "gzip") : (plain, null);
    }

    private static byte[]? Read(string name)
    {
        using var stream = typeof(WebFile).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
