using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Tests.Shared;

/// <summary>Writes web archives of invented pages.</summary>
internal static class WarcFile
{
    private const string At = "2031-12-19T08:00:00Z";

    /// <summary>A page long enough to be an article.</summary>
    public static string Page(string title, string text) =>
        $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p>"
        + "<p>The ministers of both states met at Harsk on Friday for the second time in a month, and the talks went on for three hours.</p>"
        + "<p>The agreement on the northern corridor would be signed before the end of the year, the spokesman of the ministry said.</p>"
        + "</article></body></html>";

    public static byte[] Response(string url, string html, string headers = "Content-Type: text/html; charset=utf-8") =>
        Response(url, Encoding.UTF8.GetBytes(html), headers);

    public static byte[] Response(string url, byte[] body, string headers = "Content-Type: text/html; charset=utf-8", string status = "200 OK")
    {
        byte[] block = [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers.ReplaceLineEndings("\r\n")}\r\n\r\n"), .. body];
        return Record("response", "application/http; msgtype=response", block, url);
    }

    public static byte[] Record(string type, string contentType, byte[] block, string? url = null, string more = "")
    {
#pragma warning disable CA5350 // What crawlers write.
        var sum = Convert.ToHexStringLower(SHA1.HashData(block));
#pragma warning restore CA5350
        var target = url is null ? "" : $"WARC-Target-URI: {url}\r\n";
        var head = $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Date: {At}\r\n{target}WARC-Block-Digest: sha1:{sum}\r\n{more}"
            + $"Content-Type: {contentType}\r\nContent-Length: {block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var held = new MemoryStream();
        using (var gzip = new GZipStream(held, level))
        {
            gzip.Write(bytes);
        }

        return held.ToArray();
    }
}
