using System.Buffers;
using System.IO.Hashing;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace OnRecord.Server.Api;

/// <summary>An answer in JSON, with a tag by which whoever has it already is told so.</summary>
internal sealed class JsonAnswer : IResult
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ReadOnlyMemory<byte> whole;

    public JsonAnswer(ReadOnlyMemory<byte> whole) => this.whole = whole;

    /// <summary>In bytes.</summary>
    public int Length => whole.Length;

    /// <param name="write">Writes one object.</param>
    public static JsonAnswer Of(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return new JsonAnswer(bytes.WrittenMemory);
    }

    /// <param name="json">One object.</param>
    public static JsonAnswer Of(string json) => new(System.Text.Encoding.UTF8.GetBytes(json));

    public async Task ExecuteAsync(HttpContext context)
    {
        var bytes = Fields.Of(context.Request.Query["fields"].ToString()) is { } fields ? Only(fields) : whole;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(XxHash128.Hash(bytes.Span))}\"");
        var response = context.Response;
        response.GetTypedHeaders().ETag = tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private ReadOnlyMemory<byte> Only(Fields fields)
    {
        var node = JsonNode.Parse(whole.Span)!;
        fields.Keep(node);
        var bytes = new ArrayBufferWriter<byte>(4 * 1024);
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            node.WriteTo(writer);
        }

        return bytes.WrittenMemory;
    }
}
