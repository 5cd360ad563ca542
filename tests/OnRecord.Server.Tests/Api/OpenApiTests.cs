using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using NJsonSchema;
using OnRecord.Server.Api;
using OnRecord.Server.Tests.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Api;

/// <summary>The contract, held against what is served over the samples.</summary>
public sealed class OpenApiTests(OpenApiTests.Samples samples) : IClassFixture<OpenApiTests.Samples>
{
    private static readonly JsonObject Contract = JsonNode.Parse(OpenApi.Document())!.AsObject();

    public static TheoryData<string> ReadPaths => [.. Paths.Where(static path => path.Value!["get"] is not null).Select(static path => path.Key)];

    private static JsonObject Paths => Contract["paths"]!.AsObject();

    [Fact]
    public void WhatIsServedIsWhatIsPromised()
    {
        var served = samples.Site.Endpoints
            .Where(static route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && !route.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))
            .SelectMany(static route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(static method => method != "HEAD")
                .Select(method => $"{method} {Plain(route.RoutePattern.RawText!)}"));
        var promised = Paths.SelectMany(static path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

        Assert.Equal(promised.Order(StringComparer.Ordinal), served.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ReadPaths))]
    public async Task AnswersAreAsPromisedWithEachParameter(string path)
    {
        var get = Paths[path]!["get"]!;
        var parameters = get["parameters"]!.AsArray().Select(static one => Resolved(one!)).ToList();
        var always = parameters.Where(static one => (string?)one["in"] == "query" && (bool?)one["required"] == true).ToList();
        var address = parameters.Where(static one => (string?)one["in"] == "path").Aggregate(path, (sofar, one) => sofar.Replace($"{{{one["name"]}}}", samples.Value(one["example"]!), StringComparison.Ordinal));
        var sometimes = parameters.Where(one => (string?)one["in"] == "query" && one["example"] is not null && !always.Contains(one));
        foreach (var one in sometimes.Prepend(null))
        {
            var query = string.Join('&', always.Append(one).OfType<JsonObject>().Select(named => $"{named["name"]}={Uri.EscapeDataString(samples.Value(named["example"]!))}"));
            using var answer = await samples.Site.Get(address + (query.Length > 0 ? "?" + query : ""));
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}?{query}: {body}");
            var promised = get["responses"]!["200"]!["content"]![answer.Content.Headers.ContentType!.MediaType!];
            Assert.NotNull(promised);
            if (answer.Content.Headers.ContentType.MediaType == "application/json" && (string?)one?["name"] != "fields")
            {
                Assert.Equal("", await Faults(promised["schema"]!, body));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ReadPaths))]
    public async Task AProblemIsAsPromised(string path)
    {
        var address = path.Replace("{key}", "999999", StringComparison.Ordinal);
        using var answer = await samples.Site.Get(address.Replace("{", "zz", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + "?no-such-parameter=1");
        if (answer.StatusCode != HttpStatusCode.OK)    // what takes no parameter passes it over
        {
            Assert.Equal(Problem.MediaType, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("", await Faults(JsonNode.Parse("""{"$ref": "#/components/schemas/Problem"}""")!, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    [Theory]
    [InlineData("""{"total":1,"totalIsLeast":false}""", true)]
    [InlineData("""{"total":"many","totalIsLeast":false}""", false)]
    [InlineData("""{"total":1}""", false)]
    [InlineData("""{"total":1,"totalIsLeast":false,"unpromised":1}""", false)]
    public async Task WhatIsNotAsPromisedIsSeen(string body, bool isAsPromised) =>
        Assert.Equal(isAsPromised, (await Faults(JsonNode.Parse("""{"$ref": "#/components/schemas/Total"}""")!, body)).Length == 0);

    [Fact]
    public void EveryOperationSaysWhatItDoesUnderANameOfItsOwn()
    {
        var operations = Paths.SelectMany(static path => path.Value!.AsObject()).Select(static one => one.Value!).ToList();

        Assert.All(operations, static one => Assert.NotEmpty((string)one["summary"]!));
        Assert.Equal(operations.Count, operations.Select(static one => (string)one["operationId"]!).Distinct(StringComparer.Ordinal).Count());
    }

    private static JsonObject Resolved(JsonNode parameter) =>
        (string?)parameter["$ref"] is { } reference ? Contract["components"]!["parameters"]![reference.Split('/')[^1]]!.AsObject() : parameter.AsObject();

    private static string Plain(string pattern) => pattern.Replace(":long", "", StringComparison.Ordinal);

    private static async Task<string> Faults(JsonNode schema, string body)
    {
        var root = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["definitions"] = Contract["components"]!["schemas"]!.DeepClone() };
        var whole = await JsonSchema.FromJsonAsync(root.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
        return string.Join('\n', whole.Validate(body).Select(static fault => fault.ToString()));
    }

    /// <summary>The samples, added and served once.</summary>
    public sealed class Samples : IAsyncLifetime
    {
        private string statement = "";
        private string addition = "";
        private string webhook = "";

        internal ServedSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var file = new ArchiveFile();
            var folder = Path.Combine(Running.Folder, "samples");
            var (code, _, error) = await Running.Run("add", folder, "--actors", Path.Combine(folder, "actors.tsv"), "--archive", file.Path);
            Assert.Equal((ExitCode.Success, ""), (code, error));
            await Running.Run("corrections", "note", "35/s-ac4815d72f08", "a first remark", "--author", "Ada Pell", "--archive", file.Path);
            await Running.Run("search", "ropes", "--save", "ropes", "--archive", file.Path);
            Site = await ServedSite.Start(file, Archive.Open(file.Path, create: false));
            addition = (await ServedSite.Json(await Site.Write(HttpMethod.Post, "/api/additions", new { text = "\0" }), HttpStatusCode.Accepted)).GetProperty("id").GetString()!;
            webhook = (await ServedSite.Json(await Site.Write(HttpMethod.Post, "/api/webhooks", new { search = "ropes", url = "http://127.0.0.1:9/" }), HttpStatusCode.Created)).GetProperty("id").ToString();
            statement = (await Site.Json("/api/statements?q=%22count+of+deeds%22&limit=1")).GetProperty("statements")[0].GetProperty("id").GetString()!;
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();

        /// <summary>An example, where it stands for something of this archive.</summary>
        public string Value(JsonNode example) => example.GetValueKind() == JsonValueKind.String
            ? example.GetValue<string>() switch
            {
                "{statement}" => statement,
                "{addition}" => addition,
                "{webhook}" => webhook,
                "{article}" => "4",
                var other => other,
            }
            : example.ToJsonString();
    }
}
