using System.Text.Json.Nodes;
using CsCheck;
using OnRecord.Reading.Tests;

namespace OnRecord.Fuzz.Cases;

/// <summary>Requests that follow <c>docs/openapi.json</c>, more or less.</summary>
internal static class Contract
{
    private static readonly string[] Odd =
    [
        "", " ", "0", "-1", "1", "99999999999999999999", "2147483648", "true", "null", "2025-12-01", "2025-02-30", "0001-01-01", "9999-12-31", "2025-12-01T08:30:00Z", "\"", "*", "\"a b\"", "a*", "'", "%", "_", ",", ".", "a.b.c", "\u0000", "é", "강원", "😀",
        "Ilen Varro", "ilen-varro", "Varro", "tomo-besk", "ropes", "bridge", "ANA", "direct", "csv", "jsonl", "parquet", "statements", "events", "month", "http://127.0.0.1:9/", "s-ac4815d72f08", "e-000000000000",
    ];

    /// <summary>One request of every operation, with its examples.</summary>
    public static IEnumerable<string> Examples(JsonObject contract) => Operations(contract).Select(one => Request(
        one, Values(contract, one).Where(static value => value.Needed).Select(static value => (value.Name, value.Where, Text(value.Example))), Body(one.Operation, static property => property["example"]?.DeepClone() ?? "a")));

    /// <summary>The names of parameters and members.</summary>
    public static IEnumerable<string> Words(JsonObject contract) =>
        Operations(contract).SelectMany(one => Values(contract, one)).Select(static value => $"&{value.Name}=").Concat(Operations(contract).Select(static one => one.Path)).Distinct(StringComparer.Ordinal);

    /// <summary>Any operation with any of its parameters, each with its example or something odd.</summary>
    public static Gen<string> Requests(JsonObject contract)
    {
        var operations = Operations(contract).ToArray();
        var odd = Gen.OneOf(Gen.OneOf(Odd), NastyTexts.Any);
        var some = Gen.Select(Gen.Int[0, 3], odd).Array[16];
        return Gen.Select(Gen.Int[0, operations.Length - 1], some, (which, given) =>
        {
            var one = operations[which];
            var at = 0;
            var values = Values(contract, one)
                .Select(value => (Value: value, Given: given[at++ % given.Length]))
                .Where(static pair => pair.Value.Where == "path" || pair.Given.Item1 < 2)
                .Select(static pair => (pair.Value.Name, pair.Value.Where, pair.Given.Item1 == 0 ? Text(pair.Value.Example) : pair.Given.Item2))
                .ToList();
            return Request(one, values, Body(one.Operation, property => given[at++ % given.Length] switch
            {
                (0, _) => property["example"]?.DeepClone() ?? "a",
                (1, var text) => new JsonArray(text, 1, null),
                (2, _) => -1,
                (_, var text) => text,
            }));
        });
    }

    private static string Request((string Method, string Path, JsonNode Operation) one, IEnumerable<(string Name, string Where, string Value)> values, string? body)
    {
        var (path, query) = (one.Path, new List<string>());
        foreach (var (name, where, value) in values)
        {
            if (where == "path")
            {
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
            }
            else if (where == "query")
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return $"{one.Method} {path}{(query.Count > 0 ? "?" : "")}{string.Join('&', query)}\n\n{body}";
    }

    private static string? Body(JsonNode operation, Func<JsonNode, JsonNode?> value)
    {
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"]?["properties"] is not JsonObject properties)
        {
            return null;
        }

        var body = new JsonObject();
        foreach (var (name, property) in properties)
        {
            body[name] = value(property!);
        }

        return body.ToJsonString();
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonObject contract) =>
        contract["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject().Select(one => (one.Key.ToUpperInvariant(), path.Key, one.Value!)));

    private static IEnumerable<(string Name, string Where, bool Needed, JsonNode? Example)> Values(JsonObject contract, (string Method, string Path, JsonNode Operation) one) =>
        (one.Operation["parameters"]?.AsArray() ?? []).Select(given =>
        {
            var parameter = (string?)given!["$ref"] is { } reference ? contract["components"]!["parameters"]![reference.Split('/')[^1]]! : given;
            var where = (string)parameter["in"]!;
            return ((string)parameter["name"]!, where, where == "path" || (bool?)parameter["required"] == true, parameter["example"]);
        });

    private static string Text(JsonNode? example) => example is null ? "a" : example.GetValueKind() == System.Text.Json.JsonValueKind.String ? example.GetValue<string>() : example.ToJsonString();
}
